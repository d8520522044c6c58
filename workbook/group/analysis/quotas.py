"""Seats kept for women, young people and displaced households (field guide, WS1).

A share asks for `ceil(share × seats)` seats. One person may count for several quotas.
"""

from __future__ import annotations

from collections.abc import Iterable
from typing import NamedTuple

from workbook.group.analysis.people import Person
from workbook.group.model import ElectionRule


class Quotas(NamedTuple):
    """Seats at least; also how many of a set of people count for each."""

    women: int = 0
    youth: int = 0
    displaced: int = 0

    def short(self, filled: Quotas) -> tuple[str, ...]:
        """The quotas that a set with `filled` seats does not meet."""
        return tuple(key for key in self._fields if getattr(filled, key) < getattr(self, key))

    def only(self, kept: Iterable[str]) -> Quotas:
        """These quotas without the others."""
        return Quotas(**{key: getattr(self, key) for key in kept})


NONE = Quotas()


def quotas(rule: ElectionRule) -> Quotas:
    """Seats that the rule keeps."""
    return Quotas(
        women=_share(rule.women_percent, rule.seats),
        youth=_share(rule.youth_percent, rule.seats),
        displaced=rule.displaced_least,
    )


def _share(percent: int, seats: int) -> int:
    return -(-percent * seats // 100)


def counts(person: Person) -> Quotas:
    """The quotas that a person counts for: 1 each."""
    return Quotas(int(person.sex == "F"), int(person.young), int(person.displaced))


def filled(people: Iterable[Person]) -> Quotas:
    """How many of these people count for each quota."""
    found = [counts(person) for person in people]
    return Quotas(*(sum(each) for each in zip(*found, strict=True))) if found else NONE
