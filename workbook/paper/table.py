"""Rows that run across a sheet: names on the left, small bar charts side by side."""

from __future__ import annotations

from collections.abc import Container, Sequence
from dataclasses import dataclass
from typing import NamedTuple

from matplotlib.axes import Axes

from workbook.paper.inks import ALARM, INK, LINE, QUIET, WASH, Ink
from workbook.paper.sheet import EDGE, ROOM, Align, Sheet
from workbook.paper.words import LEADING, fit, short, width, wrap

DIGIT = 0.714
"""Height of a digit for a size of 1 (Noto Sans)."""
TEXT = 4
"""From the end of a bar to its text."""


@dataclass(frozen=True)
class Rows:
    """`count` rows from `top` down to at most `bottom`, none higher than `tallest`."""

    top: float
    bottom: float
    count: int
    tallest: float = 56

    @property
    def height(self) -> float:
        """Of one row."""
        return min(self.tallest, (self.bottom - self.top) / max(1, self.count))

    @property
    def size(self) -> float:
        """Of names; numbers are a little smaller. High rows leave room for two lines."""
        return min(18, max(0.46 * self.height, min(11, 0.66 * self.height)))

    @property
    def end(self) -> float:
        """Lower edge of the last row."""
        return self.top + self.count * self.height

    def panel(self, sheet: Sheet, x: float, room: float) -> Axes:
        """Axes beside the rows: points across, rows down, the middle of the first at 0."""
        axes = sheet.panel(x, self.top, room, self.end - self.top)
        axes.set(xlim=(0, room), ylim=(self.count - 0.5, -0.5))
        return axes

    def below(self, size: float) -> float:
        """How far under the middle of a row, in rows, numbers of `size` stand to be centred."""
        return DIGIT * size / 2 / self.height


def names(
    sheet: Sheet,
    rows: Rows,
    texts: Sequence[str],
    room: float,
    strong: Container[int] = (),
    x: float = EDGE,
) -> None:
    """Lines between the rows, and their names; `strong` rows are bold and shaded.

    They begin at `x` and reach to the right margin.
    """
    left, across = x - 8, EDGE + ROOM - x + 16
    for row, text in enumerate(texts):
        y, bold = rows.top + row * rows.height, row in strong
        if bold:
            sheet.box(left, y, across, rows.height, Ink(WASH, ""))
        sheet.box(left, y, across, 0.6, Ink(LINE, ""))
        size, lines = fit(short(text), room, rows.height - 1, rows.size, 0.75 * rows.size, bold)
        above = (rows.height - len(lines) * LEADING * size) / 2
        sheet.write(x, y + above, lines, size, bold=bold)
    sheet.box(left, rows.end, across, 0.6, Ink(LINE, ""))


class Heading(NamedTuple):
    """What stands over a column: a title, and a quiet line under it."""

    x: float
    room: float
    title: str
    below: str = ""
    align: Align = "left"


def headings(sheet: Sheet, rows: Rows, *columns: Heading) -> None:
    """Write the headings of all columns, in one size at which each of them fits."""
    size = min(fit(short(c.title), c.room, 17, 13, 8, bold=True)[0] for c in columns)
    small = min(fit(short(c.below), c.room, 12, 9.5, 7)[0] for c in columns)
    for c in columns:
        x = c.x + {"left": 0, "center": c.room / 2, "right": c.room}[c.align]
        lines = wrap(c.title, c.room, size, 1, bold=True)
        above = LEADING * size + (18 if c.below else 5)
        sheet.write(x, rows.top - above, lines, size, bold=True, align=c.align)
        below = wrap(c.below, c.room, small, 1)
        sheet.write(x, rows.top - 17, below, small, colour=QUIET, align=c.align)


def bars(
    sheet: Sheet,
    rows: Rows,
    x: float,
    room: float,
    lengths: Sequence[float],
    texts: Sequence[str],
    look: Ink,
    strong: Container[int] = (),
) -> Axes:
    """A bar chart beside the rows; `lengths` are parts of the longest bar there could be.

    The text of a bar stands at its end; in `strong` rows it asks for a look.
    """
    axes = rows.panel(sheet, x, room)
    size, unit = _scale(texts, room, 0.92 * rows.size)
    ends = [unit * length for length in lengths]
    axes.barh(
        range(rows.count),
        ends,
        height=0.62,
        color=look.colour,
        hatch=look.hatch,
        edgecolor="white",
        linewidth=0,
    )
    axes.plot([0, 0], [-0.5, rows.count - 0.5], color=INK, linewidth=1)
    for row, (end, text) in enumerate(zip(ends, texts, strict=True)):
        number(axes, rows, end + TEXT, row, text, size, alarm=row in strong)
    return axes


def column(
    sheet: Sheet,
    rows: Rows,
    x: float,
    room: float,
    texts: Sequence[str],
    strong: Container[int] = (),
) -> None:
    """Numbers one under another, their ends in line; in `strong` rows they ask for a look."""
    axes, size = rows.panel(sheet, x, room), 0.92 * rows.size
    size *= min(1, room / max((width(text, size, bold=True) for text in texts), default=1))
    for row, text in enumerate(texts):
        number(axes, rows, room, row, text, size, alarm=row in strong, align="right")


def number(
    axes: Axes,
    rows: Rows,
    x: float,
    row: float,
    text: str,
    size: float,
    *,
    alarm: bool = False,
    align: Align = "left",
) -> None:
    """A short text in a row, `x` points from the left of its panel."""
    axes.text(
        x,
        row + rows.below(size),
        text,
        size=size,
        weight="bold" if alarm else "normal",
        color=ALARM if alarm else INK,
        ha=align,
    )


def _scale(texts: Sequence[str], room: float, size: float) -> tuple[float, float]:
    """Size of the texts, and length of the longest bar, so that both fit into `room`."""
    longest = max((width(text, size, bold=True) for text in texts), default=0) or 1
    size *= min(1, (room - TEXT) * 0.8 / longest)
    return size, room - TEXT - min(longest, (room - TEXT) * 0.8)
