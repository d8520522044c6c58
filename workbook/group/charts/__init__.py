"""How the *Community group* worksheet looks on paper: matplotlib figures, A4 landscape."""

from __future__ import annotations

from typing import Any

from workbook.group.charts.election import election_figure
from workbook.group.charts.organisation import organisation_figure
from workbook.paper.sheet import Sheet

__all__ = ["election_figure", "figures", "organisation_figure"]


def figures(plan: Any, region: str = "") -> dict[str, Sheet]:
    """All sheets of the subject, by name, in the language in force."""
    drawn = {"election": election_figure, "organisation": organisation_figure}
    return {name: draw(plan, region) for name, draw in drawn.items()}
