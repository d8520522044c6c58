"""The earliest schedule, with proof: a `Problem` given to OR-Tools' CP-SAT.

One search in one thread with a fixed seed, limited by its own count of work: the same problem gets
the same schedule each time, on every machine. Of several earliest schedules the goals after the
first decide, and at last the order of the tasks, so that there is only one.
"""

from __future__ import annotations

import threading
import time
from collections.abc import Callable, Iterator
from dataclasses import dataclass, field
from typing import Any, Literal, NamedTuple

from workbook.activities.analysis.encoded import Encoded
from workbook.activities.analysis.problem import Problem, Starts

WORK = 5.0
"""How much CP-SAT may work by default: some two seconds each on a small machine at rest."""
DIGITS = 8
"""So many tasks are put in their order at a time."""
PULSE = 0.2
"""Seconds between two questions whether to go on."""

Goal = Literal["any", "end", "starts", "reserve", "order", "extra"]
GOALS: tuple[Goal, ...] = ("end", "starts", "reserve", "order")
"""What makes one schedule better than another, what matters most first."""
Status = Literal["optimal", "feasible", "infeasible", "unknown"]


class Reached(NamedTuple):
    """One goal: what was found, and what is proven to be the best that there can be."""

    goal: Goal
    value: int
    bound: int

    @property
    def proven(self) -> bool:
        """Whether nothing better exists."""
        return self.value == self.bound


@dataclass(frozen=True)
class Answer:
    """What a search came to; `reached` has the goals in the order of their importance.

    `infeasible` is a proof that no schedule exists; `unknown` that none was found in the time.
    `extra` says how much had to be added to which store, where that was the question.
    """

    status: Status
    starts: Starts = field(default_factory=dict)
    reached: tuple[Reached, ...] = ()
    extra: dict[str, int] = field(default_factory=dict)
    work: float = 0.0
    seconds: float = 0.0

    @property
    def end(self) -> Reached | None:
        """How early all is done."""
        return next((each for each in self.reached if each.goal == "end"), None)


Report = Callable[[Answer], bool]
"""Hears the best so far, several times a second, from another thread; False stops the search."""


def earliest(
    problem: Problem,
    goals: tuple[Goal, ...] = GOALS,
    *,
    work: float = WORK,
    workers: int = 1,
    report: Report | None = None,
) -> Answer:
    """The earliest schedule: all is done early, every task is, then much is left in the reserve.

    `any` schedule is a goal too, where it only matters whether there is one.
    Goals are reached one after the other, each without giving up what the ones before reached:
    the end of the last task, the sum of all starts, the least level of the reserve, and the
    starts of the tasks in their order. Only one worker makes the same schedule each time.
    """
    return _Search(Encoded(problem, extra=False), work, workers, report).run(goals)


def cheapest(
    problem: Problem,
    least: int = 0,
    *,
    kept: bool = False,
    work: float = WORK,
    report: Report | None = None,
) -> Answer:
    """The least that must be added to the stores at the beginning so that a schedule exists.

    `least` is what is known to be missing already. Where it is `kept` nothing of it spills over.
    """
    encoded = Encoded(problem, extra=True, kept=kept)
    encoded.model.add(sum(encoded.extra.values()) >= least)
    return _Search(encoded, work, 1, report).run(("extra",))


class _Search:
    """A problem, and its goals one after the other."""

    def __init__(self, encoded: Encoded, work: float, workers: int, report: Report | None) -> None:
        self.encoded, self.work, self.workers, self.report = encoded, work, workers, report
        self.began = time.perf_counter()
        self.spent = 0.0
        self.best = Answer("unknown")
        self.stopped = False
        self.solver: Any = None

    def run(self, goals: tuple[Goal, ...]) -> Answer:
        """All goals in turn; it ends where one cannot be proven, or there is no schedule.

        The order only chooses between schedules that are equally good, so it need not be proven.
        """
        for goal in goals:
            for kind, expression in self._expressions(goal):
                status = self._solve(goal, kind, expression)
                if status == "infeasible":
                    return self._answer("infeasible")
                if status != "optimal" and goal != "order":
                    return self._answer("feasible" if self.best.starts else "unknown")
        return self._answer("optimal")

    def _expressions(self, goal: Goal) -> Iterator[tuple[int, Any]]:
        """What a goal makes small (1) or large (-1)."""
        if goal == "any":
            yield 1, 0
        elif goal == "end":
            yield 1, self.encoded.end
        elif goal == "starts":
            yield 1, sum(self.encoded.start.values())
        elif goal == "extra":
            yield 1, sum(self.encoded.extra.values())
        elif goal == "reserve" and self.encoded.levels.get(self.encoded.problem.reserve):
            levels = self.encoded.levels[self.encoded.problem.reserve]
            least = self.encoded.model.new_int_var(0, self.encoded.most, "reserve")
            for level in levels:
                self.encoded.model.add(level.linear(self.encoded.cp) >= least)
            yield -1, least
        elif goal == "order":
            yield from ((1, together) for together in self._in_turn())

    def _in_turn(self) -> Iterator[Any]:
        """Starts of tasks, some at a time: each a digit of one number, the first task first."""
        base, starts = self.encoded.problem.horizon + 1, list(self.encoded.start.values())
        for at in range(0, len(starts), DIGITS):
            part = starts[at : at + DIGITS]
            digits = [base**place for place in reversed(range(len(part)))]
            yield self.encoded.cp.LinearExpr.weighted_sum(part, digits)

    def _solve(self, goal: Goal, sign: int, expression: Any) -> Status:
        model, solver = self.encoded.model, self.encoded.cp.CpSolver()
        model.clear_hints()
        for id, at in self.best.starts.items():
            model.add_hint(self.encoded.start[id], at)
        (model.minimize if sign > 0 else model.maximize)(expression)
        solver.parameters.num_workers = self.workers
        solver.parameters.random_seed = 0
        solver.parameters.max_deterministic_time = max(self.work - self.spent, 0.0)
        status = self._watched(solver, goal)
        self.spent += solver.response_proto.deterministic_time
        if status == self.encoded.cp.INFEASIBLE:
            return "infeasible"
        if status not in (self.encoded.cp.OPTIMAL, self.encoded.cp.FEASIBLE):
            return "unknown"
        value = round(solver.objective_value)
        proven = status == self.encoded.cp.OPTIMAL
        bound = value if proven else round(solver.best_objective_bound)
        self._keep(solver.value, Reached(goal, value, bound))
        model.add(expression == value)
        return "optimal" if proven else "feasible"

    def _watched(self, solver: Any, goal: Goal) -> Any:
        """Solve, and ask now and then whether to go on."""
        if self.report is None:
            return solver.solve(self.encoded.model)
        if self.stopped:
            return self.encoded.cp.UNKNOWN
        done = threading.Event()
        self.solver = solver
        watch = threading.Thread(target=self._ask, args=(done,), daemon=True)
        watch.start()
        try:
            return solver.solve(self.encoded.model, _heard(self.encoded.cp, self, goal))
        finally:
            done.set()
            watch.join()

    def _ask(self, done: threading.Event) -> None:
        while not done.wait(PULSE):
            if not self.report(self.best):
                self.stopped = True
                self.solver.stop_search()
                return

    def hear(self, value: Any, goal: Goal, found: float, bound: float) -> None:
        """A better schedule was found on the way."""
        self._keep(value, Reached(goal, round(found), round(bound)))

    def _keep(self, value: Any, reached: Reached) -> None:
        starts = {id: value(start) for id, start in self.encoded.start.items()}
        before = tuple(each for each in self.best.reached if each.goal != reached.goal)
        extra = {k: value(v) for k, v in self.encoded.extra.items() if not isinstance(v, int)}
        seconds = time.perf_counter() - self.began
        goals = (*before, reached) if reached.goal != "order" else before
        self.best = Answer("feasible", starts, goals, extra, self.spent, seconds)

    def _answer(self, status: Status) -> Answer:
        if status == "infeasible":
            return Answer(status, work=self.spent, seconds=time.perf_counter() - self.began)
        best = self.best
        seconds = time.perf_counter() - self.began
        return Answer(status, best.starts, best.reached, best.extra, self.spent, seconds)


def _heard(cp_model: Any, search: _Search, goal: Goal) -> Any:
    """A callback that tells the search of every better schedule."""

    class Heard(cp_model.CpSolverSolutionCallback):
        def on_solution_callback(self) -> None:
            search.hear(self.value, goal, self.objective_value, self.best_objective_bound)

    return Heard()
