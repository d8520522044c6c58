"""Roles under stable keys: who holds which, and who deals with money."""

from __future__ import annotations

from typing import Any

from workbook.group.analysis import roles as found
from workbook.group.analysis.terms import over_terms, term_end
from workbook.rounding import percentage


def roles(plan: Any) -> dict[str, Any]:
    """Roles of everybody, concentration, money roles by sex, committees, relatives, terms."""
    money, end = found.money(plan), term_end(plan)
    by_sex = found.committees_by_sex(plan)
    return {
        "roles": {code: [duty.id for duty in held] for code, held in found.duties(plan).items()},
        "more_than_two_roles": list(found.concentrated(plan)),
        "money_roles": {
            "women": money.women,
            "men": money.men,
            "women_pct": percentage(money.share),
            "people": money.people,
            "women_people": money.women_people,
        },
        "committees": [
            {
                "id": each.id,
                "kind": each.kind,
                "members": list(each.members),
                "women": by_sex[each.id][0],
                "men": by_sex[each.id][1],
            }
            for each in plan.group.committees
        ],
        "related_signers": [list(pair) for pair in found.related_signers(plan)],
        "audit_clashes": [code for code, _committee in plan.group.audit_clashes],
        "over_terms": [candidate.id for candidate in over_terms(plan)],
        "term_ends": end and end.isoformat(),
        "minutes_signed": plan.group.minutes.closed_at is not None,
    }
