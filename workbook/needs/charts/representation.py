"""Who came and who was missing, on one sheet."""

from __future__ import annotations

from collections.abc import Sequence
from fractions import Fraction
from typing import Any

from workbook.locale import _
from workbook.locale.numbers import decimal, integer, round_half_up
from workbook.needs.analysis import representation
from workbook.needs.analysis.representation import LEAST, Presence
from workbook.needs.charts.head import BELOW, called, fair_shares, headed, message, unheard
from workbook.paper.inks import INK, Ink, ink
from workbook.paper.sheet import EDGE, ROOM, Sheet, drawing
from workbook.paper.table import Heading, Rows, column, headings, names

MOST = 28
"""Groups and hamlets that fit on one sheet."""
TOP, BOTTOM, BETWEEN = BELOW + 36, 500, 46
"""Where the rows begin and end; between groups and hamlets."""
NAMES, BARS, NUMBER, GAP = 240, 270, 84, 10
"""Width of the names, of the bars, of each of the columns of numbers, and between them."""
UNKNOWN = "–"


def representation_figure(plan: Any, region: str = "") -> Sheet:
    """Each group and hamlet: how many came, and how many would have been its fair share.

    One A4 sheet in the language in force. A bar that reaches its mark is fair; who came with less
    than half of it was not heard, and stands out. `region` is the region's name.
    """
    with drawing():
        sheet = headed(plan, _("Who came, and who was missing"), region)
        if not representation.attended(plan):
            return message(sheet, _("Nobody is written down as present yet."))
        groups, hamlets = _counted(representation.groups(plan), representation.hamlets(plan))
        many = min(len(groups), MOST)
        height = min(44, (BOTTOM - TOP - BETWEEN) / min(len(groups) + len(hamlets), MOST))
        middle = TOP + height * many
        if groups:
            _draw(sheet, Rows(TOP, middle, many), groups, _("By group"), 0)
        if few := min(len(hamlets), MOST - many):
            top = middle + BETWEEN if groups else TOP
            rows = Rows(top, top + height * few, few)
            _draw(sheet, rows, hamlets, _("By hamlet or street"), 1)
        sheet.notes(
            BOTTOM + 14, ((_("How to read this"), _explained()), (_("Not heard"), unheard(plan)))
        )
        return sheet


def _counted(*piles: Sequence[Presence]) -> tuple[Sequence[Presence], ...]:
    """Groups or hamlets of which nobody was counted are not drawn: bars of 0 would be a claim."""
    return tuple(pile if representation.counted(pile) else () for pile in piles)


def _explained() -> str:
    return _(
        "A bar shows how many came. Its mark shows how many would have come if every part of the "
        "village had come alike. Less than half of that counts as not heard."
    )


def _draw(sheet: Sheet, rows: Rows, parts: Sequence[Presence], title: str, look: int) -> None:
    """Groups or hamlets, as many as there are rows: names, bars with their marks, numbers."""
    fair, parts = fair_shares(parts)[: rows.count], parts[: rows.count]
    low = {row for row, part in enumerate(parts) if part.ratio is not None and part.ratio < LEAST}
    names(sheet, rows, [called(part) for part in parts], NAMES - 10, low)
    _draw_bars(sheet, rows, parts, fair, ink(look))
    numbers = {
        _("Came"): [_integer(part.attended) for part in parts],
        _("Fair share"): [_integer(share) for share in fair],
        _("Ratio"): [UNKNOWN if p.ratio is None else decimal(p.ratio, 2) for p in parts],
    }
    heads = [Heading(EDGE, NAMES - 10, title)]
    for place, (label, texts) in enumerate(numbers.items()):
        x, room = EDGE + ROOM - (len(numbers) - place) * NUMBER + GAP, NUMBER - GAP
        heads.append(Heading(x, room, label, align="right"))
        column(sheet, rows, x, room, texts, low)
    headings(sheet, rows, *heads)


def _draw_bars(
    sheet: Sheet,
    rows: Rows,
    parts: Sequence[Presence],
    fair: Sequence[Fraction | None],
    look: Ink,
) -> None:
    came = [part.attended or 0 for part in parts]
    most = max(1, *came, *(share or 0 for share in fair))
    axes = rows.panel(sheet, EDGE + NAMES, BARS)
    axes.set_xlim(0, float(most) * 1.02)
    axes.barh(
        range(rows.count),
        came,
        height=0.56,
        color=look.colour,
        hatch=look.hatch,
        edgecolor="white",
        linewidth=0,
    )
    axes.plot([0, 0], [-0.5, rows.count - 0.5], color=INK, linewidth=1)
    for row, share in enumerate(fair):
        if share is not None:
            axes.plot([float(share)] * 2, [row - 0.4, row + 0.4], color=INK, linewidth=3)


def _integer(count: int | Fraction | None) -> str:
    return UNKNOWN if count is None else integer(round_half_up(count))
