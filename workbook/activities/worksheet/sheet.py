"""The last step: the plan on paper, to print and to hang on the wall."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from typing import Any

from workbook.activities.analysis.agreed import agreed
from workbook.activities.worksheet.if_late import unplanned
from workbook.activities.worksheet.phases import AGREED
from workbook.escape import for_file_name
from workbook.locale import N_, _
from workbook.ui.paper import KINDS, OnPaper
from workbook.ui.view import Block, Script


class PlanSheet(OnPaper):
    """What hangs on the wall of the village?"""

    id = "plan-sheet"
    title = N_("On paper")
    question = N_("What hangs on the wall of our village?")
    phase = AGREED

    def script(self, plan: Any) -> Script:
        return Script(
            say=(
                _("Hang it where the quarter wall was. Everybody finds their own line."),
                _("Mark with a pen what is done. At the review it is drawn anew."),
            ),
            minutes=10,
            materials=(_("printer or large paper"),),
        )

    def sheets(self, plan: Any) -> dict[str, str]:
        laid = agreed(plan)
        shown = {
            "plan": (laid and laid.spans, _("Every activity in its months, the money beneath.")),
            "seasons": (plan.activities.seasons, _("The year of the village in beans.")),
        }
        return {sheet: told for sheet, (there, told) in shown.items() if there}

    def drawn(self, plan: Any, region: str, sheet: str) -> tuple[str, Mapping[str, bytes]]:
        from workbook.activities import charts
        from workbook.paper.sheet import picture

        figure = getattr(charts, f"{sheet}_figure")(plan, region)
        called = _("{community} activities", community=plan.community.name)
        name = for_file_name(f"{called} {sheet}")
        return name, {kind: picture(figure, kind) for kind in KINDS}

    def nothing(self, plan: Any) -> tuple[Block, ...]:
        return (unplanned(),)

    def missing(self, plan: Any) -> Iterator[str]:
        if not self.begun(plan):
            yield _("There is nothing to draw before the activities stand in months.")
