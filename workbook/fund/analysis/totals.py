"""What came in and went out: by month, by category, free and restricted; the balance at a date.

Opening + in − out = closing, for both kinds of money (field guide, WS2). A voucher that takes
another one back counts against what it takes back, so that a mistake is neither income nor cost.
"""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterable
from dataclasses import dataclass
from typing import Any

from workbook.fund.analysis.ledger import ledger
from workbook.fund.model import INCOME, Category, Voucher, balances


@dataclass(frozen=True)
class Flow:
    """One kind of money, in qəpik; `released` came to the free money out of restricted money."""

    opening: int = 0
    income: int = 0
    spent: int = 0
    released: int = 0

    @property
    def closing(self) -> int:
        """What is left."""
        return self.opening + self.income - self.spent + self.released


@dataclass(frozen=True)
class Totals:
    """Free and restricted money apart, and what was received or paid by category, in qəpik."""

    free: Flow
    restricted: Flow
    by_category: dict[Category, int]


def totals(vouchers: Iterable[Voucher]) -> Totals:
    """Totals of any vouchers, such as those of one month."""
    sums: dict[tuple[bool, str], int] = {}
    by_category: dict[Category, int] = {}
    for voucher in vouchers:
        category, amount = voucher.category, counted(voucher)
        by_category[category] = by_category.get(category, 0) + amount
        key = bool(voucher.purpose), _kind(category)
        sums[key] = sums.get(key, 0) + amount
    free, restricted = (
        {kind: amount for (kept, kind), amount in sums.items() if kept is side}
        for side in (False, True)
    )
    released = restricted.pop("released", 0)
    free["released"] = released
    return Totals(Flow(**free), Flow(**restricted, released=-released), by_category)


def by_month(plan: Any) -> dict[str, Totals]:
    """Totals of each month that has a voucher, in order of time."""
    months: dict[str, list[Voucher]] = {}
    for voucher in plan.fund.book.vouchers:
        months.setdefault(f"{voucher.date:%Y-%m}", []).append(voucher)
    return {month: totals(months[month]) for month in sorted(months)}


def balance_at(plan: Any, date: dt.date | None) -> tuple[int, dict[str, int]]:
    """Free and restricted money (by purpose) from all vouchers dated up to `date`; None: all."""
    if date is None or date >= ledger(plan).standing.latest:
        standing = ledger(plan).standing
        return standing.free, dict(standing.kept)
    return balances(voucher for voucher in plan.fund.book.vouchers if voucher.date <= date)


def counted(voucher: Voucher) -> int:
    """What a voucher adds to its category: income received, or money paid; taken back, less."""
    usual = "in" if voucher.category in INCOME else "out"
    return voucher.amount if voucher.way == usual else -voucher.amount


def _kind(category: Category) -> str:
    if category in ("opening", "release"):
        return {"opening": "opening", "release": "released"}[category]
    return "income" if category in INCOME else "spent"
