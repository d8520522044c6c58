"""From the bytes of a file to its rows: which kind it is by its content, and within which limits.

A spreadsheet is unpacked in a process of its own with at most 1 GB and 20 s (`child.py`), of at
most 50 MB and 200 parts; files have at most 20,000 rows and 500,000 cells. What is beyond that, or
is not what it says it is, is refused with a sentence.
"""

from __future__ import annotations

import csv
import io
import json
import re
import subprocess
import sys
import zipfile
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from workbook.escape import keepable
from workbook.locale import _

LARGEST = 8 * 2**20
"""Bytes of the largest file that is taken in."""
UNPACKED, MEMBERS = 50 * 2**20, 200
ROWS, CELLS, COLUMNS = 20_000, 500_000, 100
MEMORY, SECONDS = 2**30, 20
"""What reading a spreadsheet may take: bytes of memory, seconds."""

DELIMITERS = (";", "\t", ",")
HEAD = 30
"""Lines in which the heading is looked for."""
XSTRING = re.compile("_x([0-9A-Fa-f]{4})_")


class ExchangeError(ValueError):
    """A file that cannot be read as a cashbook; the text says why and what to do."""


@dataclass(frozen=True, slots=True)
class Cell:
    """What stands in a cell: a text (`s`), a number (`n`) or a day (`d`), written out."""

    text: str
    kind: str = "s"


@dataclass(frozen=True, slots=True)
class Line:
    """A row that is not empty, and its number in the file."""

    number: int
    cells: tuple[Cell, ...]


Lines = list[Line]
Score = Callable[[Lines], int]
"""How much of a cashbook's heading is recognised in the first lines of a table."""


def unpacked(content: bytes | str, score: Score) -> Lines:
    """The rows of the table that `score` likes best. Raises ExchangeError."""
    data = content.encode("utf-8", "surrogatepass") if isinstance(content, str) else content
    if len(data) > LARGEST:
        raise ExchangeError(
            _("The file is larger than {number} MB. Split it in two.", number=LARGEST // 2**20)
        )
    if data.startswith(b"PK"):
        return max(_sheets(data), key=lambda lines: score(lines[:HEAD]), default=[])
    _refuse_others(data)
    return _table(_text(data), score)


def _refuse_others(data: bytes) -> None:
    if data.startswith(b"\xd0\xcf\x11\xe0"):
        raise ExchangeError(
            _("This is an old .xls file, or one with a password. Save it as .xlsx without one.")
        )
    if data.startswith((b"%PDF", b"\x89PNG", b"\xff\xd8\xff", b"GIF8", b"{\\rtf", b"\x1f\x8b")):
        raise ExchangeError(_not_a_table())


def _not_a_table() -> str:
    return _("This is not a table. Choose a file that ends in .xlsx or .csv.")


# Text


def _text(data: bytes) -> str:
    try:
        text = data.decode("utf-16" if data[:2] in (b"\xff\xfe", b"\xfe\xff") else "utf-8-sig")
    except UnicodeDecodeError:
        raise ExchangeError(
            _("Letters that are not UTF-8. Save the file as “CSV UTF-8” and try again.")
        ) from None
    if not text.strip("\ufeff \t\r\n\0"):
        raise ExchangeError(_("The file is empty. Choose another file, or copy it again."))
    return text


def _table(text: str, score: Score) -> Lines:
    """The lines, separated by the sign that makes most sense of the heading."""
    head = "".join(io.StringIO(text[:100_000], newline="").readlines()[:HEAD])
    best = max(DELIMITERS, key=lambda sign: score(_head(head, sign)))
    found, cells = [], 0
    for line in _lines(text, best):
        found.append(line)
        cells += len(line.cells)
        if len(found) > ROWS or cells > CELLS:
            raise ExchangeError(_too_many())
    return found


def _head(text: str, delimiter: str) -> Lines:
    try:
        return list(_lines(text, delimiter))
    except ExchangeError:
        return []


def _lines(text: str, delimiter: str) -> Iterator[Line]:
    reader, begin = csv.reader(io.StringIO(text, newline=""), delimiter=delimiter), 1
    try:
        for cells in reader:
            if any(cells):
                yield Line(begin, tuple(map(Cell, keepable(cells[:COLUMNS]))))
            begin = reader.line_num + 1
    except csv.Error:
        raise ExchangeError(
            _("Line {line} cannot be read: its quotation marks do not match.", line=begin)
        ) from None


def _too_many() -> str:
    return _("The table has more than {rows} rows. Split it into several files.", rows=ROWS)


# Spreadsheets


def _sheets(data: bytes) -> list[Lines]:
    _check_archive(data)
    told = _asked(data)
    if "refused" in told:
        raise ExchangeError(_refusal(told["refused"]))
    return [_rows(sheet["rows"]) for sheet in told["sheets"] if sheet["rows"]]


def _rows(rows: list[Any]) -> Lines:
    empty = Cell("")
    return [
        Line(number, tuple(Cell(_unescaped(cell[1]), cell[0]) if cell else empty for cell in cells))
        for number, cells in rows
    ]


def _unescaped(text: str) -> str:
    """A text of a spreadsheet with the signs that its XML could not hold."""
    return keepable(XSTRING.sub(_sign, text) if "_x" in text else text)


def _sign(found: re.Match[str]) -> str:
    code = int(found[1], 16)
    return "�" if 0xD800 <= code <= 0xDFFF else chr(code)


def _check_archive(data: bytes) -> None:
    """The directory of the archive: kind, parts, size. Nothing is unpacked for it."""
    try:
        with zipfile.ZipFile(io.BytesIO(data)) as archive:
            members = archive.infolist()
    except (zipfile.BadZipFile, NotImplementedError, ValueError, EOFError, OSError):
        raise ExchangeError(_refusal("broken")) from None
    names = {member.filename for member in members}
    if len(members) > MEMBERS or sum(member.file_size for member in members) > UNPACKED:
        raise ExchangeError(_refusal("large"))
    if any(name.lower().endswith("vbaproject.bin") for name in names):
        raise ExchangeError(
            _("This file has macros, which are programs. Save it as .xlsx without.")
        )
    if "xl/workbook.xml" not in names:
        raise ExchangeError(_not_a_table())


def _asked(data: bytes) -> dict[str, Any]:
    """What the other process says of the file."""
    limits = map(str, (MEMORY, SECONDS, ROWS, CELLS))
    script = Path(__file__).with_name("child.py")
    try:
        done = subprocess.run(  # noqa: S603 - our own interpreter, our own script
            [sys.executable, "-P", str(script), *limits],
            input=data,
            capture_output=True,
            timeout=SECONDS,
            check=True,
        )
        return json.loads(done.stdout)
    except (subprocess.TimeoutExpired, subprocess.CalledProcessError):
        return {"refused": "large"}  # it ran into a limit; what is only broken it says itself
    except ValueError:
        return {"refused": "broken"}


def _refusal(reason: str) -> str:
    return {
        "large": _("The spreadsheet is too large when unpacked. Copy the cashbook into a new one."),
        "entities": _("The spreadsheet is made to do harm. It is not opened."),
    }.get(reason) or _("The spreadsheet is damaged or cut short. Save it again and try once more.")
