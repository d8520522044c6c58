"""The *Fund* worksheet as tidy tables: one row an observation, one column a variable.

Text is raw, as people typed it: write it to a file with `workbook.to_csv`, never show it as HTML.
Money is a whole number of hundredths of the currency. People are codes.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from workbook.fund.tables import ahead, book, collected
from workbook.tidy import frames

if TYPE_CHECKING:
    from pandas import DataFrame

__all__ = ["LAYOUTS", "tables"]

TOPICS = (collected, book, ahead)
LAYOUTS = {name: layout for topic in TOPICS for name, layout in topic.LAYOUTS.items()}


def tables(plan: Any) -> dict[str, DataFrame]:
    """All tables of the subject, by name; a table without rows has its columns all the same.

    - `collections`: levy, quarter, street, name, paid, billed, amount, rate;
    - `exemptions`: exemption, reason, street, households, first, second (who approved);
    - `vouchers`: voucher (its number), id, date, text, way, amount, category, purpose, levy,
      activity, first and second (who signed), vote, quotes, receipt, free, restricted and own
      (balances after it), late, brought, reverses, reversed_by;
    - `cash_counts`: count, date, expected, box, bank, difference, explained, first, second, closed;
    - `gifts`: gift, date, rate, name, kind, quantity, value, street, person, witness, late;
    - `forecast`: course (expected or tried), month, purpose (empty: free money), open, received,
      paid, release, close;
    - `forecast_band`: course, month, low, mean, high (free money, nine of ten times);
    - `forecast_years`: course, year, kind (free or restricted), open, received, paid, release,
      close, reserve_months, reserve_shortfall;
    - `forecast_lines`: line, name, way, amount, first, every, last, kind, purpose, activity,
      project, upkeep, total, committed;
    - `what_ifs`: what_if, name, month, free, change, below_zero;
    - `upkeep`: project, name, cost, yearly, per_household.
    """
    about = {"plan": plan.id, "illustrative": plan.community.illustrative}
    return frames(TOPICS, plan, about)
