"""How the *Activities* worksheet looks on paper: matplotlib figures, A4 landscape.

- `plan_figure`: all activities on months, quarters ruled, seasons shaded, the critical ones by sign
  and colour, and below what the fund has left;
- `seasons_figure`: the seasonal calendar in beans.
"""

from __future__ import annotations

from typing import Any

from workbook.activities.charts.plan import plan_figure
from workbook.activities.charts.seasons import seasons_figure
from workbook.paper.sheet import Sheet

__all__ = ["figures", "plan_figure", "seasons_figure"]


def figures(plan: Any, region: str = "") -> dict[str, Sheet]:
    """All sheets of the subject, by name, in the language in force."""
    return {
        "activities": plan_figure(plan, region),
        "activities_seasons": seasons_figure(plan, region),
    }
