"""The last step: the election and the group on paper, to print and to hang up."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from typing import Any

from workbook.escape import for_file_name
from workbook.group.worksheet.phases import RECORD
from workbook.locale import N_, _
from workbook.ui.paper import KINDS, OnPaper
from workbook.ui.view import Block, Notice, Script


class GroupSheet(OnPaper):
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

    def sheets(self, plan: Any) -> dict[str, str]:
        group = plan.group
        if group.tally.closed_at is None:
            return {}
        told = {"election": _("The election: votes, quotas, and who is elected.")}
        if group.roles or group.committees:
            return {"organisation": _("Who does what, until when, and how to complain.")} | told
        return told

    def drawn(self, plan: Any, region: str, sheet: str) -> tuple[str, Mapping[str, bytes]]:
        from workbook.group import charts
        from workbook.paper.sheet import picture

        figure = getattr(charts, f"{sheet}_figure")(plan, region)
        name = for_file_name(_("{community} group", community=plan.community.name) + f" {sheet}")
        return name, {kind: picture(figure, kind) for kind in KINDS}

    def nothing(self, plan: Any) -> tuple[Block, ...]:
        text = _("The votes are covered until the count is closed.")
        return (Notice(kind="info", text=text),)

    def missing(self, plan: Any) -> Iterator[str]:
        if not self.begun(plan):
            yield _("Close the count when both tellers agree.")
