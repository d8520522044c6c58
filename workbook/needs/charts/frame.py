"""The frame of a result by groups: a column for each, then the order of all together."""

from __future__ import annotations

from collections.abc import Collection, Sequence

from matplotlib.axes import Axes

from workbook.needs.charts.head import BELOW
from workbook.paper.inks import INK, TOGETHER
from workbook.paper.sheet import EDGE, ROOM, Sheet
from workbook.paper.table import Rows, bars

MOST_NEEDS, MOST_GROUPS = 30, 8
"""What fits on one sheet."""
TOP, BOTTOM = BELOW + 40, 490
"""Where the rows begin and end."""
NAMES, ORDER, PLACES, GAP = 250, 184, 62, 12
"""Width of the names, of the order, of its place numbers; between columns."""
X_ORDER = EDGE + ROOM - ORDER
"""Where the order begins."""
ROOMY = 60
"""From this width on a column of a group has room for two numbers beside each other."""

Levels = tuple[tuple[str, ...], ...]


def group_column(place: int, groups: int) -> tuple[float, float]:
    """Where the column of group number `place` of so many begins, and its width."""
    wide = (ROOM - NAMES - ORDER) / groups
    return EDGE + NAMES + place * wide, wide - GAP


def draw_order(
    sheet: Sheet,
    rows: Rows,
    needs: Sequence[str],
    levels: Levels,
    lengths: Sequence[float],
    texts: Sequence[str],
    marked: Collection[int] = (),
) -> None:
    """The order of `needs`: places, a bracket round those who stand level, bars with their texts.

    `lengths` are parts of the longest bar there could be; `marked` rows have a dot.
    """
    bars(sheet, rows, X_ORDER + PLACES, ORDER - PLACES, lengths, texts, TOGETHER)
    axes, before = rows.panel(sheet, X_ORDER, PLACES), 0
    for level in levels:
        found = [row for row, need in enumerate(needs) if need in level]
        if found:
            _draw_level(axes, rows, before, len(level), found)
        before += len(level)
    dots = sorted(marked)
    axes.plot([52] * len(dots), dots, "o", color=INK, markersize=0.6 * rows.size)


def _draw_level(axes: Axes, rows: Rows, before: int, many: int, level: list[int]) -> None:
    """One place, or several that are shared, in front of its rows."""
    first, last, size = level[0] - 0.36, level[-1] + 0.36, 0.92 * rows.size
    text = str(before + 1)
    if many > 1:
        text = f"{before + 1}–{before + many}"
        axes.plot([42, 38, 38, 42], [first, first, last, last], color=INK, linewidth=1.4)
    middle = (first + last) / 2 + rows.below(size)
    axes.text(34, middle, text, size=size, weight="bold", ha="right")
