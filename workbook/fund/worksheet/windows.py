"""Which months and quarters the tables of collections show: what was counted, and what is next."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from typing import Any

from workbook.fund.analysis import months
from workbook.fund.analysis.collected import recorded

WIDTH = {"quarter": 4, "once": 6}
"""Columns that stand side by side on a projector."""


@dataclass(frozen=True)
class Window:
    """Months that stand in one table, in their order."""

    months: tuple[str, ...]

    @property
    def label(self) -> str:
        """From which month to which."""
        return f"{months.label(self.months[0])} – {months.label(self.months[-1])}"


def windows(plan: Any, levy: Any) -> tuple[Window, ...]:
    """The tables of a contribution, the newest last: what was counted, and one to go on with."""
    columns = tuple(_columns(plan, levy))
    counted = set(recorded(plan, levy.id))
    width = WIDTH[levy.every]
    found = [columns[at : at + width] for at in range(0, len(columns), width)]
    last = max((at for at, each in enumerate(found) if counted & set(each)), default=0)
    full = found and found[last][-1] in counted
    return tuple(Window(each) for each in found[: last + (2 if full else 1)])


def _columns(plan: Any, levy: Any) -> Iterator[str]:
    """Months of the forecast where the contribution is due, and those where it was counted."""
    ahead, counted = plan.fund.forecast, set(recorded(plan, levy.id))
    span = set(months.run(ahead.first, ahead.months))
    for month in sorted(span | counted):
        due = levy.every == "once" or month == months.closing(months.quarter(month))
        if due or month in counted:
            yield month
