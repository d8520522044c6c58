"""What an analyst works with: plans, tables, figures.

    import workbook as wb
    plan = wb.read("muzdurlar.json")        # or an election: wb.read("example.pb")
    wb.tables(plan)["dots"]                 # tidy DataFrames
    wb.figures(plan)["dots"]                # matplotlib Figures

Everything that goes wrong raises `workbook.store.trouble.Trouble` with a sentence.
"""

from __future__ import annotations

import csv
from pathlib import Path
from typing import TYPE_CHECKING, Any

from workbook.escape import for_cell
from workbook.files import database_url
from workbook.incoming import content_of, plan_file
from workbook.locale import use
from workbook.plan import Plan

if TYPE_CHECKING:
    from matplotlib.figure import Figure
    from pandas import DataFrame

    from workbook.store.store import Store

__all__ = ["communities", "computed", "figures", "open", "read", "save", "tables", "to_csv", "use"]


def read(path: str | Path) -> Plan:
    """The plan in a plan file (.json), or around the election in a Pabulib file (.pb).

    The plan of an election has the name of its file as its id, the same each time.
    """
    file = Path(path)
    return plan_file(file.name, content_of(file))


def open(community: str, url: str | None = None) -> Plan:
    """The plan of a community of the database, by its id or its name, as it stands now.

    `url` is the database's address; without it the one that the worksheets use.
    """
    from workbook.lookup import find

    with _store(url) as store:
        return store.load(find(store.communities(), community, store.region)).record


def communities(url: str | None = None) -> DataFrame:
    """One row for each community of the database, by name.

    Columns: id, name, region (string), revision (int64, how often it was changed), changed_at
    (datetime64 in microseconds, UTC), illustrative (bool).
    """
    from pandas import DataFrame, to_datetime

    columns = ["id", "name", "region", "revision", "changed_at", "illustrative"]
    with _store(url) as store:
        entries = [[getattr(entry, key) for key in columns] for entry in store.communities()]
    table = DataFrame(entries, columns=columns)
    table["changed_at"] = to_datetime(table["changed_at"], utc=True).dt.as_unit("us")
    texts = dict.fromkeys(["id", "name", "region"], "string")
    return table.astype({**texts, "revision": "int64", "illustrative": "bool"})


def computed(plan: Plan) -> dict[str, Any]:
    """Every computed figure, under the stable keys that `workbook/results.md` documents."""
    from workbook.results import results

    return results(plan)


def tables(plan: Plan) -> dict[str, DataFrame]:
    """Tidy tables by name, in the order of the subjects.

    `workbook.group.tables` and its like of the other subjects describe their columns, dtypes and
    units.
    """
    from workbook.activities import tables as activities
    from workbook.fund import tables as fund
    from workbook.group import tables as group
    from workbook.needs import tables as needs
    from workbook.proposal import tables as proposal
    from workbook.sustainability import tables as sustainability

    return {
        name: table
        for subject in (group, needs, fund, proposal, activities, sustainability)
        for name, table in subject.tables(plan).items()
    }


def figures(plan: Plan, region: str = "") -> dict[str, Figure]:
    """The printed sheets by name, in the language of `use` and the order of the subjects.

    matplotlib Figures that never touch pyplot; each subject's `charts` names its own. What is not
    there yet, or is still covered, says so. `region` is the region's name, if it shall be shown.
    """
    from workbook.activities import charts as activities
    from workbook.fund import charts as fund
    from workbook.group import charts as group
    from workbook.needs import charts as needs
    from workbook.proposal import charts as proposal
    from workbook.sustainability import charts as sustainability

    return {
        name: figure
        for subject in (group, needs, fund, proposal, activities, sustainability)
        for name, figure in subject.figures(plan, region).items()
    }


def save(figure: Figure, path: str | Path) -> None:
    """Write a figure as .png, .svg or .pdf; the same figure gives the same file."""
    from workbook.paper.sheet import save

    save(figure, path)


def to_csv(table: DataFrame, path: str | Path) -> None:
    """Write a table as UTF-8 CSV that a spreadsheet opens without running anything in it.

    Text that would be a formula gets a leading apostrophe (`workbook.escape.from_cell` takes it
    away again); numbers are untouched.
    """
    safe = table.map(for_cell).rename(columns=for_cell)
    safe.to_csv(
        path,
        index=False,
        encoding="utf-8-sig",
        lineterminator="\r\n",
        quoting=csv.QUOTE_NONNUMERIC,
    )


def _store(url: str | None) -> Store[Plan]:
    from workbook.store import open_store

    return open_store(url or database_url(), Plan)
