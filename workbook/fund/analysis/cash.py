"""The book that reconciles aloud: what the book expects, what was counted, and what differs."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterator
from dataclasses import dataclass
from typing import Any

from workbook.fund.analysis.controls import Finding, Verdict
from workbook.fund.analysis.totals import balance_at
from workbook.fund.model import CashCount
from workbook.locale import _
from workbook.locale.numbers import date as written
from workbook.money import format_money
from workbook.record import person


@dataclass(frozen=True)
class Reconciled:
    """A cash count against the book, in qəpik; `verdict` says whether a period may close on it."""

    date: dt.date | None
    expected: int
    box: int
    bank: int
    explained: bool
    counters: bool
    verdict: Verdict

    @property
    def counted(self) -> int:
        """What was found in the box and at the bank."""
        return self.box + self.bank

    @property
    def difference(self) -> int:
        """What was counted less what the book expects; below zero money is missing."""
        return self.counted - self.expected

    @property
    def may_close(self) -> bool:
        """Whether the period up to this count may be closed."""
        return self.verdict.level != "blocked"


def reconciled(plan: Any, count: CashCount, today: dt.date | None = None) -> Reconciled:
    """Book and count side by side, at the date of the count (without one: the whole book)."""
    free, kept = balance_at(plan, count.date)
    expected = free + sum(kept.values())
    agrees = count.box + count.bank == expected
    counters = tuple(_counters(plan, count))
    found = [
        *_day(plan, count, today),
        *(() if agrees else _difference(count, count.box + count.bank - expected)),
        *counters,
        *_box(plan, count),
    ]
    return Reconciled(
        date=count.date,
        expected=expected,
        box=count.box,
        bank=count.bank,
        explained=agrees or bool(count.explanation.strip()),
        counters=not counters,
        verdict=Verdict(tuple(found)),
    )


def last_count(plan: Any) -> CashCount | None:
    """The cash count with the latest date; of two of one day the later one."""
    counts = plan.fund.book.counts
    return max(reversed(counts), key=lambda count: count.date or dt.date.min, default=None)


def is_closed(plan: Any, count: CashCount) -> bool:
    """Whether a period was closed on this count: it is only read from then on."""
    return any(closure.count == count.id for closure in plan.fund.book.closures)


def _day(plan: Any, count: CashCount, today: dt.date | None) -> Iterator[Finding]:
    until = plan.fund.book.closed_until
    if count.date is None:
        yield Finding("blocked", "date", _("Write down the day of the count."))
    elif until and count.date <= until and not is_closed(plan, count):
        text = _(
            "The book is closed until {date} already. Count on a later day.", date=written(until)
        )
        yield Finding("blocked", "closed", text)
    elif today and count.date > today:
        text = _("This date lies in the future. A period closes when its days are over.")
        yield Finding("blocked", "future", text)


def _difference(count: CashCount, difference: int) -> Iterator[Finding]:
    if count.explanation.strip():
        return
    amount = format_money(abs(difference))
    if difference < 0:
        text = _(
            "{amount} less than the book says. Count again; if it stays so, write down why.",
            amount=amount,
        )
    else:
        text = _(
            "{amount} more than the book says. Count again; if it stays so, write down why.",
            amount=amount,
        )
    yield Finding("blocked", "difference", text)


def _counters(plan: Any, count: CashCount) -> Iterator[Finding]:
    """Two people count, who are neither one person nor relatives."""
    first, second = person(count.first), person(count.second)
    if not first or not second:
        text = _("Two people count and sign. Write down the codes of both.")
    elif first == second:
        text = _("One person signed twice. A second one must count too.")
    elif plan.related(first, second):
        text = _(
            "{one} and {other} are relatives. Somebody else must count too.",
            one=first,
            other=second,
        )
    else:
        return
    yield Finding("blocked", "counters", text)


def _box(plan: Any, count: CashCount) -> Iterator[Finding]:
    most = plan.fund.rules.box_most
    if count.box > most:
        text = _(
            "More than {most} lie in the box. Take the rest to the bank.", most=format_money(most)
        )
        yield Finding("warn", "box", text)
