"""What the fund has left at the end of each month if activities draw as the plan has them."""

from __future__ import annotations

from typing import Any

from workbook.activities.analysis.agreed import remaining
from workbook.activities.analysis.calendar import Calendar
from workbook.activities.analysis.checker import levels
from workbook.activities.analysis.posed import whole


def balances(plan: Any, laid: Calendar) -> dict[str, tuple[int, ...]]:
    """By purse (`""` is free money), month by month from the plan's first, in qəpik.

    As long as the plan's months, and as the last activity. Below zero the fund cannot pay.
    Nothing without a forecast, or where some activities have no place in the calendar. What a
    review dropped is not paid.
    """
    if laid.never or laid.stuck:
        return {}
    problem = whole(plan, remaining(plan), max(plan.activities.months, laid.months))
    found = levels(problem, {id: span.start for id, span in laid.spans.items()})
    return {purse: level[: problem.horizon] for purse, level in found.items()}
