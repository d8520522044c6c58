"""The workbook as a spreadsheet: one sheet for each table, numbers as numbers.

Amounts are in the currency with two decimals, as a programme officer adds them up; they are exact,
so that hundredths can be had again by multiplying. Before the tables stand a sheet that says what
each sheet is, and one that says what each column is. The same plan gives the same bytes. What is
covered stays so (see `covered`).
"""

from __future__ import annotations

import io
import re
import zipfile
from collections.abc import Iterator
from typing import Any

from workbook.documents.spreadsheet import about, covered, sheet
from workbook.documents.spreadsheet.cells import EMPTY, HUNDREDTHS, Cell, cell
from workbook.documents.spreadsheet.part import CURRENCY, Part
from workbook.documents.spreadsheet.sheets import SHEETS, heads, title
from workbook.locale import _

COLOURS = ("4477AA", "EE6677", "228833", "CCBB44", "66CCEE", "AA3377")
"""Of the tabs, subject by subject (Paul Tol, *Bright*): they can be told apart by all."""
MOMENT = "2000-01-01T00:00:00Z"
"""When every file was made: the same plan gives the same file."""
DATE = (1980, 1, 1, 0, 0, 0)


def spreadsheet(plan: Any) -> bytes:
    """The .xlsx file of everything that `workbook.tables` knows, in the language in force."""
    from openpyxl import Workbook

    book, parts = Workbook(), tuple(_parts(plan))
    book.remove(book.active)
    sheet.dressed(book)
    first, second, *names = sheet.names(
        (_("About this file"), _("Columns"), *(title(part.subject, part.table) for part in parts))
    )
    about.about(book.create_sheet(first), plan, second, list(zip(parts, names, strict=True)))
    about.columns(book.create_sheet(second), list(zip(parts, names, strict=True)))
    for part, name in zip(parts, names, strict=True):
        _fill(book.create_sheet(name), part)
    for each in book.worksheets:
        sheet.printed(each)
    return _packed(book)


def _parts(plan: Any) -> Iterator[Part]:
    """The tables with their words, without what is covered."""
    from workbook.analyst import tables

    found, notes = tables(covered.uncovered(plan)), covered.covers(plan)
    empty, blank = covered.emptied(plan), covered.blank(plan)
    for subject, names in SHEETS.items():
        for name in names:
            about, records = found[name].attrs, _records(found[name])
            told, hidden = about["columns"], blank.get(name, ())
            shown = () if name in empty else records
            rows = tuple(_cells(name, told, row, hidden) for row in shown)
            money = about.get("currency", CURRENCY)
            yield Part(subject, name, about["row"], told, rows, money, notes.get(name, ""))


def _records(frame: Any) -> tuple[dict[str, Any], ...]:
    """The rows with plain values, None for what is missing."""
    frame.attrs = {}  # pandas would copy them with every column
    columns = [_values(frame[name]) for name in frame.columns]
    return tuple(dict(zip(frame.columns, row, strict=True)) for row in zip(*columns, strict=True))


def _values(column: Any) -> list[Any]:
    return [
        None if missing else value
        for value, missing in zip(column.tolist(), column.isna(), strict=True)
    ]


def _cells(
    table: str, told: dict[str, Any], row: dict[str, Any], blank: tuple[str, ...]
) -> tuple[Cell, ...]:
    return tuple(
        EMPTY if name in blank else cell(table, name, each["unit"], row)
        for name, each in told.items()
    )


def _fill(target: Any, part: Part) -> None:
    named = [
        f"{head}, {part.money}" if each["unit"] == HUNDREDTHS else head
        for head, each in zip(heads(part.subject, part.table), part.columns.values(), strict=True)
    ]
    sheet.table(target, named, part.rows)
    sheet.widths(target, named, part.rows)
    target.sheet_properties.tabColor = COLOURS[list(SHEETS).index(part.subject)]


def _packed(book: Any) -> bytes:
    """The file, with no moment of its making in it."""
    made, again = io.BytesIO(), io.BytesIO()
    book.properties.creator = "workbook"
    book.save(made)
    with zipfile.ZipFile(made) as old, zipfile.ZipFile(again, "w", zipfile.ZIP_DEFLATED) as new:
        for name in old.namelist():
            entry = zipfile.ZipInfo(name, DATE)
            entry.compress_type, entry.external_attr = zipfile.ZIP_DEFLATED, 0o600 << 16
            new.writestr(entry, _timeless(name, old.read(name)))
    return again.getvalue()


def _timeless(name: str, content: bytes) -> bytes:
    if name != "docProps/core.xml":
        return content
    return re.sub(rb"\d{4}-\d\d-\d\dT\d\d:\d\d:\d\dZ", MOMENT.encode(), content)
