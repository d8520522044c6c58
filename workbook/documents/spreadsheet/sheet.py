"""One sheet of a spreadsheet: a head that stays, rows, widths, and how it is printed."""

from __future__ import annotations

import datetime as dt
import re
import textwrap
from collections.abc import Iterable, Sequence
from typing import Any

from workbook.documents.spreadsheet.cells import GENERAL, Cell, Number

LONGEST = 31
"""Letters of the name of a sheet."""
FORBIDDEN = re.compile(r"[\[\]:*?/\\\x00-\x1f]")
NARROW, WIDE = 7, 48
"""Widths of columns, in digits."""
SHORT = 12
"""Letters of a head that stands on one line."""
LINE = 15
"""Points of a line."""
LOOKED_AT = 300
"""Rows that decide about a width."""
FONT = "Calibri"
"""What spreadsheets use by themselves; others put a font of the same widths in its place."""
HEAD, LINK = "DDE6F0", "0B5394"


def names(titles: Iterable[str]) -> list[str]:
    """Names of sheets: short enough, without signs that none may have, no two the same."""
    found: list[str] = []
    for title in titles:
        plain = " ".join(FORBIDDEN.sub(" ", title).split()).strip(" '") or "-"
        name, number, known = plain[:LONGEST].strip(" '"), 1, {each.casefold() for each in found}
        while name.casefold() in known or name.casefold() == "history":
            number += 1
            name = f"{plain[: LONGEST - 1 - len(str(number))].strip()} {number}"
        found.append(name)
    return found


def put(sheet: Any, row: int, column: int, cell: Cell) -> Any:
    """Write a cell; a text is a text, whatever it begins with."""
    value, place = cell.value, sheet.cell(row, column)
    if isinstance(value, Number):
        place._value, place.data_type = str(value), "n"
    elif isinstance(value, str):
        # Setting `value` would take "=1" for a formula, and "1" in a text for a number.
        place._value, place.data_type = value, "s"
    elif value is not None:
        place.value = value
    if cell.format != GENERAL:
        place.number_format = cell.format
    return place


def table(sheet: Any, heads: Sequence[str], rows: Sequence[Sequence[Cell]], top: int = 1) -> None:
    """A head and the rows under it; the head stays and filters where it is the first row."""
    for column, head in enumerate(heads, 1):
        numbers = any(isinstance(row[column - 1].value, Number | bool) for row in rows[:LOOKED_AT])
        put(sheet, top, column, Cell(head)).style = "number head" if numbers else "head"
    for number, row in enumerate(rows, top + 1):
        for column, cell in enumerate(row, 1):
            if cell.value is not None:
                put(sheet, number, column, cell)
    if top == 1:
        sheet.freeze_panes = "A2"
        sheet.auto_filter.ref = f"A1:{_letters(len(heads))}{len(rows) + 1}"
        sheet.print_title_rows = "1:1"


def dressed(book: Any) -> None:
    """Give the book its looks, each by a name."""
    from openpyxl.styles import Alignment, Font, NamedStyle, PatternFill

    bold, ground = Font(name=FONT, bold=True), PatternFill("solid", fgColor=HEAD)
    left = Alignment(wrap_text=True, vertical="top")
    right = Alignment(wrap_text=True, vertical="top", horizontal="right", indent=1)
    link = Font(name=FONT, color=LINK, underline="single")
    for look in (
        NamedStyle("head", font=bold, fill=ground, alignment=left),
        NamedStyle("number head", font=bold, fill=ground, alignment=right),
        NamedStyle("link", font=link, alignment=left),
        NamedStyle("lines", font=Font(name=FONT), alignment=left),
        NamedStyle("title", font=Font(name=FONT, bold=True, size=16)),
    ):
        book.add_named_style(look)


def wrapped(place: Any, width: int) -> None:
    """A cell of several lines, if need be, in a column of that width."""
    place.style = "lines"
    tall(place.parent, place.row, str(place.value or ""), width - 4)


def linked(place: Any, name: str) -> None:
    """A cell that leads to the sheet of that name."""
    from openpyxl.worksheet.hyperlink import Hyperlink

    target = "'" + name.replace("'", "''") + "'!A1"
    place.hyperlink = Hyperlink(ref=place.coordinate, location=target)
    place.style = "link"


def widths(sheet: Any, heads: Sequence[str], rows: Sequence[Sequence[Cell]]) -> None:
    """Columns as wide as what stands in them, within limits."""
    for column, head in enumerate(heads):
        longest = max((_length(row[column]) for row in rows[:LOOKED_AT]), default=0)
        words = max(map(len, head.split()), default=0)
        least = max(words, min(len(head), SHORT)) + 4  # the arrow of the filter
        width = min(max(longest + 2, least, NARROW), WIDE)
        sheet.column_dimensions[_letters(column + 1)].width = width
        tall(sheet, 1, head, width - 3)


def tall(sheet: Any, row: int, text: str, width: int) -> None:
    """A row that is tall enough for a text in a column: not every program sees to that."""
    lines = max(1, len(textwrap.wrap(text, max(width, 1))))
    dimension = sheet.row_dimensions[row]
    dimension.height = max(dimension.height or LINE, LINE * lines)


def printed(sheet: Any) -> None:
    """A4, across, as wide as the paper."""
    from openpyxl.worksheet.properties import PageSetupProperties

    sheet.page_setup.orientation, sheet.page_setup.paperSize = "landscape", 9
    sheet.page_setup.fitToHeight = 0
    sheet.sheet_properties.pageSetUpPr = PageSetupProperties(fitToPage=True)


def _length(cell: Cell) -> int:
    """About how many signs are shown of a cell."""
    if isinstance(cell.value, dt.date):
        return 10
    if isinstance(cell.value, Number) and cell.format != GENERAL:
        return len(f"{float(cell.value):,.2f}")
    lines = str("" if cell.value is None else cell.value).splitlines()
    return max(map(len, lines), default=0)


def _letters(column: int) -> str:
    from openpyxl.utils import get_column_letter

    return str(get_column_letter(column))
