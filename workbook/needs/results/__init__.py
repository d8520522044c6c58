"""Every figure of the *Needs* worksheet under stable keys: one file a stage."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from workbook.needs.analysis.checks import checks
from workbook.needs.analysis.doubts import doubts
from workbook.needs.analysis.outcome import Outcome
from workbook.needs.analysis.poll import Poll
from workbook.needs.results import decision, dots
from workbook.needs.results.ballots import ballots
from workbook.needs.results.choice import compared, small_projects
from workbook.needs.results.weighing import weighing


def needs(plan: Any, poll: Poll | None, outcomes: Mapping[str, Outcome]) -> dict[str, Any]:
    """The figures of `plan`; `poll` and `outcomes` are those of its small projects, if any."""
    choice = plan.needs.choice
    found = [*checks(plan), *(doubts(choice) if choice else ())]
    return {
        "dots": dots.counted(plan),
        "order": dots.order(plan),
        **weighing(plan),
        "ranked_ballots": ballots(plan),
        "rules": decision.rules(plan),
        "stability": decision.steadiness(plan, poll),
        "spoken": decision.spoken(plan),
        "consensus": decision.consensus(plan),
        "draws": decision.draws(plan),
        "small_projects": poll and small_projects(poll, outcomes),
        "choice": choice and compared(choice, poll, outcomes),
        "checks": [dots.check(check) for check in found],
    }
