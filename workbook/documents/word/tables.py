"""Tables: fixed widths, a head that is repeated on every page, a last row that stands out."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from workbook.documents.blocks import Box, Cell, Column, Fives, Pairs, Sign, Table
from workbook.documents.word.pictures import sign
from workbook.documents.word.styles import TABLE, WASH
from workbook.documents.word.text import LONG, TOGETHER, Room, gap, line, paragraph, words

SMALL = 0.95
"""Tables below this size have small letters."""
WHOLE = 8
"""Rows of a table that stays on one page."""
LETTER, AROUND = 105, 190
"""Twips of a letter, and around a text, where a column is as narrow as it can be."""
TICKED, OPEN = "☒", "☐"


def table(room: Room, block: Table) -> str:
    """A table with its caption and its note."""
    widths = measured(room.width, block)
    every = [(row, at in block.strong, "") for at, row in enumerate(block.rows)]
    every += [(block.total, True, _fill(WASH))] if block.total else []
    last, whole = len(every) - 1, len(every) <= WHOLE
    rows = [
        _row(room, block, widths, row, strong, fill, TOGETHER if whole and at < last else "")
        for at, (row, strong, fill) in enumerate(every)
    ]
    if any(column.title for column in block.columns):
        rows.insert(0, _head(room, block.columns, widths))
    above = line(room, "Workbook Caption", block.caption) if block.caption else ""
    below = line(room, "Workbook Quiet", block.note) if block.note else ""
    return above + (framed(room, widths, rows) if rows else "") + gap(room) + below


def pairs(room: Room, block: Pairs) -> str:
    """What something is called, and what it is."""
    widths = _parted(room.width, (2, 3.6))
    rows = [
        tr(
            tc(widths[0], line(room, "Workbook Quiet", name, _spaced())),
            tc(widths[1], line(room, "Workbook Cell", text)),
        )
        for name, text in block.rows
    ]
    return framed(room, widths, rows, bare=True) + gap(room) if rows else ""


def framed(room: Room, widths: Sequence[int], rows: Iterable[str], bare: bool = False) -> str:
    """Rows as a table; a `bare` one has no rules."""
    grid = "".join(f'<w:gridCol w:w="{width}"/>' for width in widths)
    return (
        f'<w:tbl><w:tblPr><w:tblStyle w:val="{room.styles[TABLE]}"/>'
        f'<w:tblW w:w="{sum(widths)}" w:type="dxa"/>{NO_RULES if bare else ""}'
        f'<w:tblLayout w:type="fixed"/></w:tblPr><w:tblGrid>{grid}</w:tblGrid>'
        f"{''.join(rows)}</w:tbl>"
    )


NO_RULES = (
    '<w:tblBorders><w:top w:val="nil"/><w:bottom w:val="nil"/><w:insideH w:val="nil"/>'
    "</w:tblBorders>"
)


def tr(*cells: str, more: str = "<w:cantSplit/>") -> str:
    """A row."""
    return f"<w:tr><w:trPr>{more}</w:trPr>{''.join(cells)}</w:tr>"


def tc(width: int, inside: str, more: str = "", span: int = 1) -> str:
    """A cell over `span` columns of the grid; `more` are its borders and shading."""
    across = f'<w:gridSpan w:val="{span}"/>' if span > 1 else ""
    return (
        f'<w:tc><w:tcPr><w:tcW w:w="{width}" w:type="dxa"/>{across}{more}</w:tcPr>{inside}</w:tc>'
    )


def measured(width: int, block: Table) -> tuple[int, ...]:
    """Widths of the columns: some as narrow as their texts, the rest by their shares."""
    narrow = {
        at: min(width // 4, AROUND + LETTER * _letters(block, at))
        for at, column in enumerate(block.columns)
        if not column.share
    }
    left = max(width - sum(narrow.values()), width // 3)
    whole = sum(column.share for column in block.columns) or 1
    return tuple(
        narrow.get(at, int(left * column.share / whole)) for at, column in enumerate(block.columns)
    )


def _letters(block: Table, at: int) -> int:
    texts = [row[at] for row in (*block.rows, block.total) if at < len(row)]
    plain = [len(text) if isinstance(text, str) else 2 for text in texts]
    return max([*plain, *(len(word) for word in block.columns[at].title.split())], default=2)


def _parted(width: int, shares: Sequence[float]) -> tuple[int, ...]:
    return tuple(int(width * share / sum(shares)) for share in shares)


def _head(room: Room, columns: Sequence[Column], widths: Sequence[int]) -> str:
    edge = '<w:bottom w:val="single" w:sz="8" w:space="0" w:color="111111"/>'
    rule = f"<w:tcBorders>{edge}</w:tcBorders>"
    cells = (
        tc(width, line(room, "Workbook Head", column.title, _side(column)), rule + BOTTOM)
        for column, width in zip(columns, widths, strict=True)
    )
    return tr(*cells, more="<w:cantSplit/><w:tblHeader/>")


BOTTOM, MIDDLE = '<w:vAlign w:val="bottom"/>', '<w:vAlign w:val="center"/>'


def _row(
    room: Room, block: Table, widths: Sequence[int], row: Sequence[Cell], strong: bool,
    fill: str, keep: str,
) -> str:  # fmt: skip
    """A row; one that is long may be broken over two pages."""
    style = "Workbook Small Cell" if block.size < SMALL else "Workbook Cell"
    short = sum(len(cell) for cell in row if isinstance(cell, str)) < LONG
    keep = keep if short else ""
    cells = (
        tc(width, _cell(room, style, cell, strong, keep + _side(column)), fill + MIDDLE)
        for cell, column, width in zip(row, block.columns, widths, strict=True)
    )
    high = f'<w:trHeight w:val="{int(block.tall * 56.7)}"/>' if block.tall else ""
    return tr(*cells, more=("<w:cantSplit/>" if short else "") + high)


def _cell(room: Room, style: str, cell: Cell, strong: bool, more: str) -> str:
    each = cell if isinstance(cell, tuple) else (cell,)
    return paragraph(room, style, "".join(_one(room, one, strong) for one in each), more)


def _one(room: Room, cell: str | Sign | Box | Fives, strong: bool) -> str:
    if isinstance(cell, Sign):
        return sign(room, cell.name, cell.lines)
    if isinstance(cell, Box):
        return words(TICKED if cell.ticked else OPEN)
    if isinstance(cell, Fives):
        return words(" ".join([OPEN * 5] * -(-cell.count // 5)))
    return words(cell, "<w:b/>" if strong else "")


def _side(column: Column) -> str:
    return "" if column.align == "left" else f'<w:jc w:val="{column.align}"/>'


def _fill(colour: str) -> str:
    return f'<w:shd w:val="clear" w:color="auto" w:fill="{colour}"/>'


def _spaced() -> str:
    return '<w:spacing w:before="0" w:after="0"/>'
