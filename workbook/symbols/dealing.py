"""Which symbol each need or candidate gets: the same for everybody, never two alike in one list."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from itertools import count
from typing import NamedTuple
from zlib import crc32

from workbook.symbols.names import NEUTRAL
from workbook.symbols.topics import about


class Dealt(NamedTuple):
    """A symbol, and how many dots stand under it: `symbol(*dealt)` draws it."""

    name: str
    dots: int = 0


def dealt(ids: Sequence[str], names: Mapping[str, str] | None = None) -> dict[str, Dealt]:
    """The symbol of each id, in the order of the record. No two are alike.

    `names` are what needs or tasks are called: a word that is known gives its topic; whoever has
    none, or comes after it was given away, gets a neutral symbol. Without names, as for
    candidates, all are neutral. One more at the end changes no earlier one. One taken out changes
    only those that had wished for its symbol first. Where neutral symbols are used up, they begin
    again with a dot under them, then two.
    """
    given: dict[str, Dealt] = {}
    taken: set[Dealt] = set()
    for id in dict.fromkeys(ids):
        wishes = _wishes(id, (names or {}).get(id, ""))
        given[id] = next(wish for wish in wishes if wish not in taken)
        taken.add(given[id])
    return given


def _wishes(id: str, name: str) -> Iterator[Dealt]:
    """What this id would have, the dearest first, without end.

    Each id has an order of its own, made from nothing but its letters (rendezvous hashing: Thaler
    and Ravishankar 1998), so that those around it matter as little as can be.
    """
    yield from map(Dealt, about(name))
    order = sorted(NEUTRAL, key=lambda symbol: crc32(f"{id} {symbol}".encode("utf-8", "replace")))
    for dots in count():
        yield from (Dealt(symbol, dots) for symbol in order)
