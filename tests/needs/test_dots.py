"""Dots: counted by group, in three ways, with ties shown as ties."""

from fractions import Fraction

import pytest
from hypothesis import given
from hypothesis import strategies as st

from workbook.needs.analysis.checks import checks
from workbook.needs.analysis.dots import (
    by_method,
    group_equal_share,
    population_weighted_share,
    raw_sum,
    tally,
)
from workbook.needs.analysis.ranks import average_ranks, boundary_tie, first, places
from workbook.needs.analysis.shortlist import (
    group_first,
    group_ties,
    order,
    shortlist,
    suppressed,
)
from workbook.plan import Plan

WOMEN, MEN = "women", "men"


def plan(dots, *, adults=(30, 10), came=(10, 10), **rule):
    """A village of two groups; `dots` has one pair (women, men) for each need A, B, C, …"""
    ids = [chr(ord("A") + i) for i in range(len(dots))]
    groups = [{"id": g, "adults": n} for g, n in zip((WOMEN, MEN), adults, strict=True)]
    cells = {
        id_: {g: n for g, n in zip((WOMEN, MEN), pair, strict=True) if n is not None}
        for id_, pair in zip(ids, dots, strict=True)
    }
    return Plan.model_validate(
        {
            "id": "test",
            "community": {"name": "Test", "groups": groups},
            "needs": {
                "session": {"attended": dict(zip((WOMEN, MEN), came, strict=True))},
                "needs": [{"id": id_, "name": f"Need {id_}"} for id_ in ids],
                "rule": {"dots_per_person": 3, "shortlist": 2, "top_per_group": 1} | rule,
                "vote": {"dots": cells},
            },
        }
    )


counts = st.lists(st.tuples(st.integers(0, 9), st.integers(0, 9)), min_size=1, max_size=6)


def test_needs_that_got_nothing_count_as_zero():
    """An empty cell and a zero are the same in a count."""
    counted = tally(plan([(3, None), (None, None), (0, 2)]))
    assert raw_sum(counted) == {"A": 3, "B": 0, "C": 2}
    assert counted.by_group == {WOMEN: 3, MEN: 2}
    assert counted.total == 5


def test_every_group_weighs_the_same_however_many_dots_it_cast():
    """Group-equal: the mean of the group shares."""
    counted = tally(plan([(30, 0), (0, 1)]))
    assert group_equal_share(counted) == {"A": Fraction(1, 2), "B": Fraction(1, 2)}


def test_groups_weigh_by_their_adults_not_by_who_came():
    """Population-weighted: 30 women and 10 men, whoever came."""
    counted = tally(plan([(30, 0), (0, 1)]))
    assert population_weighted_share(counted) == {"A": Fraction(3, 4), "B": Fraction(1, 4)}


@pytest.mark.parametrize("method", ["group_equal", "population"])
def test_a_group_that_cast_no_dots_does_not_weigh(method):
    """Its absence neither divides by zero nor halves the others."""
    counted = tally(plan([(6, None), (2, None)]))
    assert by_method(counted, method) == {"A": Fraction(3, 4), "B": Fraction(1, 4)}


@pytest.mark.parametrize("method", ["raw", "group_equal", "population"])
def test_without_a_dot_everything_is_zero_and_nothing_is_shortlisted(method):
    """Before the vote there is an order of one shared place."""
    empty = plan([(None, None), (None, None)], method=method)
    assert order(empty) == (("A", "B"),)
    assert shortlist(empty).needs == ()
    assert suppressed(empty) == ()


def test_weights_that_are_not_known_give_no_share_rather_than_a_wrong_one():
    """Adults were never written down, so the population method cannot be computed."""
    unknown = plan([(1, 1), (2, 0)], adults=(0, 0), method="population")
    assert population_weighted_share(tally(unknown)) is None
    assert order(unknown) == ()


def test_who_stands_level_shares_the_mean_rank():
    """As the scenario ranks its raw dots: 3 needs on ranks 6 to 8 all have 7."""
    assert average_ranks({"A": 5, "B": 9, "C": 5, "D": 1}) == {
        "B": 1,
        "A": Fraction(5, 2),
        "C": Fraction(5, 2),
        "D": 4,
    }


def test_a_tie_is_one_place_with_several_needs():
    """The order never breaks a tie."""
    assert order(plan([(2, 2), (1, 3), (3, 1), (0, 4)], method="raw")) == (("A", "B", "C", "D"),)


def test_a_tie_across_the_boundary_is_named_and_all_of_it_shortlisted():
    """People settle it; the program leaves nobody out."""
    found = shortlist(plan([(4, 4), (2, 2), (2, 2), (1, 1)], method="raw", top_per_group=0))
    assert found.needs == ("A", "B", "C")
    assert found.tie == ("B", "C")


def test_a_tie_inside_the_shortlist_is_no_tie_at_its_boundary():
    """Two needs level on places 1 and 2 of a shortlist of 2 are both simply in."""
    assert shortlist(plan([(4, 4), (4, 4), (2, 2)], method="raw")).tie == ()


def test_the_first_needs_of_every_group_are_on_the_shortlist():
    """What men want most is there, although the agreed method puts it last."""
    village = plan([(9, 1), (8, 1), (7, 1), (0, 4)], adults=(90, 10), method="population")
    assert order(village)[-1] == ("D",)
    assert group_first(village) == {WOMEN: ("A",), MEN: ("D",)}
    assert shortlist(village).needs == ("A", "B", "D")


def test_a_tie_among_the_first_needs_of_a_group_is_included_and_marked():
    """Two needs share the men's first place, so both are in."""
    village = plan([(5, 3), (1, 3), (2, 0)])
    assert group_first(village)[MEN] == ("A", "B")
    assert group_ties(village) == {WOMEN: (), MEN: ("A", "B")}


def test_a_need_of_one_group_that_is_left_out_is_named():
    """From ten per cent of one group's dots on, and not below."""
    left_out = suppressed(plan([(50, 60), (37, 40), (10, 0), (3, 0)], method="raw"))
    assert [(it.need, it.group, it.share) for it in left_out] == [("C", WOMEN, Fraction(1, 10))]


def test_dots_that_cannot_be_are_told_in_sentences():
    """Too many in all, and too many on one need, each with who and where."""
    found = checks(plan([(25, 6), (6, 6)], came=(10, 4)))
    told = [(check.kind, check.group, check.need) for check in found]
    assert told == [("wrong", WOMEN, ""), ("wrong", WOMEN, "A")]
    assert found[0].text == "Women: 31 dots are counted, but only 30 were given out."
    assert "Need A: 25 dots, but at most 20" in found[1].text


def test_dots_of_people_who_were_not_there_are_told():
    """Nobody is written down as present, yet there are dots."""
    (check,) = [c for c in checks(plan([(1, 1)], came=(0, 1))) if c.kind == "wrong"]
    assert check.group == WOMEN
    assert "nobody is written down as present" in check.text


def test_a_group_that_came_but_has_no_dots_is_told_once_counting_has_begun():
    """Before the first dot there is nothing to say."""
    begun = [check.text for check in checks(plan([(30, None)], most_per_need=3))]
    assert begun == ["Men: no dots are counted yet."]
    assert checks(plan([(None, None)])) == ()


def test_fewer_dots_than_possible_are_only_a_note():
    """Some people keep their beans; that is worth knowing, not wrong."""
    assert {check.kind for check in checks(plan([(9, 9), (9, 9)]))} == {"note"}


def test_dots_of_a_need_that_is_gone_are_not_counted_and_told():
    """They stay in the record, but count for nobody."""
    village = plan([(20, 20), (10, 10)])
    needs = village.needs.model_copy(update={"needs": village.needs.needs[:1]})
    village = village.model_copy(update={"needs": needs})
    assert tally(village).total == 40
    assert any("20 dots belong to a need or group" in check.text for check in checks(village))


@given(counts, st.randoms(use_true_random=False))
def test_the_order_of_the_list_never_changes_a_count(pairs, luck):
    """Needs in another order have the same sums, shares, ranks and places."""
    village = plan(pairs)
    shuffled = luck.sample(village.needs.needs, len(pairs))
    needs = village.needs.model_copy(update={"needs": tuple(shuffled)})
    other = village.model_copy(update={"needs": needs})
    for count in (raw_sum, group_equal_share, population_weighted_share):
        assert count(tally(village)) == count(tally(other))
    assert [set(level) for level in order(village)] == [set(level) for level in order(other)]
    assert set(shortlist(village).needs) == set(shortlist(other).needs)


@given(counts)
def test_shares_of_all_needs_add_up_to_one(pairs):
    """Exactly, as fractions do, wherever a dot was cast."""
    counted = tally(plan(pairs))
    whole = 1 if counted.total else 0
    assert sum(group_equal_share(counted).values()) == whole
    assert sum(population_weighted_share(counted).values()) == whole


values = st.dictionaries(st.text(min_size=1), st.integers(0, 5), min_size=1, max_size=8)


@given(values)
def test_ranks_add_up_whatever_the_ties(scores):
    """Mean ranks keep the sum 1 + 2 + … + n."""
    n = len(scores)
    assert sum(average_ranks(scores).values()) == n * (n + 1) // 2


@given(values, st.integers(0, 8))
def test_the_first_few_leave_out_nobody_who_stands_level_with_one_of_them(scores, n):
    """Whoever is not among the first has less than the last of them, or nothing."""
    chosen = first(scores, n)
    least = min((scores[key] for key in chosen), default=6)
    others = [scores[key] for key in scores if key not in chosen]
    assert all(value < least for value in others)
    assert (len(chosen) > n) == bool(boundary_tie(scores, n))


@given(values)
def test_places_hold_every_need_once(scores):
    """Falling values, each key in exactly one place."""
    levels = places(scores)
    assert sorted(key for level in levels for key in level) == sorted(scores)
    heights = [{scores[key] for key in level} for level in levels]
    assert all(len(height) == 1 for height in heights)
    assert [max(height) for height in heights] == sorted(set(scores.values()), reverse=True)
