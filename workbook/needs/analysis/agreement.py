"""How far orders agree: Kendall's W of several, Kendall's tau of two.

M. G. Kendall, *Rank Correlation Methods* (1948), with the correction for ties.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from fractions import Fraction
from itertools import combinations
from math import sqrt
from numbers import Rational

from workbook.needs.analysis.ranks import average_ranks, places


@dataclass(frozen=True)
class Concordance:
    """Kendall's coefficient of concordance: `w` is 1 where all agree, 0 where nothing is shared.

    `s` is the sum of squared deviations of the rank sums, `w` is corrected for ties and
    `uncorrected` is not. `chi2` with `df` degrees of freedom is m(n−1)W: with the few groups of a
    village it is no reliable test, so show W alone (field guide, WS3).
    """

    s: Fraction
    w: Fraction
    uncorrected: Fraction
    chi2: Fraction
    df: int


def concordance(ranks: Sequence[Mapping[str, Rational]]) -> Concordance | None:
    """W = 12S / (m²(n³−n) − mΣ(t³−t)) of m judges on the same n items; t: items that stand level.

    `ranks` may be ranks or points, the same for every judge: they are ranked anew. None for fewer
    than two judges or items, and where every judge puts all items level.
    """
    m, n = len(ranks), min(map(len, ranks), default=0)
    if m < 2 or n < 2:
        return None
    own = [average_ranks(each) for each in ranks]
    sums = [sum(each[item] for each in own) for item in own[0]]
    s = sum((total - Fraction(m * (n + 1), 2)) ** 2 for total in sums)
    whole = m * m * (n**3 - n)
    corrected = whole - m * sum(map(_ties, ranks))
    if not corrected:
        return None
    w = 12 * s / corrected
    return Concordance(s, w, 12 * s / whole, m * (n - 1) * w, n - 1)


def tau(a: Mapping[str, Rational], b: Mapping[str, Rational]) -> float | None:
    """Kendall's tau-b of two orders, over the items of both: from −1 (reversed) to 1 (the same).

    (C−D) / √((C+D+ties in a)(C+D+ties in b)), which is tau-a where nothing stands level. Both by
    ranks or both by points. None where one of them puts all items level.
    """
    signs = [*_signs(a, b)]
    in_a, in_b = sum(x != 0 for x, _y in signs), sum(y != 0 for _x, y in signs)
    return sum(x * y for x, y in signs) / sqrt(in_a * in_b) if in_a and in_b else None


def farthest(orders: Mapping[str, Mapping[str, Rational]]) -> tuple[float, str, str] | None:
    """The least tau of two orders and the names of both; None where no two can be compared."""
    found = ((tau(a, b), one, other) for (one, a), (other, b) in combinations(orders.items(), 2))
    known = [each for each in found if each[0] is not None]
    return min(known, key=lambda each: each[0]) if known else None


def swaps(a: Mapping[str, Rational], b: Mapping[str, Rational]) -> int:
    """Pairs of items that the two put in opposite order; level in one of them is not opposite."""
    return sum(x * y < 0 for x, y in _signs(a, b))


def _ties(values: Mapping[str, Rational]) -> int:
    """Σ(t³−t) over the items that stand level."""
    return sum(len(level) ** 3 - len(level) for level in places(values))


def _signs(a: Mapping[str, Rational], b: Mapping[str, Rational]) -> Iterator[tuple[int, int]]:
    """For each pair of the items of both: which of the two is larger, in `a` and in `b`."""
    for one, two in combinations([item for item in a if item in b], 2):
        yield (a[one] > a[two]) - (a[one] < a[two]), (b[one] > b[two]) - (b[one] < b[two])
