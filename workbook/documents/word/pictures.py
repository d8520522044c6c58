"""Drawings and photographs: what Word cannot draw itself, Typst draws for it."""

from __future__ import annotations

import io
from collections.abc import Callable
from typing import Any

from workbook.documents.blocks import Picture
from workbook.documents.word.text import Room, line, paragraph

TWIPS = 635
"""Of Word's smallest lengths (EMU) in a twip."""
LINE = 240
"""Twips of a line of text."""
DOTS = 300
"""Of a drawing, in an inch of the paper."""


def picture(room: Room, block: Picture) -> str:
    """A picture in the middle of the page, with its caption."""
    wide = int(room.width * block.share)
    inside = room.picture(drawn(block.source), wide, block.alt)
    below = line(room, "Workbook Quiet", block.caption, CENTRE) if block.caption else ""
    return paragraph(room, "Normal", inside, CENTRE) + below


CENTRE = '<w:jc w:val="center"/>'


def sign(room: Room, name: str, lines: float) -> str:
    """A drawing among words, so many lines high."""
    from workbook.symbols import symbol

    return room.picture(drawn(symbol(name).encode()), int(lines * LINE), "")


def drawn(source: bytes) -> bytes:
    """A drawing (SVG) as PNG; photographs stay as they are."""
    if b"<svg" not in source[:2000]:
        return source
    from workbook.documents.press import drawing

    return drawing(source, DOTS)


def hanger(docx: Any) -> Callable[[bytes, int, str], str]:
    """Hangs pictures into a file of Word: gives the drawing of each, so many twips wide."""
    from docx.oxml import parse_xml  # noqa: F401 - makes Word's elements known
    from docx.oxml.shape import CT_Inline
    from lxml import etree

    def hung(source: bytes, wide: int, alt: str) -> str:
        rel, image = docx.part.get_or_add_image(io.BytesIO(source))
        across, down = image.scaled_dimensions(width=wide * TWIPS)
        inline = CT_Inline.new_pic_inline(1, rel, "picture.png", across, down)
        inline.docPr.set("descr", alt[:200])
        return f"<w:r><w:drawing>{etree.tostring(inline, encoding='unicode')}</w:drawing></w:r>"

    return hung
