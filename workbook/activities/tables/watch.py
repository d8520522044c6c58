"""Tables of what asks for a look: load, beans, clashes, delays, reviews."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from typing import Any

from workbook.activities.analysis.agreed import agreed
from workbook.activities.analysis.calendar import Calendar
from workbook.activities.analysis.clashes import clashes
from workbook.activities.analysis.load import loads
from workbook.activities.analysis.review import account
from workbook.activities.analysis.seasons import rows
from workbook.activities.analysis.what_if import delayed
from workbook.activities.tables.plan import ACTIVITY, QEPIK
from workbook.locale import N_
from workbook.tidy import Column, Layout, Row

MONTH = Column("month", "string", "", N_("2027-03"))
ROW = Column("row", "string", "", N_("id of the row of the seasonal calendar"))

LAYOUTS = {
    "activities_load": Layout(
        N_("a responsible person or committee and a month with anything to do"),
        (
            Column("code", "string", "", N_("who answers")),
            MONTH,
            Column("activities", "int64", "", N_("how many run")),
            Column("over", "bool", "", N_("whether these are more than one can carry")),
        ),
    ),
    "activities_seasons": Layout(
        N_("a row of the seasonal calendar and a month of the year"),
        (
            ROW,
            Column("name", "string", "", N_("what it is about")),
            Column("who", "string", "", N_("who laid the beans: all, women or men")),
            Column("kind", "string", "", N_("work, cash, weather or other")),
            Column("month", "int64", "", N_("1 is January")),
            Column("beans", "int64", "", N_("beans on the month")),
        ),
    ),
    "activities_clashes": Layout(
        N_(
            "work of the villagers in a month in which their fields need them, "
            "by row of the calendar"
        ),
        (ACTIVITY, MONTH, ROW, Column("beans", "int64", "", N_("beans of the row on that month"))),
    ),
    "activities_slips": Layout(
        N_("an activity that moves in a what-if"),
        (
            Column("delay", "string", "", N_("id of the what-if")),
            ACTIVITY,
            Column("was_start", "string", "", N_("first month without the delay")),
            Column("start", "string", "", N_("and with it")),
            Column("was_last", "string", "", N_("last month without the delay")),
            Column("last", "string", "", N_("and with it")),
            Column("months", "int64", N_("months"), N_("by how many it ends later")),
            Column("season_missed", "bool", "", N_("whether it has to wait for its season anew")),
            Column("other_year", "bool", "", N_("whether it begins in another year of the plan")),
            Column("cost", "int64", QEPIK, N_("what it costs")),
        ),
    ),
    "activities_reviews": Layout(
        N_("a review and an activity that was due, or that it speaks of"),
        (
            Column("review", "string", "", N_("id of the review")),
            MONTH,
            ACTIVITY,
            Column("due", "bool", "", N_("whether it was to be done by then")),
            Column("outcome", "string", "", N_("on_time, late, not_done, dropped; empty: no word")),
            Column("late", "int64", N_("months"), N_("by how many a late one was late")),
            Column("reason", "string", "", N_("why")),
            Column("new", "string", "", N_("the new date")),
        ),
    ),
}


def tables(plan: Any) -> dict[str, Iterable[Row]]:
    """Rows of each table."""
    laid = agreed(plan)
    return {
        "activities_load": _load(plan, laid),
        "activities_seasons": _seasons(plan),
        "activities_clashes": _clashes(plan, laid),
        "activities_slips": _slips(plan),
        "activities_reviews": _reviews(plan),
    }


def _load(plan: Any, laid: Calendar | None) -> Iterator[Row]:
    for one in loads(plan, laid) if laid else ():
        for month, ids in one.months.items():
            yield one.code, month, len(ids), month in one.over


def _seasons(plan: Any) -> Iterator[Row]:
    for row in rows(plan):
        for month, beans in enumerate(row.beans, 1):
            yield row.id, row.name, row.who, row.kind, month, beans


def _clashes(plan: Any, laid: Calendar | None) -> Iterator[Row]:
    for clash in clashes(plan, laid) if laid else ():
        for row in clash.rows:
            yield clash.id, clash.month, row.id, row.beans[int(clash.month[5:]) - 1]


def _slips(plan: Any) -> Iterator[Row]:
    for it in plan.activities.delays:
        found = delayed(plan, it)
        for one in found.shifts if found else ():
            when = one.was.begins, one.now.begins, one.was.ends, one.now.ends
            yield it.id, one.id, *when, one.months, one.missed, one.other_year, one.cost


def _reviews(plan: Any) -> Iterator[Row]:
    for it in plan.activities.reviews:
        found = account(plan, it)
        due = found.due if found else ()
        for each in plan.activities.activities:
            told = it.items.get(each.id)
            if told or each.id in due:
                said = (told.outcome, told.late, told.reason, told.new) if told else ("", 0, "", "")
                yield it.id, it.month, each.id, each.id in due, *said
