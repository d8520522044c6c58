"""Meeting against secret ballot: the gap, once both are there."""

from rooms import paper, plan

from workbook.needs.analysis.spoken import gap

SAID = [("men", paper("B A C")), ("men", paper("A B C")), ("women", paper("B C A"))]
ALOUD = {"A": 1, "B": 2, "C": 3}


def test_the_gap_tells_pairs_the_other_way_round_and_votes_for_the_first():
    """Aloud A came first; on paper it is B, and one of three put A first."""
    found = gap(plan(SAID, spoken=ALOUD))
    assert found.spoken == (("A",), ("B",), ("C",))
    assert found.secret[0] == ("B",)
    assert (found.swaps, found.of, found.same_first) == (1, 3, False)
    assert (found.first_votes, found.voters) == (1, 3)


def test_a_room_that_says_what_it_votes_has_no_gap():
    """The same first place, no pair the other way round."""
    found = gap(plan([("men", paper("A B C"))], spoken=ALOUD))
    assert (found.swaps, found.same_first, found.first_votes) == (0, True, 1)


def test_there_is_no_gap_before_both_orders_are_there():
    """Nothing was said aloud, or the ballot is still open, or no paper counts."""
    assert gap(plan(SAID)) is None
    assert gap(plan(SAID, spoken=ALOUD, closed=False)) is None
    assert gap(plan([("men", ())], spoken=ALOUD)) is None


def test_only_needs_that_were_said_are_compared():
    """The room named one need, and one that is not on the list."""
    found = gap(plan(SAID, spoken={"B": 1, "X": 2}))
    assert found.spoken == (("B",),)
    assert (found.swaps, found.of, found.same_first, found.first_votes) == (0, 0, True, 2)


def test_needs_said_to_be_level_contradict_no_order():
    """Both were said to come first; either may lead on paper."""
    found = gap(plan(SAID, spoken={"A": 1, "B": 1, "C": 2}))
    assert found.spoken == (("A", "B"), ("C",))
    assert (found.swaps, found.same_first, found.first_votes) == (0, False, 3)
