"""Work of the villagers themselves in months in which the fields need them."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any

from workbook.activities.analysis.calendar import Calendar
from workbook.activities.analysis.costs import costs
from workbook.activities.analysis.seasons import Row, rows

MANY = 6
"""From so many beans on a month is full of work: half more than the four of an even year.

Our own convention; in the field guide's village these are June and July for the men, and the
grain of June with the autumn of September and October for the women."""


@dataclass(frozen=True)
class Clash:
    """An activity with work of the villagers in a full month, and the rows that say so."""

    id: str
    month: str
    rows: tuple[Row, ...]


def clashes(plan: Any, laid: Calendar, many: int = MANY) -> tuple[Clash, ...]:
    """Every clash, by activity and month.

    An activity counts where it is called voluntary work, or where labour of the community pays
    a part of it.
    """
    work = [row for row in rows(plan) if row.kind == "work"]
    return tuple(
        Clash(id, month, full)
        for id in voluntary(plan)
        if id in laid.spans
        for month in laid.spans[id].run
        if (full := tuple(row for row in work if row.beans[int(month[5:]) - 1] >= many))
    )


def voluntary(plan: Any) -> tuple[str, ...]:
    """Activities in which the villagers work themselves."""
    found = costs(plan)
    return tuple(
        each.id
        for each in plan.activities.activities
        if each.voluntary or found[each.id].by_payer.get("community_labour")
    )
