"""The meeting and the election, in the keys of the illustrative scenario."""

from __future__ import annotations

from collections.abc import Iterable
from fractions import Fraction
from typing import Any

from workbook.group.analysis.election import Election, Tie, closed_election
from workbook.group.analysis.impossible import empty_seats, impossible
from workbook.group.analysis.quorum import quorum
from workbook.group.analysis.quotas import Quotas, quotas
from workbook.group.analysis.recount import votes_differ
from workbook.rounding import percentage

COUNTED = (
    "elected_without_quota", "elected", "total_votes", "women", "youth", "idp", "women_pct",
    "displaced_by_quota", "entered_by_quota", "rule", "votes", "ties", "open_ties",
)  # fmt: skip
"""What is not known before the count is closed."""


def meeting(plan: Any) -> dict[str, Any]:
    """Quorum and quotas: what is known before the first vote."""
    found, needed = quorum(plan), quotas(plan.group.rule)
    return {
        "quorum_pct": percentage(found.share),
        "quorum_met": found.met,
        "quorum_needed": found.needed,
        "seats": plan.group.rule.seats,
        "quotas": _keys(needed),
        "candidates": len(plan.group.candidates),
        "empty_seats": empty_seats(plan) if plan.group.candidates else None,
        "impossible_quotas": [list(_named(each.quotas)) for each in _failing(plan)],
    }


def _failing(plan: Any) -> Iterable[Any]:
    found = impossible(plan)
    return found if plan.group.candidates else [each for each in found if each.stand is None]


def count(plan: Any) -> dict[str, Any]:
    """What became of the papers, and for whom the two tellers differ."""
    tally = plan.group.tally
    return {
        "closed": tally.closed_at is not None,
        **tally.papers.model_dump(),
        "second_count_differs": list(votes_differ(plan)),
    }


def elected(plan: Any) -> dict[str, Any]:
    """Who is elected; every key is None before the count is closed, or where no set is possible."""
    found = closed_election(plan)
    if found is None:
        return dict.fromkeys(COUNTED)
    winners, sure = found.winners, not found.winners.open
    seats = len(winners.elected)
    return {
        "elected_without_quota": list(found.plain.elected),
        "elected": list(winners.elected),
        "total_votes": winners.votes,
        "women": found.filled.women if sure else None,
        "youth": found.filled.youth if sure else None,
        "idp": found.filled.displaced if sure else None,
        "women_pct": percentage(Fraction(found.filled.women, seats)) if sure else None,
        "displaced_by_quota": list(found.gave_way),
        "entered_by_quota": list(found.entered),
        "rule": rule(plan, found),
        "votes": {c.id: plan.group.tally.votes.get(c.id, 0) for c in plan.group.candidates},
        "ties": [_tie(tie, of) for of, tie in _ties(found)],
        "open_ties": [list(level) for level in winners.open],
    }


def rule(plan: Any, found: Election) -> str:
    """By what the set was found, and which tie rule settled which tie; always English."""
    size = min(plan.group.rule.seats, len(plan.group.candidates))
    told = [f"set of {size} with most total votes that meets all quotas"]
    for tie in dict.fromkeys(tie for _of, tie in _ties(found)):
        at = "" if tie.votes is None else f" at {tie.votes}"
        how = "open" if tie.settled is None else f"settled by tie rule {tie.settled}"
        told.append(f"tie {'/'.join(tie.tied)}{at} {how}")
    return "; ".join(told)


def _ties(found: Election) -> list[tuple[str, Tie]]:
    return [
        *(("elected", tie) for tie in found.winners.ties),
        *(("elected_without_quota", tie) for tie in found.plain.ties),
    ]


def _tie(tie: Tie, of: str) -> dict[str, Any]:
    return {
        "of": of,
        "tied": list(tie.tied),
        "votes": tie.votes,
        "settled_by_rule": tie.settled,
        "chosen": list(tie.chosen),
    }


def _keys(seats: Quotas) -> dict[str, int]:
    return dict(zip(_named(seats._fields), seats, strict=True))


def _named(keys: Iterable[str]) -> tuple[str, ...]:
    """Quotas as the scenario calls them: displaced households are `idp`."""
    return tuple("idp" if key == "displaced" else key for key in keys)
