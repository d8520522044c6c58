"""From dots to a shortlist: the order by the agreed rule, and what it leaves out."""

from __future__ import annotations

from dataclasses import dataclass
from fractions import Fraction
from typing import Any

from workbook.needs.analysis.dots import by_method, tally
from workbook.needs.analysis.draws import settle
from workbook.needs.analysis.ranks import boundary_tie, first, places

NOTICED = Fraction(1, 10)
"""From this share of one group's dots on, a need that is left out is named (field guide, WS3)."""


@dataclass(frozen=True)
class Shortlist:
    """Needs for the next round, in the order of the list of needs.

    `tie` holds the needs that stand level at the last place by the agreed method. All of them are
    on the shortlist until people settle it by the agreed rule for ties, and for good where the
    rule is that they stay side by side.
    """

    needs: tuple[str, ...]
    tie: tuple[str, ...]


@dataclass(frozen=True)
class Suppressed:
    """A need that matters to one group but is not on the shortlist."""

    need: str
    group: str
    share: Fraction


def order(plan: Any) -> tuple[tuple[str, ...], ...]:
    """Needs by the agreed method as places; needs that stand level share one place.

    Empty where the method cannot be computed (see `population_weighted_share`).
    """
    return places(by_method(tally(plan), plan.needs.rule.method) or {})


def group_first(plan: Any) -> dict[str, tuple[str, ...]]:
    """The first needs of every group by its dots; all that stand level at the last place are in."""
    counted, n = tally(plan), plan.needs.rule.top_per_group
    return {group: first(counted.of(group), n) for group in counted.adults}


def group_ties(plan: Any) -> dict[str, tuple[str, ...]]:
    """The needs that stand level at the last of the first places of each group."""
    counted, n = tally(plan), plan.needs.rule.top_per_group
    return {group: boundary_tie(counted.of(group), n) for group in counted.adults}


def shortlist(plan: Any) -> Shortlist:
    """The first needs by the agreed method, and the first needs of every group.

    A tie at the last place that people settled lets only those in who still have room.
    """
    counted, rule = tally(plan), plan.needs.rule
    values = by_method(counted, rule.method) or {}
    foremost, tie = first(values, rule.shortlist), boundary_tie(values, rule.shortlist)
    entering, still = _settled(plan, tie, rule.shortlist - len(foremost) + len(tie))
    chosen = (set(foremost) - set(tie)).union(entering, *group_first(plan).values())
    return Shortlist(tuple(need for need in counted.dots if need in chosen), still)


def _settled(plan: Any, tie: tuple[str, ...], room: int) -> tuple[tuple[str, ...], tuple[str, ...]]:
    """Those of a tie who come in where there is room for `room`, and those still level."""
    if plan.needs.rule.tie == "side_by_side":
        return tie, tie
    entering: tuple[str, ...] = ()
    for level in settle(tie, plan.needs.draws, "shortlist"):
        if len(entering) + len(level) > room:
            return (*entering, *level), level
        entering += level
        if len(entering) == room:
            break
    return entering, ()


def suppressed(plan: Any, least: Fraction = NOTICED) -> tuple[Suppressed, ...]:
    """Needs with at least `least` of one group's dots that are not on the shortlist."""
    counted, listed = tally(plan), shortlist(plan).needs
    return tuple(
        Suppressed(need, group, share)
        for group in counted.voting
        for need, share in counted.shares(group).items()
        if share >= least and need not in listed
    )
