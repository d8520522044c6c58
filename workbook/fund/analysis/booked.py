"""What the households paid against what came into the book, for each contribution."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any

from workbook import months
from workbook.fund.analysis.totals import counted


@dataclass(frozen=True)
class Booked:
    """One contribution up to the last voucher's month `until` (empty without any), in qəpik."""

    levy: str
    until: str
    collected: int
    booked: int

    @property
    def difference(self) -> int:
        """What is in the book less what was collected; below zero something is not booked yet."""
        return self.booked - self.collected


def booked(plan: Any) -> tuple[Booked, ...]:
    """Every contribution of the rules: households that paid × amount, and vouchers that say so."""
    fund = plan.fund
    vouchers = fund.book.vouchers
    last = max((f"{voucher.date:%Y-%m}" for voucher in vouchers), default="")
    sums: dict[str, int] = {}
    for voucher in vouchers:
        if voucher.levy:
            sums[voucher.levy] = sums.get(voucher.levy, 0) + counted(voucher)
    return tuple(
        Booked(
            levy.id,
            last,
            _collected(fund.collected.get(levy.id, {}), levy, last),
            sums.get(levy.id, 0),
        )
        for levy in fund.rules.levies
    )


def _collected(by_month: dict[str, dict[str, int]], levy: Any, last: str) -> int:
    """What was paid until the month `last`; what is given each quarter, in all of its quarter."""
    until = months.closing(months.quarter(last)) if last and levy.every == "quarter" else last
    paid = (sum(streets.values()) for month, streets in by_month.items() if month <= until)
    return sum(paid) * levy.amount
