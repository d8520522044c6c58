"""A ladder: the same things in the order of several columns, a line through the places of each."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from matplotlib.axes import Axes

from workbook.needs.analysis.orders import RuleOrder, agreed
from workbook.paper.inks import INK, ink
from workbook.paper.sheet import Sheet
from workbook.paper.table import Rows

DASHES = ("-", (0, (6, 2)), (0, (2, 2)), (0, (7, 2, 2, 2)), (0, (11, 3)), (0, (1, 3)))
"""A line is told apart by its dashes too, not by its colour alone."""


def draw_ladder(
    sheet: Sheet,
    rows: Rows,
    place: tuple[float, float],
    orders: Sequence[RuleOrder],
    numbers: Mapping[str, str],
) -> None:
    """A line for each need in `numbers` through its row by every rule, with its number on each.

    `place` is where the columns begin, and their width together. Lines that run level through
    every column are thick; needs that stand level in one have a bracket.
    """
    x, wide = place
    axes, size = rows.panel(sheet, x, wide), min(16, 0.42 * rows.height)
    xs = [(column + 0.5) * wide / len(orders) for column in range(len(orders))]
    queue = [need for level in orders[0].places for need in level if need in numbers]
    seats = [_seats(order, queue) for order in orders]
    firm = frozenset(agreed(tuple(orders)))
    for turn, need in enumerate(queue):
        ys = [seat[need] for seat in seats]
        _draw_line(axes, xs, ys, turn, need in firm, size)
        for at, row in zip(xs, ys, strict=True):
            below = row + rows.below(size)
            axes.text(
                at, below, numbers[need], size=size, weight="bold", color="white", ha="center"
            )
    for at, order, seat in zip(xs, orders, seats, strict=True):
        _draw_ties(axes, at - 1.3 * size - 4, order, seat)


def _draw_line(
    axes: Axes, xs: Sequence[float], ys: Sequence[int], turn: int, firm: bool, size: float
) -> None:
    colour, dashes = ink(turn).colour, "-" if firm else DASHES[turn % len(DASHES)]
    axes.plot(xs, ys, color=colour, linewidth=4 if firm else 2.4, linestyle=dashes, zorder=1)
    ring = {"markersize": 1.9 * size, "markeredgecolor": "white", "zorder": 2}
    axes.plot(xs, ys, "o", color=colour, **ring)


def _seats(order: RuleOrder, queue: Sequence[str]) -> Mapping[str, int]:
    """The row of every need by one rule; needs that stand level keep their order in `queue`."""
    seated = [need for level in order.places for need in queue if need in level]
    return {need: row for row, need in enumerate(seated)}


def _draw_ties(axes: Axes, x: float, order: RuleOrder, seats: Mapping[str, int]) -> None:
    """A bracket before needs that stand level."""
    for level in order.places:
        rows = [seats[need] for need in level if need in seats]
        if len(rows) > 1:
            first, last = min(rows) - 0.36, max(rows) + 0.36
            axes.plot([x + 4, x, x, x + 4], [first, first, last, last], color=INK, linewidth=1.4)
