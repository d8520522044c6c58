"""What is over in a scheduling problem: no period before now can break anything any more."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace

from workbook.activities.analysis.checker import levels
from workbook.activities.analysis.problem import Problem, Starts, Store


def since(problem: Problem, fixed: Starts, now: int) -> Problem:
    """The same problem from period `now` on, for tasks of which those that have begun are `fixed`.

    Each store begins with what all that was before has left in it, as one flow in the last
    period before `now`; nothing else moves before that.
    """
    now = min(now, problem.horizon)
    left = {name: level[now - 1] for name, level in levels(problem, fixed).items()}
    return replace(
        problem,
        stores=tuple(_from(store, left[store.name], fixed, now) for store in problem.stores),
        spills=tuple(spill for spill in problem.spills if spill.at >= now),
    )


def _from(store: Store, left: int, fixed: Starts, now: int) -> Store:
    flows = {at: amount for at, amount in store.flows.items() if at >= now}
    moves = {id: tuple(_ahead(store, id, fixed, now)) for id in store.moves}
    return Store(store.name, 0, {now - 1: left, **flows}, moves)


def _ahead(store: Store, id: str, fixed: Starts, now: int) -> Iterator[tuple[int, int]]:
    """What a task still moves."""
    for after, amount in store.moves[id]:
        if id not in fixed or fixed[id] + after >= now:
            yield after, amount
