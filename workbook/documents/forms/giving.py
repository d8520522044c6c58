"""What households give: money street by street, days of work, materials."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

from workbook.documents.blocks import Block, Break, Column, Heading, Signatures
from workbook.documents.document import WIDE, Document
from workbook.documents.forms.sheet import asked, at, called, field, form, narrow, table
from workbook.fund.analysis.streets import Street, streets
from workbook.fund.model import Gift, Levy, Rate
from workbook.group.analysis.words import holder
from workbook.locale import _, plural
from workbook.locale.numbers import integer, ordinal
from workbook.money import format_money

LINES = 16
"""Households on a sheet."""
GIFTS = 11
MATERIALS = 9
MONTHS = 6
"""Months in which a contribution that is given once is counted."""
BY_HAND = "20__"
"""A year that is written by hand."""


def giving(plan: Any, region: str) -> Iterator[Document]:
    """The forms of contributions."""
    yield contributions(plan, region)
    yield collections(plan, region)
    yield labour(plan, region)
    yield materials(plan, region)


def contributions(plan: Any, region: str) -> Document:
    """Who paid, by house number, a sheet for each street: it stays with the treasurer."""
    pages = tuple(streets(plan)) or (None,)
    return form(
        plan,
        region,
        "contributions",
        _("Contributions of a street"),
        tuple(block for number, street in enumerate(pages) for block in _street(street, number)),
        do=_("Who pays signs beside the house number. Only the count at the foot is read aloud."),
        typed=(at(_("Fund"), _("Collections")),),
        copies=_("A set for each quarter. This list is shown to nobody but the audit."),
    )


def _street(street: Street | None, number: int) -> Iterator[Block]:
    if number:
        yield Break()
    yield Heading(called(street.label) if street else _("Street: ____________"), 2)
    columns = (
        Column(_("House number"), share=1),
        Column(_("Amount"), "right", 1.2),
        Column(_("Receipt"), share=1.2),
        Column(_("Signature"), share=1.8),
    )
    yield asked(_("Contribution"), _("Quarter"), _("Date"))
    yield table(
        columns,
        empty=LINES,
        note=_sheets(street) if street else "",
    )
    yield asked(_("Households that paid"), _("Amount together"), _("Counted by"))


def _sheets(street: Street) -> str:
    """How many sheets a street needs."""
    if not street.payers:
        return ""
    return plural(
        "{households} households pay here: {count} sheet.",
        "{households} households pay here: {count} sheets.",
        -(-street.payers // LINES),
        households=integer(street.payers),
        count=integer(-(-street.payers // LINES)),
    )


def collections(plan: Any, region: str) -> Document:
    """Counts by street, as they are typed: no house, no name."""
    return form(
        plan,
        region,
        "collections",
        _("Households that paid, street by street"),
        (*_counted(plan), Signatures((holder("treasurer"), holder("chair")))),
        do=_("Each street counts its receipts and says one number."),
        typed=(at(_("Fund"), _("Collections")),),
        paper=WIDE,
    )


def _counted(plan: Any) -> Iterator[Block]:
    for levy in plan.fund.rules.levies or (Levy(id="levy"),):
        name = called(levy.name or _("Contribution"), 60)
        rows = [
            (called(street.label), integer(street.payers) if street.payers else "")
            for street in streets(plan)
        ]
        yield table(
            (Column(_("Street"), share=2), narrow(_("Pay"), 0.8), *_windows(levy)),
            rows,
            empty=1 if rows else 5,
            total=(_("Together"),),
            caption=_("{levy}: households that paid", levy=name),
            tall=10,
        )


def _windows(levy: Levy) -> Iterator[Column]:
    """A year of quarters, or some months to be named by hand."""
    if levy.every == "once":
        yield from (narrow(_("Month: ____"), 1) for _at in range(MONTHS))
        return
    for number in range(1, 5):
        yield narrow(_("Quarter {number}, {year}", number=ordinal(number), year=BY_HAND), 1)


def labour(plan: Any, region: str) -> Document:
    """Days of work by code, with somebody who saw it; rates were agreed before."""
    return form(
        plan,
        region,
        "labour",
        _("Register of work"),
        (_rates(plan, ("labour",)), table(_given(_("Days")), empty=GIFTS, tall=8.5)),
        do=_("Write it down on the same day. People are codes; whoever saw it is somebody else."),
        typed=(at(_("Fund"), _("Work and materials")),),
        paper=WIDE,
    )


def materials(plan: Any, region: str) -> Document:
    """Sand, stone, trips: how much, from which street, who saw it."""
    return form(
        plan,
        region,
        "materials",
        _("Register of materials and transport"),
        (
            _rates(plan, ("material", "transport")),
            table(_given(_("Quantity and unit")), empty=MATERIALS, tall=9),
        ),
        do=_("Write it down on the same day. People are codes; whoever saw it is somebody else."),
        typed=(at(_("Fund"), _("Work and materials")),),
        paper=WIDE,
    )


def _given(quantity: str) -> tuple[Column, ...]:
    """The columns in the order in which they are typed, then who signs for having seen it."""
    return (
        Column(field(Gift, "date"), share=1),
        Column(field(Gift, "rate"), share=2),
        narrow(quantity, 1),
        Column(field(Gift, "street"), share=1.4),
        narrow(field(Gift, "person"), 1),
        narrow(field(Gift, "witness"), 1),
        Column(_("Signature of the witness"), share=1.6),
    )


def _rates(plan: Any, kinds: tuple[str, ...]) -> Block:
    """What a day or a load counts for, as it was agreed."""
    rates = [
        (called(rate.name), called(rate.unit, 20), format_money(rate.price))
        for rate in plan.fund.rates.rates
        if rate.kind in kinds
    ]
    columns = (
        Column(field(Rate, "name"), share=3),
        Column(field(Rate, "unit"), share=1),
        Column(field(Rate, "price"), "right", 1),
    )
    return table(columns, rows=rates, empty=0 if rates else 2, tall=7, caption=_("What we agreed"))
