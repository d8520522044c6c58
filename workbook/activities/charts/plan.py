"""All activities on months, and what the fund has left: the plan on one sheet."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

from matplotlib.axes import Axes

from workbook import months
from workbook.activities.analysis.agreed import agreed, agreed_logic
from workbook.activities.analysis.calendar import Calendar, Span, closed
from workbook.activities.analysis.cash import balances
from workbook.activities.charts.head import BELOW, headed, message, money, one_line
from workbook.locale import _, plural
from workbook.paper.inks import ALARM, INK, INKS, LINE, QUIET, WASH, Ink
from workbook.paper.sheet import EDGE, ROOM, Sheet, drawing
from workbook.paper.words import wrap

NAMES = 262.0
"""Room for the names of activities."""
LEFT, WIDE = EDGE + NAMES + 8, ROOM - NAMES - 8
TOP, MIDDLE, LOW, BOTTOM = BELOW + 34, 452.0, 472.0, 540.0
"""Activities stand from TOP to MIDDLE, money from LOW to BOTTOM."""
MOST = 40
"""More rows than that cannot be read on a sheet; the rest is counted in words."""
CRITICAL, PLAIN, SHUT = INKS[1], INKS[0], Ink("#e3e3e3", "")
STAR = "★"
SHORT = 4
"""Letters of a code that stands beside a name."""


def plan_figure(plan: Any, region: str = "") -> Sheet:
    """The plan as agreed, else as early as the seasons allow, on one A4 sheet.

    Quarters are ruled, months in which an activity must not run are shaded, critical activities
    have a star, a colour and a pattern. Below is what is left of free and of restricted money.
    `region` is the region's name.
    """
    with drawing():
        laid = agreed(plan)
        sheet = headed(plan, _("Activities, month by month"), region, _facts(laid))
        if laid is None or not laid.spans:
            return message(sheet, _missing(plan, laid))
        rows = list(laid.spans.items())
        _legend(sheet)
        _draw_rows(sheet, plan, laid, rows[:MOST])
        _draw_cash(sheet, plan, laid)
        _draw_quarters(sheet, laid)
        if len(rows) > MOST:
            more = plural("{number} more activity", "{number} more activities", len(rows) - MOST)
            sheet.write(EDGE, MIDDLE + 4, more, 9, colour=QUIET)
        return sheet


def _facts(laid: Calendar | None) -> str:
    if laid is None or not laid.spans:
        return ""
    ends = months.label(laid.first), months.label(months.add(laid.first, laid.months - 1))
    length = plural("{number} month", "{number} months", laid.months)
    return f"{' – '.join(ends)} · {length}"


def _missing(plan: Any, laid: Calendar | None) -> str:
    if not plan.activities.activities:
        return _("No activity is written down yet.")
    if not plan.activities.first:
        return _("The plan has no first month yet.")
    if laid is None:
        return _("Activities wait for one another in a circle.")
    return _("No activity finds a season.")


def _span(laid: Calendar) -> int:
    """Months on the sheet: whole quarters."""
    return -(-laid.months // 3) * 3


def _legend(sheet: Sheet) -> None:
    critical = _("Delays the end")
    keys = (
        (f"{STAR} {critical}", CRITICAL),
        (_("Has time to spare"), PLAIN),
        (_("Closed season"), SHUT),
    )
    room = ROOM / len(keys) - 40
    size = min(one_line(text, room, 11)[0] for text, _ink in keys)
    for place, (text, ink) in enumerate(keys):
        x = EDGE + place * ROOM / len(keys)
        sheet.box(x, BELOW + 5, 24, 11, ink, edge="white")
        sheet.write(x + 32, BELOW + 4, one_line(text, room, size, size)[1], size)


def _draw_rows(sheet: Sheet, plan: Any, laid: Calendar, rows: Sequence[tuple[str, Span]]) -> None:
    shut = closed(plan)
    high = min((MIDDLE - TOP) / len(rows), 22.0)
    names, path = _named(plan), agreed_logic(plan)
    names = {id: names[id] for id, _span in rows}
    fits = (one_line(f"{STAR} {name}", NAMES, 0.6 * high, 4)[0] for name in names.values())
    size = max(min(fits), min(8.5, 0.6 * high))
    axes = _months(sheet, TOP, high * len(rows), _span(laid))
    axes.set(ylim=(len(rows), 0))
    for at, (id, span) in enumerate(rows):
        critical = bool(path and path.timings[id].critical)
        if at % 2:
            sheet.box(EDGE - 4, TOP + at * high, NAMES + 12, high, Ink(WASH, ""))
        _draw_shut(axes, laid, at, shut[id])
        look = CRITICAL if critical else PLAIN
        bar = {"color": look.colour, "hatch": look.hatch, "edgecolor": "white", "linewidth": 0}
        axes.barh(at + 0.5, span.months, left=span.start, height=0.62, zorder=3, **bar)
        name = f"{STAR} {names[id]}" if critical else names[id]
        line = wrap(name, NAMES, size, 1, critical)
        sheet.write(EDGE, TOP + (at + 0.5) * high - 0.62 * size, line, size, bold=critical)


def _named(plan: Any) -> dict[str, str]:
    """Every activity by its number and name, with the code of who answers where it is short."""
    found = {}
    for at, each in enumerate(plan.activities.activities, 1):
        code = each.responsible if len(each.responsible) <= SHORT else ""
        found[each.id] = " · ".join(part for part in (f"{at} {each.name}".strip(), code) if part)
    return found


def _draw_shut(axes: Axes, laid: Calendar, at: int, shut: frozenset[int]) -> None:
    """Months in which an activity must not run."""
    first = months.number(laid.first)
    closed_months = [i for i in range(_span(laid)) if (first + i) % 12 + 1 in shut]
    for i in closed_months:
        axes.barh(at + 0.5, 1, left=i, height=1, color=SHUT.colour, linewidth=0, zorder=1)


def _draw_cash(sheet: Sheet, plan: Any, laid: Calendar) -> None:
    """What is left of free money, as a line with its low point, and of restricted money."""
    found = balances(plan, laid)
    if not found:
        text = _("The fund has no forecast yet.")
        size, lines = one_line(text, ROOM, 11)
        sheet.write(EDGE, LOW + 20, lines, size, colour=QUIET)
        return
    many = min(_span(laid), len(found[""]))
    free = [level / 100 for level in found[""][:many]]
    kept = [sum(v[i] for k, v in found.items() if k) / 100 for i in range(many)]
    axes = _months(sheet, LOW, BOTTOM - LOW, _span(laid))
    top, bottom = max(*free, *kept, 1), min(*free, *kept, 0)
    axes.set(ylim=(bottom - 0.08 * (top - bottom), top + 0.15 * (top - bottom)))
    axes.axhline(0, color=INK, linewidth=1, zorder=2)
    at = [i + 0.5 for i in range(many)]
    axes.plot(at, kept, color=INKS[2].colour, linewidth=1.4, linestyle="--", zorder=3)
    axes.plot(at, free, color=INKS[0].colour, linewidth=2.4, zorder=4)
    least = min(range(many), key=free.__getitem__)
    look = {"markersize": 7, "markerfacecolor": "white", "zorder": 5}
    axes.plot([at[least]], [free[least]], "o", color=_alarm(free[least]), **look)
    _say_cash(sheet, laid, found[""][least], least, any(kept))


def _say_cash(sheet: Sheet, laid: Calendar, low: int, at: int, kept: bool) -> None:
    """Beside the lines: what they are, and the low point in words."""
    month = months.label(months.add(laid.first, at))
    texts = [
        (_("Free money in the fund"), INKS[0].colour, True),
        (_("lowest: {money} ({month})", money=money(low), month=month), _alarm(low), True),
    ]
    if kept:
        texts.append((_("Restricted money (dashed)"), INKS[2].colour, False))
    y = LOW
    for text, colour, bold in texts:
        size, lines = one_line(text, NAMES, 11, 5, bold=bold)
        y = sheet.write(EDGE, y, lines, size, bold=bold, colour=colour) + 3


def _alarm(level: float) -> str:
    return ALARM if level < 0 else INK


def _draw_quarters(sheet: Sheet, laid: Calendar) -> None:
    """A rule before every quarter through both charts, and its name below."""
    axes = _months(sheet, TOP, BOTTOM - TOP, _span(laid))
    axes.set(ylim=(0, 1))
    axes.set_zorder(-1)
    quarters = range(0, _span(laid) + 1, 3)
    for at in quarters:
        year = months.add(laid.first, at)[5:] == "01"
        axes.axvline(at, color=QUIET if year else LINE, linewidth=1.2 if year else 0.6)
    unit = WIDE / _span(laid)
    step = 3 if len(quarters) <= 7 else 6 if len(quarters) <= 14 else 12
    room = step * unit - 4
    for at in range(0, _span(laid), step):
        size, lines = one_line(months.label(months.add(laid.first, at)), room, 10, 5)
        sheet.write(LEFT + at * unit, BOTTOM + 4, lines, size, colour=QUIET)


def _months(sheet: Sheet, y: float, height: float, many: int) -> Axes:
    axes = sheet.panel(LEFT, y, WIDE, height)
    axes.set(xlim=(0, many))
    return axes
