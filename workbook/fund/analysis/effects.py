"""What a change in compliance does: the same plan, with more or fewer households that pay."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any

from workbook.fund.analysis.calls import calls, year
from workbook.fund.analysis.forecast import Course, Flow, course, lowest
from workbook.fund.analysis.reserve import Reserve, mend, reserves


@dataclass(frozen=True)
class Effect:
    """The forecast with compliance changed by so many points.

    `low` is the month in which least free money is left; `reserves` those at the end of each
    year; `extra` what every payer would have to add each year, from the first year on in which
    something is still to come, so that each reserve is there (qəpik; None: nobody pays).
    """

    points: int
    course: Course
    low: Flow | None
    reserves: tuple[Reserve, ...]
    extra: int | None


def effect(plan: Any, points: int) -> Effect:
    """What `points` more (or fewer, below zero) of a hundred households that pay would do.

    Only what is expected changes; what is recorded stays.
    """
    changed = shifted(plan, points)
    run = course(changed)
    found = reserves(changed, run)
    first = next((1 + call.at // 12 for call in calls(changed)), len(found) + 1)
    return Effect(points, run, lowest(run.free), found, mend(found, first))


def shifted(plan: Any, points: int) -> Any:
    """The plan with the per cent of every year changed, within 0 and 100."""
    ahead = plan.fund.forecast
    own = [year(plan, at) for at in range(0, ahead.months, 12)]
    years = tuple(
        each.model_copy(update={"percent": min(100, max(0, each.percent + points))}) for each in own
    )
    forecast = ahead.model_copy(update={"years": years})
    return plan.model_copy(update={"fund": plan.fund.model_copy(update={"forecast": forecast})})
