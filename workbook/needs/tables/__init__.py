"""The *Needs* worksheet as tidy tables: one row an observation, one column a variable.

Text is raw, as people typed it: write it to a file with `workbook.to_csv`, never show it as HTML.
Money is a whole number of hundredths of the currency. People are codes.
"""

from __future__ import annotations

from collections.abc import Iterable
from typing import TYPE_CHECKING, Any

from workbook.needs.model import Choice
from workbook.needs.tables import rows
from workbook.needs.tables.columns import LAYOUTS

if TYPE_CHECKING:
    from pandas import DataFrame

__all__ = ["LAYOUTS", "tables"]


def tables(plan: Any) -> dict[str, DataFrame]:
    """All tables of a plan, by name; a table without rows has its columns all the same.

    - `attendance`: kind (group or hamlet), id, name, attended (people), whole (adults or
      households);
    - `representation`: kind, id, name, ratio (1 is fair), not_heard (ratio below one half);
    - `dots`: need, name, group, dots, share (of the group's dots), left_out (matters to the
      group, but is not on the shortlist);
    - `order`: need, name, place, tied, shortlist, raw (dots), group_equal and population (shares
      of all dots);
    - `projects`: project, name, need, cost (1/100 of the currency), votes, score;
    - `ballots`: ballot, voter, group, count, counted, project, rank, points;
    - `funded`: rule, variant, turn, project, name, cost;
    - `voters_left`: rule, group, voters, left (without any project they support), share.

    Dtypes are string, bool, int64 and float64, or Int64 and Float64 where values can be missing.
    Each table's `attrs` tell what a `row` is, dtype, unit and meaning of its `columns`, the
    `plan`, its `currency`, whether the data are `illustrative` and the dot vote is `closed`.
    """
    choice = plan.needs.choice or Choice()
    found = {
        "attendance": rows.attendance(plan),
        "representation": rows.presence(plan),
        "dots": rows.dot_counts(plan),
        "order": rows.ordered(plan),
        "projects": rows.projects(choice),
        "ballots": rows.ballots(choice),
        "funded": rows.bought(choice),
        "voters_left": rows.left(choice),
    }
    about = {
        "plan": plan.id,
        "currency": choice.currency,
        "illustrative": plan.community.illustrative,
        "closed": plan.needs.vote.closed_at is not None,
    }
    return {name: _frame(name, made, about) for name, made in found.items()}


def _frame(name: str, made: Iterable[rows.Row], about: dict[str, Any]) -> DataFrame:
    from pandas import DataFrame

    layout = LAYOUTS[name]
    table = DataFrame.from_records(list(made), columns=[c.name for c in layout.columns])
    table = table.astype({column.name: column.dtype for column in layout.columns})
    told = {
        c.name: {"dtype": c.dtype, "unit": c.unit, "meaning": c.meaning} for c in layout.columns
    }
    table.attrs = {"table": name, "row": layout.row, "columns": told, **about}
    return table
