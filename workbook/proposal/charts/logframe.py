"""The logframe on one sheet: what will be so, by which sign, and what must hold."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

from workbook.locale import _, plural
from workbook.locale.numbers import integer
from workbook.paper.inks import ALARM, INK, LINE, QUIET, WASH, Ink
from workbook.paper.sheet import EDGE, ROOM, Sheet, drawing
from workbook.paper.words import LEADING, fit, short, wrap
from workbook.proposal.analysis.logframe import rows, steps
from workbook.proposal.charts.head import BELOW, headed, message, one_line
from workbook.proposal.model import LEVELS

MOST = 9
"""Rows that fit on one sheet."""
TOP, BOTTOM = BELOW + 30, 490
WIDTHS = (0.09, 0.21, 0.19, 0.20, 0.15, 0.16)
"""Of the columns, as parts of the room."""
PAD, TALLEST = 5, 84
"""Inside a cell; the highest row."""
GAP = "—"
"""What is not written down yet."""


def logframe_figure(plan: Any, region: str = "") -> Sheet:
    """Goal, purpose and outputs on one A4 sheet, in the language in force."""
    with drawing():
        sheet = headed(plan, _("Logframe"), region)
        found = rows(plan)
        if not found:
            return message(sheet, _("Nothing is written in the logframe yet."))
        cells = [_cells(aim) for aim in found[:MOST]]
        high = min(TALLEST, (BOTTOM - TOP) / len(cells))
        _draw_heads(sheet)
        size = min(_size(text, place, high) for row in cells for place, text in enumerate(row))
        for number, row in enumerate(cells):
            _draw_row(sheet, TOP + number * high, high, row, size, found[number].level)
        sheet.box(EDGE, TOP + len(cells) * high, ROOM, 0.8, Ink(LINE, ""))
        sheet.notes(BOTTOM + 14, _notes(plan, len(found) - len(cells)))
        return sheet


def _cells(aim: Any) -> tuple[str, ...]:
    values = f"{short(aim.baseline, 60) or GAP} → {short(aim.target, 60) or GAP}"
    when = f"{values} ({_month(aim.date)})" if aim.date else values
    told = (aim.text, aim.indicator)
    rest = (aim.source, aim.assumption)
    return (
        _(LEVELS[aim.level]),
        *(short(text, 200) or GAP for text in told),
        when,
        *(short(text, 200) or GAP for text in rest),
    )


def _month(month: str) -> str:
    return f"{month[5:]}.{month[:4]}"


def _left(place: int) -> float:
    return EDGE + ROOM * sum(WIDTHS[:place])


def _room(place: int) -> float:
    return ROOM * WIDTHS[place] - 2 * PAD


def _size(text: str, place: int, high: float) -> float:
    return fit(text, _room(place), high - 2 * PAD, 12, 6.5, bold=place < 2)[0]


def _draw_heads(sheet: Sheet) -> None:
    heads = (
        _("Level"),
        _("What will be so"),
        _("Indicator"),
        _("Today → target"),
        _("Where one reads it"),
        _("If this holds"),
    )
    size = min(one_line(text, _room(at), 11, bold=True)[0] for at, text in enumerate(heads))
    for place, text in enumerate(heads):
        lines = wrap(text, _room(place), size, 1, bold=True)
        sheet.write(_left(place) + PAD, TOP - 18, lines, size, bold=True, colour=QUIET)


def _draw_row(
    sheet: Sheet, y: float, high: float, row: Sequence[str], size: float, level: str
) -> None:
    if level != "output":
        sheet.box(EDGE, y, ROOM, high, Ink(WASH, ""))
    sheet.box(EDGE, y, ROOM, 0.8, Ink(LINE, ""))
    most = max(1, int((high - 2 * PAD) / (LEADING * size)))
    for place, text in enumerate(row):
        bold = place < 2
        lines = wrap(text, _room(place), size, most, bold)
        missing = text == GAP and place < 5
        colour = ALARM if missing else INK
        sheet.write(_left(place) + PAD, y + PAD, lines, size, bold=bold, colour=colour)


def _notes(plan: Any, left: int) -> tuple[tuple[str, str], ...]:
    """The sentences to read aloud, and how many rows are left out."""
    leads = {"purpose": _("From the outputs to the purpose"), "goal": _("From purpose to goal")}
    told = [(leads[step.level], step.text) for step in steps(plan)]
    if left > 0:
        more = plural(
            "{count} more row is not shown.",
            "{count} more rows are not shown.",
            left,
            count=integer(left),
        )
        told.append((_("Not shown"), more))
    return tuple(told)
