"""What a donor would ask, as sentences: what is wrong, where, and what to do.

The checks are those of the field guide (WS4, and *Purchase pattern* among the signals). A sign of
something odd opens a question; it accuses nobody. They stand in `checks_frame`, `checks_budget`
and `checks_papers`.
"""

from __future__ import annotations

from typing import Any

from workbook.proposal.analysis.checks_budget import BUDGET
from workbook.proposal.analysis.checks_frame import FRAME
from workbook.proposal.analysis.checks_papers import PAPERS
from workbook.proposal.analysis.finding import PLACES, Finding

__all__ = ["PLACES", "Finding", "checks"]

CHECKS = (*FRAME, *BUDGET, *PAPERS)
WHERE = (
    (FRAME, ("project", "objectives", "logframe")),
    (BUDGET, ("budget", "quotes", "rules")),
    (PAPERS, ("monitoring", "upkeep", "annexes", "laws", "reading")),
)
"""What finds something at which places: a step that asks for its own has no need of the rest."""


def checks(plan: Any, place: str = "") -> tuple[Finding, ...]:
    """Everything that was found, in the order of the steps; only one place where it is named."""
    asked = [each for each, places in WHERE if not place or place in places]
    found = [each for group in asked for check in group for each in check(plan)]
    wanted = [each for each in found if each.place == place] if place else found
    return tuple(sorted(wanted, key=lambda each: PLACES.index(each.place)))
