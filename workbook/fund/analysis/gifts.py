"""What was given in kind: work, materials and trips, at the rates that were agreed before.

Value = quantity × rate (field guide, WS2), each contribution rounded half up to the qəpik.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import dataclass
from fractions import Fraction
from typing import Any

from workbook.fund.analysis.controls import Finding, Verdict
from workbook.fund.analysis.ledger import LATE
from workbook.fund.model import Gift, Rate
from workbook.locale import _
from workbook.money import times
from workbook.record import person


@dataclass(frozen=True)
class Given:
    """A contribution in kind with its rate, its value in qəpik, and what is to be said of it."""

    gift: Gift
    rate: Rate | None
    value: int
    verdict: Verdict

    @property
    def late(self) -> bool:
        """Whether it is stamped as late."""
        return "late" in self.verdict.kinds


def given(plan: Any) -> tuple[Given, ...]:
    """Every contribution in kind, in the order in which they were written down."""
    rates = {rate.id: rate for rate in plan.fund.rates.rates}
    return tuple(_valued(plan, gift, rates.get(gift.rate)) for gift in plan.fund.gifts)


def value(gift: Gift, rate: Rate | None) -> int:
    """What a contribution counts for, in qəpik; nothing at a rate that was not agreed."""
    return times(Fraction(gift.quantity, 100), rate.price) if rate else 0


def in_kind(gifts: tuple[Given, ...], key: Callable[[Given], str]) -> dict[str, int]:
    """The value of all contributions by `key`, such as `kind`, `street` or `month`."""
    found: dict[str, int] = {}
    for each in gifts:
        found[key(each)] = found.get(key(each), 0) + each.value
    return found


def kind(each: Given) -> str:
    """Labour, material or transport; empty where the rate is not known."""
    return each.rate.kind if each.rate else ""


def street(each: Given) -> str:
    """The id of the street that gave it."""
    return each.gift.street


def month(each: Given) -> str:
    """The month in which it was given, such as 2027-03; empty without a date."""
    return f"{each.gift.date:%Y-%m}" if each.gift.date else ""


def _valued(plan: Any, gift: Gift, rate: Rate | None) -> Given:
    return Given(gift, rate, value(gift, rate), Verdict(tuple(_findings(plan, gift, rate))))


def _findings(plan: Any, gift: Gift, rate: Rate | None) -> Iterator[Finding]:
    agreed, entered = plan.fund.rates.closed_at, gift.entered_at
    if rate is None:
        text = _("No rate is agreed for this. Choose one of the agreed rates.")
        yield Finding("blocked", "rate", text)
    if gift.date and (agreed is None or agreed.date() > gift.date):
        text = _("It was given before the rates were agreed. Agree on rates before work begins.")
        yield Finding("warn", "agreed", text)
    if gift.date and entered and entered.date() - gift.date > LATE:
        text = _("Written down more than a week after its date: it is stamped as late.")
        yield Finding("warn", "late", text)
    yield from _witness(gift)


def _witness(gift: Gift) -> Iterator[Finding]:
    giver, witness = person(gift.person), person(gift.witness)
    if not witness:
        yield Finding("warn", "witness", _("Nobody witnessed it. Write down who saw it."))
    elif giver == witness:
        text = _("Who gave it is the witness too. Ask somebody else who saw it.")
        yield Finding("warn", "witness", text)
