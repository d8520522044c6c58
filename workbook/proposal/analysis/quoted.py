"""For which lines the fund's rules want quotes, and what the quotes say beside the budget."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any

from workbook.proposal.analysis.quotes import QUOTES, bought, of_line, suppliers


@dataclass(frozen=True)
class Quoted:
    """A line above the fund's limit: what is bought for it, who was asked, the lowest price.

    Money in qəpik; `lowest` is None where no supplier named a price.
    """

    line: str
    label: str
    bought: int
    suppliers: int
    lowest: int | None

    @property
    def missing(self) -> int:
        """How many suppliers are still to be asked."""
        return max(0, QUOTES - self.suppliers)


def quoted(plan: Any) -> tuple[Quoted, ...]:
    """Lines that need three quotes: what is bought for them is above the fund's limit."""
    lines = plan.proposal.budget.lines
    return tuple(_quoted(plan, line) for line in lines if bought(line) > plan.quotes_above)


def _quoted(plan: Any, line: Any) -> Quoted:
    quotes = of_line(plan, line.id)
    lowest = min((quote.price for quote in quotes if quote.price), default=None)
    return Quoted(line.id, line.label, bought(line), suppliers(quotes), lowest)
