"""After a session: what hangs on the wall."""

from __future__ import annotations

from typing import Any

from workbook.locale import N_, _
from workbook.printing.steps.offered import Offered
from workbook.ui.view import Script


class ForTheWall(Offered):
    """What hangs on the wall tomorrow?"""

    id = "papers-posters"
    family = "posters"
    title = N_("Posters")
    question = N_("What hangs on the wall tomorrow?")

    def script(self, plan: Any) -> Script:
        return Script(
            say=(
                _("A3 is for the wall, A4 for the hand. A copy shop enlarges A4 to A3."),
                _("Hang it where people wait anyway: at the shop, at the school, at the bus stop."),
                _("Ask somebody who was not there to say what the poster tells."),
            ),
            minutes=5,
            materials=(_("printer or copy shop"),),
        )
