"""Everything that can leave the room on paper or as a file: found by its name, made when wanted."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import dataclass, replace
from functools import partial
from typing import Any

from workbook.documents.document import POSTER, Document, handout
from workbook.escape import LONGEST_NAME, for_file_name
from workbook.locale import N_, _

PDF = "application/pdf"
WORD = "application/vnd.openxmlformats-officedocument.wordprocessingml.document"
SHEETS = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet"
JSON = "application/json"

FAMILIES = {
    "forms": N_("Blank forms"),
    "posters": N_("Posters"),
    "minutes": N_("Minutes"),
    "proposal": N_("Proposal"),
    "village": N_("For the village"),
    "tables": N_("Tables"),
}
"""Kinds of documents, in the order in which a training needs them."""


@dataclass(frozen=True)
class File:
    """A file that can be made: its ending tells what it is, its label what its button says."""

    label: str
    ending: str
    mime: str
    make: Callable[[], bytes]
    mark: str = ""
    """Stands at the end of the file's name where two differ in nothing else."""


@dataclass(frozen=True)
class Item:
    """Something that can be had as one or more files; `document` is what they print, if they do."""

    name: str
    title: str
    files: tuple[File, ...]
    document: Document | None = None
    part: str = ""
    """What it stands with on the shelf, in the language in force: a worksheet."""

    def named(self, file: File) -> str:
        """What a file of it is called where it is told, in the language in force."""
        return " ".join(filter(None, (self.title, file.mark)))

    def called(self, community: str, file: File) -> str:
        """The name under which a file of it is kept.

        A long name of a community gives way, so that its papers can still be told apart.
        """
        title = self.named(file)
        whose = community[: max(0, LONGEST_NAME - len(title) - 1)]
        return f"{for_file_name(f'{whose} {title}')}.{file.ending}"


def items(plan: Any, region: str, family: str) -> tuple[Item, ...]:
    """What one family has for a plan, in the language in force."""
    return tuple(_MAKERS[family](plan, region))


def everything(plan: Any, region: str) -> Iterator[tuple[str, Item]]:
    """All items, each with its family."""
    for family in FAMILIES:
        for item in items(plan, region, family):
            yield family, item


def _printed(document: Document, title: str = "") -> Item:
    """A document as PDF; a poster on A3, and on A4 for the hand. It is called by its own title."""
    if document.paper != POSTER:
        files: tuple[File, ...] = (_pdf(document, "PDF"),)
    else:
        files = (_pdf(document, "PDF A3", "A3"), _pdf(handout(document), "PDF A4", "A4"))
    return Item(document.name, title or document.title, files, document)


def _mark(plan: Any) -> Callable[[Document], Document]:
    """Puts the short hash of all figures at the foot: whoever computes again can compare."""
    from workbook.documents.session.minute import fingerprint

    mark = _("Check code {hash}", hash=fingerprint(plan))
    return lambda document: replace(document, fingerprint=mark)


def _pdf(document: Document, label: str, mark: str = "") -> File:
    from workbook.documents import press

    return File(label, "pdf", PDF, partial(press.pdf, document), mark)


def _forms(plan: Any, region: str) -> Iterator[Item]:
    from workbook.documents.forms import by_subject
    from workbook.documents.parts import title

    for subject, forms in by_subject(plan, region).items():
        for form in forms:
            yield replace(_printed(form), part=title(subject))


def _posters(plan: Any, region: str) -> Iterator[Item]:
    from workbook.documents.posters import posters

    yield from map(_printed, posters(plan, region))


def _minutes(plan: Any, region: str) -> Iterator[Item]:
    from workbook.documents.letter import letter
    from workbook.documents.minutes import minutes

    mark = _mark(plan)
    yield from (_printed(mark(each)) for each in (*minutes(plan, region), letter(plan, region)))


def _proposal(plan: Any, region: str) -> Iterator[Item]:
    from workbook.documents.proposal import proposal
    from workbook.documents.word import docx
    from workbook.documents.word.shelf import kept
    from workbook.documents.word.usual import usual

    document = _mark(plan)(proposal(plan, region))
    word = File("Word", "docx", WORD, partial(docx, document))
    yield Item(document.name, _("Proposal"), (_pdf(document, "PDF"), word), document)
    blank = File("Word", "docx", WORD, lambda: kept() or usual())
    yield Item("template", _("Word template for proposals"), (blank,))


def _village(plan: Any, region: str) -> Iterator[Item]:
    from workbook.documents.booklet import booklet
    from workbook.documents.story import story

    mark = _mark(plan)
    yield _printed(mark(booklet(plan, region)))
    yield _printed(mark(story(plan, region)), _("Success story"))


def _tables(plan: Any, region: str) -> Iterator[Item]:
    from workbook.documents.session.minute import minute
    from workbook.documents.spreadsheet import spreadsheet

    sheets = File("Excel", "xlsx", SHEETS, partial(spreadsheet, plan))
    yield Item("tables", _("All tables"), (sheets,))
    told = File("JSON", "minute.json", JSON, lambda: minute(plan).encode())
    yield Item("minute", _("Minute to compute again"), (told,))


_MAKERS = {
    "forms": _forms,
    "posters": _posters,
    "minutes": _minutes,
    "proposal": _proposal,
    "village": _village,
    "tables": _tables,
}
