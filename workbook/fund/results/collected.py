"""What was collected, under the keys of the illustrative scenario."""

from __future__ import annotations

from itertools import chain
from typing import Any

from workbook.fund.analysis import streets
from workbook.fund.analysis.collected import by_quarter, checks, regular, shares, total
from workbook.fund.analysis.forecast import openings
from workbook.fund.results.rounded import percent
from workbook.rounding import money


def collected(plan: Any) -> dict[str, Any]:
    """Rates by quarter, compliance, and what was collected for each purpose."""
    levies = regular(plan)
    together = total(plan, levies)
    return {
        **_purposes(plan),
        "collection_rate_by_quarter": _first_year(plan),
        "regular_billed": None if together.billed is None else money(together.billed),
        "regular_paid": money(together.paid),
        "regular_compliance_pct": percent(together.rate),
        "paying_households": streets.payers(plan),
        "exempt_households": streets.exempt(plan),
        "collected": [
            _share(share) for levy in plan.fund.rules.levies for share in shares(plan, levy)
        ],
        "checks": [
            {"kind": check.kind, "text": check.text, "street": check.street}
            for check in chain(streets.checks(plan), checks(plan))
        ],
    }


def _first_year(plan: Any) -> dict[str, float | None]:
    """The rates of the first regular contribution in the first year with a count."""
    levy = next(iter(regular(plan)), None)
    found = by_quarter(plan, levy) if levy else {}
    first = next(iter(found), "")[:4]
    return {
        quarter[5:]: percent(share.rate) for quarter, share in found.items() if quarter[:4] == first
    }


def _purposes(plan: Any) -> dict[str, Any]:
    found, begin = {}, openings(plan)
    for purpose in plan.fund.rules.purposes:
        levies = [levy for levy in plan.fund.rules.levies if levy.purpose == purpose.id]
        together = total(plan, levies)
        surplus = begin.get(purpose.id, 0) + together.paid - purpose.needed
        found[f"{purpose.id}_paid"] = money(together.paid)
        found[f"{purpose.id}_compliance_pct"] = percent(together.rate)
        found[f"{purpose.id}_needed"] = money(purpose.needed)
        found[f"{purpose.id}_surplus"] = money(surplus)
    return found


def _share(share: Any) -> dict[str, Any]:
    return {
        "levy": share.levy,
        "quarter": share.quarter,
        "street": share.street,
        "paid": share.paid,
        "billed": share.billed,
        "rate_pct": percent(share.rate),
    }
