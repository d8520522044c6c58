"""A symbol as SVG: one colour on nothing, on a square of 64, bold enough for a bad copy."""

from __future__ import annotations

from functools import cache
from math import ceil
from pathlib import Path

from workbook.symbols.names import known

_FOLDER = Path(__file__).parent
_ROW = 10
"""Dots in a row under a symbol; more stand in several rows."""


def symbol(name: str, dots: int = 0) -> str:
    """The SVG text of the symbol of that name, with that many dots under it.

    KeyError where no symbol has that name. No text of people is ever in it.
    """
    text = _shipped(known(name))
    return _dotted(text, dots) if dots > 0 else text


@cache
def _shipped(name: str) -> str:
    return (_FOLDER / f"{name}.svg").read_text("utf-8")


def _dotted(text: str, dots: int) -> str:
    """The drawing a little smaller, and dots where it stood."""
    head, drawn, foot = _parts(text)
    smaller = f'  <g transform="translate(8 0) scale(0.75)">\n{drawn}  </g>\n'
    return "".join((head, smaller, *_row_of(dots), foot))


def _parts(text: str) -> tuple[str, str, str]:
    head, rest = text.split("\n", 1)
    return f"{head}\n", rest.removesuffix("</svg>\n"), "</svg>\n"


def _row_of(dots: int) -> list[str]:
    """Circles in rows between 51 and 63, from the middle outwards as even as they go."""
    step = 12 / ceil(dots / _ROW)
    places = [divmod(at, _ROW) for at in range(dots)]
    radius = min(step / 2.4, 2.6) if dots > 5 else 4.5
    return [
        f'  <circle cx="{_across(at, min(_ROW, dots - row * _ROW), radius):.4g}"'
        f' cy="{51 + step * (row + 0.5):.4g}" r="{radius:.4g}"'
        ' fill="#111111" stroke="none"/>\n'
        for row, at in places
    ]


def _across(at: int, of: int, radius: float) -> float:
    """Where the dot number `at` of a row of `of` stands."""
    return 32 + (at - (of - 1) / 2) * max(6.2, radius * 2.6)
