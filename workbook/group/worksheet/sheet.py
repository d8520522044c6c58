"""The last step: the election and the group on paper, to print and to hang up."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

from workbook.escape import for_file_name
from workbook.group.worksheet.phases import RECORD
from workbook.locale import N_, _
from workbook.ui.pictures import KINDS, taken_home
from workbook.ui.step import Step
from workbook.ui.view import Block, Notice, Picture, Script


class GroupSheet(Step):
    """What hangs on the wall tomorrow?"""

    id = "group-sheet"
    title = N_("On paper")
    question = N_("What hangs on the wall tomorrow?")
    phase = RECORD

    def script(self, plan: Any) -> Script:
        return Script(
            say=(
                _("Hang up who does what, until when, and how to complain. Codes, no names."),
                _("Whoever wants to know a name asks: the paper with the names stays with you."),
            ),
            minutes=10,
            materials=(_("printer or large paper"),),
        )

    def blocks(self, plan: Any) -> tuple[Block, ...]:
        if not self.begun(plan):
            text = _("The votes are covered until the count is closed.")
            return (Notice(kind="info", text=text),)
        drawing = _("The sheet is being drawn.")
        return tuple(Picture(id=sheet, alt=drawing) for sheet in _sheets(plan))

    def slow(self, plan: Any) -> bool:
        return self.begun(plan)

    def later(self, plan: Any, region: str) -> tuple[Block, ...]:
        return tuple(_picture(plan, region, *sheet) for sheet in _sheets(plan).items())

    def begun(self, plan: Any) -> bool:
        return plan.group.tally.closed_at is not None

    def missing(self, plan: Any) -> Iterator[str]:
        if not self.begun(plan):
            yield _("Close the count when both tellers agree.")


def _sheets(plan: Any) -> dict[str, str]:
    """The sheets that there is something to draw on, each with what it shows."""
    group = plan.group
    shown = {
        "organisation": (
            bool(group.roles or group.committees),
            _("Who does what, until when, and how to complain."),
        ),
        "election": (True, _("The election: votes, quotas, and who is elected.")),
    }
    return {sheet: told for sheet, (there, told) in shown.items() if there}


def _picture(plan: Any, region: str, sheet: str, told: str) -> Picture:
    from workbook.group import charts
    from workbook.paper.sheet import picture

    figure = getattr(charts, f"{sheet}_figure")(plan, region)
    name = for_file_name(_("{community} group", community=plan.community.name) + f" {sheet}")
    return taken_home(sheet, told, name, {kind: picture(figure, kind) for kind in KINDS})
