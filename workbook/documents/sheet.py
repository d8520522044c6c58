"""One sheet of a spreadsheet: a head that stays, rows, widths, and how it is printed."""

from __future__ import annotations

import datetime as dt
import re
from collections.abc import Iterable, Sequence
from typing import Any

from workbook.documents.cells import Cell, Number

LONGEST = 31
"""Letters of the name of a sheet."""
FORBIDDEN = re.compile(r"[\[\]:*?/\\\x00-\x1f]")
NARROW, WIDE = 7, 48
"""Widths of columns, in digits."""
LOOKED_AT = 300
"""Rows that decide about a width."""
FONT = "Noto Sans"
HEAD, LINK = "DDE6F0", "0B5394"


def names(titles: Iterable[str]) -> list[str]:
    """Names of sheets: short enough, without signs that none may have, no two the same."""
    found: list[str] = []
    for title in titles:
        plain = FORBIDDEN.sub(" ", title).strip(" '") or "-"
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
    if cell.format != "General":
        place.number_format = cell.format
    return place


def table(sheet: Any, heads: Sequence[str], rows: Sequence[Sequence[Cell]], top: int = 1) -> None:
    """A head and the rows under it; the head stays and filters where it is the first row."""
    for column, head in enumerate(heads, 1):
        headed(put(sheet, top, column, Cell(head)))
    for number, row in enumerate(rows, top + 1):
        for column, cell in enumerate(row, 1):
            if cell.value is not None:
                put(sheet, number, column, cell)
    if top == 1:
        sheet.freeze_panes = "A2"
        sheet.auto_filter.ref = f"A1:{_letters(len(heads))}{len(rows) + 1}"
        sheet.print_title_rows = "1:1"


def headed(place: Any) -> None:
    """A cell of the head: bold, on a ground."""
    from openpyxl.styles import Alignment, Font, PatternFill

    place.font = Font(name=FONT, bold=True)
    place.fill = PatternFill("solid", fgColor=HEAD)
    place.alignment = Alignment(wrap_text=True, vertical="top")


def linked(place: Any, name: str) -> None:
    """A cell that leads to the sheet of that name."""
    from openpyxl.styles import Font
    from openpyxl.worksheet.hyperlink import Hyperlink

    target = "'" + name.replace("'", "''") + "'!A1"
    place.hyperlink = Hyperlink(ref=place.coordinate, location=target)
    place.font = Font(name=FONT, color=LINK, underline="single")


def widths(sheet: Any, heads: Sequence[str], rows: Sequence[Sequence[Cell]]) -> None:
    """Columns as wide as what stands in them, within limits."""
    for column, head in enumerate(heads):
        shown = (row[column].value for row in rows[:LOOKED_AT])
        longest = max((_length(value) for value in shown), default=0)
        words = max(map(len, head.split()), default=0) + 3  # the arrow of the filter
        width = min(max(longest + 2, words, min(len(head) // 2 + 4, 16), NARROW), WIDE)
        sheet.column_dimensions[_letters(column + 1)].width = width


def printed(sheet: Any) -> None:
    """A4, across, as wide as the paper."""
    from openpyxl.worksheet.properties import PageSetupProperties

    sheet.page_setup.orientation, sheet.page_setup.paperSize = "landscape", 9
    sheet.page_setup.fitToHeight = 0
    sheet.sheet_properties.pageSetUpPr = PageSetupProperties(fitToPage=True)


def _length(value: Any) -> int:
    if isinstance(value, dt.date):
        return 10
    lines = str("" if value is None else value).splitlines()
    return max(map(len, lines), default=0)


def _letters(column: int) -> str:
    from openpyxl.utils import get_column_letter

    return str(get_column_letter(column))
