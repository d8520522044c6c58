"""Every figure of the *Proposal* worksheet under stable keys: one file a stage."""

from __future__ import annotations

from typing import Any

from workbook.proposal.results.asked import asked
from workbook.proposal.results.budget import budget


def proposal(plan: Any) -> dict[str, Any]:
    """The figures of `plan`."""
    return {"need": plan.project_need or None, **budget(plan), **asked(plan)}
