"""The board in the village: in, out, balance, what is kept apart, what is bought next."""

from __future__ import annotations

from collections.abc import Iterator
from fractions import Fraction
from typing import Any

from workbook import months
from workbook.fund.analysis.board import Facts as Told
from workbook.fund.analysis.board import facts
from workbook.fund.analysis.streets import Street
from workbook.fund.worksheet.phases import OPEN
from workbook.fund.worksheet.project_cash import project_cash
from workbook.locale import N_, _
from workbook.locale.numbers import date, integer, plain_percent
from workbook.money import format_money
from workbook.ui.step import Step
from workbook.ui.view import Bar, BarRow, Block, Board, Fact, Facts, Notice, Script, Series


class FundBoard(Step):
    """What does the board in the village say?"""

    id = "fund-board"
    title = N_("Board")
    question = N_("What may everybody know about our money?")
    phase = OPEN

    def script(self, plan: Any) -> Script:
        return Script(
            say=(
                _("Draw the board by hand, large, and hang it where everybody passes."),
                _("In, out, what is left; what is kept apart; what is bought next."),
                _("Streets and counts only. No names, no debts."),
            ),
            minutes=15,
            materials=(_("a board or a large sheet"), _("thick pens")),
        )

    def blocks(self, plan: Any) -> tuple[Block, ...]:
        told = facts(plan)
        if told is None:
            text = _("First write the opening balance into the cashbook.")
            return (Notice(kind="info", text=text),)
        ours = project_cash(plan)
        return (_money_facts(told), *_next(told), *ours, *_paying(told), _exempt(told))

    def begun(self, plan: Any) -> bool:
        return facts(plan) is not None

    def missing(self, plan: Any) -> Iterator[str]:
        if not self.begun(plan):
            yield _("The board shows what the cashbook has: nothing yet.")


def _money_facts(told: Told) -> Facts:
    apart = _("{amount} of it is kept apart", amount=_money(told.restricted))
    return Facts(
        id="money",
        caption=_("Our money on {date}", date=date(told.on)),
        facts=(
            Fact(
                figure=_money(told.received),
                label=_("came in this year"),
                note=_("{amount} was there before", amount=_money(told.open)),
            ),
            Fact(figure=_money(told.paid), label=_("went out this year")),
            Fact(figure=_money(told.balance), label=_("is there now"), note=apart),
            Fact(figure=_money(told.free), label=_("is free to spend"), kind=_sign(told.free)),
        ),
    )


def _sign(free: int) -> Any:
    return "info" if free >= 0 else "stop"


def _next(told: Told) -> Iterator[Notice]:
    if told.next is not None:
        text = _(
            "Next purchase: {name}, {amount}, in {month}.",
            name=told.next.name,
            amount=_money(told.next.amount),
            month=months.label(told.next.month),
        )
        yield Notice(kind="info", text=text)


def _paying(told: Told) -> Iterator[Board]:
    """How many households of each street paid this quarter."""
    if any(street.payers for street, _paid in told.paying):
        yield Board(
            id="paying",
            caption=_("Households that paid: {quarter}", quarter=_quarter(told)),
            series=(Series(key="paid", label=_("Paid"), mark=0),),
            rows=tuple(
                BarRow(label=street.label, bars=(_bar(street, paid),))
                for street, paid in told.paying
            ),
        )


def _bar(street: Street, paid: int) -> Bar:
    if not street.payers:
        return Bar(share=None, text="–")
    share = Fraction(paid, street.payers)
    note = _("{paid} of {billed}", paid=integer(paid), billed=integer(street.payers))
    return Bar(share=min(1.0, float(share)), text=plain_percent(share), note=note)


def _quarter(told: Told) -> str:
    return months.quarter_label(told.quarter)


def _exempt(told: Told) -> Facts:
    return Facts(
        id="exempt",
        caption=_("Who gives nothing"),
        facts=(
            Fact(
                figure=integer(told.exempt),
                label=_("households are exempt"),
                note=_("The list is closed; two people approved each reason."),
            ),
        ),
    )


def _money(amount: int) -> str:
    return format_money(amount, short=True)
