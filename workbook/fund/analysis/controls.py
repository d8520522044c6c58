"""What stands against a voucher: what blocks it, and what only wants a second look.

The controls are those of the field guide (WS2: payments authorised by more than one person, three
quotes, two balances, late stamps, corrections by reversal only). They judge vouchers of the book,
of an import and of the practice alike.
"""

from __future__ import annotations

import datetime as dt
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from typing import Any, Literal

from workbook.fund.analysis.ledger import Standing, alike, is_late, ledger
from workbook.fund.analysis.reversal import mirrors
from workbook.fund.model import CATEGORIES, INCOME, Voucher
from workbook.locale import _
from workbook.locale.numbers import date as written
from workbook.money import format_money
from workbook.record import person

Level = Literal["ok", "warn", "blocked"]

RESTRICTED_USES = ("project", "release")
"""What restricted money may go to: the thing that it was given for, or the free money."""

QUOTES = 3


@dataclass(frozen=True)
class Finding:
    """One sentence that says what is wrong and what to do, with its kind."""

    level: Literal["warn", "blocked"]
    kind: str
    text: str


@dataclass(frozen=True)
class Verdict:
    """All that was found about a voucher; what blocks it comes first."""

    findings: tuple[Finding, ...] = ()

    @property
    def level(self) -> Level:
        """The gravest level that was found."""
        return self.findings[0].level if self.findings else "ok"

    @property
    def kinds(self) -> tuple[str, ...]:
        """The kinds of what was found, in its order."""
        return tuple(finding.kind for finding in self.findings)

    @property
    def sentences(self) -> tuple[str, ...]:
        """What to tell people."""
        return tuple(finding.text for finding in self.findings)


Found = Iterator[Finding]


def controls(
    plan: Any, voucher: Voucher, standing: Standing | None = None, today: dt.date | None = None
) -> Verdict:
    """The verdict on `voucher` as the next one after `standing`, which is the plan's book.

    Not before `today` (else the day it was written down) is a date in the future.
    """
    before = standing or ledger(plan).standing
    found = [each for control in CONTROLS for each in control(plan, voucher, before)]
    found += _future(voucher, today)
    return Verdict(tuple(sorted(found, key=lambda finding: finding.level)))  # blocked < warn


def _closed(plan: Any, voucher: Voucher, before: Standing) -> Found:
    until = plan.fund.book.closed_until
    if until and voucher.date <= until:
        text = _(
            "The book is closed until {date}. Write it down with a date after that.",
            date=written(until),
        )
        yield Finding("blocked", "closed", text)


def _category(plan: Any, voucher: Voucher, before: Standing) -> Found:
    usual = "in" if voucher.category in INCOME else "out"
    if voucher.way != usual and not voucher.reverses:
        text = _(
            "“{category}” does not go with this direction. Choose another category, or in for out.",
            category=_(CATEGORIES[voucher.category]),
        )
        yield Finding("blocked", "category", text)


def _purpose(plan: Any, voucher: Voucher, before: Standing) -> Found:
    """Restricted money stays with its purpose."""
    rules = plan.fund.rules
    names = {purpose.id: purpose.name or purpose.id for purpose in rules.purposes}
    levy = next((levy for levy in rules.levies if levy.id == voucher.levy), None)
    if voucher.purpose and voucher.purpose not in names:
        text = _("This purpose is not in the rules of the fund. Choose one that is.")
        yield Finding("blocked", "purpose", text)
    if voucher.category == "release" and not voucher.purpose:
        text = _("Say whose restricted money becomes free: choose the purpose.")
        yield Finding("blocked", "purpose", text)
    if levy and levy.purpose != voucher.purpose and not voucher.reverses:
        yield Finding("blocked", "purpose", _levied(levy, names))
    if _misused(voucher):
        text = _(
            "This money was given for “{purpose}” only. Pay from the free money, or choose the"
            " category “{project}”.",
            purpose=names.get(voucher.purpose, voucher.purpose),
            project=_(CATEGORIES["project"]),
        )
        yield Finding("blocked", "restricted", text)


def _levied(levy: Any, names: dict[str, str]) -> str:
    name = levy.name or levy.id
    if not levy.purpose:
        return _("“{levy}” is free money. Take the purpose out.", levy=name)
    purpose = names.get(levy.purpose, levy.purpose)
    return _(
        "“{levy}” is restricted to “{purpose}”. Choose this purpose.", levy=name, purpose=purpose
    )


def _misused(voucher: Voucher) -> bool:
    out = voucher.way == "out" and not voucher.reverses
    return out and bool(voucher.purpose) and voucher.category not in RESTRICTED_USES


def _balance(plan: Any, voucher: Voucher, before: Standing) -> Found:
    """Neither the free money nor that of a purpose goes below zero."""
    own = before.kept.get(voucher.purpose, 0) + voucher.to_purpose
    free = before.free + voucher.to_free
    if voucher.to_purpose < 0 and own < 0:
        text = _(
            "The money for this purpose does not suffice: {missing} are missing.",
            missing=format_money(-own),
        )
        yield Finding("blocked", "balance", text)
    if voucher.to_free < 0 and free < 0:
        text = _(
            "The free money does not suffice: {missing} are missing. Restricted money cannot help.",
            missing=format_money(-free),
        )
        yield Finding("blocked", "balance", text)


def _balance_then(plan: Any, voucher: Voucher, before: Standing) -> Found:
    """Nor did it on any day since its date, where it is written down after later ones."""
    taken = {voucher.purpose: voucher.to_purpose, "": voucher.to_free}
    for purpose, amount in taken.items() if voucher.date < before.latest else ():
        left = before.lowest(purpose, voucher.date) + amount
        if amount < 0 and left < 0:
            text = _(
                "On {date} or after it the money did not suffice: {missing} were missing. Look at"
                " the date.",
                date=written(voucher.date),
                missing=format_money(-left),
            )
            yield Finding("blocked", "balance", text)


def _reversal(plan: Any, voucher: Voucher, before: Standing) -> Found:
    if not voucher.reverses:
        return
    wrong = before.known.get(voucher.reverses)
    if wrong is None:
        text = _("The voucher that it takes back is not in the book. Choose it from the list.")
    elif voucher.reverses in before.taken:
        by = before.known[before.taken[voucher.reverses]].number
        text = _(
            "{number} is taken back already, by {other}. Once is enough.",
            number=wrong.number,
            other=by,
        )
    elif wrong.voucher.reverses:
        text = _("{number} takes something back itself. Write a new voucher.", number=wrong.number)
    elif not mirrors(voucher, wrong.voucher):
        text = _(
            "It must take back exactly {number}: same amount, category and purpose, the other way.",
            number=wrong.number,
        )
    else:
        return
    yield Finding("blocked", "reversal", text)


def _signatures(plan: Any, voucher: Voucher, before: Standing) -> Found:
    """A payment is signed; above the limit by two people who are not relatives."""
    if voucher.way == "in":
        return
    first, second = person(voucher.first), person(voucher.second)
    signed = [code for code in (first, second) if code]
    limit = plan.fund.rules.alone
    if len(signed) < 2 and (voucher.amount > limit or not signed):
        yield Finding("blocked", "signatures", _missing(voucher, limit))
    elif len(signed) == 2 and first == second:
        text = _("One person signed twice. Ask a second one to sign.")
        yield Finding("blocked", "signatures", text)
    elif len(signed) == 2 and plan.related(first, second):
        text = _(
            "{one} and {other} are relatives. Ask somebody else to sign.", one=first, other=second
        )
        yield Finding("blocked", "relatives", text)
    known = {person(code) for code in plan.signers}
    strangers = [code for code in signed if code not in known]
    if plan.signers and strangers:
        text = _("{code} is not among those who sign for the fund.", code=", ".join(strangers))
        yield Finding("warn", "signer", text)


def _missing(voucher: Voucher, limit: int) -> str:
    if voucher.amount <= limit:
        return _("Nobody has signed. Ask the treasurer to sign.")
    if not limit:
        return _("A payment needs two signatures.")
    return _("A payment above {limit} needs two signatures.", limit=format_money(limit))


def _vote(plan: Any, voucher: Voucher, before: Standing) -> Found:
    """Large payments are decided by the group, the largest by the village meeting."""
    rules = plan.fund.rules
    if not _is_payment(voucher):
        return
    if voucher.amount > rules.meeting_above and voucher.vote != "meeting":
        text = _(
            "Above {limit} the village meeting decides. Write it down after its vote.",
            limit=format_money(rules.meeting_above),
        )
        yield Finding("blocked", "vote", text)
    elif voucher.amount > rules.group_above and not voucher.vote:
        text = _(
            "Above {limit} the group votes. Write it down after its vote.",
            limit=format_money(rules.group_above),
        )
        yield Finding("blocked", "vote", text)


def _papers(plan: Any, voucher: Voucher, before: Standing) -> Found:
    """Quotes and receipt of a payment."""
    limit = plan.fund.rules.quotes_above
    if not _is_payment(voucher) or voucher.category == "release":
        return
    if voucher.amount > limit and voucher.quotes < QUOTES:
        text = _("Above {limit} three quotes are needed. Ask for them.", limit=format_money(limit))
        yield Finding("warn", "quotes", text)
    if not voucher.receipt.strip():
        yield Finding("warn", "receipt", _("There is no receipt. Write its number down."))


def _late(plan: Any, voucher: Voucher, before: Standing) -> Found:
    if voucher.date < before.latest:
        text = _("A later voucher stands in the book already: this one is stamped as late.")
        yield Finding("warn", "late", text)
    elif is_late(voucher, before.latest):
        text = _("Written down more than a week after its date: it is stamped as late.")
        yield Finding("warn", "late", text)


def _twice(plan: Any, voucher: Voucher, before: Standing) -> Found:
    same = before.known.get(before.alike.get(alike(voucher), ""))
    if same and same.voucher.id != voucher.id:
        text = _("{number} looks the same. Is it written down twice?", number=same.number)
        yield Finding("warn", "twice", text)


def _future(voucher: Voucher, today: dt.date | None) -> Found:
    entered = voucher.entered_at
    if today:
        early = voucher.date > today
    else:  # no clock on earth is further ahead than fourteen hours
        begins = dt.datetime.combine(voucher.date, dt.time(), entered and entered.tzinfo)
        early = bool(entered and begins - entered > dt.timedelta(hours=14))
    if early:
        yield Finding("warn", "future", _("This date lies in the future. Look at it again."))


def _is_payment(voucher: Voucher) -> bool:
    return voucher.way == "out" and not voucher.reverses


CONTROLS: tuple[Callable[[Any, Voucher, Standing], Found], ...] = (
    _vote,
    _signatures,
    _purpose,
    _category,
    _balance,
    _balance_then,
    _reversal,
    _closed,
    _papers,
    _twice,
    _late,
)
"""In the order in which people should hear of it."""
