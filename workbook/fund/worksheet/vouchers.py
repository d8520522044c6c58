"""Vouchers as they are typed in one line, and as the room sees them in the book."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from typing import Any

from pydantic import ValidationError

from workbook.fund.analysis.controls import Verdict, controls
from workbook.fund.analysis.ledger import Entry, Ledger, ledger
from workbook.fund.model import Voucher
from workbook.fund.worksheet.kinds import meant, options
from workbook.fund.worksheet.today import today
from workbook.locale import _
from workbook.locale.numbers import date
from workbook.ui.ask import ask
from workbook.ui.fit import fitting
from workbook.ui.log import now
from workbook.ui.step import Refused, new_id
from workbook.ui.view import Ask, Option, Row, Table, Value

VOUCHERS = ("fund", "book", "vouchers")
ASKED = ("text", "receipt", "quotes", "activity")
"""Fields that are asked for just as the record has them."""


def asks(plan: Any) -> tuple[Ask, ...]:
    """The fields of a voucher, in the order in which a hand fills them in."""
    record, path = type(plan), (*VOUCHERS, "*")
    signers = tuple(Option(value=code, label=code) for code in plan.signers)
    restricted = purposes(plan)
    whose = (ask(record, (*path, "purpose"), "purpose", options=restricted),) if restricted else ()
    said = {key: ask(record, (*path, key), key) for key in ASKED}
    return (
        ask(record, (*path, "date"), "date", required=True),
        ask(record, (*path, "amount"), "amount", required=True),
        Ask(key="what", label=_("What for"), kind="choice", options=options(plan), required=True),
        said["text"].model_copy(update={"required": True, "length": 300}),
        said["receipt"],
        *whose,
        ask(record, (*path, "first"), "first", options=signers),
        ask(record, (*path, "second"), "second", options=signers),
        said["quotes"],
        ask(record, (*path, "vote"), "vote"),
    )


def purposes(plan: Any) -> tuple[Option, ...]:
    """The purposes that restricted money can have."""
    return tuple(
        Option(value=purpose.id, label=purpose.name or purpose.id)
        for purpose in plan.fund.rules.purposes
    )


def typed(plan: Any, values: Mapping[str, Value]) -> Voucher:
    """The voucher that a line says. Raises `Refused` with a sentence."""
    found = {each.key: fitting(each, values.get(each.key)) for each in asks(plan)}
    found = {key: value for key, value in found.items() if value not in (None, "")}
    kind = meant(plan, str(found.pop("what")))
    known = {"id": new_id(), "entered_at": now(), **found, **kind}
    if kind.get("purpose", "") == "" and "purpose" in found:
        known["purpose"] = found["purpose"]
    try:
        return Voucher.model_validate(known)
    except ValidationError:  # all else is looked at above
        raise Refused(_("This day cannot be right. Look at the year.")) from None


def accepted(plan: Any, voucher: Voucher) -> dict[str, Any]:
    """A voucher as the record keeps it; raises `Refused` where a control blocks it."""
    verdict = controls(plan, voucher, today=today(plan))
    if verdict.level == "blocked":
        raise Refused(*(each.text for each in verdict.findings if each.level == "blocked"))
    return voucher.model_dump(mode="json")


def book_table(plan: Any, entries: Iterable[Entry], caption: str) -> Table:
    """Entries of the book with the balances after them."""
    book = ledger(plan)
    return Table(
        id="book",
        caption=caption,
        columns=(
            Ask(key="text", label=_("Voucher"), fixed=True),
            Ask(key="date", label=_("Date"), kind="date", fixed=True),
            *(
                Ask(key=key, label=label, kind="money", fixed=True)
                for key, label in (
                    ("in", _("In")),
                    ("out", _("Out")),
                    ("free", _("Free money")),
                    ("restricted", _("Restricted money")),
                )
            ),
            Ask(key="seen", label=_("Signed, stamped"), fixed=True, length=40),
        ),
        rows=tuple(_row(plan, entry, book) for entry in entries),
        fixed=True,
    )


def _row(plan: Any, entry: Entry, book: Ledger) -> Row:
    voucher = entry.voucher
    values = {
        "text": f"{entry.number}  {voucher.text}",
        "date": voucher.date.isoformat(),
        voucher.way: voucher.amount,
        "free": entry.free,
        "restricted": entry.restricted,
        "seen": "; ".join(_stamps(plan, entry, book)),
    }
    return Row(id=voucher.id, values=values)


def _stamps(plan: Any, entry: Entry, book: Ledger) -> Iterable[str]:
    voucher = entry.voucher
    signed = [code for code in (voucher.first, voucher.second) if code]
    if signed:
        yield " + ".join(signed)
    if voucher.receipt:
        yield voucher.receipt
    if entry.late and voucher.entered_at:
        yield _("late: {date}", date=date(voucher.entered_at.date()))
    elif entry.late:
        yield _("late")
    if voucher.brought_at:
        yield _("from a file")
    if voucher.reverses and (wrong := book.standing.known.get(voucher.reverses)):
        yield _("takes back {number}", number=wrong.number)
    if back := book.taken_back_by(voucher.id):
        yield _("taken back by {number}", number=back.number)


def judged(verdict: Verdict) -> str:
    """A verdict as one text: what stops it, or what wants a second look."""
    heads = {"ok": _("In order"), "warn": _("Look again"), "blocked": _("Stop")}
    return " ".join((f"{heads[verdict.level]}.", *verdict.sentences))
