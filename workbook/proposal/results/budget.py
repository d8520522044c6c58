"""The budget, under the keys of the illustrative scenario."""

from __future__ import annotations

from typing import Any

from workbook.money import round_half_up
from workbook.proposal.analysis import amounts, shares
from workbook.proposal.analysis.tranches import tranches
from workbook.rounding import decimal, money, percentage, whole

SCENARIO = {"fund": "community_cash"}
"""Payers that the scenario calls by another name: cash of the community comes from its fund."""


def budget(plan: Any) -> dict[str, Any]:
    """Lines, sums, who pays, and what part of the whole that is."""
    each = amounts.per_person(plan)
    return {
        "lines": [_line(plan, line) for line in plan.proposal.budget.lines],
        "subtotal": money(amounts.subtotal(plan)),
        "contingency": money(amounts.contingency(plan)),
        "total": money(amounts.total(plan)),
        "by_source": _sources(amounts.by_source(plan)),
        "by_activity": {id: _sources(paid) for id, paid in amounts.by_activity(plan).items()},
        "community_total": money(shares.community(plan)),
        "community_share_pct": percentage(shares.community_share(plan)),
        "community_cash_pct": percentage(shares.cash_share(plan)),
        "donor_share_pct": percentage(shares.donor_share(plan)),
        "leverage_non_donor_per_donor": decimal(shares.leverage(plan)),
        "person_days_unskilled": whole(amounts.unskilled_days(plan)),
        "cost_per_pupil": None if each is None else money(round_half_up(each)),
        "tranches": [money(part) for part in tranches(plan)],
    }


def _line(plan: Any, line: Any) -> dict[str, Any]:
    return {
        "id": line.id,
        "amount": money(amounts.amount(line)),
        "unsplit": money(amounts.unsplit(line)),
        "in_kind": money(sum(amounts.worth(plan, line).values())),
    }


def _sources(paid: Any) -> dict[str, float]:
    return {SCENARIO.get(source, source): money(part) for source, part in paid.items()}
