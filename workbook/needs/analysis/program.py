"""The integer program behind `overturning`, given to OR-Tools' CP-SAT."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from workbook.needs.analysis.overturning import Duel, Pair


def solved(
    kinds: Mapping[tuple[int, ...], int],
    duels: Sequence[Duel],
    pair: Pair,
    within: tuple[int, int],
    work: float,
) -> tuple[int | None, int, float]:
    """The fewest changes `within` a range, what is proven from below, and the work done.

    None where there are none in the range, or none was found within `work`. One search in one
    thread with a fixed seed, limited by its own count of work: the same answer each time.
    """
    from ortools.sat.python import cp_model

    model, (least, most) = cp_model.CpModel(), within
    changed = [(move, model.new_int_var(0, count, "")) for move, count in kinds.items()]
    signs = []
    for i, duel in enumerate(duels):
        moved = sum(move[i] * papers for move, papers in changed if move[i])
        for lead in (0, 1):  # not lost, and won: 0, 1 or 2, so a sign and one
            got = model.new_bool_var("")
            model.add(duel.lead + moved >= lead).only_enforce_if(got)
            signs.append(duel.weight * (got if duel.lead < lead else 1))
    whole = sum(duel.weight for duel in duels)
    model.add(sum(signs) - whole >= (1 if pair.past else 0))
    total = sum(papers for _move, papers in changed)
    model.add_linear_constraint(total, least, most)
    model.minimize(total)
    return _answer(cp_model, model, most, work)


def _answer(cp_model: Any, model: Any, most: int, work: float) -> tuple[int | None, int, float]:
    solver = cp_model.CpSolver()
    solver.parameters.num_workers = 1
    solver.parameters.random_seed = 0
    solver.parameters.max_deterministic_time = max(work, 0.0)
    status = solver.solve(model)
    spent = solver.response_proto.deterministic_time
    if status == cp_model.INFEASIBLE:
        return None, most + 1, spent
    found = status in (cp_model.OPTIMAL, cp_model.FEASIBLE)
    bound = round(solver.best_objective_bound)
    return round(solver.objective_value) if found else None, bound, spent
