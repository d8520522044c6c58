"""What activities cost: their own costs and the budget lines of the proposal that name them.

What `gap` stands for is paid by nobody yet: it counts in the total and is the funding gap. Money
is in whole qəpik.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from fractions import Fraction
from typing import Any, Literal

from workbook.activities.analysis.calendar import Calendar
from workbook.sources import SOURCES

GAP = "gap"
PAYERS: tuple[str, ...] = (*SOURCES, GAP)
"""Who may pay, in the order of the columns; the gap last."""

State = Literal["sure", "pledged", "gap"]
STATES: tuple[State, ...] = ("sure", "pledged", "gap")


@dataclass(frozen=True)
class Cost:
    """What an activity costs, by payer: `own` as typed with it, `lines` from the budget."""

    id: str
    own: Mapping[str, int]
    lines: Mapping[str, int]
    sure: frozenset[str]

    @property
    def by_payer(self) -> dict[str, int]:
        """Both together; payers without money are left out."""
        return _together((self.own, self.lines))

    @property
    def total(self) -> int:
        """What it costs altogether, the gap included."""
        return sum(self.by_payer.values())

    @property
    def gap(self) -> int:
        """What nobody pays yet."""
        return self.by_payer.get(GAP, 0)

    @property
    def by_state(self) -> dict[State, int]:
        """Confirmed money, money that is only pledged, and the gap."""
        found: dict[State, int] = dict.fromkeys(STATES, 0)
        for payer, amount in self.by_payer.items():
            found[self.state(payer)] += amount
        return found

    def state(self, payer: str) -> State:
        """Whether the money of a payer is confirmed, only pledged, or not there at all."""
        if payer == GAP:
            return "gap"
        return "sure" if payer in self.sure else "pledged"


def costs(plan: Any) -> dict[str, Cost]:
    """The costs of every activity, in the order of the list."""
    lines = plan.budget_by_activity
    return {
        each.id: Cost(
            each.id,
            {payer: amount for payer, amount in each.costs.items() if amount},
            {payer: amount for payer, amount in lines.get(each.id, {}).items() if amount},
            frozenset(payer for payer, sure in each.sure.items() if sure),
        )
        for each in plan.activities.activities
    }


def kept(plan: Any) -> dict[str, Cost]:
    """The costs of the activities that no yearly review dropped."""
    dropped = plan.dropped_activities
    return {id: cost for id, cost in costs(plan).items() if id not in dropped}


def by_source(found: Iterable[Cost]) -> dict[str, int]:
    """Money by payer, the gap as one; payers without money are left out."""
    return _together(cost.by_payer for cost in found)


def by_state(found: Iterable[Cost]) -> dict[State, int]:
    """Confirmed, pledged, and missing money."""
    sums = Counter[State]()
    for cost in found:
        sums.update(cost.by_state)
    return {state: sums[state] for state in STATES}


def total(found: Iterable[Cost]) -> int:
    """What activities cost together."""
    return sum(cost.total for cost in found)


def gap_share(found: Iterable[Cost]) -> Fraction | None:
    """Which part of all costs nobody pays yet; None where nothing costs anything."""
    known = list(found)
    whole = total(known)
    return Fraction(sum(cost.gap for cost in known), whole) if whole else None


def by_year(found: Mapping[str, Cost], laid: Calendar) -> dict[int, tuple[Cost, ...]]:
    """Costs by the year of the plan in which their activity begins, from 1.

    Activities without a place in the calendar are in no year.
    """
    last = max((span.year for span in laid.spans.values()), default=0)
    return {
        year: tuple(
            found[id] for id, span in laid.spans.items() if span.year == year and id in found
        )
        for year in range(1, last + 1)
    }


def _together(parts: Iterable[Mapping[str, int]]) -> dict[str, int]:
    sums = Counter[str]()
    for part in parts:
        sums.update(part)
    return {payer: sums[payer] for payer in PAYERS if sums[payer]}
