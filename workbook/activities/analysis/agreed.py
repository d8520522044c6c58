"""The plan as the room agreed on it: the starts of its last version, kept as far as possible.

A version that was made after a yearly review is one of what that review left (`outcomes`), and
what a review leaves depends on the plan that held until then: so both stand here together.
"""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any, NamedTuple

from workbook import months
from workbook.activities.analysis.calendar import Calendar, calendar
from workbook.activities.analysis.critical import Logic
from workbook.activities.analysis.outcomes import Remaining, after, complete


class Held(NamedTuple):
    """What a version is made of: what was to be planned, and from when on each may begin."""

    own: Remaining
    starts: Mapping[str, int]


def agreed(
    plan: Any,
    longer: Mapping[str, int] | None = None,
    later: Mapping[str, int] | None = None,
    until: str = "",
) -> Calendar | None:
    """The calendar in which no activity begins before its agreed start.

    Without an agreed version it is that of the seasons alone. `longer` adds months to activities;
    `later` lets some begin so many months after their start in this calendar. `until` is a month:
    only versions made before its review count, and up to its end. None without a first month, or
    while there are circles.
    """
    own, starts = held(plan, until)
    plain = calendar(own.plan, longer, starts)
    if plain is None or not later:
        return plain
    moved = {id: plain.spans[id].start + by for id, by in later.items() if id in plain.spans}
    return calendar(own.plan, longer, {**starts, **moved})


def agreed_logic(plan: Any) -> Logic | None:
    """The critical path of what the last version is made of; None while there are circles."""
    return held(plan).own.logic


def held(plan: Any, until: str = "") -> Held:
    """The last version, or the plan as it is written where none is agreed.

    Starts are counted from the plan's first month; one before it is its first month.
    """
    work = plan.activities
    known = [
        one
        for one in work.versions
        if not until or (f"{one.at:%Y-%m}" <= until and one.reviewed < until)
    ]
    if not known or not work.first:
        return Held(Remaining(plan), {})
    last = known[-1]
    own = remaining(plan, last.reviewed) if last.reviewed else Remaining(plan)
    ids = {each.id for each in own.plan.activities.activities}
    starts = {id: months.between(work.first, at) for id, at in last.starts.items() if id in ids}
    return Held(own, {id: max(0, at) for id, at in starts.items()})


def remaining(plan: Any, until: str = "") -> Remaining:
    """What the last review leaves to be planned, or the last up to a month.

    A review in which anything that was due has no word yet leaves everything as it was.
    """
    reviews = sorted(plan.activities.reviews, key=lambda each: each.month, reverse=True)
    for review in reviews:
        if not review.items or (until and review.month > until):
            continue
        laid = agreed(plan, until=review.month)
        if laid and complete(plan, review, laid.spans):
            return after(plan, review.month, laid.spans)
    return Remaining(plan)
