"""What slips if this is late: what moves, which season is missed, which money moves to a year."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any

from workbook.activities.analysis.agreed import agreed, held
from workbook.activities.analysis.calendar import Calendar, Span, closed, latest
from workbook.activities.analysis.costs import costs
from workbook.activities.analysis.critical import Logic, path
from workbook.activities.analysis.network import Names, network


@dataclass(frozen=True)
class Shift:
    """An activity that moves: its span before and afterwards, and what it costs, in qəpik."""

    id: str
    was: Span
    now: Span
    cost: int

    @property
    def months(self) -> int:
        """By how many months it ends later."""
        return self.now.end - self.was.end

    @property
    def missed(self) -> bool:
        """Whether it misses its season: it waits longer for it than before."""
        return self.now.season_wait > self.was.season_wait

    @property
    def other_year(self) -> bool:
        """Whether its cost moves to another year."""
        return self.now.year != self.was.year


@dataclass(frozen=True)
class Slip:
    """A delay and all that follows from it.

    `shifts` are the activities that begin or end in another month, the delayed ones too; `logic`
    is the critical path by logic alone, before and afterwards. `lost` are activities that no
    season has room for any more.
    """

    was: Calendar
    now: Calendar
    shifts: tuple[Shift, ...]
    logic: tuple[Logic, Logic]
    lost: Names

    @property
    def months(self) -> int:
        """By how many months all is done later."""
        return self.now.months - self.was.months

    @property
    def missed(self) -> tuple[Shift, ...]:
        """Activities that miss their season."""
        return tuple(shift for shift in self.shifts if shift.missed)

    @property
    def other_year(self) -> tuple[Shift, ...]:
        """Activities whose cost moves to another year."""
        return tuple(shift for shift in self.shifts if shift.other_year)

    @property
    def moved_cost(self) -> int:
        """What moves to another year, in qəpik."""
        return sum(shift.cost for shift in self.other_year)

    @property
    def newly_critical(self) -> Names:
        """Activities that are critical only with the delay."""
        before, after = self.logic
        return tuple(id for id in after.critical if id not in before.critical)

    @property
    def no_longer_critical(self) -> Names:
        """Activities that are critical only without it."""
        before, after = self.logic
        return tuple(id for id in before.critical if id not in after.critical)


def delayed(plan: Any, delay: Any) -> Slip | None:
    """What follows from a delay that is written down."""
    return slip(plan, {delay.activity: delay.longer}, {delay.activity: delay.later})


def slip(
    plan: Any, longer: Mapping[str, int] | None = None, later: Mapping[str, int] | None = None
) -> Slip | None:
    """What follows if activities take `longer`, or begin `later`, by some months.

    It is measured against the plan as agreed, else against the seasons. None without a first
    month, or while activities wait for one another in a circle.
    """
    own = held(plan).own.plan
    known = network(own).months
    longer = {id: by for id, by in (longer or {}).items() if id in known}
    later = {id: by for id, by in (later or {}).items() if id in known}
    was, now = agreed(plan), agreed(plan, longer, later)
    if was is None or now is None:
        return None
    found = costs(plan)
    shifts = tuple(
        Shift(id, span, now.spans[id], found[id].total)
        for id, span in was.spans.items()
        if id in now.spans and (span.start, span.end) != (now.spans[id].start, now.spans[id].end)
    )
    lost = tuple(id for id in was.spans if id not in now.spans)
    return Slip(was, now, shifts, _logic(own, longer, later), lost)


def floats(plan: Any) -> dict[str, int]:
    """By how many months each activity may begin later so that all is done no later, seasons kept.

    Measured against the plan as agreed, else against the seasons; nothing where there is none.
    """
    laid = agreed(plan)
    if laid is None:
        return {}
    own = held(plan).own.plan
    last = latest(network(own), laid.first, closed(own), laid.months)
    return {id: last[id] - span.start for id, span in laid.spans.items() if id in last}


def _logic(plan: Any, longer: Mapping[str, int], later: Mapping[str, int]) -> tuple[Logic, Logic]:
    plain = path(network(plan))
    floors = {id: plain.timings[id].early_start + by for id, by in later.items()}
    return plain, path(network(plan, longer), floors)
