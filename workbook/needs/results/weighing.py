"""Cards, pairs and criteria under the keys of the illustrative scenario."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from workbook.needs.analysis import cards
from workbook.needs.analysis.agreement import concordance
from workbook.needs.analysis.ahp import Weights, missing_ratios, weights
from workbook.needs.analysis.matrix import missing_scores, weighted_scores
from workbook.needs.analysis.pairs import Round, rounds, wins_sum
from workbook.needs.analysis.ranks import average_ranks
from workbook.rounding import decimal, decimals


def weighing(plan: Any) -> dict[str, Any]:
    """Cards by need; pairs, None before one is decided; criteria, None before there is one."""
    return {"cards": _cards(plan), "pairwise": _pairwise(plan), "criteria": _criteria(plan)}


def _cards(plan: Any) -> dict[str, Any]:
    return {
        "by_need": {need: len(laid) for need, laid in cards.placed(plan).items()},
        "parked": len(cards.parked(plan)),
        "unplaced": len(cards.unplaced(plan)),
    }


def _pairwise(plan: Any) -> dict[str, Any] | None:
    found = rounds(plan)
    if not any(each.decided for each in found):
        return None
    return {
        "items": list(found[0].needs),
        "n_pairs": found[0].of,
        "decided": {each.group: each.decided for each in found},
        "wins": {each.group: dict(each.wins) for each in found},
        "wins_sum": wins_sum(found),
        "circular_triads": {each.group: each.triads for each in found},
        "consistency_zeta": decimals({each.group: each.zeta for each in found}),
        "group_ranks": {
            each.group: decimals(each.ranks) if each.complete else None for each in found
        },
        "kendall": _kendall([each for each in found if each.complete]),
        **{f"cycle_in_{each.group}": _cycles(each) for each in found if each.cycles},
    }


def _kendall(complete: list[Round]) -> dict[str, Any] | None:
    """How far the groups with a complete round agree; None for fewer than two."""
    found = concordance([each.ranks for each in complete])
    return found and {
        "S": decimal(found.s),
        "W_uncorrected": decimal(found.uncorrected),
        "W_tie_corrected": decimal(found.w),
        "chi2": decimal(found.chi2),
        "df": found.df,
    }


def _cycles(found: Round) -> str:
    return "; ".join(">".join((*cycle, cycle[0])) for cycle in found.cycles)


def _criteria(plan: Any) -> dict[str, Any] | None:
    if not plan.needs.criteria.criteria:
        return None
    found, scores = weights(plan), weighted_scores(plan)
    return {
        **_weights(found),
        "weighted_score": scores and decimals(scores),
        "rank": scores and decimals(average_ranks(scores)),
        "missing": {"comparisons": missing_ratios(plan), "scores": missing_scores(plan)},
    }


def _weights(found: Weights | None) -> dict[str, Any]:
    return {
        "weights_eigenvector": found and _list(found.weights),
        "weights_geometric_mean": found and _list(found.geometric),
        "lambda_max": found and decimal(found.lambda_max),
        "CI": found and decimal(found.ci),
        "CR": found and decimal(found.cr),
        "RI": found and decimal(found.ri),
        "worst": found and found.worst and _worst(*found.worst),
    }


def _list(weights: Mapping[str, float]) -> list[float | None]:
    return [*decimals(weights).values()]


def _worst(first: str, second: str, ratio: float) -> dict[str, Any]:
    return {"pair": [first, second], "fits": decimal(ratio)}
