"""Pairs: wins, circular triads and consistency, of each group and over all."""

from fractions import Fraction
from itertools import combinations, permutations

import pytest
from hypothesis import given
from hypothesis import strategies as st
from scenario import scenario, weighed

from workbook.needs.analysis.pairs import listed, pairs, round_of, rounds, wins_sum
from workbook.needs.results.weighing import weighing
from workbook.plan import Plan

LETTERS = "ABCDEFGH"
CIRCLE = {("A", "B"): "A", ("B", "C"): "B", ("A", "C"): "C"}


def plan(needs, *decisions):
    """Needs of which all are on the shortlist, and decisions of women, men, … by pair."""
    groups = ("women", "men", "youth")[: max(1, len(decisions))]
    winners = {}
    for group, decided in zip(groups, decisions, strict=False):
        for (first, second), winner in decided.items():
            winners.setdefault(group, {}).setdefault(first, {})[second] = winner
    return Plan.model_validate(
        {
            "id": "test",
            "community": {"name": "Test", "groups": [{"id": group} for group in groups]},
            "needs": {
                "needs": [{"id": need, "name": need} for need in needs],
                "rule": {"shortlist": 20},
                "vote": {"dots": {need: {"women": 1} for need in needs}},
                "pairs": {"winners": winners},
            },
        }
    )


@st.composite
def decided(draw, least=0, some=False):
    """Needs, and a winner of each pair (of some pairs only where `some`)."""
    needs = LETTERS[: draw(st.integers(least, len(LETTERS)))]
    sides = [(*pair, None) if some else pair for pair in combinations(needs, 2)]
    won = {tuple(side[:2]): draw(st.sampled_from(side)) for side in sides}
    return needs, {pair: winner for pair, winner in won.items() if winner}


def beaten(won):
    """All pairs (winner, loser)."""
    return {(w, b if w == a else a) for (a, b), w in won.items()}


def circles(needs, won):
    """Circular triads by their definition, each as the set of its three beatings."""
    beats = beaten(won)
    ways = [((a, b), (b, c), (c, a)) for a, b, c in permutations(needs, 3)]
    return {frozenset(way) for way in ways if beats.issuperset(way)}


def beatings(cycle):
    a, b, c = cycle
    return frozenset([(a, b), (b, c), (c, a)])


def test_what_is_compared_is_the_shortlist_pair_by_pair():
    """n(n−1)/2 pairs in the order of the list."""
    assert listed(plan("ABC")) == ("A", "B", "C")
    assert pairs("ABC") == (("A", "B"), ("A", "C"), ("B", "C"))
    assert pairs("A") == ()


def test_three_needs_in_a_circle_have_one_triad_and_no_consistency():
    """Published test T17: d = 1, zeta = 0."""
    found = round_of(plan("ABC", CIRCLE), "women")
    assert (found.triads, found.zeta) == (1, 0)
    assert found.wins == {"A": 1, "B": 1, "C": 1}
    assert found.ranks == {"A": 2, "B": 2, "C": 2}


def test_a_circle_begins_with_the_need_that_is_last_in_the_list():
    """A comes before B, B before C, C before A: told from C on; and the other way round."""
    back = {pair: (set(pair) - {winner}).pop() for pair, winner in CIRCLE.items()}
    assert round_of(plan("ABC", CIRCLE), "women").cycles == (("C", "A", "B"),)
    assert round_of(plan("ABC", back), "women").cycles == (("C", "B", "A"),)


@given(decided(least=2))
def test_triads_and_zeta_equal_a_count_of_all_triads(given):
    """Both formulas against the definition, by even and odd n; each circle is named once."""
    needs, won = given
    found, count = round_of(plan(needs, won), "women"), len(circles(needs, won))
    assert found.triads == count == len(found.cycles)
    assert {beatings(cycle) for cycle in found.cycles} == circles(needs, won)
    n = len(needs)
    most = n * (n * n - 1) // 24 if n % 2 else n * (n * n - 4) // 24
    assert found.zeta == (1 - Fraction(count, most) if n > 2 else None)


@given(decided(some=True))
def test_a_round_that_goes_on_says_how_far_it_is(given):
    """Wins are those so far; consistency waits for the last pair, a circle is told at once."""
    needs, won = given
    found = round_of(plan(needs, won), "women")
    assert (found.decided, found.of) == (len(won), len(pairs(needs)))
    assert found.wins == {need: list(won.values()).count(need) for need in needs}
    assert {beatings(cycle) for cycle in found.cycles} == circles(needs, won)
    if not found.complete:
        assert (found.triads, found.zeta) == (None, None)


@given(decided(some=True), st.randoms(use_true_random=False))
def test_the_order_of_the_list_changes_nothing(given, random):
    """The same answers in a list of another order: the same wins, circles and ranks."""
    needs, won = given
    other = random.sample(needs, len(needs))
    turned = {pair: won.get(pair) or won.get(pair[::-1]) for pair in combinations(other, 2)}
    one = round_of(plan(needs, won), "women")
    two = round_of(plan(other, {pair: w for pair, w in turned.items() if w}), "women")
    assert (one.wins, one.ranks, one.triads, one.zeta) == (
        two.wins,
        two.ranks,
        two.triads,
        two.zeta,
    )
    assert set(map(beatings, one.cycles)) == set(map(beatings, two.cycles))


def test_an_answer_that_is_neither_of_the_two_is_no_answer():
    """A winner that was left in the record from elsewhere does not count."""
    found = round_of(plan("ABC", CIRCLE | {("A", "B"): "C"}), "women")
    assert (found.decided, found.triads, found.cycles) == (2, None, ())


def test_wins_are_added_over_groups():
    """Every group weighs the same."""
    other = {("A", "B"): "A", ("A", "C"): "A", ("B", "C"): "C"}
    assert wins_sum(rounds(plan("ABC", CIRCLE, other))) == {"A": 3, "B": 1, "C": 2}


def test_the_village_comes_out_as_the_scenario_says():
    """Wins, the circle of the young, ranks and Kendall's W, figure for figure."""
    told = scenario()
    found = weighing(weighed(told))["pairwise"]
    expected = told["pairwise"]["expected"]
    assert {key: found[key] for key in expected} == expected
    assert set(found) - set(expected) == {"items", "n_pairs", "decided"}
    assert (found["items"], found["n_pairs"]) == (told["pairwise"]["items"], 15)
    assert found["decided"] == {"women": 15, "men": 15, "youth": 15}


def test_results_of_a_round_that_goes_on_leave_open_what_is_not_known():
    """One pair of three: wins are there, the rest is null; nothing at all before the first."""
    found = weighing(plan("ABC", {("A", "B"): "A"}))["pairwise"]
    assert found["wins"] == {"women": {"A": 1, "B": 0, "C": 0}}
    for key in ("circular_triads", "consistency_zeta", "group_ranks"):
        assert found[key] == {"women": None}
    assert found["kendall"] is None
    assert weighing(plan("ABC"))["pairwise"] is None


def test_several_circles_of_a_group_stand_in_one_text():
    """All four needs in two circles, joined by a semicolon."""
    won = CIRCLE | {("A", "D"): "A", ("B", "D"): "D", ("C", "D"): "C"}
    found = weighing(plan("ABCD", won))["pairwise"]
    assert found["circular_triads"] == {"women": 2}
    assert found["cycle_in_women"] == "C>A>B>C; D>B>C>D"


@pytest.mark.parametrize("needs", ["", "A"])
def test_fewer_than_two_needs_have_nothing_to_decide(needs):
    """No pair, no consistency, and no error."""
    found = round_of(plan(needs), "women")
    assert (found.of, found.triads, found.zeta, found.complete) == (0, None, None, False)
