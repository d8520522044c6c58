"""What may go wrong: where each risk lies by how likely and how bad it is, and what is done."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from workbook.locale import _, plural
from workbook.locale.numbers import integer
from workbook.paper.inks import ALARM, INK, QUIET, Ink
from workbook.paper.sheet import EDGE, ROOM, Sheet, drawing
from workbook.paper.words import LEADING, fit, short
from workbook.sustainability.analysis.risks import (
    NAMES,
    SIGNS,
    Band,
    Weighed,
    band,
    band_name,
    gravest,
)
from workbook.sustainability.charts.head import BELOW, headed, message, one_line

TOP, BOTTOM = BELOW + 34, 520
CELL, GAP = 54, 4
GRID = EDGE + 26
"""Where the square begins: beside the words that say what goes upwards."""
LIST = GRID + 5 * CELL + 30
MOST = 12
"""Risks that the list has room for."""
COLOURS: Mapping[Band, str] = {
    "low": "#dfeee4",
    "medium": "#f4ecd0",
    "high": "#f3d9bf",
    "critical": "#f0c4c0",
    "": "#ffffff",
}
"""Behind dark words; the sign says the same without colour."""
WORDS: Mapping[Band, str] = {"critical": ALARM, "high": "#7a3200", "medium": "#5f4600"}


def risks_figure(plan: Any, region: str = "") -> Sheet:
    """The risk register on one A4 sheet, in the language in force.

    A square of five by five with the codes of the risks, and a list, the gravest first: sign and
    name of the band, what may go wrong, what is done about it, whose it is. `region` is its name.
    """
    with drawing():
        found = gravest(plan)
        sheet = headed(plan, _("What may go wrong"), region, _bands(found))
        if not found:
            return message(sheet, _("No risk is written down yet."))
        codes = {each.risk.id: str(place) for place, each in enumerate(found[:99], 1)}
        _draw_square(sheet, found, codes)
        _draw_list(sheet, found, codes)
        return sheet


def _bands(found: tuple[Weighed, ...]) -> str:
    """How many there are of each band, the gravest first."""
    counts = {name: sum(each.band == name for each in found) for name in reversed(NAMES)}
    return ", ".join(
        f"{SIGNS[name]} {band_name(name)}: {integer(many)}"
        for name, many in counts.items()
        if name and many
    )


def _draw_square(sheet: Sheet, found: tuple[Weighed, ...], codes: Mapping[str, str]) -> None:
    for likely in range(1, 6):
        for bad in range(1, 6):
            x, y = GRID + (bad - 1) * CELL, TOP + (5 - likely) * CELL
            name = band(likely * bad)
            sheet.box(x, y, CELL - GAP, CELL - GAP, Ink(COLOURS[name], ""))
            sheet.write(x + 4, y + 3, SIGNS[name], 8, colour=QUIET)
            here = [
                codes[each.risk.id]
                for each in found
                if (each.risk.probability, each.risk.impact) == (likely, bad)
                and each.risk.id in codes
            ]
            size, lines = fit(", ".join(here), CELL - 10, CELL - 20, 17, 7, bold=True)
            sheet.write(x + (CELL - GAP) / 2, y + 15, lines, size, bold=True, align="center")
    for step in range(1, 6):
        middle = (step - 0.5) * CELL - GAP / 2
        sheet.write(GRID + middle, TOP + 5 * CELL, integer(step), 12, align="center")
        sheet.write(GRID - 8, TOP + 5 * CELL - middle - 8, integer(step), 12, align="right")
    room = 5 * CELL
    size, lines = one_line(_("How likely (upwards)"), room, 12)
    sheet.write(EDGE, TOP - 20, lines, size, colour=QUIET)
    size, lines = one_line(_("How bad (to the right)"), room, 12)
    sheet.write(GRID, TOP + 5 * CELL + 20, lines, size, colour=QUIET)


def _draw_list(sheet: Sheet, found: tuple[Weighed, ...], codes: Mapping[str, str]) -> None:
    shown = found[:MOST]
    high = min(62, (BOTTOM - TOP + 20) / len(shown))
    for place, each in enumerate(shown):
        _draw_risk(sheet, each, codes[each.risk.id], TOP - 20 + place * high, high)
    left = len(found) - len(shown)
    if left:
        text = plural(
            "{number} more risk is not shown.", "{number} more risks are not shown.", left
        )
        size, lines = one_line(text, EDGE + ROOM - LIST, 12)
        sheet.write(LIST, BOTTOM + 10, lines, size, colour=QUIET)


def _draw_risk(sheet: Sheet, each: Weighed, code: str, y: float, high: float) -> None:
    """Code, sign and band in one column; the risk and what is done about it in the other."""
    sheet.box(LIST - 6, y, EDGE + ROOM - LIST + 12, high - 3, Ink(COLOURS[each.band], ""))
    colour, half = WORDS.get(each.band, INK), (high - 3) / 2
    said = f"{code} {SIGNS[each.band]}"
    size = min(14, half / LEADING)
    sheet.write(LIST, y + (half - LEADING * size) / 2, said, size, bold=True, colour=colour)
    weight = "" if each.score is None else f" {integer(each.score)}"
    small, lines = one_line(band_name(each.band) + weight, 96, 0.8 * size, 4)
    sheet.write(LIST, y + half, lines, small, colour=colour)
    x, room = LIST + 104, EDGE + ROOM - LIST - 108
    large, lines = fit(short(each.risk.label, 160), room, half, size, 0.6 * size, bold=True)
    sheet.write(x, y + (half - LEADING * large * len(lines)) / 2, lines, large, bold=True)
    small, lines = fit(_done(each), room, half, 0.85 * size, 0.55 * size)
    sheet.write(x, y + half, lines, small)


def _done(each: Weighed) -> str:
    text = short(each.risk.mitigation, 200).strip() or _("Nothing is done about it yet.")
    owner = short(each.risk.owner, 20).strip()
    return f"{text} ({owner})" if owner else text
