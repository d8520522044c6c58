"""For whoever counts again: every table, and a minute that can be computed anew."""

from __future__ import annotations

from typing import Any

from workbook.locale import N_, _
from workbook.printing.steps.offered import Offered
from workbook.ui.view import Script


class Counted(Offered):
    """Who wants to count again?"""

    id = "papers-tables"
    family = "tables"
    title = N_("Tables")
    question = N_("Who wants to count again?")

    def script(self, plan: Any) -> Script:
        return Script(
            say=(
                _("Excel has every table of the record, one on each sheet."),
                _("Any laptop can compute the minute again, and say whether it is the same."),
            ),
            minutes=2,
            materials=(_("USB stick"),),
        )
