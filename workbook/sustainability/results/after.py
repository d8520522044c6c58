"""Who does what, what may go wrong, and when somebody comes to look."""

from __future__ import annotations

from collections import Counter
from typing import Any

from workbook import months
from workbook.sustainability.analysis import raci
from workbook.sustainability.analysis.risks import weighed


def after(plan: Any) -> dict[str, Any]:
    """Duties, risks and visits; a month is `null` before the hand-over is known."""
    found, about = weighed(plan), plan.sustainability
    return {
        "raci": {
            duty.task.id: {mark: list(roles) for mark, roles in duty.marked.items()}
            for duty in raci.duties(plan)
        },
        "raci_findings": list(raci.checks(plan)),
        "risk_scores": {each.risk.id: each.score for each in found},
        "risk_levels": {each.risk.id: each.band or None for each in found},
        "risks_by_level": dict(Counter(each.band for each in found if each.band)),
        "follow_up_visits": [
            {
                "month_after_handover": visit.after,
                "due": months.add(about.handover, visit.after) if about.handover else None,
                "visited": visit.date.isoformat() if visit.date else None,
            }
            for visit in sorted(about.visits, key=lambda each: each.after)
        ],
        "actions": {each.id: each.indicator or None for each in about.actions},
    }
