"""The secret ballot: said aloud first, typed from paper under cover, counted when it is closed."""

import json

import pytest
from stepping import (
    add,
    block,
    button,
    do,
    fill,
    go,
    labelled,
    notices,
    opened,
    paper,
    press,
    state,
)

from workbook.documents.minutes import minutes
from workbook.results import results
from workbook.store.trouble import Refused


def test_what_was_said_aloud_stays_once_the_ballot_is_open(desk):
    water, *_ = opened(desk)
    go(desk, "spoken")
    assert block(desk, "spoken").fixed
    with pytest.raises(Refused):
        fill(desk, "spoken", "spoken", (water, "place", 3, 1))


def test_an_open_ballot_without_papers_can_be_shut_again_to_hear_the_room(desk):
    water, *_ = opened(desk)
    press(desk, "spoken", "shut")
    fill(desk, "spoken", "spoken", (water, "place", 3, 1))
    press(desk, "spoken", "open")
    paper(desk, "women", "123")
    with pytest.raises(Refused):
        press(desk, "spoken", "shut")


def test_a_paper_is_covered_as_soon_as_it_is_typed(desk):
    opened(desk)
    paper(desk, "women", "3 2 1", "1")
    rows = block(desk, "papers", "table").rows
    assert [row.sealed for row in rows] == [("places", "count"), ("places", "count")]
    assert all("places" not in row.values for row in rows)
    assert "3 2 1" not in desk.screen().model_dump_json()
    assert block(desk, "box").meters[0].text == "2 of 4 papers"


def test_a_wrong_paper_is_refused_and_nothing_is_written(desk):
    opened(desk)
    for wrong in ("4", "11", "A", "1=1"):
        with pytest.raises(Refused):
            paper(desk, "women", wrong)
    go(desk, "ballots-women")
    assert block(desk, "box").meters[0].value == 0


def test_more_papers_than_were_given_out_keep_the_ballot_open(desk):
    opened(desk)
    paper(desk, "women", "1", "2", "3", "1", "2")
    assert state(desk.screen(), "ballots-women") == "problem"
    go(desk, "ballots-again")
    assert button(desk, "close").because.startswith("Women: 5 papers are typed, but only 4")
    with pytest.raises(Refused):
        press(desk, "ballots-again", "close")


def test_given_out_is_valid_and_spoiled_and_not_returned(desk):
    opened(desk)
    paper(desk, "women", "123", "21", "0")
    go(desk, "ballots-again")
    sums = block(desk, "sums").rows[0].values
    assert sums == {"group": "Women", "issued": 4, "valid": 2, "spoiled": 1, "unreturned": 1}


def test_a_second_teller_who_differs_keeps_the_ballot_open_without_telling_a_number(desk):
    water, *_ = opened(desk)
    paper(desk, "women", "123", "132")
    go(desk, "ballots-again")
    fill(desk, "ballots-again", "firsts", (water, "women", 1, None))
    told = next(text for text in desk.screen().missing if "two tellers differ" in text)
    assert told.startswith("Women, 1. Water:")
    with pytest.raises(Refused):
        press(desk, "ballots-again", "close")
    fill(desk, "ballots-again", "firsts", (water, "women", 2, 1))
    press(desk, "ballots-again", "close")
    assert state(desk.screen(), "ballots-again") == "locked"


def test_nothing_of_the_result_is_shown_before_the_ballot_is_closed(desk):
    opened(desk)
    paper(desk, "women", "123")
    for step in ("outcome", "rules"):
        assert [part.type for part in go(desk, step).blocks] == ["notice"]


def test_the_history_tells_of_papers_without_what_stands_on_them(desk):
    opened(desk)
    paper(desk, "women", "3 2 1")
    assert "Needs › Secret ballot › Ballots" in desk.screen().history[0]
    assert "3 2 1" not in "".join(desk.screen().history)


def closed(desk):
    """Women and men disagree, youth decide: Road, Water, School."""
    needs = opened(desk)
    paper(desk, "women", "123", "123")
    paper(desk, "men", "213", "213")
    paper(desk, "youth", "213", "123", "2")
    press(desk, "ballots-again", "close")
    go(desk, "outcome")
    return needs


def test_groups_stand_side_by_side_before_the_order(desk):
    closed(desk)
    kinds = [part.id for part in desk.screen().blocks if part.type in ("board", "facts")]
    assert kinds == ["points", "ballot-order", "firmness"]
    first = block(desk, "points").rows[0]
    assert (first.label, [bar.text for bar in first.bars]) == ("Road", ["2", "4", "5"])


def test_how_few_papers_hold_the_first_place_is_told(desk):
    closed(desk)
    fact = block(desk, "firmness").facts[0]
    assert (fact.figure, fact.kind) == ("1", "look")
    assert fact.note == "of 7; then level or first: Water"


def test_what_was_said_aloud_is_laid_beside_what_was_voted(desk):
    closed(desk)
    told = " ".join(notices(desk))
    assert "Aloud “Water” came first; in secret 3 of 7 papers put it first." in told
    assert "Of 3 pairs of needs, 1 stand the other way round in secret." in told


def test_other_rules_stand_beside_the_agreed_one(desk):
    closed(desk)
    go(desk, "rules")
    ladder = block(desk, "ladder")
    assert [column.label for column in ladder.columns if column.strong] == [
        "Points, groups the same"
    ]
    assert {"Dots", "First places", "Points", "Duels"} <= {c.label for c in ladder.columns}
    assert len(block(desk, "firm").rows) == 4


def test_a_tie_is_shown_and_settled_by_people_in_the_agreed_way(desk):
    opened(desk)
    paper(desk, "women", "123", "213")
    press(desk, "ballots-again", "close")
    go(desk, "outcome")
    assert "A tie: Water; Road." in notices(desk)
    assert "Settle the tie in the order of the ballots." in desk.screen().missing
    press(desk, "outcome", labelled(desk, "Road"))
    order = [(row.label, row.place, row.tied) for row in block(desk, "ballot-order").rows]
    assert order == [("Road", "1", False), ("Water", "2", False), ("School", "3", False)]
    assert any(text.startswith("A tie, settled by a second vote") for text in notices(desk))
    assert state(desk.screen(), "outcome") == "done"


def test_a_draw_that_is_taken_back_stays_to_be_seen_and_the_next_says_it_is_the_second(desk):
    """The room saw it: an undo takes it out of the order, never out of the record."""
    opened(desk)
    paper(desk, "women", "123", "213")
    press(desk, "ballots-again", "close")
    go(desk, "outcome")
    press(desk, "outcome", labelled(desk, "Road"))
    do(desk, "outcome", {"on": "undo"})
    (back,) = [text for text in notices(desk) if "This was taken back on" in text]
    assert "Road came first among Water; Road." in back
    assert "A tie: Water; Road." in notices(desk)
    press(desk, "outcome", labelled(desk, "Water"))
    assert back in notices(desk)
    assert [text for text in notices(desk) if text.endswith("It was drawn 2 times.")]
    assert [row.label for row in block(desk, "ballot-order").rows] == ["Water", "Road", "School"]


def test_a_draw_that_is_made_again_by_a_redo_is_the_first_one(desk):
    """Nothing was taken back then."""
    opened(desk)
    paper(desk, "women", "123", "213")
    press(desk, "ballots-again", "close")
    go(desk, "outcome")
    press(desk, "outcome", labelled(desk, "Road"))
    do(desk, "outcome", {"on": "undo"})
    do(desk, "outcome", {"on": "redo"})
    assert not [text for text in notices(desk) if "taken back" in text or "2 times" in text]


def test_a_lot_is_written_down_only_among_those_that_tie(desk):
    _water, _road, school = opened(desk)
    paper(desk, "women", "123", "213")
    press(desk, "ballots-again", "close")
    with pytest.raises(Refused):
        press(desk, "outcome", json.dumps(["ballots", "lot", school]))


def decide(desk):
    go(desk, "decision")
    press(desk, "decision", "take")
    cells = ((group, "signed", 3, None) for group in ("women", "men", "youth"))
    return fill(desk, "decision", "signed", *cells)


def test_the_decision_begins_with_the_order_of_the_ballots(desk):
    water, road, school = closed(desk)
    decide(desk)
    places = {row.id: row.values["place"] for row in block(desk, "final").rows}
    assert places == {road: 1, water: 2, school: 3}


def test_a_decision_stands_when_objections_are_answered_and_every_group_has_signed(desk):
    closed(desk)
    decide(desk)
    add(desk, "decision", "objections", group="men", text="Water is ours")
    assert "Answer the objection: Water is ours" in desk.screen().missing
    with pytest.raises(Refused):
        press(desk, "decision", "sign")
    row = block(desk, "objections").rows[0].id
    fill(desk, "decision", "objections", (row, "answer", "Second in line", ""))
    press(desk, "decision", "sign")
    assert state(desk.screen(), "decision") == "locked"
    with pytest.raises(Refused):
        fill(desk, "decision", "signed", ("men", "signed", 0, 3))


def test_who_decides_otherwise_than_the_ballots_says_why(desk):
    """Before the decision stands; the results and the minutes tell it."""
    water, road, _school = closed(desk)
    decide(desk)
    fill(desk, "decision", "final", (water, "place", 1, 2), (road, "place", 2, 1))
    sentence = "This is not the order of the secret ballot. Write down why."
    assert sentence in desk.screen().missing
    with pytest.raises(Refused):
        press(desk, "decision", "sign")
    fill(desk, "decision", "why", ("", "reason", "The pipe bursts in winter", ""))
    assert sentence not in desk.screen().missing
    press(desk, "decision", "sign")
    said = results(desk._plan)["needs"]["consensus"]
    assert said["departs_from_ballots"]
    assert said["reason"] == "The pipe bursts in winter"
    assert "Why: The pipe bursts in winter" in str(minutes(desk._plan))


def test_needs_that_are_level_in_secret_may_stand_in_any_order(desk):
    """It is not another order than that of the ballots, whoever of them goes first."""
    water, road, school = opened(desk)
    paper(desk, "women", "123")
    paper(desk, "men", "213")
    press(desk, "ballots-again", "close")
    decide(desk)
    for first, second in ((1, 2), (2, 1), (1, 1)):
        places = {row.id: row.values["place"] for row in block(desk, "final").rows}
        cells = ((water, "place", first, places[water]), (road, "place", second, places[road]))
        fill(desk, "decision", "final", *cells)
        assert not results(desk._plan)["needs"]["consensus"]["departs_from_ballots"]
    fill(desk, "decision", "final", (school, "place", 1, 3))
    assert results(desk._plan)["needs"]["consensus"]["departs_from_ballots"]


def test_a_decision_that_stands_is_opened_only_with_a_reason(desk):
    closed(desk)
    decide(desk)
    press(desk, "decision", "sign")
    with pytest.raises(Refused):
        press(desk, "decision", "reopen", " ")
    press(desk, "decision", "reopen", "The youth were late")
    assert "The decision was opened again: The youth were late" in notices(desk)


def test_aloud_in_secret_and_decided_stand_side_by_side(desk):
    closed(desk)
    decide(desk)
    assert [column.label for column in block(desk, "three").columns] == [
        "Said aloud",
        "In secret",
        "Decided",
    ]
