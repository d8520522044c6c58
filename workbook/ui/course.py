"""The course of the money as lines over months, for the screen."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from fractions import Fraction
from math import floor, log10

from workbook.locale.numbers import integer
from workbook.ui.view import Band, Curve, Flag, Lines, Tick

STEPS = (1, 2, 5, 10)
MOST_TICKS = 6
AIR = 20
"""A drawing has so much of its height free above the highest point, and below a negative one."""
QEPIK = 100


@dataclass(frozen=True)
class Height:
    """From amounts in qəpik to heights of a drawing: its foot and top are round amounts."""

    foot: int
    top: int
    step: int

    def at(self, qepik: int) -> float:
        """How high an amount lies: 0 is the foot, 1 the top."""
        return float(Fraction(qepik - self.foot, self.top - self.foot))

    def ticks(self) -> tuple[Tick, ...]:
        """Round amounts, in whole units of the currency."""
        every = range(-(-self.foot // self.step) * self.step, self.top + 1, self.step)
        return tuple(Tick(at=self.at(each), label=integer(each // QEPIK)) for each in every)


def height(amounts: Iterable[int]) -> Height:
    """A drawing in which all amounts and zero have room."""
    every = [0, *amounts]
    low, high = min(every), max(every)
    span = max(high - low, QEPIK)
    air = span // AIR
    return Height(low - air if low < 0 else 0, high + air, _step(span))


def _step(span: int) -> int:
    """The smallest round amount that needs no more than so many ticks."""
    size = QEPIK * 10 ** max(0, floor(log10(span / QEPIK)) - 1)
    return next(
        size * ten * step
        for ten in (1, 10, 100)
        for step in STEPS
        if span <= (MOST_TICKS - 1) * size * ten * step
    )


@dataclass(frozen=True)
class Course:
    """A line to draw: its amounts at the end of each month, in qəpik."""

    key: str
    label: str
    mark: int
    amounts: Sequence[int]
    faint: bool = False


@dataclass(frozen=True)
class Spread:
    """Between which amounts free money will probably lie."""

    label: str
    low: Sequence[int]
    high: Sequence[int]


@dataclass(frozen=True)
class Sign:
    """A month to look at, and what it says."""

    month: int
    amount: int
    text: str
    kind: str = "info"


def drawn(
    id: str,
    caption: str,
    moments: Sequence[str],
    courses: Sequence[Course],
    spread: Spread | None = None,
    signs: Sequence[Sign] = (),
    level: int | None = None,
    level_label: str = "",
) -> Lines:
    """Lines over the months that `moments` names, with a band, points to look at, and an amount
    to keep above.
    """
    amounts = [each for course in courses for each in course.amounts]
    amounts += [*spread.low, *spread.high] if spread else []
    scale = height([*amounts, level or 0])
    return Lines(
        id=id,
        caption=caption,
        moments=tuple(moments),
        ticks=scale.ticks(),
        curves=tuple(_curve(course, scale) for course in courses),
        band=spread and _band(spread, scale),
        flags=tuple(
            Flag(x=sign.month, at=scale.at(sign.amount), text=sign.text, kind=sign.kind)
            for sign in signs
        ),
        zero=scale.at(0),
        level=None if level is None else scale.at(level),
        level_label=level_label,
    )


def _curve(course: Course, scale: Height) -> Curve:
    points = tuple(scale.at(amount) for amount in course.amounts)
    known = {"key": course.key, "label": course.label, "mark": course.mark, "points": points}
    return Curve(**known, faint=course.faint)


def _band(spread: Spread, scale: Height) -> Band:
    low, high = (tuple(scale.at(each) for each in side) for side in (spread.low, spread.high))
    return Band(label=spread.label, low=low, high=high)
