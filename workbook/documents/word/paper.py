"""What is filled in by hand: lines to sign and to write on, frames, columns, cards."""

from __future__ import annotations

from collections.abc import Callable

from workbook.documents.blocks import Block, Card, Cards, Columns, Frame, Lines, Signatures
from workbook.documents.word.pictures import sign
from workbook.documents.word.styles import INK, QUIET
from workbook.documents.word.tables import framed, tc, tr
from workbook.documents.word.text import Room, gap, line, paragraph, words

Inner = Callable[[Room, tuple[Block, ...]], str]
ACROSS = 3
"""Signatures side by side."""
APART = 340
"""Twips between two of them, as empty cells."""
LARGE = 4
"""Lines of the drawing of a card."""


def signatures(room: Room, block: Signatures) -> str:
    """A line for each hand, with what stands under it."""
    count = max(1, min(ACROSS, len(block.under)))
    wide = (room.width - APART * (count - 1)) // count
    widths = [each for _at in range(count) for each in (wide, APART)][:-1]
    rows = [
        tr(*_signed(room, wide, block.under[at : at + count], count))
        for at in range(0, len(block.under), count)
    ]
    return gap(room) + framed(room, widths, rows, bare=True) + gap(room)


def _signed(room: Room, wide: int, under: tuple[str, ...], count: int) -> list[str]:
    rule = f'<w:pBdr><w:top w:val="single" w:sz="6" w:space="2" w:color="{INK}"/></w:pBdr>'
    space = '<w:spacing w:before="900" w:after="0"/>'
    empty = paragraph(room, "Workbook Cell", "")
    texts = [line(room, "Workbook Quiet", text, rule + space) for text in under]
    cells = [*texts, *[empty] * (count - len(texts))]
    found = [each for cell in cells for each in (tc(wide, cell), tc(APART, empty))]
    return found[:-1]


def lines(room: Room, block: Lines) -> str:
    """Empty lines after a label."""
    rule = f'<w:pBdr><w:bottom w:val="single" w:sz="4" w:space="1" w:color="{QUIET}"/></w:pBdr>'
    space = '<w:spacing w:before="360" w:after="0"/>'
    label = line(room, "Normal", block.label) if block.label else ""
    return label + paragraph(room, "Normal", "", rule + space) * block.count


def frame(room: Room, block: Frame, inner: Inner) -> str:
    """Blocks inside a border; a dashed one is cut out."""
    kind = "dashed" if block.cut else "single"
    inside = inner(room.narrower(room.width - 400), block.blocks) + gap(room)
    row = tr(tc(room.width, inside, _border(kind)))
    return framed(room, [room.width], [row], bare=True) + gap(room)


def columns(room: Room, block: Columns, inner: Inner) -> str:
    """Two piles of blocks side by side."""
    left = int(room.width * block.share)
    widths = [left, room.width - left]
    piles = zip(widths, (block.left, block.right), strict=True)
    cells = (tc(w, inner(room.narrower(w - 200), pile) + gap(room)) for w, pile in piles)
    return framed(room, widths, [tr(*cells)], bare=True) + gap(room)


def cards(room: Room, block: Cards) -> str:
    """Papers to be cut out, so many side by side."""
    wide = room.width // block.across
    high = f'<w:cantSplit/><w:trHeight w:val="{int(block.tall * 56.7)}" w:hRule="atLeast"/>'
    empty = paragraph(room, "Workbook Cell", "")
    rows = []
    for at in range(0, len(block.cards), block.across):
        row = [_card(room, card) for card in block.cards[at : at + block.across]]
        row += [empty] * (block.across - len(row))
        rows.append(tr(*(tc(wide, each, _border("dashed")) for each in row), more=high))
    return framed(room, [wide] * block.across, rows, bare=True) + gap(room)


def _card(room: Room, card: Card) -> str:
    middle = '<w:jc w:val="center"/>'
    drawing = sign(room, card.sign, LARGE) if card.sign else ""
    box = "☐ " if card.box else ""
    title = words(" ".join(filter(None, (card.number, box + card.title))), "<w:b/>")
    found = paragraph(room, "Normal", drawing, middle) if drawing else ""
    found += paragraph(room, "Normal", title, middle)
    return found + (line(room, "Workbook Quiet", card.text, middle) if card.text else "")


def _border(kind: str) -> str:
    edge = f'w:val="{kind}" w:sz="6" w:space="0" w:color="{QUIET}"'
    sides = "".join(f"<w:{side} {edge}/>" for side in ("top", "left", "bottom", "right"))
    return f"<w:tcBorders>{sides}</w:tcBorders>"
