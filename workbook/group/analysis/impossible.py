"""Quotas that no set of candidates can meet: named before the vote, not after it."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from itertools import combinations
from typing import Any

from workbook.group.analysis.kinds import Worth
from workbook.group.analysis.people import person
from workbook.group.analysis.quotas import Quotas, counts, quotas
from workbook.group.analysis.sets import best


@dataclass(frozen=True)
class Impossible:
    """Quotas that cannot be met: alone (one key), or only together.

    `needed` are the seats they ask for, `stand` the candidates who count for each; in a rule
    without candidates `stand` is None: the quota asks for more seats than there are.
    """

    quotas: tuple[str, ...]
    needed: Quotas
    stand: Quotas | None


def oversized(plan: Any) -> tuple[Impossible, ...]:
    """Quotas that ask for more seats than there are: no candidate can change that."""
    rule = plan.group.rule
    needed = quotas(rule)
    return tuple(
        Impossible((key,), needed, None)
        for key, seats in needed._asdict().items()
        if seats > rule.seats
    )


def impossible(plan: Any) -> tuple[Impossible, ...]:
    """The smallest sets of quotas that the candidates cannot meet; none when all can be met.

    First each quota alone; only where every one can be met alone, two or three together.
    """
    if found := oversized(plan):
        return found
    rule, needed = plan.group.rule, quotas(plan.group.rule)
    people = [person(candidate, rule) for candidate in plan.group.candidates]
    stand = Quotas(*(sum(getattr(counts(p), key) for p in people) for key in Quotas._fields))
    size = min(rule.seats, len(people))
    asked = [key for key in Quotas._fields if getattr(needed, key)]
    for many in range(1, len(asked) + 1):
        failing = tuple(
            Impossible(keys, needed, stand)
            for keys in combinations(asked, many)
            if best(people, Worth(size), needed.only(keys)) is None
        )
        if failing:
            return failing
    return ()


def crowding(plan: Any) -> bool:
    """Whether the quotas ask for more seats than there are, so that somebody must count twice."""
    return sum(quotas(plan.group.rule)) > plan.group.rule.seats


def empty_seats(plan: Any) -> int:
    """Seats that stay empty because too few stand."""
    return max(0, plan.group.rule.seats - len(plan.group.candidates))


def lacking(plan: Any) -> Iterator[tuple[str, int, int]]:
    """For each quota that too few candidates count for: its key, who stands, who is needed."""
    for found in impossible(plan):
        if len(found.quotas) == 1 and found.stand is not None:
            key = found.quotas[0]
            yield key, getattr(found.stand, key), getattr(found.needed, key)
