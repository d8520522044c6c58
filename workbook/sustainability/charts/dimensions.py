"""The dimensions at a glance: a radar, and bars with a light by sign and colour."""

from __future__ import annotations

from fractions import Fraction
from math import cos, pi, sin
from typing import Any

from matplotlib.axes import Axes

from workbook.locale import _
from workbook.locale.numbers import decimal
from workbook.paper.inks import INKS, LINE, QUIET
from workbook.paper.sheet import EDGE, ROOM, Sheet, drawing
from workbook.paper.table import Heading, Rows, bars, headings, names
from workbook.sustainability.analysis.agreement import agreement, trust_sentence
from workbook.sustainability.analysis.lights import light, limits
from workbook.sustainability.analysis.scores import LEAST, Mean, Scores, latest, scores
from workbook.sustainability.analysis.trend import last_trend
from workbook.sustainability.charts.head import (
    BELOW,
    COLOURS,
    LOOKS,
    covered,
    headed,
    held,
    message,
    scored,
    signed,
)
from workbook.sustainability.model import MOST, told

TOP, BOTTOM = BELOW + 40, 496
SQUARE = 300
"""Width of the radar."""
LEFT = EDGE + SQUARE + 24
NAMES, SPACE = 196, 12
FEWEST, MANY = 3, 12
"""With fewer dimensions there is no radar; with more no names beside it."""


def dimensions_figure(plan: Any, region: str = "") -> Sheet:
    """The dimensions of the last revealed round on one A4 sheet, in the language in force.

    On the radar the line of this round, with dashes that of the round before that asked the same,
    and where green begins; on the right a bar, its score, its light and what that says, for each
    dimension and for all. `region` is the region's name.
    """
    with drawing():
        round = latest(plan)
        sheet = headed(plan, _("Will it last?"), region, held(round))
        if round is None:
            return message(sheet, covered(plan))
        found = scores(round)
        _draw_radar(sheet, plan, found)
        _draw_bars(sheet, plan, round, found)
        sheet.notes(BOTTOM + 12, _notes(plan, round, found))
        return sheet


def _draw_radar(sheet: Sheet, plan: Any, found: Scores) -> None:
    values = list(found.dimensions.values())
    if len(values) < FEWEST or None in values:
        return
    axes = sheet.panel(EDGE, TOP, SQUARE, BOTTOM - TOP)
    high = (BOTTOM - TOP) / SQUARE
    axes.set(xlim=(-1.25, 1.25), ylim=(-1.25 * high, 1.25 * high))
    for score in range(LEAST, MOST + 1):
        _ring(axes, [Fraction(score)] * len(values), color=LINE, linewidth=0.6)
    green = Fraction(plan.sustainability.green, 10)
    _ring(axes, [green] * len(values), color=COLOURS["green"], linewidth=1.4, linestyle=":")
    moved = last_trend(plan)
    if moved:
        before = list(scores(moved.before).dimensions.values())
        if None not in before:
            _ring(axes, before, color=QUIET, linewidth=1.6, linestyle="--")
    _ring(axes, values, color=INKS[0].colour, linewidth=3)
    _draw_ends(sheet, axes, plan, found)


def _draw_ends(sheet: Sheet, axes: Axes, plan: Any, found: Scores) -> None:
    """A spoke for each dimension, its sign where the score lies, its code at the end."""
    many = len(found.dimensions)
    for place, (id, score) in enumerate(found.dimensions.items()):
        x, y = _spoke(place, many)
        axes.plot([0, x], [0, y], color=LINE, linewidth=0.6, zorder=1)
        said = light(plan, score)
        part = float(_part(score))
        mark = {"green": "o", "amber": "^", "red": "s"}[said]
        axes.plot([part * x], [part * y], mark, color=COLOURS[said], markersize=9, zorder=5)
        if many <= MANY:
            middle = (TOP + BOTTOM) / 2 - 1.13 * y * SQUARE / 2.5
            at = EDGE + SQUARE / 2 + 1.13 * x * SQUARE / 2.5
            sheet.write(at, middle - 8, id[:4], 12, bold=True, align="center")


def _ring(axes: Axes, values: list[Mean], **look: Any) -> None:
    """A closed line through one score for each dimension."""
    ends = [_spoke(place, len(values)) for place in range(len(values))]
    parts = [float(_part(value)) for value in values]
    points = [(part * x, part * y) for part, (x, y) in zip(parts, ends, strict=True)]
    axes.plot(*zip(*points, points[0], strict=True), zorder=2, **look)


def _spoke(place: int, many: int) -> tuple[float, float]:
    """The end of a spoke; the first points upwards."""
    turn = 2 * pi * place / many
    return sin(turn), cos(turn)


def _part(score: Mean) -> Fraction:
    """How far a score lies from the lowest to the highest."""
    return Fraction(0) if score is None else (score - LEAST) / (MOST - LEAST)


def _draw_bars(sheet: Sheet, plan: Any, round: Any, found: Scores) -> None:
    labels = [f"{each.id} · {told(each.name)}" for each in round.instrument.dimensions]
    values = [*found.dimensions.values(), found.total]
    rows = Rows(TOP, BOTTOM, len(values), 54)
    wide = EDGE + ROOM - LEFT
    names(sheet, rows, [*labels, _("Total")], NAMES - SPACE, {len(values) - 1}, LEFT)
    lights = [light(plan, value) for value in values]
    texts = [signed(value, said) for value, said in zip(values, lights, strict=True)]
    lengths = [float(_part(value)) for value in values]
    strong = {len(values) - 1}
    axes = bars(sheet, rows, LEFT + NAMES, wide - NAMES, lengths, texts, INKS[0], strong)
    for bar, text, said in zip(axes.patches, axes.texts, lights, strict=True):
        bar.set(facecolor=LOOKS[said].colour, hatch=LOOKS[said].hatch)
        text.set_color(COLOURS[said])
    headings(
        sheet,
        rows,
        Heading(LEFT, NAMES - SPACE, _("Dimension")),
        Heading(LEFT + NAMES, wide - NAMES, _("Score from 1 to 7")),
    )


def _notes(plan: Any, round: Any, found: Scores) -> tuple[tuple[str, str], ...]:
    """What the lights mean, how far raters agree, and what moved."""
    alpha = agreement(round).alpha
    known = "" if alpha is None else f"α = {decimal(alpha, 2)}. "
    return (
        (_("Lights"), limits(plan)),
        (_("How far we agree"), known + trust_sentence(alpha)),
        (_("Since last time"), _moved(plan)),
    )


def _moved(plan: Any) -> str:
    moved = last_trend(plan)
    if moved is None or moved.total is None:
        return _("There is no earlier round with the same questions.")
    before = scores(moved.before).total
    return _(
        "The total went from {before} to {after}.",
        before=scored(before),
        after=scored(before + moved.total),
    )
