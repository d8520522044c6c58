"""What is over in a scheduling problem: no period before now can break anything any more."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace

from workbook.activities.analysis.checker import levels
from workbook.activities.analysis.problem import Problem, Starts, Store


def since(problem: Problem, fixed: Starts, now: int) -> Problem:
    """The same problem from period `now` on, for tasks of which those that have begun are `fixed`.

    From `now` on each store has what all that was before has left in it, and what moves after
    that. Before, it is so full that no period of the past is ever the one with least.
    """
    now = min(now, problem.horizon)
    left = {name: level[now - 1] for name, level in levels(problem, fixed).items()}
    spills = tuple(spill for spill in problem.spills if spill.at >= now)
    more = sum(abs(spill.beyond) for spill in spills)
    return replace(
        problem,
        stores=tuple(_from(store, left[store.name], more, fixed, now) for store in problem.stores),
        spills=spills,
    )


def _from(store: Store, left: int, more: int, fixed: Starts, now: int) -> Store:
    """A store that has `left` when the past is over, and may get so much `more` from others."""
    flows = {at: amount for at, amount in store.flows.items() if at >= now}
    full = abs(left) + sum(map(abs, flows.values())) + more
    flows[now] = flows.get(now, 0) - full
    moves = {id: tuple(_ahead(store, id, fixed, now)) for id in store.moves}
    return Store(store.name, left + full, flows, moves)


def _ahead(store: Store, id: str, fixed: Starts, now: int) -> Iterator[tuple[int, int]]:
    """What a task still moves."""
    for after, amount in store.moves[id]:
        if id not in fixed or fixed[id] + after >= now:
            yield after, amount
