"""The earliest plan that the seasons, the people and the cash allow, with proof; or why none is.

The solver (`solver`) looks for it, the plain checker (`checker`) says what is in the fund.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from typing import Any

from workbook.activities.analysis.calendar import YEAR, Calendar, Span, calendar, closed, opening
from workbook.activities.analysis.checker import levels
from workbook.activities.analysis.network import Names, network
from workbook.activities.analysis.posed import posed
from workbook.activities.analysis.problem import Problem, Starts
from workbook.activities.analysis.shortage import Shortage, inevitable, shortage
from workbook.activities.analysis.solver import WORK, Answer, Reached, Status, earliest

FURTHER = 2 * YEAR
"""By how many months a plan may grow longer at most when a delay is looked for."""


@dataclass(frozen=True)
class Obstacle:
    """Why there is no plan: only what stands in the way first is filled in.

    `circles` wait for themselves; `never` has no season long enough; `lasts` months are needed by
    order and seasons alone; `loaded` cannot carry their activities within the plan's months; of
    `money` there is too little. `later` is by how many months the plan would have to be longer;
    None where so much (`FURTHER`) does not help, or nobody asked.
    """

    circles: tuple[Names, ...] = ()
    never: Names = ()
    lasts: int = 0
    loaded: Names = ()
    money: Shortage | None = None
    later: int | None = None


@dataclass(frozen=True)
class Schedule:
    """A plan month by month, and how good it is known to be.

    `status` is `optimal` where every goal is proven, `feasible` where the search was stopped
    before, `infeasible` where there is proven to be no plan, and `unknown` where none was found
    in the time. `end` says how early all is done, and the earliest that is not ruled out. `purses`
    has what is left in the fund at the end of each month, free (`""`) and by purpose; `cash` is
    whether it was asked about at all.
    """

    status: Status
    calendar: Calendar | None = None
    end: Reached | None = None
    purses: Mapping[str, tuple[int, ...]] = field(default_factory=dict)
    cash: bool = False
    obstacle: Obstacle | None = None
    work: float = 0.0
    seconds: float = 0.0

    @property
    def gap(self) -> int:
        """Months that a better plan might be shorter by; 0 where it is proven that none is."""
        return self.end.value - self.end.bound if self.end else 0

    @property
    def starts(self) -> dict[str, str]:
        """The first month of each activity, as a version of the plan has it."""
        laid = self.calendar
        return {id: span.begins for id, span in laid.spans.items()} if laid else {}


def schedule(
    plan: Any, *, work: float = WORK, report: Callable[[Schedule], bool] | None = None
) -> Schedule | None:
    """The earliest plan that keeps order, seasons, load and, in every month, cash; with proof.

    Early means: the last activity ends early, then the sum of all starts is small; then the least
    free money of any month is as large as it can be; then activities begin early in their order.
    `work` limits the search, the same on every machine. `report` hears the best so far several
    times a second, from another thread, and stops the search by answering False: the best is
    kept. None without a first month of the plan.
    """
    if not plan.activities.first:
        return None
    blocked = _blocked(plan, work)
    if blocked:
        return Schedule("infeasible", obstacle=blocked)
    problem = posed(plan)
    if inevitable(plan, problem):
        return Schedule("infeasible", cash=True, obstacle=obstacle(plan, work=work))
    heard = report and (lambda best: report(_told(plan, problem, best)))
    answer = earliest(problem, work=work, report=heard)
    found = _told(plan, problem, answer)
    if found.status != "infeasible":
        return found
    return Schedule("infeasible", cash=found.cash, obstacle=obstacle(plan, work=work))


def obstacle(plan: Any, *, work: float = WORK) -> Obstacle:
    """Why a plan that was proven to be impossible is impossible: load, or money."""
    bare = posed(plan, money=False)
    if earliest(bare, ("any",), work=work).status == "infeasible":
        return Obstacle(loaded=_loaded(plan), later=_later(plan, work))
    problem = posed(plan)
    return Obstacle(money=shortage(plan, problem, work=work), later=_later(plan, work))


def spans(plan: Any, starts: Starts) -> Calendar:
    """Starts as a calendar."""
    first, net, shut = plan.activities.first, network(plan), closed(plan)
    found = {}
    for id, start in starts.items():
        ready = max((starts[other] + net.months[other] for other in net.before[id]), default=0)
        wanted = opening(first, ready, net.months[id], shut[id])
        waited = ready if wanted == start else start
        found[id] = Span(first, start, net.months[id], ready, waited)
    return Calendar(first, found)


def _blocked(plan: Any, work: float) -> Obstacle | None:
    """What is impossible by order and seasons alone: no solver is needed to see it."""
    circles = network(plan).circles
    if circles:
        return Obstacle(circles=circles)
    laid = calendar(plan)
    if laid and laid.never:
        return Obstacle(never=laid.never)
    if laid and laid.months > plan.activities.months:
        more = laid.months - plan.activities.months
        return Obstacle(lasts=laid.months, later=_later(plan, work, more))
    return None


def _loaded(plan: Any) -> Names:
    """Who cannot carry what they answer for, even if nobody else had anything to do."""
    whole = posed(plan, money=False)
    alone = {
        each.name: Problem(whole.durations, whole.before, whole.horizon, whole.open, (each,))
        for each in whole.renewables
    }
    tried = {code: earliest(one, ("any",)).status for code, one in alone.items()}
    stuck = tuple(code for code, status in tried.items() if status == "infeasible")
    return stuck or tuple(each.name for each in whole.renewables if len(each.uses) > each.capacity)


def _later(plan: Any, work: float, least: int = 1) -> int | None:
    """By how few months more, at least some, there would be a plan with load and money."""
    own = plan.activities.months
    for more in range(least, FURTHER + 1):
        problem = posed(plan, own + more)
        if inevitable(plan, problem):
            continue
        if earliest(problem, ("any",), work=work).status == "optimal":
            return more
    return None


def _told(plan: Any, problem: Problem, answer: Answer) -> Schedule:
    laid = spans(plan, answer.starts) if answer.starts or not problem.durations else None
    return Schedule(
        answer.status,
        laid if answer.status != "infeasible" else None,
        answer.end,
        _left(problem, answer.starts) if answer.starts else {},
        bool(problem.stores),
        None,
        answer.work,
        answer.seconds,
    )


def _left(problem: Problem, starts: Starts) -> dict[str, tuple[int, ...]]:
    return {purse: level[: problem.horizon] for purse, level in levels(problem, starts).items()}
