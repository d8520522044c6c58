"""What the room said aloud against what the secret ballot says."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from math import comb
from typing import Any

from workbook.needs.analysis.agreement import swaps
from workbook.needs.analysis.orders import closed, decided
from workbook.needs.analysis.ranked import Box

Places = tuple[tuple[str, ...], ...]


@dataclass(frozen=True)
class Gap:
    """The order said aloud, and the order of the ballot by the agreed method.

    `swaps` of `of` pairs of needs stand the other way round. `first_votes` of `voters` put what
    was said to come first (or one of those) on the first place of their paper.
    """

    spoken: Places
    secret: Places
    swaps: int
    of: int
    same_first: bool
    first_votes: int
    voters: int


def gap(plan: Any) -> Gap | None:
    """The gap; None before something was said aloud and the ballot is closed."""
    box, said = closed(plan), plan.needs.ballot.spoken
    if box is None:
        return None
    spoken = _aloud(said, box.needs)
    if not spoken:
        return None
    secret = decided(plan)
    return Gap(
        spoken=spoken,
        secret=secret,
        swaps=swaps(_numbers(spoken), _numbers(secret)),
        of=comb(sum(map(len, spoken)), 2),
        same_first=set(spoken[0]) == set(secret[0]),
        first_votes=_put_first(box, spoken[0]),
        voters=box.voters,
    )


def _aloud(said: dict[str, int], needs: Iterable[str]) -> Places:
    """Needs of the shortlist by the place that was said aloud."""
    listed = [need for need in needs if need in said]
    return tuple(
        tuple(need for need in listed if said[need] == place)
        for place in sorted({said[need] for need in listed})
    )


def _numbers(places: Places) -> dict[str, int]:
    return {need: i for i, level in enumerate(places) for need in level}


def _put_first(box: Box, first: tuple[str, ...]) -> int:
    return sum(v.count for v in box.voices if not set(first).isdisjoint(v.places[0]))
