"""Money as whole qəpik (hundredths of the currency): splitting, rounding, reading, writing.

Nothing here is a float. Halves round up (away from zero), splits use the largest remainder.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from fractions import Fraction
from numbers import Rational
from typing import Annotated

from pydantic import Field

from workbook.locale import _, language
from workbook.locale.numbers import decimal, integer, round_half_up, separators

__all__ = [
    "MOST",
    "Qepik",
    "format_money",
    "parse_money",
    "round_half_up",
    "sign",
    "split",
    "times",
]

MOST = 10**14 - 1
"""The largest amount that is written down, in qəpik: a million millions are a slip of the keys."""

Qepik = Annotated[int, Field(strict=True, ge=0, le=MOST)]
"""An amount of money that is not negative, in hundredths of its currency."""

SPACES = re.compile("(?<=[0-9])[ '\u00a0\u2009\u202f\u2019](?=[0-9]{3}(?![0-9]))")
"""What separates thousands in every language: spaces of all widths and apostrophes."""


def times(quantity: Rational, price: int) -> int:
    """Quantity times unit price, to the nearest qəpik; halves go up."""
    return round_half_up(quantity * price)


def split(amount: int, weights: Sequence[Rational]) -> tuple[int, ...]:
    """`amount` in parts proportional to `weights`, which add up to it exactly.

    Largest remainder: every part is rounded down, then the missing qəpik go one each to the parts
    that lost most; of two that lost the same the earlier. Raises ValueError for a negative weight
    or when all weights are zero.
    """
    whole = sum(weights)
    if whole <= 0 or min(weights) < 0:
        raise ValueError(_("An amount can only be split by weights above zero."))
    exact = [Fraction(amount) * weight / whole for weight in weights]
    parts = [part.numerator // part.denominator for part in exact]
    by_loss = sorted(range(len(parts)), key=lambda i: parts[i] - exact[i])
    for i in by_loss[: amount - sum(parts)]:
        parts[i] += 1
    return tuple(parts)


def format_money(qepik: int, currency: str = "AZN", *, short: bool = False) -> str:
    """An amount in the reader's language, with its currency: 1,234.50 AZN, 1.234,50 ₼.

    `short` leaves out decimals that are zero.
    """
    whole = short and qepik % 100 == 0
    number = integer(qepik // 100) if whole else decimal(Fraction(qepik, 100), 2)
    return f"{number}\u00a0{sign(currency)}"


def sign(currency: str) -> str:
    """The short sign of a currency in the reader's language; its code where none is usual."""
    return "₼" if currency == "AZN" and language() != "en" else currency


def parse_money(text: str, currency: str = "AZN", *, negative: bool = False) -> int:
    """The amount that a person typed, in qəpik.

    Decimals may follow a point or a comma; thousands may be separated by spaces of any width or
    apostrophes, or by the other one of point and comma. One separator with three digits after it
    is a thousands separator only where the reader's language has it so: 1,500 is fifteen hundred
    in English, and in Azerbaijani not an amount. Raises ValueError with a sentence.
    """
    number = text.strip().removesuffix(sign(currency)).removesuffix(currency).strip()
    minus = number[:1] in ("-", "\u2212")
    digits = SPACES.sub("", number[1:].strip() if minus else number)
    if minus and not negative:
        raise ValueError(_("{text} is below zero. Write it without a minus.", text=_quoted(text)))
    qepik = _hundredths(*_parts(digits), _quoted(text))
    return -qepik if minus else qepik


def _hundredths(whole: str, cents: str, text: str) -> int:
    if not re.fullmatch("[0-9]+", whole + cents):
        example = decimal(Fraction(25, 2), 2)
        raise ValueError(
            _("{text} is not an amount. Write it like {example}.", text=text, example=example)
        )
    if len(cents) > 2:
        raise ValueError(_("{text} has more than two decimals.", text=text))
    digits = (whole + cents.ljust(2, "0")).lstrip("0") or "0"
    if len(digits) > len(str(MOST)) or int(digits) > MOST:
        raise ValueError(_("{text} is too large: look for a slip of the keys.", text=text))
    return int(digits)


def _parts(digits: str) -> tuple[str, str]:
    """What stands before and after the decimal separator, whichever sign that is."""
    for point, comma in ((".", ","), (",", ".")):
        grouped = re.fullmatch(rf"[0-9]{{1,3}}(\{comma}[0-9]{{3}})+(\{point}[0-9]*)?", digits)
        if grouped and (digits.count(comma) > 1 or point in digits or separators()[0] == comma):
            whole, _point, cents = digits.replace(comma, "").partition(point)
            return whole, cents
    whole, _point, cents = digits.replace(",", ".").partition(".")
    return whole, cents


def _quoted(text: str) -> str:
    return f"“{text}”" if len(text) <= 40 else f"“{text[:40]}…”"
