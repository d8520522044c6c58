"""Where the boxes of a problem tree stand: side by side by their twigs, level by level."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any

from workbook.needs.analysis.tree import Node, laid_out
from workbook.needs.charts.head import called

MOST_DEEP, MOST_WIDE = 4, 12
"""Levels, and boxes beside each other, that fit on one side of the tree."""


@dataclass(frozen=True)
class Twig:
    """A box: its `middle` and width in slots, and the level it stands on, counted from the core."""

    id: str
    text: str
    depth: int
    under: str
    middle: float
    slots: float


@dataclass(frozen=True)
class Half:
    """One side of the tree: its boxes, the slots they need, its levels, how many are left out."""

    twigs: tuple[Twig, ...]
    slots: int
    deep: int
    left: int


def half(branches: Sequence[Any]) -> Half:
    """Lay out one side; a box stands over the middle of those that lead to it."""
    named = {branch.id: called(branch) for branch in branches}
    nodes = _fitting(laid_out(branches))
    under: dict[str, list[str]] = {}
    for node in nodes:
        under.setdefault(node.under, []).append(node.id)
    leaves = [node.id for node in nodes if node.id not in under]
    slot = {leaf: place for place, leaf in enumerate(leaves)}

    def twig(node: Node) -> Twig:
        own = _slots(node.id, under, slot)
        middle = (own[0] + own[-1] + 1) / 2
        return Twig(node.id, named[node.id], node.depth, node.under, middle, len(own))

    deep = max((node.depth for node in nodes), default=0)
    return Half(tuple(map(twig, nodes)), len(leaves), deep, len(branches) - len(nodes))


def _fitting(nodes: Sequence[Node]) -> list[Node]:
    """As many as fit, in their order: those that are too deep or too far right are left out."""
    kept: dict[str, Node] = {}
    for node in nodes:
        grows = not node.under or node.under in kept
        if grows and node.depth <= MOST_DEEP and _wide([*kept.values(), node]) <= MOST_WIDE:
            kept[node.id] = node
    return [*kept.values()]


def _wide(nodes: Sequence[Node]) -> int:
    """How many boxes have none behind them."""
    parents = {node.under for node in nodes}
    return sum(node.id not in parents for node in nodes)


def _slots(id: str, under: dict[str, list[str]], slot: dict[str, int]) -> list[int]:
    """The slots of the last twigs that grow from `id`, in order."""
    if id in slot:
        return [slot[id]]
    return [place for twig in under[id] for place in _slots(twig, under, slot)]
