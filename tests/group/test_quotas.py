"""Before the vote: quorum, seats that are kept, and quotas that nobody could meet."""

import pytest
from hypothesis import given
from seats import plan, possible, rooms

from workbook.group.analysis.impossible import crowding, empty_seats, impossible, oversized
from workbook.group.analysis.quorum import quorum
from workbook.group.analysis.quotas import Quotas, quotas
from workbook.group.model import ElectionRule
from workbook.plan import Plan


def rule(**parts):
    return ElectionRule(**{"women_percent": 0, "youth_percent": 0, **parts})


@pytest.mark.parametrize(
    ("percent", "seats", "kept"), [(30, 11, 4), (15, 11, 2), (0, 11, 0), (100, 7, 7), (10, 10, 1)]
)
def test_a_share_keeps_the_next_whole_number_of_seats(percent, seats, kept):
    """30 % of 11 seats are 4, and 10 % of 10 exactly 1: no float rounds it up to 2."""
    assert quotas(rule(women_percent=percent, seats=seats)).women == kept
    assert quotas(rule(youth_percent=percent, seats=seats)).youth == kept


@pytest.mark.parametrize(
    ("present", "met"),
    [(29, False), (30, True), (0, False), (None, None), (100, True), (101, None)],
)
def test_the_quorum_is_met_from_the_agreed_share_on(present, met):
    """30 of 100 households are enough, 29 are not; uncounted, or 101 of 100, nobody knows."""
    found = quorum(plan([], meeting={"present": present}))
    assert (found.needed, found.met) == (30, met)


def test_a_village_without_households_has_no_quorum_to_tell():
    """A share of nothing is not zero."""
    found = quorum(Plan(id="new", community={"name": "New"}))
    assert (found.share, found.met, found.needed) == (None, None, None)


def test_a_part_of_a_household_counts_as_a_whole_one():
    """30 % of 101 households are 31."""
    hamlets = [{"id": "h", "households": 101}]
    village = Plan(id="v", community={"name": "V", "hamlets": hamlets})
    assert quorum(village).needed == 31


def test_more_seats_for_displaced_households_than_there_are_is_named_before_any_candidate():
    """No candidate could help."""
    found = plan([], rule={"seats": 3, "displaced_least": 4})
    assert [each.quotas for each in oversized(found)] == [("displaced",)]
    assert oversized(plan([], rule={"seats": 4, "displaced_least": 4})) == ()


def test_quotas_that_need_people_who_count_twice_are_told():
    """Together more than the seats: possible, but only with such people."""
    assert crowding(plan([], rule={"seats": 2, "women_percent": 50, "youth_percent": 100}))
    assert not crowding(plan([], rule={"seats": 2, "women_percent": 50, "youth_percent": 50}))


def test_too_few_candidates_for_a_quota_are_named():
    """How many stand, and how many are needed."""
    people = [("C01", "M", 20, 0), ("C02", "F", 50, 0), ("C03", "M", 40, 0)]
    [found] = impossible(plan(people, rule={"seats": 3, "women_percent": 50}))
    assert (found.quotas, found.stand.women, found.needed.women) == (("women",), 1, 2)


def test_quotas_that_fail_only_together_are_named_together():
    """A young man and an old woman: one seat cannot be both."""
    people = [("C01", "M", 20, 0), ("C02", "F", 50, 0)]
    rule = {"seats": 1, "women_percent": 100, "youth_percent": 100}
    [found] = impossible(plan(people, rule=rule))
    assert found.quotas == ("women", "youth")


@given(rooms(most=6))
def test_an_impossible_quota_is_found_exactly_where_no_set_meets_it(room):
    """Against every set there is; the ones named cannot be met, and any fewer can."""
    people, seats, needed = room
    candidates = [
        {"id": p.id, "sex": p.sex, "age": 20 if p.young else 50, "displaced": p.displaced}
        for p in people
    ]
    agreed = {
        "seats": seats,
        "women_percent": min(100, 100 * needed.women // seats),
        "youth_percent": min(100, 100 * needed.youth // seats),
        "displaced_least": min(seats, needed.displaced),
    }
    village = plan([], candidates=candidates, rule=agreed)
    kept = quotas(village.group.rule)
    found = impossible(village)
    assert bool(found) is not bool(possible(people, seats, kept))
    for each in found:
        assert not possible(people, seats, kept.only(each.quotas))
        for key in each.quotas:
            fewer = [other for other in each.quotas if other != key]
            assert possible(people, seats, kept.only(fewer))


def test_seats_that_stay_empty_are_counted():
    """Two stand for five seats."""
    people = [("C01", "M", 20, 0), ("C02", "F", 50, 0)]
    assert empty_seats(plan(people, rule={"seats": 5})) == 3
    assert empty_seats(plan(people, rule={"seats": 1})) == 0


def test_quotas_say_which_of_them_a_set_misses():
    """By their keys, in order."""
    assert Quotas(2, 1, 1).short(Quotas(2, 0, 0)) == ("youth", "displaced")
