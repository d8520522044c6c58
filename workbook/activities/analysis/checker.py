"""A schedule checked by plain counting, by nobody who made it: no solver is asked.

It knows `problem` alone. What the solver finds, tests hold against this.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from typing import Literal, NamedTuple

from workbook.activities.analysis.problem import Problem, Renewable, Starts, Store


class Broken(NamedTuple):
    """One thing that a schedule breaks: of which kind, who or what, and in which period."""

    kind: Literal["missing", "horizon", "season", "order", "load", "store"]
    name: str
    period: int


def broken(problem: Problem, starts: Starts) -> tuple[Broken, ...]:
    """Everything that a schedule breaks; nothing where it holds."""
    missing = [id for id in problem.durations if id not in starts]
    if missing:
        return tuple(Broken("missing", id, 0) for id in missing)
    return (*_times(problem, starts), *_shared(problem, starts), *_stored(problem, starts))


def levels(problem: Problem, starts: Starts) -> dict[str, tuple[int, ...]]:
    """What is in every store at the end of every period, and, last, after all of them.

    Tasks without a start move nothing.
    """
    found = {store.name: _level(problem, store, starts) for store in problem.stores}
    for spill in problem.spills:
        moved = max(0, min(spill.beyond, found[spill.source][spill.at]))
        _pour(found[spill.source], spill.at, -moved)
        _pour(found[spill.target], spill.at, moved)
    return {name: tuple(level) for name, level in found.items()}


def used(problem: Problem, renewable: Renewable, starts: Starts) -> list[int]:
    """How much of something shared is in use in every period."""
    found = [0] * problem.horizon
    for id, use in renewable.uses.items():
        for at in range(starts[id], min(starts[id] + problem.durations[id], problem.horizon)):
            found[at] += use
    return found


def _times(problem: Problem, starts: Starts) -> Iterator[Broken]:
    for id, length in problem.durations.items():
        if starts[id] < 0 or starts[id] + length > problem.horizon:
            yield Broken("horizon", id, starts[id])
        elif id in problem.open and starts[id] not in problem.open[id]:
            yield Broken("season", id, starts[id])
        for first in problem.before.get(id, ()):
            if starts[first] + problem.durations[first] > starts[id]:
                yield Broken("order", id, starts[id])


def _shared(problem: Problem, starts: Starts) -> Iterator[Broken]:
    for each in problem.renewables:
        for at, use in enumerate(used(problem, each, starts)):
            if use > each.capacity:
                yield Broken("load", each.name, at)


def _stored(problem: Problem, starts: Starts) -> Iterator[Broken]:
    for name, level in levels(problem, starts).items():
        yield from (Broken("store", name, at) for at, left in enumerate(level) if left < 0)


def _level(problem: Problem, store: Store, starts: Mapping[str, int]) -> list[int]:
    """The level of a store by itself, without what spills over."""
    found = [store.opening] * (problem.horizon + 1)
    for at, amount in store.flows.items():
        _pour(found, at, amount)
    for id, moves in store.moves.items():
        for after, amount in moves if id in starts else ():
            _pour(found, starts[id] + after, amount)
    return found


def _pour(level: list[int], at: int, amount: int) -> None:
    for later in range(at, len(level)):
        level[later] += amount
