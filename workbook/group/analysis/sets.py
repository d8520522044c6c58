"""The best sets of *n* people that meet every quota: exact, by dynamic programming.

People of the same sex who count for the same quotas are of one kind. Of a kind, the best *c* are
its first *c*, so only how many of each kind has to be searched: kind by kind, over the states
(people taken, women less men, seats that count for a quota, up to what it asks for). A pass
forward and one back tell for every person whether it is in all of the best sets, in some, or in
none. (R. Bellman, *Dynamic Programming*, 1957.)
"""

from __future__ import annotations

from collections.abc import Collection, Iterable, Iterator
from itertools import accumulate
from typing import NamedTuple

from workbook.group.analysis.kinds import Kind, Worth, kinds
from workbook.group.analysis.people import Person
from workbook.group.analysis.quotas import NONE, Quotas

State = tuple[int, int, Quotas]
"""People taken, women less men among them (where that matters), seats that count for quotas."""
Layer = dict[State, int]
START: State = (0, 0, NONE)
Numbers = tuple[frozenset[int], ...]
"""How many of each kind there are in the best sets."""


class Best(NamedTuple):
    """Who is in every best set, who is in at least one, and the votes of each of these sets.

    `numbers` narrows the search for the best of these by a further rule.
    """

    every: frozenset[str]
    some: frozenset[str]
    votes: int
    numbers: Numbers

    @property
    def open(self) -> frozenset[str]:
        """Who is in some of them, and not in others."""
        return self.some - self.every


def best(
    people: Iterable[Person],
    worth: Worth,
    needed: Quotas = NONE,
    sure: Collection[str] = (),
    numbers: Numbers = (),
) -> Best | None:
    """The best sets of `worth.size` people that meet `needed`; None where no set does.

    Whoever is `sure` must be in some best set: then only those sets count that have all of them.
    `numbers` are those of a search by votes, or by fewer tie rules, among the same people.
    """
    found = kinds(people, worth, sure)
    return _Search(found, worth, needed, numbers).best()


class _Search:
    """One search: the kinds, and for each the ways on from every state."""

    def __init__(
        self, kinds: tuple[Kind, ...], worth: Worth, needed: Quotas, numbers: Numbers
    ) -> None:
        self.kinds, self.worth, self.needed = kinds, worth, needed
        self.numbers = [
            [n for n in (allowed or range(len(kind.people) + 1)) if n >= kind.least]
            for kind, allowed in zip(kinds, numbers or [()] * len(kinds), strict=True)
        ]
        most = [max(allowed, default=0) for allowed in self.numbers]
        self.left = list(accumulate(reversed(most[1:]), initial=0))[::-1]
        self.layers = self._forward()

    def best(self) -> Best | None:
        """Go back from the best ends."""
        worth, last = self.worth, self.layers[-1]
        ends = {end: -worth.unequal(end[1]) for end in last if self._ends(end)}
        if not ends:
            return None
        most = max(last[end] + value for end, value in ends.items())
        numbers, every, some = self._back(ends, most), set(), set()
        for kind, many in zip(self.kinds, numbers, strict=True):
            found = [kind.among(number) for number in many]
            every |= set.intersection(*(inside for inside, _possible in found))
            some |= set.union(*(possible for _inside, possible in found))
        return Best(frozenset(every), frozenset(some), worth.votes(most), numbers)

    def _ends(self, state: State) -> bool:
        taken, _balance, filled = state
        return taken == self.worth.size and filled == self.needed

    def _forward(self) -> list[Layer]:
        """For each kind the states before it, with the most that the people taken are worth."""
        layers: list[Layer] = [{START: 0}]
        for at, _kind in enumerate(self.kinds):
            reached: Layer = {}
            for state, after, _many, added in self._steps(at, layers[-1]):
                value = layers[-1][state] + added
                if value > reached.get(after, -1 << 200):
                    reached[after] = value
            layers.append(reached)
        return layers

    def _back(self, rest: Layer, most: int) -> Numbers:
        """How many of each kind there are in the best sets: the ways that lead to `most`."""
        numbers = []
        for at in reversed(range(len(self.kinds))):
            before: Layer = {}
            found, layer = set(), self.layers[at]
            for state, after, many, added in self._steps(at, layer):
                if after not in rest:
                    continue
                value = added + rest[after]
                if layer[state] + value == most:
                    found.add(many)
                    before[state] = value
            numbers.append(frozenset(found))
            rest = before
        return tuple(reversed(numbers))

    def _steps(self, at: int, layer: Layer) -> Iterator[tuple[State, State, int, int]]:
        """From each state: the state after it, how many of the kind that takes, what they add."""
        kind, allowed, left = self.kinds[at], self.numbers[at], self.left[at]
        filled = {each: self._filled(each, kind) for _taken, _balance, each in layer}
        lean, sums, size = kind.lean * self.worth.sex, kind.sums, self.worth.size
        for state in layer:
            taken, balance, each = state
            after, room = filled[each], size - taken
            for many in allowed:
                if room - left <= many <= room:
                    yield (
                        state,
                        (taken + many, balance + many * lean, after[many]),
                        many,
                        sums[many],
                    )

    def _filled(self, before: Quotas, kind: Kind) -> list[Quotas]:
        """The seats that count for quotas after 0, 1, 2 … of a kind."""
        each, needed = kind.counts, self.needed
        return [
            Quotas(*(min(n, b + many * e) for n, b, e in zip(needed, before, each, strict=True)))
            for many in range(len(kind.people) + 1)
        ]
