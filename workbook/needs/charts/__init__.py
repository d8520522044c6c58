"""How the results of the *Needs* worksheet look on paper: matplotlib figures, A4 landscape."""

from __future__ import annotations

from typing import Any

from workbook.needs.charts.ballots import ballots_figure
from workbook.needs.charts.choice import choice_figure
from workbook.needs.charts.criteria import criteria_figure
from workbook.needs.charts.dots import dots_figure
from workbook.needs.charts.pairs import pairs_figure
from workbook.needs.charts.representation import representation_figure
from workbook.needs.charts.rules import rules_figure
from workbook.needs.charts.tree import tree_figure
from workbook.paper.sheet import Sheet

__all__ = [
    "ballots_figure", "choice_figure", "criteria_figure", "dots_figure", "figures", "pairs_figure",
    "representation_figure", "rules_figure", "tree_figure",
]  # fmt: skip


def figures(plan: Any, region: str = "") -> dict[str, Sheet]:
    """All sheets of a plan, by name, in the language in force and the order of the meeting."""
    drawn = {
        "representation": representation_figure,
        "tree": tree_figure,
        "dots": dots_figure,
        "pairs": pairs_figure,
        "criteria": criteria_figure,
        "ballots": ballots_figure,
        "rules": rules_figure,
        "choice": choice_figure,
    }
    return {name: draw(plan, region) for name, draw in drawn.items()}
