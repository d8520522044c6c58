"""The weighted matrix: what a need scores on each criterion, times what the criterion weighs."""

from __future__ import annotations

from fractions import Fraction
from math import fsum
from typing import Any

from workbook.needs.analysis.ahp import weights
from workbook.needs.analysis.pairs import listed

NEARLY = 10**9
"""Weights are no exact fractions: sums are taken to nine decimals, so that equal ones are equal."""


def weighted_scores(plan: Any) -> dict[str, Fraction] | None:
    """Σ weight × score of every need on the shortlist, from 1 to 5, to nine decimals.

    None until the criteria have weights and every need has every score.
    """
    needs, found = listed(plan), weights(plan)
    if found is None or not needs or missing_scores(plan):
        return None
    scores = plan.needs.criteria.scores
    sums = {
        need: fsum(weight * scores[need][id] for id, weight in found.weights.items())
        for need in needs
    }
    return {need: Fraction(round(total * NEARLY), NEARLY) for need, total in sums.items()}


def missing_scores(plan: Any) -> int:
    """Scores that are not given yet: needs on the shortlist times criteria, less those that are."""
    part = plan.needs.criteria
    return sum(
        criterion.id not in part.scores.get(need, {})
        for need in listed(plan)
        for criterion in part.criteria
    )
