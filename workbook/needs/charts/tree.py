"""The problem tree: what comes of the problem above it, what it comes from below."""

from __future__ import annotations

from typing import Any, NamedTuple

from workbook.locale import _, plural
from workbook.needs.analysis.tree import lacks
from workbook.needs.charts.branches import Half, Twig, half
from workbook.needs.charts.head import BELOW, called, headed, message
from workbook.paper.inks import ALARM, INK, QUIET, WASH, Ink, ink
from workbook.paper.sheet import A4, EDGE, ROOM, Sheet, drawing
from workbook.paper.words import LEADING, fit, wrap

TOP, BOTTOM = BELOW + 8, 496
"""Where the tree begins and ends."""
SIDE, TALLEST, GAP = 104, 96, 26
"""Width of the words at the side; most room for one level; of it, between boxes."""
X_TREE, TREE = EDGE + SIDE, ROOM - SIDE
"""Where the boxes begin, and their room."""
WIDEST = 236.0
"""Most room for one box."""
CORE, EFFECT, CAUSE = ink(0).colour, "#edf3f9", WASH
"""Fills of the boxes; the words beside them say the same."""


class Place(NamedTuple):
    """Where a box stands: its middle from the left, its upper edge, its width and height."""

    x: float
    y: float
    wide: float
    high: float


def tree_figure(plan: Any, region: str = "") -> Sheet:
    """The problem tree on one A4 sheet, in the language in force.

    The core problem in the middle, its causes below and its effects above, joined by lines.
    Causes that are worded as a lack of something stand out: they name a solution and hide the
    state (field guide, WS3). `region` is the region's name.
    """
    with drawing():
        sheet = headed(plan, _("What lies behind it: the problem tree"), region)
        tree = plan.needs.tree
        if not (tree.core or tree.causes or tree.effects):
            return message(sheet, _("No problem tree is drawn yet."))
        effects, causes = half(tree.effects), half(tree.causes)
        level = min(TALLEST, (BOTTOM - TOP) / (effects.deep + 1 + causes.deep))
        top = TOP + (BOTTOM - TOP - level * (effects.deep + 1 + causes.deep)) / 2
        core = top + level * effects.deep
        lacking = frozenset(branch.id for branch in lacks(tree.causes))
        _draw_half(sheet, effects, core, -level, Ink(EFFECT, ""), frozenset())
        _draw_half(sheet, causes, core, level, Ink(CAUSE, ""), lacking)
        _draw_core(sheet, tree.core, core, level)
        _draw_sides(sheet, core, level, effects, causes)
        sheet.notes(BOTTOM + 18, _notes(plan, effects, causes))
        return sheet


def _draw_core(sheet: Sheet, text: str, y: float, level: float) -> None:
    height, wide = level - GAP, TREE * 0.72
    x, room = X_TREE + (TREE - wide) / 2, wide - 16
    sheet.box(x, y + GAP / 2, wide, height, Ink(CORE, ""))
    size, lines = fit(text or "?", room, height - 4, 20, 8, bold=True)
    above = y + GAP / 2 + (height - len(lines) * LEADING * size) / 2
    sheet.write(x + wide / 2, above, lines, size, bold=True, colour="white", align="center")


def _draw_half(
    sheet: Sheet, part: Half, core: float, level: float, fill: Ink, alarm: frozenset[str]
) -> None:
    """One side of the tree; `level` is below zero where it grows upward."""
    slot = min(WIDEST, TREE / max(1, part.slots))
    left = X_TREE + (TREE - slot * part.slots) / 2
    high = abs(level) - GAP
    size = min((_size(twig, slot, high) for twig in part.twigs), default=0)
    middle = {"": X_TREE + TREE / 2} | {t.id: left + slot * t.middle for t in part.twigs}
    axes = sheet.panel(0, 0, *A4)
    axes.set(xlim=(0, A4[0]), ylim=(A4[1], 0))
    for twig in part.twigs:
        x, above, y = middle[twig.id], middle[twig.under], core + level * twig.depth + GAP / 2
        edge, way = (y + high, GAP / 2) if level < 0 else (y, -GAP / 2)
        axes.plot(
            [x, x, above, above],
            [edge, edge + way, edge + way, edge + 2 * way],
            color=INK,
            linewidth=1.4,
        )
        place = Place(x, y, _wide(twig, slot), high)
        _draw_box(sheet, place, twig.text, size, fill, twig.id in alarm)


def _draw_box(sheet: Sheet, at: Place, text: str, size: float, fill: Ink, alarm: bool) -> None:
    """A box with its words in the middle; one that asks for a look is bold and has a thick edge."""
    colour = ALARM if alarm else INK
    sheet.box(at.x - at.wide / 2, at.y, at.wide, at.high, fill, edge=colour)
    lines = wrap(text, at.wide - 12, size, max(1, int((at.high - 2) / (LEADING * size))), alarm)
    above = at.y + (at.high - len(lines) * LEADING * size) / 2
    sheet.write(at.x, above, lines, size, bold=alarm, colour=colour, align="center")


def _wide(twig: Twig, slot: float) -> float:
    return min(WIDEST, slot * twig.slots) - 12


def _size(twig: Twig, slot: float, high: float) -> float:
    return fit(twig.text, _wide(twig, slot) - 12, high - 2, 16, 7, bold=True)[0]


def _draw_sides(sheet: Sheet, core: float, level: float, effects: Half, causes: Half) -> None:
    """What the levels are, in words at the side."""
    said = (
        (core - level * max(1, effects.deep) / 2 - level / 2, _("What comes of it"), effects.deep),
        (core, _("The core problem"), 1),
        (core + level * (causes.deep + 1) / 2, _("Where it comes from"), causes.deep),
    )
    for y, text, deep in said:
        size, lines = fit(text, SIDE - 14, level - 4, 13, 8, bold=True)
        if deep:
            above = y + (level - len(lines) * LEADING * size) / 2
            sheet.write(EDGE, above, lines, size, bold=True, colour=QUIET)


def _notes(plan: Any, effects: Half, causes: Half) -> tuple[tuple[str, str], ...]:
    tree = plan.needs.tree
    named = "; ".join(called(branch, 60) for branch in lacks(tree.causes))
    read = _("Read upward: what stands below leads to what stands above it.")
    left = effects.left + causes.left
    more = plural("{number} more is not shown.", "{number} more are not shown.", left)
    found = _("Say what is the matter, not what is missing: {causes}.", causes=named)
    fine = _("No cause is worded as a lack of something.")
    return (
        (_("How to read this"), f"{read} {more}" if left else read),
        (_("Look at these again"), found if named else fine),
    )
