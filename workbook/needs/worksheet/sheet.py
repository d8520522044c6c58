"""The last step: the result on one sheet of paper, to print and to take home."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from typing import Any

from workbook.escape import for_file_name
from workbook.locale import N_, _
from workbook.needs.worksheet.phases import DECISION
from workbook.ui.paper import KINDS, OnPaper
from workbook.ui.view import Block, Notice, Script


class PrintedSheet(OnPaper):
    """What hangs on the wall tomorrow?"""

    id = "sheet"
    title = N_("On paper")
    question = N_("What hangs on the wall tomorrow?")
    phase = DECISION

    def script(self, plan: Any) -> Script:
        return Script(
            say=(
                _("Show the sheet. Ask somebody who did not count to read it aloud."),
                _("Print it today, or copy it by hand, so that nobody has to trust the screen."),
            ),
            minutes=10,
            materials=(_("printer or large paper"),),
        )

    def sheets(self, plan: Any) -> dict[str, str]:
        return _sheets(plan) if plan.needs.vote.closed_at is not None else {}

    def drawn(self, plan: Any, region: str, sheet: str) -> tuple[str, Mapping[str, bytes]]:
        from workbook.needs import charts
        from workbook.paper.sheet import picture

        figure = getattr(charts, f"{sheet}_figure")(plan, region)
        name = for_file_name(_("{community} needs", community=plan.community.name) + f" {sheet}")
        return name, {kind: picture(figure, kind) for kind in KINDS}

    def nothing(self, plan: Any) -> tuple[Block, ...]:
        covered = _("The counts are covered until the vote is closed.")
        return (Notice(kind="info", text=covered),)

    def missing(self, plan: Any) -> Iterator[str]:
        if not self.begun(plan):
            yield _("Close the vote when every group is done.")


def _sheets(plan: Any) -> dict[str, str]:
    """The sheets that there is something to draw on, each with what it shows."""
    closed = plan.needs.ballot.closed_at is not None
    shown = {
        "ballots": (closed, _("The ballots of each group, then the agreed order.")),
        "dots": (True, _("The result on one sheet: each group's dots, then the agreed order.")),
        "rules": (closed, _("The same votes, counted in different ways.")),
        "tree": (bool(plan.needs.tree.core), _("The problem tree.")),
    }
    return {sheet: told for sheet, (there, told) in shown.items() if there}
