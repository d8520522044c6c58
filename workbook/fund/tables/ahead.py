"""Tables of what lies ahead: months, lines, years, what-ifs, upkeep of small projects."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from typing import Any

from workbook.fund.analysis.forecast import Course, both
from workbook.fund.analysis.lines import amount, promised
from workbook.fund.analysis.projects import upkeep
from workbook.fund.analysis.reserve import reserves
from workbook.fund.analysis.simulation import Band, simulate
from workbook.fund.analysis.what_if import outlook
from workbook.fund.analysis.years import years
from workbook.fund.model import Trial
from workbook.locale import N_
from workbook.tidy import Column, Layout, Row

QEPIK = "1/100 of the currency"
MONTH = Column("month", "string", "", N_("2027-03"))
MOVED = (
    Column("open", "int64", QEPIK, N_("at the beginning")),
    Column("received", "int64", QEPIK, N_("what comes in")),
    Column("paid", "int64", QEPIK, N_("what goes out")),
    Column("release", "int64", QEPIK, N_("restricted money that becomes free; below zero there")),
    Column("close", "int64", QEPIK, N_("at the end: open + received − paid + release")),
)
"""How money of one kind moves."""

LAYOUTS = {
    "forecast": Layout(
        N_("a month and a kind of money"),
        (
            Column("course", "string", "", N_("expected, or tried: with what the sliders say")),
            MONTH,
            Column("purpose", "string", "", N_("whose restricted money; empty for free money")),
            *MOVED,
        ),
    ),
    "forecast_band": Layout(
        N_("a month of the simulation of who pays late"),
        (
            Column("course", "string", "", N_("expected, or tried: with what the sliders say")),
            MONTH,
            Column("low", "int64", QEPIK, N_("one run in twenty has at most so much free money")),
            Column("mean", "int64", QEPIK, N_("mean free money of all runs")),
            Column("high", "int64", QEPIK, N_("one run in twenty has at least so much")),
        ),
    ),
    "forecast_years": Layout(
        N_("a year and a kind of money, free or restricted"),
        (
            Column("course", "string", "", N_("expected, or tried: with what the sliders say")),
            Column("year", "int64", "", N_("1 is the first of the forecast")),
            Column("kind", "string", "", N_("free or restricted")),
            *MOVED,
            Column(
                "reserve_months",
                "Float64",
                N_("months"),
                N_("how long free money lasts; else missing"),
            ),
            Column(
                "reserve_shortfall", "Int64", QEPIK, N_("missing in the reserve; only free money")
            ),
        ),
    ),
    "forecast_lines": Layout(
        N_("money that is expected to come or to go"),
        (
            Column("line", "string", "", N_("id of the line")),
            Column("name", "string", "", N_("what it is for")),
            Column("way", "string", "", N_("in or out")),
            Column("amount", "int64", QEPIK, N_("each time")),
            Column("first", "string", "", N_("its first month")),
            Column("every", "string", "", N_("once, month, quarter or year")),
            Column("last", "string", "", N_("its last month; empty: to the end")),
            Column("kind", "string", "", N_("plan, running, reserve or other")),
            Column("purpose", "string", "", N_("whose restricted money; empty for free money")),
            Column("activity", "string", "", N_("activity of the plan that it belongs to")),
            Column("project", "string", "", N_("id of the small project")),
            Column("upkeep", "bool", "", N_("the fund's part of keeping up what was built")),
            Column("total", "int64", QEPIK, N_("all times within the forecast")),
            Column("committed", "bool", "", N_("a payment that was promised to an activity")),
        ),
    ),
    "what_ifs": Layout(
        N_("a month of the forecast with payments moved"),
        (
            Column("what_if", "string", "", N_("id of the what-if")),
            Column("name", "string", "", N_("what it tries")),
            MONTH,
            Column("free", "int64", QEPIK, N_("free money at the end")),
            Column("change", "int64", QEPIK, N_("against the forecast as it is")),
            Column("below_zero", "bool", "", N_("whether it is below zero")),
        ),
    ),
    "upkeep": Layout(
        N_("a small project that stands to choice"),
        (
            Column("project", "string", "", N_("id of the project")),
            Column("name", "string", "", N_("its name")),
            Column("cost", "int64", QEPIK, N_("its cost")),
            Column("yearly", "int64", QEPIK, N_("what it costs every year afterwards")),
            Column(
                "per_household", "Int64", QEPIK, N_("the same per paying household, rounded up")
            ),
        ),
    ),
}


def tables(plan: Any) -> dict[str, Iterable[Row]]:
    """Rows of each table."""
    trials = (None, plan.fund.forecast.trial)
    runs = [*zip(("expected", "tried"), both(plan), trials, strict=True)]
    return {
        "forecast": [row for name, run, _trial in runs for row in _months(name, run)],
        "forecast_band": [
            row for name, run, trial in runs for row in _band(name, simulate(plan, trial, run=run))
        ],
        "forecast_years": [
            row for name, run, trial in runs for row in _years(plan, name, run, trial)
        ],
        "forecast_lines": _lines(plan),
        "what_ifs": _what_ifs(plan, runs[0][1]),
        "upkeep": ((it.project, it.name, it.cost, it.yearly, it.each) for it in upkeep(plan)),
    }


def _moved(flow: Any) -> tuple[int, ...]:
    return flow.open, flow.received, flow.paid, flow.release, flow.close


def _months(name: str, run: Course) -> Iterator[Row]:
    for at, month in enumerate(run.months):
        for purpose, flows in run.flows.items():
            yield name, month, purpose, *_moved(flows[at])


def _band(name: str, band: Band) -> Iterator[Row]:
    for row in zip(band.months, band.low, band.middle, band.high, strict=True):
        yield name, *row


def _years(plan: Any, name: str, run: Course, trial: Trial | None) -> Iterator[Row]:
    found = {reserve.year: reserve for reserve in reserves(plan, run, trial)}
    for sums in years(run):
        reserve = found.get(sums.year)
        lasts = None if reserve is None or reserve.months is None else float(reserve.months)
        yield name, sums.year, "free", *_moved(sums.free), lasts, reserve and reserve.shortfall
        yield name, sums.year, "restricted", *_moved(sums.restricted), None, None


def _lines(plan: Any) -> Iterator[Row]:
    for it in plan.fund.forecast.lines:
        when = it.id, it.name, it.way, it.amount, it.first, it.every, it.last
        what = it.kind, it.purpose, it.activity, it.project, it.upkeep
        yield *when, *what, amount(plan, it), promised(it)


def _what_ifs(plan: Any, plain: Course) -> Iterator[Row]:
    for it in plan.fund.forecast.what_ifs:
        moved = outlook(plan, it).course.free
        for now, was in zip(moved, plain.free, strict=True):
            yield it.id, it.name, now.month, now.close, now.close - was.close, now.close < 0
