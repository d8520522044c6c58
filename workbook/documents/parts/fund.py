"""The part about the fund: its rules, its money by year and quarter, and the months ahead.

Sums and counts of the whole village only: nobody reads here who has not paid.
"""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

from workbook import months
from workbook.documents.blocks import Block, Fact, Facts, Pairs, Words
from workbook.documents.parts.fund_money import ahead, by_category, by_quarter, cash_counts, in_kind
from workbook.documents.telling import (
    called,
    count,
    exact,
    left,
    money,
    quiet,
    right,
    short,
    source,
    table,
    titled,
)
from workbook.fund.analysis.board import facts
from workbook.fund.analysis.collected import by_quarter as paid_by_quarter
from workbook.fund.analysis.streets import exempt, payers, uncounted
from workbook.fund.analysis.totals import balance_at
from workbook.locale import _
from workbook.locale.numbers import date, integer, percent

FEWEST = 5
"""Of fewer households that were asked nothing is told: one could guess who has not paid."""


def opening(plan: Any) -> str:
    """What is in the fund on the last day of the book."""
    found = facts(plan)
    if found is None:
        return _("Nothing is written in the cashbook yet.")
    return _(
        "On {day} the fund held {balance}: {free} free, {kept} kept for one purpose only.",
        day=date(found.on),
        balance=money(found.balance),
        free=money(found.free),
        kept=money(found.restricted),
    )


def part(plan: Any) -> tuple[Block, ...]:
    """Rules, money in and out, the restricted part, what was collected, and what lies ahead."""
    return (
        Words(opening(plan), "strong"),
        *board(plan),
        *titled(_("What every household gives"), _levies(plan), _("Not agreed yet.")),
        *titled(_("Limits"), _limits(plan), _("Not agreed yet.")),
        *titled(_("Money in, out and there, by quarter"), by_quarter(plan)),
        *titled(_("What came in, and what went out?"), by_category(plan)),
        *titled(_("Restricted money"), restricted(plan)),
        *titled(_("Contributions: households that paid"), collected(plan)),
        *titled(_("Given in kind"), in_kind(plan)),
        *titled(_("The months ahead"), ahead(plan), _("The forecast has no first month yet.")),
        *titled(_("Cash counts"), cash_counts(plan), _("No cash is counted yet.")),
        source(_("vouchers, cash counts and collections of the fund, added up to the qəpik.")),
    )


def board(plan: Any) -> tuple[Block, ...]:
    """The figures of the information board; nothing before the book begins."""
    found = facts(plan)
    if found is None:
        return ()
    told = (
        Fact(money(found.balance), _("In the fund now"), date(found.on)),
        Fact(money(found.free), _("Free money")),
        Fact(money(found.restricted), _("Restricted money")),
    )
    year = (
        Fact(money(found.open), _("At the beginning of {year}", year=found.on.year)),
        Fact(money(found.received), _("Came in since")),
        Fact(money(found.paid), _("Went out since")),
    )
    return (Facts(told), Facts(year), *quiet(next_purchase(found)))


def next_purchase(found: Any) -> str:
    """What the fund pays for next."""
    if found.next is None:
        return ""
    return _(
        "Next planned purchase: {name}, {amount}, {month}.",
        name=short(found.next.name, 90),
        amount=money(found.next.amount),
        month=months.label(found.next.month),
    )


def _levies(plan: Any) -> Iterator[Block]:
    often = {"quarter": _("every quarter"), "once": _("once")}
    purposes = plan.fund_purposes
    yield from table(
        (
            left(_("Contribution"), 2),
            right(_("Amount per household")),
            left(_("How often")),
            left(_("Restricted to"), 2),
        ),
        (
            (
                called(levy),
                money(levy.amount),
                often[levy.every],
                short(purposes.get(levy.purpose, ""), 90) or _("Free money"),
            )
            for levy in plan.fund.rules.levies
        ),
    )
    if plan.fund.rules.levies:
        yield Words(_exempt(plan))
    if fines := plan.fund.rules.fines.strip():
        yield Words(_("Who pays late: {rule}", rule=short(fines, 600)))


def _exempt(plan: Any) -> str:
    """How many pay, and how many are exempt: numbers that everybody may know."""
    asked = payers(plan)
    if asked is None:
        return uncounted(plan)
    return _(
        "{payers} households are asked to pay; {exempt} are exempt.",
        payers=integer(asked),
        exempt=integer(exempt(plan)),
    )


def _limits(plan: Any) -> tuple[Block, ...]:
    """Nothing before the rules are locked: until then they are only proposed."""
    return (Pairs(tuple(limits(plan))),) if plan.fund.rules.closed_at else ()


def limits(plan: Any) -> Iterator[tuple[str, str]]:
    """Who may decide on how much, and what is kept back."""
    rules = plan.fund.rules
    yield _("The treasurer alone may pay up to"), money(rules.alone)
    yield _("Three quotes are needed above"), money(rules.quotes_above)
    yield _("The group votes on payments above"), money(rules.group_above)
    yield _("The village meeting votes above"), money(rules.meeting_above)
    yield _("Most cash in the box"), money(rules.box_most)
    yield _("Months of running costs kept as a reserve"), integer(rules.reserve_months)


def restricted(plan: Any) -> tuple[Block, ...]:
    """What is kept for one thing only: needed, there now, and when the rest becomes free."""
    kept = balance_at(plan, None)[1] if plan.fund.book.vouchers else {}
    return table(
        (
            left(_("Purpose"), 2),
            right(_("Needed")),
            right(_("What is there now")),
            left(_("What is left becomes free in")),
        ),
        (
            (
                called(each),
                money(each.needed),
                money(kept.get(each.id, 0)),
                months.label(each.released) if each.released else "–",
            )
            for each in plan.fund.rules.purposes
        ),
    )


def collected(plan: Any) -> tuple[Block, ...]:
    """How many households paid each contribution, of how many: the whole village, no streets."""
    return table(
        (
            left(_("Contribution"), 2),
            left(_("Quarter"), 1.4),
            right(_("Paid")),
            right(_("Asked")),
            right(_("Share")),
            right(_("Money")),
        ),
        (
            (
                called(levy),
                months.quarter_label(quarter) if quarter else _("once"),
                *_paid(share),
            )
            for levy in plan.fund.rules.levies
            for quarter, share in paid_by_quarter(plan, levy).items()
        ),
        note=_("Exempt households are in neither number."),
    )


def _paid(share: Any) -> tuple[str, str, str, str]:
    if share.billed is None and share.paid >= FEWEST:
        return (integer(share.paid), "–", "–", exact(share.paid * share.amount))
    if share.billed is None or share.billed < FEWEST:
        return ("–", count(share.billed), "–", "–")
    return (
        integer(share.paid),
        integer(share.billed),
        percent(share.rate, 1) if share.rate is not None else "–",
        exact(share.paid * share.amount),
    )
