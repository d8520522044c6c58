"""How the *Activities* worksheet looks on paper: matplotlib figures, A4 landscape.

- `plan_figure`: the poster: every activity in its months, who answers for it, the money beneath.
"""

from __future__ import annotations

from typing import Any

from workbook.activities.charts.plan import plan_figure
from workbook.paper.sheet import Sheet

__all__ = ["figures", "plan_figure"]


def figures(plan: Any, region: str = "") -> dict[str, Sheet]:
    """All sheets of the subject, by name, in the language in force."""
    return {"plan": plan_figure(plan, region)}
