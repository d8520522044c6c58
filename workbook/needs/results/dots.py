"""The dots under the keys of the illustrative scenario, and the order that follows."""

from __future__ import annotations

from typing import Any

from workbook.needs.analysis import dots, ranks, shortlist
from workbook.needs.analysis.checks import Check
from workbook.needs.analysis.recount import dots_differ
from workbook.rounding import decimal, decimals, ordinal


def counted(plan: Any) -> dict[str, Any]:
    """The dots, in the keys of the illustrative scenario."""
    tally, rule, listed = dots.tally(plan), plan.needs.rule, shortlist.shortlist(plan)
    raw, equal = dots.raw_sum(tally), dots.group_equal_share(tally)
    by_population = dots.population_weighted_share(tally) or dict.fromkeys(tally.dots)
    tops = shortlist.group_first(plan)
    return {
        "dots_by_group": tally.by_group,
        "total": tally.total,
        "raw_sum": raw,
        "raw_rank": decimals(ranks.average_ranks(raw)),
        "group_equal_share": decimals(equal),
        "group_equal_rank": decimals(ranks.average_ranks(equal)),
        "population_weighted_share": decimals(by_population),
        f"raw_tie_at_{ordinal(rule.shortlist)}_place": list(
            ranks.boundary_tie(raw, rule.shortlist)
        ),
        f"group_top{rule.top_per_group}": {group: list(needs) for group, needs in tops.items()},
        "shortlist": list(listed.needs),
        "minority_needs_not_shortlisted": [
            {"need": it.need, "group": it.group, "share": decimal(it.share)}
            for it in shortlist.suppressed(plan)
        ],
    }


def order(plan: Any) -> dict[str, Any]:
    """The order by the agreed method, with its ties."""
    tally, vote = dots.tally(plan), plan.needs.vote
    return {
        "method": plan.needs.rule.method,
        "closed": vote.closed_at is not None,
        "places": [list(level) for level in shortlist.order(plan)],
        "shortlist_tie": list(shortlist.shortlist(plan).tie),
        "group_top_tie": {g: list(tie) for g, tie in shortlist.group_ties(plan).items()},
        "share_by_group": {group: decimals(tally.shares(group)) for group in tally.adults},
        "second_count_differs": [{"need": n, "group": g} for n, g in dots_differ(plan)],
    }


def check(found: Check) -> dict[str, str]:
    """What does not add up, in one sentence, with where."""
    return {"kind": found.kind, "text": found.text, "group": found.group, "need": found.need}
