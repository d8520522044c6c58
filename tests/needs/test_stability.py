"""How few ballots turn the first place: by every possible change of every choice of voters."""

from itertools import combinations, product
from random import Random

import pytest
import rooms
from hypothesis import given, settings
from hypothesis import strategies as st
from rooms import fewest, paper, room

from workbook.needs.analysis import overturning
from workbook.needs.analysis.poll import poll, votes
from workbook.needs.analysis.ranked import Box, Voice
from workbook.needs.analysis.stability import RULES, approval_stability, stability
from workbook.needs.model import Ballot, Choice, Project

PROJECTS = "ABC"


@pytest.mark.parametrize("rule", RULES)
@given(box=rooms.rooms())
def test_brute_force_finds_no_fewer_and_no_more(rule, box):
    """Every room of up to five, three needs, ties and truncated papers as the rule admits them."""
    found = stability(box, rule)
    assert (found.changes, found.exact) == (fewest(box, rule), True)
    assert set(found.first) == rooms.first(box, rule, rooms.counted(box, rule))


@given(box=rooms.rooms(most=4, needs="ABCD"))
@settings(max_examples=25)
def test_brute_force_agrees_on_four_needs_by_copeland(box):
    """More duels hang together there."""
    assert stability(box, "copeland").changes == fewest(box, "copeland")


@pytest.mark.parametrize("rule", RULES)
@given(box=rooms.rooms(), luck=st.randoms(use_true_random=False))
def test_the_order_of_papers_and_of_the_list_changes_nothing(rule, box, luck):
    """The number stays; only which of several rivals is named may follow the list."""
    voices = tuple(luck.sample(box.voices, len(box.voices)))
    other = Box(tuple(luck.sample(box.needs, 3)), voices, box.unranked, box.tied)
    one, two = stability(box, rule), stability(other, rule)
    assert (one.changes, one.exact, set(one.first)) == (two.changes, two.exact, set(two.first))


@pytest.mark.parametrize("rule", RULES)
def test_one_ballot_turns_a_tie(rule):
    """Two needs come first together: any one voter can end that."""
    tie = stability(room([("w", paper("A B C")), ("w", paper("B A C"))]), rule)
    assert (set(tie.first), tie.changes, tie.exact) == ({"A", "B"}, 1, True)


def test_a_rival_need_only_draw_level():
    """Five to one: two voters make it three all, and the first place is another one."""
    found = stability(room([*[("w", paper("A B"))] * 5, ("w", paper("B A"))], "AB"), "plurality")
    assert (found.changes, found.rival, found.voters) == (2, "B", 6)


@pytest.mark.parametrize("rule", RULES)
def test_without_papers_or_without_a_rival_there_is_nothing_to_say(rule):
    """No card is shown."""
    assert stability(Box(("A", "B"), ()), rule) is None
    assert stability(room([("w", paper("A"))], "A"), rule) is None


def village(seed, needs=12, camps=10):
    """A room of 200 in a few camps, where the bounds of Copeland do not meet by themselves."""
    luck, ids = Random(seed), [f"N{i:02}" for i in range(needs)]  # noqa: S311 - made-up ballots
    voices = []
    for camp in range(camps):
        order = luck.sample(ids, needs)
        voices.append(Voice(tuple((need,) for need in order), f"g{camp % 3}", 200 // camps))
    return Box(tuple(ids), tuple(voices))


@given(st.integers(0, 40))
@settings(max_examples=10)
def test_rooms_of_two_hundred_are_exact_by_every_rule(seed):
    """The limit of work is never met there."""
    assert all(stability(village(seed), rule).exact for rule in RULES)


APART = Box(
    tuple("ABC"),
    tuple(Voice(paper(said), "", n) for said, n in {"C A B": 3, "B C A": 4, "A C B": 1}.items()),
)
"""A room where the bounds from below and above do not meet: the integer program must decide."""


def test_where_only_a_bound_is_proven_it_says_so(monkeypatch):
    """“At least”: never more than what is true, and not called exact."""
    assert (stability(APART, "copeland").changes, stability(APART, "copeland").exact) == (1, True)
    monkeypatch.setattr(overturning, "LARGEST", 0)
    bound = stability(APART, "copeland")
    assert (bound.changes, bound.exact) == (1, False)


def test_a_search_that_meets_its_limit_says_at_least(monkeypatch):
    """Camps of which the search cannot be done without any work."""
    monkeypatch.setattr(overturning, "WORK", 0.0)
    found = [stability(village(seed, camps=12), "copeland") for seed in range(60)]
    monkeypatch.undo()
    for seed, bound in enumerate(found):
        true = stability(village(seed, camps=12), "copeland")
        assert bound.changes <= true.changes
        assert not bound.exact or bound.changes == true.changes
    assert not all(bound.exact for bound in found)


ballots = st.lists(st.sets(st.sampled_from(PROJECTS)), min_size=1, max_size=5)


@given(ballots)
def test_approval_is_confirmed_by_brute_force(said):
    """Every other ballot of every choice of voters, empty ones too."""
    found = approval_stability(poll(_choice(said)))
    assert found.changes == _fewest_approvals(said)
    assert found.exact


def _choice(said):
    projects = [Project(id=id_, cost=1) for id_ in PROJECTS]
    return Choice(
        budget=1, projects=projects, ballots=[Ballot(choices=sorted(each)) for each in said]
    )


def _winners(total):
    return {project for project, n in total.items() if n == max(total.values())}


def _fewest_approvals(said):
    """Every other ballot of every choice of voters."""
    every = [set(some) for k in range(4) for some in combinations(PROJECTS, k)]
    now = _winners(votes(poll(_choice(said))))
    for changed in range(1, len(said) + 1):
        for leaving in combinations(range(len(said)), changed):
            stay = [each for i, each in enumerate(said) if i not in leaving]
            for new in product(every, repeat=changed):
                total = {p: sum(p in each for each in (*stay, *new)) for p in PROJECTS}
                if _winners(total) != now:
                    return changed
    return None
