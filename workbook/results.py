"""Every figure that follows from a plan, under stable keys, ready for JSON.

The keys are documented in `results.md` beside this file; a test holds the two together. Each
subject has its own room of results; here they come together.
"""

from __future__ import annotations

from typing import Any

from workbook.activities.results import activities
from workbook.fund.results import fund
from workbook.group.results import group
from workbook.indicators import indicators
from workbook.needs.analysis import representation
from workbook.needs.analysis.choice import decided
from workbook.needs.analysis.poll import poll
from workbook.needs.results import needs
from workbook.plan import Plan
from workbook.proposal.results import proposal
from workbook.rounding import decimals
from workbook.sustainability.results import sustainability

VERSION = 1
"""Version of the keys; a key that is there stays, and keeps its meaning, within a version."""


def results(plan: Plan) -> dict[str, Any]:
    """Every computed figure of `plan`; see `results.md` for each key."""
    choice = plan.needs.choice
    box = None if choice is None else poll(choice)
    outcomes = {} if box is None else decided(choice, box, plan.needs.draws)
    found = {
        "results": VERSION,
        "plan": {
            "id": plan.id,
            "name": plan.community.name,
            "region": plan.community.region,
            "illustrative": plan.community.illustrative,
        },
        "community": _community(plan),
        "group": group(plan),
        "needs": needs(plan, box, outcomes),
        "fund": fund(plan),
        "proposal": proposal(plan),
        "activities": activities(plan),
        "sustainability": sustainability(plan),
        "funded": {rule: list(outcome.funded) for rule, outcome in outcomes.items()},
    }
    return found | {"indicators": indicators(plan, found)}


def _community(plan: Plan) -> dict[str, Any]:
    groups, hamlets = representation.groups(plan), representation.hamlets(plan)
    return {
        "attended": representation.attended(plan),
        "representation_ratio_groups": decimals({part.id: part.ratio for part in groups}),
        "representation_ratio_hamlets": decimals({part.id: part.ratio for part in hamlets}),
        "not_heard_rule": f"ratio < {float(representation.LEAST)}",
        "not_heard": [part.id for part in representation.not_heard(plan)],
    }
