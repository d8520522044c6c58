"""Numbers, shares and dates as the reader writes them.

Rounding is exact and halves go up (away from zero): values are integers or fractions, never
floats. Babel is imported only when something is written, so that importing this costs nothing.
"""

from __future__ import annotations

import datetime as dt
from decimal import Decimal, localcontext
from fractions import Fraction
from functools import cache, lru_cache
from numbers import Rational
from typing import TYPE_CHECKING

from workbook.locale import language

if TYPE_CHECKING:
    from babel import Locale

TERRITORIES = {"en": "en_GB", "az": "az_AZ", "ru": "ru_RU"}
"""Whose habits a language follows: days come before months in English too."""

MINUS = "\u2212"
"""The true minus sign, as wide as a figure, that no line ends at: Babel writes a hyphen."""


def integer(n: int) -> str:
    """A whole number with the reader's thousands separators."""
    return decimal(n, 0)


def decimal(x: Rational, places: int) -> str:
    """`x` with exactly `places` decimals, halves rounded up."""
    return _written(x, places, "#,##0")


def percent(x: Rational, places: int = 0) -> str:
    """A share (1 is the whole) as per cent with exactly `places` decimals, halves rounded up."""
    return _written(x, places + 2, _locale().percent_formats[None].pattern, places)


def per_cent(number: int) -> str:
    """A whole number of hundredths (30) as every share is written: 30%, in Russian 30 %."""
    return percent(Fraction(number, 100))


def plain_percent(x: Rational, *limits: Rational) -> str:
    """A share as a room reads it: whole per cent, unless that would say what is not so.

    It gets a decimal, at most two, where rounding would turn something into nothing (0%), almost
    all into all (100%), or put it on the other side of one of the `limits` it is held to.
    """
    sides = [_side(x, limit) for limit in (0, 1, *limits)]
    for places in (0, 1):
        rounded = Fraction(round_half_up(x * 10 ** (places + 2)), 10 ** (places + 2))
        if sides == [_side(rounded, limit) for limit in (0, 1, *limits)]:
            return percent(x, places)
    return percent(x, 2)


def _side(x: Rational, limit: Rational) -> int:
    """Whether `x` is below, at or above `limit`."""
    return (x > limit) - (x < limit)


def date(day: dt.date) -> str:
    """A day with its month in letters: 3 May 2027."""
    from babel.dates import format_date

    return format_date(day, "long", locale=_locale())


def month(month: str) -> str:
    """A month such as 2027-03 in the reader's language, short: Mar 2027."""
    return _month(month, language())


@cache
def month_names(number: int) -> frozenset[str]:
    """A month (1 to 12) in every language, in full and short, alone and as in a date."""
    known = [_known(territory).months for territory in TERRITORIES.values()]
    ways = [months[way] for months in known for way in ("stand-alone", "format")]
    return frozenset(names[width][number] for names in ways for width in ("wide", "abbreviated"))


def moment(time: dt.datetime) -> str:
    """A day and the hour and minute; a time with a zone is shown by this computer's clock."""
    here = time.astimezone() if time.tzinfo else time
    return f"{date(here.date())}, {here:%H:%M}"


def separators() -> tuple[str, str]:
    """The reader's thousands and decimal separators."""
    symbols = _locale().number_symbols["latn"]
    return symbols["group"], symbols["decimal"]


def round_half_up(x: Rational) -> int:
    """The nearest integer; halves go away from zero. A float is refused (AttributeError)."""
    nearest = (2 * abs(x.numerator) + x.denominator) // (2 * x.denominator)
    return nearest if x >= 0 else -nearest


def _locale() -> Locale:
    return _known(TERRITORIES[language()])


@lru_cache(maxsize=1024)
def _month(month: str, spoken: str) -> str:
    from babel.dates import format_date

    day = dt.date(int(month[:4]), int(month[5:]), 1)
    return format_date(day, "LLL y", locale=TERRITORIES[spoken])


@cache
def _known(territory: str) -> Locale:
    from babel import Locale

    return Locale.parse(territory)


def _written(x: Rational, places: int, pattern: str, shown: int | None = None) -> str:
    """`x` rounded at `places`, written by a Babel pattern with `shown` decimals."""
    from babel.numbers import format_decimal

    shown = places if shown is None else shown
    if shown:
        pattern = pattern.replace("0", "0." + "0" * shown)
    rounded = round_half_up(x * 10**places)
    exact = Decimal(rounded).as_tuple()._replace(exponent=-places)
    with localcontext(prec=len(exact.digits) + 28):  # Babel rounds with the precision in force
        text = format_decimal(Decimal(exact), pattern, locale=_locale(), decimal_quantization=False)
    return text.replace("-", MINUS)
