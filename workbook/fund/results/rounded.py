"""Shares as results of the fund show them."""

from __future__ import annotations

from fractions import Fraction

from workbook.money import round_half_up


def hundredths(x: Fraction | None) -> float | None:
    """A number with at most two decimals, halves rounded up."""
    return None if x is None else round_half_up(x * 100) / 100


def percent(share: Fraction | None) -> float | None:
    """A share as per cent with at most two decimals."""
    return None if share is None else hundredths(100 * share)
