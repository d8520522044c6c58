"""Completing Equal Shares where money is left, and comparing it with the greedy choice."""

from __future__ import annotations

from dataclasses import replace
from fractions import Fraction
from typing import Literal

from workbook.needs.analysis.equal_shares import Satisfaction, equal_shares
from workbook.needs.analysis.outcome import Outcome, Tie
from workbook.needs.analysis.poll import Poll, votes

UNIT = 100
"""One unit of the currency, in hundredths: the usual raise of add-1."""


def add1(
    poll: Poll,
    satisfaction: Satisfaction = "cost",
    *,
    step: Fraction | int = UNIT,
    until: Literal["overspent", "full"] = "overspent",
    most: int = 10_000,
) -> Outcome:
    """Equal Shares with larger and larger shares: each time `step` hundredths more for every voter.

    It ends before the raise that would overspend the real budget, or when all projects with a
    supporter are funded. With `until="full"` it ends as soon as no such project fits into the
    money left, as equalshares.net (*Completion*) and pabutools (`voter_budget_increment`) have
    it; the official result of Wieliczka 2023 comes out only without that stop. After `most`
    raises it gives up and says so (`complete`).
    """
    share = Fraction(poll.budget, poll.voters or 1)
    supported = [project for project, count in votes(poll).items() if count]

    def done(outcome: Outcome) -> bool:
        room = outcome.left if until == "full" else None
        waiting = (poll.costs[p] for p in supported if p not in outcome.funded)
        return all(room is not None and cost > room for cost in waiting)

    result, raises, complete = equal_shares(poll, satisfaction), 0, False
    ties = _met({}, result)
    while not (complete := done(result)) and raises < most:
        larger = equal_shares(poll, satisfaction, share=share + (raises + 1) * step)
        ties = _met(ties, larger)
        if complete := larger.left < 0:
            break
        result, raises = larger, raises + 1
    name, every = "equalshares/add1", tuple(ties.values())
    return replace(result, rule=name, raises=raises, complete=complete, ties=every)


def _met(before: dict[tuple[str, ...], Tie], outcome: Outcome) -> dict[tuple[str, ...], Tie]:
    """Ties met so far, each set of projects once; an open one rather than a harmless one."""
    new = {tie.projects: tie for tie in outcome.ties}
    return (
        new
        | {projects: tie for projects, tie in before.items() if tie.open}
        | {projects: tie for projects, tie in before.items() if projects not in new}
    )


def preferred(poll: Poll, shares: Outcome, other: Outcome) -> Outcome:
    """`other` (the greedy choice) if more voters get more out of it than out of `shares`.

    The comparison step of equalshares.net: a voter gets more out of what funds more of the
    projects he supports, or more of his points on cumulative and ordinal ballots. The outcome
    keeps the count in `compared`: voters for Equal Shares, voters for the other.
    """
    compared = preferences(poll, shares, other)
    better = other if compared[1] > compared[0] else shares
    rule = f"{shares.rule}-comparison"
    return replace(better, rule=rule, raises=shares.raises, compared=compared)


def preferences(poll: Poll, one: Outcome, two: Outcome) -> tuple[int, int]:
    """How many voters get more out of `one`, and how many more out of `two`."""
    for_one = for_two = 0
    for voice in poll.voices:
        gain = sum(
            points * ((project in one.funded) - (project in two.funded))
            for project, points in voice.worth
        )
        for_one += voice.count * (gain > 0)
        for_two += voice.count * (gain < 0)
    return for_one, for_two
