"""For the village: the booklet and its story."""

from __future__ import annotations

from typing import Any

from workbook.locale import N_, _
from workbook.printing.steps.offered import Offered
from workbook.ui.view import Script


class ForTheVillage(Offered):
    """What stays in the village?"""

    id = "papers-village"
    family = "village"
    title = N_("For the village")
    question = N_("What stays in the village?")

    def script(self, plan: Any) -> Script:
        return Script(
            say=(
                _("One copy of the booklet is for the group, one for the municipality."),
                _("The story is one page, for whoever asks what this was good for."),
            ),
            minutes=5,
            materials=(_("printer"),),
        )
