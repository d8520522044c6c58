"""Who beats whom head to head: wins, Copeland's count, the Condorcet winner, and circles."""

from __future__ import annotations

from collections.abc import Mapping
from fractions import Fraction

Duels = Mapping[str, Mapping[str, int]]
"""For every two needs, the voters who put the one before the other."""


def wins(duels: Duels) -> dict[str, int]:
    """How many others each need beats head to head."""
    return {a: sum(won > duels[b][a] for b, won in row.items()) for a, row in duels.items()}


def copeland(duels: Duels) -> dict[str, Fraction]:
    """Wins head to head, and a half for each tie (A. H. Copeland, 1951)."""
    net = copeland_net(duels)
    return {need: Fraction(net[need] + len(duels) - 1, 2) for need in duels}


def copeland_net(duels: Duels) -> dict[str, int]:
    """Wins less losses head to head."""
    won = wins(duels)
    lost = {a: sum(n < duels[b][a] for b, n in row.items()) for a, row in duels.items()}
    return {need: won[need] - lost[need] for need in duels}


def condorcet_winners(duels: Duels) -> tuple[str, ...]:
    """The need that beats every other head to head, if there is one."""
    most = len(duels) - 1
    return tuple(need for need, won in wins(duels).items() if won == most and most)


def cycle(duels: Duels) -> tuple[str, ...]:
    """A shortest circle a beats b beats c beats a among the needs that nobody outside beats.

    Of several the one whose first need is earliest in the list. Empty where there is none: so
    wherever one need beats all the others (T. Schwartz, *The Logic of Collective Choice*, 1986).
    """
    beats = {a: [b for b, won in row.items() if won > duels[b][a]] for a, row in duels.items()}
    under = {need: _circle(beats, need).keys() for need in beats}
    unbeaten = [a for a in beats if all(b in under[a] for b in beats if a in under[b])]
    circles = [_back(_circle(beats, a), a) for a in unbeaten if a in under[a]]
    return min(circles, key=len, default=())


def _circle(beats: Mapping[str, list[str]], start: str) -> dict[str, str]:
    """What `start` beats, directly or over others; each with the one before it on the way."""
    before: dict[str, str] = {}
    queue = [start]
    for need in queue:
        for beaten in beats[need]:
            if beaten not in before:
                before[beaten] = need
                queue.append(beaten)
    return before


def _back(before: Mapping[str, str], start: str) -> tuple[str, ...]:
    """The way from `start` round to itself."""
    way = [before[start]]
    while way[-1] != start:
        way.append(before[way[-1]])
    return tuple(reversed(way))
