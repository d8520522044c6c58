"""Tables of the plan itself: activities, their order, costs, what the fund pays and when."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from typing import Any

from workbook.activities.analysis.agreed import agreed
from workbook.activities.analysis.costs import costs
from workbook.activities.analysis.critical import Timing, logic
from workbook.activities.analysis.network import network
from workbook.activities.analysis.payments import draws, payments
from workbook.activities.analysis.what_if import floats
from workbook.locale import N_
from workbook.tidy import Column, Layout, Row

QEPIK = "1/100 of the currency"
ACTIVITY = Column("activity", "string", "", N_("id of the activity"))

LAYOUTS = {
    "activities": Layout(
        N_("an activity"),
        (
            ACTIVITY,
            Column("name", "string", "", N_("what is done")),
            Column("months", "int64", N_("months"), N_("how long it takes")),
            Column("responsible", "string", "", N_("code of who answers for it")),
            Column("voluntary", "bool", "", N_("whether it is called voluntary work")),
            Column(
                "early_start",
                "Int64",
                N_("months"),
                N_("by logic alone, from 0; missing in a circle"),
            ),
            Column("early_finish", "Int64", N_("months"), N_("the same")),
            Column("late_start", "Int64", N_("months"), N_("the same")),
            Column("late_finish", "Int64", N_("months"), N_("the same")),
            Column("total_float", "Int64", N_("months"), N_("late start - early start")),
            Column("free_float", "Int64", N_("months"), N_("late without delaying any other")),
            Column("critical", "boolean", "", N_("whether its delay delays the whole, by logic")),
            Column("start", "string", "", N_("first month as agreed, else as the seasons allow")),
            Column("last", "string", "", N_("its last month")),
            Column("wait", "Int64", N_("months"), N_("between being ready and beginning")),
            Column("season_float", "Int64", N_("months"), N_("later without delaying the whole")),
            Column("cost", "int64", QEPIK, N_("all payers and the gap")),
            Column("gap", "int64", QEPIK, N_("what nobody pays yet")),
        ),
    ),
    "activities_order": Layout(
        N_("an activity and one that it waits for"),
        (ACTIVITY, Column("after", "string", "", N_("id of the activity before it"))),
    ),
    "activities_costs": Layout(
        N_("an activity and who pays a part of it"),
        (
            ACTIVITY,
            Column("payer", "string", "", N_("id of the source, or gap")),
            Column("state", "string", "", N_("sure, pledged or gap")),
            Column("own", "int64", QEPIK, N_("typed with the activity")),
            Column("lines", "int64", QEPIK, N_("from lines of the proposal's budget")),
            Column("amount", "int64", QEPIK, N_("both together")),
        ),
    ),
    "activities_payments": Layout(
        N_("a month and an activity that draws from the fund in it"),
        (
            Column("month", "string", "", N_("2027-03")),
            ACTIVITY,
            Column("purpose", "string", "", N_("whose restricted money; empty for free money")),
            Column("amount", "int64", QEPIK, N_("what it draws")),
        ),
    ),
}


def tables(plan: Any) -> dict[str, Iterable[Row]]:
    """Rows of each table."""
    before = network(plan).before
    return {
        "activities": _activities(plan),
        "activities_order": ((id, other) for id, all_ in before.items() for other in all_),
        "activities_costs": _costs(plan),
        "activities_payments": _payments(plan),
    }


def _activities(plan: Any) -> Iterator[Row]:
    path, laid, rooms, found = logic(plan), agreed(plan), floats(plan), costs(plan)
    for it in plan.activities.activities:
        span = laid.spans.get(it.id) if laid else None
        when = (span.begins, span.ends, span.wait) if span else (None, None, None)
        what = it.id, it.name, it.months, it.responsible, it.voluntary
        cost = found[it.id]
        times = _timing(path.timings[it.id] if path else None)
        yield *what, *times, *when, rooms.get(it.id), cost.total, cost.gap


def _timing(timing: Timing | None) -> tuple[Any, ...]:
    if timing is None:
        return (None,) * 7
    early, late = (timing.early_start, timing.early_finish), (timing.late_start, timing.late_finish)
    return *early, *late, timing.total_float, timing.free_float, timing.critical


def _costs(plan: Any) -> Iterator[Row]:
    for id, cost in costs(plan).items():
        for payer, amount in cost.by_payer.items():
            own, lines = cost.own.get(payer, 0), cost.lines.get(payer, 0)
            yield id, payer, cost.state(payer), own, lines, amount


def _payments(plan: Any) -> Iterator[Row]:
    laid, drawn = agreed(plan), draws(plan)
    for month, row in (payments(plan, laid) if laid else {}).items():
        for id, amount in row.items():
            yield month, id, drawn[id].purpose, amount
