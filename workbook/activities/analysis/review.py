"""The yearly review: what was due, what is on time, what a late activity really delays."""

from __future__ import annotations

from dataclasses import dataclass
from fractions import Fraction
from typing import Any, Literal

from workbook.activities.analysis.agreed import agreed, held
from workbook.activities.analysis.calendar import Calendar, closed, laid
from workbook.activities.analysis.critical import logic
from workbook.activities.analysis.network import Names, network
from workbook.activities.analysis.outcomes import due
from workbook.activities.model import Review, Reviewed


@dataclass(frozen=True)
class Effect:
    """What a late activity delays: `moved` are others that begin later, `end` how much the whole.

    `room` is its total float, in months: what it could be late by logic alone.
    """

    id: str
    late: int
    room: int
    moved: Names
    end: int

    @property
    def kind(self) -> Literal["float", "others", "end"]:
        """Whether it used its float only, moves other activities, or the end of the plan."""
        if self.end:
            return "end"
        return "others" if self.moved else "float"


@dataclass(frozen=True)
class Account:
    """What a review says of the activities that were due by its month.

    `missing` has no word yet; `unexplained` is late, not done or dropped, and nobody says why.
    `early` was not due yet and is reviewed all the same.
    """

    id: str
    month: str
    due: Names
    on_time: Names
    late: tuple[Effect, ...]
    not_done: Names
    dropped: Names
    missing: Names
    unexplained: Names
    early: Names

    @property
    def share(self) -> Fraction | None:
        """Which part of what was due is done on time; None where nothing was due."""
        return Fraction(len(self.on_time), len(self.due)) if self.due else None


def account(plan: Any, review: Review) -> Account | None:
    """The figures of a review; None without a first month, or while there are circles.

    Due is what ends by its month in the plan that was agreed by then, else by the seasons, unless
    an earlier review has settled it: done, late or dropped.
    """
    was = agreed(plan, until=review.month)
    if was is None:
        return None
    asked = due(plan, review, was.spans)
    told = {each.id: review.items.get(each.id, Reviewed()) for each in plan.activities.activities}

    def said(outcome: str) -> Names:
        return tuple(id for id in asked if told[id].outcome == outcome)

    bad = (id for id in told if told[id].outcome in ("late", "not_done", "dropped"))
    return Account(
        review.id,
        review.month,
        asked,
        said("on_time"),
        tuple(effect(plan, was, id, told[id].late, review.month) for id in said("late")),
        said("not_done"),
        said("dropped"),
        said(""),
        tuple(id for id in bad if not told[id].reason.strip()),
        tuple(id for id in told if told[id].outcome and id not in asked),
    )


def effect(plan: Any, was: Calendar, id: str, late: int, until: str = "") -> Effect:
    """What it delays if an activity of the calendar ends so many months late."""
    own, starts = held(plan, until)
    net, timings = network(own.plan), logic(own.plan)
    end = was.spans[id].end + late
    floors = {other: max(starts.get(other, 0), end) for other in net.after[id]}
    now = laid(net, was.first, closed(own.plan), {**starts, **floors})
    moved = tuple(o for o in was.spans if now.spans[o].start > was.spans[o].start)
    whole = max(now.months, end)
    room = timings.timings[id].total_float if timings else 0
    return Effect(id, late, room, moved, max(0, whole - was.months))
