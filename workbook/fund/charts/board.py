"""The transparency board as a poster: large figures for the wall, no names, no debts."""

from __future__ import annotations

from typing import Any

from workbook import months
from workbook.fund.analysis.board import Facts, facts
from workbook.fund.analysis.words import of_asked
from workbook.fund.charts.head import BELOW, called, headed, message, money, one_line
from workbook.locale import _, plural
from workbook.locale.numbers import date, integer
from workbook.paper.inks import INK, INKS, QUIET, WASH, Ink
from workbook.paper.sheet import EDGE, ROOM, Sheet, drawing
from workbook.paper.words import LEADING, fit, short

MOST_STREETS = 12
GAP = 14
TALL, LESS = 128, 106
"""Heights of the two rows of figures."""
ROW = BELOW + 12
HALF = (ROOM - GAP) / 2


def board_figure(plan: Any, region: str = "") -> Sheet:
    """What the village reads on the wall, on one A4 sheet to be printed as large as it may be.

    Money in, out and there, the restricted part, the next planned purchase, and the households
    that paid in this quarter: counts by street. `region` is the region's name.
    """
    with drawing():
        found = facts(plan)
        day = date(found.on) if found else ""
        sheet = headed(plan, _("Community fund: information board"), region, day)
        if found is None:
            return message(sheet, _("Nothing is written in the cashbook yet."))
        _draw_balance(sheet, found)
        _draw_year(sheet, found)
        y = ROW + TALL + LESS + 2 * GAP
        _draw_next(sheet, found, y)
        _draw_streets(sheet, found, y)
        return sheet


def _draw_balance(sheet: Sheet, found: Facts) -> None:
    """What is there, and what of it is free and restricted."""
    wide = ROOM * 0.46
    _cell(sheet, EDGE, ROW, wide, TALL, _("In the fund now"), money(found.balance), 58, INKS[0])
    rest = (ROOM - wide - 2 * GAP) / 2
    x = EDGE + wide + GAP
    _cell(sheet, x, ROW, rest, TALL, _("Free money"), money(found.free), 40, None)
    kept = _("Restricted money")
    _cell(sheet, x + rest + GAP, ROW, rest, TALL, kept, money(found.restricted), 40, None)


def _draw_year(sheet: Sheet, found: Facts) -> None:
    """What was there at first, what came in and what went out."""
    wide, y = (ROOM - 2 * GAP) / 3, ROW + TALL + GAP
    year = found.on.year
    cells = (
        (_("At the beginning of {year}", year=year), found.open),
        (_("Came in since"), found.received),
        (_("Went out since"), found.paid),
    )
    for place, (text, amount) in enumerate(cells):
        _cell(sheet, EDGE + place * (wide + GAP), y, wide, LESS, text, money(amount), 36, None)


def _cell(
    sheet: Sheet,
    x: float,
    y: float,
    wide: float,
    high: float,
    title: str,
    figure: str,
    largest: float,
    look: Ink | None,
) -> None:
    """A title and a large figure under it, on a ground of its own."""
    sheet.box(x, y, wide, high, look or Ink(WASH, ""))
    colour, quiet = ("white", "white") if look else (INK, QUIET)
    size, lines = one_line(title, wide - 24, 17)
    sheet.write(x + 12, y + 9, lines, size, colour=quiet)
    size, lines = one_line(figure, wide - 24, largest, bold=True)
    below = y + 34 + (high - 42 - LEADING * size) / 2
    sheet.write(x + 12, below, lines, size, bold=True, colour=colour)


def _draw_next(sheet: Sheet, found: Facts, y: float) -> None:
    """The next planned purchase, and how many households are exempt."""
    size, lines = one_line(_("Next planned purchase"), HALF, 17)
    sheet.write(EDGE, y, lines, size, colour=QUIET)
    if found.next is None:
        text, amount = _("Nothing is planned."), ""
    else:
        text = short(found.next.name)
        amount = f"{money(found.next.amount)} · {months.label(found.next.month)}"
    size, lines = fit(text, HALF, 68, 26, 14, bold=True)
    end = sheet.write(EDGE, y + 26, lines, size, bold=True)
    size, lines = one_line(amount, HALF, 26)
    sheet.write(EDGE, end + 2, lines, size)
    count = integer(found.exempt)
    exempt = plural(
        "{count} household is exempt.", "{count} households are exempt.", found.exempt, count=count
    )
    size, lines = one_line(exempt, HALF, 17)
    sheet.write(EDGE, 559 - LEADING * size, lines, size)


def _draw_streets(sheet: Sheet, found: Facts, y: float) -> None:
    """Households of each street that paid in this quarter."""
    x, room, bottom = EDGE + HALF + GAP, HALF, 559
    quarter = months.quarter_label(found.quarter)
    title = _("Households that paid: {quarter}", quarter=quarter)
    size, lines = one_line(title, room, 17)
    sheet.write(x, y, lines, size, colour=QUIET)
    known = found.paying[:MOST_STREETS]
    if not known:
        return
    high = min(38, (bottom - y - 28) / len(known))
    for row, (street, paid) in enumerate(known):
        count = of_asked(paid, street.payers)
        top = y + 28 + row * high
        large = min(25, high / LEADING)
        size, lines = one_line(count, 0.4 * room, large, bold=True)
        sheet.write(x + room, top, lines, size, bold=True, align="right")
        size, lines = one_line(called(street), 0.58 * room, large, min(large, 12))
        sheet.write(x, top, lines, size)
