"""Dots counted: by group first, then over all, in three ways (field guide, WS3)."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from fractions import Fraction
from typing import Any


@dataclass(frozen=True)
class Tally:
    """Dots on each need by group (0 where nothing was typed), and the adults of each group.

    Adults are None as long as they are not known.
    """

    dots: Mapping[str, Mapping[str, int]]
    adults: Mapping[str, int | None]

    @property
    def by_group(self) -> dict[str, int]:
        """All dots of each group."""
        return {g: sum(row[g] for row in self.dots.values()) for g in self.adults}

    @property
    def total(self) -> int:
        """All dots."""
        return sum(self.by_group.values())

    @property
    def voting(self) -> tuple[str, ...]:
        """The groups that cast dots."""
        return tuple(group for group, count in self.by_group.items() if count)

    def of(self, group: str) -> dict[str, int]:
        """Dots of one group on each need."""
        return {need: row[group] for need, row in self.dots.items()}

    def shares(self, group: str) -> dict[str, Fraction]:
        """Each need's share of the dots of `group`: dots / dots of the group; 0 if it has none."""
        whole = self.by_group[group] or 1
        return {need: Fraction(count, whole) for need, count in self.of(group).items()}


def tally(plan: Any) -> Tally:
    """Count the dots of a plan: those of its own groups on its own needs."""
    vote, groups = plan.needs.vote, plan.community.groups
    return Tally(
        {need.id: {g.id: vote.of(need.id, g.id) or 0 for g in groups} for need in plan.needs.needs},
        {group.id: group.adults for group in groups},
    )


def raw_sum(tally: Tally) -> dict[str, int]:
    """Dots on each need, whoever placed them."""
    return {need: sum(row.values()) for need, row in tally.dots.items()}


def group_equal_share(tally: Tally) -> dict[str, Fraction]:
    """The mean of the group shares, over the groups that cast dots: every group weighs the same."""
    return _weighted(tally, dict.fromkeys(tally.voting, 1))


def population_weighted_share(tally: Tally) -> dict[str, Fraction] | None:
    """The group shares weighted by the adults of each group that cast dots.

    None as long as the adults of one of those groups are not known: it would weigh nothing.
    """
    weights = {group: tally.adults[group] for group in tally.voting}
    return None if None in weights.values() else _weighted(tally, weights)


def by_method(tally: Tally, method: str) -> dict[str, int] | dict[str, Fraction] | None:
    """What the agreed method orders by; None where it cannot be computed."""
    counts = {
        "raw": raw_sum,
        "group_equal": group_equal_share,
        "population": population_weighted_share,
    }
    return counts[method](tally)


def _weighted(tally: Tally, weights: Mapping[str, int]) -> dict[str, Fraction]:
    shares = {group: tally.shares(group) for group in weights}
    whole = sum(weights.values()) or 1
    return {
        need: sum((weights[g] * shares[g][need] for g in weights), Fraction(0)) / whole
        for need in tally.dots
    }
