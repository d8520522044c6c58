"""Paragraphs and their words as WordprocessingML; every text is escaped here and nowhere else."""

from __future__ import annotations

import html
from collections.abc import Callable, Mapping
from dataclasses import dataclass

from workbook.documents.blocks import Heading
from workbook.paper.words import printable

LONG = 600
"""Letters of a paragraph or a row that may be broken over two pages."""
LETTERS = 10_000
"""More letters of one text are not written, as in the PDF."""


@dataclass(frozen=True)
class Room:
    """Where blocks are written: ids of styles by name, width in twips (1/20 pt), pictures.

    `picture` takes a PNG or JPEG and a width in twips, and gives its drawing; `parts` are the
    headings that a table of contents lists.
    """

    styles: Mapping[str, str]
    width: int
    picture: Callable[[bytes, int, str], str]
    parts: tuple[Heading, ...] = ()

    def narrower(self, width: int) -> Room:
        """The same, for blocks inside a cell."""
        return Room(self.styles, width, self.picture, self.parts)


def escaped(text: str) -> str:
    """`text` letter for letter: neither markup nor a place to be filled in."""
    plain = printable(text, LETTERS)
    return html.escape(plain, quote=False).replace("{", "&#123;").replace("}", "&#125;")


def words(text: str, look: str = "") -> str:
    """A run; `look` are its own properties, such as `<w:b/>`."""
    properties = f"<w:rPr>{look}</w:rPr>" if look else ""
    return f'<w:r>{properties}<w:t xml:space="preserve">{escaped(text)}</w:t></w:r>'


def paragraph(room: Room, style: str, inside: str, more: str = "") -> str:
    """A paragraph in a style, by its name; `more` are its own properties in the order of Word."""
    own = f'<w:pStyle w:val="{room.styles[style]}"/>{more}'
    return f"<w:p><w:pPr>{own}</w:pPr>{inside}</w:p>"


def line(room: Room, style: str, text: str, more: str = "") -> str:
    """A paragraph of plain text."""
    return paragraph(room, style, words(text), more)


def gap(room: Room) -> str:
    """A small space: two tables one after another would become one."""
    return paragraph(room, "Workbook Gap", "")


TOGETHER = "<w:keepNext/>"
"""On one page with what follows."""
