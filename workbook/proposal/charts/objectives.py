"""The objective tree beside the problem tree: each box, and what it becomes."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

from workbook.locale import _, plural
from workbook.paper.inks import ALARM, INK, QUIET, WASH, Ink, ink
from workbook.paper.sheet import A4, EDGE, ROOM, Sheet, drawing
from workbook.paper.words import LEADING, fit, short, wrap
from workbook.proposal.analysis.tree import Box, boxes
from workbook.proposal.charts.head import BELOW, headed, message, one_line

MOST = 14
"""Boxes that fit on one sheet, one under another."""
TOP, BOTTOM = BELOW + 30, 496
SIDE, WAY = 104, 34
"""Width of the words at the side, and between the two trees."""
HALF = (ROOM - SIDE - WAY) / 2
INDENT, DEEPEST, GAP, TALLEST = 16, 4, 11, 52
CORE, FILLS = ink(0).colour, {"effect": "#edf3f9", "cause": WASH}


def objectives_figure(plan: Any, region: str = "") -> Sheet:
    """Both trees on one A4 sheet: effects above, the core problem, causes below.

    Boxes that this project works on have a thick edge. A box that nobody has turned round yet asks
    for a look. `region` is the region's name.
    """
    with drawing():
        sheet = headed(plan, _("From the problem tree to the objective tree"), region)
        found = boxes(plan)
        if not found:
            return message(sheet, _("No problem tree is drawn yet."))
        order = _ordered(found)
        shown = _fitting(order)
        high = min(TALLEST, (BOTTOM - TOP) / len(shown))
        size = min(_size(box, text, high) for box in shown for text in _texts(box))
        _draw_heads(sheet)
        for row, box in enumerate(shown):
            _draw(sheet, box, TOP + row * high, high, size)
        _draw_sides(sheet, shown, high)
        sheet.notes(BOTTOM + 18, _notes(found, len(order) - len(shown)))
        return sheet


def _ordered(found: Sequence[Box]) -> list[Box]:
    """From the top of the tree down: what is farthest above comes first."""
    effects = [box for box in found if box.side == "effect"]
    return [*reversed(effects), found[0], *(box for box in found if box.side == "cause")]


def _fitting(order: list[Box]) -> list[Box]:
    """As many as fit, the core always among them."""
    while len(order) > MOST:
        core = next(at for at, box in enumerate(order) if box.side == "core")
        order = order[1:] if core > len(order) - 1 - core else order[:-1]
    return order


def _texts(box: Box) -> tuple[str, str]:
    return short(box.problem, 160) or "?", short(box.objective, 160) or "?"


def _wide(box: Box) -> float:
    return HALF - INDENT * min(box.depth, DEEPEST)


def _size(box: Box, text: str, high: float) -> float:
    return fit(text, _wide(box) - 16, high - GAP - 6, 14, 6.5, bold=True)[0]


def _draw_heads(sheet: Sheet) -> None:
    heads = (_("How it is today"), _("What will be so"))
    size = min(one_line(text, HALF, 13, bold=True)[0] for text in heads)
    for place, text in enumerate(heads):
        lines = wrap(text, HALF, size, 1, bold=True)
        sheet.write(EDGE + SIDE + place * (HALF + WAY), TOP - 22, lines, size, bold=True)


def _draw(sheet: Sheet, box: Box, y: float, high: float, size: float) -> None:
    """A row: the problem, an arrow, and what it becomes."""
    before, after = _texts(box)
    left, right = EDGE + SIDE, EDGE + SIDE + HALF + WAY
    _draw_box(sheet, box, left, y, high, before, size, alarm=False)
    _draw_box(sheet, box, right, y, high, after, size, alarm=not box.objective)
    axes = sheet.panel(0, 0, *A4)
    axes.set(xlim=(0, A4[0]), ylim=(A4[1], 0))
    middle = y + (high - GAP) / 2
    axes.annotate(
        "",
        (right + _shift(box) - 3, middle),
        (left + HALF + 3, middle),
        arrowprops={"arrowstyle": "->", "color": QUIET, "linewidth": 1.4},
    )


def _shift(box: Box) -> float:
    return INDENT * min(box.depth, DEEPEST)


def _draw_box(
    sheet: Sheet, box: Box, x: float, y: float, high: float, text: str, size: float, *, alarm: bool
) -> None:
    x, wide, tall = x + _shift(box), _wide(box), high - GAP
    core = box.side == "core"
    fill = CORE if core and not alarm else FILLS.get(box.side, "#ffffff")
    if box.chosen:
        sheet.box(x - 3, y - 3, wide + 6, tall + 6, Ink(INK, ""))
    sheet.box(x, y, wide, tall, Ink(fill, ""), edge=ALARM if alarm else INK)
    colour = ALARM if alarm else "white" if core else INK
    bold = core or alarm
    lines = wrap(text, wide - 16, size, max(1, int((tall - 2) / (LEADING * size))), bold)
    above = y + (tall - len(lines) * LEADING * size) / 2
    sheet.write(x + 8, above, lines, size, bold=bold, colour=colour)


def _draw_sides(sheet: Sheet, shown: Sequence[Box], high: float) -> None:
    """What the boxes are, in words at the side."""
    titles = {
        "effect": _("What comes of it"),
        "core": _("The core problem"),
        "cause": _("Where it comes from"),
    }
    for side, text in titles.items():
        rows = [row for row, box in enumerate(shown) if box.side == side]
        if rows:
            size, lines = fit(text, SIDE - 14, high * len(rows) - 4, 13, 7, bold=True)
            y = TOP + rows[0] * high
            sheet.write(EDGE, y + 4, lines, size, bold=True, colour=QUIET)


def _notes(found: Sequence[Box], left: int) -> tuple[tuple[str, str], ...]:
    read = _(
        "A thick edge: this project works on it. A box farther to the right hangs on the next one"
        " farther to the left, towards the core."
    )
    if left > 0:
        read += " " + plural("{number} more is not shown.", "{number} more are not shown.", left)
    open_ = sum(not box.objective for box in found)
    told = _("Every box is turned round.")
    if open_:
        told = plural(
            "{number} box is not turned round yet: say what will be so when it is gone.",
            "{number} boxes are not turned round yet: say what will be so when they are gone.",
            open_,
        )
    return ((_("How to read this"), read), (_("Look at these again"), told))
