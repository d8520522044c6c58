"""Pair by pair: how often each group put a need first, and where it goes round in a circle."""

from __future__ import annotations

from typing import Any

from workbook.locale import _
from workbook.locale.numbers import integer
from workbook.needs.analysis.pairs import Round, rounds, wins_sum
from workbook.needs.analysis.ranks import places
from workbook.needs.charts.frame import (
    BOTTOM,
    MOST_GROUPS,
    MOST_NEEDS,
    NAMES,
    ORDER,
    ROOMY,
    TOP,
    X_ORDER,
    draw_order,
    group_column,
)
from workbook.needs.charts.head import called, covered, headed, message
from workbook.needs.charts.pairs_notes import agreement, circles, read
from workbook.paper.inks import ink
from workbook.paper.sheet import Sheet, drawing
from workbook.paper.table import Heading, Rows, bars, headings, names


def pairs_figure(plan: Any, region: str = "") -> Sheet:
    """Wins of each need in the pairs of each group, on one A4 sheet in the language in force.

    A column for each group, then the wins of all groups added up. Below: circles in which nobody
    wins, and how far the groups agree (Kendall's W, ζ). `region` is the region's name.
    """
    with drawing():
        sheet = headed(plan, _("Pair by pair: what each group put first"), region)
        begun = tuple(each for each in rounds(plan) if each.decided)
        if because := covered(plan) if begun else _("No pair of needs has been compared yet."):
            return message(sheet, because)
        levels = places(wins_sum(begun))
        needs = tuple(need for level in levels for need in level)[:MOST_NEEDS]
        rows = Rows(TOP, BOTTOM, len(needs))
        named = {need.id: called(need) for need in plan.needs.needs}
        _draw_headings(sheet, rows, plan, begun)
        names(sheet, rows, [named[need] for need in needs], NAMES - 10)
        _draw_groups(sheet, rows, plan, begun, needs)
        _draw_together(sheet, rows, begun, needs)
        sheet.notes(
            BOTTOM + 14,
            (
                (_("How to read this"), read(begun, len(needs))),
                (_("Going round in a circle"), circles(plan, begun)),
                (_("How far they agree"), agreement(plan, begun)),
            ),
        )
        return sheet


def _shown(plan: Any, begun: tuple[Round, ...]) -> list[tuple[int, Any, Round]]:
    """The groups that have a column, with their number in the community and their pairs."""
    found = {each.group: each for each in begun}
    groups = [(i, g, found[g.id]) for i, g in enumerate(plan.community.groups) if g.id in found]
    return groups[:MOST_GROUPS]


def _draw_headings(sheet: Sheet, rows: Rows, plan: Any, begun: tuple[Round, ...]) -> None:
    shown, heads = _shown(plan, begun), []
    for place, (_number, group, each) in enumerate(shown):
        x, room = group_column(place, len(shown))
        done = {"done": integer(each.decided), "all": integer(each.of)}
        short = f"{done['done']}/{done['all']}"
        text = _("{done} of {all} pairs", **done) if room > ROOMY else short
        heads.append(Heading(x, room, called(group), text))
    headings(sheet, rows, *heads, Heading(X_ORDER, ORDER, _("Together"), _("wins added up")))


def _draw_groups(
    sheet: Sheet, rows: Rows, plan: Any, begun: tuple[Round, ...], needs: tuple[str, ...]
) -> None:
    """One small chart for each group: wins out of as many as there could be."""
    shown = _shown(plan, begun)
    for place, (number, _group, each) in enumerate(shown):
        x, room = group_column(place, len(shown))
        most = max(1, len(each.needs) - 1)
        lengths = [each.wins[need] / most for need in needs]
        strong = {row for row, need in enumerate(needs) if any(need in c for c in each.cycles)}
        texts = [integer(each.wins[need]) for need in needs]
        bars(sheet, rows, x, room, lengths, texts, ink(number), strong)


def _draw_together(
    sheet: Sheet, rows: Rows, begun: tuple[Round, ...], needs: tuple[str, ...]
) -> None:
    wins = wins_sum(begun)
    most = max(1, *wins.values())
    lengths, texts = [wins[n] / most for n in needs], [integer(wins[n]) for n in needs]
    draw_order(sheet, rows, needs, places(wins), lengths, texts)
