"""How many households paid, street by street: counts, never names."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

from workbook import months
from workbook.fund.analysis.booked import booked
from workbook.fund.analysis.collected import Share, by_quarter, checks, shares, total
from workbook.fund.analysis.streets import payers, streets, uncounted
from workbook.fund.analysis.words import unbooked
from workbook.fund.worksheet.phases import GIVEN
from workbook.fund.worksheet.windows import Window, windows
from workbook.locale import N_, _
from workbook.locale.numbers import integer, plain_percent
from workbook.money import format_money
from workbook.ui.ask import ask
from workbook.ui.grid import Column, Grid, dashed
from workbook.ui.step import Step
from workbook.ui.view import (
    Ask,
    Bar,
    BarRow,
    Block,
    Board,
    Fact,
    Facts,
    Notice,
    Row,
    Script,
    Series,
)

PAID = ("fund", "collected")


class Collections(Step):
    """How many households paid?"""

    id = "collections"
    title = N_("Collections")
    question = N_("How many households paid, street by street?")
    phase = GIVEN

    def script(self, plan: Any) -> Script:
        return Script(
            say=(
                _("Each street counts its receipts and says one number."),
                _("Never read out who has not paid: only how many have."),
                _("A street that pays little: ask what makes it hard, not who it is."),
            ),
            minutes=15,
            materials=(_("the receipt books of each street"),),
        )

    def inputs(self, plan: Any) -> tuple[Grid, ...]:
        return tuple(
            _grid(plan, levy, window)
            for levy in plan.fund.rules.levies
            for window in windows(plan, levy)
        )

    def blocks(self, plan: Any) -> tuple[Block, ...]:
        first = next(_first(plan), None)
        if first:
            return (first,)
        tables = tuple(
            block for levy in plan.fund.rules.levies for block in _levy_blocks(plan, levy)
        )
        return (*_uncounted(plan), *_facts(plan), *_book(plan), *tables)

    def begun(self, plan: Any) -> bool:
        return any(plan.fund.collected.values())

    def missing(self, plan: Any) -> Iterator[str]:
        first = next(_first(plan), None)
        if first:
            yield first.text
        elif why := uncounted(plan):
            yield why
        elif not self.begun(plan):
            yield _("Nothing is counted yet: ask each street how many households paid.")

    def problems(self, plan: Any) -> Iterator[str]:
        yield from (check.text for check in checks(plan) if check.kind == "wrong")


def _first(plan: Any) -> Iterator[Notice]:
    """What must be there before anything can be counted."""
    if not plan.fund.rules.levies:
        text = _("First agree what every household gives, under “{step}”.", step=_("Contributions"))
        yield Notice(kind="look", text=text)
    elif not any(street.households for street in streets(plan)):
        text = _("First write down the streets, under “{step}”.", step=_("Exempt households"))
        yield Notice(kind="look", text=text)


def _name(levy: Any) -> str:
    return levy.name or levy.id


def _grid(plan: Any, levy: Any, window: Window) -> Grid:
    return Grid(
        id=f"paid-{levy.id}-{window[0]}",
        caption=_("{levy}: households that paid", levy=_name(levy)),
        columns=(
            Column(Ask(key="street", label=_("Street"), fixed=True)),
            Column(
                Ask(key="paying", label=_("Pay"), kind="integer", fixed=True),
                labels={street.id: dashed(street.payers) for street in streets(plan)},
            ),
            *(_month(plan, levy, each) for each in window),
        ),
        rows=tuple(street.id for street in streets(plan)),
        labels={street.id: street.label for street in streets(plan)},
    )


def _month(plan: Any, levy: Any, month: str) -> Column:
    path = (*PAID, levy.id, month)
    quarterly = levy.every == "quarter" and month == months.closing(months.quarter(month))
    label = months.quarter_label(months.quarter(month)) if quarterly else months.label(month)
    field = ask(type(plan), (*path, "*"), month, label=label)
    return Column(field, lambda row: (*path, row))


def _levy_blocks(plan: Any, levy: Any) -> Iterator[Block]:
    for window in windows(plan, levy):
        yield _grid(plan, levy, window).view(plan, total=_total(plan, levy, window))
    yield from _board(plan, levy)


def _total(plan: Any, levy: Any, window: Window) -> Row:
    rows = plan.fund.collected.get(levy.id, {})
    sums = {each: sum(rows[each].values()) for each in window if rows.get(each)}
    paying = dashed(payers(plan))
    return Row(id="total", values={"street": _("Together"), "paying": paying, **sums})


def _board(plan: Any, levy: Any) -> Iterator[Board]:
    """What share of each street paid: the last four quarters, or all of what is given once."""
    found, together = shares(plan, levy), by_quarter(plan, levy)
    quarters = tuple(together)[-4:]
    if quarters:
        names = {street.id: street.label for street in streets(plan)}
        rows = {id: [s for s in found if s.street == id and s.quarter in quarters] for id in names}
        all_streets = [together[quarter] for quarter in quarters]
        yield Board(
            id=f"board-{levy.id}",
            caption=_("{levy}: share that paid", levy=_name(levy)),
            series=tuple(
                Series(key=quarter or "all", label=_quarter(quarter), mark=mark)
                for mark, quarter in enumerate(quarters)
            ),
            rows=(
                *(BarRow(label=names[id], bars=tuple(map(_bar, row))) for id, row in rows.items()),
                BarRow(label=_("Village"), bars=tuple(map(_bar, all_streets)), strong=True),
            ),
        )


def _quarter(quarter: str) -> str:
    return months.quarter_label(quarter) if quarter else _("So far")


def _bar(share: Share) -> Bar:
    if share.rate is None:
        return Bar(share=None, text="–")
    note = _("{paid} of {billed}", paid=integer(share.paid), billed=integer(share.billed))
    return Bar(
        share=min(1.0, float(share.rate)),
        text=plain_percent(share.rate),
        note=note,
        alarm=share.paid > share.billed,
    )


def _uncounted(plan: Any) -> Iterator[Notice]:
    """What is missing before anybody knows which part of the households paid."""
    if why := uncounted(plan):
        yield Notice(kind="look", text=why, go="exemptions")


def _facts(plan: Any) -> Iterator[Facts]:
    """How much of what was agreed was paid."""
    facts = tuple(_fact(plan, levy) for levy in plan.fund.rules.levies if by_quarter(plan, levy))
    if facts:
        yield Facts(id="compliance", caption=_("Paid of what was agreed"), facts=facts)


def _fact(plan: Any, levy: Any) -> Fact:
    found = total(plan, (levy,))
    if found.rate is None:
        note = _("{paid} paid; nobody knows yet of how much", paid=_money(found.paid))
        return Fact(figure="–", label=_name(levy), note=note if found.billed is None else "")
    amounts = {"paid": _money(found.paid), "billed": _money(found.billed)}
    note = _("{paid} of {billed}", **amounts)
    return Fact(figure=plain_percent(found.rate), label=_name(levy), note=note)


def _book(plan: Any) -> Iterator[Notice]:
    """What the book says against it, once it says anything."""
    names = {levy.id: _name(levy) for levy in plan.fund.rules.levies}
    for each in booked(plan):
        if each.difference and each.until:
            yield Notice(kind="look", text=unbooked(each, names[each.levy]))
        elif each.booked and not each.difference:
            text = _(
                "{levy}: streets and book agree up to {month}: {booked}.",
                levy=names[each.levy],
                month=months.label(each.until),
                booked=_money(each.booked),
            )
            yield Notice(kind="good", text=text)


def _money(amount: int) -> str:
    return format_money(amount, short=True)
