"""Each rater's score as a dot, how far they lie apart, and only then the mean."""

from __future__ import annotations

from collections import Counter
from typing import Any

from matplotlib.axes import Axes

from workbook.locale import _, plural
from workbook.locale.numbers import decimal, integer
from workbook.paper.inks import INKS, LINE, QUIET
from workbook.paper.legend import Key, legend
from workbook.paper.sheet import EDGE, Sheet, drawing
from workbook.paper.table import Heading, Rows, column, headings, names, number
from workbook.sustainability.analysis.agreement import agreement, trust_sentence
from workbook.sustainability.analysis.discuss import WIDE
from workbook.sustainability.analysis.leader import gap, question
from workbook.sustainability.analysis.lights import light
from workbook.sustainability.analysis.scores import LEAST, Item, Scores, away, latest, scores
from workbook.sustainability.charts.head import (
    BELOW,
    COLOURS,
    covered,
    headed,
    held,
    message,
    signed,
)
from workbook.sustainability.model import MOST, told

TOP, BOTTOM = BELOW + 56, 500
NAMES, DOTS, RANGE, MEAN = 352, 274, 62, 82
"""Widths of the sentences, the dots, the ranges and the means."""
SPACE = 14
MOST_ITEMS = 30
"""Indicators that fit on a sheet; those that lie furthest apart are shown."""
MOST_TALK = 8
"""Of those to be discussed, so many are named below."""
OTHERS, LEADER = INKS[0], INKS[1]


def scores_figure(plan: Any, region: str = "") -> Sheet:
    """The last revealed round on one A4 sheet, in the language in force.

    For each indicator a dot for every score given (larger where several gave the same), a diamond
    for the leader, a line from the lowest to the highest, their range, and at last the mean with
    its light. Rows to be discussed are shaded. `region` is the region's name.
    """
    with drawing():
        round = latest(plan)
        sheet = headed(plan, _("What each of us says"), region, held(round))
        if round is None:
            return message(sheet, covered(plan))
        found = scores(round)
        shown = _shown(found)
        legend(sheet, BELOW + 4, _keys())
        _draw(sheet, plan, round, shown)
        sheet.notes(BOTTOM + 12, _notes(round, found, len(shown)))
        return sheet


def _shown(found: Scores) -> tuple[Item, ...]:
    """All indicators, or those that lie furthest apart, in the order of the instrument."""
    far = sorted(found.items, key=lambda item: -(item.range or 0))[:MOST_ITEMS]
    return tuple(item for item in found.items if item in far)


def _keys() -> tuple[Key, ...]:
    return (
        Key(_("A rater’s score; larger: several"), OTHERS, ""),
        Key(_("Who leads the group"), LEADER, ""),
        Key(_("From lowest to highest"), INKS[5], "-"),
    )


def _draw(sheet: Sheet, plan: Any, round: Any, shown: tuple[Item, ...]) -> None:
    texts = {each.id: told(each.text) for each in round.instrument.indicators}
    rows = Rows(TOP, BOTTOM, len(shown), 30)
    wide = {row for row, item in enumerate(shown) if (item.range or 0) >= WIDE}
    labels = [f"{item.id} · {texts[item.id]}" for item in shown]
    names(sheet, rows, labels, NAMES - SPACE, wide)
    left = EDGE + NAMES
    axes = _scale(sheet, rows, left)
    leaders = {rater.id for rater in round.raters if rater.leader}
    for row, item in enumerate(shown):
        _dots(axes, row, item, leaders, rows.height)
    ranges = [integer(item.range) if item.range is not None else "–" for item in shown]
    column(sheet, rows, left + DOTS, RANGE - SPACE, ranges, wide)
    _means(sheet, plan, rows, left + DOTS + RANGE, shown)
    headings(
        sheet,
        rows,
        Heading(EDGE, NAMES - SPACE, _("Indicator")),
        Heading(left, DOTS, _("Scores from 1 to 7"), " ", "center"),
        Heading(left + DOTS, RANGE - SPACE, _("Range"), align="right"),
        Heading(left + DOTS + RANGE, MEAN, _("Mean"), align="right"),
    )


def _scale(sheet: Sheet, rows: Rows, x: float) -> Axes:
    """A panel beside the rows with a line for each score, and its number above."""
    axes = rows.panel(sheet, x, DOTS)
    for score in range(LEAST, MOST + 1):
        at = _place(score)
        axes.plot([at, at], [-0.5, rows.count - 0.5], color=LINE, linewidth=0.6, zorder=1)
        sheet.write(x + at, rows.top - 16, integer(score), 10, colour=QUIET, align="center")
    return axes


def _place(score: int) -> float:
    """Where a score stands, in points from the left of the panel."""
    return DOTS * (score - LEAST + 0.5) / (MOST - LEAST + 1)


def _dots(axes: Axes, row: int, item: Item, leaders: set[str], high: float) -> None:
    if not item.values:
        return
    ends = [_place(pick(item.values.values())) for pick in (min, max)]
    axes.plot(ends, [row, row], color=INKS[5].colour, linewidth=1.6, zorder=2)
    size = min(8, 0.42 * high)
    counted = Counter(score for rater, score in item.values.items() if rater not in leaders)
    for score, many in counted.items():
        look = {"markersize": size * min(many, 6) ** 0.5, "markeredgewidth": 0}
        axes.plot([_place(score)], [row], "o", color=OTHERS.colour, zorder=3, **look)
    for rater in leaders & set(item.values):
        at = _place(item.values[rater])
        look = {"markersize": 0.9 * size, "markeredgecolor": "white", "markeredgewidth": 1}
        axes.plot([at], [row], "D", color=LEADER.colour, zorder=4, **look)


def _means(sheet: Sheet, plan: Any, rows: Rows, x: float, shown: tuple[Item, ...]) -> None:
    axes, size = rows.panel(sheet, x, MEAN), 0.92 * rows.size
    for row, item in enumerate(shown):
        said = light(plan, item.mean)
        number(axes, rows, MEAN, row, signed(item.mean, said), size, align="right")
        axes.texts[-1].set_color(COLOURS[said])


def _notes(round: Any, found: Scores, shown: int) -> tuple[tuple[str, str], ...]:
    """What to discuss, how far raters agree, and how the leader sees it."""
    apart = [item.id for item in found.items if (item.range or 0) >= WIDE]
    said = [f"{id}: {_agreed(round, id)}" for id in apart[:MOST_TALK]]
    talk = "; ".join(said) or _("Nowhere do scores lie three or more apart.")
    talk += "…" if len(apart) > MOST_TALK else ""
    left = len(found.items) - shown
    if left:
        talk += " " + plural(
            "{number} more indicator is not shown.", "{number} more indicators are not shown.", left
        )
    alpha = agreement(round).alpha
    known = "" if alpha is None else f"α = {decimal(alpha, 2)}. "
    leader = question(gap(round, found)) or _("The leader does not see it much differently.")
    return (
        (_("Talk about"), talk),
        (_("How far we agree"), known + trust_sentence(alpha)),
        (_("Who leads"), leader if gap(round, found) else _("No rater leads the group.")),
    )


def _agreed(round: Any, id: str) -> str:
    """What was agreed on about an indicator."""
    agreed = round.agreed.get(id)
    if agreed is None or agreed.score is None:
        return _("not agreed yet")
    return _("agreed on {score}", score=integer(agreed.score) if agreed.score else away())
