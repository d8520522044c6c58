"""A step that offers documents: small pictures of them, and a button for each file."""

from __future__ import annotations

import base64
import datetime as dt
from collections.abc import Callable, Iterator
from functools import lru_cache
from typing import Any

from workbook.documents.document import Document
from workbook.documents.parts import PARTS
from workbook.locale import N_, _, language, plural
from workbook.printing.shelf import FAMILIES, File, Item, items
from workbook.printing.steps.empty import begun, told_of_empty
from workbook.store.trouble import Refused
from workbook.ui.step import Step
from workbook.ui.view import Block, Button, Paper, Papers, Script
from workbook.ui.work import Handed, Tell, Work

DOTS = 40
"""Of the small pictures, an inch."""
KEPT = 96
"""Pictures that are not drawn again as long as nothing on their papers changes: some 3 MB."""


class Offered(Step):
    """Documents of one family. Nothing is written down here: the record says what there is.

    Texts are English sentences, translated where they are shown. `tells` are the worksheets that
    the documents tell of: as long as one is empty, so is what they say of it.
    """

    enough = N_("Stop now")

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
        tells: tuple[str, ...] = tuple(PARTS),
    ):
        self.id, self.family, self.title, self.question = id, family, title, question
        self._say, self._minutes, self._materials = say, minutes, materials
        self._tells = tells

    def script(self, plan: Any) -> Script:
        return Script(
            say=tuple(map(_, self._say)),
            minutes=self._minutes,
            materials=tuple(map(_, self._materials)),
        )

    def begun(self, plan: Any) -> bool:
        return begun(plan, self._tells)

    def missing(self, plan: Any) -> Iterator[str]:
        yield from told_of_empty(plan, self._tells)

    def blocks(self, plan: Any) -> tuple[Block, ...]:
        """What there is, with its buttons; the pictures are drawn meanwhile."""
        return self._piles(Plans(plan), "", _named)

    def slow(self, plan: Any) -> bool:
        return True

    def later(self, plan: Any, region: str) -> tuple[Block, ...]:
        return self._piles(Plans(plan), region, _drawn)

    def _piles(self, plan: Plans, region: str, paper: Callable[[Item], Paper]) -> tuple[Block, ...]:
        usual = _(FAMILIES[self.family])
        piles: dict[str, list[Paper]] = {}
        for item in _items(plan, region, self.family, language()):
            piles.setdefault(item.part or usual, []).append(paper(item))
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


class Plans:
    """A plan that is the same only as itself: what was made of it is found again by that."""

    def __init__(self, plan: Any):
        self.plan = plan

    def __eq__(self, other: object) -> bool:
        """By identity: a plan is a value that every edit makes anew."""
        return isinstance(other, Plans) and other.plan is self.plan

    def __hash__(self) -> int:
        """By identity."""
        return id(self.plan)


@lru_cache(maxsize=4)
def _items(plan: Plans, region: str, family: str, spoken: str) -> tuple[Item, ...]:
    """The items of a family, for as long as one looks at them: a screen is made several times."""
    return items(plan.plan, region, family)


def _wanted(found: tuple[Item, ...], action: str) -> tuple[Item, File]:
    """What a button stands for; raises `Refused` where the record no longer has it."""
    for item in found:
        for file in item.files:
            if _action(item, file) == action:
                return item, file
    raise Refused(_("This paper is no longer there: something was changed meanwhile."))


def _action(item: Item, file: File) -> str:
    return f"{item.name} {file.label}"


def _named(item: Item) -> Paper:
    """One document to take home."""
    buttons = tuple(Button(action=_action(item, f), label=f.label) for f in item.files)
    known = Paper(id=item.name, title=item.title, buttons=buttons)
    if item.document is None:
        return known
    wide = item.document.paper.across > item.document.paper.down
    size = _size(item.document)
    return known.model_copy(update={"coming": True, "wide": wide, "note": size})


def _drawn(item: Item) -> Paper:
    """The same, to look at too."""
    if item.document is None:
        return _named(item)
    source, count = _first(item.document, language())
    pages = plural("{number} page", "{number} pages", count)
    note = ", ".join((_size(item.document), pages))
    return _named(item).model_copy(update={"coming": False, "source": source, "note": note})


def _size(document: Document) -> str:
    return "A3" if max(document.paper.across, document.paper.down) > 400 else "A4"


@lru_cache(maxsize=KEPT)
def _first(document: Document, spoken: str) -> tuple[str, int]:
    """The first page as an address that carries its picture, and the number of pages."""
    from workbook.documents.press import pages

    first, *others = pages(document, DOTS)
    picture = base64.b64encode(first).decode("ascii")
    return f"data:image/png;base64,{picture}", 1 + len(others)
