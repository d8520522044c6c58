"""Figures of a plan: empty, half filled in, an election, and how they are rounded."""

import datetime as dt
import json
from fractions import Fraction
from pathlib import Path

import pytest
from illustrations import VILLAGES, election, village

from workbook.plan import Plan, plan_from_choice
from workbook.results import results
from workbook.rounding import decimal, ordinal

HOUSE = Path(__file__).parents[1]
CLOSED = dt.datetime(2027, 5, 3, 12, tzinfo=dt.UTC)


@pytest.mark.parametrize("name", VILLAGES)
def test_the_village_is_marked_as_illustrative(name):
    """Invented data says so."""
    assert village(name).community.illustrative


def test_an_election_says_what_each_rule_funds():
    """Top level, one list of ids for each rule."""
    funded = results(election())["funded"]
    assert funded == {"greedy": ["A1", "A2"], "equal_shares": ["A1", "A6", "A4", "A5", "A7"]}


def test_results_of_an_empty_plan_are_null_or_empty_never_an_error():
    """A community that was only just created has results too."""
    empty = results(Plan(id="new", community={"name": "New"}))
    assert empty["funded"] == {}
    assert empty["needs"]["choice"] is None
    assert empty["group"]["elected"] is empty["group"]["quorum_pct"] is None
    assert empty["group"]["roles"] == {}
    assert empty["community"]["attended"] == 0
    assert empty["community"]["representation_ratio_groups"]["women"] is None
    assert empty["fund"]["forecast"] == []
    assert empty["fund"]["band"] is None
    assert empty["fund"]["board"] is None
    assert empty["fund"]["regular_compliance_pct"] is None
    assert empty["proposal"]["need"] is empty["proposal"]["fund"] is None
    assert empty["proposal"]["community_share_pct"] is None
    assert empty["proposal"]["rules"]["share"]["met"] is None
    assert empty["proposal"]["total"] == 0


def test_results_are_ready_for_json():
    """What is written as JSON and read again is the same: no fraction, no tuple."""
    for plan in (village(), election()):
        assert json.loads(json.dumps(results(plan), allow_nan=False)) == results(plan)


def test_an_invented_election_is_illustrative_and_a_real_one_is_not():
    """Pabulib's word for invented data is `experimental`."""
    choice = election().needs.choice
    meta = {key: text for key, text in choice.meta.items() if key != "experimental"}
    real = plan_from_choice("real", choice.model_copy(update={"meta": meta}))
    assert election().community.illustrative
    assert not real.community.illustrative


def test_an_election_without_a_description_is_called_by_its_unit_or_file():
    """There is always a name to show."""
    choice = election().needs.choice
    names = [
        plan_from_choice("id", choice.model_copy(update={"meta": meta}), "file").community.name
        for meta in ({"description": "D", "unit": "U"}, {"unit": "U"}, {})
    ]
    assert names == ["D", "U", "file"]


@pytest.mark.parametrize(
    ("n", "name"), [(1, "1st"), (2, "2nd"), (3, "3rd"), (6, "6th"), (11, "11th")]
)
def test_places_have_their_english_name(n, name):
    """The key names the last place of the shortlist."""
    assert ordinal(n) == name


def test_halves_are_rounded_up_from_the_exact_value():
    """No float stands between the count and the decimal."""
    assert decimal(Fraction(1, 20_000)) == 0.0001
    assert decimal(Fraction(3, 20_000)) == 0.0002
