"""Twelve figures by which one sees which village needs a visit; each is a question, not a mark.

Field guide, *Twelve cross-community indicators*. What is not known yet is null, never zero. No
league table is made of them: numbers are small, and scores are people's own.
"""

from __future__ import annotations

from fractions import Fraction
from typing import Any

from workbook.activities.analysis.costs import costs, gap_share
from workbook.activities.analysis.review import account
from workbook.needs.analysis import representation
from workbook.plan import Plan
from workbook.rounding import decimal, percentage
from workbook.sustainability.analysis.tariff import tariffs


def indicators(plan: Plan, found: dict[str, Any]) -> dict[str, Any]:
    """The twelve, under the keys of the scenario; `found` are the results of the subjects."""
    proposal, score = found["proposal"], found["sustainability"]
    ratios = (*representation.groups(plan), *representation.hamlets(plan))
    known = [part.ratio for part in ratios if part.ratio is not None]
    kendall = (found["needs"]["pairwise"] or {}).get("kendall") or {}
    return {
        "I01_participation_rate_pct": percentage(_participation(plan)),
        "I02_min_representation_ratio": decimal(min(known, default=None)),
        "I03_women_in_group_pct": found["group"]["women_pct"],
        "I04_agreement_W": kendall.get("W_tie_corrected"),
        "I05_contribution_compliance_pct": found["fund"]["regular_compliance_pct"],
        "I06_community_share_pct": proposal["community_share_pct"],
        "I07_leverage": proposal["leverage_non_donor_per_donor"],
        "I08_reserve_months_y1": found["fund"].get("reserve_months_end", {}).get("y1"),
        "I09_gap_pct": percentage(gap_share(costs(plan).values())),
        "I10_plan_on_time_pct": percentage(_on_time(plan)),
        "I11_sustainability_total": score["total"],
        "I11_ordinal_alpha": score["krippendorff"]["ordinal"],
        "I12_full_cost_coverage": decimal(_coverage(plan)),
    }


def _participation(plan: Plan) -> Fraction | None:
    """Who came / adults; None before anybody was counted, or while one group is not known."""
    came = representation.attended(plan)
    return Fraction(came, plan.adults) if plan.adults and came else None


def _on_time(plan: Plan) -> Fraction | None:
    """Done by its date / due, in the last review that was held."""
    reviews = reversed(plan.activities.reviews)
    held = (r for r in reviews if any(each.outcome for each in r.items.values()))
    accounts = (account(plan, review) for review in held)
    return next((each.share for each in accounts if each and each.share is not None), None)


def _coverage(plan: Plan) -> Fraction | None:
    """Income / running costs with replacement, of all services with a tariff together."""
    found = tariffs(plan)
    cost = sum(each.full.cost for each in found)
    return Fraction(sum(each.income for each in found), cost) if cost else None
