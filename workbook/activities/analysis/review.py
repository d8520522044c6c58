"""The yearly review: what was due, what is on time, what a late activity really delays."""

from __future__ import annotations

from dataclasses import dataclass
from fractions import Fraction
from typing import Any, Literal

from workbook.activities.analysis.agreed import agreed, agreed_starts
from workbook.activities.analysis.calendar import Calendar, closed, laid
from workbook.activities.analysis.critical import logic
from workbook.activities.analysis.network import Names, network
from workbook.activities.model import Review, Reviewed

SETTLED = ("on_time", "late", "dropped")
"""What is not asked for again; what is not done yet is."""


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
    held = agreed(plan, until=review.month)
    if held is None:
        return None
    done = settled(plan, review)
    due = tuple(
        id for id, span in held.spans.items() if span.ends <= review.month and id not in done
    )
    told = {each.id: review.items.get(each.id, Reviewed()) for each in plan.activities.activities}

    def said(outcome: str) -> Names:
        return tuple(id for id in due if told[id].outcome == outcome)

    bad = (id for id in told if told[id].outcome in ("late", "not_done", "dropped"))
    return Account(
        review.id,
        review.month,
        due,
        said("on_time"),
        tuple(effect(plan, held, id, told[id].late, review.month) for id in said("late")),
        said("not_done"),
        said("dropped"),
        said(""),
        tuple(id for id in bad if not told[id].reason.strip()),
        tuple(id for id in told if told[id].outcome and id not in due),
    )


def settled(plan: Any, review: Review) -> frozenset[str]:
    """Activities that an earlier review has had the last word on."""
    return frozenset(
        id
        for earlier in plan.activities.reviews
        if earlier.month < review.month
        for id, item in earlier.items.items()
        if item.outcome in SETTLED
    )


def last_words(plan: Any) -> dict[str, Reviewed]:
    """What the latest review that says anything of it says of each activity, by its id."""
    held = sorted(plan.activities.reviews, key=lambda each: each.month)
    return {id: item for each in held for id, item in each.items.items() if item.outcome}


def effect(plan: Any, held: Calendar, id: str, late: int, until: str = "") -> Effect:
    """What it delays if an activity of the calendar ends so many months late."""
    net, timings = network(plan), logic(plan)
    end = held.spans[id].end + late
    floors = agreed_starts(plan, until)
    floors |= {other: max(floors.get(other, 0), end) for other in net.after[id]}
    now = laid(net, held.first, closed(plan), floors)
    moved = tuple(o for o in held.spans if o != id and now.spans[o].start > held.spans[o].start)
    whole = max(now.months, end)
    room = timings.timings[id].total_float if timings else 0
    return Effect(id, late, room, moved, max(0, whole - held.months))
