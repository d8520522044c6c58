"""Weights of criteria from comparing them two at a time, and whether the answers fit together.

T. L. Saaty, *The Analytic Hierarchy Process* (1980): weights are the principal eigenvector.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from fractions import Fraction
from itertools import combinations
from math import exp, fsum, log
from operator import mul
from typing import Any

ACCEPTED = 0.10
"""Up to this consistency ratio the answers fit; above it, ask again, but never block (Saaty)."""

RANDOM = (
    0, 0, 0.58, 0.90, 1.12, 1.24, 1.32, 1.41, 1.45, 1.49, 1.51, 1.48, 1.56, 1.57, 1.59,
)  # fmt: skip
"""Saaty's index of answers given at random, for 1 to 15 criteria; the last stands for more too."""

PRECISE = 1e-12
"""The eigenvector is found when no weight moves by more than this."""

FITS = 1e-9
"""A deviation (a logarithm) up to this is the arithmetic of the computer, not the room's."""


@dataclass(frozen=True)
class Weights:
    """Weights of `criteria`, which add up to 1, and how well the answers behind them fit.

    `geometric` are the weights by row geometric means, as a check. `ci` = (λ−n)/(n−1) and `cr` =
    CI/RI are 0 where the answers fit exactly. `worst` is the pair whose answer is farthest from
    the weights, the earlier in the list first, with the ratio that all the other answers come to;
    None where all fit.
    """

    criteria: tuple[str, ...]
    weights: Mapping[str, float]
    geometric: Mapping[str, float]
    lambda_max: float
    ci: float
    ri: float
    cr: float
    worst: tuple[str, str, float] | None


def weights(plan: Any) -> Weights | None:
    """Weights of the criteria of a plan; None until each is compared with each.

    A single criterion has the weight 1; without any there are no weights.
    """
    ids = tuple(criterion.id for criterion in plan.needs.criteria.criteria)
    if not ids or missing_ratios(plan):
        return None
    compared = plan.needs.criteria.compared
    ratios = {(a, b): Fraction(compared[a][b]) for a, b in combinations(ids, 2)}
    ratios |= {(b, a): 1 / ratio for (a, b), ratio in ratios.items()}
    return from_matrix(ids, [[ratios.get((a, b), Fraction(1)) for b in ids] for a in ids])


def missing_ratios(plan: Any) -> int:
    """Pairs of criteria that are not compared yet."""
    part = plan.needs.criteria
    pairs = combinations((criterion.id for criterion in part.criteria), 2)
    return sum(b not in part.compared.get(a, {}) for a, b in pairs)


def from_matrix(ids: Sequence[str], matrix: Sequence[Sequence[Fraction]]) -> Weights:
    """Weights from a whole matrix: row a, column b says how many times a is as important as b.

    All entries are above 0, and b, a is one over a, b.
    """
    n, rows = len(ids), [[float(ratio) for ratio in row] for row in matrix]
    geometric = _normed([exp(fsum(map(log, row)) / n) for row in rows])
    found, largest = _principal(rows, geometric)
    ci, ri = max(0.0, largest - n) / max(1, n - 1), RANDOM[min(n, len(RANDOM)) - 1]
    return Weights(
        criteria=tuple(ids),
        weights=dict(zip(ids, found, strict=True)),
        geometric=dict(zip(ids, geometric, strict=True)),
        lambda_max=largest,
        ci=ci,
        ri=ri,
        cr=ci / ri if ri else 0.0,
        worst=_worst(ids, rows, found),
    )


def _normed(values: Sequence[float]) -> list[float]:
    # fsum rounds once, so the order of the criteria changes no digit of a weight
    whole = fsum(values)
    return [value / whole for value in values]


def _principal(rows: Sequence[Sequence[float]], near: list[float]) -> tuple[list[float], float]:
    """The principal eigenvector, which adds up to 1, and its eigenvalue, by power iteration.

    It comes to an end: the matrix is not negative, and no criterion stands apart (Perron and
    Frobenius).
    """
    while True:
        product = [fsum(map(mul, row, near)) for row in rows]
        after = _normed(product)
        if max(abs(x - y) for x, y in zip(near, after, strict=True)) < PRECISE:
            return after, fsum(product)
        near = after


def _worst(
    ids: Sequence[str], rows: Sequence[Sequence[float]], found: Sequence[float]
) -> tuple[str, str, float] | None:
    """The pair whose answer is farthest from the weights: the largest |ln(a_ij · w_j / w_i)|."""
    far = {
        (i, j): abs(log(rows[i][j] * found[j] / found[i]))
        for i, j in combinations(range(len(ids)), 2)
    }
    i, j = max(far, key=far.__getitem__, default=(0, 0))
    return (ids[i], ids[j], _by_others(rows, i, j)) if far.get((i, j), 0.0) > FITS else None


def _by_others(rows: Sequence[Sequence[float]], i: int, j: int) -> float:
    """How many times i is as important as j, had the two not been compared.

    The weights themselves still lean to the odd answer. P. T. Harker, *Incomplete pairwise
    comparisons in the analytic hierarchy process* (1987): the answer becomes 0 in both places,
    and the diagonal of both rows 2.
    """
    others = [list(row) for row in rows]
    others[i][j] = others[j][i] = 0.0
    others[i][i] = others[j][j] = 2.0
    weights, _largest = _principal(others, [1 / len(rows)] * len(rows))
    return weights[i] / weights[j]
