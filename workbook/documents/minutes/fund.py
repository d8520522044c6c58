"""Minutes of every cash count: what was counted aloud, what the book says, and why they differ."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

from workbook.documents.blocks import Block, Fact, Facts, Pairs, Words
from workbook.documents.document import Document
from workbook.documents.minutes.frame import protocol, signing
from workbook.documents.parts.fund_money import pieces
from workbook.documents.parts.group import called_code
from workbook.documents.telling import exact, left, right, short, table, titled
from workbook.fund.analysis.cash import Reconciled, reconciled
from workbook.fund.analysis.totals import balance_at
from workbook.locale import _
from workbook.locale.numbers import date, moment
from workbook.money import format_money


def minutes(plan: Any, region: str) -> tuple[Document, ...]:
    """One for each cash count with a day."""
    counts = sorted((each for each in plan.fund.book.counts if each.date), key=lambda it: it.date)
    return tuple(
        protocol(
            plan,
            f"fund-{number}",
            _("Minutes: the fund's cash is counted"),
            region,
            date(each.date),
            *_piles(plan, each),
        )
        for number, each in enumerate(counts, 1)
    )


def _piles(plan: Any, count: Any) -> Iterator[tuple[Block, ...]]:
    found = reconciled(plan, count)
    yield titled(_("Book and count side by side"), _sides(found))
    yield titled(_("Notes and coins in the box"), _pieces(count))
    yield titled(_("What the book says"), _kinds(plan, count))
    yield titled(_("Why book and count differ"), _why(count, found))
    yield titled(_("Closing"), (Words(_closing(plan, count, found)),))
    yield signing(_by(_("Counted by"), count.first), _by(_("Second counter"), count.second))


def _sides(found: Reconciled) -> tuple[Block, ...]:
    return (
        Facts(
            (
                Fact(format_money(found.expected), _("The book says")),
                Fact(format_money(found.counted), _("Counted")),
                Fact(format_money(found.difference), _("Difference"), alarm=found.difference != 0),
            )
        ),
        Pairs(
            (
                (_("In the box"), format_money(found.box)),
                (_("At the bank"), format_money(found.bank)),
            )
        ),
    )


def _pieces(count: Any) -> tuple[Block, ...]:
    return table(
        (left(_("Note or coin"), 2), right(_("Pieces")), right(_("Amount"))),
        pieces(count),
        total=(_("In the box"), "", exact(count.box)),
    )


def _kinds(plan: Any, count: Any) -> tuple[Block, ...]:
    """Free money, and what is kept for each purpose, on the day of the count."""
    free, kept = balance_at(plan, count.date)
    known = plan.fund_purposes
    rows = [(_("Free money"), exact(free))]
    rows += [(short(known.get(id, id), 90), exact(amount)) for id, amount in kept.items()]
    whole = (_("Together"), exact(free + sum(kept.values())))
    return table((left(_("Purpose"), 3), right(_("Amount"))), rows, total=whole)


def _why(count: Any, found: Reconciled) -> tuple[Block, ...]:
    if not found.difference:
        return (Words(_("Book and count agree")),)
    text = short(count.explanation, 1000)
    return (Words(text or _("Nobody has written down why yet.")),)


def _closing(plan: Any, count: Any, found: Reconciled) -> str:
    for closure in plan.fund.book.closures:
        if closure.count == count.id:
            return _(
                "The period up to {date} is closed since {moment}.",
                date=date(closure.until),
                moment=moment(closure.closed_at),
            )
    open_ = " ".join(found.verdict.sentences)
    return open_ or _("Nothing stands against closing the period on this count.")


def _by(what: str, code: str) -> str:
    return f"{what}: {called_code(code.strip())}" if code.strip() else what
