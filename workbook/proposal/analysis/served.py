"""Households that have a use of the project."""

from __future__ import annotations

from typing import Any

from workbook.record import together


def served(plan: Any) -> int | None:
    """Households of all hamlets; None as long as it is not written down of one: that is not 0."""
    used = plan.proposal.project.hamlets
    return together(used.get(hamlet.id) for hamlet in plan.community.hamlets)
