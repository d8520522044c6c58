"""A scheduling problem in whole periods: tasks, what they share, and stores that may not run dry.

The plan of a village is one such problem (periods are months, stores are money); so are the
classic resource-constrained projects of the literature (Kolisch and Sprecher 1996, PSPLIB) and
those that consume and produce (Koné, Artigues, Lopez and Mongeau 2013).
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from functools import cached_property

Starts = Mapping[str, int]
"""A schedule: the period in which each task begins, from 0."""


@dataclass(frozen=True)
class Renewable:
    """Something that tasks use as long as they run, never more than `capacity` at a time."""

    name: str
    capacity: int
    uses: Mapping[str, int]


@dataclass(frozen=True)
class Store:
    """Something that is used up, and filled up again: its level is never below zero.

    `flows` come or go in fixed periods, whatever the schedule. `moves` are those of each task: so
    many periods after its start, so much (below zero: it takes). The level of a period counts
    all that has moved up to and with it.
    """

    name: str
    opening: int
    flows: Mapping[int, int]
    moves: Mapping[str, tuple[tuple[int, int], ...]]


@dataclass(frozen=True)
class Spill:
    """In period `at`, once, what one store has `beyond` its need goes over to another.

    It is never more than what is there; below zero so much is missing, and nothing goes over.
    """

    source: str
    target: str
    at: int
    beyond: int


@dataclass(frozen=True)
class Problem:
    """Tasks that run without a break, after those `before` them, within `horizon` periods.

    `open` says of some tasks in which periods they may begin; the others may begin in any.
    `reserve` names a store of which, of two equally early schedules, more should be left.
    """

    durations: Mapping[str, int]
    before: Mapping[str, tuple[str, ...]]
    horizon: int
    open: Mapping[str, tuple[int, ...]] = field(default_factory=dict)
    renewables: tuple[Renewable, ...] = ()
    stores: tuple[Store, ...] = ()
    spills: tuple[Spill, ...] = ()
    reserve: str | None = None

    @cached_property
    def store(self) -> Mapping[str, Store]:
        """The stores by their names."""
        return {store.name: store for store in self.stores}

    def allowed(self, id: str) -> Sequence[int]:
        """Every period in which a task may begin and be done in time, the earliest first."""
        last = self.horizon - self.durations[id]
        if id in self.open:
            return tuple(at for at in sorted(self.open[id]) if 0 <= at <= last)
        return range(last + 1)

    def makespan(self, starts: Starts) -> int:
        """The period after the end of the last task."""
        return max((starts[id] + length for id, length in self.durations.items()), default=0)
