"""What an import would do, before anything is done: each row, and what stands against it."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal

from workbook.fund.model import Voucher

RowLevel = Literal["ok", "warn", "blocked", "wrong", "there"]


@dataclass(frozen=True, slots=True)
class ImportRow:
    """A row of the file, by its line, with the voucher that it would become.

    `ok` and `warn` would be written down. `blocked`: the controls forbid it; `wrong`: it cannot
    be understood, there is no voucher; `there`: it stands in the book already. The sentences say
    why. `dated`: the file says when it was written down.
    """

    line: int
    level: RowLevel
    voucher: Voucher | None
    sentences: tuple[str, ...] = ()
    cells: tuple[str, ...] = ()
    dated: bool = False

    @property
    def sound(self) -> bool:
        """Whether it would be written down."""
        return self.level in ("ok", "warn")


@dataclass(frozen=True)
class Preview:
    """An import as it would be; nothing is changed by looking at it.

    `columns` are the file's own names of what was understood, by key; `ignored` are those of the
    other columns. `sentences` are about the file as a whole.
    """

    rows: tuple[ImportRow, ...] = ()
    columns: dict[str, str] | None = None
    ignored: tuple[str, ...] = ()
    sentences: tuple[str, ...] = ()

    @property
    def vouchers(self) -> tuple[Voucher, ...]:
        """What would be written down, in the order of the file."""
        return tuple(row.voucher for row in self.rows if row.sound and row.voucher)

    @property
    def count(self) -> dict[RowLevel, int]:
        """Rows of each level."""
        found: dict[RowLevel, int] = {}
        for row in self.rows:
            found[row.level] = found.get(row.level, 0) + 1
        return found
