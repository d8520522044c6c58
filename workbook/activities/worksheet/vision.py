"""The vision: what the village looks like when the plan is done, in one sentence."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

from workbook.activities.worksheet.phases import BEFORE
from workbook.locale import N_, _
from workbook.months import add
from workbook.ui.ask import ask
from workbook.ui.grid import Column, Fields, Grid
from workbook.ui.months import shown, typed_month
from workbook.ui.step import Step
from workbook.ui.view import Aloud, Ask, Block, Script, Sentence, Words

WORK = ("activities",)


class Vision(Step):
    """What will be different?"""

    id = "vision"
    title = N_("Vision")
    question = N_("What does our village look like when this plan is done?")
    phase = BEFORE

    def script(self, plan: Any) -> Script:
        return Script(
            say=(
                _("Close your eyes. It is the last day of the plan. What do you see?"),
                _("Draw it together. Then find one sentence that everybody can repeat."),
                _("A plan that is longer than three years is seldom read again."),
            ),
            minutes=30,
            materials=(_("a large sheet"), _("coloured pens")),
        )

    def inputs(self, plan: Any) -> tuple[Fields | Grid, ...]:
        vision = ask(type(plan), (*WORK, "vision"), "vision", length=300)
        return (
            Fields(id="vision", fields=((vision, (*WORK, "vision")),)),
            _begin(plan),
        )

    def blocks(self, plan: Any) -> tuple[Block, ...]:
        vision, begin = self.inputs(plan)
        return (*_aloud(plan), vision.view(plan), begin.view(plan))

    def begun(self, plan: Any) -> bool:
        return bool(plan.activities.vision.strip() or plan.activities.first)

    def missing(self, plan: Any) -> Iterator[str]:
        if not plan.activities.vision.strip():
            yield _("Write the vision in one sentence.")
        if not plan.activities.first:
            yield _("Write the first month of the plan.")


def _begin(plan: Any) -> Grid:
    """The first month, and how many there are; the last one follows."""
    work = plan.activities
    last = shown(add(work.first, work.months - 1)) if work.first else "–"
    record = type(plan)
    first, months = (ask(record, (*WORK, key), key) for key in ("first", "months"))
    return Grid(
        id="begin",
        caption=_("From when, and how long?"),
        columns=(
            Column(first, lambda row: (*WORK, "first"), show=shown, read=typed_month),
            Column(months, lambda row: (*WORK, "months")),
            Column(Ask(key="last", label=_("Last month"), fixed=True), labels={"plan": last}),
        ),
        rows=("plan",),
    )


def _aloud(plan: Any) -> Iterator[Aloud]:
    vision = plan.activities.vision.strip()
    if vision:
        words = Sentence(pieces=(Words(lead="", text=vision),))
        caption = _("Read aloud by somebody who does not sit here")
        yield Aloud(id="aloud", caption=caption, sentences=(words,))
