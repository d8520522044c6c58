"""Why there is no plan: what stands in the way first, and whether a longer plan would do."""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import Any

from workbook.activities.analysis.agreed import remaining
from workbook.activities.analysis.calendar import YEAR
from workbook.activities.analysis.effort import Effort
from workbook.activities.analysis.network import Names, network
from workbook.activities.analysis.posed import posed
from workbook.activities.analysis.problem import Problem
from workbook.activities.analysis.shortage import Shortage, inevitable, shortage

FURTHER = 2 * YEAR
"""By how many months a plan may grow longer at most when a delay is looked for."""


@dataclass(frozen=True)
class Obstacle:
    """Why there is no plan: only what stands in the way first is filled in.

    `circles` wait for themselves; `never` has no season long enough; `lasts` months are needed by
    order and seasons alone; `loaded` cannot carry their activities within the plan's months; of
    `money` there is too little. Nothing of it where that was not found in the time.

    `later` is by how many months the plan would have to be longer, fewer are ruled out. None where
    none was found: up to `FURTHER` months do not help if that was `settled`, else the time ended.
    """

    circles: tuple[Names, ...] = ()
    never: Names = ()
    lasts: int = 0
    loaded: Names = ()
    money: Shortage | None = None
    later: int | None = None
    settled: bool = True

    @property
    def known(self) -> bool:
        """Whether it was found what stands in the way."""
        return any((self.circles, self.never, self.lasts, self.loaded, self.money))


def blocked(plan: Any, effort: Effort) -> Obstacle | None:
    """What is impossible by order and seasons alone: no solver is needed to see it."""
    circles = network(plan).circles
    if circles:
        return Obstacle(circles=circles)
    laid = remaining(plan).calendar
    if laid and laid.never:
        return Obstacle(never=laid.never)
    if laid and laid.months > plan.activities.months:
        more = laid.months - plan.activities.months
        return _delayed(plan, Obstacle(lasts=laid.months), effort, more)
    return None


def obstacle(plan: Any, effort: Effort) -> Obstacle:
    """Why a plan that was proven to be impossible is impossible: load, or money."""
    if effort.earliest(posed(plan, money=False)).status == "infeasible":
        found = Obstacle(loaded=_loaded(plan, effort))
    else:
        found = Obstacle(money=shortage(plan, posed(plan), effort))
    return _delayed(plan, found, effort)


def _loaded(plan: Any, effort: Effort) -> Names:
    """Who cannot carry what they answer for, even if nobody else had anything to do."""
    whole = posed(plan, money=False)
    alone = {
        each.name: Problem(whole.durations, whole.before, whole.horizon, whole.open, (each,))
        for each in whole.renewables
    }
    tried = {code: effort.earliest(one).status for code, one in alone.items()}
    stuck = tuple(code for code, status in tried.items() if status == "infeasible")
    return stuck or tuple(each.name for each in whole.renewables if len(each.uses) > each.capacity)


def _delayed(plan: Any, found: Obstacle, effort: Effort, least: int = 1) -> Obstacle:
    """By how few months more, at least some, there would be a plan with load and money."""
    own = plan.activities.months
    for more in range(least, FURTHER + 1):
        problem = posed(plan, own + more)
        if inevitable(plan, problem):
            continue
        status = effort.earliest(problem).status
        if status == "optimal":
            return replace(found, later=more)
        if status != "infeasible":
            return replace(found, settled=False)
    return found
