"""Who keeps it going: tasks, who pays and has signed, what users pay, what the fund has left."""

from __future__ import annotations

from collections.abc import Iterator
from fractions import Fraction
from typing import Any

from workbook import months
from workbook.documents.blocks import Bar, Bars, Block, Column, Heading, Pairs, Table, Words
from workbook.documents.offer.chapter import NOTHING, brief, called, chapter, lacking, money, origin
from workbook.documents.parts.upkeep import often
from workbook.locale import N_, _
from workbook.locale.numbers import date, decimal, ordinal, percent
from workbook.sources import COMMUNITY, source_name
from workbook.sustainability.analysis import replacement
from workbook.sustainability.analysis import upkeep as work
from workbook.sustainability.analysis.letters import promises
from workbook.sustainability.analysis.raci import duties
from workbook.sustainability.analysis.tariff import Cover, Tariff, tariffs

STEPS = (N_("What wears out"), N_("Tasks of upkeep"), N_("Signed letters"), N_("Tariff"))
FUND = (N_("What we expect"), N_("Forecast"))


def upkeep(plan: Any) -> tuple[Block, ...]:
    """What it costs every year afterwards, and where that money comes from."""
    where = (origin("sustainability", *STEPS), origin("fund", *FUND), _method())
    return chapter("upkeep", _("Upkeep, tariff and reserve"), tuple(_upkeep(plan)), where)


def _method() -> str:
    return _(
        "Replacement: value / life, straight line. Cover: what comes in / what it costs, without"
        " and with replacement."
    )


def _upkeep(plan: Any) -> Iterator[Block]:
    if not plan.sustainability.upkeep.tasks:
        yield lacking(_("Nothing is known of the running costs yet."))
    else:
        yield _tasks(plan)
        yield from _payers(plan)
    yield from _replacement(plan)
    for each in tariffs(plan):
        yield from _tariff(each)
    yield from _reserve(plan)


def _tasks(plan: Any) -> Table:
    """Every task with what it costs in an average year, who pays, and who answers for it."""
    found = duties(plan)
    payers = work.payers(plan, (duty.task for duty in found))
    roles = {role.id: called(role) for role in plan.sustainability.upkeep.roles}
    rows = tuple(
        (
            called(duty.task),
            often(duty.task),
            payer,
            ", ".join(roles[id] for id in duty.marked["A"]) or NOTHING,
            money(work.yearly(duty.task)),
        )
        for duty, payer in zip(found, payers, strict=True)
    )
    return Table(
        (
            Column(_("What is done"), share=3),
            Column(_("How often"), share=1.5),
            Column(_("Who pays"), share=1.6),
            Column(_("Answers for it"), share=1.6),
            Column(_("A year"), "right", 1.3),
        ),
        rows,
        total=(_("Together"), "", "", "", money(work.total(plan.sustainability.upkeep.tasks))),
        size=0.88,
    )


def _payers(plan: Any) -> Iterator[Block]:
    """What falls to whom in a year, and whether it is signed: the donor pays none of it."""
    signed = {each.payer: each for each in promises(plan)}
    rows = tuple(
        (source_name(payer), money(cost), _letter(payer, signed.get(payer)))
        for payer, cost in plan.upkeep_by_payer.items()
    )
    if rows:
        yield Table(
            (
                Column(_("Who pays"), share=2),
                Column(_("A year"), "right", 1),
                Column(_("Signed letter"), share=2),
            ),
            rows,
            total=(_("Together"), money(plan.upkeep_yearly), ""),
            caption=_("What no tariff pays, by who has promised it"),
        )


def _letter(payer: str, promise: Any) -> str:
    if payer in COMMUNITY:
        return _("our own promise")
    if promise and promise.signed:
        number = brief(promise.number) or NOTHING
        return _("signed on {day}, {number}", day=date(promise.signed), number=number)
    return _("has not signed yet")


def _replacement(plan: Any) -> Iterator[Block]:
    """What is lost in a year, and maintenance against the benchmark."""
    about, things = plan.sustainability.upkeep, replacement.shared_assets(plan)
    if not things:
        return
    kept = replacement.maintenance(plan)
    least, most = kept.benchmark
    interest = percent(Fraction(about.discount, 100))
    yield Pairs(
        (
            (_("Replacement, a year (value / life)"), money(replacement.yearly(things))),
            (
                _("Put by each year at {percent} interest", percent=interest),
                money(replacement.yearly_with_interest(plan, things)),
            ),
            (
                _("Maintenance, of what all would cost anew"),
                NOTHING if kept.share is None else percent(kept.share, 2),
            ),
            (_("Usual (benchmark of 2 to 4 in a hundred)"), f"{money(least)} – {money(most)}"),
        )
    )


def _tariff(found: Tariff) -> Iterator[Block]:
    """Both cover ratios side by side, and the tariffs that would be needed."""
    name = called(found.service)
    yield Heading(_("Tariff: {service}", service=name), 2)
    if not found.trial:
        yield lacking(_("Nobody has tried a tariff yet."))
        return
    yield Words(
        _(
            "At {tariff} per household and month {income} come in a year.",
            tariff=money(found.trial),
            income=money(found.income),
        )
    )
    covers = (
        (_("Running costs"), found.opex),
        (_("Running costs and replacement"), found.full),
    )
    most = max([each.share for _name, each in covers if each.share is not None] + [Fraction(1)])
    yield Bars(
        tuple(_bar(label, cover, most) for label, cover in covers), _("Share that is covered")
    )
    yield Pairs(
        tuple(
            (_("{what}: tariff that is needed", what=label), _needed(cover))
            for label, cover in covers
        )
    )
    if found.service.exempt:
        yield Words(
            _("Exempt households: {amount} a year are not billed.", amount=money(found.exemption))
        )


def _bar(label: str, cover: Cover, most: Fraction) -> Bar:
    if cover.share is None:
        return Bar(label, 0, NOTHING)
    text = f"{percent(cover.share)} ({money(cover.cost)})"
    return Bar(label, cover.share / most, text, alarm=cover.share < 1)


def _needed(cover: Cover) -> str:
    return NOTHING if cover.tariff is None else money(cover.tariff)


def _reserve(plan: Any) -> Iterator[Block]:
    """What is left of the fund's free money at the end of each year, in months of running costs."""
    from workbook.fund.analysis.forecast import course
    from workbook.fund.analysis.reserve import reserves

    yield Heading(_("Reserve of the fund"), 2)
    found = reserves(plan, course(plan)) if plan.forecast_first else ()
    if not found:
        yield lacking(_("The fund has no forecast yet."))
        return
    first = plan.forecast_first
    yield Table(
        (
            Column(_("At the end of"), share=2),
            Column(_("Free money"), "right", 1),
            Column(_("Should be kept"), "right", 1),
            Column(_("Months it lasts"), "right", 1),
            Column(_("Missing"), "right", 1),
        ),
        tuple(
            (
                months.label(months.add(first, 12 * each.year - 1)),
                money(each.close),
                money(each.required),
                NOTHING if each.months is None else decimal(each.months, 2),
                money(each.shortfall) if each.shortfall else NOTHING,
            )
            for each in found
        ),
        note=_("Months = free money / (yearly running cost of the fund / 12)."),
    )
    lost = [each for each in found if each.shortfall]
    if lost:
        yield Words(_told(lost[0]), "quote")


def _told(short: Any) -> str:
    each = NOTHING if short.extra is None else money(short.extra)
    return _(
        "In year {year} {amount} are missing: {each} for each household that pays.",
        year=ordinal(short.year),
        amount=money(short.shortfall),
        each=each,
    )
