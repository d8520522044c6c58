"""Colours and patterns: told apart by people with any colour vision, and on a grey copy.

The group colours are those of Okabe and Ito (*Color Universal Design*, 2008); a pattern goes with
each, so that colour never speaks alone.
"""

from __future__ import annotations

from typing import NamedTuple

INK = "#111111"
"""Words and lines."""
QUIET = "#4d4d4d"
"""Words that explain; contrast 8:1 on white."""
LINE = "#bdbdbd"
"""Rules between rows."""
WASH = "#f1eee6"
"""Behind a row that stands out."""
ALARM = "#8b1a1a"
"""Words that ask for a look; contrast 9:1 on white."""


class Ink(NamedTuple):
    """The look of one series: its colour and its pattern, in matplotlib's notation."""

    colour: str
    hatch: str


INKS = (
    Ink("#56b4e9", ""),
    Ink("#e69f00", "//"),
    Ink("#009e73", "||"),
    Ink("#cc79a7", "xx"),
    Ink("#f0e442", "--"),
    Ink("#0072b2", "\\\\"),
)
TOGETHER = Ink("#4d4d4d", "")
"""All series taken together."""


def ink(place: int) -> Ink:
    """The look of series number `place`, counted from 0; after six it begins anew."""
    return INKS[place % len(INKS)]
