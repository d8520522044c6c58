"""The earliest plan that the seasons, the people and the cash allow, with proof; or why none is.

The solver (`solver`) looks for it, the plain checker (`checker`) says what is in the fund.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from functools import partial
from typing import Any

from workbook.activities.analysis.agreed import remaining
from workbook.activities.analysis.calendar import Calendar, Span, closed, opening
from workbook.activities.analysis.checker import levels
from workbook.activities.analysis.effort import Effort
from workbook.activities.analysis.network import network
from workbook.activities.analysis.obstacle import Obstacle, blocked, obstacle
from workbook.activities.analysis.outcomes import Remaining
from workbook.activities.analysis.posed import posed, whole
from workbook.activities.analysis.problem import Problem, Starts
from workbook.activities.analysis.shortage import inevitable
from workbook.activities.analysis.solver import WORK, Answer, Reached, Status, earliest


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
    `work` limits the search, and once more the search for the reasons why there is no plan; the
    same on every machine. `report` hears the best so far several times a second, maybe from
    another thread, and stops the search by answering False: the best is kept. While reasons are
    looked for it hears that there is no plan. After a yearly review it is a plan of what that
    left. None without a first month of the plan.
    """
    if not plan.activities.first:
        return None
    effort = Effort(work, report and (lambda: report(Schedule("infeasible"))))
    stop = blocked(plan, effort)
    if stop:
        return Schedule("infeasible", obstacle=stop)
    problem, own = posed(plan), remaining(plan)
    if not inevitable(plan, problem):
        told = partial(_told, own, whole(plan, own))
        heard = report and (lambda best: report(told(best)))
        answer = earliest(problem, work=work, report=heard)
        if answer.status != "infeasible":
            return told(answer)
    return Schedule("infeasible", cash=bool(problem.stores), obstacle=obstacle(plan, effort))


def spans(plan: Any, starts: Starts) -> Calendar:
    """Starts as a calendar."""
    return _spans(remaining(plan), starts)


def _spans(own: Remaining, starts: Starts) -> Calendar:
    first, net, shut = own.plan.activities.first, network(own.plan), closed(own.plan)
    found = {}
    for id, start in starts.items():
        ready = max((starts[other] + net.months[other] for other in net.before[id]), default=0)
        wanted = opening(first, ready, net.months[id], shut[id])
        waited = ready if wanted == start else start
        found[id] = Span(first, start, net.months[id], ready, waited)
    return Calendar(first, found)


def _told(own: Remaining, problem: Problem, answer: Answer) -> Schedule:
    laid = _spans(own, answer.starts) if answer.starts or not problem.durations else None
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
