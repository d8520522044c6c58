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
    "budget": "budget",
    "quotes": "quotes",
    "rules": "donor-rules",
    "monitoring": "monitoring",
    "upkeep": "project-upkeep",
    "annexes": "annexes",
    "laws": "law",
    "reading": "read-through",
}
"""The step in which each place is filled in."""
OWN = {
    "whom": "beneficiaries",
    "hamlet": "beneficiaries",
    "hamlets": "beneficiaries",
    "hamlet_many": "beneficiaries",
    "complete": "logframe-indicators",
    "assumption": "assumptions",
    "activity_of_line": "budget-use",
    "output_of_line": "budget-use",
    "split": "budget-split",
    "in_kind": "budget-work",
}
"""Checks that are mended in a step of their own."""
MOST = 12
"""Sentences that a room reads at once."""


def questions(plan: Any, place: str) -> Iterator[Notice]:
    """What only wants a second look at one place, on the step itself."""
    asked = [each for each in checks(plan, place) if each.kind == "look"]
    yield from (Notice(kind=each.kind, text=each.text) for each in asked[:MOST])


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
        yield Notice(kind=each.kind, text=each.text, go=OWN.get(each.check, STEPS[each.place]))
    if len(every) > MOST:
        text = plural("One more is open.", "{number} more are open.", len(every) - MOST)
        yield Notice(kind="info", text=text)
