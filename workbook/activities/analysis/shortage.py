"""Too little money: in which month, for which activities, and how much would be enough.

Two answers that support each other. Plain counting: if everything begins as late as order, seasons
and the plan's months allow, so much must have been paid by a month, and only so much can have come
in by then. And the solver's: the least that must be given once, at the beginning, so that a plan
exists; less than that is proven not to be enough.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, replace
from typing import Any, NamedTuple

from workbook import months
from workbook.activities.analysis.agreed import remaining
from workbook.activities.analysis.calendar import closed, latest
from workbook.activities.analysis.checker import levels
from workbook.activities.analysis.effort import Effort
from workbook.activities.analysis.encoded import most
from workbook.activities.analysis.network import Names, network
from workbook.activities.analysis.problem import Problem, Store
from workbook.activities.analysis.solver import Answer


@dataclass(frozen=True)
class Shortage:
    """Where money falls short: the binding month, and the activities that compete for its purse.

    By the end of `month` the `activities` draw `drawn` together from the purse of `purpose` (empty
    is free money), which holds `held` without them: what is there and comes in by then, less all
    other payments. `forced` is whether they must have drawn it by then, however late they begin;
    else it is so in the plan that needs least.

    `extra` is the least, in qəpik and by purse, that would have to be there at the beginning in
    addition; `proven` whether less is ruled out. None where no amount was found; if that is
    proven, none would do: the rules give this purse's money away before it can be drawn.
    """

    month: str
    purpose: str
    held: int
    drawn: int
    activities: Names
    forced: bool
    extra: Mapping[str, int] | None
    proven: bool

    @property
    def missing(self) -> int:
        """What is missing in the binding month."""
        return self.drawn - self.held

    @property
    def least(self) -> int | None:
        """The smallest extra contribution, over all purses."""
        return None if self.extra is None else sum(self.extra.values())


def shortage(plan: Any, problem: Problem, effort: Effort) -> Shortage | None:
    """Where and why a problem that has no solution lacks money; None where that is not found."""
    forced = inevitable(plan, problem)
    found = effort.cheapest(problem, forced.missing if forced else 0)
    extra, proven = _extra(found), any(each.proven for each in found.reached)
    if found.status == "infeasible":
        lost = _given_away(problem, effort)
        shown, proven = lost or forced, lost is not None
    elif extra is None or (forced and forced.missing == sum(extra.values())):
        shown = forced
    else:
        shown = _tight(problem, found.starts) or forced
    if shown is None:
        return None
    return Shortage(months.add(plan.activities.first, shown.at), *shown[1:], extra, proven)


def _extra(found: Answer) -> dict[str, int] | None:
    """What has to be added to which purse; None where that is not known."""
    if not found.starts:
        return None
    return {purse: amount for purse, amount in found.extra.items() if amount}


def _given_away(problem: Problem, effort: Effort) -> Tight | None:
    """The purse that no money at the beginning could help, in the plan in which least is missing.

    With plenty in every purse only those lack that give it away before it can be drawn.
    """
    more = most(problem)
    rich = replace(
        problem,
        stores=tuple(replace(store, opening=store.opening + more) for store in problem.stores),
        spills=tuple(replace(spill, beyond=spill.beyond + more) for spill in problem.spills),
    )
    found = effort.cheapest(rich, kept=True)
    worst = _tight(rich, found.starts) if found.status == "optimal" else None
    return worst and _in(problem, found.starts, worst.at, worst.purse)


def inevitable(plan: Any, problem: Problem) -> Tight | None:
    """What is missing even if everything begins as late as it can; None where plain counting finds
    nothing.

    This alone proves that there is no plan, without a solver. Latest starts of all activities at
    once leave the most money in each period. Only of a purse that has given away what it had
    beyond its need this is not certain: whoever pays before leaves less to give away.
    """
    own = remaining(plan)
    last = latest(network(own.plan), plan.activities.first, closed(own.plan), problem.horizon)
    last |= own.fixed
    found = _tight(problem, last, forced=True) if len(last) == len(problem.durations) else None
    if found is None or any(
        spill.source == found.purse and spill.at <= found.at and spill.beyond > 0
        for spill in problem.spills
    ):
        return None
    return found


class Tight(NamedTuple):
    """A period in which a purse lacks most."""

    at: int
    purse: str
    held: int
    drawn: int
    activities: Names
    forced: bool

    @property
    def missing(self) -> int:
        return self.drawn - self.held


def _tight(problem: Problem, starts: Mapping[str, int], *, forced: bool = False) -> Tight | None:
    """The first period and purse in which most is missing with these starts; None where nothing."""
    left = levels(problem, starts)
    if not left:
        return None
    lacking = [(level, at, name) for name, all_ in left.items() for at, level in enumerate(all_)]
    level, at, name = min(lacking, key=lambda each: each[:2])
    return None if level >= 0 else _in(problem, starts, at, name, forced=forced)


def _in(
    problem: Problem, starts: Mapping[str, int], at: int, name: str, *, forced: bool = False
) -> Tight:
    """What a purse holds up to a period, and who has drawn what from it."""
    store = problem.store[name]
    taken = {id: _taken(store, id, starts[id], at) for id in store.moves if id in starts}
    ids = tuple(id for id in problem.durations if taken.get(id))
    drawn = sum(taken.values())
    return Tight(at, name, levels(problem, starts)[name][at] + drawn, drawn, ids, forced)


def _taken(store: Store, id: str, start: int, at: int) -> int:
    """What a task has drawn from a store up to a period."""
    return -sum(amount for after, amount in store.moves[id] if start + after <= at)
