"""A chapter: its heading, where its figures come from, and what it says; small words for all."""

from __future__ import annotations

from collections.abc import Iterable
from fractions import Fraction
from typing import Any

from workbook.documents import telling
from workbook.documents.blocks import Block, Heading, Words
from workbook.locale import N_, _
from workbook.locale.numbers import decimal, integer
from workbook.money import format_money
from workbook.paper.words import short

NAME, LONG = 120, 1_500
"""Letters of a name, and of a text in a table."""
NOTHING = "–"
"""Stands where nothing is written down."""

CHAPTERS = (
    "open", "summary", "contents", "need", "objectives", "logframe", "work", "budget", "rules",
    "quotes", "monitoring", "risks", "upkeep", "fund", "group", "annexes", "laws", "reading",
    "signatures",
)  # fmt: skip
"""What templates call the chapters of a proposal, in the usual order."""

TEXTS = (
    "community", "title", "short_title", "facts", "region", "date", "donor", "total",
    "donor_part", "community_part", "community_share", "illustrative", "fingerprint",
)  # fmt: skip
"""Short texts that templates may use."""

WORKSHEETS = {
    "group": N_("Community group"),
    "needs": N_("Needs"),
    "fund": N_("Fund"),
    "proposal": N_("Proposal"),
    "activities": N_("Activities"),
    "sustainability": N_("Sustainability"),
}
"""Titles of the worksheets."""


def chapter(
    name: str, title: str, blocks: Iterable[Block], origin: tuple[str, ...] = ()
) -> tuple[Block, ...]:
    """A chapter under the name that templates know it by; `origin` says where it comes from."""
    told = (Words(" ".join(origin), "quiet"),) if origin else ()
    return (Heading(title, name=name), *told, *blocks)


def origin(worksheet: str, *steps: str) -> str:
    """The worksheet and the steps, by their titles, in which figures are written down."""
    return _(
        "From the worksheet “{worksheet}”: {steps}.",
        worksheet=_(WORKSHEETS[worksheet]),
        steps="; ".join(_(step) for step in steps),
    )


def lacking(text: str) -> Words:
    """Says that something is not there yet."""
    return Words(text, "quiet")


def said(text: str) -> str:
    """What people wrote, or the sign that they did not; of a very long text its beginning."""
    return short(text, LONG) or NOTHING


def brief(text: str) -> str:
    """A name in one line of a table, as far as there is room for it."""
    return short(text, NAME)


def money(qepik: int) -> str:
    """An amount with its currency and both decimals."""
    return format_money(qepik)


def bare(qepik: int) -> str:
    """The same without its currency, for a column that names it; nothing where it is zero."""
    return decimal(Fraction(qepik, 100), 2) if qepik else NOTHING


def quantity(hundredths: int) -> str:
    """A quantity in hundredths of its unit, with decimals only where it has some."""
    whole = hundredths % 100 == 0
    return integer(hundredths // 100) if whole else decimal(Fraction(hundredths, 100), 2)


def named(parts: Iterable[Any]) -> dict[str, str]:
    """What things are called, by their ids."""
    return telling.names(parts, NAME)


def called(part: Any) -> str:
    """What something is called: its label or name, else its id."""
    return telling.called(part, NAME)
