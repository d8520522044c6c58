"""Ties that people settle: the tie at hand, in as many steps as it takes, and nothing else."""

import datetime as dt

import pytest
from hypothesis import given
from hypothesis import strategies as st
from rooms import drawn, paper, plan

from workbook.needs.analysis.choice import funded
from workbook.needs.analysis.draws import open_ties, settle, settled, taken_back
from workbook.needs.model import Ballot, Choice, Draw, Project, TakenBack

AT = dt.datetime(2027, 5, 3, tzinfo=dt.UTC)


def draw(first, tied, about="ballots"):
    return Draw(id=first + tied, at=AT, about=about, tied=tuple(tied), first=first, how="lot")


def test_a_tie_is_open_until_people_settle_it():
    """It is shown, never broken silently."""
    assert settle(("A", "B"), (), "ballots") == (("A", "B"),)
    assert open_ties((("A", "B"), ("C",)), (), "ballots") == (("A", "B"),)


def test_a_tie_of_three_takes_two_draws():
    """First one comes first; the others are still level until they draw again."""
    first, second = draw("B", "ABC"), draw("C", "AC")
    assert settle(("A", "B", "C"), (first,), "ballots") == (("B",), ("A", "C"))
    assert settle(("A", "B", "C"), (first, second), "ballots") == (("B",), ("C",), ("A",))


def test_the_last_draw_among_the_same_needs_holds():
    """The room drew again."""
    assert settle(("A", "B"), (draw("A", "AB"), draw("B", "AB")), "ballots") == (("B",), ("A",))


def test_a_draw_among_other_needs_or_about_something_else_settles_nothing():
    """A paper was corrected since, and now others stand level."""
    others = (draw("A", "ABC"), draw("A", "AB", "shortlist"), draw("X", "AB"))
    assert settle(("A", "B"), others, "ballots") == (("A", "B"),)


@given(st.permutations(list("ABCD")), st.lists(st.sampled_from("ABCD"), max_size=6))
def test_settling_loses_nobody_and_moves_nobody_across_places(order, firsts):
    """Whatever was drawn, needs stay on the places they had, and a settled tie is not open."""
    level, below = tuple(order[:3]), tuple(order[3:])
    draws = [draw(first, "".join(level)) for first in firsts]
    found = settled((level, below), draws, "ballots")
    flat = [need for place in found for need in place]
    assert set(flat[:3]) == set(level)
    assert flat[3:] == list(below)
    assert all(len(tie) > 1 for tie in open_ties((level, below), draws, "ballots"))


LEVEL = Choice(
    budget=2,
    projects=[Project(id=id_, cost=1) for id_ in "ABC"],
    ballots=[Ballot(choices=("A", "B", "C"), count=3)],
)
"""Three projects level, money for two."""


def test_small_projects_that_tie_are_funded_as_people_drew():
    """C first, then B before A; the tie is settled, and no longer called open."""
    drawn = (draw("C", "ABC", "choice"), draw("B", "AB", "choice"))
    for rule in ("greedy", "equal_shares"):
        before, after = funded(LEVEL)[rule], funded(LEVEL, draws=drawn)[rule]
        assert (before.funded, after.funded) == (("A", "B"), ("C", "B"))
        assert [any(tie.open for tie in each.ties) for each in (before, after)] == [True, False]


def test_a_tie_of_projects_that_is_settled_in_part_is_still_open():
    """C is drawn; whether A or B follows, the order by id has decided."""
    half = funded(LEVEL, draws=(draw("C", "ABC", "choice"),))["greedy"]
    assert half.funded == ("C", "A")
    assert any(tie.open for tie in half.ties)


def test_draws_about_the_ballot_move_no_project():
    """They are about something else."""
    assert funded(LEVEL, draws=(draw("C", "ABC"),)) == funded(LEVEL)


def ties(*draws):
    """A record with draws that were made in public."""
    return plan([("women", paper("A B"))], draws=draws).needs


@pytest.mark.parametrize(
    ("after", "sentence"),
    [
        ([drawn("B", "AB")], "stays as the room saw it"),
        ([drawn("A", "AB"), drawn("A", "AB")], "one draw is enough"),
        ([drawn("A", "AB"), drawn("B", "BA")], "one draw is enough"),
    ],
    ids=["rewritten", "twice", "drawn at two screens"],
)
def test_a_draw_stays_as_the_room_saw_it(after, sentence):
    """Nor is there a second one for the same tie, whoever presses at the same moment."""
    assert [told for told in ties(drawn("A", "AB")).forbids(ties(*after)) if sentence in told]


def test_no_tie_is_settled_before_the_count_is_closed():
    """Nobody knows then who stands level; what was settled before stays when it is opened again."""
    said = [("women", paper("A B"))]
    open_ = plan(said, closed=False).needs
    drawn_too = plan(said, closed=False, draws=[drawn("A", "AB")]).needs
    assert list(open_.forbids(drawn_too)) == ["Close the count before a lot is drawn."]
    again = ties(drawn("A", "AB")).forbids(drawn_too)
    assert "Close the count before a lot is drawn." not in list(again)


def test_the_last_draw_can_be_taken_back_until_the_decision():
    """A slip of the hand is undone at once; what is signed stays."""
    one, last = drawn("A", "AB"), drawn("C", "BC")
    assert not list(ties(one, last).forbids(ties(one)))
    signed = ties(one).consensus.model_copy(update={"closed_at": AT})
    before, after = (each.model_copy(update={"consensus": signed}) for each in (ties(one), ties()))
    assert list(before.forbids(after)) == ["What was drawn stays as the room saw it."]


def test_what_was_taken_back_is_neither_rewritten_nor_left_out():
    """It is only written on at its end."""
    one = draw("A", "AB")
    mark = TakenBack(id=one.id, at=AT, draw=one)
    before = ties().model_copy(update={"taken_back": (mark,)})
    other = mark.model_copy(update={"draw": draw("B", "AB")})
    for marks in ((), (other,)):
        after = before.model_copy(update={"taken_back": marks})
        assert list(before.forbids(after)) == ["What was drawn stays as the room saw it."]
    assert taken_back(before) == taken_back(before, "ballots") == (mark,)
    assert taken_back(before, "choice") == ()
    assert taken_back(before.model_copy(update={"draws": (one,)})) == ()
