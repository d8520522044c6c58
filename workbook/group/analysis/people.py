"""Candidates as the election sees them: what counts for a quota or settles a tie."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any, Literal

from workbook.group.model import Candidate, ElectionRule

Sex = Literal["F", "M"]
OLDEST = 120
"""Whose age is not known is taken to be the oldest: nobody wins a tie by keeping it back."""


@dataclass(frozen=True)
class Person:
    """A candidate with the votes counted for it; `young` on the day of the meeting."""

    id: str
    sex: Sex | None
    young: bool
    displaced: bool
    votes: int
    age: int = OLDEST


def people(plan: Any) -> tuple[Person, ...]:
    """The candidates in the order of the list; who has no count has no votes."""
    group = plan.group
    return tuple(person(c, group.rule, group.tally.votes.get(c.id, 0)) for c in group.candidates)


def person(candidate: Candidate, rule: ElectionRule, votes: int = 0) -> Person:
    """One candidate under a rule."""
    return Person(
        id=candidate.id,
        sex=candidate.sex,
        young=young(candidate, rule),
        displaced=candidate.displaced,
        votes=votes,
        age=OLDEST if candidate.age is None else candidate.age,
    )


def young(candidate: Candidate, rule: ElectionRule) -> bool:
    """Whether the age on the day of the meeting is known, and below the agreed one."""
    return candidate.age is not None and candidate.age < rule.youth_below
