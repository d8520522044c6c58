"""Pair by pair: which of two needs a group puts first, and why."""

from __future__ import annotations

from pydantic import Field

from workbook.locale import N_
from workbook.record import Id, Part, Text

Winners = dict[Id, dict[Id, dict[Id, Id]]]
Reasons = dict[Id, dict[Id, dict[Id, Text]]]


class Pairs(Part):
    """Decisions of each group on pairs of needs: group, first need, second need.

    The first of a pair is the one that stands earlier in the list of needs.
    """

    winners: Winners = Field({}, title=N_("Comes first"))
    reasons: Reasons = Field({}, title=N_("Because"))

    def winner(self, group: str, first: str, second: str) -> str | None:
        """Which of two needs `group` puts first; None where it was not decided."""
        won = self.winners.get(group, {}).get(first, {}).get(second)
        return won if won in (first, second) else None

    def reason(self, group: str, first: str, second: str) -> str:
        """Why; empty where nobody said."""
        return self.reasons.get(group, {}).get(first, {}).get(second, "")
