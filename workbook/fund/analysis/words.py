"""What the months ahead say, in sentences."""

from __future__ import annotations

from typing import Any

from workbook import months
from workbook.fund.analysis.booked import Booked
from workbook.fund.analysis.forecast import Course, lowest, plunges
from workbook.fund.analysis.reserve import Reserve
from workbook.fund.analysis.simulation import Band
from workbook.locale import _
from workbook.locale.numbers import decimal, integer, ordinal, percent
from workbook.money import format_money


def money(qepik: int) -> str:
    """An amount with its currency, without decimals that are zero."""
    return format_money(qepik, short=True)


def of_asked(paid: int, asked: int | None) -> str:
    """How many households of a street paid, of those that should, where that is known."""
    if asked is None:
        return integer(paid)
    return _("{paid} of {asked}", paid=integer(paid), asked=integer(asked))


def unbooked(each: Booked, levy: str) -> str:
    """That the streets and the book differ about a contribution, which is called `levy`."""
    return _(
        "{levy}, up to {month}: the streets counted {counted}, the book has {booked}."
        " Find out why.",
        levy=levy,
        month=months.label(each.until),
        counted=money(each.collected),
        booked=money(each.booked),
    )


def low_point(run: Course, band: Band) -> str:
    """When least free money is left, whether it suffices, and how often it may not."""
    low = lowest(run.free)
    text = _(
        "In {month} least free money is left: {amount}.",
        month=months.label(low.month),
        amount=money(low.close),
    )
    if fallen := plunges(run.free):
        names = ", ".join(months.label(month) for month in fallen[:3])
        more = _("It falls below zero in {months}: move a payment or wait.", months=names)
    elif band.below_zero:
        share = percent(band.below_zero)
        more = _("With late payers it falls below zero in {share} of the trials.", share=share)
    else:
        more = _("It suffices in every trial, also with late payers.")
    return f"{text} {more}"


def reserve(plan: Any, found: tuple[Reserve, ...]) -> str:
    """What the rule asks for at the end of the last year, and what would mend it."""
    if not found or not found[-1].required:
        return _("No running costs are written down: there is nothing to keep a reserve for.")
    last = found[-1]
    lasts = _(
        "At the end of year {year} the free money lasts {months} months; the rule asks for {rule}.",
        year=ordinal(last.year),
        months=decimal(last.months, 1),
        rule=plan.fund.rules.reserve_months,
    )
    if not last.shortfall:
        return lasts
    if last.extra is None:
        return f"{lasts} " + _("{missing} are missing.", missing=money(last.shortfall))
    mend = _(
        "{missing} are missing: {extra} more from every household that pays in that year.",
        missing=money(last.shortfall),
        extra=money(last.extra),
    )
    return f"{lasts} {mend}"
