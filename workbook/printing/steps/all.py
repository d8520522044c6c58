"""All documents at once, in one file to carry away."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterator
from typing import Any

from workbook.escape import for_file_name
from workbook.locale import N_, _
from workbook.printing.pack import Ended, packed, printed
from workbook.printing.steps.empty import begun, told_of_empty
from workbook.store.trouble import Refused
from workbook.ui.step import Step
from workbook.ui.view import Block, Button, Buttons, Notice, Script
from workbook.ui.work import Handed, Tell, Work

ZIP = "application/zip"


class AllDocuments(Step):
    """How do we take everything home?"""

    id = "papers-all"
    title = N_("Everything")
    question = N_("How do we take everything home?")
    enough = N_("Stop now")

    def script(self, plan: Any) -> Script:
        return Script(
            say=(
                _("Everything goes into one file. Copy it to a stick, for the copy shop."),
                _("The papers speak the language of the screen: choose another one above."),
            ),
            minutes=2,
            materials=(_("USB stick"),),
        )

    def begun(self, plan: Any) -> bool:
        return begun(plan)

    def missing(self, plan: Any) -> Iterator[str]:
        yield from told_of_empty(plan)

    def blocks(self, plan: Any) -> tuple[Block, ...]:
        told = _("Forms, posters, minutes, proposal, booklet and tables, in one ZIP file.")
        button = Button(action="all", label=_("Make everything"), style="main")
        return (Notice(kind="info", text=told), Buttons(buttons=(button,)))

    def work(
        self, plan: Any, action: str, region: str, changed: dt.datetime | None = None
    ) -> Work | None:
        def make(tell: Tell) -> Handed:
            try:
                content = packed(printed(plan, region, tell), changed)
            except Ended:
                raise Refused(_("Stopped: no file was made.")) from None
            name = _("{community} documents", community=plan.community.name)
            return Handed(f"{for_file_name(name)}.zip", ZIP, content)

        return make
