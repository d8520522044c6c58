"""The seasonal calendar in numbers: whether the beans add up, and where they lie."""

from __future__ import annotations

from dataclasses import dataclass
from fractions import Fraction
from typing import Any

from workbook.activities.model import BEANS

MONTHS = range(1, 13)


@dataclass(frozen=True)
class Row:
    """One row of the seasonal calendar: beans on each month of the year, from January."""

    id: str
    name: str
    who: str
    kind: str
    beans: tuple[int, ...]

    @property
    def total(self) -> int:
        """Beans laid."""
        return sum(self.beans)

    @property
    def missing(self) -> int:
        """Beans that are still to be laid; below zero there are too many."""
        return BEANS - self.total

    @property
    def mean(self) -> Fraction:
        """Beans a month; four where all are laid."""
        return Fraction(self.total, len(self.beans))

    @property
    def peaks(self) -> tuple[int, ...]:
        """The months with most beans, 1 for January; none as long as nothing is laid."""
        most = max(self.beans)
        return tuple(at for at, beans in zip(MONTHS, self.beans, strict=True) if beans == most > 0)


def rows(plan: Any) -> tuple[Row, ...]:
    """Every row, in the order of the calendar."""
    return tuple(
        Row(it.id, it.name, it.who, it.kind, tuple(it.beans.get(str(at), 0) for at in MONTHS))
        for it in plan.activities.seasons
    )
