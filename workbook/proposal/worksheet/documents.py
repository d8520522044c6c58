"""The last step: what is still open before it goes out, and the proposal on paper."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from typing import Any

from workbook.escape import for_file_name
from workbook.locale import N_, _
from workbook.proposal.analysis.checks import checks
from workbook.proposal.analysis.tree import boxes
from workbook.proposal.worksheet.findings import everything
from workbook.proposal.worksheet.phases import PAPERS
from workbook.ui.paper import KINDS, OnPaper
from workbook.ui.view import Block, Notice, Script


class DocumentsStep(OnPaper):
    """Can it go out?"""

    id = "documents"
    title = N_("Before it goes out")
    question = N_("What is still open before it goes out?")
    phase = PAPERS

    def script(self, plan: Any) -> Script:
        return Script(
            say=(
                _("Read every open sentence aloud. Each has a button to where it is mended."),
                _("Hang the budget on the wall: who gives what, for everybody to see."),
            ),
            minutes=20,
            materials=(_("printer or large paper"),),
        )

    def sheets(self, plan: Any) -> dict[str, str]:
        return _sheets(plan)

    def drawn(self, plan: Any, region: str, sheet: str) -> tuple[str, Mapping[str, bytes]]:
        from workbook.paper.sheet import picture
        from workbook.proposal import charts

        figure = getattr(charts, f"{sheet}_figure")(plan, region)
        name = _("{community} proposal", community=plan.community.name)
        return for_file_name(f"{name} {sheet}"), {kind: picture(figure, kind) for kind in KINDS}

    def blocks(self, plan: Any) -> tuple[Block, ...]:
        return (*everything(plan), *super().blocks(plan))

    def later(self, plan: Any, region: str) -> tuple[Block, ...]:
        return (*everything(plan), *super().later(plan, region))

    def nothing(self, plan: Any) -> tuple[Block, ...]:
        text = _("There is nothing to draw yet: write down what is needed and who pays.")
        return (Notice(kind="info", text=text, go="budget"),)

    def missing(self, plan: Any) -> Iterator[str]:
        if any(each.kind == "stop" for each in checks(plan)):
            yield _("Mend what would bring the proposal back.")


def _sheets(plan: Any) -> dict[str, str]:
    """The sheets that there is something to draw on, each with what it shows."""
    proposal = plan.proposal
    lines, aims = bool(proposal.budget.lines), bool(proposal.aims)
    shown = {
        "budget": (lines, _("The budget: who gives what, and the donor's rules.")),
        "logframe": (aims, _("The logframe: goal, purpose, outputs and their signs.")),
        "objectives": (bool(boxes(plan)), _("Problems, and what will be so instead.")),
    }
    return {sheet: told for sheet, (there, told) in shown.items() if there}
