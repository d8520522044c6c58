"""Small projects against the fund, under stable keys."""

from __future__ import annotations

from typing import Any

from workbook.fund.analysis.projects import budget, paid, upkeep
from workbook.rounding import money


def projects(plan: Any) -> dict[str, Any]:
    """What each rule would pay for, the fund at its low point, and the upkeep afterwards."""
    found = budget(plan)
    return {
        "small_projects": {each.rule: _paid(each) for each in paid(plan)},
        "small_projects_budget": money(found.budget),
        "small_projects_planned": money(found.planned),
        "lowest_free_balance_without_small_projects": [money(found.bare.close), found.bare.month]
        if found.bare
        else [],
        "upkeep": {
            each.project: {
                "yearly": money(each.yearly),
                "per_paying_household": None if each.each is None else money(each.each),
            }
            for each in upkeep(plan)
        },
    }


def _paid(each: Any) -> dict[str, Any]:
    return {
        "projects": list(each.projects),
        "spent": money(each.spent),
        "left": money(each.left),
        "voters_without_any_project": dict(each.nothing),
        "in_no_month_yet": list(each.unplanned),
    }
