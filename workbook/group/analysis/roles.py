"""Who does what: offices, keys and committees of every person; roles that deal with money."""

from __future__ import annotations

from collections.abc import Iterator
from fractions import Fraction
from itertools import combinations
from typing import Any, Literal, NamedTuple

from workbook.group.model import KEYS, OFFICES

MOST_ROLES = 2
"""More roles of one person are a concentration (field guide, WS1)."""


class Duty(NamedTuple):
    """One role of a person: `id` is that of the office, key or committee; `name` of a committee.

    `money`: treasurer, key-holder, or member of a committee for money.
    """

    kind: Literal["office", "key", "committee"]
    id: str
    name: str
    money: bool


def duties(plan: Any) -> dict[str, tuple[Duty, ...]]:
    """All roles of everybody who has one, by code: those elected first, in the list's order."""
    found: dict[str, list[Duty]] = {candidate.id: [] for candidate in plan.group.candidates}
    for code, duty in _held(plan):
        found.setdefault(code, []).append(duty)
    return {code: tuple(held) for code, held in found.items() if held}


def _held(plan: Any) -> Iterator[tuple[str, Duty]]:
    roles = plan.group.roles
    for office in OFFICES:
        if roles.get(office):
            yield roles[office], Duty("office", office, "", office == "treasurer")
    for key in KEYS:
        if roles.get(key):
            yield roles[key], Duty("key", key, "", True)
    for committee in plan.group.committees:
        for code in committee.members:
            duty = Duty("committee", committee.id, committee.name, committee.kind == "money")
            yield code, duty


def concentrated(plan: Any) -> dict[str, tuple[Duty, ...]]:
    """Everybody with more than two roles."""
    return {code: held for code, held in duties(plan).items() if len(held) > MOST_ROLES}


class Money(NamedTuple):
    """Roles that deal with money, by the sex of who holds them, and the people who do."""

    women: int
    men: int
    unknown: int
    women_people: int
    people: int

    @property
    def share(self) -> Fraction | None:
        """Roles held by women / all of them; None where there is none."""
        whole = self.women + self.men + self.unknown
        return Fraction(self.women, whole) if whole else None


def money(plan: Any) -> Money:
    """Treasurer, keys and memberships of committees for money."""
    sex = sexes(plan)
    held = [code for code, all in duties(plan).items() for duty in all if duty.money]
    people = set(held)
    return Money(
        women=sum(sex.get(code) == "F" for code in held),
        men=sum(sex.get(code) == "M" for code in held),
        unknown=sum(sex.get(code) is None for code in held),
        women_people=sum(sex.get(code) == "F" for code in people),
        people=len(people),
    )


def sexes(plan: Any) -> dict[str, str | None]:
    """The sex of every candidate, by code."""
    return {candidate.id: candidate.sex for candidate in plan.group.candidates}


def committees_by_sex(plan: Any) -> dict[str, tuple[int, int]]:
    """Women and men in each committee, by its id."""
    sex = sexes(plan)
    return {
        committee.id: (
            sum(sex.get(code) == "F" for code in committee.members),
            sum(sex.get(code) == "M" for code in committee.members),
        )
        for committee in plan.group.committees
    }


def related_signers(plan: Any) -> tuple[tuple[str, str], ...]:
    """Two people of one family who both sign for money or hold a key."""
    return tuple(pair for pair in combinations(plan.signers, 2) if plan.related(*pair))


def two_keys(plan: Any) -> tuple[str, ...]:
    """Who holds more than one of the three keys."""
    holders = [plan.group.roles.get(key, "") for key in KEYS]
    return tuple(code for code in dict.fromkeys(holders) if code and holders.count(code) > 1)
