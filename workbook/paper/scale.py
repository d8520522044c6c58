"""A scale of money beside a chart: round amounts, not too many of them."""

from __future__ import annotations

from collections.abc import Iterable

from matplotlib.axes import Axes

from workbook.money import format_money
from workbook.paper.inks import INK, LINE, QUIET
from workbook.paper.sheet import Sheet
from workbook.paper.words import one_line

SIZE = 10


def ticks(low: int, high: int, most: int = 6) -> tuple[int, ...]:
    """Round amounts between `low` and `high`, as many as there can be but at most `most`."""
    unit = 100
    while True:
        for step in (unit, 2 * unit, 5 * unit):
            first, last = -(-low // step), high // step
            if last - first < most:
                return tuple(range(first * step, (last + 1) * step, step))
        unit *= 10


def ruled(
    sheet: Sheet, x: float, y: float, room: float, height: float, values: Iterable[int], most: int
) -> Axes:
    """Axes as high as `values`, with a line and an amount for each round one on the left of `x`."""
    known = [*values, 0]
    low, high = min(known), max(*known, min(known) + 100)
    margin = (high - low) // 16
    low, high = low - margin, high + margin
    marks = ticks(low, high, most)
    axes = sheet.panel(x, y, room, height)
    axes.set(ylim=(low, high))
    size = min(one_line(_amount(mark), x - 26, SIZE, 3)[0] for mark in marks)
    for mark in marks:
        axes.axhline(mark, color=LINE if mark else INK, linewidth=0.6 if mark else 1.4, zorder=1)
        down = y + height * (high - mark) / (high - low)
        sheet.write(x - 8, down - 0.64 * size, _amount(mark), size, colour=QUIET, align="right")
    return axes


def _amount(qepik: int) -> str:
    return format_money(qepik, "", short=True).strip()
