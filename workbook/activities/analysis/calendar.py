"""The season pass: the earliest months in which every activity can run without a break.

An activity begins after all that it waits for, in the first month from which it can run on end
with no closed month among its months (field guide, WS5).
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any

from workbook import months
from workbook.activities.analysis.network import Names, Network, network

YEAR = 12


@dataclass(frozen=True)
class Span:
    """When an activity runs: `start` counts months from the plan's first one, from 0.

    `ready` is when all that it waits for is done, and `wanted` when it would begin in an endless
    season: later than that only where people decided so.
    """

    first: str
    start: int
    months: int
    ready: int
    wanted: int

    @property
    def end(self) -> int:
        """The month after its last one, counted like `start`."""
        return self.start + self.months

    @property
    def wait(self) -> int:
        """Months between being ready and beginning."""
        return self.start - self.ready

    @property
    def season_wait(self) -> int:
        """Months that it waits for its season alone."""
        return self.start - self.wanted

    @property
    def begins(self) -> str:
        """Its first month, such as 2027-03."""
        return months.add(self.first, self.start)

    @property
    def ends(self) -> str:
        """Its last month."""
        return months.add(self.first, self.end - 1)

    @property
    def run(self) -> tuple[str, ...]:
        """All its months."""
        return months.run(self.begins, self.months)

    @property
    def year(self) -> int:
        """The year of the plan in which it begins, from 1."""
        return 1 + self.start // YEAR


@dataclass(frozen=True)
class Calendar:
    """All activities laid on months; `first` is the plan's first month.

    `never` are activities that no season of any year has room for, with as many open months on
    end as they take; those that wait for them, `stuck`, have no span either.
    """

    first: str
    spans: Mapping[str, Span]
    never: Names = ()
    stuck: Names = ()

    @property
    def months(self) -> int:
        """Months from the first one of the plan to the last of the last activity."""
        return max((span.end for span in self.spans.values()), default=0)


def calendar(
    plan: Any,
    longer: Mapping[str, int] | None = None,
    floors: Mapping[str, int] | None = None,
) -> Calendar | None:
    """The season pass of a plan; None without a first month, or while there are circles.

    `longer` adds months to some activities; `floors` says of some from which month on, counted
    from the plan's first, they may begin.
    """
    first = plan.activities.first
    net = network(plan, longer)
    return laid(net, first, closed(plan), floors) if first and not net.circles else None


def laid(
    net: Network,
    first: str,
    closed: Mapping[str, frozenset[int]],
    floors: Mapping[str, int] | None = None,
) -> Calendar:
    """The season pass of a network without circles; `closed` has months of the year, 1 to 12."""
    spans: dict[str, Span] = {}
    never, stuck = [], []
    for id in net.order:
        if not set(net.before[id]) <= set(spans):
            stuck.append(id)
            continue
        ready = max((spans[other].end for other in net.before[id]), default=0)
        floor = max(ready, (floors or {}).get(id, 0))
        start = opening(first, floor, net.months[id], closed.get(id, frozenset()))
        if start is None:
            never.append(id)
        else:
            spans[id] = Span(first, start, net.months[id], ready, floor)
    listed = {id: spans[id] for id in net.months if id in spans}
    return Calendar(first, listed, _listed(net, never), _listed(net, stuck))


def latest(
    net: Network, first: str, closed: Mapping[str, frozenset[int]], end: int
) -> dict[str, int]:
    """The last month from which each activity may run so that all is done before month `end`.

    Seasons are kept; activities that there is no such month for are left out. Backwards, by the
    same argument as late starts of the critical path: whoever begins later leaves less room.
    """
    starts: dict[str, int] = {}
    for id in reversed(net.order):
        if set(net.after[id]) <= set(starts):
            done = min((starts[later] for later in net.after[id]), default=end)
            found = closing(first, done - net.months[id], net.months[id], closed.get(id))
            starts |= {} if found is None else {id: found}
    return starts


def closed(plan: Any) -> dict[str, frozenset[int]]:
    """The months of the year in which each activity must not run."""
    return {
        each.id: frozenset(int(month) for month, shut in each.closed.items() if shut)
        for each in plan.activities.activities
    }


def opening(first: str, ready: int, length: int, closed: frozenset[int]) -> int | None:
    """The first start from `ready` on with no closed month in `length` months; None if never."""
    starts = (start for start in range(ready, ready + YEAR) if fits(first, start, length, closed))
    return next(starts, None)


def closing(first: str, last: int, length: int, closed: frozenset[int] | None) -> int | None:
    """The last start up to `last` with no closed month in `length` months; None if there is none.

    Starts before the plan's first month do not count.
    """
    starts = range(last, max(last - YEAR, -1), -1)
    return next((at for at in starts if fits(first, at, length, closed or frozenset())), None)


def fits(first: str, start: int, length: int, closed: frozenset[int]) -> bool:
    """Whether an activity may run on end for `length` months from `start`."""
    january = months.number(first) + start
    return not any((january + at) % YEAR + 1 in closed for at in range(min(length, YEAR)))


def _listed(net: Network, ids: list[str]) -> Names:
    return tuple(id for id in net.months if id in ids)
