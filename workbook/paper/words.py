"""Words that fit: measured by the fonts that print them, wrapped, and cut with an ellipsis.

Sizes and widths are in points (1/72 inch).
"""

from __future__ import annotations

import re
from functools import cache
from itertools import pairwise
from pathlib import Path
from unicodedata import combining, normalize

import matplotlib
from matplotlib.ft2font import FT2Font

from workbook.escape import DIRECTION, UNSEEN
from workbook.files import PACKAGE

FONTS = PACKAGE / "fonts"
EASE = 1.03
"""How much wider than measured a line may come out: printers and screens round each letter."""
LEADING = 1.2
"""From one line to the next, in sizes."""
LONGEST = 400
"""More letters of one text never fit on a sheet."""
JOINERS = re.compile("[\u200b-\u200f\u2060\ufe00-\ufe0f\ufeff]")
BREAKS = re.compile("[ \t\n\r\f\v\x1c-\x1f\x85\u2028\u2029]+")
"""Where a line may be broken; spaces that hold together are not among them."""
SMALL = re.compile(r"(?<=\S\S) \S{1,2}$")
"""A small word at the end, such as *and*: nothing is left hanging on it."""
NOTHING = "\ufffd"
"""Stands for a letter that no font at hand can print."""


def printable(text: str, letters: int = LONGEST) -> str:
    """`text` on one line, without invisible signs; what no font has becomes `�`.

    Of a longer text so many `letters` are left.
    """
    seen = JOINERS.sub("", DIRECTION.sub("", UNSEEN.sub(NOTHING, text[: 4 * letters])))
    flat = BREAKS.sub(" ", normalize("NFC", seen)).strip(" ")[:letters]
    once = [letter for before, letter in pairwise(f" {flat}") if not _piled(before, letter)]
    return "".join(letter if _face(letter, False) else NOTHING for letter in once)


def width(text: str, size: float, bold: bool = False) -> float:
    """How wide `text` is at this size."""
    return EASE * size * sum(_advance(letter, bold) for letter in text)


def wrap(text: str, room: float, size: float, lines: int, bold: bool = False) -> tuple[str, ...]:
    """`text` in at most `lines` lines no wider than `room`; what is left out becomes `…`."""
    wrapped, rest = [], printable(text)
    while rest and len(wrapped) < lines:
        line, rest = _break(rest, room, size, bold)
        wrapped.append(line)
    if rest:
        wrapped[-1] = _cut(f"{wrapped[-1]} {rest}", room, size, bold)
    return tuple(wrapped)


def fit(
    text: str, room: float, height: float, largest: float, smallest: float, bold: bool = False
) -> tuple[float, tuple[str, ...]]:
    """A size between the two, and `text` broken into lines that fit into `room` by `height`.

    At the smallest size what does not fit is cut.
    """
    size = largest
    while True:
        lines = wrap(text, room, size, max(1, int(height / (LEADING * size))), bold)
        if size <= smallest or _whole(text, lines):
            return size, lines
        size = max(smallest, size - 0.5)


def one_line(
    text: str, room: float, largest: float, smallest: float = 7, *, bold: bool = False
) -> tuple[float, tuple[str, ...]]:
    """The text on one line, at the largest size between the two at which it fits."""
    return fit(text, room, 0, largest, smallest, bold)


def short(text: str, letters: int = 90) -> str:
    """`text` as one line of at most so many letters, the rest an ellipsis: after a whole word."""
    line = printable(text, max(LONGEST, letters + 1))
    if len(line) <= letters:
        return line
    space = line.rfind(" ", 0, letters)
    end = space if space > 0.6 * letters else letters - 1
    return SMALL.sub("", line[:end]).rstrip(" ,;:(/") + "…"


def _whole(text: str, lines: tuple[str, ...]) -> bool:
    return "".join(lines).replace(" ", "") == printable(text).replace(" ", "")


def _piled(before: str, letter: str) -> bool:
    """Whether two accents stand on one letter: a pile of them would reach into other lines."""
    return bool(combining(before) and combining(letter))


def _break(text: str, room: float, size: float, bold: bool) -> tuple[str, str]:
    """The first line of `text` and the rest: broken at a space, a long word anywhere."""
    end = max(1, _reach(text, room, size, bold))
    if end == len(text):
        return text, ""
    space = text.rfind(" ", 0, end + 1)
    end = space if space > 0 else end
    return text[:end].rstrip(), text[end:].lstrip()


def _cut(text: str, room: float, size: float, bold: bool) -> str:
    return text[: _reach(text, room - width("…", size, bold), size, bold)].rstrip() + "…"


def _reach(text: str, room: float, size: float, bold: bool) -> int:
    """How many letters fit into `room`."""
    used = 0.0
    for place, letter in enumerate(text):
        used += width(letter, size, bold)
        if used > room:
            return place
    return len(text)


@cache
def _faces(bold: bool) -> tuple[FT2Font, ...]:
    """The shipped font, and matplotlib's own for what it lacks."""
    weight = "Bold" if bold else "Regular"
    own = Path(matplotlib.get_data_path(), "fonts", "ttf", f"DejaVuSans{'-Bold' * bold}.ttf")
    return FT2Font(str(FONTS / f"NotoSans-{weight}.ttf")), FT2Font(str(own))


def _face(letter: str, bold: bool) -> FT2Font | None:
    """The first font that has `letter`."""
    return next((face for face in _faces(bold) if face.get_char_index(ord(letter))), None)


@cache
def _advance(letter: str, bold: bool) -> float:
    """Width of a letter in ems."""
    face = _face(letter, bold)
    if face is None:
        return 1.0
    face.set_size(100, 72)
    return face.load_char(ord(letter)).linearHoriAdvance / 65536 / 100
