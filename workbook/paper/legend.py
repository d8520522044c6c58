"""The keys of a chart in one row: a little line or block, and what it stands for."""

from __future__ import annotations

from collections.abc import Sequence
from typing import NamedTuple

from workbook.paper.inks import Ink
from workbook.paper.sheet import EDGE, ROOM, Sheet
from workbook.paper.words import one_line

BAND = Ink("#c3d3e4", "")
"""Behind the line: what may come."""
SIGN, SPACE = 26, 8
"""Width of the sign, and what stands between it and its text."""


class Key(NamedTuple):
    """A name, its ink, and the style of its line (empty: a block)."""

    text: str
    ink: Ink
    line: str


def legend(sheet: Sheet, y: float, keys: Sequence[Key]) -> None:
    """Write the keys side by side, in one size at which each of them fits."""
    wide = ROOM / len(keys)
    room = wide - SIGN - 2 * SPACE
    size = min(one_line(key.text, room, 12)[0] for key in keys)
    for place, key in enumerate(keys):
        x = EDGE + place * wide
        if key.line:
            axes = sheet.panel(x, y, SIGN, 14)
            axes.set(xlim=(0, 1), ylim=(0, 1))
            axes.plot([0, 1], [0.5, 0.5], color=key.ink.colour, linewidth=3, linestyle=key.line)
        else:
            sheet.box(x, y + 1, SIGN, 12, key.ink, edge="white")
        _size, lines = one_line(key.text, room, size, size)
        sheet.write(x + SIGN + SPACE, y + (14 - 1.2 * size) / 2, lines, size)
