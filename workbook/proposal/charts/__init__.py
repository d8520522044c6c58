"""How the *Proposal* worksheet looks on paper: matplotlib figures, A4 landscape.

- `budget_figure`: who gives what, as one bar and as a table, with the donor's rules;
- `logframe_figure`: goal, purpose and outputs with their signs and assumptions;
- `objectives_figure`: the objective tree beside the problem tree.
"""

from __future__ import annotations

from typing import Any

from workbook.paper.sheet import Sheet
from workbook.proposal.charts.budget import budget_figure
from workbook.proposal.charts.logframe import logframe_figure
from workbook.proposal.charts.objectives import objectives_figure

__all__ = ["budget_figure", "figures", "logframe_figure", "objectives_figure"]


def figures(plan: Any, region: str = "") -> dict[str, Sheet]:
    """All sheets of the subject, by name, in the language in force."""
    return {
        "objectives": objectives_figure(plan, region),
        "logframe": logframe_figure(plan, region),
        "budget": budget_figure(plan, region),
    }
