"""Orders that do not hide a tie: ranks, places, and the first few with who stands level."""

from __future__ import annotations

from collections.abc import Mapping
from fractions import Fraction
from itertools import groupby
from numbers import Rational


def places(values: Mapping[str, Rational]) -> tuple[tuple[str, ...], ...]:
    """The keys from the largest value down; keys with equal values share one place."""
    queue = sorted(values, key=values.__getitem__, reverse=True)
    return tuple(tuple(level) for _value, level in groupby(queue, key=values.__getitem__))


def average_ranks(values: Mapping[str, Rational]) -> dict[str, Fraction]:
    """Ranks, the largest value first; who stands level has the mean of the ranks they fill.

    Fractional ranking, as in Kendall, *Rank Correlation Methods* (1948).
    """
    ranks, before = {}, 0
    for level in places(values):
        ranks |= dict.fromkeys(level, before + Fraction(len(level) + 1, 2))
        before += len(level)
    return ranks


def first(values: Mapping[str, Rational], n: int) -> tuple[str, ...]:
    """The first `n` keys; all who stand level at the boundary are in. Who has nothing is not."""
    found: tuple[str, ...] = ()
    for level in places({key: value for key, value in values.items() if value}):
        if len(found) >= n:
            break
        found += level
    return found


def boundary_tie(values: Mapping[str, Rational], n: int) -> tuple[str, ...]:
    """The keys that stand level across the boundary after place `n`; empty where it is clear."""
    chosen = first(values, n)
    if len(chosen) <= n:
        return ()
    return tuple(key for key in chosen if values[key] == values[chosen[-1]])
