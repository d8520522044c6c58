"""What must be said beside the result of a dot vote, in sentences."""

from __future__ import annotations

from typing import Any

from workbook.locale import _, plural
from workbook.locale.numbers import percent
from workbook.needs.analysis.shortlist import shortlist, suppressed
from workbook.needs.analysis.words import edge
from workbook.needs.charts.head import called


def rule(plan: Any, needs_shown: int, groups_shown: int) -> str:
    """How the vote went, what the shortlist is, and what is not on the sheet."""
    agreed, needs = plan.needs.rule, len(plan.needs.needs)
    each = agreed.dots_each(needs)
    text = plural(
        "Everyone had {number} dot, at most {most} for one need. Listed are the first {count} "
        "of the agreed order and the first {top} of every group.",
        "Everyone had {number} dots, at most {most} for one need. Listed are the first {count} "
        "of the agreed order and the first {top} of every group.",
        each,
        most=min(each, agreed.most_per_need),
        count=agreed.shortlist,
        top=agreed.top_per_group,
    )
    tie = edge(agreed.tie) if shortlist(plan).tie else ""
    left = (needs - needs_shown, len(plan.community.groups) - groups_shown)
    return " ".join(part for part in (text, tie, _left_out(*left)) if part)


def unlisted(plan: Any) -> str:
    """Needs that matter to one group but are not on the shortlist."""
    needs = {need.id: called(need, 60) for need in plan.needs.needs}
    groups = {group.id: called(group, 30) for group in plan.community.groups}
    found = [
        f"{needs[item.need]} ({groups[item.group]} {percent(item.share)})"
        for item in suppressed(plan)
    ]
    return "; ".join(found) or _("None: every need with a tenth of a group's dots is on it.")


def _left_out(needs: int, groups: int) -> str:
    texts = []
    if needs:
        texts.append(
            plural("{number} more need is not shown.", "{number} more needs are not shown.", needs)
        )
    if groups:
        texts.append(
            plural(
                "{number} more group is not shown.", "{number} more groups are not shown.", groups
            )
        )
    return " ".join(texts)
