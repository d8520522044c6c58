"""Pabulib's `.pb` files: read, and refused with a sentence that helps."""

import re

import pytest
from elections import HOUSE, every_file, made_up
from hypothesis import given
from hypothesis import strategies as st

from workbook.needs.model import Ballot, Choice, Project
from workbook.needs.pabulib import PabulibError, read, write

SMALL = """META
key;value
description;A small one
num_projects;2
num_votes;2
budget;100
vote_type;approval
PROJECTS
project_id;cost;name;category
1;60;Well;water,health
2;50.5;"Road; part ""two""\";
VOTES
voter_id;vote;age;group
a;1,2;34;women
b;2;;men
"""


def changed(old, new):
    """The small file with one thing wrong."""
    assert old in SMALL
    return SMALL.replace(old, new)


def test_a_file_becomes_a_choice():
    """Money in hundredths, quotes resolved, further columns kept, groups taken over."""
    assert read(SMALL) == Choice(
        budget=100_00,
        currency="XXX",
        projects=[
            Project(id="1", cost=60_00, name="Well", other={"category": "water,health"}),
            Project(id="2", cost=50_50, name='Road; part "two"'),
        ],
        ballots=[
            Ballot(choices=["1", "2"], group="women", voter="a", other={"age": "34"}),
            Ballot(choices=["2"], group="men", voter="b"),
        ],
        meta={"description": "A small one"},
    )


@pytest.mark.parametrize(
    "same",
    [
        SMALL.encode("utf-8-sig"),
        SMALL.replace("\n", "\r\n").encode(),
        SMALL.replace("1;60;", "1 ; 60 ; ").replace('5;"', '5; "').replace("a;1,2;", " a; 1, 2 ;"),
        SMALL.replace("META\n", "\n\nMETA;\n").replace("VOTES\n", "\nvotes;;;\n"),
        changed("budget;100", "budget;100,00"),
    ],
    ids=["BOM", "CRLF", "blanks", "spreadsheet", "decimal comma"],
)
def test_the_same_file_from_other_programs_reads_the_same(same):
    """What editors and spreadsheets do to a file does not matter."""
    assert read(same) == read(SMALL)


@pytest.mark.parametrize(
    ("vote_type", "vote", "ballot"),
    [
        ("approval", "1,2", Ballot(choices=["1", "2"], voter="v")),
        ("approval", "", Ballot(voter="v")),
        ("choose-1", "2", Ballot(choices=["2"], voter="v")),
        ("ordinal", "2,1", Ballot(choices=["2", "1"], voter="v")),
        ("cumulative", "2,1;3,1.0", Ballot(choices=["2", "1"], points=[3, 1], voter="v")),
    ],
)
def test_all_four_vote_types_are_read(vote_type, vote, ballot):
    """Approval, choose-1, ordinal and cumulative."""
    head = changed("vote_type;approval", f"vote_type;{vote_type}").split("VOTES")[0]
    columns = "voter_id;vote;points" if vote_type == "cumulative" else "voter_id;vote"
    assert read(f"{head}VOTES\n{columns}\nv;{vote}\n").ballots == (ballot,)


WRONG = {
    "empty": ("", "empty"),
    "blank": (" \n\n", "empty"),
    "binary": (b"META\nkey;value\nx;\0\x01\n", "not a text file"),
    "image": (b"\x89PNG\r\n\x1a\n", "Line 1: letters that are not UTF-8"),
    "encoding": (changed("Well", "Gölü").encode("latin-1"), "Line 10: letters that are not UTF-8"),
    "not a pb file": ("name,cost\nWell,3\n", "Line 1: the file does not begin with META"),
    "no projects": (SMALL.split("PROJECTS")[0], "section PROJECTS is missing"),
    "no votes": (SMALL.split("VOTES")[0], "section VOTES is missing"),
    "two sections": (SMALL + "VOTES\n", "Line 16: a second section VOTES"),
    "no budget": (changed("budget;100\n", ""), "does not say the budget"),
    "no vote type": (changed("vote_type;approval\n", ""), "does not say the vote_type"),
    "scoring": (changed(";approval", ";scoring"), "“scoring” is not one that can be read"),
    "currency": (changed("budget;", "currency;Azerbaijani manat\nbudget;"), "currency is too long"),
    "no cost column": (changed("project_id;cost", "project_id;price"), "Line 9: PROJECTS has no"),
    "no vote column": (changed("voter_id;vote;", "voter_id;choice;"), "Line 13: VOTES has no"),
    "column twice": (changed("name;category", "name;name"), "Line 9: a column stands twice: name"),
    "cost in words": (changed("1;60;", "1;sixty;"), "Line 10: “sixty” is not an amount"),
    "cost not finite": (changed("1;60;", "1;nan;"), "Line 10: “nan” is not an amount"),
    "cost below zero": (changed("1;60;", "1;-60;"), "Line 10: “-60” is below zero"),
    "cost too fine": (changed("1;60;", "1;60.005;"), "Line 10: “60.005” has more than two"),
    "cost too large": (changed("1;60;", f"1;{'9' * 30};"), "too large an amount"),
    "no cost": (changed("1;60;", "1;;"), "Line 10: the project “1” has no cost"),
    "no id": (changed("1;60;", ";60;"), "Line 10: the project has no project_id"),
    "id with comma": (changed("1;60;", '"1,2";60;'), "Line 10: the project_id “1,2”"),
    "project twice": (changed("2;50.5", "1;50.5"), "Line 11: the project “1” stands twice"),
    "name too long": (changed("Well", "W" * 20_001), "Line 10: the name of the project “1”"),
    "unknown project": (changed("b;2;", "b;3;"), "Line 15: the vote names the project “3”"),
    "project twice in a vote": (changed("a;1,2;", "a;1,1;"), "Line 14: the vote names the project"),
    "two where one is chosen": (changed(";approval", ";choose-1"), "names 2 projects, and 1 are"),
    "more than allowed": (
        changed("budget;", "max_length;1\nbudget;"),
        "Line 15: the vote names 2 projects, and 1 are allowed",
    ),
    "too many cells": (changed("b;2;;men", "b;2;;men;x"), "Line 15: 5 cells, but 4 columns"),
    "open quotation mark": (changed("1;60;Well", '1;60;"Well'), "quotation marks do not match"),
}


@pytest.mark.parametrize(("source", "sentence"), WRONG.values(), ids=WRONG)
def test_a_wrong_file_is_refused_with_its_line_and_what_to_do(source, sentence):
    """One sentence that names the place; a full stop at its end, no traceback."""
    with pytest.raises(PabulibError, match=re.escape(sentence)) as refusal:
        read(source)
    assert len(str(refusal.value)) < 200


@pytest.mark.parametrize(
    ("points", "sentence"),
    [
        ("3", "2 projects, but 1 points"),
        ("3,x", "“x” points: write a whole number"),
        ("3,-1", "“-1” points"),
        ("3,0.5", "“0.5” points"),
        ("3,9999999", "“9999999” points"),
    ],
)
def test_wrong_points_are_refused_with_their_line(points, sentence):
    """A cumulative ballot has one whole number for each project."""
    text = SMALL.split("VOTES")[0].replace("approval", "cumulative")
    with pytest.raises(PabulibError, match=f"Line 14: {re.escape(sentence)}"):
        read(f"{text}VOTES\nvoter_id;vote;points\nv;1,2;{points}\n")


def test_the_line_is_right_after_a_text_of_several_lines():
    """A name may have line breaks; the lines after it keep their numbers."""
    text = changed("Well", '"Well\nwith\nbucket"').replace("b;2;", "b;3;")
    with pytest.raises(PabulibError, match="Line 17: "):
        read(text)


def test_a_wrong_number_of_votes_is_kept_to_be_asked_about():
    """It may be a file cut short; `doubts` asks, reading does not refuse."""
    assert read(changed("num_votes;2", "num_votes;3")).meta["num_votes"] == "3"
    assert "num_votes" not in read(SMALL).meta


@pytest.mark.parametrize(
    ("cell", "upkeep", "kept"),
    [("120.50", 120_50, {}), ("0", 0, {"upkeep": "0"}), ("low", 0, {"upkeep": "low"}), ("", 0, {})],
)
def test_the_upkeep_of_a_project_is_read_where_it_is_an_amount(cell, upkeep, kept):
    """What another program means by a column of that name is kept as it is."""
    text = changed("name;category", "name;upkeep").replace("water,health", cell)
    well = read(text).projects[0]
    assert (well.upkeep, well.other) == (upkeep, kept)
    assert read(write(read(text))) == read(text)


@every_file
def test_a_real_file_reads_as_pabutools_reads_it(path):
    """Budget, costs, ballots and META's words, by an independent reader."""
    from pabutools.election import parse_pabulib

    ours = read(path.read_bytes())
    instance, profile = parse_pabulib(str(path))
    assert ours.budget == instance.budget_limit * 100
    assert {p.id: p.cost for p in ours.projects} == {p.name: p.cost * 100 for p in instance}
    assert ours.meta.items() <= instance.meta.items()
    assert len(ours.ballots) == profile.num_ballots()
    for mine, theirs in zip(ours.ballots, profile, strict=True):
        assert sorted(mine.choices) == sorted(project.name for project in theirs)


def test_the_example_that_we_ship_is_what_its_generator_draws():
    """data/example.pb is made up; how is written in elections.py."""
    shipped = (HOUSE / "data/example.pb").read_text("utf-8")
    assert shipped == write(made_up())
    assert read(shipped) == made_up()


@given(st.binary(max_size=200))
def test_rubbish_is_refused_and_nothing_else_happens(rubbish):
    """Never another error than our own."""
    with pytest.raises(PabulibError):
        read(rubbish)


@given(st.data())
def test_a_damaged_file_reads_or_is_refused(data):
    """One letter changed anywhere: a choice or a sentence, never a traceback."""
    at = data.draw(st.integers(0, len(SMALL) - 1))
    letter = data.draw(st.characters(codec="utf-8"))
    try:
        read(SMALL[:at] + letter + SMALL[at + 1 :])
    except PabulibError as error:
        assert str(error).endswith((".", "?", "100000"))  # noqa: PT017 - either outcome is right
