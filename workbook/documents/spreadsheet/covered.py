"""What a document may not tell: votes that are not closed, scores that are not revealed.

What is covered is taken out of the record first, so that nothing that is made of it can tell. The
worksheets' `hidden` says the same of the history; a test holds the two together.
"""

from __future__ import annotations

from typing import Any

from workbook.locale import _

BY_DOTS = (
    "dots", "order", "pairs", "pair_wins", "consistency", "scores", "papers", "ballot_points",
    "duels", "rules", "stability", "decision",
)  # fmt: skip
"""Tables that tell the dots, or the shortlist that follows from them."""
BY_BALLOT = ("papers", "ballot_points", "duels")
BY_CHOICE = ("ballots", "funded", "voters_left")
VOTES = {"projects": ("votes", "score")}
"""Columns of a table that tell the vote; the rest of it may be seen."""


def uncovered(plan: Any) -> Any:
    """The record without what is covered."""
    needs, group, rounds = plan.needs, plan.group, plan.sustainability.rounds
    vote = _changed(needs.vote, needs.vote.closed_at is None, dots={}, again={})
    ballot = _changed(needs.ballot, needs.ballot.closed_at is None, papers=(), again={})
    choice = needs.choice and _changed(needs.choice, needs.choice.covered, ballots=())
    tally = _changed(group.tally, group.tally.closed_at is None, votes={}, again={})
    scored = tuple(_changed(each, each.covered, scores={}) for each in rounds)
    return plan.model_copy(
        update={
            "needs": _changed(needs, vote=vote, ballot=ballot, choice=choice),
            "group": _changed(group, tally=tally),
            "sustainability": _changed(plan.sustainability, rounds=scored),
        }
    )


def covers(plan: Any) -> dict[str, str]:
    """The tables of which something is covered, each with the sentence that says what."""
    found: dict[str, str] = {}
    if plan.group.tally.closed_at is None:
        found["candidates"] = _("The votes are covered until the count is closed.")
    if plan.needs.ballot.closed_at is None:
        found |= dict.fromkeys(BY_BALLOT, _("Every paper is covered until the ballot is closed."))
    if plan.needs.vote.closed_at is None:
        found |= dict.fromkeys(BY_DOTS, _("The counts are covered until the vote is closed."))
    if plan.needs.choice is not None and plan.needs.choice.covered:
        papers = _("Every paper is covered until the vote is closed.")
        found |= dict.fromkeys((*BY_CHOICE, *VOTES), papers)
    if any(each.covered for each in plan.sustainability.rounds):
        sentence = _("The scores are covered until they are revealed.")
        found |= dict.fromkeys(("sustainability_scores", "sustainability_items"), sentence)
    return found


def emptied(plan: Any) -> set[str]:
    """Tables without any row as long as they are covered: there is nothing true to say in them."""
    needs = plan.needs
    return {
        *(BY_BALLOT if needs.ballot.closed_at is None else ()),
        *(BY_DOTS if needs.vote.closed_at is None else ()),
        *(BY_CHOICE if needs.choice is not None and needs.choice.covered else ()),
    }


def blank(plan: Any) -> dict[str, tuple[str, ...]]:
    """Columns of tables that are empty as long as they are covered."""
    choice = plan.needs.choice
    return VOTES if choice is not None and choice.covered else {}


def _changed(part: Any, when: bool = True, **values: Any) -> Any:
    return part.model_copy(update=values) if when else part
