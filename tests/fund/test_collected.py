"""What was collected: by street and quarter, the exempt left out, and what cannot be true."""

from fractions import Fraction

import pytest
from funds import exemption, small, village

from workbook.fund.analysis import streets
from workbook.fund.analysis.collected import by_quarter, checks, regular, shares, total


def collection(**rows):
    plan = small(collected={"regular": {f"2027-{month[1:]}": row for month, row in rows.items()}})
    return plan, regular(plan)[0]


def test_exempt_households_are_asked_for_nothing():
    """Payers are households less exempt ones, by street."""
    plan = small()
    assert [(each.households, each.exempt, each.payers) for each in streets.streets(plan)] == [
        (60, 6, 54),
        (40, 4, 36),
    ]
    assert (streets.payers(plan), streets.exempt(plan)) == (90, 10)


def test_the_months_of_a_quarter_count_together():
    """Who pays in January and who pays in March paid for the same quarter."""
    plan, levy = collection(m01={"upper": 20}, m03={"upper": 7, "lower": 30})
    assert [(share.street, share.paid, share.billed) for share in shares(plan, levy)] == [
        ("upper", 27, 54),
        ("lower", 30, 36),
    ]
    assert by_quarter(plan, levy)["2027-Q1"].rate == Fraction(57, 90)


def test_a_quarter_between_two_counted_ones_was_billed_too():
    """Nobody paid in it: that is a rate of zero, not no rate."""
    plan, levy = collection(m03={"upper": 9}, m09={"upper": 9})
    rates = {quarter: share.rate for quarter, share in by_quarter(plan, levy).items()}
    assert rates == {"2027-Q1": Fraction(1, 10), "2027-Q2": 0, "2027-Q3": Fraction(1, 10)}
    assert total(plan, [levy]).billed == 3 * 90 * 300


def test_nothing_is_billed_before_the_first_count():
    """A rate is not known then; it is not zero."""
    plan, levy = collection()
    assert shares(plan, levy) == ()
    assert total(plan, [levy]).rate is None


def test_a_contribution_given_once_is_billed_once():
    """However many months it takes to collect."""
    plan = village()
    school = total(plan, [levy for levy in plan.fund.rules.levies if levy.every == "once"])
    assert (school.paid, school.billed) == (652_000, 740_000)


def sentences(**told):
    plan = small(rules={"exemptions": [exemption(**told)]})
    return [check.text for check in streets.checks(plan)]


@pytest.mark.parametrize(
    ("told", "sentence"),
    [
        ({"second": " c01 "}, "one person approved twice"),
        ({"second": ""}, "two people must approve"),
        ({"households": {"lower": 41}}, "41 households are exempt, but only 40 live there"),
    ],
)
def test_an_exemption_that_does_not_add_up_is_named(told, sentence):
    """Approved twice by one person, or not at all; more exempt than live there."""
    (text,) = sentences(**told)
    assert sentence in text


def test_an_exemption_in_order_is_not_talked_about():
    """Two people approved; the numbers fit. One without households waits to be filled in."""
    assert sentences() == []
    assert sentences(households={}, first="", second="") == []


def test_more_payers_than_were_billed_are_named():
    """Per street and quarter."""
    plan, _levy = collection(m03={"upper": 55})
    (check,) = checks(plan)
    assert "55 households paid, but only 54 should" in check.text
    assert check.street == "upper"


def test_counts_of_a_street_that_is_gone_are_named_and_not_counted():
    """Nothing is lost silently."""
    plan, levy = collection(m03={"gone": 5, "upper": 1})
    (check,) = checks(plan)
    assert "5 payments belong" in check.text
    assert total(plan, [levy]).paid == 300
