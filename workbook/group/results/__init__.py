"""The figures of the *Community group* worksheet under stable keys."""

from __future__ import annotations

from typing import Any

from workbook.group.analysis.checks import checks
from workbook.group.results import election, roles


def group(plan: Any) -> dict[str, Any]:
    """Every figure of the subject; of the votes nothing until their count is closed."""
    return {
        **election.meeting(plan),
        "count": election.count(plan),
        **election.elected(plan),
        **roles.roles(plan),
        "checks": [
            {"kind": check.kind, "text": check.text, "person": check.person}
            for check in checks(plan)
        ],
    }
