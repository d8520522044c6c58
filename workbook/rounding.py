"""Numbers as results show them: rounded once, at the very end, from exact values."""

from __future__ import annotations

from collections.abc import Mapping
from fractions import Fraction
from numbers import Rational

from workbook.locale.numbers import round_half_up


def decimal(x: Rational | float | None) -> float | None:
    """A number with at most four decimals, halves rounded up from the exact value."""
    return None if x is None else round_half_up(Fraction(x) * 10_000) / 10_000


def decimals(values: Mapping[str, Rational | float | None]) -> dict[str, float | None]:
    """The same for every value."""
    return {key: decimal(value) for key, value in values.items()}


def percentage(share: Rational | None) -> float | None:
    """A share (1 is the whole) in per cent with at most two decimals, halves rounded up."""
    return None if share is None else round_half_up(Fraction(share) * 10_000) / 100


def whole(x: Rational) -> int | float:
    """A count as it is when it is whole, else with at most four decimals."""
    return int(x) if x.denominator == 1 else round_half_up(Fraction(x) * 10_000) / 10_000


def money(hundredths: int) -> float:
    """An amount in the currency, with two decimals."""
    return hundredths / 100


def ordinal(n: int) -> str:
    """1st, 2nd, 3rd, 4th, 11th, 21st: part of a key, so always English."""
    teen = n % 100 in (11, 12, 13)
    return f"{n}{'th' if teen else {1: 'st', 2: 'nd', 3: 'rd'}.get(n % 10, 'th')}"
