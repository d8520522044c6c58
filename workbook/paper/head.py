"""The head of every printed sheet: what it is, whose it is, and whether the data are invented."""

from __future__ import annotations

from typing import Any

from workbook.locale import _
from workbook.locale.letters import upper
from workbook.paper.inks import ALARM, QUIET, Ink
from workbook.paper.sheet import A4, EDGE, ROOM, Sheet
from workbook.paper.words import fit, short, width, wrap

BELOW = 98
"""Where the head ends."""


def headed(community: Any, title: str, facts: str = "") -> Sheet:
    """A new sheet with its head: title, name of the community, and a line of facts."""
    sheet = Sheet()
    right = _badge(sheet) if community.illustrative else ROOM
    sheet.write(EDGE, 24, wrap(title, right, 13, 1), 13, colour=QUIET)
    name = short(community.name).strip() or _("A community without a name")
    size, lines = fit(name, right, 30, 27, 16, bold=True)
    sheet.write(EDGE, 66 - size, lines, size, bold=True)
    sheet.write(EDGE, 76, wrap(facts, ROOM, 13, 1), 13)
    return sheet


def called(part: Any, letters: int = 90) -> str:
    """What something is called on paper: its label or name, else its id."""
    name = part.label if hasattr(part, "label") else part.name
    return short(name, letters).strip() or short(part.id, letters)


def message(sheet: Sheet, text: str) -> Sheet:
    """The sheet with one sentence on it instead of a chart."""
    lines = wrap(text, ROOM - 80, 22, 4)
    sheet.box(EDGE, 240, ROOM, 140, Ink("#f5f5f5", ""))
    sheet.write(A4[0] / 2, 310 - 13 * len(lines), lines, 22, align="center")
    return sheet


def _badge(sheet: Sheet) -> float:
    """Says that the data are invented; gives the room left for words beside it."""
    text = upper(_("Illustrative data"))
    wide = width(text, 12, bold=True) + 20
    sheet.box(A4[0] - EDGE - wide, 26, wide, 24, Ink("#ffffff", ""), edge=ALARM)
    sheet.write(A4[0] - EDGE - wide / 2, 31, text, 12, bold=True, colour=ALARM, align="center")
    return ROOM - wide - 16
