"""The last step: the fund on paper, to print and to hang on the wall."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from typing import Any

from workbook.escape import for_file_name
from workbook.fund.worksheet.phases import OPEN
from workbook.locale import N_, _
from workbook.ui.paper import KINDS, OnPaper
from workbook.ui.view import Block, Notice, Script


class FundSheet(OnPaper):
    """What hangs on the wall of the village?"""

    id = "fund-sheet"
    title = N_("On paper")
    question = N_("What hangs on the wall of our village?")
    phase = OPEN

    def script(self, plan: Any) -> Script:
        return Script(
            say=(
                _("Show the sheet. Ask somebody who did not count to read it aloud."),
                _("A new one hangs there each quarter, on the same day."),
            ),
            minutes=10,
            materials=(_("printer or large paper"),),
        )

    def sheets(self, plan: Any) -> dict[str, str]:
        return _told(plan)

    def drawn(self, plan: Any, region: str, sheet: str) -> tuple[str, Mapping[str, bytes]]:
        from workbook.fund import charts
        from workbook.paper.sheet import picture

        figure = getattr(charts, f"{sheet}_figure")(plan, region)
        name = for_file_name(_("{community} fund", community=plan.community.name) + f" {sheet}")
        return name, {kind: picture(figure, kind) for kind in KINDS}

    def nothing(self, plan: Any) -> tuple[Block, ...]:
        text = _("First write the opening balance into the cashbook.")
        return (Notice(kind="info", text=text),)

    def missing(self, plan: Any) -> Iterator[str]:
        if not self.begun(plan):
            yield _("There is nothing to draw before the cashbook has begun.")


def _told(plan: Any) -> dict[str, str]:
    """The sheets that there is something to draw on, each with what it shows."""
    booked, ahead = bool(plan.fund.book.vouchers), bool(plan.fund.forecast.first)
    shown = {
        "board": (booked, _("The board: in, out, balance, what is kept apart.")),
        "collections": (any(plan.fund.collected.values()), _("Who paid, street by street.")),
        "forecast": (ahead, _("The months ahead: free money and what is kept apart.")),
        "cash": (bool(plan.fund.book.counts), _("The cash count: book and count side by side.")),
    }
    return {sheet: told for sheet, (there, told) in shown.items() if there}
