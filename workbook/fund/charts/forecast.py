"""The months ahead on one sheet: free and restricted money, low point, reserve, in and out."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

from matplotlib.axes import Axes

from workbook import months
from workbook.fund.analysis.forecast import Course, Flow, course, lowest
from workbook.fund.analysis.reserve import Reserve, reserves
from workbook.fund.analysis.simulation import Band, simulate
from workbook.fund.charts.forecast_notes import notes
from workbook.fund.charts.head import BELOW, headed, message, money, one_line
from workbook.locale import _
from workbook.paper.inks import ALARM, INK, INKS, QUIET
from workbook.paper.legend import BAND, Key, legend
from workbook.paper.scale import ruled
from workbook.paper.sheet import A4, EDGE, Sheet, drawing
from workbook.paper.words import width

LEFT, ROOM = EDGE + 54, A4[0] - 2 * EDGE - 54
"""Where the charts begin, and their width."""
TOP, MIDDLE, LOW, BOTTOM = BELOW + 36, 362, 378, 464
"""The balance stands from TOP to MIDDLE, in and out from LOW to BOTTOM."""
FREE, KEPT, CAME, WENT = INKS[0], INKS[1], INKS[2], INKS[3]
LABEL = 13


def forecast_figure(plan: Any, region: str = "") -> Sheet:
    """The forecast on one A4 sheet, in the language in force.

    Free money as a line with the band of what may come, restricted money, the reserve that the
    rule asks for, and the low point by its month and amount; below, what comes in and goes out of
    both. `region` is the region's name.
    """
    with drawing():
        run = course(plan)
        sheet = headed(plan, _("The months ahead"), region, _span(run))
        if not run.months:
            return message(sheet, _("The forecast has no first month yet."))
        band, found = simulate(plan, run=run), reserves(plan, run)
        legend(sheet, BELOW + 6, _keys(found))
        _draw_balance(sheet, run, band, found)
        _draw_moved(sheet, run)
        _draw_months(sheet, run)
        sheet.notes(BOTTOM + 32, notes(plan, run, found, band))
        return sheet


def _span(run: Course) -> str:
    """From the first month to the last."""
    return " – ".join(months.label(run.months[i]) for i in (0, -1)) if run.months else ""


def _keys(found: tuple[Reserve, ...]) -> tuple[Key, ...]:
    keys = (
        Key(_("Free money"), FREE, "-"),
        Key(_("Nine of ten times"), BAND, ""),
        Key(_("Restricted money"), KEPT, "--"),
        Key(_("Money in"), CAME, ""),
        Key(_("Money out"), WENT, ""),
    )
    return (*keys, Key(_("Reserve"), INKS[5], ":")) if _required(found) else keys


def _required(found: tuple[Reserve, ...]) -> int:
    return found[0].required if found else 0


def _draw_balance(sheet: Sheet, run: Course, band: Band, found: tuple[Reserve, ...]) -> None:
    free, kept = _closes(run.free), _closes(run.restricted)
    required = _required(found)
    values = (*free, *kept, *band.low, *band.high, required)
    axes = ruled(sheet, LEFT, TOP, ROOM, MIDDLE - TOP, values, 6)
    axes.set(xlim=(-0.5, len(free) - 0.5))
    at = range(len(free))
    axes.fill_between(at, band.low, band.high, color=BAND.colour, linewidth=0, zorder=2)
    axes.plot(at, kept, color=KEPT.colour, linewidth=2, linestyle="--", zorder=3)
    axes.plot(at, free, color=FREE.colour, linewidth=3, zorder=4)
    if required:
        axes.axhline(required, color=INKS[5].colour, linewidth=1.6, linestyle=":", zorder=3)
    tops = [max(*each, required) for each in zip(free, kept, band.high, strict=True)]
    _draw_low(axes, run, tops)


def _draw_low(axes: Axes, run: Course, tops: Sequence[int]) -> None:
    """A circle at the low point, and its label above all lines that pass there."""
    low, many = lowest(run.free), len(run.months)
    at, text = run.months.index(low.month), f"{money(low.close)} · {months.label(low.month)}"
    colour = ALARM if low.close < 0 else INK
    size, lines = one_line(text, ROOM / 2, LABEL, bold=True)
    half = width(lines[0], size, bold=True) / 2 / ROOM * many
    x = min(max(at, half - 0.4), many - 0.6 - half)
    bottom, top = axes.get_ylim()
    point = (top - bottom) / (MIDDLE - TOP)
    over = max(tops[max(0, int(x - half)) : int(x + half) + 2])
    y = min(over + 16 * point, top - size * point)
    axes.plot([at, at], [low.close, y - 3 * point], color=colour, linewidth=1, zorder=5)
    look = {"markersize": 9, "markerfacecolor": "white", "color": colour, "zorder": 6}
    axes.plot([at], [low.close], "o", **look)
    shade = {"facecolor": "white", "edgecolor": "none", "alpha": 0.85, "pad": 1.5}
    label = {"size": size, "weight": "bold", "color": colour, "ha": "center", "zorder": 6}
    axes.text(x, y, lines[0], bbox=shade, **label)


def _draw_moved(sheet: Sheet, run: Course) -> None:
    """What comes in upwards, what goes out downwards, of all money."""
    came = [flow.received for flow in run.total]
    went = [-flow.paid for flow in run.total]
    axes = ruled(sheet, LEFT, LOW, ROOM, BOTTOM - LOW, (*came, *went), 4)
    axes.set(xlim=(-0.5, len(came) - 0.5))
    for values, look in ((came, CAME), (went, WENT)):
        axes.bar(
            range(len(values)),
            values,
            width=0.7,
            color=look.colour,
            hatch=look.hatch,
            edgecolor="white",
            linewidth=0,
            zorder=2,
        )


def _draw_months(sheet: Sheet, run: Course) -> None:
    """A month under every sixth column; every twelfth, where there are more than three years."""
    unit, step = ROOM / len(run.months), 6 if len(run.months) <= 36 else 12
    for at in range(0, len(run.months), step):
        x = LEFT + at * unit
        sheet.write(x, BOTTOM + 5, months.label(run.months[at]), 10.5, colour=QUIET)


def _closes(flows: tuple[Flow, ...]) -> list[int]:
    return [flow.close for flow in flows]
