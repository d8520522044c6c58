"""Signs for people who do not read: of groups, needs, candidates and small projects."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import Any

from workbook.documents.blocks import Sign

GROUPS = {"women": "woman", "men": "man", "youth": "youth"}
LARGE = 3.1
"""Lines of a sign on a ballot paper: 12 mm in the size of a form."""
SMALL = 2.2
BORDERS = 3


def group_border(plan: Any, group: Any) -> int:
    """The frame around papers of a group: a grey copy tells the sets apart by it."""
    return [each.id for each in plan.community.groups].index(group.id) % BORDERS


def candidate_signs(codes: Sequence[str], lines: float = LARGE) -> dict[str, Sign]:
    """The sign of every candidate: each a neutral one, the same on every paper."""
    return _drawn(codes, None, lines)


def need_signs(plan: Any, lines: float = LARGE) -> dict[str, Sign]:
    """The sign of every need, by what its name is about: the same on every paper."""
    return _drawn(tuple(plan.need_names), plan.need_names, lines)


def project_signs(plan: Any, lines: float = LARGE) -> dict[str, Sign]:
    """The sign of every small project that stands to choice."""
    names = {each.id: each.name for each in plan.candidates}
    return _drawn(tuple(names), names, lines)


def _drawn(ids: Sequence[str], names: Mapping[str, str] | None, lines: float) -> dict[str, Sign]:
    from workbook.symbols import dealt

    found = dealt(ids, names).items()
    return {id: Sign(f"{name} {dots}" if dots else name, lines) for id, (name, dots) in found}
