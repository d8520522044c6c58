"""What if a payment were made in another month? The balance, before anybody decides."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

from workbook.fund.analysis.forecast import course, lowest
from workbook.fund.analysis.what_if import Outlook, outlook
from workbook.fund.worksheet.drawing import Course, Sign, drawn
from workbook.fund.worksheet.expected import unexpected
from workbook.fund.worksheet.phases import AHEAD
from workbook.locale import N_, _
from workbook.money import format_money, sign
from workbook.months import label
from workbook.ui.ask import ask
from workbook.ui.grid import Column, Fields, Grid
from workbook.ui.months import shown, typed_month
from workbook.ui.step import Add, AnyEdit, Step, new_id
from workbook.ui.view import Ask, Block, Button, Buttons, Lines, Notice, Script

WHAT_IFS = ("fund", "forecast", "what_ifs")


class WhatIfs(Step):
    """What if we paid it earlier, or later?"""

    id = "what-if"
    title = N_("What if")
    question = N_("What if we paid it in another month?")
    phase = AHEAD

    def script(self, plan: Any) -> Script:
        return Script(
            say=(
                _("Which payment would you like to make earlier? Type another month for it."),
                _("If the line dips below zero, the payment must wait. Say what for."),
            ),
            minutes=15,
        )

    def inputs(self, plan: Any) -> tuple[Grid | Fields, ...]:
        found = _latest(plan)
        if found is None or not plan.fund.forecast.first:
            return ()
        return (_about(plan, found), _moves(plan, found))

    def blocks(self, plan: Any) -> tuple[Block, ...]:
        if not plan.fund.forecast.first:
            return (unexpected(),)
        found = _latest(plan)
        if found is None:
            return (_begin(_("Try another month")),)
        about, moves = self.inputs(plan)
        return (
            _drawn(plan, found),
            *_told(outlook(plan, found)),
            moves.view(plan),
            about.view(plan),
            _begin(_("Try something else")),
        )

    def press(self, plan: Any, action: str, reason: str) -> tuple[AnyEdit, ...]:
        if action != "begin" or not plan.fund.forecast.first:
            return ()
        return (Add(path=WHAT_IFS, item={"id": new_id()}),)

    def begun(self, plan: Any) -> bool:
        return bool(plan.fund.forecast.what_ifs)

    def missing(self, plan: Any) -> Iterator[str]:
        if not plan.fund.forecast.first:
            yield _("Begin the forecast.")
        found = _latest(plan)
        if found and outlook(plan, found).below and not found.decision.strip():
            yield _("Write down what you decided.")


def _latest(plan: Any) -> Any:
    return plan.fund.forecast.what_ifs[-1] if plan.fund.forecast.what_ifs else None


def _begin(label: str) -> Buttons:
    return Buttons(buttons=(Button(action="begin", label=label),))


def _about(plan: Any, found: Any) -> Fields:
    record = type(plan)
    return Fields(
        id="about",
        fields=tuple(
            (ask(record, (*WHAT_IFS, "*", key), key), (*WHAT_IFS, found.id, key))
            for key in ("name", "decision")
        ),
    )


def _moves(plan: Any, found: Any) -> Grid:
    """Payments that are made once, each with the month that it would be moved to."""
    lines = [each for each in plan.fund.forecast.lines if each.every == "once"]
    lines = [each for each in lines if each.way == "out"]
    path = (*WHAT_IFS, found.id, "moves")
    return Grid(
        id="moves",
        caption=_("Payments"),
        columns=(
            Column(Ask(key="name", label=_("What"), fixed=True)),
            _told_column("amount", _("Amount"), {e.id: format_money(e.amount) for e in lines}),
            _told_column("first", _("Planned for"), {e.id: shown(e.first) for e in lines}),
            Column(
                ask(type(plan), (*WHAT_IFS, "*", "moves", "*"), "to", label=_("Moved to")),
                lambda row: (*path, row),
                show=shown,
                read=typed_month,
            ),
        ),
        rows=tuple(each.id for each in lines),
        labels={each.id: each.name or each.activity or each.id for each in lines},
    )


def _told_column(key: str, label: str, labels: dict[str, str]) -> Column:
    return Column(Ask(key=key, label=label, fixed=True), labels=labels)


def _drawn(plan: Any, found: Any) -> Lines:
    run, would = course(plan), outlook(plan, found).course
    low = lowest(would.free)
    text = _("Least in {month}: {amount}", month=label(low.month), amount=format_money(low.close))
    kind = "stop" if low.close < 0 else "info"
    least = Sign(would.months.index(low.month), low.close, text, kind)
    courses = (
        Course("would", _("Free money, if so"), 0, [flow.close for flow in would.free]),
        Course("plain", _("Free money, as expected"), 5, [flow.close for flow in run.free], True),
    )
    caption = _("Money at the end of each month, in {currency}", currency=sign("AZN"))
    return drawn("what-if", caption, run.months, courses, signs=(least,))


def _told(found: Outlook) -> Iterator[Notice]:
    if not found.line_ids:
        yield Notice(kind="info", text=_("Nothing is moved yet. Type a month beside a payment."))
    elif found.below:
        months = ", ".join(label(month) for month in found.plunges)
        text = _("The free money would fall below zero: {months}. It must wait.", months=months)
        yield Notice(kind="stop", text=text)
    else:
        yield Notice(kind="good", text=_("The free money would suffice in every month."))
