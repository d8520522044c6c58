"""Ties as people settled them: never by the program, and only as long as the tie is the same."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from typing import Any

Places = tuple[tuple[str, ...], ...]


def settle(level: tuple[str, ...], draws: Sequence[Any], about: str) -> Places:
    """Needs that stand level, as far as draws (`Draw`) settled it: one place for each step.

    The last draw among exactly these needs says who comes first; what is left may have been drawn
    for again. A draw among other needs settles nothing: when a corrected paper changes who stands
    level, the tie is open again.
    """
    first = _drawn(level, draws, about)
    if first is None:
        return (level,) if level else ()
    rest = tuple(need for need in level if need != first)
    return ((first,), *settle(rest, draws, about))


def settled(places: Iterable[tuple[str, ...]], draws: Sequence[Any], about: str) -> Places:
    """An order with its ties settled as far as people did so."""
    return tuple(place for level in places for place in settle(level, draws, about))


def open_ties(places: Iterable[tuple[str, ...]], draws: Sequence[Any], about: str) -> Places:
    """The places on which several needs still stand level."""
    return tuple(level for level in settled(places, draws, about) if len(level) > 1)


def _drawn(level: tuple[str, ...], draws: Sequence[Any], about: str) -> str | None:
    for draw in reversed(draws):
        if draw.about == about and len(level) > 1 and set(draw.tied) == set(level):
            return draw.first if draw.first in level else None
    return None


def taken_back(needs: Any, about: str = "") -> tuple[Any, ...]:
    """Draws that the room saw and that were taken back (`TakenBack`), about one thing or all.

    One that was taken back and made again stands, and is not among them.
    """
    stands = {draw.id for draw in needs.draws}
    left = (each for each in needs.taken_back if each.draw.id not in stands)
    return tuple(each for each in left if about in ("", each.draw.about))
