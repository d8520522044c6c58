"""How few changed ballots overturn the first place by Copeland's count: a small covering problem.

A changed ballot moves every duel that matters, rival against x and x against who is first, by 0, 1
or 2 voters. From below: let every duel, by itself, have the ballots that move it most. From above:
change the ballots in the order of how much they move the cheapest duels. Where the two do not
meet, an integer program decides. Its limit is work, not time: the same ballots give the same
answer on every machine.
"""

from __future__ import annotations

from bisect import bisect_left
from collections import Counter
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from typing import Any

from workbook.needs.analysis.duels import Duels
from workbook.needs.analysis.program import solved
from workbook.needs.analysis.ranked import Box, head_to_head

LARGEST = 200
"""Up to this many different ballots, so in every room of 200, the least is sought exactly."""

WORK = 0.1
"""Limit of the integer programs for all rivals together, in CP-SAT's deterministic seconds.

One of those takes about ten on the clock here: it counts the search, and hardly what surrounds it.
"""

LAST = 1_000
"""The place of needs that a paper leaves out: behind all others, level with each other."""


@dataclass(frozen=True)
class Pair:
    """`rival` shall come level with `ahead` by Copeland's count, or pass it (`past`)."""

    ahead: str
    rival: str
    past: bool


@dataclass(frozen=True)
class Duel:
    """`up` shall win against `down`: the `lead` it has, and voters that move it by 2 and by 1."""

    up: str
    down: str
    weight: int
    lead: int
    twos: int
    ones: int

    def after(self, changed: int) -> int:
        """The lead when those `changed` papers are changed that move it most."""
        return self.lead + min(changed, self.twos) + min(changed, self.twos + self.ones)

    def moved(self, place: Mapping[str, int]) -> int:
        """By how much a paper that has needs on these places moves the lead: 0, 1 or 2."""
        up, down = place.get(self.up, LAST), place.get(self.down, LAST)
        return 1 + (down < up) - (up < down)


Tried = tuple[int, Pair, tuple[Duel, ...]]
"""A pair and its duels, and with how few changes it cannot be."""

Kinds = Counter[tuple[int, ...]]
"""Voters by how changing their paper moves each duel."""


def overturning(box: Box, pairs: Sequence[Pair]) -> tuple[int, bool, str]:
    """The fewest changes by which one of `pairs` succeeds, whether exact, and its rival.

    Where it is not exact, no fewer do.
    """
    duels, tried = head_to_head(box), []
    for pair in pairs:
        around = _duels(duels, pair, box.voters)
        tried.append((_least(around, pair, box.voters), pair, around))
    tried.sort(key=lambda each: each[0])
    return _searched(box, tried if len(box.voices) <= LARGEST else tried[:1])


def _duels(counts: Duels, pair: Pair, voters: int) -> tuple[Duel, ...]:
    """The duels that decide between the two: the rival's own, and those against who is ahead."""
    others = [need for need in counts if need not in (pair.ahead, pair.rival)]
    sides = [(pair.rival, pair.ahead, 2)]
    sides += [(pair.rival, other, 1) for other in others]
    sides += [(other, pair.ahead, 1) for other in others]
    return tuple(_duel(counts, *side, voters) for side in sides)


def _duel(counts: Duels, up: str, down: str, weight: int, voters: int) -> Duel:
    won, lost = counts[up][down], counts[down][up]
    return Duel(up, down, weight, won - lost, lost, voters - won - lost)


def _succeeds(pair: Pair, duels: Iterable[Duel], leads: Iterable[int]) -> bool:
    """Whether the rival comes level (or past) when the duels stand like this."""
    signs = ((lead > 0) - (lead < 0) for lead in leads)
    net = sum(duel.weight * sign for duel, sign in zip(duels, signs, strict=True))
    return net >= (1 if pair.past else 0)


def _least(duels: tuple[Duel, ...], pair: Pair, voters: int) -> int:
    """With fewer changes it cannot be, even if every duel could choose its own papers."""
    return bisect_left(
        range(voters),
        True,
        key=lambda changed: _succeeds(pair, duels, [duel.after(changed) for duel in duels]),
    )


def _searched(box: Box, tried: list[Tried]) -> tuple[int, bool, str]:
    """Rival by rival, as long as one might do with fewer changes than the best so far.

    What surely does is sought for all of them first: it is cheap, and spares most programs.
    """
    best, rival, left = box.voters + 1, "", []
    for least, pair, duels in tried:
        if least >= best:
            break
        kinds = _kinds(box, duels)
        if (sure := _prefix(kinds, least, pair, duels)) < best:
            best, rival = sure, pair.rival
        left.append((least, pair, duels, kinds))
    return _programmed(left, best, rival, WORK if len(box.voices) <= LARGEST else 0.0)


def _programmed(
    left: list[tuple[int, Pair, tuple[Duel, ...], Kinds]], best: int, rival: str, work: float
) -> tuple[int, bool, str]:
    """The same by integer programs, until their `work` is done."""
    proven = best
    for bound, pair, duels, kinds in left:
        if bound >= best:
            break
        if work > 0:
            fewest, bound, spent = solved(kinds, duels, pair, (bound, best - 1), work)
            work -= spent
            if fewest is not None:
                best, rival = fewest, pair.rival
        proven = min(proven, bound)
    return min(best, proven), proven >= best, rival


def _kinds(box: Box, duels: tuple[Duel, ...]) -> Kinds:
    """Voters by how changing their paper moves each duel."""
    kinds: Kinds = Counter()
    for voice in box.voices:
        place = {need: i for i, level in enumerate(voice.places) for need in level}
        kinds[tuple(duel.moved(place) for duel in duels)] += voice.count
    return kinds


def _prefix(kinds: Mapping[Any, int], least: int, pair: Pair, duels: tuple[Duel, ...]) -> int:
    """Changes that surely do: papers in the order of how much they move the cheapest duels."""
    cheap = [i for i, duel in enumerate(duels) if duel.lead <= 0 <= duel.after(least)]
    leads, changed = [duel.lead for duel in duels], 0
    for kind in sorted(kinds, key=lambda kind: sum(kind[i] for i in cheap), reverse=True):
        for _voter in range(kinds[kind]):
            if _succeeds(pair, duels, leads):
                return changed
            leads = [lead + move for lead, move in zip(leads, kind, strict=True)]
            changed += 1
    return changed
