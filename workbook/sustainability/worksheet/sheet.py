"""The last step: the management plan on paper, to sign and to hang on the wall."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from typing import Any

from workbook.escape import for_file_name
from workbook.locale import N_, _
from workbook.sustainability.analysis.scores import latest
from workbook.sustainability.worksheet.phases import AFTER
from workbook.ui.grid import Grid
from workbook.ui.paper import KINDS, OnPaper
from workbook.ui.signatures import Signatures
from workbook.ui.view import Block, Notice, Script

SIGNED = Signatures("management-signed", ("sustainability", "signed"))


class ManagementSheet(OnPaper):
    """What hangs on the wall and is signed?"""

    id = "management-plan"
    title = N_("On paper")
    question = N_("What hangs on the wall, and who signs it?")
    phase = AFTER

    def script(self, plan: Any) -> Script:
        return Script(
            say=(
                _("The calendar of upkeep hangs where the caretaker works."),
                _("Those who pay sign their part. The others see that they did."),
            ),
            minutes=10,
            materials=(_("printer or large paper"),),
        )

    def inputs(self, plan: Any) -> tuple[Grid, ...]:
        return (SIGNED.grid(plan, plan.group_names),) if self.begun(plan) else ()

    def blocks(self, plan: Any) -> tuple[Block, ...]:
        return (*super().blocks(plan), *(part.view(plan) for part in self.inputs(plan)))

    def later(self, plan: Any, region: str) -> tuple[Block, ...]:
        drawn = super().later(plan, region)
        return (*drawn, *(part.view(plan) for part in self.inputs(plan)))

    def sheets(self, plan: Any) -> dict[str, str]:
        scored, upkeep = latest(plan) is not None, plan.sustainability.upkeep
        shown = {
            "calendar": (bool(upkeep.tasks), _("What is done when, and who pays it.")),
            "costs": (bool(upkeep.tasks), _("Cost and income of the coming years.")),
            "dimensions": (scored, _("Where we stand, dimension by dimension.")),
            "scores": (scored, _("How far the raters lie apart.")),
            "risks": (bool(plan.sustainability.risks), _("What may go wrong.")),
        }
        return {sheet: told for sheet, (there, told) in shown.items() if there}

    def drawn(self, plan: Any, region: str, sheet: str) -> tuple[str, Mapping[str, bytes]]:
        from workbook.paper.sheet import picture
        from workbook.sustainability import charts

        figure = getattr(charts, f"{sheet}_figure")(plan, region)
        title = _("{community} management plan", community=plan.community.name)
        name = for_file_name(f"{title} {sheet}")
        return name, {kind: picture(figure, kind) for kind in KINDS}

    def nothing(self, plan: Any) -> tuple[Block, ...]:
        text = _("First write down the tasks of upkeep, or reveal a round of scoring.")
        return (Notice(kind="info", text=text, go="upkeep-tasks"),)

    def missing(self, plan: Any) -> Iterator[str]:
        if not self.begun(plan):
            yield _("There is nothing to draw yet.")
            return
        yield from SIGNED.missing(plan, plan.group_names)
