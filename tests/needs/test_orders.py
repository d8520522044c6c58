"""Rules side by side: what can be computed, where they agree, and the order that is decided."""

import pytest
from hypothesis import given
from hypothesis import strategies as st
from rooms import drawn, paper, plan

from workbook.needs.analysis.orders import (
    RULES,
    RuleOrder,
    agreed,
    by_ballots,
    decided,
    rule_orders,
)
from workbook.needs.analysis.ranked import box
from workbook.needs.analysis.shortlist import shortlist

SAID = [("men", paper("A B C")), ("men", paper("A C B")), ("women", paper("B A C"))]


def named(village):
    """Rules that can be computed."""
    return [order.rule for order in rule_orders(village)]


def test_ballots_stay_out_until_the_ballot_is_closed():
    """What is covered is in no order."""
    assert named(plan(SAID, closed=False)) == ["dots"]
    assert named(plan(SAID)) == ["dots", "plurality", "borda", "borda_group_equal", "copeland"]


def test_dots_stay_out_until_their_vote_is_closed():
    """The same for dots."""
    village = plan(SAID, closed=False)
    vote = village.needs.vote.model_copy(update={"closed_at": None})
    needs = village.needs.model_copy(update={"vote": vote})
    assert named(village.model_copy(update={"needs": needs})) == []


def test_pairs_count_once_every_group_that_began_has_compared_them_all():
    """A group half way through would be outvoted by its own gaps."""
    half = {"men": {"A": {"B": "A", "C": "A"}}}
    full = {"men": {"A": {"B": "A", "C": "A"}, "B": {"C": "C"}}}
    village = plan([])
    for winners, expected in ((half, ["dots"]), (full, ["dots", "pairs"])):
        pairs = village.needs.pairs.model_copy(update={"winners": winners})
        needs = village.needs.model_copy(update={"pairs": pairs})
        orders = rule_orders(village.model_copy(update={"needs": needs}))
        assert [order.rule for order in orders] == expected
    assert orders[1].places == (("A",), ("C",), ("B",))


def test_rules_agree_on_needs_that_stand_alone_on_the_same_place():
    """C is third by both; A and B are level by one."""
    one = RuleOrder("borda", (("A",), ("B",), ("C",)))
    other = RuleOrder("copeland", (("A", "B"), ("C",)))
    assert agreed((one, other)) == ("C",)
    assert agreed((one, one)) == ("A", "B", "C")


def test_one_rule_alone_agrees_with_nobody():
    """Agreement takes two."""
    assert agreed(()) == agreed((RuleOrder("borda", (("A",), ("B",))),)) == ()


@pytest.mark.parametrize("method", RULES[3:])
def test_the_order_is_decided_by_the_agreed_method(method):
    """Whichever of the four the room locked."""
    found = decided(plan(SAID, rule={"ballots": method}))
    points = by_ballots(box(plan(SAID)), method)
    heights = [{points[need] for need in level} for level in found]
    assert heights == [{value} for value in sorted(set(points.values()), reverse=True)]


def test_a_tie_at_the_top_is_decided_by_people_only():
    """Level until they draw; and the draw of another tie does not count."""
    level = [("men", paper("A B C")), ("women", paper("B A C"))]
    assert decided(plan(level)) == (("A", "B"), ("C",))
    assert decided(plan(level, draws=[drawn("B", "AB")])) == (("B",), ("A",), ("C",))
    assert decided(plan(level, draws=[drawn("B", "ABC")])) == (("A", "B"), ("C",))


def test_before_the_first_paper_nothing_is_decided():
    """Not even that all are level."""
    assert decided(plan([])) == ()


def edge(draws=(), tie="lot"):
    """Three needs level, room on the shortlist for two."""
    return shortlist(plan([], draws=draws, rule={"shortlist": 2, "top_per_group": 0, "tie": tie}))


def test_a_tie_at_the_edge_of_the_shortlist_keeps_all_until_it_is_settled():
    """After one draw two are still level for the last place; after the second one is out."""
    first, second = drawn("C", "ABC", "shortlist"), drawn("A", "AB", "shortlist")
    found = [edge(), edge([first]), edge([first, second])]
    assert [each.needs for each in found] == [("A", "B", "C"), ("A", "B", "C"), ("A", "C")]
    assert [each.tie for each in found] == [("A", "B", "C"), ("A", "B"), ()]


def test_side_by_side_keeps_all_whatever_was_drawn():
    """So the room agreed."""
    assert edge([drawn("C", "ABC", "shortlist")], "side_by_side").needs == ("A", "B", "C")


@given(st.lists(st.sampled_from([paper("A B"), paper("B C A"), paper("C"), paper("AB C")])))
def test_the_order_of_papers_never_changes_the_decision(said):
    """Needs on one place may be told in another order, places not."""
    one = decided(plan([("men", each) for each in said]))
    other = decided(plan([("men", each) for each in reversed(said)]))
    assert one == other
