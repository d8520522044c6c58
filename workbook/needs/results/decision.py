"""Rules side by side, how firm the first place is, what was said aloud, and what was decided."""

from __future__ import annotations

from itertools import chain
from typing import Any

from workbook.needs.analysis.orders import agreed, closed, departs, rule_orders
from workbook.needs.analysis.poll import Poll
from workbook.needs.analysis.spoken import gap
from workbook.needs.analysis.stability import RULES, Stability, approval_stability, stability


def rules(plan: Any) -> dict[str, Any]:
    """The order by every rule that can be computed, and what all of them agree on."""
    orders = rule_orders(plan)
    return {
        "rule_orders": {order.rule: _lists(order.places) for order in orders},
        "agreed": list(agreed(orders)),
    }


def steadiness(plan: Any, poll: Poll | None) -> dict[str, Any]:
    """How few ballots would make others come first, by every rule; None where nothing is counted.

    The ballot on needs once it is closed; `approval` is about the small projects.
    """
    box = closed(plan)
    found = {rule: box and stability(box, rule) for rule in RULES}
    found["approval"] = poll and approval_stability(poll)
    return {rule: each and _stability(each) for rule, each in found.items()}


def _stability(found: Stability) -> dict[str, Any]:
    return {
        "first": list(found.first),
        "changes": found.changes,
        "exact": found.exact,
        "rival": found.rival,
        "voters": found.voters,
    }


def spoken(plan: Any) -> dict[str, Any] | None:
    """What the room said aloud against its secret ballot."""
    found = gap(plan)
    return found and {
        "spoken": _lists(found.spoken),
        "secret": _lists(found.secret),
        "swaps": found.swaps,
        "of": found.of,
        "same_first": found.same_first,
        "first_votes": found.first_votes,
        "voters": found.voters,
    }


def consensus(plan: Any) -> dict[str, Any]:
    """The decision, in the keys of the illustrative scenario."""
    decision = plan.needs.consensus
    listed = [need.id for need in plan.needs.needs if need.id in decision.places]
    final = [
        [need for need in listed if decision.places[need] == place]
        for place in sorted({decision.places[need] for need in listed})
    ]
    return {
        "final_order": list(chain(*final)),
        "places": final,
        "departs_from_ballots": departs(plan),
        "reason": decision.reason,
        "objections": [
            {"group": it.group, "text": it.text, "answer": it.answer} for it in decision.objections
        ],
        "signed_by": dict(decision.signed),
        "signed": decision.closed_at is not None,
    }


def draws(plan: Any) -> list[dict[str, Any]]:
    """Every tie that people settled, in the order they did."""
    return [
        {"about": draw.about, "tied": list(draw.tied), "first": draw.first, "how": draw.how}
        for draw in plan.needs.draws
    ]


def _lists(places: tuple[tuple[str, ...], ...]) -> list[list[str]]:
    return [list(level) for level in places]
