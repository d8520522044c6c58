"""What to take up again: which training, why, and the steps of the worksheets for it."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterator
from typing import Any

from workbook.locale import N_, _
from workbook.sustainability.analysis.refresher import TRAININGS, Refresher, refreshers
from workbook.sustainability.worksheet.phases import AFTER
from workbook.ui.step import Step
from workbook.ui.view import Aloud, Block, Notice, Origins, Script, Sentence, Words

WHOLE = {
    "fund": ("levies", "book", "forecast"),
    "needs": ("needs", "decision", "project"),
    "plan": ("activities", "schedule"),
    "sustainability": ("instrument", "upkeep-tasks", "visits"),
}
"""Where each training is entered, as long as no sentence of the score names steps."""


class RefresherStep(Step):
    """What do we take up again?"""

    id = "refresher"
    title = N_("Refresher")
    question = N_("What do we take up again for a short while?")
    phase = AFTER

    def script(self, plan: Any) -> Script:
        return Script(
            say=(
                _("This is a proposal: what fell, what was missed, what is not done."),
                _("An hour on one step helps more than a day on all of them."),
            ),
            minutes=15,
        )

    def blocks(self, plan: Any) -> tuple[Block, ...]:
        found = refreshers(plan, dt.date.today())
        if not found and not self.begun(plan):
            text = _("Nothing is scored yet. After the next round this says what to take up again.")
            return (Notice(id="well", kind="info", text=text, go="reveal"),)
        if not found:
            text = _(
                "Nothing fell, no visit was missed, and every action is done or still has time."
            )
            return (Notice(id="well", kind="good", text=text),)
        return tuple(block for each in found for block in _proposed(each))

    def begun(self, plan: Any) -> bool:
        return any(not round.covered for round in plan.sustainability.rounds)


def _proposed(each: Refresher) -> Iterator[Block]:
    pieces = tuple(Words(lead="•", text=reason.sentence) for reason in each.reasons)
    yield Aloud(
        id=f"refresher-{each.training}",
        caption=_(TRAININGS[each.training]),
        sentences=(Sentence(pieces=pieces),),
    )
    steps = each.steps or WHOLE[each.training]
    yield Origins(id=f"steps-{each.training}", text=_("Go through again:"), steps=steps)
