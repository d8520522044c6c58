"""What the drawings of the plan have in common: bars, closed months, the money beneath them."""

from __future__ import annotations

from collections.abc import Container, Mapping
from typing import Any

from workbook import months
from workbook.activities.analysis.calendar import Calendar
from workbook.activities.analysis.cash import balances
from workbook.activities.analysis.outcomes import last_words
from workbook.activities.analysis.outline import closed_months, spare
from workbook.activities.analysis.payments import FREE
from workbook.activities.worksheet.names import numbered, short
from workbook.locale import _
from workbook.money import format_money, sign
from workbook.ui.course import Course, Sign, drawn
from workbook.ui.gantt import Task, gantt
from workbook.ui.view import Gantt, Lines
from workbook.ui.view.gantt import Mark


def chart(
    plan: Any,
    id: str,
    caption: str,
    laid: Calendar,
    *,
    critical: Container[str],
    was: Calendar | None = None,
    marks: Mapping[str, Mark] | None = None,
    moved: Mapping[str, int] | None = None,
) -> Gantt:
    """The activities of a calendar, with the money beneath.

    `critical` is the path by what waits for what; where seasons leave room all the same, spare
    time is drawn. `was` is the calendar that this one is compared with, `moved` by how many
    months activities are drawn to the right; without it nothing can be drawn.
    """
    called, count = numbered(plan), max(laid.months, plan.activities.months)
    shut = closed_months(plan, count)
    before, room = _before(laid, was), spare(plan, laid)
    tasks = [
        Task(
            each.id,
            called[each.id],
            laid.spans[each.id].start,
            laid.spans[each.id].months,
            who=short(plan, each.responsible),
            critical=each.id in critical,
            slack=0 if was else room.get(each.id, 0),
            wait=laid.spans[each.id].wait,
            closed=shut.get(each.id, ()),
            was=before.get(each.id, (None, None))[0],
            was_months=before.get(each.id, (None, None))[1],
            mark=(marks or {}).get(each.id, ""),
            moved=None if moved is None else moved.get(each.id, 0),
        )
        for each in plan.activities.activities
        if each.id in laid.spans
    ]
    beneath = money(plan, laid, count)
    return gantt(id, caption, laid.first, tasks, months=count, money=beneath)


def _before(laid: Calendar, was: Calendar | None) -> dict[str, tuple[int, int]]:
    """Where activities stood that stand elsewhere now: start and months."""
    spans = was.spans if was else {}
    return {
        id: (span.start, span.months)
        for id, span in spans.items()
        if id in laid.spans and (span.start, span.end) != (laid.spans[id].start, laid.spans[id].end)
    }


def money(plan: Any, laid: Calendar, count: int) -> Lines | None:
    """Free and restricted money under the bars; None where the fund's forecast has not begun."""
    left = balances(plan, laid)
    if not left:
        return None
    free = left[FREE]
    kept = [amounts for purpose, amounts in left.items() if purpose != FREE]
    restricted = [sum(month) for month in zip(*kept, strict=True)]
    courses = [Course("free", _("Free money"), 0, free)]
    if any(restricted):
        courses.append(Course("restricted", _("Restricted money"), 1, restricted, faint=True))
    names = tuple(months.label(month) for month in months.run(laid.first, count))
    reserve = plan.fund_reserve
    return drawn(
        "money",
        _("Money at the end of each month, in {currency}", currency=sign("AZN")),
        names,
        courses,
        signs=(_least(free, names, reserve),),
        level=reserve or None,
        level_label=_("reserve"),
    )


def _least(free: tuple[int, ...], names: tuple[str, ...], reserve: int) -> Sign:
    """The first month with least free money; a stop where there is none."""
    at = min(range(len(free)), key=lambda at: free[at])
    kind = "stop" if free[at] < 0 else "look" if free[at] < reserve else "info"
    text = _("Least in {month}: {amount}", month=names[at], amount=format_money(free[at]))
    return Sign(at, free[at], text, kind)


def marks(plan: Any) -> dict[str, Mark]:
    """What became of each activity by the last word on it."""
    known: dict[str, Mark] = {"on_time": "done", "late": "late", "dropped": "dropped"}
    words = last_words(plan).items()
    return {id: known[item.outcome] for id, item in words if item.outcome in known}
