"""After a session: what was decided, to be signed."""

from __future__ import annotations

from typing import Any

from workbook.locale import N_, _
from workbook.printing.steps.offered import Offered
from workbook.ui.view import Script


class MinutesPapers(Offered):
    """What was decided, and who signs it?"""

    id = "papers-minutes"
    family = "minutes"
    title = N_("Minutes")
    question = N_("What was decided, and who signs it?")

    def script(self, plan: Any) -> Script:
        return Script(
            say=(
                _("Read the minutes aloud before anybody signs."),
                _("Names are written by hand: the laptop knows codes only."),
                _("The letter goes to the municipality with its own tasks and dates."),
            ),
            minutes=10,
            materials=(
                _("printer"),
                _("pens"),
            ),
        )
