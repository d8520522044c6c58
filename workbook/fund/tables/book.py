"""Tables of the cashbook: vouchers with their balances, cash counts, what was given in kind."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from typing import Any

from workbook.fund.analysis.cash import is_closed, reconciled
from workbook.fund.analysis.gifts import given
from workbook.fund.analysis.ledger import ledger
from workbook.locale import N_
from workbook.tidy import Column, Layout, Row

QEPIK = "1/100 of the currency"

LAYOUTS = {
    "vouchers": Layout(
        N_("a voucher, in the order of the book"),
        (
            Column("voucher", "string", "", N_("number: its place in the book, V001")),
            Column("id", "string", "", N_("id of the voucher")),
            Column("date", "datetime64[us]", "", N_("its date")),
            Column("text", "string", "", N_("what it says")),
            Column("way", "string", "", N_("in or out")),
            Column("amount", "int64", QEPIK, N_("its amount")),
            Column("category", "string", "", N_("what money came from or went to")),
            Column("purpose", "string", "", N_("whose restricted money; empty for free money")),
            Column("levy", "string", "", N_("id of the contribution that was collected")),
            Column("activity", "string", "", N_("activity of the plan that it belongs to")),
            Column("first", "string", "", N_("code of who signed")),
            Column("second", "string", "", N_("code of the second who signed")),
            Column("vote", "string", "", N_("who decided: group, meeting, or empty")),
            Column("quotes", "int64", N_("quotes"), N_("quotes that were asked for")),
            Column("receipt", "string", "", N_("number of the receipt")),
            Column("free", "int64", QEPIK, N_("free money after it")),
            Column("restricted", "int64", QEPIK, N_("all restricted money after it")),
            Column(
                "own", "int64", QEPIK, N_("money of its purpose after it; free money without one")
            ),
            Column("late", "bool", "", N_("written down late")),
            Column(
                "brought", "bool", "", N_("from a file: when it was written down is not proved")
            ),
            Column("reverses", "string", "", N_("number of the voucher that it takes back")),
            Column("reversed_by", "string", "", N_("number of the voucher that takes it back")),
        ),
    ),
    "cash_counts": Layout(
        N_("a cash count"),
        (
            Column("count", "string", "", N_("id of the count")),
            Column("date", "datetime64[us]", "", N_("its day; may be missing")),
            Column("expected", "int64", QEPIK, N_("what the book says on that day")),
            Column("box", "int64", QEPIK, N_("what lies in the box")),
            Column("bank", "int64", QEPIK, N_("what the bank says")),
            Column("difference", "int64", QEPIK, N_("box + bank − expected")),
            Column("explained", "bool", "", N_("they agree, or somebody wrote down why not")),
            Column("first", "string", "", N_("code of who counted")),
            Column("second", "string", "", N_("code of the second who counted")),
            Column("closed", "bool", "", N_("a period was closed on it")),
        ),
    ),
    "gifts": Layout(
        N_("a contribution in kind"),
        (
            Column("gift", "string", "", N_("id of the contribution")),
            Column("date", "datetime64[us]", "", N_("its day; may be missing")),
            Column("rate", "string", "", N_("id of what was given")),
            Column("name", "string", "", N_("name of what was given")),
            Column("kind", "string", "", N_("labour, material or transport")),
            Column("quantity", "float64", N_("units of the rate"), N_("how much")),
            Column("value", "int64", QEPIK, N_("quantity × rate, half up")),
            Column("street", "string", "", N_("id of the street")),
            Column("person", "string", "", N_("code of who gave it")),
            Column("witness", "string", "", N_("code of who saw it")),
            Column("late", "bool", "", N_("written down late")),
        ),
    ),
}


def tables(plan: Any) -> dict[str, Iterable[Row]]:
    """Rows of each table."""
    return {"vouchers": vouchers(plan), "cash_counts": counts(plan), "gifts": gifts(plan)}


def vouchers(plan: Any) -> Iterator[Row]:
    """The book as it was written down, with the balances after each voucher."""
    book = ledger(plan)
    for entry in book.entries:
        voucher = entry.voucher
        back, by = book.standing.known.get(voucher.reverses), book.taken_back_by(voucher.id)
        yield (
            entry.number,
            voucher.id,
            voucher.date,
            voucher.text,
            voucher.way,
            voucher.amount,
            voucher.category,
            voucher.purpose,
            voucher.levy,
            voucher.activity,
            voucher.first,
            voucher.second,
            voucher.vote,
            voucher.quotes,
            voucher.receipt,
            entry.free,
            entry.restricted,
            entry.own,
            entry.late,
            voucher.brought_at is not None,
            back and back.number,
            by and by.number,
        )


def counts(plan: Any) -> Iterator[Row]:
    """Book and count side by side."""
    for count in plan.fund.book.counts:
        found = reconciled(plan, count)
        sums = (found.expected, found.box, found.bank, found.difference)
        closed = is_closed(plan, count)
        yield count.id, count.date, *sums, found.explained, count.first, count.second, closed


def gifts(plan: Any) -> Iterator[Row]:
    """What was given in kind, with its value."""
    for each in given(plan):
        gift, rate = each.gift, each.rate
        named = (gift.rate, rate and rate.name, rate and rate.kind)
        people = (gift.street, gift.person, gift.witness)
        yield gift.id, gift.date, *named, gift.quantity / 100, each.value, *people, each.late
