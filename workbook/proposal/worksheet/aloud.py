"""The logframe read aloud: if … and if … holds, then …; from the outputs up."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import chain, repeat
from typing import Any

from workbook.locale import N_, _
from workbook.locale.letters import quoted
from workbook.proposal.analysis.logframe import GAP, steps
from workbook.proposal.worksheet.phases import LOGFRAME
from workbook.ui.step import Step
from workbook.ui.view import Aloud, Block, Notice, Origins, Script, Sentence, Words


class AloudStep(Step):
    """Does one follow from the other?"""

    id = "read-aloud"
    title = N_("Read aloud")
    question = N_("Does one really follow from the other?")
    phase = LOGFRAME

    def script(self, plan: Any) -> Script:
        return Script(
            say=(
                _("Somebody who did not write it reads it aloud, slowly."),
                _("After each sentence: is that so? What else would have to be there?"),
                _("Where the room laughs or doubts, mend the row and read again."),
            ),
            minutes=20,
        )

    def blocks(self, plan: Any) -> tuple[Block, ...]:
        found = steps(plan)
        if not found:
            text = _("There is nothing to read yet. First write down the rows of the logframe.")
            return (Notice(kind="look", text=text, go="logframe"),)
        sentences = tuple(_sentence(each) for each in found)
        said = Aloud(id="aloud", caption=_("From the outputs up"), sentences=sentences)
        return (said, Origins(text=_("Mend it in:"), steps=("logframe",)))

    def begun(self, plan: Any) -> bool:
        return bool(steps(plan))

    def missing(self, plan: Any) -> Iterator[str]:
        if not steps(plan):
            yield _("Write down the rows of the logframe first.")
        elif any(piece.gap for step in steps(plan) for piece in _sentence(step).pieces):
            yield _("A sentence has a gap. Fill it in the logframe, and read again.")


def _sentence(step: Any) -> Sentence:
    """If all below is so and what must hold holds, then what is above."""
    reasons = zip(chain((_("If"),), repeat(_("and"))), step.reasons, strict=False)
    held = (_words(_("and if"), text) for text in step.assumptions)
    # a step up without any assumption is rare enough to be asked about
    asked = () if step.assumptions else (_gap(_("and if"), _("what must hold besides?")),)
    return Sentence(
        pieces=(
            *(_words(lead, text) for lead, text in reasons),
            *held,
            *asked,
            _words(_("then"), step.result),
        )
    )


def _words(lead: str, text: str) -> Words:
    if text == GAP:
        return _gap(lead, _("not written down yet"))
    return Words(lead=lead, text=quoted(text))


def _gap(lead: str, text: str) -> Words:
    return Words(lead=lead, text=text, gap=True)
