"""How the *Fund* worksheet looks on paper: matplotlib figures, A4 landscape.

- `board_figure`: the poster: money in, out and there, the restricted part, what comes next;
- `collections_figure`: households that paid, by street and quarter;
- `cash_figure`: the cash count, book and count side by side;
- `forecast_figure`: the months ahead, with their low point and a band of what may come.
"""

from __future__ import annotations

from typing import Any

from workbook.fund.charts.board import board_figure
from workbook.fund.charts.cash import cash_figure
from workbook.fund.charts.collections import collections_figure
from workbook.fund.charts.forecast import forecast_figure
from workbook.paper.sheet import Sheet

__all__ = ["board_figure", "cash_figure", "collections_figure", "figures", "forecast_figure"]


def figures(plan: Any, region: str = "") -> dict[str, Sheet]:
    """All sheets of the subject, by name, in the language in force."""
    return {
        "board": board_figure(plan, region),
        "collections": collections_figure(plan, region),
        "cash_count": cash_figure(plan, region),
        "forecast": forecast_figure(plan, region),
    }
