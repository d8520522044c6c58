"""The money of the fund without what it pays to activities: what a plan of work may draw on."""

from __future__ import annotations

from typing import Any

from workbook import months
from workbook.fund.analysis.forecast import FREE, Course, Flows, course


def undrawn(plan: Any, activities: frozenset[str], last: str) -> Course:
    """The forecast up to a month, without the payments to some activities.

    Where it is longer than the forecast, lines without an end go on, and households give as in a
    year of which nothing is written down.
    """
    ahead = plan.fund.forecast
    count = max(0, months.between(ahead.first, last) + 1) if ahead.first and last else 0
    lines = tuple(
        line for line in ahead.lines if line.way == "in" or line.activity not in activities
    )
    bare = ahead.model_copy(update={"lines": lines, "months": count})
    return course(plan.model_copy(update={"fund": plan.fund.model_copy(update={"forecast": bare})}))


def beyond(plan: Any, id: str, flows: Flows) -> tuple[str, int]:
    """The month in which a purpose gives what came in beyond its need, and how much that is."""
    purpose = next((each for each in plan.fund.rules.purposes if each.id == id), None)
    if id == FREE or purpose is None:
        return "", 0
    came = flows[0].open + sum(flow.received for flow in flows if flow.month <= purpose.released)
    return purpose.released, came - purpose.needed
