"""For the donor: the proposal, to read and to edit."""

from __future__ import annotations

from typing import Any

from workbook.locale import N_, _
from workbook.printing.steps.offered import Offered
from workbook.ui.view import Script


class ForTheDonor(Offered):
    """What goes to the donor?"""

    id = "papers-proposal"
    family = "proposal"
    title = N_("Proposal")
    question = N_("What goes to the donor?")

    def script(self, plan: Any) -> Script:
        return Script(
            say=(
                _("PDF is to be signed; Word is for a donor who has a form of his own."),
                _("Look at the first page: it says what is still open."),
                _("Your own logo? Change the Word template, and take it in on the home page."),
            ),
            minutes=10,
            materials=(_("printer"),),
        )
