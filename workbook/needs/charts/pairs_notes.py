"""What must be said beside the pairs: circles, and how far groups agree."""

from __future__ import annotations

from fractions import Fraction
from typing import Any

from workbook.locale import _, plural
from workbook.locale.numbers import decimal
from workbook.needs.analysis.agreement import concordance
from workbook.needs.analysis.pairs import Round
from workbook.needs.analysis.words import apart
from workbook.needs.charts.head import called

MOST = 3
"""Circles and pairs of groups that are named; the rest is counted."""


def read(begun: tuple[Round, ...], shown: int) -> str:
    """What a bar is, and what is not on the sheet."""
    text = _(
        "Every group compared every need with every other. A number says how many of those duels "
        "the need won; the longest bar won them all."
    )
    left = len(begun[0].needs) - shown
    more = plural("{number} more need is not shown.", "{number} more needs are not shown.", left)
    return f"{text} {more}" if left else text


def circles(plan: Any, begun: tuple[Round, ...]) -> str:
    """Every circle a beats b beats c beats a, by group, with the consistency ζ of that group."""
    needs = {need.id: called(need, 34) for need in plan.needs.needs}
    groups = {group.id: called(group, 30) for group in plan.community.groups}
    texts = []
    for each in begun:
        for circle in each.cycles[:MOST]:
            way = " > ".join(needs[need] for need in (*circle, circle[0]))
            texts.append(f"{groups[each.group]}: {way}.")
        more = len(each.cycles) - MOST
        if more > 0:
            text = plural("{number} more circle.", "{number} more circles.", more)
            texts.append(f"{groups[each.group]}: {text}")
        if each.cycles and each.zeta is not None:
            zeta = decimal(each.zeta, 3)
            texts.append(_("Consistency ζ of their answers: {zeta} of 1.", zeta=zeta))
    return " ".join(texts) or _("None: no group contradicts itself.")


def agreement(plan: Any, begun: tuple[Round, ...]) -> str:
    """Kendall's W of all groups, and τ of every two, where every pair is decided."""
    done = [each for each in begun if each.decided == each.of]
    found = concordance([each.ranks for each in done])
    if found is None:
        return _("It takes two groups that have compared every pair.")
    groups = {group.id: called(group, 30) for group in plan.community.groups}
    two = apart({each.group: each.ranks for each in done}, groups)
    return f"{_together(found.w)} {two}".strip()


def _together(w: Fraction) -> str:
    return _(
        "All groups: Kendall’s W = {w} (0: each its own order, 1: one order). With so few groups "
        "it is shown, not tested.",
        w=decimal(w, 2),
    )
