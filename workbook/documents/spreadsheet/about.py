"""The first two sheets of the spreadsheet: what each sheet is, and what each column is."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import Any

import workbook
from workbook.documents.spreadsheet import sheet
from workbook.documents.spreadsheet.cells import HUNDREDTHS, MIXED, UNITS, Cell, Number, written
from workbook.documents.spreadsheet.part import CURRENCY, Part
from workbook.documents.spreadsheet.sheets import heads
from workbook.locale import LANGUAGES, _, language
from workbook.subjects import subject

Parts = Sequence[tuple[Part, str]]
"""Tables, each with the name of its sheet."""

ABOUT = (26, 34, 84, 10, 52)
COLUMNS = (34, 28, 34, 24, 90)
"""Widths of the columns."""


def about(target: Any, plan: Any, columns: str, parts: Parts) -> None:
    """Whose record it is, how to read it, and a list of the sheets that leads to each."""
    lines = tuple(_lines(plan, columns, parts))
    for number, line in enumerate(lines, 1):
        sheet.put(target, number, 1, Cell(line))
    target["A1"].style = "title"
    top = len(lines) + 2
    named = (_("Subject"), _("Sheet"), _("What a row stands for"), _("Rows"), _("Note"))
    rows = [_row("", columns, _("what a column of a sheet means"), sum(map(_width, parts)), "")]
    for part, name in parts:
        titled = _(subject(part.subject).title)
        rows.append(_row(titled, name, _(part.row), len(part.rows), part.note))
    sheet.table(target, named, rows, top)
    for number, row in enumerate(rows, top + 1):
        sheet.linked(target.cell(number, 2), str(row[1].value))
        for column in (1, 3, 4, 5):
            sheet.wrapped(target.cell(number, column), ABOUT[column - 1])
    _wide(target, ABOUT)


def columns(target: Any, parts: Parts) -> None:
    """Every column of every sheet, with its name for programs, its unit and its meaning."""
    named = (_("Sheet"), _("Column"), _("Name for programs"), _("Unit"), _("Meaning"))
    rows = [row for part, name in parts for row in _described(part, name)]
    sheet.table(target, named, rows)
    for number, row in enumerate(rows, 2):
        sheet.linked(target.cell(number, 1), str(row[0].value))
        for column in (2, 3, 4, 5):
            sheet.wrapped(target.cell(number, column), COLUMNS[column - 1])
    _wide(target, COLUMNS)


def _lines(plan: Any, columns: str, parts: Parts) -> Iterator[str]:
    """The lines above the list, the name first."""
    yield written(plan.community.name or plan.id)
    if plan.community.illustrative:
        yield _("Illustrative data: every number in it is invented.")
    yield _("Language: {language}", language=LANGUAGES[language()])
    yield written(_("Id of the community: {id}", id=plan.id))
    yield _("Made by workbook {version}.", version=workbook.__version__)
    yield ""
    money = ", ".join(dict.fromkeys((CURRENCY, *(part.money for part, _name in parts))))
    yield written(
        _(
            "Amounts are in {currency} with two decimals, exact to the last hundredth.",
            currency=money,
        )
    )
    yield _("Shares are shown in per cent; what stands in the cell is a part of 1.")
    yield _("An empty cell is not known, or was not written down; it never means zero.")
    yield _("People are codes. The sheet “{sheet}” says what each column means.", sheet=columns)
    yield _("A text that a spreadsheet could take for a formula has an apostrophe in front.")
    if any(part.note for part, _name in parts):
        yield _("What is covered is in no sheet; the list below says where something is missing.")


def _row(subject: str, name: str, row: str, number: int, note: str) -> tuple[Cell, ...]:
    return Cell(subject), Cell(name), Cell(row), Cell(Number(number)), Cell(note or None)


def _width(named: tuple[Part, str]) -> int:
    return len(named[0].columns)


def _described(part: Part, name: str) -> Iterator[tuple[Cell, ...]]:
    named = heads(part.subject, part.table)
    for head, (key, told) in zip(named, part.columns.items(), strict=True):
        unit, meaning = _unit(told["unit"], part.money), _(told["meaning"])
        if (part.table, key) in MIXED:
            meaning = _("part of the total; for “most” in {currency}", currency=part.money)
        texts = (name, head, f"{part.table}.{key}", unit, meaning)
        yield tuple(Cell(text or None) for text in texts)


def _unit(unit: str, money: str) -> str:
    """The unit in which a column is shown."""
    if unit == HUNDREDTHS:
        return written(money)
    return _("of the unit") if unit == UNITS else unit and _(unit)


def _wide(target: Any, widths: Sequence[int]) -> None:
    for letter, width in zip("ABCDE", widths, strict=True):
        target.column_dimensions[letter].width = width
