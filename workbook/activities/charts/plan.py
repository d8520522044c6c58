"""The plan on one sheet: bars over months and quarters, seasons shaded, the money beneath."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

from matplotlib.axes import Axes

from workbook import months
from workbook.activities.analysis.agreed import agreed
from workbook.activities.analysis.calendar import Calendar
from workbook.activities.analysis.outline import closed_months, left_in_fund, spare
from workbook.activities.analysis.payments import FREE
from workbook.activities.charts.notes import notes
from workbook.locale import _
from workbook.money import format_money
from workbook.paper import head
from workbook.paper.head import BELOW, message
from workbook.paper.inks import ALARM, INK, INKS, LINE, QUIET, Ink
from workbook.paper.sheet import EDGE, ROOM, Sheet, drawing
from workbook.paper.table import Rows, names
from workbook.paper.words import fit, short, width

NAMES, WHO = 196.0, 44.0
"""Room for the name of an activity and for who answers."""
LEFT = EDGE + NAMES + WHO
WIDE = EDGE + ROOM - LEFT
TOP, BOTTOM = BELOW + 44, 434.0
"""The rows stand between them."""
LOW, FOOT = 446.0, 496.0
"""The money stands between them."""
SHUT = Ink("#ece5d3", "")
BAR, CRITICAL = INKS[0], Ink("#8b1a1a", "//")
QUARTERS = ("I", "II", "III", "IV")


def plan_figure(plan: Any, region: str = "") -> Sheet:
    """The plan as agreed on one A4 sheet, else as the seasons have it, in the language in force.

    A bar for each activity; critical ones are red and hatched, spare time is a line behind them,
    months in which something must not be done are shaded. Below, free money at the end of each
    month, where the fund's forecast has begun. `region` is the region's name.
    """
    with drawing():
        laid = agreed(plan)
        facts = " · ".join(short(f) for f in (region, _span(plan)) if f)
        sheet = head.headed(plan.community, _("Our activities"), facts)
        if laid is None or not laid.spans:
            return message(sheet, _("No activities stand in months yet."))
        count = max(laid.months, plan.activities.months)
        rows = Rows(TOP, BOTTOM, len(laid.spans), 22)
        _draw_head(sheet, laid, count)
        _draw_rows(sheet, plan, laid, rows)
        _draw_bars(sheet, plan, laid, rows, count)
        _draw_money(sheet, plan, laid, count)
        sheet.notes(FOOT + 20, notes(plan, laid))
        return sheet


def _span(plan: Any) -> str:
    work = plan.activities
    if not work.first:
        return ""
    last = months.add(work.first, work.months - 1)
    return f"{months.label(work.first)} – {months.label(last)}"


def _draw_head(sheet: Sheet, laid: Calendar, count: int) -> None:
    """Years, and quarters where there is room for them."""
    unit, run = WIDE / count, months.run(laid.first, count)
    for at, month in enumerate(run):
        x, number = LEFT + at * unit, int(month[5:])
        if at == 0 or number == 1:
            sheet.write(x + 2, TOP - 32, month[:4], 12, bold=True)
        if (at == 0 or number % 3 == 1) and unit * 3 > width("III", 10) + 4:
            sheet.write(x + 2, TOP - 16, QUARTERS[(number - 1) // 3], 10, colour=QUIET)


def _draw_rows(sheet: Sheet, plan: Any, laid: Calendar, rows: Rows) -> None:
    """Names with their numbers, and who answers."""
    listed = [
        (at, each) for at, each in enumerate(plan.activities.activities, 1) if each.id in laid.spans
    ]
    names(sheet, rows, [f"{at} {each.name or each.id}" for at, each in listed], NAMES - 6)
    for row, (_at, each) in enumerate(listed):
        size, lines = fit(each.responsible, WHO - 6, 0, rows.size, 6)
        above = (rows.height - 1.2 * size) / 2
        y = rows.top + row * rows.height + above
        sheet.write(EDGE + NAMES + WHO / 2 - 3, y, lines, size, colour=QUIET, align="center")


def _draw_bars(sheet: Sheet, plan: Any, laid: Calendar, rows: Rows, count: int) -> None:
    axes = rows.panel(sheet, LEFT, WIDE)
    axes.set(xlim=(0, count))
    _draw_grid(axes, laid, count, rows.count)
    shut, room = closed_months(plan, count), spare(plan, laid)
    for row, (id, span) in enumerate(laid.spans.items()):
        for at in shut.get(id, ()):
            axes.barh(row, 1, left=at, height=1, color=SHUT.colour, linewidth=0, zorder=1)
        look = CRITICAL if room.get(id) == 0 else BAR
        end = span.end + max(0, room.get(id, 0))
        axes.plot([span.end, end], [row, row], color=look.colour, linewidth=1.6, zorder=3)
        axes.barh(
            row,
            span.months,
            left=span.start,
            height=0.6,
            color=look.colour,
            hatch=look.hatch,
            edgecolor="white",
            linewidth=0,
            zorder=4,
        )


def _draw_grid(axes: Axes, laid: Calendar, count: int, rows: int) -> None:
    """A line for each quarter, a strong one for each year."""
    for at, month in enumerate(months.run(laid.first, count + 1)):
        number = int(month[5:])
        if number % 3 == 1 or at == 0:
            ends = (-0.5, rows - 0.5)
            strong = number == 1
            look = {"color": INK if strong else LINE, "linewidth": 1.2 if strong else 0.6}
            axes.plot([at, at], ends, zorder=2, clip_on=False, **look)


def _draw_money(sheet: Sheet, plan: Any, laid: Calendar, count: int) -> None:
    """Free money at the end of each month, with its least amount; nothing without a forecast."""
    left = left_in_fund(plan, laid, count)
    if not left:
        return
    free = left[FREE]
    size, lines = fit(_("Free money at the end of each month"), NAMES + WHO - 60, 30, 11, 7)
    sheet.write(EDGE, LOW + 8, lines, size)
    axes = sheet.panel(LEFT, LOW, WIDE, FOOT - LOW)
    low, high = min(0, *free), max(1, *free)
    air = (high - low) / 8
    axes.set(xlim=(0, count), ylim=(low - air, high + air))
    axes.axhline(0, color=INK, linewidth=0.8)
    axes.plot([at + 0.5 for at in range(count)], free, color=BAR.colour, linewidth=2)
    _draw_scale(sheet, (low, high), air)
    least = min(range(count), key=lambda at: free[at])
    colour = ALARM if free[least] < 0 else INK
    axes.plot([least + 0.5], [free[least]], "o", color=colour, markerfacecolor="white")


def _draw_scale(sheet: Sheet, ends: Sequence[int], air: float) -> None:
    """The least and the greatest amount, beside the line."""
    low, high = ends
    tall = FOOT - LOW
    for amount in {low, high}:
        y = LOW + tall * (high + air - amount) / (high - low + 2 * air)
        text = format_money(amount, "", short=True).strip()
        size, lines = fit(text, 54, 0, 9, 5)
        sheet.write(LEFT - 4, y - 0.7 * size, lines, size, colour=QUIET, align="right")
