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


def village(seed, needs=12, camps=10, cut=False):
    """A room of 200 in camps, down to one for every voter; `cut`: papers rank some needs only.

    In a few camps the bounds of Copeland do not meet by themselves.
    """
    luck, ids = Random(seed), [f"N{i:02}" for i in range(needs)]  # noqa: S311 - made-up ballots
    voices = []
    for camp in range(camps):
        order = luck.sample(ids, luck.randint(1, needs) if cut else needs)
        voices.append(Voice(tuple((need,) for need in order), f"g{camp % 3}", 200 // camps))
    return Box(tuple(ids), tuple(voices))


@given(st.integers(0, 40), st.sampled_from([10, 40, 200]), st.sampled_from([12, 20]), st.booleans())
@settings(max_examples=15)
def test_rooms_of_two_hundred_are_exact_by_every_rule(seed, camps, needs, cut):
    """The limit of work is not met there, however many different ballots there are."""
    assert all(stability(village(seed, needs, camps, cut), rule).exact for rule in RULES)


def test_what_surely_does_for_one_rival_spares_the_program_of_another(monkeypatch):
    """A room where the first rival alone would be searched for seconds, for nothing."""
    monkeypatch.setattr(overturning, "solved", None)
    found = stability(village(4, 20, 200, cut=True), "copeland")
    assert (found.changes, found.exact) == (7, True)


def apart(**said):
    """A room where the bounds from below and above do not meet by themselves."""
    needs = tuple(sorted(next(iter(said))))
    return Box(needs, tuple(Voice(paper(" ".join(order)), "", n) for order, n in said.items()))


@pytest.mark.parametrize(
    ("limit", "box", "changes"),
    [
        ("LARGEST", apart(CAB=3, BCA=4, ACB=1), 1),
        ("WORK", apart(CBDA=4, DCAB=1, CADB=4, ABDC=1), 3),
    ],
)
def test_where_only_a_bound_is_proven_it_says_so(monkeypatch, limit, box, changes):
    """“At least”: never more than what is true, and not called exact."""
    found = stability(box, "copeland")
    assert (found.changes, found.exact) == (changes, True)
    monkeypatch.setattr(overturning, limit, 0)
    bound = stability(box, "copeland")
    assert (bound.changes, bound.exact) == (changes, False)


@given(box=rooms.rooms(most=4, needs="ABCD"))
@settings(max_examples=25)
def test_a_search_that_meets_its_limit_says_at_least(box):
    """Without any work for it: never more than what is true, and exact only where it is."""
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(overturning, "WORK", 0.0)
        bound = stability(box, "copeland")
    true = fewest(box, "copeland")
    assert bound.changes <= true
    assert not bound.exact or bound.changes == true


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
