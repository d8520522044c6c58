"""The last revealed round of scoring, under the keys of the illustrative scenario."""

from __future__ import annotations

from typing import Any

from workbook.rounding import decimal, decimals, percentage
from workbook.sustainability.analysis.actions import low, without_action
from workbook.sustainability.analysis.agreement import METRICS, Agreement, agreement
from workbook.sustainability.analysis.discuss import discuss, still_open
from workbook.sustainability.analysis.leader import gap
from workbook.sustainability.analysis.lights import dimension_lights, light
from workbook.sustainability.analysis.scores import latest, revealed, scores
from workbook.sustainability.analysis.trend import Trend, last_trend

ICC = {"i11": "one1", "i21": "one2", "i31": "one3", "i1k": "many1", "i2k": "many2", "i3k": "many3"}
"""Names of the scenario for the forms of ICC."""


def scored(plan: Any) -> dict[str, Any]:
    """Means, ranges, lights, agreement, leader gap, trend; `null` before anything is revealed."""
    round = latest(plan)
    return {
        **(_round(plan, round) if round else _nothing()),
        "thresholds": {
            "green": plan.sustainability.green / 10,
            "amber": plan.sustainability.amber / 10,
        },
        "trend": _trend(last_trend(plan)),
        "rounds": [
            {
                "id": each.id,
                "date": each.date.isoformat() if each.date else None,
                "instrument": each.instrument.id,
                "version": each.instrument.version,
                "total": decimal(scores(each).total),
            }
            for each in revealed(plan)
        ],
    }


def _round(plan: Any, round: Any) -> dict[str, Any]:
    found, apart = scores(round), gap(round)
    return {
        "round": round.id,
        "item_mean": decimals({item.id: item.mean for item in found.items}),
        "item_range": {item.id: item.range for item in found.items},
        "discuss": [item.id for item in discuss(round)],
        "still_open": [item.id for item in still_open(round)],
        "agreed": {id: each.score for id, each in round.agreed.items()},
        "dimension": decimals(found.dimensions),
        "dimension_light": {k: v or None for k, v in dimension_lights(plan, found).items()},
        "total": decimal(found.total),
        "total_pct": percentage(found.percent),
        "total_light": light(plan, found.total) or None,
        "leader_gap": decimal(apart.total) if apart else None,
        "leader_gap_by_dimension": decimals(apart.dimensions) if apart else {},
        "rater_total": decimals(found.totals),
        "low": [item.id for item in low(plan, round)],
        "low_without_action": [item.id for item in without_action(plan, round)],
        **_agreement(agreement(round)),
    }


def _agreement(found: Agreement) -> dict[str, Any]:
    forms = {name: getattr(found.icc, form) for name, form in ICC.items()}
    return {
        "krippendorff": {metric: decimal(found.alphas[metric]) for metric in METRICS},
        "trust": found.trust or None,
        "icc_complete_items": {"n_items": found.icc.items, **decimals(forms)},
    }


def _nothing() -> dict[str, Any]:
    """The keys of a round where none is revealed."""
    single = ("round", "total", "total_pct", "total_light", "leader_gap", "trust")
    keyed = ("item_mean", "item_range", "agreed", "dimension", "dimension_light", "rater_total")
    listed = ("discuss", "still_open", "low", "low_without_action")
    return {
        **dict.fromkeys(single),
        **{key: {} for key in (*keyed, "leader_gap_by_dimension")},
        **{key: [] for key in listed},
        "krippendorff": dict.fromkeys(METRICS),
        "icc_complete_items": {"n_items": 0, **dict.fromkeys(ICC)},
    }


def _trend(moved: Trend | None) -> dict[str, Any] | None:
    if moved is None:
        return None
    return {
        "before": moved.before.id,
        "after": moved.after.id,
        "total": decimal(moved.total),
        "dimension": decimals(moved.dimensions),
        "item": decimals(moved.items),
    }
