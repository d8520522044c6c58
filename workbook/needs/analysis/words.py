"""Ways of counting in a few words, in the language in force: for screens, figures and documents."""

from __future__ import annotations

from workbook.locale import _


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
