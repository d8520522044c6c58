"""The last step: the result on one sheet of paper, to print and to take home."""

from __future__ import annotations

import base64
from collections.abc import Iterator
from typing import Any

from workbook.escape import for_file_name
from workbook.locale import N_, _
from workbook.ui.step import Step
from workbook.ui.view import Block, File, Notice, Picture, Script

KINDS = {"png": "image/png", "pdf": "application/pdf", "svg": "image/svg+xml"}


class PrintedSheet(Step):
    """What hangs on the wall tomorrow?"""

    id = "sheet"
    title = N_("On paper")
    question = N_("What hangs on the wall tomorrow?")

    def script(self, plan: Any) -> Script:
        return Script(
            say=(
                _("Show the sheet. Ask somebody who did not count to read it aloud."),
                _("Print it today, or copy it by hand, so that nobody has to trust the screen."),
            ),
            minutes=10,
            materials=(_("printer or large paper"),),
        )

    def blocks(self, plan: Any) -> tuple[Block, ...]:
        if not self.begun(plan):
            covered = _("The counts are covered until the vote is closed.")
            return (Notice(kind="info", text=covered),)
        return (Picture(id="sheet", alt=_("The sheet is being drawn.")),)

    def slow(self, plan: Any) -> bool:
        return self.begun(plan)

    def later(self, plan: Any, region: str) -> tuple[Block, ...]:
        return (_picture(plan, region),)

    def begun(self, plan: Any) -> bool:
        return plan.needs.vote.closed_at is not None

    def missing(self, plan: Any) -> Iterator[str]:
        if not self.begun(plan):
            yield _("Close the vote when every group is done.")


def _picture(plan: Any, region: str) -> Picture:
    from workbook.needs.charts.dots import dots_figure
    from workbook.paper.sheet import picture

    figure = dots_figure(plan, region)
    name = for_file_name(_("{community} needs", community=plan.community.name))
    made = {kind: _address(picture(figure, kind), mime) for kind, mime in KINDS.items()}
    return Picture(
        id="sheet",
        alt=_("The result on one sheet: each group's dots, then the agreed order."),
        source=made["png"],
        files=tuple(
            File(label=_("Save as {kind}", kind=kind.upper()), name=f"{name}.{kind}", source=source)
            for kind, source in made.items()
        ),
    )


def _address(content: bytes, mime: str) -> str:
    return f"data:{mime};base64,{base64.b64encode(content).decode('ascii')}"
