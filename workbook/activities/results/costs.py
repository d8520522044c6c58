"""What activities cost and who pays, under the scenario's keys."""

from __future__ import annotations

from typing import Any

from workbook.activities.analysis import costs as found
from workbook.activities.analysis.agreed import agreed, remaining
from workbook.activities.analysis.payments import payments
from workbook.rounding import money, percentage


def costs(plan: Any) -> dict[str, Any]:
    """By payer, by year, by activity; the gap; what the fund pays and when."""
    known = found.costs(plan)
    laid = agreed(plan)
    years = found.by_year(known, laid) if laid else {}
    return {
        "cost_by_source": _money(dict(sorted(found.by_source(known.values()).items()))),
        "cost_total": money(found.total(known.values())),
        "cost_by_start_year": {str(year): money(found.total(own)) for year, own in years.items()},
        "funding_gap": money(sum(cost.gap for cost in known.values())),
        "gap_pct": percentage(found.gap_share(known.values())),
        "cost_by_state": _money(found.by_state(known.values())),
        "gap_by_start_year": {
            str(year): money(sum(cost.gap for cost in own)) for year, own in years.items()
        },
        "left": _left(plan),
        "cost": {id: _cost(cost) for id, cost in known.items()},
        "fund_payments": {
            month: money(sum(row.values())) for month, row in _payments(plan, laid).items()
        },
    }


def _left(plan: Any) -> dict[str, Any] | None:
    """What is left after the last complete review: without what was dropped; None without one."""
    own = remaining(plan)
    if not own.month:
        return None
    kept = found.kept(plan).values()
    return {
        "month": own.month,
        "done": list(own.done),
        "dropped": list(own.dropped),
        "cost_total": money(found.total(kept)),
        "funding_gap": money(sum(cost.gap for cost in kept)),
        "gap_pct": percentage(found.gap_share(kept)),
    }


def _cost(cost: found.Cost) -> dict[str, float]:
    return {
        "total": money(cost.total),
        "own": money(sum(cost.own.values())),
        "budget_lines": money(sum(cost.lines.values())),
    }


def _payments(plan: Any, laid: Any) -> dict[str, dict[str, int]]:
    return payments(plan, laid) if laid else {}


def _money(amounts: Any) -> dict[str, float]:
    return {key: money(amount) for key, amount in amounts.items()}
