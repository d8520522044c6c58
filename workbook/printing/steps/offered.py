"""A step that offers documents: small pictures of them, and a button for each file."""

from __future__ import annotations

import base64
import datetime as dt
from typing import Any

from workbook.documents.document import Document
from workbook.locale import N_, _, plural
from workbook.printing.shelf import FAMILIES, File, Item, items
from workbook.store.trouble import Refused
from workbook.ui.step import Step
from workbook.ui.view import Block, Button, Paper, Papers, Script
from workbook.ui.work import Handed, Tell, Work

DOTS = 40
"""Of the small pictures, an inch."""


class Offered(Step):
    """Documents of one family. Nothing is written down here: the record says what there is.

    Texts are English sentences, translated where they are shown.
    """

    enough = N_("Stop")

    def __init__(
        self,
        *,
        id: str,
        family: str,
        title: str,
        question: str,
        say: tuple[str, ...],
        minutes: int,
        materials: tuple[str, ...],
    ):
        self.id, self.family, self.title, self.question = id, family, title, question
        self._say, self._minutes, self._materials = say, minutes, materials

    def script(self, plan: Any) -> Script:
        return Script(
            say=tuple(map(_, self._say)),
            minutes=self._minutes,
            materials=tuple(map(_, self._materials)),
        )

    def begun(self, plan: Any) -> bool:
        return True

    def blocks(self, plan: Any) -> tuple[Block, ...]:
        return (Papers(id=self.family, caption=_(FAMILIES[self.family])),)

    def slow(self, plan: Any) -> bool:
        return True

    def later(self, plan: Any, region: str) -> tuple[Block, ...]:
        usual = _(FAMILIES[self.family])
        piles: dict[str, list[Paper]] = {}
        for item in items(plan, region, self.family):
            piles.setdefault(item.part or usual, []).append(_paper(item))
        return tuple(
            Papers(id=f"{self.family}-{number}", caption=caption, papers=tuple(pile))
            for number, (caption, pile) in enumerate(piles.items(), 1)
        )

    def work(
        self, plan: Any, action: str, region: str, changed: dt.datetime | None = None
    ) -> Work | None:
        def make(tell: Tell) -> Handed:
            item, file = _wanted(items(plan, region, self.family), action)
            tell(item.title)
            return Handed(item.called(plan.community.name, file), file.mime, file.make())

        return make


def _wanted(found: tuple[Item, ...], action: str) -> tuple[Item, File]:
    """What a button stands for; raises `Refused` where the record no longer has it."""
    for item in found:
        for file in item.files:
            if _action(item, file) == action:
                return item, file
    raise Refused(_("This paper is no longer there: something was changed meanwhile."))


def _action(item: Item, file: File) -> str:
    return f"{item.name} {file.label}"


def _paper(item: Item) -> Paper:
    """One document to look at and to take home."""
    buttons = tuple(Button(action=_action(item, f), label=f.label) for f in item.files)
    known = Paper(id=item.name, title=item.title, buttons=buttons)
    return known.model_copy(update=_looks(item.document)) if item.document else known


def _looks(document: Document) -> dict[str, Any]:
    from workbook.documents.press import pages

    first, *others = pages(document, DOTS)
    count = plural("{number} page", "{number} pages", 1 + len(others))
    paper = "A3" if max(document.paper.across, document.paper.down) > 400 else "A4"
    return {
        "source": f"data:image/png;base64,{base64.b64encode(first).decode('ascii')}",
        "note": ", ".join((paper, count)),
        "wide": document.paper.across > document.paper.down,
    }
