"""The cash count on one sheet: every note and coin, and book and count side by side."""

from __future__ import annotations

from typing import Any

from workbook.fund.analysis.cash import Reconciled, last_count, reconciled
from workbook.fund.charts.head import BELOW, exact, headed, message, money, one_line
from workbook.fund.model import DENOMINATIONS
from workbook.locale import _
from workbook.locale.numbers import date, integer
from workbook.paper.inks import ALARM, INK, LINE, QUIET, WASH, Ink
from workbook.paper.sheet import A4, EDGE, Sheet, drawing
from workbook.paper.words import short

TOP, BOTTOM = BELOW + 36, 490
HALF = 330
"""Width of the table of notes and coins."""
COLUMNS = (
    (EDGE, 116.0, "left"),
    (EDGE + 190, 66.0, "right"),
    (EDGE + HALF, 130.0, "right"),
)
"""Where a name, a number and an amount stand, their room, and which edge of it."""
RIGHT = EDGE + HALF + 52
"""Where book and count stand side by side."""


def cash_figure(plan: Any, region: str = "") -> Sheet:
    """The last cash count on one A4 sheet, in the language in force.

    Pieces of each note and coin, what lies at the bank, what the book expects, the difference and
    why, and the codes of the two who counted. `region` is the region's name.
    """
    with drawing():
        count = last_count(plan)
        day = date(count.date) if count and count.date else ""
        sheet = headed(plan, _("Cash count: book and count side by side"), region, day)
        if count is None:
            return message(sheet, _("No cash is counted yet."))
        found = reconciled(plan, count)
        _draw_pieces(sheet, count)
        _draw_sides(sheet, found)
        sheet.notes(BOTTOM + 18, _notes(count, found))
        return sheet


def _draw_pieces(sheet: Sheet, count: Any) -> None:
    """Notes and coins, how many of each, and what they come to."""
    high = (BOTTOM - TOP) / (len(DENOMINATIONS) + 1)
    heads = (_("Note or coin"), _("Pieces"), _("Amount"))
    _row(sheet, TOP - high, high, heads, bold=True)
    for place, value in enumerate(DENOMINATIONS):
        number = count.pieces.get(str(value), 0)
        sums = (integer(number), exact(number * value)) if number else ("", "")
        _row(sheet, TOP + place * high, high, (money(value), *sums))
    sheet.box(EDGE - 8, BOTTOM - high, HALF + 16, high, Ink(WASH, ""))
    _row(sheet, BOTTOM - high, high, (_("In the box"), "", exact(count.box)), bold=True)


def _row(
    sheet: Sheet, y: float, high: float, texts: tuple[str, ...], *, bold: bool = False
) -> None:
    """A name, a number and an amount beside each other, and a line under them."""
    sheet.box(EDGE - 8, y + high, HALF + 16, 0.6, Ink(LINE, ""))
    for text, (x, room, align) in zip(texts, COLUMNS, strict=True):
        size, lines = one_line(text, room, 13, bold=bold)
        base = y + high / 2 + 0.36 * 13
        sheet.write(x, base - size, lines, size, bold=bold, align=align)


def _draw_sides(sheet: Sheet, found: Reconciled) -> None:
    """Box and bank added up, the book beside it, and the difference as large as it must be."""
    room, y = A4[0] - EDGE - RIGHT, TOP - 26
    for text, value, strong in (
        (_("In the box"), found.box, False),
        (_("At the bank"), found.bank, False),
        (_("Counted"), found.counted, True),
        (_("The book says"), found.expected, True),
    ):
        _side(sheet, y, room, text, exact(value), strong)
        y += 56
    bad = found.difference != 0
    sheet.box(RIGHT - 8, y + 8, room + 16, 96, Ink(WASH, ""), edge=ALARM if bad else LINE)
    text = _("Difference") if bad else _("Book and count agree")
    size, lines = one_line(text, room, 18)
    sheet.write(RIGHT, y + 16, lines, size, colour=ALARM if bad else QUIET)
    size, lines = one_line(exact(found.difference), room, 42, bold=True)
    sheet.write(RIGHT, y + 42, lines, size, bold=True, colour=ALARM if bad else INK)


def _side(sheet: Sheet, y: float, room: float, text: str, value: str, strong: bool) -> None:
    size, lines = one_line(value, 0.56 * room, 27 if strong else 23, bold=strong)
    base = y + 34
    sheet.write(RIGHT + room, base - size, lines, size, bold=strong, align="right")
    size, lines = one_line(text, 0.42 * room, 18)
    sheet.write(RIGHT, base - size, lines, size)
    sheet.box(RIGHT - 8, y + 46, room + 16, 0.8, Ink(LINE, ""))


def _notes(count: Any, found: Reconciled) -> tuple[tuple[str, str], ...]:
    codes = [short(code, 20) for code in (count.first, count.second) if code.strip()]
    counted = ", ".join(codes) or _("Nobody has signed yet.")
    why = short(count.explanation, 300).strip()
    if not why:
        why = _("There is none.") if not found.difference else _("Nobody has written down why yet.")
    open_ = " ".join(found.verdict.sentences)
    closing = open_ or _("Nothing stands against closing the period on this count.")
    return (
        (_("Counted by"), counted),
        (_("Why book and count differ"), why),
        (_("Closing"), closing),
    )
