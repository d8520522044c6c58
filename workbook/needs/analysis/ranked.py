"""Ranked ballots counted: first choices, Borda, head to head (field guide, WS3); see `duels`.

Counts are exact and never depend on the order of ballots or needs.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass, replace
from fractions import Fraction
from math import lcm
from typing import Any, Literal

from workbook.needs.analysis.duels import (
    Duels,
    condorcet_winners,
    copeland,
    copeland_net,
    cycle,
    wins,
)
from workbook.needs.analysis.shortlist import shortlist

__all__ = [
    "Box", "Duels", "Papers", "Places", "Voice", "borda", "borda_by_group", "borda_group_equal",
    "box", "condorcet_winners", "copeland", "copeland_net", "cycle", "first_choices",
    "head_to_head", "papers", "twice_borda", "wins",
]  # fmt: skip

Places = tuple[tuple[str, ...], ...]


@dataclass(frozen=True)
class Voice:
    """`count` voters of one group whose papers say the same: needs from the first place down."""

    places: Places
    group: str
    count: int


@dataclass(frozen=True)
class Box:
    """Papers ready for counting: equal ones merged, spoiled ones left out.

    `unranked` says what needs get that a paper leaves out: `share` the points that are left, or
    `nothing`. `tied` says whether a paper may put needs on one place (`share`) or is `spoiled`.
    """

    needs: tuple[str, ...]
    voices: tuple[Voice, ...]
    unranked: Literal["share", "nothing"] = "share"
    tied: Literal["share", "spoiled"] = "share"

    @property
    def voters(self) -> int:
        """Papers that count."""
        return sum(voice.count for voice in self.voices)

    @property
    def groups(self) -> tuple[str, ...]:
        """The groups that voted."""
        return tuple(dict.fromkeys(voice.group for voice in self.voices))

    def of(self, group: str) -> Box:
        """The papers of one group."""
        return replace(self, voices=tuple(v for v in self.voices if v.group == group))


@dataclass(frozen=True)
class Papers:
    """Papers of one group: given out, counted, spoiled or blank, and not returned.

    What is not known is None. `unreturned` is below zero where more papers were typed than given
    out: that does not add up.
    """

    issued: int | None
    valid: int
    spoiled: int

    @property
    def unreturned(self) -> int | None:
        """Papers given out that were neither counted nor spoiled."""
        return None if self.issued is None else self.issued - self.valid - self.spoiled


def box(plan: Any) -> Box:
    """The secret ballot of a plan on the needs of its shortlist, by the rule printed on it.

    What a paper says about other needs is passed over. A need that is on it twice counts where it
    comes first.
    """
    needs, rule = shortlist(plan).needs, plan.needs.rule
    merged = {group.id: Counter() for group in plan.community.groups}
    for paper in sorted(plan.needs.ballot.papers, key=lambda paper: paper.group):
        said = _said(paper.places, frozenset(needs))
        if not _spoiled(said, rule.tied):
            merged.setdefault(paper.group, Counter())[said] += paper.count
    voices = (Voice(said, g, n) for g, same in merged.items() for said, n in same.items())
    return Box(needs, tuple(voices), rule.unranked, rule.tied)


def papers(plan: Any) -> dict[str, Papers]:
    """Papers of every group of the community, and of any other that papers name."""
    ballot, needs = plan.needs.ballot, frozenset(shortlist(plan).needs)
    groups = dict.fromkeys(group.id for group in plan.community.groups)
    counted: dict[str, Counter[bool]] = {group: Counter() for group in groups}
    for paper in sorted(ballot.papers, key=lambda paper: paper.group):
        spoiled = _spoiled(_said(paper.places, needs), plan.needs.rule.tied)
        counted.setdefault(paper.group, Counter())[spoiled] += paper.count
    return {g: Papers(ballot.issued.get(g), n[False], n[True]) for g, n in counted.items()}


def is_spoiled(places: Places, needs: frozenset[str], tied: str) -> bool:
    """Whether a paper does not count: it says nothing about `needs`, or ties against the rule."""
    return _spoiled(_said(places, needs), tied)


def _said(places: Places, needs: frozenset[str]) -> Places:
    """What a paper says about `needs`; as it is where there is nothing to leave out."""
    names = [need for level in places for need in level]
    if len(set(names)) == len(names) and needs.issuperset(names) and all(places):
        return tuple(tuple(sorted(level)) for level in places)
    seen: set[str] = set()
    kept = []
    for level in places:
        new = {need for need in level if need in needs} - seen
        seen |= new
        kept.append(tuple(sorted(new)))
    return tuple(level for level in kept if level)


def _spoiled(said: Places, tied: str) -> bool:
    return not said or (tied == "spoiled" and any(len(level) > 1 for level in said))


def first_choices(box: Box) -> dict[str, Fraction]:
    """Voters who put each need first; several on the first place share the vote."""
    parts = lcm(*(len(voice.places[0]) for voice in box.voices))
    found = dict.fromkeys(box.needs, 0)
    for voice in box.voices:
        first = voice.places[0]
        for need in first:
            found[need] += voice.count * parts // len(first)
    return {need: Fraction(points, parts) for need, points in found.items()}


def borda(box: Box) -> dict[str, Fraction]:
    """Borda points of each need: of n needs the first has n − 1, the last has none.

    Needs on one place share their points equally. Needs that a paper leaves out share what is
    left, or have nothing, as the rule says (J.-C. de Borda, 1781; example T01 of the scenario).
    """
    found = dict.fromkeys(box.needs, 0)
    for voice in box.voices:
        for need, points in twice_borda(box, voice):
            found[need] += points * voice.count
    return {need: Fraction(points, 2) for need, points in found.items()}


def twice_borda(box: Box, voice: Voice) -> Iterator[tuple[str, int]]:
    """Twice the Borda points that one voter gives, so that shared points are whole as well.

    Without the needs that get nothing because they are left out.
    """
    left = len(box.needs)
    for level in voice.places:
        points = 2 * left - len(level) - 1
        for need in level:
            yield need, points
        left -= len(level)
    if left and box.unranked == "share":
        named = {need for level in voice.places for need in level}
        yield from ((need, left - 1) for need in box.needs if need not in named)


def borda_by_group(box: Box) -> dict[str, dict[str, Fraction]]:
    """Borda points from each group that voted."""
    return {group: borda(box.of(group)) for group in box.groups}


def borda_group_equal(box: Box) -> dict[str, Fraction]:
    """The mean, over the groups that voted, of Borda points per voter: every group weighs alike."""
    groups, mean = box.groups, dict.fromkeys(box.needs, Fraction(0))
    for group in groups:
        own = box.of(group)
        weight = own.voters * len(groups)
        mean = {need: mean[need] + points / weight for need, points in borda(own).items()}
    return mean


def head_to_head(box: Box) -> dict[str, dict[str, int]]:
    """Voters who put the one need before the other, for every two.

    A need on a paper is before one that it leaves out; two left out are not compared. All counts
    of a need lie side by side in one large whole number, so a paper costs one addition a place
    and not one a pair.
    """
    width = max(1, box.voters.bit_length())
    unit = {need: 1 << i * width for i, need in enumerate(box.needs)}
    everyone = sum(unit.values())
    packed = dict.fromkeys(box.needs, 0)
    for voice in box.voices:
        behind = everyone
        for level in voice.places:
            for need in level:
                behind -= unit[need]
            for need in level:
                packed[need] += voice.count * behind
    return {need: _unpacked(sums, need, box.needs, width) for need, sums in packed.items()}


def _unpacked(sums: int, own: str, needs: tuple[str, ...], width: int) -> dict[str, int]:
    mask = (1 << width) - 1
    return {b: sums >> i * width & mask for i, b in enumerate(needs) if b != own}
