"""What the drawings of the plan have in common: closed months, marks of the reviews."""

from __future__ import annotations

from typing import Any

from workbook import months
from workbook.activities.analysis.calendar import closed
from workbook.ui.gantt import Mark


def closed_months(plan: Any, count: int) -> dict[str, tuple[int, ...]]:
    """The months of the plan in which each activity must not run, counted from its first."""
    first = plan.activities.first
    year = [
        (months.number(first) + at) % 12 + 1 for at in range(max(count, plan.activities.months))
    ]
    return {
        id: tuple(at for at, month in enumerate(year) if month in shut)
        for id, shut in closed(plan).items()
        if shut
    }


def marks(plan: Any) -> dict[str, Mark]:
    """What became of each activity by the last review that says so."""
    found: dict[str, Mark] = {}
    known: dict[str, Mark] = {"on_time": "done", "late": "late", "dropped": "dropped"}
    for review in plan.activities.reviews:
        for id, item in review.items.items():
            if item.outcome in known:
                found[id] = known[item.outcome]
    return found
