"""What activities draw from the fund, from which purse, and in which months of their run."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from typing import Any

from workbook import months
from workbook.activities.analysis.calendar import Calendar
from workbook.activities.analysis.costs import costs
from workbook.money import split

FREE = ""
"""The purse of free money."""


@dataclass(frozen=True)
class Draw:
    """What one activity draws: from the purse of `purpose`, in qəpik, by month of its run."""

    id: str
    purpose: str
    parts: tuple[int, ...]

    @property
    def total(self) -> int:
        """All of it."""
        return sum(self.parts)


def draws(plan: Any) -> dict[str, Draw]:
    """The draws of all activities that the fund pays a part of.

    What is paid at the start or at the end is paid in one month, what is spread in equal parts.
    An activity whose purpose the fund does not know draws free money.
    """
    found = costs(plan)
    known = {purpose.id for purpose in plan.fund.rules.purposes}
    return {
        each.id: Draw(
            each.id,
            each.purpose if each.purpose in known else FREE,
            parts(found[each.id].by_payer["fund"], each.months, each.paid),
        )
        for each in plan.activities.activities
        if found[each.id].by_payer.get("fund")
    }


def parts(amount: int, length: int, paid: str) -> tuple[int, ...]:
    """An amount over the months of a run, which add up to it exactly."""
    if paid == "spread":
        return split(amount, [1] * length)
    at = 0 if paid == "start" else length - 1
    return tuple(amount if i == at else 0 for i in range(length))


def payments(plan: Any, laid: Calendar) -> dict[str, dict[str, int]]:
    """What activities draw, by month and activity; months without any are left out."""
    found: dict[str, dict[str, int]] = {}
    for month, id, amount in sorted(_paid(draws(plan), laid)):
        row = found.setdefault(month, {})
        row[id] = row.get(id, 0) + amount
    return found


def _paid(found: Mapping[str, Draw], laid: Calendar) -> Iterator[tuple[str, str, int]]:
    for id, draw in found.items():
        span = laid.spans.get(id)
        for at, amount in enumerate(draw.parts if span else ()):
            if amount and span:
                yield months.add(span.begins, at), id, amount
