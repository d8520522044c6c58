"""Who is elected: quotas, ties by the agreed rule, lots, and what a quota changes."""

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from seats import best_sets, lot, plan, rooms

import workbook as wb
from workbook.files import shipped
from workbook.group.analysis.election import closed_election, decide, election, reasons
from workbook.group.analysis.people import people
from workbook.group.analysis.ties import ORDERS

LEVEL = [("C01", "F", 40, 9), ("C02", "M", 30, 5), ("C03", "F", 50, 5), ("C04", "M", 50, 5)]
"""One seat is clear; three people with equal votes stand for the other."""


def elected(*parts, **more):
    return election(plan(*parts, **more)).winners


@pytest.fixture(scope="module")
def village():
    return wb.read(shipped("data") / "muzdurlar.json")


def test_the_village_elects_as_the_scenario_says(village):
    """C16 enters by two quotas for C10; the tie of C11 and C12 is settled by the first rule."""
    found = closed_election(village)
    assert (found.entered, found.gave_way) == (("C16",), ("C10",))
    assert found.missed == ("women", "displaced")
    entered = next(person for person in people(village) if person.id == "C16")
    assert reasons(entered, found) == ("women", "displaced")
    [tie] = found.plain.ties
    assert (tie.tied, tie.votes, tie.settled, tie.chosen) == (("C11", "C12"), 63, 1, ("C12",))


@settings(max_examples=200)
@given(rooms(), st.sampled_from(list(ORDERS)))
def test_the_set_elected_is_the_best_of_all_sets(room, order):
    """With the agreed tie rules; what is open is in some of the best sets only."""
    people, seats, needed = room
    rules = ORDERS[order]
    sets = best_sets(people, seats, needed, rules)
    found = decide(people, seats, needed, rules)
    if not sets:
        assert found is None
        return
    assert set(found.elected) == frozenset.intersection(*sets)
    open = {id for level in found.open for id in level}
    assert open == frozenset.union(*sets) - frozenset.intersection(*sets)
    assert sum(map(len, found.open)) == len(open)
    assert all(len(level) > 1 for level in found.open)


@settings(max_examples=200)
@given(rooms(), st.sampled_from(list(ORDERS)), st.data())
def test_lots_lead_to_one_of_the_best_sets_in_a_few_draws(room, order, data):
    """Whatever is drawn, in each open tie one after another, until none is left."""
    people, seats, needed = room
    rules, lots = ORDERS[order], []
    sets = best_sets(people, seats, needed, rules)
    found = decide(people, seats, needed, rules)
    while found and found.open:
        level = found.open[0]
        lots.append(lot(data.draw(st.sampled_from(level)), level))
        assert len(lots) <= len(people)
        found = decide(people, seats, needed, rules, lots)
        assert lots[-1].first in found.elected
    assert found is None or frozenset(found.elected) in sets


@given(rooms(), st.sampled_from(list(ORDERS)))
def test_every_tie_of_votes_is_told_with_the_rule_that_settled_it(room, order):
    """By rule number: before it the tie was open, after it it is not."""
    people, seats, needed = room
    rules = ORDERS[order]

    def seated(tied, number):
        sets = best_sets(people, seats, needed, rules[:number])
        return {each & set(tied) for each in sets}

    found = decide(people, seats, needed, rules)
    for tie in found.ties if found else ():
        if tie.settled is None:
            assert len(seated(tie.tied, len(rules))) > 1
        else:
            assert seated(tie.tied, tie.settled) == {frozenset(tie.chosen)}
            assert len(seated(tie.tied, tie.settled - 1)) > 1


def test_the_sex_that_has_fewer_seats_comes_first():
    """A woman is elected already: among equals a man follows, and of two men the younger one."""
    found = elected(LEVEL)
    assert found.elected == ("C01", "C02")
    [tie] = found.ties
    assert (tie.tied, tie.settled) == (("C02", "C03", "C04"), 2)


def test_by_another_order_the_younger_comes_first():
    """Whoever it is."""
    people = [("C01", "F", 40, 9), ("C02", "M", 30, 5), ("C03", "F", 29, 5)]
    assert elected(people, rule={"tie": "younger_lot"}).elected == ("C01", "C03")


def test_a_tie_that_no_rule_settles_is_open_until_a_lot_is_drawn():
    """It is shown, never broken silently."""
    people = [("C01", "F", 40, 9), ("C02", "M", 30, 5), ("C03", "M", 30, 5)]
    found = elected(people)
    assert (found.elected, found.open) == (("C01",), (("C02", "C03"),))
    assert found.ties[0].settled is None
    drawn = elected(people, lots=[lot("C03", ["C02", "C03"])])
    assert (drawn.elected, drawn.open) == (("C01", "C03"), ())
    assert drawn.ties[0].settled == 3


def test_a_lot_among_others_settles_nothing():
    """A count was corrected since: now others are level."""
    people = [("C01", "F", 40, 9), ("C02", "M", 30, 5), ("C03", "M", 30, 5)]
    for tied in (["C02", "C03", "C04"], ["C01", "C02"]):
        assert elected(people, lots=[lot("C02", tied)]).open == (("C02", "C03"),)


def test_a_quota_takes_the_candidates_with_fewest_votes_too_little():
    """Two women of three seats: the man with fewest votes gives way."""
    people = [("C01", "M", 40, 9), ("C02", "M", 30, 8), ("C03", "M", 30, 7), ("C04", "F", 30, 1)]
    found = election(plan(people, rule={"seats": 3, "women_percent": 30}))
    assert found.winners.elected == ("C01", "C02", "C04")
    assert (found.entered, found.gave_way, found.missed) == (("C04",), ("C03",), ("women",))


def test_with_fewer_candidates_than_seats_all_are_elected():
    """Nobody gives way, and seats stay empty."""
    people = [("C01", "M", 40, 0), ("C02", "F", 30, 8)]
    assert elected(people, rule={"seats": 5}).elected == ("C01", "C02")


def test_an_impossible_quota_elects_nobody():
    """It is not quietly forgotten."""
    people = [("C01", "M", 40, 3), ("C02", "M", 30, 8)]
    assert election(plan(people, rule={"women_percent": 50})) is None


def test_an_open_count_elects_nobody_for_the_screen():
    """What is covered stays covered."""
    assert closed_election(plan(LEVEL, closed=False)) is None
    assert closed_election(plan(LEVEL)) == election(plan(LEVEL))


def test_somebody_whose_age_is_not_known_wins_no_tie_by_it():
    """It is taken for the oldest."""
    people = [("C01", "F", 40, 9), ("C02", "M", None, 5), ("C03", "M", 80, 5)]
    assert elected(people).elected == ("C01", "C03")


def test_sets_with_equal_votes_of_different_people_are_one_tie():
    """1 + 10 are as many as 5 + 6: there is nobody with the same number, and yet a tie."""
    candidates = [
        {"id": "C01", "sex": "F", "age": 30, "displaced": True},
        {"id": "C02", "sex": "F", "age": 30},
        {"id": "C03", "sex": "M", "age": 30, "displaced": True},
        {"id": "C04", "sex": "M", "age": 30},
    ]
    people = [
        (c["id"], c["sex"], 30, votes) for c, votes in zip(candidates, (1, 5, 6, 10), strict=True)
    ]
    rule = {"seats": 2, "women_percent": 50, "displaced_least": 1}
    found = elected(people, candidates=candidates, rule=rule)
    assert (found.elected, found.votes) == ((), 11)
    assert found.open == (("C01", "C02", "C03", "C04"),)
    assert found.ties[0].votes is None
    lots = [lot("C02", found.open[0])]
    drawn = elected(people, candidates=candidates, rule=rule, lots=lots)
    assert drawn.elected == ("C02", "C03")
