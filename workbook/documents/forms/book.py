"""The cashbook on paper: a page of it, vouchers two to a sheet, and a count of the cash."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

from workbook.documents.blocks import (
    Block,
    Box,
    Cell,
    Column,
    Copies,
    Frame,
    Heading,
    Lines,
    Signatures,
    Table,
)
from workbook.documents.document import WIDE, Document
from workbook.documents.forms.sheet import asked, at, field, form, narrow, table
from workbook.fund.analysis.ledger import ledger, numbered
from workbook.fund.model import DENOMINATIONS, CashCount, FundRules, Voucher
from workbook.locale import _
from workbook.locale.numbers import integer
from workbook.money import format_money

LINES = 11
"""Vouchers on a page of the book."""
TICK = 5.0
LIMITS = ("alone", "group_above", "meeting_above", "quotes_above", "box_most")


def book(plan: Any, region: str) -> Iterator[Document]:
    """The forms of the cashbook."""
    yield voucher(plan, region)
    yield cashbook(plan, region)
    yield count(plan, region)


def cashbook(plan: Any, region: str) -> Document:
    """A page of the book: vouchers by number, with both balances after each."""
    kept = ledger(plan)
    begun, standing = len(kept.entries), kept.standing
    balances = [format_money(standing.free), format_money(standing.restricted)] if begun else []
    carried: tuple[Cell, ...] = ("", _("Carried over"), "", "", "", *balances)
    rows = [(numbered(begun + line),) for line in range(1, LINES + 1)]
    columns = (
        narrow(_("Voucher"), 0.8),
        Column(field(Voucher, "text"), share=3.2),
        Column(field(Voucher, "date"), share=1),
        *(
            Column(title, "right", 1.1)
            for title in (_("In"), _("Out"), _("Free money"), _("Restricted money"))
        ),
        Column(_("Signed, stamped"), share=1.5),
    )
    return form(
        plan,
        region,
        "cashbook",
        _("Page of the cashbook"),
        (
            table(columns, [carried, *rows], total=("", _("Carry over")), tall=8.4),
            _after(),
        ),
        do=_("A line for each voucher, on the day itself. After each: both balances, never less."),
        typed=(at(_("Fund"), _("Cashbook")),),
        paper=WIDE,
    )


def _after() -> Signatures:
    return Signatures((_("Treasurer"), _("Audit committee")))


def voucher(plan: Any, region: str) -> Document:
    """A voucher as it is typed, field by field, two on a sheet."""
    return form(
        plan,
        region,
        "voucher",
        _("Voucher"),
        (_limits(plan), Copies((Frame(tuple(_voucher())),), most=2)),
        do=_("Fill it in before money changes hands. Pin the receipt to it. Then write the book."),
        typed=(at(_("Fund"), _("Cashbook")), at(_("Fund"), _("Practice"))),
        copies=_("The next page has two vouchers: copy it, and cut the copies apart."),
    )


def _limits(plan: Any) -> Table:
    """Who may sign for how much, as it is locked; empty as long as it is not."""
    rules = plan.fund.rules
    agreed = rules.closed_at is not None
    rows = [
        (field(FundRules, key), format_money(getattr(rules, key)) if agreed else "")
        for key in LIMITS
    ]
    columns = (Column("", share=3), Column("", "right", share=1))
    return Table(columns, tuple(rows), caption=_("Who decides"), tall=11)


def _voucher() -> Iterator[Block]:
    """In the order in which it is typed."""
    said = {key: field(Voucher, key) for key in Voucher.model_fields}
    tick = Box(size=TICK)
    whose = (tick, _("Free money"), tick, _("Restricted money"))
    decided = (tick, _("the group"), tick, _("the village"))
    yield Heading(_("Voucher"), 2)
    yield _twice(
        (_("Voucher no."), "", said["way"], (tick, _("In"), tick, _("Out"))),
        (said["date"], "", said["amount"], ""),
    )
    yield _once(_("Amount in words"), _("What for"), said["text"])
    yield _twice(
        (said["receipt"], "", said["purpose"], whose),
        (said["first"], "", said["second"], ""),
        (said["quotes"], "", said["vote"], decided),
    )
    yield Signatures((_("First signature"), _("Second signature")))


def _twice(*rows: tuple[Cell, ...]) -> Table:
    """Two fields on a line."""
    columns = tuple(Column("", share=share) for share in (1.35, 1.2, 1.25, 1.8))
    return Table(columns, rows, tall=9, size=0.94)


def _once(*titles: str) -> Table:
    """A field on each line."""
    columns = (Column("", share=1.35), Column("", share=4.25))
    return Table(columns, tuple((title, "") for title in titles), tall=9, size=0.94)


def count(plan: Any, region: str) -> Document:
    """Notes and coins by their value, and the book's sum only when the counting is over."""
    rows = [(_value(value),) for value in DENOMINATIONS]
    columns = (
        Column(_("Note or coin"), share=1.4),
        narrow(field(CashCount, "pieces"), 1),
        Column(_("Together"), "right", 1.4),
    )
    said = {key: field(CashCount, key) for key in CashCount.model_fields}
    return form(
        plan,
        region,
        "cash-count",
        _("Cash count"),
        (
            table(
                columns,
                rows,
                total=(_("In the box"),),
                tall=8,
                caption=_("Notes and coins in the box"),
            ),
            asked(*(said[key] for key in ("date", "bank", "first", "second"))),
            asked(
                _("The book says"),
                _("We counted"),
                _("Difference"),
            ),
            Lines(2, said["explanation"]),
            Signatures((said["first"], said["second"])),
        ),
        do=_("Two people count who are not relatives. Each note and coin is said aloud."),
        typed=(at(_("Fund"), _("Cash count")),),
    )


def _value(value: int) -> str:
    if value >= 100:
        return format_money(value, short=True)
    return _("{number} qəpik", number=integer(value))
