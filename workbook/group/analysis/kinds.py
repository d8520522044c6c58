"""What makes one set of people better than another, and people who are alike but for that."""

from __future__ import annotations

from collections.abc import Collection, Iterable
from dataclasses import dataclass
from itertools import accumulate

from workbook.group.analysis.people import OLDEST, Person
from workbook.group.analysis.quotas import Quotas, counts


@dataclass(frozen=True)
class Worth:
    """The value of a set of `size` people: one integer, in which sums compare as tuples do.

    Votes come first. Between sets with equal votes, where `sex` is set, the one in which women and
    men are nearer to the same number is better; then, where `age` is set, the one whose people are
    younger together.
    """

    size: int
    sex: bool = False
    age: bool = False

    @property
    def _unequal(self) -> int:
        """More than all ages together."""
        return self.size * OLDEST + 1

    @property
    def _vote(self) -> int:
        """More than all that the tie rules can take away."""
        return self._unequal * (self.size + 1)

    def of(self, person: Person) -> int:
        """What a person adds to a set."""
        return person.votes * self._vote - person.age * self.age

    def unequal(self, balance: int) -> int:
        """What a surplus of one sex takes from a set."""
        return abs(balance) * self._unequal * self.sex

    def votes(self, value: int) -> int:
        """The votes of a set of this value."""
        return -(-value // self._vote)


@dataclass(frozen=True)
class Kind:
    """People who differ only in votes and age, the best first; who is `sure` before its equals.

    `counts` is what each counts for; `lean` is 1 for women and −1 for men. `worths` is what each
    adds to a set, `sums` what the first 0, 1, 2 … add together.
    """

    counts: Quotas
    lean: int
    people: tuple[Person, ...]
    worths: tuple[int, ...]
    sums: tuple[int, ...]
    sure: frozenset[str]

    @property
    def least(self) -> int:
        """How many must be taken so that all who are sure are among them."""
        return max((at for at, p in enumerate(self.people, 1) if p.id in self.sure), default=0)

    def among(self, many: int) -> tuple[set[str], set[str]]:
        """Of the best `many`: who is certainly one of them, and who may be one of them."""
        if not many:
            return set(), set()
        edge = self.worths[many - 1]
        inside = {p.id for p, worth in zip(self.people, self.worths, strict=True) if worth > edge}
        level = {p.id for p, worth in zip(self.people, self.worths, strict=True) if worth == edge}
        inside |= level & self.sure
        level -= self.sure
        if len(inside) == many:
            return inside, inside
        return (inside | level if len(inside) + len(level) == many else inside), inside | level


def kinds(people: Iterable[Person], worth: Worth, sure: Collection[str]) -> tuple[Kind, ...]:
    """People sorted into kinds: the same whatever their order."""
    alike: dict[tuple[str, Quotas], list[Person]] = {}
    for person in people:
        alike.setdefault((person.sex or "", counts(person)), []).append(person)
    return tuple(_kind(alike[key], worth, frozenset(sure)) for key in sorted(alike, reverse=True))


def _kind(people: list[Person], worth: Worth, sure: frozenset[str]) -> Kind:
    people = sorted(people, key=lambda person: (-worth.of(person), person.id not in sure))
    worths = tuple(worth.of(person) for person in people)
    lean = {"F": 1, "M": -1, None: 0}[people[0].sex]
    sums = tuple(accumulate(worths, initial=0))
    return Kind(counts(people[0]), lean, tuple(people), worths, sums, sure)
