"""Before a session: blank papers to fill in by hand."""

from __future__ import annotations

from typing import Any

from workbook.locale import N_, _
from workbook.printing.steps.offered import Offered
from workbook.ui.view import Script


class BlankForms(Offered):
    """What do we need on the table?"""

    id = "papers-forms"
    family = "forms"
    title = N_("Blank forms")
    question = N_("What do we need on the table?")

    def script(self, plan: Any) -> Script:
        return Script(
            say=(
                _("Print what the next session needs, a day before: there may be no power."),
                _("Every paper has the same order as the step that it is typed into."),
                _("Ballot papers: one for each voter, and a few more. Count them before the vote."),
            ),
            minutes=5,
            materials=(
                _("printer"),
                _("scissors"),
            ),
        )
