"""Ranked ballots: published examples, a definition by brute force, an independent oracle."""

from fractions import Fraction
from itertools import combinations

import pytest
import rooms
from hypothesis import given
from hypothesis import strategies as st
from preflibtools.instances import OrdinalInstance
from preflibtools.properties import borda_scores, pairwise_scores
from rooms import paper, plan, room

from workbook.needs.analysis.ranked import (
    Box,
    Papers,
    Voice,
    borda,
    borda_by_group,
    borda_group_equal,
    box,
    condorcet_winners,
    copeland,
    copeland_net,
    cycle,
    first_choices,
    head_to_head,
    papers,
    wins,
)

TENNESSEE = Box(
    tuple("MNCK"),
    tuple(
        Voice(paper(said), "", count)
        for said, count in {"M N C K": 42, "N C K M": 26, "C K N M": 15, "K C N M": 17}.items()
    ),
)
"""Where the capital of Tennessee should be (liquisearch.com, Borda count; scenario, T01)."""

CYCLE = room([("w", paper(said)) for said in ("A B C", "B C A", "C A B")])
COUNTS = (first_choices, borda, borda_group_equal)


def test_the_published_example_comes_out_by_points():
    """T01: Nashville has most Borda points, though Memphis has most first choices."""
    assert borda(TENNESSEE) == {"M": 126, "N": 194, "C": 173, "K": 107}
    assert first_choices(TENNESSEE) == {"M": 42, "N": 26, "C": 15, "K": 17}


def test_the_published_example_comes_out_head_to_head():
    """T01: Nashville beats every other."""
    duels = head_to_head(TENNESSEE)
    assert wins(duels) == copeland(duels) == {"N": 3, "C": 2, "K": 1, "M": 0}
    assert copeland_net(duels) == {"N": 3, "C": 1, "K": -1, "M": -3}
    assert condorcet_winners(duels) == ("N",)
    assert cycle(duels) == ()


def test_a_cycle_is_named_in_the_direction_in_which_each_beats_the_next():
    """Condorcet's own paradox."""
    duels = head_to_head(CYCLE)
    assert condorcet_winners(duels) == ()
    assert cycle(duels) == ("A", "B", "C")
    assert copeland(duels) == {"A": 1, "B": 1, "C": 1}


def test_a_cycle_below_a_need_that_beats_all_is_none():
    """Who is first is not in question."""
    below = [("w", paper(f"D {said}")) for said in ("A B C", "B C A", "C A B")]
    assert cycle(head_to_head(room(below, "ABCD"))) == ()


def test_a_need_that_only_draws_is_no_condorcet_winner():
    """Half of the room each: a tie, and half a win for both."""
    duels = head_to_head(room([("w", paper("A B")), ("w", paper("B A"))], "AB"))
    assert condorcet_winners(duels) == ()
    assert copeland(duels) == {"A": Fraction(1, 2), "B": Fraction(1, 2)}


@pytest.mark.parametrize(("rule", "rest"), [("share", Fraction(3, 2)), ("nothing", 0)])
def test_needs_left_out_have_what_the_rule_gives_them(rule, rest):
    """The paper 9 > 1 of the scenario: the other four share 0 + 1 + 2 + 3, or have nothing."""
    truncated = room([("youth", paper("9 1"))], "123459", unranked=rule)
    assert borda(truncated) == {"9": 5, "1": 4, "2": rest, "3": rest, "4": rest, "5": rest}
    duels = head_to_head(truncated)
    assert duels["1"] == {"2": 1, "3": 1, "4": 1, "5": 1, "9": 0}
    assert duels["2"] == dict.fromkeys("13459", 0)


def test_needs_on_one_place_share_their_points_and_a_first_choice():
    """B and C fill places two and three; A and B one first place."""
    assert borda(room([("w", paper("A BC"))])) == {"A": 2, "B": Fraction(1, 2), "C": Fraction(1, 2)}
    half = first_choices(room([("w", paper("AB C"))]))
    assert half == {"A": Fraction(1, 2), "B": Fraction(1, 2), "C": 0}


def test_every_group_weighs_the_same_however_many_voted():
    """Three women and one man: the mean of the points per voter of each group."""
    mixed = room([*[("women", paper("A B"))] * 3, ("men", paper("B A"))], "AB")
    assert borda_by_group(mixed) == {"women": {"A": 3, "B": 0}, "men": {"A": 0, "B": 1}}
    assert borda_group_equal(mixed) == {"A": Fraction(1, 2), "B": Fraction(1, 2)}


def test_a_paper_counts_only_for_needs_on_the_list_and_once_for_each():
    """What it says about others is passed over; a need named twice counts where it comes first."""
    found = box(plan([("men", paper("X B A B")), ("men", paper("B A")), ("women", paper("X"))]))
    assert found.voices == (Voice(paper("B A"), "men", 2),)


def test_spoiled_papers_are_told_apart_and_never_counted():
    """No place at all; or several needs on one, where the rule printed on the ballot says so."""
    said = [("men", paper("A B")), ("men", paper("AB C")), ("men", ()), ("women", ())]
    shared = plan(said, issued={"men": 4})
    strict = plan(said, issued={"men": 4}, rule={"tied": "spoiled"})
    assert papers(shared) == {"men": Papers(4, 2, 1), "women": Papers(None, 0, 1)}
    assert papers(strict) == {"men": Papers(4, 1, 2), "women": Papers(None, 0, 1)}
    assert [papers(shared)[group].unreturned for group in ("men", "women")] == [1, None]
    assert box(strict).voters == 1


def test_an_empty_box_counts_nothing_and_breaks_nothing():
    """Before the first paper."""
    empty = box(plan([]))
    assert empty.voters == 0
    assert [count(empty) for count in COUNTS] == [{"A": 0, "B": 0, "C": 0}] * 3
    assert condorcet_winners(head_to_head(empty)) == cycle(head_to_head(empty)) == ()


@given(rooms.rooms())
def test_points_are_those_of_the_bare_definition(box):
    """Borda by duels, one voter after another, in exact fractions."""
    for rule, count in {"plurality": first_choices, "borda": borda}.items():
        assert tuple(count(box).values()) == rooms.counted(box, rule)
    assert tuple(borda_group_equal(box).values()) == rooms.counted(box, "borda_group_equal")


@given(rooms.rooms(needs="ABCD"))
def test_duels_are_those_of_the_bare_definition(box):
    """Every two needs, one voter after another."""
    duels = head_to_head(box)
    for a, b in combinations(box.needs, 2):
        votes = [rooms.before(said, a, b) for _group, said in rooms.voters(box)]
        assert (duels[a][b], duels[b][a]) == (votes.count(1), votes.count(-1))
    total = rooms.counted(box, "copeland")
    assert tuple(copeland(duels).values()) == rooms.values(box, "copeland", total)


@given(rooms.rooms(needs="ABCD"))
def test_a_cycle_beats_its_way_round_and_nobody_outside_beats_it(box):
    """And it is there whenever nobody is unbeaten."""
    duels = head_to_head(box)
    found = cycle(duels)
    beats = {(a, b) for a in duels for b in duels[a] if duels[a][b] > duels[b][a]}
    assert set(zip(found, (*found[1:], *found[:1]), strict=True)) <= beats
    unbeaten = set(duels) - {b for _a, b in beats}
    assert found or unbeaten
    assert not (found and condorcet_winners(duels))


@given(st.lists(st.permutations(list(range(1, 6))), min_size=1, max_size=12))
def test_preflibtools_counts_the_same(orders):
    """An independent oracle, on papers that rank everything."""
    instance = OrdinalInstance()
    instance.append_order_list([tuple((need,) for need in order) for order in orders])
    ours = Box(tuple("12345"), tuple(Voice(paper(" ".join(map(str, o))), "", 1) for o in orders))
    theirs = borda_scores(instance)
    assert borda(ours) == {str(need): points for need, points in theirs.items()}
    duels, margins = head_to_head(ours), pairwise_scores(instance)
    assert all(duels[str(a)][str(b)] == n for a, row in margins.items() for b, n in row.items())


@given(rooms.rooms(), st.randoms(use_true_random=False))
def test_the_order_of_papers_and_of_the_list_never_changes_a_count(box, luck):
    """Shuffled papers and needs: the same points, duels, winners."""
    voices = tuple(luck.sample(box.voices, len(box.voices)))
    needs = tuple(luck.sample(box.needs, len(box.needs)))
    other = Box(needs, voices, box.unranked, box.tied)
    for count in (*COUNTS, head_to_head):
        assert count(box) == count(other)
    assert borda_by_group(box) == borda_by_group(other)
    assert condorcet_winners(head_to_head(box)) == condorcet_winners(head_to_head(other))
    assert bool(cycle(head_to_head(box))) == bool(cycle(head_to_head(other)))


@given(st.lists(st.sampled_from(["A", "B A", "AB", "C A B", ""]), min_size=1, max_size=8))
def test_the_order_of_typing_never_changes_what_counts(said):
    """A plan with its papers in another order has the same box, paper for paper."""
    one = box(plan([("men", paper(text)) for text in said]))
    other = box(plan([("men", paper(text)) for text in reversed(said)]))
    assert sorted(one.voices, key=repr) == sorted(other.voices, key=repr)
