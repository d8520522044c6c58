"""What suppliers ask for each line, and for which lines the fund's rules want three quotes."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any

from workbook.proposal.analysis.amounts import amount
from workbook.proposal.model import Quote
from workbook.sources import IN_KIND

ENOUGH = 3
"""Quotes that the fund's rules ask for above their limit (field guide, WS2)."""


@dataclass(frozen=True)
class Quoted:
    """A line of the budget with its quotes. `bought` is what is paid for it in money, in qəpik."""

    line: str
    label: str
    bought: int
    quotes: tuple[Quote, ...]

    @property
    def missing(self) -> int:
        """How many quotes it still lacks."""
        return max(0, ENOUGH - len(self.quotes))

    @property
    def lowest(self) -> int | None:
        """The lowest price asked, in qəpik; None where nobody asked any."""
        return min((quote.price for quote in self.quotes if quote.price), default=None)


def quoted(plan: Any) -> tuple[Quoted, ...]:
    """Lines that need three quotes: what is bought for them is above the fund's limit.

    What is given in kind is not bought.
    """
    budget = plan.proposal.budget
    found = (
        Quoted(
            line.id,
            line.label,
            amount(line) - sum(line.split.get(source, 0) for source in IN_KIND),
            tuple(quote for quote in budget.quotes if quote.line == line.id),
        )
        for line in budget.lines
    )
    return tuple(each for each in found if each.bought > plan.quotes_above)
