"""How far raters agree beyond chance: Krippendorff's alpha, exactly.

alpha = 1 - observed / expected disagreement, over pairs of scores of the same indicator
(K. Krippendorff, *Computing Krippendorff's Alpha-Reliability*, 2011). Not every rater has to
answer everything. The ordinal difference of two scores is squared, so it stays a fraction.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Mapping, Sequence
from fractions import Fraction
from itertools import accumulate, permutations
from typing import Literal

Metric = Literal["nominal", "ordinal", "interval", "ratio"]
Weights = Mapping[tuple[int, int], Fraction]


def alpha(units: Iterable[Sequence[int]], metric: Metric = "ordinal") -> Fraction | None:
    """Alpha of values given unit by unit, in whatever order of the raters.

    1 is full agreement, 0 what chance would bring, below zero less than that. None where it is
    not defined: nothing was valued twice, or everything has the same value.
    """
    pairs = coincidences(units)
    counts: Counter[int] = Counter()
    for (one, _other), weight in pairs.items():
        counts[one] += weight
    known = sorted(counts)
    apart = _differences(known, counts, metric)
    expected = sum(counts[c] * counts[k] * apart[c, k] for c in known for k in known)
    if not expected:
        return None
    observed = sum((weight * apart[pair] for pair, weight in pairs.items()), Fraction(0))
    return 1 - (sum(counts.values()) - 1) * observed / expected


def coincidences(units: Iterable[Sequence[int]]) -> Weights:
    """How often two values meet in one unit; each unit counts with its number of values."""
    found: dict[tuple[int, int], Fraction] = {}
    for values in units:
        counted = Counter(values)
        for one in counted:
            for other in counted:
                together = counted[one] * (counted[other] - (one == other))
                if together:
                    weight = Fraction(together, len(values) - 1)
                    found[one, other] = found.get((one, other), Fraction(0)) + weight
    return found


def _differences(known: Sequence[int], counts: Mapping[int, int], metric: Metric) -> Weights:
    """The squared difference of every two values."""
    same = {(value, value): Fraction(0) for value in known}
    if metric == "ordinal":
        ranks = _ranks(known, counts)
        return same | {(c, k): (ranks[c] - ranks[k]) ** 2 for c, k in permutations(known, 2)}
    apart = {
        "nominal": lambda c, k: Fraction(1),
        "interval": lambda c, k: Fraction(c - k) ** 2,
        "ratio": lambda c, k: Fraction(c - k, c + k) ** 2,
    }[metric]
    return same | {(c, k): apart(c, k) for c, k in permutations(known, 2)}


def _ranks(known: Sequence[int], counts: Mapping[int, int]) -> dict[int, Fraction]:
    """The middle rank of each value: two of them lie as far apart as the values between weigh."""
    ends = accumulate(counts[value] for value in known)
    return {v: Fraction(end) - Fraction(counts[v], 2) for v, end in zip(known, ends, strict=True)}
