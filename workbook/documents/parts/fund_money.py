"""Money of the fund in tables: by quarter, by what for, in kind, ahead, and as it was counted."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

from workbook import months
from workbook.documents.blocks import Block, Words
from workbook.documents.telling import exact, left, money, quiet, right, short, table
from workbook.fund.analysis.cash import is_closed, reconciled
from workbook.fund.analysis.forecast import course
from workbook.fund.analysis.gifts import given, kind
from workbook.fund.analysis.gifts import in_kind as worth
from workbook.fund.analysis.reserve import reserves
from workbook.fund.analysis.simulation import simulate
from workbook.fund.analysis.totals import totals
from workbook.fund.analysis.words import low_point, reserve
from workbook.fund.model import CATEGORIES, INCOME
from workbook.locale import N_, _
from workbook.locale.numbers import date, integer

KINDS = {"labour": N_("Labour"), "material": N_("Materials"), "transport": N_("Transport")}


def by_quarter(plan: Any) -> tuple[Block, ...]:
    """Opening + in − out = closing, quarter by quarter, and what of it is restricted."""
    found = tuple(periods(plan))
    return table(
        (
            left(_("Quarter"), 1.6),
            right(_("At first")),
            right(_("In")),
            right(_("Out")),
            right(_("Balance")),
            right(_("of it restricted")),
        ),
        ((name, *map(exact, amounts)) for name, _whole, amounts in found),
        strong=tuple(at for at, (_name, whole, _amounts) in enumerate(found) if whole),
        note=_("Amounts in manat. Money that becomes free stays in the fund: it is in no column."),
    )


def periods(plan: Any) -> Iterator[tuple[str, bool, tuple[int, ...]]]:
    """Every quarter of the book, and behind the last one of a year the whole year (True).

    At first, in, out, there at the end, and of that restricted; in qəpik.
    """
    by_year: dict[int, dict[str, list[Any]]] = {}
    for voucher in plan.fund.book.vouchers:
        quarters = by_year.setdefault(voucher.date.year, {})
        quarters.setdefault(months.quarter(months.of(voucher.date)), []).append(voucher)
    before = (0, 0)
    for year in sorted(by_year):
        since = before
        for quarter in sorted(by_year[year]):
            amounts, before = _moved(by_year[year][quarter], before)
            yield months.quarter_label(quarter), False, amounts
        whole = [each for vouchers in by_year[year].values() for each in vouchers]
        yield str(year), True, _moved(whole, since)[0]


def _moved(vouchers: list[Any], before: tuple[int, int]) -> tuple[tuple[int, ...], tuple[int, int]]:
    """What was there, came in, went out and is there after some vouchers; free and restricted."""
    sums, (free, kept) = totals(vouchers), before
    begin = free + kept + sums.free.opening + sums.restricted.opening
    came = sums.free.income + sums.restricted.income
    went = sums.free.spent + sums.restricted.spent
    free, kept = free + sums.free.closing, kept + sums.restricted.closing
    return (begin, came, went, free + kept, kept), (free, kept)


def by_category(plan: Any) -> tuple[Block, ...]:
    """What money came from, and what it went to, over the whole book."""
    sums = totals(plan.fund.book.vouchers).by_category
    return table(
        (left(_("What for"), 3), right(_("In")), right(_("Out"))),
        (
            (_(name), exact(sums[key]), "") if key in INCOME else (_(name), "", exact(sums[key]))
            for key, name in CATEGORIES.items()
            if sums.get(key) and key != "release"
        ),
    )


def in_kind(plan: Any) -> tuple[Block, ...]:
    """Work, materials and trips at the rates that were agreed before."""
    sums = worth(given(plan), kind)
    whole = sum(sums.get(key, 0) for key in KINDS)
    return table(
        (left(_("Kind"), 3), right(_("Is worth"))),
        ((_(name), money(sums[key])) for key, name in KINDS.items() if sums.get(key)),
        total=(_("Together"), money(whole)),
    )


def ahead(plan: Any) -> Iterator[Block]:
    """The forecast by quarter, its low point, and whether the reserve is there."""
    run = course(plan)
    if not run.months:
        return
    yield from quiet(low_point(run, simulate(plan, run=run)), reserve(plan, reserves(plan, run)))
    yield from table(
        (
            left(_("Quarter"), 1.6),
            right(_("In")),
            right(_("Out")),
            right(_("Free money")),
            right(_("Restricted money")),
        ),
        _ahead(run),
        caption=_("What we expect"),
    )


def _ahead(run: Any) -> Iterator[tuple[str, ...]]:
    received: dict[str, list[int]] = {}
    for at, month in enumerate(run.months):
        received.setdefault(months.quarter(month), []).append(at)
    for quarter, places in received.items():
        flows = [run.total[at] for at in places]
        last = places[-1]
        yield (
            months.quarter_label(quarter),
            exact(sum(flow.received for flow in flows)),
            exact(sum(flow.paid for flow in flows)),
            exact(run.free[last].close),
            exact(run.restricted[last].close),
        )


def cash_counts(plan: Any) -> tuple[Block, ...]:
    """Book and count side by side, why they differ, and whether the period is closed."""
    return table(
        (
            left(_("Date"), 1.4),
            right(_("The book says")),
            right(_("Counted")),
            right(_("Difference")),
            left(_("Why book and count differ"), 2),
            left(_("Closing")),
        ),
        (
            (
                date(each.date) if each.date else "–",
                *map(exact, (found.expected, found.counted, found.difference)),
                short(each.explanation, 200) or "–",
                _("closed") if is_closed(plan, each) else _("open"),
            )
            for each in plan.fund.book.counts
            for found in (reconciled(plan, each),)
        ),
    )


def closed_until(plan: Any) -> tuple[Words, ...]:
    """Until when the book is closed; nothing before the first closing."""
    until = plan.fund.book.closed_until
    return quiet(_("The book is closed until {date}.", date=date(until))) if until else ()


def pieces(count: Any) -> Iterator[tuple[str, str, str]]:
    """Each note and coin, how many of it, and what they come to."""
    for value, many in sorted(count.pieces.items(), key=lambda each: -int(each[0])):
        if many:
            yield money(int(value)), integer(many), exact(int(value) * many)
