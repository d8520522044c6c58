"""Colours and patterns: told apart by people with any colour vision, and on a grey copy.

They are dark enough for small bars and thin patterns, differ in lightness as well as in hue, and a
pattern goes with each, so that colour never speaks alone.
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
    Ink("#0a4a86", ""),
    Ink("#943400", "//"),
    Ink("#00594a", ".."),
    Ink("#6f2a63", "--"),
    Ink("#5f4600", "||"),
    Ink("#3b4252", "\\\\"),
)
"""The same as on the screen (`ui/src/workbook.css`): who was blue there is blue on paper."""
TOGETHER = Ink("#4d4d4d", "")
"""All series taken together."""


def ink(place: int) -> Ink:
    """The look of series number `place`, counted from 0; after six it begins anew."""
    return INKS[place % len(INKS)]
