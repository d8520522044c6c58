"""How the result of the *Needs* worksheet looks on paper: matplotlib figures, A4 landscape."""

from __future__ import annotations

from typing import Any

from workbook.needs.charts.choice import choice_figure
from workbook.needs.charts.dots import dots_figure
from workbook.needs.charts.representation import representation_figure
from workbook.paper.sheet import Sheet

__all__ = ["choice_figure", "dots_figure", "figures", "representation_figure"]


def figures(plan: Any, region: str = "") -> dict[str, Sheet]:
    """All sheets of a plan, by name, in the language in force."""
    return {
        "dots": dots_figure(plan, region),
        "representation": representation_figure(plan, region),
        "choice": choice_figure(plan, region),
    }
