"""How few voters could have turned the first place by another ballot.

Who wants `rival` to draw level with or pass `first` can do no more than put the rival alone on the
first place of a paper and `first` last: that is best for every rule here, whatever the paper said
before. So only *whose* paper changes is to be found. Where points are added up, those come first
whose paper gains most, and the answer is exact at any size; for Copeland see `overturning`.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from math import lcm

from workbook.needs.analysis.orders import by_ballots
from workbook.needs.analysis.overturning import Pair, overturning
from workbook.needs.analysis.poll import Poll, votes
from workbook.needs.analysis.ranked import Box, Voice, twice_borda
from workbook.needs.analysis.ranks import places

RULES = ("plurality", "borda", "borda_group_equal", "copeland")


@dataclass(frozen=True)
class Stability:
    """`changes` of `voters` ballots would do to make another set of needs come first.

    With fewer it cannot be done; where not `exact`, it may take more. `first` holds who comes
    first now, `rival` who would then draw level with or pass one of them.
    """

    rule: str
    first: tuple[str, ...]
    changes: int
    exact: bool
    rival: str
    voters: int


def stability(box: Box, rule: str) -> Stability | None:
    """The stability of the first place by one of `RULES`; None without ballots or with one need."""
    if not box.voices or len(box.needs) < 2:
        return None
    first = places(by_ballots(box, rule))[0]
    duels = list(_duels(first, box.needs))
    if rule == "copeland":
        changes, exact, rival = overturning(box, [Pair(*duel, duel[1] in first) for duel in duels])
    else:
        changes, rival = _fewest(first, duels, _points(box, rule))
        exact = True
    return Stability(rule, first, changes, exact, rival, box.voters)


def approval_stability(poll: Poll) -> Stability | None:
    """The same for the project with most votes; a changed ballot may name one project alone.

    It holds as well where a ballot must name more, as long as it need not name all.
    """
    if not poll.voices or len(poll.costs) < 2:
        return None
    first = places(votes(poll))[0]
    points = [(dict.fromkeys(dict(v.worth), 1), v.count, 1) for v in poll.voices]
    changes, rival = _fewest(first, _duels(first, poll.costs), points)
    return Stability("approval", first, changes, True, rival, poll.voters)


def _duels(first: tuple[str, ...], needs: Iterable[str]) -> Iterator[tuple[str, str]]:
    """Who is first, against every rival that could pass them."""
    return ((ahead, rival) for rival in needs for ahead in first if rival != ahead)


Points = list[tuple[dict[str, int], int, int]]
"""Of equal ballots: their points in whole numbers, how many, and the most one need can have."""


def _points(box: Box, rule: str) -> Points:
    if rule == "plurality":
        parts = lcm(*(len(voice.places[0]) for voice in box.voices))
        return [(_first_place(voice, parts), voice.count, parts) for voice in box.voices]
    most, weights = 2 * len(box.needs) - 2, _weights(box, rule)
    return [
        ({need: w * points for need, points in twice_borda(box, v)}, v.count, w * most)
        for v in box.voices
        for w in (weights[v.group],)
    ]


def _first_place(voice: Voice, parts: int) -> dict[str, int]:
    return dict.fromkeys(voice.places[0], parts // len(voice.places[0]))


def _weights(box: Box, rule: str) -> dict[str, int]:
    """What a voter of each group weighs, in whole numbers."""
    if rule == "borda":
        return dict.fromkeys(box.groups, 1)
    voters = {group: box.of(group).voters for group in box.groups}
    every = lcm(*voters.values())
    return {group: every // count for group, count in voters.items()}


def _fewest(
    first: tuple[str, ...], duels: Iterable[tuple[str, str]], points: Points
) -> tuple[int, str]:
    """The fewest changed ballots, and the rival they help."""
    found = ((_needed(ahead, rival, rival in first, points), rival) for ahead, rival in duels)
    return min(found, key=lambda each: each[0])


def _needed(ahead: str, rival: str, pass_by: bool, points: Points) -> int:
    """Changed ballots until `rival` draws level with `ahead`, or passes it, if that is asked."""
    gains: Counter[int] = Counter()
    short = 1 if pass_by else 0
    for said, count, most in points:
        lead = said.get(ahead, 0) - said.get(rival, 0)
        gains[most + lead] += count
        short += lead * count
    changed = 0
    for gain in sorted(gains, reverse=True):
        if short <= 0:
            break
        taken = min(gains[gain], -(-short // gain)) if gain else 0
        changed, short = changed + taken, short - taken * gain
    return changed
