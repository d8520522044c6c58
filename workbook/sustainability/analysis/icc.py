"""How far raters agree on complete items: intraclass correlations.

The six forms of P. E. Shrout and J. L. Fleiss, *Intraclass correlations: uses in assessing rater
reliability*, Psychological Bulletin 86 (1979) 420-428, from the mean squares of a table of
items by raters. Exact fractions.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from fractions import Fraction

Row = Sequence[int]
Form = Fraction | None
"""A correlation; None where nothing varies that it could be measured by."""


@dataclass(frozen=True)
class Icc:
    """ICC(1,1) to ICC(3,k): `one` rater, or the mean of all `many`.

    Each item by raters of its own (`one1`), the same raters as a sample of all (`one2`), these
    raters and no others (`one3`). `items` complete rows were used.
    """

    items: int
    one1: Form
    one2: Form
    one3: Form
    many1: Form
    many2: Form
    many3: Form


@dataclass(frozen=True)
class Squares:
    """Mean squares of `n` items by `k` raters."""

    n: int
    k: int
    items: Fraction
    within: Fraction
    raters: Fraction
    error: Fraction


def icc(rows: Iterable[Row]) -> Icc:
    """All six forms; rows have one value for every rater, in the same order."""
    table = [list(row) for row in rows]
    found = squares(table)
    if found is None:
        return Icc(len(table), *[None] * 6)
    n, k, between = found.n, found.k, found.items
    within, raters, error = found.within, found.raters, found.error
    return Icc(
        n,
        _share(between - within, between + (k - 1) * within),
        _share(between - error, between + (k - 1) * error + k * (raters - error) / n),
        _share(between - error, between + (k - 1) * error),
        _share(between - within, between),
        _share(between - error, between + (raters - error) / n),
        _share(between - error, between),
    )


def squares(table: Sequence[Row]) -> Squares | None:
    """The mean squares of a table; None with fewer than two items or two raters."""
    n, k = len(table), len(table[0]) if table else 0
    if n < 2 or k < 2:
        return None
    whole = Fraction(sum(map(sum, table)) ** 2, n * k)
    total = sum(value * value for row in table for value in row) - whole
    between = Fraction(sum(sum(row) ** 2 for row in table), k) - whole
    raters = Fraction(sum(sum(column) ** 2 for column in zip(*table, strict=True)), n) - whole
    return Squares(
        n,
        k,
        items=between / (n - 1),
        within=(total - between) / (n * (k - 1)),
        raters=raters / (k - 1),
        error=(total - between - raters) / ((n - 1) * (k - 1)),
    )


def _share(part: Fraction, whole: Fraction) -> Form:
    return part / whole if whole else None
