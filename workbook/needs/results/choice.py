"""Small projects within a budget: what each rule funds, and who gets nothing."""

from __future__ import annotations

from collections.abc import Mapping
from fractions import Fraction
from typing import Any

from workbook.needs.analysis.choice import satisfaction
from workbook.needs.analysis.outcome import Outcome
from workbook.needs.analysis.poll import Poll, left_with_nothing, scores, votes
from workbook.needs.model import Choice
from workbook.rounding import decimal, money


def small_projects(box: Poll, outcomes: Mapping[str, Outcome]) -> dict[str, Any]:
    """The choice within the budget, in the keys of the illustrative scenario."""
    shares, greedy = outcomes["equal_shares"], outcomes["greedy"]
    return {
        "votes": votes(box),
        "mes_order": list(shares.funded),
        "mes_total": money(shares.spent),
        "mes_left": money(shares.left),
        "greedy_order": list(greedy.funded),
        "greedy_total": money(greedy.spent),
        "voters_without_any_project_mes": left_with_nothing(box, shares.funded),
        "voters_without_any_project_greedy": left_with_nothing(box, greedy.funded),
    }


def compared(choice: Choice, box: Poll, outcomes: Mapping[str, Outcome]) -> dict[str, Any]:
    """The choice as it was agreed, and what each rule comes to."""
    return {
        "budget": money(choice.budget),
        "currency": choice.currency,
        "vote_type": choice.vote_type,
        "satisfaction": satisfaction(choice),
        "voters": box.voters,
        "share_per_voter": decimal(Fraction(choice.budget, 100 * (box.voters or 1))),
        "score": scores(box),
        "rules": {rule: _outcome(box, outcome) for rule, outcome in outcomes.items()},
    }


def _outcome(box: Poll, outcome: Outcome) -> dict[str, Any]:
    both = outcome.compared
    return {
        "rule": outcome.rule,
        "total": money(outcome.spent),
        "left": money(outcome.left),
        "raises": outcome.raises,
        "complete": outcome.complete,
        "voters_without_any_project": sum(left_with_nothing(box, outcome.funded).values()),
        "ties": [
            {
                "step": tie.step,
                "projects": list(tie.projects),
                "taken": tie.taken,
                "open": tie.open,
            }
            for tie in outcome.ties
        ],
        "compared": both and {"equal_shares": both[0], "greedy": both[1]},
    }
