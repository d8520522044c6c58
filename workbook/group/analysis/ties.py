"""The agreed order of tie rules, and lots as they were drawn: never by the program."""

from __future__ import annotations

from collections.abc import Collection, Iterable, Mapping, Sequence
from typing import Literal

from workbook.group.model import Lot, TieOrder

TieRule = Literal["sex", "younger", "lot"]
Level = tuple[str, ...]

ORDERS: Mapping[TieOrder, tuple[TieRule, ...]] = {
    "sex_younger_lot": ("sex", "younger", "lot"),
    "younger_lot": ("younger", "lot"),
    "lot": ("lot",),
}
"""Which rule comes first, second and third: `sex` is for the set in which women and men are nearer
to the same number, `younger` for the set whose people are younger together."""


def levels(open: Collection[str], votes: Mapping[str, int]) -> tuple[Level, ...]:
    """Those who are in some best sets only, by equal votes, the most votes first.

    Who has nobody with equal votes is level with others like that: 10 + 20 are as many as 15 + 15.
    """
    alike: dict[int, list[str]] = {}
    for id in votes:
        if id in open:
            alike.setdefault(votes[id], []).append(id)
    together = [tuple(ids) for _votes, ids in sorted(alike.items(), reverse=True) if len(ids) > 1]
    alone = tuple(id for id in votes if id in open and len(alike[votes[id]]) == 1)
    if len(alone) == 1:
        return (tuple(id for id in votes if id in open),)
    return (*together, *([alone] if alone else ()))


def drawn(found: Iterable[Level], lots: Sequence[Lot]) -> str | None:
    """Who was drawn first in one of these ties; None where nobody drew for exactly these people.

    The last lot among the same people holds. When a corrected count changes who stands level, an
    old lot settles nothing.
    """
    for level in found:
        for lot in reversed(lots):
            if set(lot.tied) == set(level) and lot.first in level:
                return lot.first
    return None
