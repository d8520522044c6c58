"""What a donor would ask, as the room reads it: a sentence, its sign, and the way to its step."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

from workbook.locale import _, plural
from workbook.proposal.analysis.checks import checks
from workbook.ui.view import Notice

STEPS = {
    "project": "project",
    "objectives": "objectives",
    "logframe": "logframe",
    "budget": "budget-split",
    "quotes": "quotes",
    "rules": "donor-rules",
    "monitoring": "monitoring",
    "upkeep": "project-upkeep",
    "annexes": "annexes",
    "laws": "law",
    "reading": "read-through",
}
"""The step in which each place is filled in."""
MOST = 12
"""Sentences that a room reads at once."""


def sentences(plan: Any, place: str, kind: str = "") -> Iterator[str]:
    """What was found at one place; only one kind where it is named."""
    for each in checks(plan, place):
        if kind in ("", each.kind):
            yield each.text


def found(plan: Any, place: str) -> Iterator[Notice]:
    """The same as notices, on the step itself."""
    for each in checks(plan, place)[:MOST]:
        yield Notice(kind=each.kind, text=each.text)


def everything(plan: Any) -> Iterator[Notice]:
    """All that stands against sending the proposal, each with the way to where it is mended."""
    every = sorted(checks(plan), key=lambda each: each.kind != "stop")
    if not every:
        yield Notice(kind="good", text=_("Nothing is open: the proposal can go out."))
        return
    text = plural(
        "One thing is open before it goes out.",
        "{number} things are open before it goes out.",
        len(every),
    )
    yield Notice(kind="look", text=text)
    for each in every[:MOST]:
        yield Notice(kind=each.kind, text=each.text, go=STEPS[each.place])
    if len(every) > MOST:
        text = plural("One more is open.", "{number} more are open.", len(every) - MOST)
        yield Notice(kind="info", text=text)
