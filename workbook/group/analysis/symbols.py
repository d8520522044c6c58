"""The symbol of each candidate: the same on the ballot paper, on the wall and on the screen."""

from __future__ import annotations

from typing import Any

from workbook.symbols import Dealt, dealt


def candidate_symbols(plan: Any) -> dict[str, Dealt]:
    """A symbol that speaks for nobody, for each candidate in the order of the codes."""
    return dealt([candidate.id for candidate in plan.group.candidates])
