"""How the *Sustainability* worksheet looks on paper: matplotlib figures, A4 landscape.

- `scores_figure`: each rater's score and how far they lie apart, then the mean;
- `dimensions_figure`: the dimensions as a radar and as bars, each with its light;
- `costs_figure`: cost and income year by year;
- `calendar_figure`: the poster of upkeep: what is done when, who pays;
- `risks_figure`: what may go wrong, by how likely and how bad it is.
"""

from __future__ import annotations

from typing import Any

from workbook.paper.sheet import Sheet
from workbook.sustainability.charts.calendar import calendar_figure
from workbook.sustainability.charts.costs import costs_figure
from workbook.sustainability.charts.dimensions import dimensions_figure
from workbook.sustainability.charts.risks import risks_figure
from workbook.sustainability.charts.scores import scores_figure

__all__ = [
    "calendar_figure", "costs_figure", "dimensions_figure", "figures", "risks_figure",
    "scores_figure",
]  # fmt: skip


def figures(plan: Any, region: str = "") -> dict[str, Sheet]:
    """All sheets of the subject, by name, in the language in force."""
    return {
        "sustainability_scores": scores_figure(plan, region),
        "sustainability_dimensions": dimensions_figure(plan, region),
        "upkeep_costs": costs_figure(plan, region),
        "upkeep_calendar": calendar_figure(plan, region),
        "risks": risks_figure(plan, region),
    }
