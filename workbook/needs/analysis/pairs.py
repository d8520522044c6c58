"""Pair by pair: who wins, and where a group goes round in a circle.

Circular triads and the coefficient of consistence ζ (zeta): M. G. Kendall and B. Babington Smith,
*On the method of paired comparisons*, Biometrika 31 (1940).
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from fractions import Fraction
from itertools import combinations
from typing import Any

from workbook.needs.analysis.ranks import average_ranks
from workbook.needs.analysis.shortlist import shortlist

Pair = tuple[str, str]
Winners = Mapping[Pair, str | None]


@dataclass(frozen=True)
class Round:
    """The decisions of one group: `decided` of `of` pairs, and the pairs that each need won.

    `triads` counts circular triads and `zeta` is the consistency from 0 to 1; both are None until
    every pair is decided, and ζ also below three needs. `cycles` names the circular triads, those
    of a round that still goes on too: each need comes before the next, and the last before the
    first; the first is the one that stands last in the list of needs. `ranks` are by wins, 1 for
    the most; needs with equal wins have the mean of their ranks.
    """

    group: str
    needs: tuple[str, ...]
    wins: Mapping[str, int]
    decided: int
    of: int
    triads: int | None
    zeta: Fraction | None
    cycles: tuple[tuple[str, str, str], ...]
    ranks: Mapping[str, Fraction]

    @property
    def complete(self) -> bool:
        """Whether there are pairs, and all of them are decided."""
        return 0 < self.of == self.decided


def listed(plan: Any) -> tuple[str, ...]:
    """The needs that are compared and balloted: the shortlist, in the order of the list."""
    return shortlist(plan).needs


def pairs(needs: Iterable[str]) -> tuple[Pair, ...]:
    """All n(n−1)/2 pairs, in the order of the list."""
    return tuple(combinations(needs, 2))


def round_of(plan: Any, group: str) -> Round:
    """The decisions of one group on the needs of the shortlist."""
    return _round(plan, group, listed(plan))


def rounds(plan: Any) -> tuple[Round, ...]:
    """The decisions of every group of the community."""
    needs = listed(plan)
    return tuple(_round(plan, group.id, needs) for group in plan.community.groups)


def wins_sum(rounds: Iterable[Round]) -> dict[str, int]:
    """Pairs won, over all these rounds; every group weighs the same once its round is complete."""
    total: dict[str, int] = {}
    for each in rounds:
        for need, wins in each.wins.items():
            total[need] = total.get(need, 0) + wins
    return total


def circular(wins: Iterable[int]) -> int:
    """Circular triads behind a complete round: d = n(n−1)(2n−1)/12 − ½Σw²."""
    won = tuple(wins)
    n = len(won)
    return (n * (n - 1) * (2 * n - 1) // 6 - sum(w * w for w in won)) // 2


def consistency(triads: int, n: int) -> Fraction | None:
    """ζ = 1 − 24d/(n³−4n) for even n, 1 − 24d/(n³−n) for odd n; None below three needs."""
    most = n**3 - (n if n % 2 else 4 * n)
    return 1 - Fraction(24 * triads, most) if n > 2 else None


def _round(plan: Any, group: str, needs: tuple[str, ...]) -> Round:
    won = {pair: plan.needs.pairs.winner(group, *pair) for pair in pairs(needs)}
    wins = {need: sum(winner == need for winner in won.values()) for need in needs}
    decided = sum(winner is not None for winner in won.values())
    triads = circular(wins.values()) if 0 < len(won) == decided else None
    return Round(
        group=group,
        needs=needs,
        wins=wins,
        decided=decided,
        of=len(won),
        triads=triads,
        zeta=None if triads is None else consistency(triads, len(needs)),
        cycles=tuple(_cycles(needs, won)),
        ranks=average_ranks(wins),
    )


def _cycles(needs: tuple[str, ...], won: Winners) -> Iterator[tuple[str, str, str]]:
    for a, b, c in combinations(needs, 3):
        winners = won[a, b], won[b, c], won[a, c]
        if winners == (a, b, c):
            yield c, a, b
        elif winners == (b, c, a):
            yield c, b, a
