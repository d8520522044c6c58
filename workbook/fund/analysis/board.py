"""What the village reads on the board: sums and counts, no names and no debts."""

from __future__ import annotations

import datetime as dt
from dataclasses import dataclass
from typing import Any

from workbook import months
from workbook.fund.analysis.collected import recorded, regular
from workbook.fund.analysis.lines import falls, promised
from workbook.fund.analysis.streets import Street, exempt, streets
from workbook.fund.analysis.totals import balance_at, totals


@dataclass(frozen=True)
class Purchase:
    """The next thing that the fund will pay for."""

    month: str
    name: str
    amount: int


@dataclass(frozen=True)
class Facts:
    """The board on a day; money in qəpik.

    `open`, `received` and `paid` are those of the year of that day; `quarter` is its quarter, and
    `paying` the streets with the households that paid in it.
    """

    on: dt.date
    open: int
    received: int
    paid: int
    restricted: int
    next: Purchase | None
    quarter: str
    paying: tuple[tuple[Street, int], ...]
    exempt: int

    @property
    def balance(self) -> int:
        """All money of the fund."""
        return self.open + self.received - self.paid

    @property
    def free(self) -> int:
        """What is kept for nothing yet."""
        return self.balance - self.restricted


def facts(plan: Any, on: dt.date | None = None) -> Facts | None:
    """What stands on the board on a day; None where the book has nothing up to then.

    Without a day it is the last one of the book: of its vouchers and cash counts.
    """
    book = plan.fund.book
    days = [voucher.date for voucher in book.vouchers]
    days += [count.date for count in book.counts if count.date] if days else []
    on = on or max(days, default=None)
    vouchers = [voucher for voucher in book.vouchers if on and voucher.date <= on]
    if on is None or not vouchers:
        return None
    year = totals(voucher for voucher in vouchers if voucher.date.year == on.year)
    free, kept = balance_at(plan, on)
    received = year.free.income + year.restricted.income
    paid = year.free.spent + year.restricted.spent
    restricted = sum(kept.values())
    quarter = months.quarter(months.of(on))
    return Facts(
        on=on,
        open=free + restricted - received + paid,
        received=received,
        paid=paid,
        restricted=restricted,
        next=following(plan, months.of(on)),
        quarter=quarter,
        paying=_paying(plan, quarter),
        exempt=exempt(plan),
    )


def following(plan: Any, month: str) -> Purchase | None:
    """The first payment to an activity or a small project later than a month; the largest."""
    ahead = plan.fund.forecast
    if not ahead.first:
        return None
    after = months.between(ahead.first, month)
    found = [
        (at, -line.amount, line.name or line.activity or line.id)
        for line in ahead.lines
        if promised(line) or (line.project and line.way == "out")
        for at in falls(line, ahead.first, ahead.months)
        if at > after
    ]
    if not found:
        return None
    at, amount, name = min(found)
    return Purchase(months.add(ahead.first, at), name, -amount)


def _paying(plan: Any, quarter: str) -> tuple[tuple[Street, int], ...]:
    """Households of each street that paid the first regular contribution of a quarter."""
    levy = next(iter(regular(plan)), None)
    rows = [
        row
        for month, row in (recorded(plan, levy.id).items() if levy else ())
        if months.quarter(month) == quarter
    ]
    return tuple((street, sum(row.get(street.id, 0) for row in rows)) for street in streets(plan))
