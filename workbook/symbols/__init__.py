"""Symbols for people who do not read: on ballot papers, lists, posters, cards, and on the screen.

All are drawn by us, from simple shapes, and come under the licence of the workbook (BSD-3-Clause).

- `names`: which symbols there are, and what the facilitator calls them;
- `drawing`: a symbol as SVG;
- `topics`: what a need is about, by stems of words in three languages;
- `dealing`: which symbol each need or candidate gets.
"""

from workbook.symbols.dealing import Dealt, dealt
from workbook.symbols.drawing import symbol
from workbook.symbols.names import NEUTRAL, SIGNS, TOPICS, named

__all__ = ["NEUTRAL", "SIGNS", "TOPICS", "Dealt", "dealt", "named", "symbol"]
