"""The *Activities* worksheet as tidy tables: one row an observation, one column a variable.

Text is raw, as people typed it: write it to a file with `workbook.to_csv`, never show it as HTML.
Money is a whole number of hundredths of the currency. People are codes.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from workbook.activities.tables import plan, watch
from workbook.tidy import frames

if TYPE_CHECKING:
    from pandas import DataFrame

__all__ = ["LAYOUTS", "tables"]

TOPICS = (plan, watch)
LAYOUTS = {name: layout for topic in TOPICS for name, layout in topic.LAYOUTS.items()}


def tables(record: Any) -> dict[str, DataFrame]:
    """All tables of the subject, by name; a table without rows has its columns all the same.

    - `activities`: activity, name, months, responsible, voluntary, early_start, early_finish,
      late_start, late_finish, total_float, free_float, critical, start, last, wait, season_float,
      cost, gap;
    - `activities_order`: activity, after;
    - `activities_costs`: activity, payer, state (sure, pledged or gap), own, lines, amount;
    - `activities_payments`: month, activity, purpose, amount (drawn from the fund);
    - `activities_load`: code, month, activities, over;
    - `activities_seasons`: row, name, who, kind, month, beans;
    - `activities_clashes`: activity, month, row, beans;
    - `activities_slips`: delay, activity, was_start, start, was_last, last, months, season_missed,
      other_year, cost;
    - `activities_reviews`: review, month, activity, due, outcome, late, reason, new.
    """
    about = {"plan": record.id, "illustrative": record.community.illustrative}
    return frames(TOPICS, record, about)
