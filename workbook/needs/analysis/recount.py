"""Two tellers, one count: where they differ."""

from __future__ import annotations

from typing import Any

from workbook.needs.analysis.ranked import box, first_choices


def dots_differ(plan: Any) -> tuple[tuple[str, str], ...]:
    """Need and group of every count of dots that both tellers typed, and not the same."""
    vote = plan.needs.vote
    return tuple(
        (need.id, group.id)
        for need in plan.needs.needs
        for group in plan.community.groups
        if _differ(vote.of(need.id, group.id), vote.again.get(need.id, {}).get(group.id))
    )


def firsts_differ(plan: Any) -> tuple[tuple[str, str], ...]:
    """Need and group where the second teller counted other first choices than the papers say.

    Only for groups of which the second teller typed anything; there, empty means none.
    """
    again, counted = plan.needs.ballot.again, box(plan)
    typed = {group for row in again.values() for group in row}
    groups = [group.id for group in plan.community.groups if group.id in typed]
    firsts = {group: first_choices(counted.of(group)) for group in groups}
    return tuple(
        (need, group)
        for need in dict.fromkeys((*counted.needs, *again))
        for group in groups
        if again.get(need, {}).get(group, 0) != firsts[group].get(need, 0)
    )


def _differ(one: int | None, other: int | None) -> bool:
    return None not in (one, other) and one != other
