"""Pabulib's `.pb` files as they are written: read again they are the same, or none is written."""

import datetime as dt

import pytest
from elections import every_file
from hypothesis import given, settings
from hypothesis import strategies as st

from workbook.money import MOST
from workbook.needs.model import Ballot, Choice, Project
from workbook.needs.pabulib import PabulibError, one_by_one, read, write


def choice(**more):
    """Two projects, and whatever a test says of them."""
    projects = [Project(id="1", name="Well", cost=1), Project(id="2", cost=1)]
    return Choice(**{"budget": 1, "projects": projects, **more})


def test_a_ballot_that_counts_several_times_has_as_many_rows():
    """Pabulib knows no count."""
    ballots = (Ballot(choices=["1"], count=2), Ballot(choices=["2"], voter="x", count=2))
    again = read(write(choice(ballots=ballots)))
    assert [(ballot.voter, ballot.choices) for ballot in again.ballots] == [
        ("1", ("1",)),
        ("2", ("1",)),
        ("x-1", ("2",)),
        ("x-2", ("2",)),
    ]


def test_an_id_with_a_comma_cannot_be_written():
    """The format separates the projects of a vote by commas."""
    with pytest.raises(PabulibError, match="must not have a comma"):
        write(Choice(projects=[Project(id="a,b", cost=1)]))


@every_file
def test_a_real_file_written_reads_the_same(path):
    """Nothing is lost on the way out and in again."""
    election = read(path.read_bytes())
    assert read(write(election)) == election
    assert len(election.ballots) > 0


def test_a_vote_that_its_own_type_forbids_is_not_written():
    """What our own reader would refuse leaves no file."""
    vote = {"vote_type": "choose-1", "ballots": [Ballot(choices=("1", "2"))]}
    with pytest.raises(PabulibError, match="names 2 projects, and 1 are allowed"):
        write(choice(**vote))


UNSAID = {
    "points": ({"vote_type": "cumulative", "ballots": [Ballot(choices=("1", "2"))]}, "0 points"),
    "limit": ({"meta": {"max_length": "1"}, "ballots": [Ballot(choices=("1", "2"))]}, "1 are all"),
    "unknown": ({"ballots": [Ballot(choices=("3",))]}, "which is not in PROJECTS"),
    "blanks": ({"projects": [Project(id=" 1", cost=1)]}, "names that the format takes for its own"),
    "no id": ({"projects": [Project(id=" ", cost=1)]}, "the project has no project_id"),
    "a book": ({"meta": {"description": "x" * 200_000}}, "cannot be written as a .pb file"),
}


@pytest.mark.parametrize(("said", "sentence"), UNSAID.values(), ids=UNSAID)
def test_what_the_format_cannot_say_is_not_written(said, sentence):
    """A sentence instead of a file that nobody can read."""
    with pytest.raises(PabulibError, match=sentence):
        write(choice(**said))


def test_a_name_that_is_made_is_nobodys():
    """A voter of an imported election may be called 2, or x-1."""
    ballots = [Ballot(voter="2"), Ballot(), Ballot(count=2), Ballot(voter="x-1")]
    again = read(write(choice(ballots=[*ballots, Ballot(voter="x", count=2)])))
    assert [each.voter for each in again.ballots] == ["2", "3", "4", "5", "x-1", "x-2", "x-3"]


def test_what_only_the_room_knows_stays_in_the_room():
    """Ids of papers, and when the vote was closed."""
    at = dt.datetime(2027, 5, 3, tzinfo=dt.UTC)
    room = choice(opened_at=at, closed_at=at, ballots=[Ballot(id="p1", choices=("1",))])
    assert (
        read(write(room)) == one_by_one(room) == choice(ballots=[Ballot(choices=("1",), voter="1")])
    )


HOSTILE = st.sampled_from(["", " ", "\0", " a\0 ", '"', ";", "\r", "\ufeff", "\x85", "2", "1-1"])
texts = HOSTILE | st.text(st.characters(codec="utf-8"), max_size=6)
keys = st.sampled_from(["VOTES", "key", "cost", "upkeep", "group", "points", "budget"]) | texts
project_ids = st.text(st.characters(codec="utf-8", exclude_characters=",\0\ufeff"), max_size=6)
project_ids = project_ids.map(str.strip).filter(bool)
other = st.dictionaries(keys, texts, max_size=3)


@st.composite
def choices(draw):
    """Any choice that the format can say, with hostile names, of every vote type."""
    kind = draw(st.sampled_from(["approval", "choose-1", "cumulative", "ordinal"]))
    names = draw(st.lists(project_ids, unique=True, max_size=4))
    projects = [
        Project(
            id=id_,
            name=draw(texts),
            cost=draw(st.integers(0, MOST)),
            need=draw(st.none() | texts),
            upkeep=draw(st.sampled_from([0, 1, 12_000])),
            other=draw(other),
        )
        for id_ in names
    ]
    return Choice(
        budget=draw(st.integers(0, MOST)),
        currency=draw(st.sampled_from(["AZN", "EUR", "XXX", " ", " AZN"])),
        vote_type=kind,
        projects=projects,
        ballots=[draw(votes(kind, names)) for _voter in range(draw(st.integers(0, 3)))],
        meta=draw(other),
    )


@st.composite
def votes(draw, kind, names):
    """A ballot on the projects of these `names`, for one or two voters."""
    most = 1 if kind == "choose-1" else None
    some = st.lists(st.sampled_from(names), unique=True, max_size=most) if names else st.just([])
    chosen = draw(some)
    points = tuple(draw(st.integers(0, 10**6)) for _ in chosen) if kind == "cumulative" else None
    return Ballot(
        choices=tuple(chosen),
        points=points,
        group=draw(texts),
        voter=draw(texts),
        count=draw(st.integers(1, 2)),
        other=draw(other),
    )


@given(choices())
def test_what_is_written_reads_the_same(choice):
    """Whatever people wrote: quotes, semicolons, line breaks, blanks, NUL, right-to-left."""
    assert read(write(choice)) == one_by_one(choice)


def bare(text):
    return text.replace("\0", "").strip()


@given(choices())
@settings(max_examples=40)
def test_of_what_people_wrote_only_blanks_and_nul_are_left_out(choice):
    """Names, votes and points stay; nobody is left out, and no two names that are made are one."""
    said = one_by_one(choice)
    assert [each.name for each in said.projects] == [bare(each.name) for each in choice.projects]
    each_voter = [ballot for ballot in choice.ballots for _copy in range(ballot.count)]
    assert [b.choices for b in said.ballots] == [b.choices for b in each_voter]
    given_ = [bare(ballot.voter) for ballot in each_voter if ballot.count == 1]
    made = [
        b.voter
        for b, old in zip(said.ballots, each_voter, strict=True)
        if not (old.count == 1 and bare(old.voter))
    ]
    assert len(set(made)) == len(made)
    assert not set(made) & set(given_)
