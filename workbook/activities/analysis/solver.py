"""The earliest schedule, with proof: a `Problem` given to OR-Tools' CP-SAT.

One search in one thread with a fixed seed, limited by its own count of work: the same problem gets
the same schedule each time, on every machine. Of several earliest schedules the goals after the
first decide, and at last the order of the tasks, so that there is only one.
"""

from __future__ import annotations

import threading
import time
from bisect import bisect_right
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass, field
from typing import Any, Literal, NamedTuple

from workbook.activities.analysis.problem import Problem, Starts, Store

WORK = 5.0
"""How much CP-SAT may work by default: some two seconds each on a small machine at rest."""
DIGITS = 8
"""So many tasks are put in their order at a time."""
PULSE = 0.2
"""Seconds between two questions whether to go on."""

Goal = Literal["any", "end", "starts", "reserve", "order", "extra"]
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
    goals: tuple[Goal, ...] = ("end", "starts", "reserve", "order"),
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
    return _Search(problem, work, workers, report).run(goals)


def cheapest(
    problem: Problem, least: int = 0, *, work: float = WORK, report: Report | None = None
) -> Answer:
    """The least that must be added to the stores at the beginning so that a schedule exists.

    `least` is what is known to be missing already.
    """
    search = _Search(problem, work, 1, report, extra=True)
    search.model.add(sum(search.extra.values()) >= least)
    return search.run(("extra",))


class _Sum:
    """A sum that grows: variables times numbers, and a number."""

    def __init__(self, fixed: int) -> None:
        self.fixed = fixed
        self.variables: list[Any] = []
        self.times: list[int] = []

    def add(self, variable: Any, times: int) -> _Sum:
        """Add a variable, or a plain number, so many times."""
        if isinstance(variable, int):
            self.fixed += variable * times
        else:
            self.variables.append(variable)
            self.times.append(times)
        return self

    def linear(self, cp_model: Any) -> Any:
        """The sum as CP-SAT has it."""
        return cp_model.LinearExpr.weighted_sum(self.variables, self.times) + self.fixed


class _Search:
    """A model, and its goals one after the other."""

    def __init__(
        self,
        problem: Problem,
        work: float,
        workers: int,
        report: Report | None,
        *,
        extra: bool = False,
    ) -> None:
        from ortools.sat.python import cp_model

        self.cp = cp_model
        self.problem, self.work, self.workers, self.report = problem, work, workers, report
        self.began = time.perf_counter()
        self.spent = 0.0
        self.best = Answer("unknown")
        self.stopped = False
        self.solver: Any = None
        self.model = cp_model.CpModel()
        self.known: dict[tuple[str, int], Any] = {}
        self.allowed: dict[str, Sequence[int]] = {}
        self.levels: dict[str, list[_Sum]] = {}
        self.extra: dict[str, Any] = {}
        self.most = _most(problem)
        self._tasks()
        self._shared()
        self._stored(extra)

    def _tasks(self) -> None:
        problem = self.problem
        self.allowed = {id: problem.allowed(id) for id in problem.durations}
        self.start = {
            id: self.model.new_int_var_from_domain(self.cp.Domain.from_values(list(each)), id)
            for id, each in self.allowed.items()
        }
        self.end = self.model.new_int_var(0, max(problem.horizon, 0), "end")
        for id, length in problem.durations.items():
            self.model.add(self.end >= self.start[id] + length)
            for first in problem.before.get(id, ()):
                self.model.add(self.start[id] >= self.start[first] + problem.durations[first])

    def _shared(self) -> None:
        durations = self.problem.durations
        fixed = {
            id: self.model.new_fixed_size_interval_var(self.start[id], durations[id], id)
            for id in durations
        }
        for each in self.problem.renewables:
            used = [id for id, use in each.uses.items() if use and durations[id]]
            if sum(each.uses[id] for id in used) > each.capacity:
                uses = [each.uses[id] for id in used]
                self.model.add_cumulative([fixed[id] for id in used], uses, each.capacity)

    def _stored(self, extra: bool) -> None:
        problem = self.problem
        for store in problem.stores:
            name = f"extra {store.name}"
            self.extra[store.name] = self.model.new_int_var(0, self.most, name) if extra else 0
        if not (extra or problem.spills or problem.reserve in problem.store):
            for store in problem.stores:
                self._events(store)
            return
        self.levels = {store.name: self._level(store) for store in problem.stores}
        self._spills()
        for levels in self.levels.values():
            for level in levels:
                self.model.add(level.linear(self.cp) >= 0)

    def _events(self, store: Store) -> None:
        """A store of which nobody asks how much is in it when: its moves as events."""
        moves = [(self.start[id] + o, a) for id, all_ in store.moves.items() for o, a in all_ if a]
        moves += [(at, amount) for at, amount in store.flows.items() if at <= self.problem.horizon]
        if store.opening < 0:
            self.model.add_bool_or([])
        elif moves:
            times, amounts = zip(*moves, strict=True)
            most = sum(abs(amount) for amount in amounts)
            self.model.add_reservoir_constraint(times, amounts, -store.opening, most)

    def _level(self, store: Store) -> list[_Sum]:
        """What is in a store in every period and after the last, as sums of steps."""
        fixed = store.opening
        found = []
        for at in range(self.problem.horizon + 1):
            fixed += store.flows.get(at, 0)
            level = _Sum(fixed).add(self.extra[store.name], 1)
            for id, moves in store.moves.items():
                for after, amount in moves:
                    level.add(self._begun(id, at - after), amount)
            found.append(level)
        return found

    def _spills(self) -> None:
        """What goes over from one store to another: what is beyond its need, if it is there."""
        for spill in self.problem.spills:
            source, target = self.levels[spill.source], self.levels[spill.target]
            there = source[spill.at].linear(self.cp)
            beyond = spill.beyond + self.extra[spill.source]
            least = self.model.new_int_var(-self.most, self.most, "")
            moved = self.model.new_int_var(0, self.most, "spill")
            self.model.add(there >= 0)
            self.model.add_min_equality(least, [beyond, there])
            self.model.add_max_equality(moved, [0, least])
            for at in range(spill.at, self.problem.horizon + 1):
                source[at].add(moved, -1)
                target[at].add(moved, 1)

    def _begun(self, id: str, at: int) -> Any:
        """Whether a task has begun by a period: 0, 1 or a literal that is made once."""
        allowed = self.allowed[id]
        by = bisect_right(allowed, at)
        if by in (0, len(allowed)):
            return int(by > 0)
        key = (id, by)
        if key not in self.known:
            literal = self.known[key] = self.model.new_bool_var("")
            self.model.add(self.start[id] < allowed[by]).only_enforce_if(literal)
            self.model.add(self.start[id] >= allowed[by]).only_enforce_if(~literal)
        return self.known[key]

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
            yield 1, self.end
        elif goal == "starts":
            yield 1, sum(self.start.values())
        elif goal == "extra":
            yield 1, sum(self.extra.values())
        elif goal == "reserve" and self.levels.get(self.problem.reserve):
            levels = self.levels[self.problem.reserve]
            least = self.model.new_int_var(0, self.most, "reserve")
            for level in levels:
                self.model.add(level.linear(self.cp) >= least)
            yield -1, least
        elif goal == "order":
            yield from ((1, together) for together in self._in_turn())

    def _in_turn(self) -> Iterator[Any]:
        """Starts of tasks, some at a time: each a digit of one number, the first task first."""
        base, starts = self.problem.horizon + 1, list(self.start.values())
        for at in range(0, len(starts), DIGITS):
            part = starts[at : at + DIGITS]
            digits = [base**place for place in reversed(range(len(part)))]
            yield self.cp.LinearExpr.weighted_sum(part, digits)

    def _solve(self, goal: Goal, sign: int, expression: Any) -> Status:
        model, solver = self.model, self.cp.CpSolver()
        model.clear_hints()
        for id, at in self.best.starts.items():
            model.add_hint(self.start[id], at)
        (model.minimize if sign > 0 else model.maximize)(expression)
        solver.parameters.num_workers = self.workers
        solver.parameters.random_seed = 0
        solver.parameters.max_deterministic_time = max(self.work - self.spent, 0.0)
        status = self._watched(solver, goal)
        self.spent += solver.response_proto.deterministic_time
        if status == self.cp.INFEASIBLE:
            return "infeasible"
        if status not in (self.cp.OPTIMAL, self.cp.FEASIBLE):
            return "unknown"
        value = round(solver.objective_value)
        proven = status == self.cp.OPTIMAL
        bound = value if proven else round(solver.best_objective_bound)
        self._keep(solver.value, Reached(goal, value, bound))
        model.add(expression == value)
        return "optimal" if proven else "feasible"

    def _watched(self, solver: Any, goal: Goal) -> Any:
        """Solve, and ask now and then whether to go on."""
        if self.report is None:
            return solver.solve(self.model)
        if self.stopped:
            return self.cp.UNKNOWN
        done = threading.Event()
        self.solver = solver
        watch = threading.Thread(target=self._ask, args=(done,), daemon=True)
        watch.start()
        try:
            return solver.solve(self.model, _heard(self.cp, self, goal))
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
        starts = {id: value(start) for id, start in self.start.items()}
        before = tuple(each for each in self.best.reached if each.goal != reached.goal)
        extra = {k: value(v) for k, v in self.extra.items() if not isinstance(v, int)}
        seconds = time.perf_counter() - self.began
        goals = (*before, reached) if reached.goal != "order" else before
        self.best = Answer("feasible", starts, goals, extra, self.spent, seconds)

    def _answer(self, status: Status) -> Answer:
        if status == "infeasible":
            return Answer(status, work=self.spent, seconds=time.perf_counter() - self.began)
        best = self.best
        seconds = time.perf_counter() - self.began
        return Answer(status, best.starts, best.reached, best.extra, self.spent, seconds)


def _most(problem: Problem) -> int:
    """Twice as much as ever moves into and out of stores: no amount is larger."""
    moved = sum(abs(spill.beyond) for spill in problem.spills)
    for store in problem.stores:
        moved += abs(store.opening) + sum(map(abs, store.flows.values()))
        moved += sum(abs(amount) for moves in store.moves.values() for _after, amount in moves)
    return 2 * moved


def _heard(cp_model: Any, search: _Search, goal: Goal) -> Any:
    """A callback that tells the search of every better schedule."""

    class Heard(cp_model.CpSolverSolutionCallback):
        def on_solution_callback(self) -> None:
            search.hear(self.value, goal, self.objective_value, self.best_objective_bound)

    return Heard()
