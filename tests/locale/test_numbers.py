"""Numbers, shares and dates in three languages."""

import datetime as dt
from fractions import Fraction

import pytest
from hypothesis import given
from hypothesis import strategies as st

from workbook.locale import LANGUAGES, use
from workbook.locale.numbers import (
    date,
    decimal,
    integer,
    moment,
    ordinal,
    percent,
    plain_percent,
    separators,
)

languages = st.sampled_from(list(LANGUAGES))
MAY = dt.date(2027, 5, 3)


@given(st.fractions(-1000, 1000), st.integers(0, 6), languages)
def test_a_decimal_is_the_nearest_one(x, places, language):
    """What is written differs from the value by at most half of the last place."""
    with use(language):
        group, point = separators()
        text = decimal(x, places).replace(group, "").replace(point, ".").replace("−", "-")
    assert abs(Fraction(text) - x) <= Fraction(1, 2 * 10**places)
    assert len(text.partition(".")[2]) == places


@given(st.integers())
def test_no_digit_of_a_whole_number_is_lost(n):
    """However long it is."""
    assert int(integer(n).replace(",", "").replace("−", "-")) == n


@pytest.mark.parametrize(
    ("language", "texts"),
    [
        ("en", ("12,345", "0.13", "−0.13", "41%", "12.5%", "3 May 2027")),
        ("az", ("12.345", "0,13", "−0,13", "41%", "12,5%", "3 may 2027")),
        (
            "ru",
            ("12\u00a0345", "0,13", "−0,13", "41\u00a0%", "12,5\u00a0%", "3 мая 2027\u202fг."),
        ),
    ],
)
def test_each_language_has_its_own_signs(language, texts):
    """Halves go up (0.125, 0.405), on either side of zero."""
    with use(language):
        assert texts == (
            integer(12_345),
            decimal(Fraction(1, 8), 2),
            decimal(Fraction(-1, 8), 2),
            percent(Fraction(405, 1000)),
            percent(Fraction(1, 8), 1),
            date(MAY),
        )


@pytest.mark.parametrize(
    ("share", "limits", "text"),
    [
        ("131/410", ("30/100",), "32%"),
        ("0", (), "0%"),
        ("1/1000", (), "0.1%"),
        ("1/10000", (), "0.01%"),
        ("999/1000", (), "99.9%"),
        ("1", (), "100%"),
        ("1004/1000", (), "100.4%"),
        ("149/1000", ("15/100",), "14.9%"),
        ("1496/10000", ("15/100",), "14.96%"),
        ("15/100", ("15/100",), "15%"),
        ("1504/10000", ("15/100",), "15.04%"),
        ("-1/1000", (), "−0.1%"),
    ],
)
def test_a_room_reads_whole_per_cent(share, limits, text):
    """A decimal comes only where rounding would say what is not so."""
    assert plain_percent(Fraction(share), *map(Fraction, limits)) == text


@given(st.fractions(-2, 3), st.fractions(0, 1))
def test_a_plain_share_never_crosses_what_it_is_held_to(x, limit):
    """As long as two decimals can tell them apart."""
    told = Fraction(plain_percent(x, limit).replace("−", "-").rstrip("%")) / 100
    assert abs(told - x) <= Fraction(1, 200)
    for held in (Fraction(0), Fraction(1), limit):
        if abs(x - held) >= Fraction(1, 20_000):
            assert (told >= held) if x >= held else (told <= held)


def test_a_moment_is_told_by_the_clock_on_the_wall():
    """A stored UTC time is shown in the zone of the computer, a time without a zone as it is."""
    there = dt.datetime(2027, 5, 3, 14, 30)
    assert moment(there) == "3 May 2027, 14:30"
    assert moment(there.astimezone(dt.UTC)) == "3 May 2027, 14:30"


def test_an_ordinal_ends_as_it_is_said_in_azerbaijani():
    """By the harmony of vowels; English and Russian write the figure alone."""
    with use("az"):
        assert [ordinal(n) for n in (1, 3, 4, 6, 8, 9, 10, 13, 20, 36, 40, 90, 100)] == [
            *("1-ci", "3-cü", "4-cü", "6-cı", "8-ci", "9-cu", "10-cu"),
            *("13-cü", "20-ci", "36-cı", "40-cı", "90-cı", "100-cü"),
        ]
    for language in ("en", "ru"):
        with use(language):
            assert ordinal(3) == "3"
