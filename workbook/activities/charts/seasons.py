"""The seasonal calendar on one sheet: a row of beans for each month, full months marked."""

from __future__ import annotations

import datetime as dt
from typing import Any

from workbook.activities.analysis.clashes import MANY
from workbook.activities.analysis.seasons import MONTHS, Row, rows
from workbook.activities.charts.head import BELOW, headed, message, one_line
from workbook.locale import _, language
from workbook.locale.numbers import TERRITORIES
from workbook.paper.inks import ALARM, INK, INKS, LINE, QUIET, WASH, Ink
from workbook.paper.sheet import EDGE, ROOM, Sheet, drawing
from workbook.paper.words import short

NAMES = 196.0
UNIT = (ROOM - NAMES) / 12
TOP, BOTTOM = BELOW + 40, 520.0
MOST = 10
"""More rows than that cannot be read on a sheet."""
LOOKS = {"work": INKS[1], "cash": INKS[0], "weather": INKS[2], "other": INKS[3]}


def seasons_figure(plan: Any, region: str = "") -> Sheet:
    """The seasonal calendar on one A4 sheet, in the language in force.

    Bars are beans, and the number stands over each. Full months of work have a frame: there the
    fields need everybody. `region` is the region's name.
    """
    with drawing():
        sheet = headed(plan, _("Seasonal calendar, in beans"), region)
        found = rows(plan)[:MOST]
        if not found:
            return message(sheet, _("No row of the seasonal calendar is laid yet."))
        high = min((BOTTOM - TOP) / len(found), 96.0)
        _draw_months(sheet)
        for at, row in enumerate(found):
            _draw_row(sheet, row, TOP + at * high, high)
        text = _("Framed: from {many} beans on, a month is full of work.", many=MANY)
        size, lines = one_line(text, ROOM, 11)
        sheet.write(EDGE, 556, lines, size, colour=QUIET)
        return sheet


def _draw_months(sheet: Sheet) -> None:
    from babel.dates import format_date

    place = TERRITORIES[language()]
    for at in range(12):
        name = format_date(dt.date(2027, at + 1, 1), "LLL", locale=place)
        size, lines = one_line(name, UNIT - 6, 12, 6, bold=True)
        x = EDGE + NAMES + (at + 0.5) * UNIT
        sheet.write(x, TOP - 20, lines, size, bold=True, align="center")


def _draw_row(sheet: Sheet, row: Row, y: float, high: float) -> None:
    look, base = LOOKS[row.kind], y + high - 8
    most = max(*row.beans, 8)
    size = min(13.0, 0.24 * high)
    room = high - 10 - 1.5 * size
    for at, (month, beans) in enumerate(zip(MONTHS, row.beans, strict=True)):
        x, tall = EDGE + NAMES + at * UNIT + 8, room * beans / most
        full = row.kind == "work" and beans >= MANY
        if full:
            sheet.box(x - 5, y + 1, UNIT - 6, high - 6, Ink(WASH, ""), edge=ALARM)
        sheet.box(x, base - tall, UNIT - 16, tall, look, edge="white")
        text = str(beans) if month else ""
        middle = x + (UNIT - 16) / 2
        sheet.write(middle, base - tall - 1.3 * size, text, size, bold=full, align="center")
    sheet.box(EDGE, y + high - 2, ROOM, 0.6, Ink(LINE, ""))
    _name(sheet, row, y, high)


def _name(sheet: Sheet, row: Row, y: float, high: float) -> None:
    """Its name, who laid it, and whether the beans add up."""
    who = {"women": _("Women"), "men": _("Men"), "all": _("All together")}[row.who]
    left = row.missing
    sums = _("{number} beans", number=row.total)
    if left:
        missing = _("{number} beans missing", number=left)
        over = _("{number} beans too many", number=-left)
        sums = missing if left > 0 else over
    texts = (
        (short(row.name, 60) or row.id, 14.0, INK, True),
        (who, 11.0, QUIET, False),
        (sums, 11.0, ALARM if left else QUIET, False),
    )
    scale = min(1.0, high / 60)
    y += 4
    for text, largest, colour, bold in texts:
        size, lines = one_line(text, NAMES - 12, largest * scale, 3, bold=bold)
        y = sheet.write(EDGE, y, lines, size, bold=bold, colour=colour) + 2
