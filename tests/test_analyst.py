"""`import workbook as wb`: what an analyst finds there."""

import csv
import datetime as dt

import pandas as pd
import pytest
from nasty import NASTY

import workbook as wb
from workbook import analyst
from workbook.escape import from_cell
from workbook.files import shipped
from workbook.plan import Community, Plan
from workbook.store import open_store
from workbook.store.trouble import Refused


@pytest.fixture
def database(tmp_path, monkeypatch):
    """A database of this test alone, which holds the illustrative village."""
    url = f"sqlite:///{tmp_path / 'analyst.sqlite'}"
    monkeypatch.setenv("WORKBOOK_DATABASE", url)
    with open_store(url, Plan) as store:
        store.import_json((shipped("data") / "muzdurlar.json").read_text("utf-8"))
    return url


def test_the_package_offers_what_analyst_has():
    """Each name of the package leads to the analyst's function, and is listed."""
    assert sorted(wb.__all__) == sorted(analyst.__all__)
    assert all(getattr(wb, name) is getattr(analyst, name) for name in wb.__all__)
    assert set(wb.__all__) <= set(dir(wb))


def test_an_unknown_name_is_an_attribute_error():
    """As for any module."""
    with pytest.raises(AttributeError, match="no attribute 'nonsense'"):
        _ = wb.nonsense


def test_a_plan_file_is_read():
    """The shipped village is a plan like any other."""
    plan = wb.read(shipped("data") / "muzdurlar.json")
    assert (plan.id, len(plan.needs.needs)) == ("muzdurlar", 12)


def test_an_election_is_read_the_same_each_time():
    """Its plan is called after the file."""
    path = shipped("data") / "example.pb"
    assert wb.read(path) == wb.read(str(path))
    assert wb.read(path).id == "example"


def test_what_cannot_be_read_is_said_in_a_sentence(tmp_path):
    """A missing file and a file of another kind."""
    (tmp_path / "x.json").write_text("{}")
    for name in ("gone.json", "x.json"):
        with pytest.raises(Refused) as refusal:
            wb.read(tmp_path / name)
        assert refusal.value.sentence.endswith(".")


def test_a_community_is_opened_by_id_or_name(database):
    """From the database that the worksheets use, or from another by its address."""
    plan = wb.read(shipped("data") / "muzdurlar.json")
    assert wb.open("muzdurlar") == plan
    assert wb.open(plan.community.name, database) == plan
    with pytest.raises(Refused, match="nowhere"):
        wb.open("nowhere")


def test_communities_are_a_table(database):
    """With the documented columns and dtypes, and times in UTC."""
    table = wb.communities()
    assert list(table["id"]) == ["muzdurlar"]
    assert {name: str(kind) for name, kind in table.dtypes.items()} == {
        "id": "string",
        "name": "string",
        "region": "string",
        "revision": "int64",
        "changed_at": "datetime64[us, UTC]",
        "illustrative": "bool",
    }
    changed = table["changed_at"][0].to_pydatetime()
    assert abs(dt.datetime.now(dt.UTC) - changed) < dt.timedelta(hours=1)


def test_no_communities_are_a_table_too(tmp_path):
    """With the same columns."""
    table = wb.communities(f"sqlite:///{tmp_path / 'empty.sqlite'}")
    assert len(table) == 0
    assert str(table["changed_at"].dtype) == "datetime64[us, UTC]"


def test_computed_figures_are_those_of_the_command():
    """The same keys and numbers as `workbook results --json`."""
    from workbook.results import results

    plan = wb.read(shipped("data") / "muzdurlar.json")
    assert wb.computed(plan) == results(plan)


def test_figures_are_in_the_language_in_use(tmp_path):
    """And are written by the ending of the file's name."""
    plan = wb.read(shipped("data") / "muzdurlar.json")
    with wb.use("ru"):
        figure = wb.figures(plan, region="Goranboy")["dots"]
    assert any("Goranboy · 10 октября 2026" in text.get_text() for text in figure.texts)
    wb.save(figure, tmp_path / "sheet.svg")
    assert (tmp_path / "sheet.svg").read_bytes().startswith(b"<?xml")
    with pytest.raises(ValueError, match="png, svg, pdf"):
        wb.save(figure, tmp_path / "sheet.exe")


def test_a_table_survives_a_spreadsheet_file(tmp_path):
    """Nothing in the file is a formula, numbers are untouched, and every letter comes back."""
    table = pd.DataFrame({"=name": pd.array(NASTY, "string"), "n": range(-1, len(NASTY) - 1)})
    wb.to_csv(table, tmp_path / "x.csv")
    with (tmp_path / "x.csv").open(encoding="utf-8-sig", newline="") as file:
        head, *rows = csv.reader(file)
    assert head == ["'=name", "n"]
    assert not any(cell.lstrip().startswith(("=", "+", "-", "@", "\t", "\r")) for cell, _n in rows)
    assert tuple(from_cell(cell) for cell, _n in rows) == NASTY
    assert [int(n) for _cell, n in rows] == list(table["n"])


def test_a_new_community_has_tables_and_figures():
    """Nothing is written down yet, and nothing fails."""
    plan = Plan(id="new", community=Community(name=""))
    assert set(wb.tables(plan)) > {"dots", "order"}
    assert list(wb.figures(plan)) == [
        "election", "organisation", "representation", "tree", "dots", "pairs", "criteria",
        "ballots", "rules", "choice", "board", "collections", "cash_count", "forecast",
        "objectives", "logframe", "budget", "activities", "activities_seasons",
        "sustainability_scores", "sustainability_dimensions",
        "upkeep_costs", "upkeep_calendar", "risks",
    ]  # fmt: skip
