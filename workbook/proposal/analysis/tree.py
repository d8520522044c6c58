"""The objective tree beside the problem tree: each box turned round into what will be so."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from typing import Any, Literal

CORE = "core"
"""The id of the core problem among the boxes."""

Side = Literal["core", "cause", "effect"]


@dataclass(frozen=True)
class Box:
    """A box of the problem tree, and what it becomes.

    `under` is the id of the box that it leads to (`core` where that is the core problem, empty for
    the core itself), `depth` how far it is from the core; `objective` is empty as long as nobody
    has turned it round. `chosen` says whether this project works on it.
    """

    id: str
    under: str
    depth: int
    side: Side
    problem: str
    objective: str
    chosen: bool


def boxes(plan: Any) -> tuple[Box, ...]:
    """The core, then causes and effects as the problem tree is drawn; empty without a core."""
    core = plan.problem_tree.core
    causes, effects = plan.problem_branches
    if not (core or causes or effects):
        return ()
    return (
        _box(plan, CORE, "", 0, "core", core),
        *_branches(plan, "cause", causes),
        *_branches(plan, "effect", effects),
    )


def _branches(plan: Any, side: Side, nodes: Any) -> Iterator[Box]:
    for node in nodes:
        yield _box(plan, node.id, node.under or CORE, node.depth, side, node.name)


def _box(plan: Any, id: str, under: str, depth: int, side: Side, problem: str) -> Box:
    objectives = plan.proposal.objectives
    objective = objectives.restated.get(id, "").strip()
    return Box(id, under, depth, side, problem, objective, objectives.chosen.get(id, False))
