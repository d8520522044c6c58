"""The fund on the wall: in, out, what is there, what is kept apart, what comes next."""

from __future__ import annotations

from typing import Any

from workbook import months
from workbook.documents.blocks import Block, Column, Fact, Facts, Heading, Table, Words
from workbook.documents.document import Document
from workbook.documents.posters.sheet import blank, name, poster, ruled, signed
from workbook.documents.telling import called, money
from workbook.fund.analysis.board import Facts as Board
from workbook.fund.analysis.board import facts
from workbook.fund.analysis.streets import streets
from workbook.fund.analysis.words import of_asked
from workbook.locale import _, plural
from workbook.locale.letters import upper
from workbook.locale.numbers import date, integer

STREETS, STREETS_BLANK = 10, 4
"""Streets that find room; and where they are written in by hand."""


def fund(plan: Any, region: str) -> Document:
    """Sums and counts: no household, and no debt."""
    found = facts(plan)
    day = date(found.on) if found else ""
    blocks = _board(found) if found else _blank(plan)
    return poster(plan, "fund", _("Community fund: information board"), region, blocks, day)


def _blank(plan: Any) -> tuple[Block, ...]:
    known = [(called(street, 40),) for street in streets(plan)][:STREETS_BLANK]
    sums = (Column("", share=3), Column("", share=2))
    year = (_("came in this year"), _("went out this year"))
    streets_of = (Column(_("Street"), share=2), Column(_("Paid")), Column(_("Pay")))
    return blank(
        _("Nothing is written in the cashbook yet."),
        ruled(
            sums,
            (
                (signed("box", _("In the fund now")),),
                (signed("coins", _("Free money")),),
                (signed("padlock", _("Restricted money")),),
                (signed("calendar", _("Next planned purchase")),),
            ),
        ),
        ruled(sums, [(_begun(text),) for text in year]),
        Heading(_("Households that paid"), 2, "house"),
        ruled(streets_of, known, empty=STREETS_BLANK - len(known)),
    )


def _begun(text: str) -> str:
    """A row begins with a capital letter; as the head of a column it goes on from another."""
    return upper(text[:1]) + text[1:]


def _board(found: Board) -> tuple[Block, ...]:
    year = found.on.year
    return (
        Facts((Fact(money(found.balance), _("In the fund now"), sign="box"),)),
        Facts(
            (
                Fact(money(found.free), _("Free money"), sign="coins"),
                Fact(money(found.restricted), _("Restricted money"), sign="padlock"),
            )
        ),
        Heading(_("This year"), 2),
        Table(
            (Column("", share=3), Column("", "right", 2)),
            (
                (_("At the beginning of {year}", year=year), money(found.open)),
                (_("Came in since"), money(found.received)),
                (_("Went out since"), money(found.paid)),
            ),
        ),
        *_next(found),
        *_paying(found),
    )


def _next(found: Board) -> tuple[Block, ...]:
    heading = Heading(_("Next planned purchase"), 2, "calendar")
    if found.next is None:
        return (heading, Words(_("Nothing is planned.")))
    amount = f"{money(found.next.amount)} · {months.label(found.next.month)}"
    return (heading, Words(name(found.next.name), "strong"), Words(amount))


def _paying(found: Board) -> tuple[Block, ...]:
    """Households of each street that paid in this quarter: counts."""
    quarter = months.quarter_label(found.quarter)
    rows = tuple(
        (
            called(street, 40),
            of_asked(paid, street.payers),
        )
        for street, paid in found.paying[:STREETS]
    )
    exempt = plural(
        "{count} household is exempt.",
        "{count} households are exempt.",
        found.exempt,
        count=integer(found.exempt),
    )
    title = _("Households that paid: {quarter}", quarter=quarter)
    table = (Table((Column("", share=3), Column("", "right", 2)), rows),) if rows else ()
    return (Heading(title, 2, "house"), *table, Words(exempt))
