"""How many of so many households do something, drawn by the inverse of the distribution.

One number between 0 and 1 makes one draw, so that the same seed gives the same draws with every
version of Python: only `Random.random` keeps that promise (Python's documentation, *Notes on
Reproducibility*). The distribution is built from ratios of neighbours, which need no logarithm.
"""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Callable, Sequence
from functools import lru_cache
from itertools import accumulate
from math import sqrt
from statistics import NormalDist

EXACT = 1_000
"""Up to so many households the distribution is exact; beyond, the normal one is as good."""

_NORMAL = NormalDist()


def draws(counts: Sequence[int], p: float, random: Callable[[], float]) -> list[int]:
    """For each count of households: how many of them do it, each with probability `p`.

    `random` gives numbers from [0, 1); one is taken for each count, in their order.
    """
    if p <= 0:
        return [0] * len(counts)
    if p >= 1:
        return list(counts)
    if max(counts, default=0) > EXACT:
        return [_normal(n, p, random()) for n in counts]
    tables = {n: _table(n, p) for n in set(counts)}
    found = []
    for n in counts:
        start, reached = tables[n]
        found.append(start + bisect_right(reached, random()))
    return found


def _normal(n: int, p: float, u: float) -> int:
    z = _NORMAL.inv_cdf(u) if u else -9.0
    return min(n, max(0, round(n * p + z * sqrt(n * p * (1 - p)))))


@lru_cache(maxsize=8192)
def _table(n: int, p: float) -> tuple[int, tuple[float, ...]]:
    """The least count that can come up, and the probabilities of at most that, and one more, …

    What lies more than seven standard deviations away is left out: it never comes up.
    """
    mode, odds = min(n, int((n + 1) * p)), p / (1 - p)
    width = int(7 * sqrt(n * p * (1 - p))) + 7
    lowest, highest = max(0, mode - width), min(n, mode + width)
    down, up = [1.0], [1.0]
    for k in range(mode, lowest, -1):
        down.append(down[-1] * k / ((n - k + 1) * odds))
    for k in range(mode, highest):
        up.append(up[-1] * (n - k) * odds / (k + 1))
    reached = list(accumulate([*reversed(down), *up[1:]]))
    return lowest, tuple(each / reached[-1] for each in reached[:-1])
