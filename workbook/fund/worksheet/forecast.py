"""How the money goes: three years ahead, its low point, and sliders that say what would be."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

from workbook.fund.analysis.calls import calls, unasked
from workbook.fund.analysis.collected import regular
from workbook.fund.analysis.forecast import Course as Run
from workbook.fund.analysis.forecast import course, lowest
from workbook.fund.analysis.lines import recurring
from workbook.fund.analysis.reserve import MOST_AMOUNT, enough, reserves
from workbook.fund.analysis.simulation import Band, simulate
from workbook.fund.model import Trial
from workbook.fund.worksheet.drawing import Course, Sign, Spread, drawn
from workbook.fund.worksheet.expected import nothing_expected, unexpected
from workbook.fund.worksheet.phases import AHEAD
from workbook.fund.worksheet.upkeep import upkeep
from workbook.locale import N_, _
from workbook.locale.numbers import ordinal
from workbook.money import format_money, sign
from workbook.months import label
from workbook.ui.ask import ask
from workbook.ui.grid import Fields
from workbook.ui.step import AnyEdit, Put, Step
from workbook.ui.view import Block, Button, Buttons, Fact, Facts, Lines, Notice, Script

TRIAL = ("fund", "forecast", "trial")


class Forecasting(Step):
    """How does our money go?"""

    id = "forecast"
    title = N_("Forecast")
    question = N_("How does our money go, month by month?")
    phase = AHEAD

    def script(self, plan: Any) -> Script:
        return Script(
            say=(
                _("Follow the line with a finger. Where is least money left, and why?"),
                _("Move a slider: what if fewer households pay, or later?"),
                _("The pale band is where the line will probably lie. Nobody knows it exactly."),
            ),
            minutes=20,
            materials=(_("pointer"),),
        )

    def inputs(self, plan: Any) -> tuple[Fields, ...]:
        record = type(plan)
        levy = next(iter(regular(plan)), None)
        first = next(iter(calls(plan)), None)
        dues = {"kind": "money", "unit": sign("AZN"), "maximum": MOST_AMOUNT, "stride": 25}
        rest = {
            "amount": {**dues, "rest": levy.amount if levy else 0},
            "percent": {"rest": first.percent if first else 100, "unit": "%"},
            "delay": {"unit": _("months")},
        }
        fields = tuple(
            (ask(record, (*TRIAL, key), key, slider=True, **more), (*TRIAL, key))
            for key, more in rest.items()
        )
        return (Fields(id="trial", fields=fields, beside=True),)

    def blocks(self, plan: Any) -> tuple[Block, ...]:
        if not plan.fund.forecast.first:
            return (unexpected(),)
        trial = plan.fund.forecast.trial
        run, tried = course(plan), course(plan, trial)
        band = simulate(plan, trial, run=tried)
        return (
            _lines(plan, run, tried, band),
            self.inputs(plan)[0].view(plan),
            _facts(plan, tried),
            *_told(plan, band),
            *upkeep(plan),
            *_buttons(trial),
        )

    def press(self, plan: Any, action: str, reason: str) -> tuple[AnyEdit, ...]:
        trial = plan.fund.forecast.trial
        if action != "rest" or trial == Trial():
            return ()
        return (Put(path=TRIAL, value=Trial().model_dump(), was=trial.model_dump()),)

    def begun(self, plan: Any) -> bool:
        return bool(plan.fund.forecast.first)

    def missing(self, plan: Any) -> Iterator[str]:
        if not plan.fund.forecast.first:
            yield _("Begin the forecast.")
        elif why := unasked(plan):
            yield why

    def problems(self, plan: Any) -> Iterator[str]:
        low = lowest(course(plan).free)
        if low and low.close < 0 and not unasked(plan):
            yield _(
                "In {month} the free money falls to {amount}. Let a payment wait.",
                month=label(low.month),
                amount=format_money(low.close),
            )


def _is_tried(plan: Any) -> bool:
    return plan.fund.forecast.trial != Trial()


def _lines(plan: Any, run: Run, tried: Run, band: Band) -> Lines:
    plain = Course("plain", _("Free money, as expected"), 5, _closes(run.free), faint=True)
    name = _("Free money, if so") if _is_tried(plan) else _("Free money")
    courses = [Course("free", name, 0, _closes(tried.free))]
    if _is_tried(plan):
        courses.append(plain)
    if any(_closes(tried.restricted)):
        courses.append(
            Course("restricted", _("Restricted money"), 1, _closes(tried.restricted), faint=True)
        )
    required = recurring(plan) * plan.fund.rules.reserve_months // 12
    return drawn(
        "ahead",
        _("Money at the end of each month, in {currency}", currency=sign("AZN")),
        run.months,
        courses,
        Spread(_("probable range"), band.low, band.high),
        tuple(_low(tried)),
        required or None,
        _("reserve"),
    )


def _closes(flows: Any) -> tuple[int, ...]:
    return tuple(flow.close for flow in flows)


def _low(run: Run) -> Iterator[Sign]:
    low = lowest(run.free)
    if low is None:
        return
    text = _("Least in {month}: {amount}", month=label(low.month), amount=format_money(low.close))
    kind = "stop" if low.close < 0 else "look"
    yield Sign(run.months.index(low.month), low.close, text, kind)


def _facts(plan: Any, tried: Run) -> Facts:
    """The end of each year: free money, and how long it would last."""
    found = reserves(plan, tried, plan.fund.forecast.trial)
    return Facts(
        id="years",
        caption=_("Free money at the end of each year"),
        facts=tuple(
            Fact(
                figure=format_money(each.close),
                label=_("Year {number}", number=ordinal(each.year)),
                kind="stop" if each.close < 0 else "look" if each.shortfall else "good",
                note=_("{amount} short of the reserve", amount=format_money(each.shortfall))
                if each.shortfall
                else "",
            )
            for each in found
        ),
    )


def _told(plan: Any, band: Band) -> Iterator[Notice]:
    if not calls(plan):
        return
    if unasked(plan):
        yield from nothing_expected(plan)
        return
    yield _kept(plan, enough(plan, plan.fund.forecast.trial))
    yield Notice(kind="info", text=band.assumption)


def _kept(plan: Any, amount: int | None) -> Notice:
    """Which contribution keeps the reserve; without costs there is none to be kept."""
    if amount is None:
        text = _("No contribution that can be asked would keep the reserve until the end.")
        return Notice(kind="look", text=text)
    if amount:
        text = _(
            "{amount} per household and quarter would keep the reserve until the end.",
            amount=format_money(amount),
        )
    elif recurring(plan):
        text = _("The reserve is there until the end, even if nobody contributes from now on.")
    else:
        text = _("No running costs are written down: there is nothing to keep a reserve for.")
    return Notice(kind="info", text=text)


def _buttons(trial: Trial) -> Iterator[Buttons]:
    if trial != Trial():
        label = _("Back to what we expect")
        yield Buttons(buttons=(Button(action="rest", label=label),))
