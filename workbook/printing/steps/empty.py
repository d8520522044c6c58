"""Worksheets that are still empty: what documents tell of them is empty too."""

from __future__ import annotations

from collections.abc import Collection, Iterator
from typing import Any

from workbook.documents.parts import PARTS, title
from workbook.locale import _


def empty(plan: Any, parts: Collection[str] = tuple(PARTS)) -> tuple[str, ...]:
    """Which of some worksheets have nothing written down in them."""
    return tuple(part for part in parts if _blank(getattr(plan, part)))


def begun(plan: Any, parts: Collection[str] = tuple(PARTS)) -> bool:
    """Whether anything is written down in one of some worksheets; of none nothing is asked."""
    return not parts or len(empty(plan, parts)) < len(parts)


def told_of_empty(plan: Any, parts: Collection[str] = tuple(PARTS)) -> Iterator[str]:
    """A sentence that names them, where there are any."""
    if found := empty(plan, parts):
        names = ", ".join(map(title, found))
        yield _("Nothing is written down yet in: {worksheets}.", worksheets=names)


def _blank(part: Any) -> bool:
    return part == type(part)()
