"""Sentences for the room that more than one step says."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

from workbook.locale import _
from workbook.needs.analysis import representation
from workbook.needs.analysis.symbols import need_symbols
from workbook.needs.analysis.unknown import sizes_missing
from workbook.ui.view import Notice, Symbol, signs


def not_heard(plan: Any, go: str = "attendance") -> Iterator[Notice]:
    """Who was not heard, in a sentence for the room, or why nobody can say so yet.

    `go` is where the missing numbers are written; empty on the step itself.
    """
    names = ", ".join(part.label for part in representation.not_heard(plan))
    if names:
        text = _("Hardly heard: {names}. Less than half of their share came.", names=names)
        yield Notice(kind="look", text=text)
    for why in sizes_missing(plan):
        yield Notice(kind="look", text=why, go=go)


def need_names(plan: Any) -> dict[str, str]:
    """What each need is called on the screen."""
    return {need.id: need.name or need.id for need in plan.needs.needs}


def need_signs(plan: Any) -> dict[str, Symbol]:
    """The symbol that stands before each need, on the screen as on paper."""
    return signs(need_symbols(plan))
