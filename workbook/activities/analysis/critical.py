"""The critical path: how early and how late each activity may run, and what cannot wait.

ES = max EF of what comes before, EF = ES + months; backwards LF = min LS of what comes after;
total float = LS - ES, free float = min ES of what comes after - EF (CPM; field guide, WS5).
Months are counted from 0, and every activity ends where the next may begin.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any

from workbook.activities.analysis.network import Names, Network, network


@dataclass(frozen=True)
class Timing:
    """Earliest and latest start and finish of an activity, and its floats, in months."""

    early_start: int
    early_finish: int
    late_start: int
    late_finish: int
    free_float: int

    @property
    def total_float(self) -> int:
        """By how many months it may be late without the whole taking longer."""
        return self.late_start - self.early_start

    @property
    def critical(self) -> bool:
        """Whether each month of delay delays the whole."""
        return self.total_float == 0


@dataclass(frozen=True)
class Logic:
    """The timings of all activities by logic alone, and how many months the whole takes."""

    months: int
    timings: Mapping[str, Timing]

    @property
    def critical(self) -> Names:
        """The critical activities, the earliest first; of two that begin together as listed."""
        found = [id for id, timing in self.timings.items() if timing.critical]
        return tuple(sorted(found, key=lambda id: self.timings[id].early_start))


def logic(plan: Any) -> Logic | None:
    """The critical path of a plan; None as long as activities wait for one another in a circle."""
    return path(network(plan))


def path(net: Network, floors: Mapping[str, int] | None = None) -> Logic | None:
    """The critical path of a network; None where it has circles.

    `floors` says of some activities from which month on they may begin.
    """
    if net.circles:
        return None
    starts = _early(net, floors or {})
    whole = max((starts[id] + months for id, months in net.months.items()), default=0)
    ends = _late(net, whole)
    return Logic(whole, {id: _timing(net, id, starts, ends, whole) for id in net.months})


def _timing(
    net: Network, id: str, starts: Mapping[str, int], ends: Mapping[str, int], whole: int
) -> Timing:
    months = net.months[id]
    finish = starts[id] + months
    free = min((starts[later] for later in net.after[id]), default=whole) - finish
    return Timing(starts[id], finish, ends[id] - months, ends[id], free)


def _early(net: Network, floors: Mapping[str, int]) -> dict[str, int]:
    starts: dict[str, int] = {}
    for id in net.order:
        done = (starts[first] + net.months[first] for first in net.before[id])
        starts[id] = max(done, default=0)
        starts[id] = max(starts[id], floors.get(id, 0))
    return starts


def _late(net: Network, whole: int) -> dict[str, int]:
    ends: dict[str, int] = {}
    for id in reversed(net.order):
        ends[id] = min((ends[later] - net.months[later] for later in net.after[id]), default=whole)
    return ends
