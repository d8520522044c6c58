"""The order of needs by every rule, side by side, and what all the rules agree on."""

from __future__ import annotations

import itertools
from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass
from fractions import Fraction
from numbers import Rational
from typing import Any

from workbook.needs.analysis.dots import by_method, tally
from workbook.needs.analysis.draws import settled
from workbook.needs.analysis.matrix import weighted_scores
from workbook.needs.analysis.pairs import rounds, wins_sum
from workbook.needs.analysis.ranked import (
    Box,
    borda,
    borda_group_equal,
    box,
    copeland,
    first_choices,
    head_to_head,
)
from workbook.needs.analysis.ranks import places
from workbook.needs.analysis.shortlist import shortlist

BALLOTS = ("plurality", "borda", "borda_group_equal", "copeland")
RULES = ("dots", "pairs", "matrix", *BALLOTS)


@dataclass(frozen=True)
class RuleOrder:
    """The order by one rule, one of `RULES`; needs that stand level share one place."""

    rule: str
    places: tuple[tuple[str, ...], ...]


def by_ballots(box: Box, method: str) -> dict[str, Fraction]:
    """What a method of the ballot orders by; the most comes first."""
    counts: dict[str, Callable[[Box], dict[str, Fraction]]] = {
        "plurality": first_choices,
        "borda": borda,
        "borda_group_equal": borda_group_equal,
        "copeland": lambda box: copeland(head_to_head(box)),
    }
    return counts[method](box)


def rule_orders(plan: Any) -> tuple[RuleOrder, ...]:
    """Needs of the shortlist by every rule that can be computed.

    Dots count once their vote is closed, ballots once theirs is; pairs once every group that
    compared any has compared all of them, the matrix once every weight and score is there.
    """
    return tuple(RuleOrder(rule, places(values)) for rule, values in _values(plan) if values)


def _values(plan: Any) -> Iterator[tuple[str, Mapping[str, Rational]]]:
    yield "dots", _dots(plan)
    yield "pairs", _pairs(plan)
    yield "matrix", weighted_scores(plan) or {}
    box = closed(plan)
    for method in BALLOTS if box else ():
        yield method, by_ballots(box, method)


def _dots(plan: Any) -> dict[str, Rational]:
    if plan.needs.vote.closed_at is None:
        return {}
    values = by_method(tally(plan), plan.needs.rule.method) or {}
    return {need: values[need] for need in shortlist(plan).needs if need in values}


def _pairs(plan: Any) -> Mapping[str, Rational]:
    begun = [each for each in rounds(plan) if each.decided]
    done = begun and all(each.decided == each.of for each in begun)
    return wins_sum(begun) if done else {}


def closed(plan: Any) -> Box | None:
    """The papers, once the ballot is closed and there is one that counts."""
    counted = None if plan.needs.ballot.closed_at is None else box(plan)
    return counted if counted and counted.voices else None


def agreed(orders: tuple[RuleOrder, ...]) -> tuple[str, ...]:
    """Needs that stand alone on the same place by every rule; none where there is but one rule."""
    alone = [_alone(order.places) for order in orders]
    same = set.intersection(*map(set, alone)) if len(alone) > 1 else set()
    return tuple(need for need, place in alone[0] if (need, place) in same) if same else ()


def _alone(places: tuple[tuple[str, ...], ...]) -> list[tuple[str, int]]:
    """Needs that share their place with no other, each with the number that stand before it."""
    before = [sum(map(len, places[:i])) for i in range(len(places))]
    pairs = zip(places, before, strict=True)
    return [(level[0], place) for level, place in pairs if len(level) == 1]


def decided(plan: Any) -> tuple[tuple[str, ...], ...]:
    """The order by the agreed method of the ballot, with ties settled as people did.

    Empty before a ballot is typed. Papers count as they come: who shows it, covers it.
    """
    counted = box(plan)
    if not counted.voices:
        return ()
    order = places(by_ballots(counted, plan.needs.rule.ballots))
    return settled(order, plan.needs.draws, "ballots")


def departs(plan: Any) -> bool:
    """Whether people decided on another order than that of the closed ballot.

    Needs that the ballot left level may stand in any order.
    """
    if not plan.needs.ballot.closed_at:
        return False
    final = plan.needs.consensus.places
    levels = [[final[need] for need in level if need in final] for level in decided(plan)]
    return any(
        max(higher) >= min(lower)
        for higher, lower in itertools.combinations(filter(None, levels), 2)
    )
