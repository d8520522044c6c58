"""The problem tree as it is drawn: branches from the core outwards, circles, and mere lacks."""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass

from workbook.locale.letters import lower
from workbook.needs.model import Branch

LACKING = (
    r"(lack|shortage|absence) of\b",
    r"(yoxlu[ğq]|çatişmazli[ğq]|olmamasi)",
    r"(нехватк[аиеуо]|отсутстви[еяюи]|недостат(ок|ка|ку|ком|ке)\b)",
)
"""Beginnings of words for a lack, after `_folded`; недостатки (defects) are a state, no lack."""


@dataclass(frozen=True)
class Node:
    """A branch in its place: `depth` is 1 where it grows from the core, and `under` is empty."""

    id: str
    name: str
    depth: int
    under: str


def laid_out(branches: Iterable[Branch]) -> tuple[Node, ...]:
    """Branches from the core outwards: each is followed by all that grows from it.

    A branch under one that is not there grows from the core. Branches that grow from each other
    in a circle are left out, with all that grows from them: the core does not reach them.
    """
    known = {branch.id: branch for branch in branches}
    above = _above(known)
    grown: dict[str, list[str]] = {}
    for id, under in above.items():
        grown.setdefault(under, []).append(id)
    nodes, waiting = [], [(id, 1) for id in reversed(grown.get("", []))]
    while waiting:
        id, depth = waiting.pop()
        nodes.append(Node(id, known[id].name, depth, above[id]))
        waiting += [(each, depth + 1) for each in reversed(grown.get(id, []))]
    return tuple(nodes)


def circles(branches: Iterable[Branch]) -> tuple[tuple[str, ...], ...]:
    """Branches that grow from each other in a circle, from the first in the list on.

    Each is followed by the one it grows from; the last grows from the first.
    """
    above = _above({branch.id: branch for branch in branches})
    found: list[tuple[str, ...]] = []
    seen: set[str] = {""}
    for id in above:
        path = []
        while id not in seen:
            seen.add(id)
            path.append(id)
            id = above[id]
        if id in path:
            found.append(_from_first(path[path.index(id) :], above))
    return tuple(found)


def lacks(branches: Sequence[Branch]) -> tuple[Branch, ...]:
    """Branches worded as a lack of something, in any of our languages.

    A lack names a solution and hides the state behind it (field guide, WS3).
    """
    return tuple(
        branch
        for branch in branches
        if any(re.search(rf"\b{word}", _folded(branch.name)) for word in LACKING)
    )


def _above(known: Mapping[str, Branch]) -> dict[str, str]:
    return {id: b.under if b.under in known else "" for id, b in known.items()}


def _from_first(circle: list[str], order: Iterable[str]) -> tuple[str, ...]:
    start = circle.index(next(id for id in order if id in circle))
    return (*circle[start:], *circle[:start])


def _folded(text: str) -> str:
    """Small letters without ı: what was written need not be in the language in force."""
    return lower(text).replace("ı", "i")
