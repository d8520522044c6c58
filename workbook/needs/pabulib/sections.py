"""The text of a `.pb` file taken apart: three tables, and the line where each row stands."""

from __future__ import annotations

import csv
import io
from dataclasses import dataclass

from workbook.locale import _

NAMES = ("META", "PROJECTS", "VOTES")
COLUMNS = {"PROJECTS": ("project_id", "cost"), "VOTES": ("vote",)}
"""Columns that a table must have."""


class PabulibError(ValueError):
    """A `.pb` file that cannot be read or written; the text says where and what to do."""


def at_line(line: int, problem: str) -> PabulibError:
    """The error at one line of the file."""
    return PabulibError(_("Line {line}: {problem}", line=line, problem=problem))


@dataclass(frozen=True)
class Row:
    """One row of a table: its line in the file, and its cells by column, without empty ones."""

    line: int
    cells: dict[str, str]

    def error(self, problem: str) -> PabulibError:
        """The error at this row."""
        return at_line(self.line, problem)


Lines = list[tuple[int, list[str]]]


def sections(source: bytes | str) -> dict[str, list[Row]]:
    """The rows of META, PROJECTS and VOTES. Raises PabulibError with a sentence."""
    found: dict[str, Lines] = {}
    name = ""
    for line, cells in _lines(_text(source)):
        if _begins_section(cells, found):
            name = cells[0].upper()
            if name in found:
                raise at_line(line, _("a second section {name}. Keep one.", name=name))
            found[name] = []
        elif not name:
            raise at_line(
                line, _("the file does not begin with META. Is it really a Pabulib file (.pb)?")
            )
        else:
            found[name].append((line, cells))
    for missing in (name for name in NAMES if not found.get(name)):
        raise PabulibError(
            _("The section {name} is missing or empty. Was the file cut short?", name=missing)
        )
    return {name: _rows(name, lines) for name, lines in found.items()}


def _begins_section(cells: list[str], found: dict[str, Lines]) -> bool:
    """Whether a row is the title of a section; spreadsheets put empty cells after it."""
    name = cells[0].upper()
    return name in NAMES and not any(cells[1:]) and (len(cells) == 1 or name not in found)


def _text(source: bytes | str) -> str:
    if isinstance(source, bytes):
        try:
            source = source.decode("utf-8-sig")
        except UnicodeDecodeError as error:
            line = source.count(b"\n", 0, error.start) + 1
            raise at_line(
                line, _("letters that are not UTF-8. Save the file as text in UTF-8 and try again.")
            ) from None
    if not source.strip("\ufeff \t\r\n"):
        raise PabulibError(_("The file is empty. Choose another file, or copy it again."))
    if "\0" in source:
        raise PabulibError(_("This is not a text file. Choose a Pabulib file (.pb)."))
    return source.removeprefix("\ufeff")


def _lines(text: str) -> Lines:
    """The cells of each row, without the blanks around them, and the line where it begins."""
    file = io.StringIO(text, newline="")
    reader = csv.reader(file, delimiter=";", strict=True, skipinitialspace=True)
    lines, begin = [], 1
    try:
        for cells in reader:
            stripped = [cell.strip() for cell in cells]
            if any(stripped):
                lines.append((begin, stripped))
            begin = reader.line_num + 1
    except csv.Error:
        raise at_line(
            begin, _("the quotation marks do not match. Close each one, or take it out.")
        ) from None
    return lines


def _rows(name: str, lines: Lines) -> list[Row]:
    (top, header), *body = lines
    if name == "META":
        body = body if header[0].lower() == "key" else lines
        return [Row(line, {cells[0]: ";".join(cells[1:])}) for line, cells in body]
    for column in COLUMNS[name]:
        if column not in header:
            raise at_line(
                top, _("{name} has no column {column}. Add it.", name=name, column=column)
            )
    repeated = {column for column in header if column and header.count(column) > 1}
    if repeated:
        columns = ", ".join(sorted(repeated))
        raise at_line(top, _("a column stands twice: {columns}. Keep one.", columns=columns))
    return [_row(header, line, cells) for line, cells in body]


def _row(header: list[str], line: int, cells: list[str]) -> Row:
    if any(cells[len(header) :]):
        raise at_line(
            line,
            _(
                "{cells} cells, but {columns} columns. Put quotation marks around a text that has"
                " a semicolon.",
                cells=len(cells),
                columns=len(header),
            ),
        )
    pairs = zip(header, cells, strict=False)
    return Row(line, {column: cell for column, cell in pairs if column and cell})
