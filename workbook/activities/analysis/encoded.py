"""A `Problem` as OR-Tools' CP-SAT has it: when each task starts, and what must hold.

Levels of stores are only counted out period by period where somebody asks for them (a reserve, a
spill, something to add); else their moves are events, which are proven far sooner.
"""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Sequence
from typing import Any

from workbook.activities.analysis.problem import Problem, Store


class Sum:
    """A sum that grows: variables times numbers, and a number."""

    def __init__(self, fixed: int) -> None:
        self.fixed = fixed
        self.variables: list[Any] = []
        self.times: list[int] = []

    def add(self, variable: Any, times: int) -> Sum:
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


class Encoded:
    """The variables and constraints of a problem.

    `start` has a variable for each task, `end` is when the last one is done. `extra` says how much
    is added to each store at the beginning: variables where that is the question, else 0. Where it
    is `kept` none of it spills over, whatever the rules say.
    `levels` are what is in each store after each period, where that is counted out.
    """

    def __init__(self, problem: Problem, *, extra: bool, kept: bool = False) -> None:
        from ortools.sat.python import cp_model

        self.cp = cp_model
        self.problem = problem
        self.model = cp_model.CpModel()
        self.known: dict[tuple[str, int], Any] = {}
        self.allowed: dict[str, Sequence[int]] = {}
        self.levels: dict[str, list[Sum]] = {}
        self.extra: dict[str, Any] = {}
        self.kept = kept
        self.most = most(problem)
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

    def _level(self, store: Store) -> list[Sum]:
        """What is in a store in every period and after the last, as sums of steps."""
        fixed = store.opening
        found = []
        for at in range(self.problem.horizon + 1):
            fixed += store.flows.get(at, 0)
            level = Sum(fixed).add(self.extra[store.name], 1)
            for id, moves in store.moves.items():
                for after, amount in moves:
                    level.add(self._begun(id, at - after), amount)
            found.append(level)
        return found

    def _spills(self) -> None:
        """What goes over from one store to another: what is beyond its need, if it is there."""
        for spill in self.problem.spills:
            source, target = self.levels[spill.source], self.levels[spill.target]
            there, beyond = source[spill.at].linear(self.cp), spill.beyond
            if self.kept:
                there -= self.extra[spill.source]
            else:
                beyond += self.extra[spill.source]
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


def most(problem: Problem) -> int:
    """Twice as much as ever moves into and out of stores: no amount is larger."""
    moved = sum(abs(spill.beyond) for spill in problem.spills)
    for store in problem.stores:
        moved += abs(store.opening) + sum(map(abs, store.flows.values()))
        moved += sum(abs(amount) for moves in store.moves.values() for _after, amount in moves)
    return 2 * moved
