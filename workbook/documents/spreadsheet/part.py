"""A table on its way into a spreadsheet."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any

from workbook.documents.spreadsheet.cells import Cell

CURRENCY = "AZN"
"""Its code: the sign of the manat is missing from many fonts."""


@dataclass(frozen=True)
class Part:
    """A table of a subject: what a row stands for, its columns, and its rows as cells.

    `columns` are those of `attrs` (see `workbook.tidy`), by name; `money` is the code of its
    currency; `note` says in a sentence what of it is covered, if anything is.
    """

    subject: str
    table: str
    row: str
    columns: Mapping[str, Mapping[str, Any]]
    rows: tuple[tuple[Cell, ...], ...]
    money: str
    note: str
