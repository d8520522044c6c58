"""The cashbook: money that came in and went out, voucher by voucher."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterator
from typing import Any

from workbook.fund.analysis.booked import booked
from workbook.fund.analysis.ledger import Entry as Line
from workbook.fund.analysis.ledger import ledger
from workbook.fund.analysis.reversal import reversal
from workbook.fund.analysis.search import search
from workbook.fund.analysis.words import unbooked
from workbook.fund.worksheet.phases import BOOK
from workbook.fund.worksheet.today import begins
from workbook.fund.worksheet.vouchers import VOUCHERS, accepted, asks, book_table, typed
from workbook.locale import N_, _
from workbook.locale.letters import lower
from workbook.locale.numbers import date
from workbook.money import format_money
from workbook.ui.ask import ask
from workbook.ui.event import Added, Cells, Dropped, Tried
from workbook.ui.fit import fitting
from workbook.ui.log import now
from workbook.ui.step import Add, AnyEdit, Refused, Step, new_id
from workbook.ui.view import Ask, Block, Entry, Fact, Facts, Form, Notice, Option, Script

SHOWN, FOUND = 12, 60
"""Vouchers that the room sees without asking, and the most that a search shows."""


class Cashbook(Step):
    """What came in, and what went out?"""

    id = "book"
    title = N_("Cashbook")
    question = N_("What came in, and what went out?")
    phase = BOOK

    def script(self, plan: Any) -> Script:
        return Script(
            say=(
                _("Read the paper aloud before it is typed: date, amount, what for, who signed."),
                _("What stands in the book stays. A mistake is taken back by another voucher."),
                _("Free and restricted money are two balances. Neither may fall below zero."),
            ),
            minutes=30,
            materials=(_("the vouchers with their receipts"), _("cash box with three keys")),
        )

    def edits(self, plan: Any, event: Cells | Added | Dropped) -> tuple[AnyEdit, ...]:
        if not isinstance(event, Added):
            return ()
        if event.block == "book":
            return (Add(path=VOUCHERS, item=accepted(plan, typed(plan, event.values))),)
        return _taken_back(plan, event) if event.block == "back" else ()

    def tried(self, plan: Any, deed: Tried) -> tuple[Block, ...]:
        """The book with what was found in it."""
        text = next((str(cell.value or "") for cell in deed.cells if cell.column == "find"), "")
        return self._blocks(plan, text)

    def blocks(self, plan: Any) -> tuple[Block, ...]:
        return self._blocks(plan, "")

    def _blocks(self, plan: Any, text: str) -> tuple[Block, ...]:
        written = len(ledger(plan).entries)
        return (
            _balances(plan),
            *_closed(plan),
            Entry(
                id="book",
                caption=_("The next voucher"),
                fields=asks(plan),
                keep=("date", "first", "second"),
                values={"date": begins(plan)},
                add=_("Into the book"),
            ),
            *(_book(plan, text) if written else ()),
            *_unbooked(plan),
        )

    def begun(self, plan: Any) -> bool:
        return bool(plan.fund.book.vouchers)

    def missing(self, plan: Any) -> Iterator[str]:
        if plan.fund.rules.closed_at is None:
            yield _("Lock the rules of the fund: the book follows them.")
        if not plan.fund.book.vouchers:
            yield _("Begin the book with what is there: “{name}”.", name=_("Opening balance"))


def _book(plan: Any, text: str) -> Iterator[Block]:
    limit = FOUND if text.strip() else SHOWN
    found = search(plan, text, limit)
    caption = _("Found in the book") if text.strip() else _("The newest vouchers")
    looked_for = Ask(key="find", label=_("Find in the book"), length=100, finds=True)
    yield Form(id="find", fields=(looked_for,), values={"find": text})
    yield book_table(plan, found, caption)
    yield _back_line(plan)


def _back_line(plan: Any) -> Entry:
    record, path = type(plan), (*VOUCHERS, "*")
    signers = tuple(Option(value=code, label=code) for code in plan.signers)
    return Entry(
        id="back",
        caption=_("A mistake? Take the voucher back"),
        fields=(
            Ask(key="number", label=_("Number of the wrong voucher"), length=12, required=True),
            ask(record, (*path, "date"), "date", required=True),
            ask(record, (*path, "first"), "first", options=signers),
            ask(record, (*path, "second"), "second", options=signers),
        ),
        keep=("date", "first", "second"),
        values={"date": begins(plan)},
        add=_("Take it back"),
    )


def _taken_back(plan: Any, event: Added) -> tuple[AnyEdit, ...]:
    asked = _back_line(plan).fields
    found = {each.key: fitting(each, event.values.get(each.key)) for each in asked}
    wrong = _numbered(plan, str(found["number"]))
    day = dt.date.fromisoformat(str(found["date"]))
    voucher = reversal(plan, wrong.voucher.id, new_id(), day, dt.datetime.fromisoformat(now()))
    signed = {key: str(found[key] or "") for key in ("first", "second")}
    return (Add(path=VOUCHERS, item=accepted(plan, voucher.model_copy(update=signed))),)


def _numbered(plan: Any, typed: str) -> Line:
    """The entry with a number, typed as V012 or 12. Raises `Refused`."""
    digits = lower(typed).strip().removeprefix("v").lstrip("0")
    entries = ledger(plan).entries
    if not digits.isdecimal() or not 1 <= int(digits[:9]) <= len(entries):
        raise Refused(
            _("There is no voucher {number}. Look for its number in the book.", number=typed)
        )
    return entries[int(digits) - 1]


def _balances(plan: Any) -> Facts:
    standing = ledger(plan).standing
    names = {purpose.id: purpose.name or purpose.id for purpose in plan.fund.rules.purposes}
    kept = [
        Fact(
            figure=format_money(standing.kept.get(id, 0)),
            label=_("Restricted: {purpose}", purpose=name),
        )
        for id, name in names.items()
    ]
    return Facts(
        id="balances",
        slim=True,
        caption=_("What is there now"),
        facts=(
            Fact(figure=format_money(standing.free), label=_("Free money")),
            *kept,
            Fact(
                figure=format_money(standing.free + standing.restricted),
                label=_("Together"),
            ),
        ),
    )


def _closed(plan: Any) -> Iterator[Notice]:
    until = plan.fund.book.closed_until
    if until:
        text = _("The book is closed until {date}: nothing before that changes.", date=date(until))
        yield Notice(kind="info", text=text)


def _unbooked(plan: Any) -> Iterator[Notice]:
    """Contributions that were collected and are not in the book, or the other way round."""
    names = {levy.id: levy.name or levy.id for levy in plan.fund.rules.levies}
    for each in booked(plan):
        if each.difference:
            yield Notice(kind="look", text=unbooked(each, names[each.levy]))
