"""Ways of counting in a few words, in the language in force: for screens, figures and documents."""

from __future__ import annotations

from collections.abc import Mapping
from fractions import Fraction
from math import isclose

from workbook.locale import _
from workbook.locale.numbers import decimal
from workbook.needs.analysis.agreement import farthest


def dots_method(method: str) -> str:
    """How the agreed order of the dots weighs the groups."""
    return {
        "raw": _("by all dots added up"),
        "group_equal": _("every group weighs the same"),
        "population": _("groups weighed by their adults"),
    }[method]


def ballots_method(rule: str) -> str:
    """A rule for ballots in a few words."""
    return {
        "borda_group_equal": _("points, every group the same"),
        "borda": _("points by place"),
        "copeland": _("duels won"),
        "plurality": _("first places"),
    }[rule]


def rule_name(rule: str) -> str:
    """A way of counting in two or three words."""
    return {
        "dots": _("Dots"),
        "pairs": _("Pairs"),
        "matrix": _("Criteria"),
        "plurality": _("First places"),
        "borda": _("Points"),
        "borda_group_equal": _("Points, groups the same"),
        "copeland": _("Duels"),
    }[rule]


def explained(rule: str) -> str:
    """How a rule for ballots makes an order of papers."""
    points = _("A place gives a point for every need behind it: points are a convention.")
    return {
        "borda_group_equal": _("{points} Every group weighs the same.", points=points),
        "borda": points,
        "copeland": _("Who beats most others, one against one, comes first."),
        "plurality": _("Only first places count."),
    }[rule]


def left_out(unranked: str) -> str:
    """What needs get that a paper leaves out."""
    return {
        "share": _("Needs left out share the points that are left."),
        "nothing": _("Needs left out get nothing."),
    }[unranked]


def edge(how: str) -> str:
    """How needs that stand level at the last place of the shortlist are settled."""
    return {
        "second_round": _("Some stand level at the last place: a second round settles it."),
        "lot": _("Some stand level at the last place: a lot is drawn."),
        "side_by_side": _("Some stand level at the last place: they stay side by side."),
    }[how]


def apart(ranks: Mapping[str, Mapping[str, Fraction]], called: Mapping[str, str]) -> str:
    """Which two groups are farthest apart, or who agrees; empty where nobody can say.

    `ranks` are the orders of the groups, `called` what people call the groups, by their ids.
    """
    found = farthest(ranks)
    if found is None:
        return ""
    least, one, other = found
    if isclose(least, 1):
        alike = (called[group] for group, each in ranks.items() if len({*each.values()}) > 1)
        return _(
            "The same order in all of these groups: {groups} (τ = {tau}).",
            groups=", ".join(alike),
            tau=decimal(1, 2),
        )
    return _(
        "Farthest apart: {one} and {other} (τ = {tau}).",
        one=called[one],
        other=called[other],
        tau=decimal(Fraction(least), 2),
    )
