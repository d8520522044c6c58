"""Months and quarters, counted and named."""

import datetime as dt

import pytest
from hypothesis import given
from hypothesis import strategies as st

from workbook import months
from workbook.locale import use

MONTHS = st.dates(dt.date(1900, 1, 1), dt.date(2900, 1, 1)).map(months.of)


@given(MONTHS, st.integers(-500, 500))
def test_adding_months_and_the_months_between_are_inverse(month, more):
    """So many months later, and back."""
    later = months.add(month, more)
    assert months.between(month, later) == more
    assert months.add(later, -more) == month


@given(MONTHS)
def test_a_month_lies_in_the_quarter_that_closes_within_two_months(month):
    """A quarter ends with its third month."""
    quarter = months.quarter(month)
    assert 0 <= months.between(month, months.closing(quarter)) <= 2
    assert months.quarter(months.closing(quarter)) == quarter


def test_quarters_run_over_the_turn_of_the_year():
    """From the first to the last, none missing."""
    assert months.quarters("2027-11", "2028-05") == ("2027-Q4", "2028-Q1", "2028-Q2")


def test_a_run_that_has_not_begun_has_no_month():
    """The forecast of a new community is empty."""
    assert months.run("", 36) == ()
    assert months.run("2027-12", 2) == ("2027-12", "2028-01")


@pytest.mark.parametrize(
    ("language", "label"), [("en", "Mar 2027"), ("az", "mar 2027"), ("ru", "март 2027")]
)
def test_months_are_named_in_the_language_of_the_reader(language, label):
    """Short month and year, as Babel has them."""
    with use(language):
        assert months.label("2027-03") == label
