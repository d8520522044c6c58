"""Tables of the cashbook: vouchers with their balances, cash counts, what was given in kind."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from typing import Any

from workbook.fund.analysis.cash import is_closed, reconciled
from workbook.fund.analysis.gifts import given
from workbook.fund.analysis.ledger import ledger
from workbook.tidy import Column, Layout, Row

QEPIK = "1/100 of the currency"

LAYOUTS = {
    "vouchers": Layout(
        "a voucher, in the order of the book",
        (
            Column("voucher", "string", "", "number: its place in the book, V001"),
            Column("id", "string", "", "id of the voucher"),
            Column("date", "datetime64[us]", "", "its date"),
            Column("text", "string", "", "what it says"),
            Column("way", "string", "", "in or out"),
            Column("amount", "int64", QEPIK, "its amount"),
            Column("category", "string", "", "what money came from or went to"),
            Column("purpose", "string", "", "whose restricted money; empty for free money"),
            Column("levy", "string", "", "id of the contribution that was collected"),
            Column("activity", "string", "", "activity of the plan that it belongs to"),
            Column("first", "string", "", "code of who signed"),
            Column("second", "string", "", "code of the second who signed"),
            Column("vote", "string", "", "who decided: group, meeting, or empty"),
            Column("quotes", "int64", "quotes", "quotes that were asked for"),
            Column("receipt", "string", "", "number of the receipt"),
            Column("free", "int64", QEPIK, "free money after it"),
            Column("restricted", "int64", QEPIK, "all restricted money after it"),
            Column("own", "int64", QEPIK, "money of its purpose after it; free money without one"),
            Column("late", "bool", "", "written down late"),
            Column("reverses", "string", "", "number of the voucher that it takes back"),
            Column("reversed_by", "string", "", "number of the voucher that takes it back"),
        ),
    ),
    "cash_counts": Layout(
        "a cash count",
        (
            Column("count", "string", "", "id of the count"),
            Column("date", "datetime64[us]", "", "its day; may be missing"),
            Column("expected", "int64", QEPIK, "what the book says on that day"),
            Column("box", "int64", QEPIK, "what lies in the box"),
            Column("bank", "int64", QEPIK, "what the bank says"),
            Column("difference", "int64", QEPIK, "box + bank − expected"),
            Column("explained", "bool", "", "they agree, or somebody wrote down why not"),
            Column("first", "string", "", "code of who counted"),
            Column("second", "string", "", "code of the second who counted"),
            Column("closed", "bool", "", "a period was closed on it"),
        ),
    ),
    "gifts": Layout(
        "a contribution in kind",
        (
            Column("gift", "string", "", "id of the contribution"),
            Column("date", "datetime64[us]", "", "its day; may be missing"),
            Column("rate", "string", "", "id of what was given"),
            Column("name", "string", "", "name of what was given"),
            Column("kind", "string", "", "labour, material or transport"),
            Column("quantity", "float64", "units of the rate", "how much"),
            Column("value", "int64", QEPIK, "quantity × rate, half up"),
            Column("street", "string", "", "id of the street"),
            Column("person", "string", "", "code of who gave it"),
            Column("witness", "string", "", "code of who saw it"),
            Column("late", "bool", "", "written down late"),
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
