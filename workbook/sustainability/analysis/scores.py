"""What raters said, in one order that is never changed: rater, then dimension, then total.

A rater's dimension is the mean over the indicators that the rater answered, each with its weight;
the dimension is the mean over raters; the total is the mean over dimensions (field guide, WS6;
domain means and their mean as in the Program Sustainability Assessment Tool, Luke et al. 2014,
doi 10.5888/pcd11.130184). 0 (does not apply) and what is not answered count nowhere. Everything
is an exact fraction.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from fractions import Fraction
from typing import Any

from workbook.locale import _
from workbook.sustainability.model import MOST

LEAST = 1
"""The lowest score of the scale; the highest is `MOST`."""

AWAY = "0"
"""The one sign for *does not apply, or I cannot say*, on keys, in tables and on paper."""

Mean = Fraction | None
"""A mean; None where nobody answered."""


@dataclass(frozen=True)
class Item:
    """One indicator: what each rater who answered gave it, by rater.

    `away` are raters to whom it does not apply, or who could not say.
    """

    id: str
    dimension: str
    values: Mapping[str, int]
    away: tuple[str, ...] = ()

    @property
    def mean(self) -> Mean:
        """Mean over those who answered."""
        return mean(self.values.values())

    @property
    def range(self) -> int | None:
        """Highest less lowest; None where nobody answered."""
        return max(self.values.values()) - min(self.values.values()) if self.values else None


@dataclass(frozen=True)
class Scores:
    """A round of scoring in numbers; dictionaries follow the order of the instrument.

    `raters` holds each rater's dimensions, by rater and dimension; `totals` each rater's own total.
    """

    items: tuple[Item, ...]
    raters: Mapping[str, Mapping[str, Mean]]
    dimensions: Mapping[str, Mean]
    totals: Mapping[str, Mean]
    total: Mean

    @property
    def percent(self) -> Mean:
        """The total as a share of the way from the lowest score to the highest."""
        return None if self.total is None else (self.total - LEAST) / (MOST - LEAST)

    def item(self, id: str) -> Item | None:
        """The indicator of that id; None where there is none."""
        return next((item for item in self.items if item.id == id), None)


def scores(round: Any) -> Scores:
    """A round in numbers. Whoever shows them waits until the round is revealed (`revealed`)."""
    raters = {rater.id: _dimensions(round, rater.id) for rater in round.raters}
    ids = [dimension.id for dimension in round.instrument.dimensions]
    dimensions = {id: mean(own[id] for own in raters.values()) for id in ids}
    totals = {rater: mean(own.values()) for rater, own in raters.items()}
    return Scores(items(round), raters, dimensions, totals, mean(dimensions.values()))


def items(round: Any) -> tuple[Item, ...]:
    """Every indicator with its scores, in the order of the instrument."""
    given = {rater.id: round.scores.get(rater.id, {}) for rater in round.raters}
    found = []
    for dimension in round.instrument.dimensions:
        for each in dimension.indicators:
            row = {rater: own[each.id] for rater, own in given.items() if each.id in own}
            values = {rater: score for rater, score in row.items() if score >= LEAST}
            away = tuple(rater for rater in row if rater not in values)
            found.append(Item(each.id, dimension.id, values, away))
    return tuple(found)


def revealed(plan: Any) -> tuple[Any, ...]:
    """Rounds that everybody may see, in the order they were held."""
    return tuple(round for round in plan.sustainability.rounds if not round.covered)


def latest(plan: Any) -> Any | None:
    """The last round that was revealed; None where there is none."""
    return next(reversed(revealed(plan)), None)


def missing(round: Any, rater: str) -> tuple[str, ...]:
    """Ids of indicators that a rater has still to answer."""
    given = round.scores.get(rater, {})
    return tuple(each.id for each in round.instrument.indicators if each.id not in given)


def settled(round: Any, item: Item) -> Mean:
    """What the room agreed on for an indicator; else the raters' mean."""
    agreed = round.agreed.get(item.id)
    return item.mean if agreed is None or not agreed.score else Fraction(agreed.score)


def away() -> str:
    """That sign with its words."""
    return " – ".join((AWAY, _("does not apply")))


def mean(values: Iterable[Fraction | int | None]) -> Mean:
    """The mean of what is there; None where nothing is."""
    there = [value for value in values if value is not None]
    return Fraction(sum(there), len(there)) if there else None


def weighted(pairs: Iterable[tuple[int, int]]) -> Mean:
    """The mean of values by their weights, given as (value, weight); None where nothing is."""
    there = list(pairs)
    weights = sum(weight for _value, weight in there)
    return Fraction(sum(value * weight for value, weight in there), weights) if weights else None


def _dimensions(round: Any, rater: str) -> dict[str, Mean]:
    """One rater's dimensions."""
    given = round.scores.get(rater, {})
    return {
        dimension.id: weighted(
            (given[each.id], each.weight)
            for each in dimension.indicators
            if given.get(each.id, 0) >= LEAST
        )
        for dimension in round.instrument.dimensions
    }
