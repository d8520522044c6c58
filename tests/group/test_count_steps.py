"""The secret count at a desk: votes are covered, papers add up, the result tells who and why."""

import json
import re

import pytest
from assembly import (
    agreed,
    block,
    blocks,
    button,
    called,
    counted,
    do,
    fill,
    gathered,
    go,
    labelled,
    named,
    notices,
    papers,
    press,
    state,
)

from workbook.store.trouble import Refused


def started(desk):
    """Everything up to the first vote; the codes."""
    gathered(desk)
    agreed(desk)
    codes = named(desk)
    papers(desk)
    return codes


def test_every_vote_is_covered_as_soon_as_it_is_typed(desk):
    codes = started(desk)
    called(desk, codes, (31, 27, 23, 14, 11))
    called(desk, codes, (31, 27, 23, 14, 12), "votes-again")
    for step in ("votes", "votes-again", "elected", "roles", "minutes"):
        told = go(desk, step).model_dump_json()
        assert not any(f'"{count}"' in told or f": {count}," in told for count in (31, 27, 23, 14))
        changes = "".join(desk.screen().history) + desk.screen().undo
        assert "31" not in re.sub(r"\d+ \w+ \d{4}|\d\d:\d\d", "", changes), "but in a moment"
    go(desk, "votes")
    assert all(row.sealed == ("votes",) for row in block(desk, "votes").rows)
    assert [meter.text for meter in block(desk, "tellers").meters] == ["5 of 5 candidates"] * 2


def test_a_second_teller_who_differs_keeps_the_count_open_without_telling_a_number(desk):
    codes = started(desk)
    called(desk, codes, (31, 27, 23, 14, 11))
    called(desk, codes, (31, 27, 23, 14, 12), "votes-again")
    go(desk, "votes-again")
    told = "C05: the two tellers differ. Count these papers once more, both together."
    assert button(desk, "close").because == told
    assert [row.id for row in block(desk, "votes-again").rows if row.problems] == ["C05"]
    with pytest.raises(Refused):
        press(desk, "votes-again", "close")
    fill(desk, "votes-again", "votes-again", ("C05", "votes", 11))
    assert "So far the two tellers agree." in notices(desk)
    press(desk, "votes-again", "close")
    assert state(desk.screen(), "votes-again") == "locked"


@pytest.mark.parametrize("wrong", [-1, 39, 10**12, "many", "3.5"])
def test_a_wrong_count_is_refused(desk, wrong):
    codes = started(desk)
    with pytest.raises(Refused):
        fill(desk, "votes", "votes", (codes[0], "votes", wrong))


def test_papers_that_do_not_add_up_keep_the_count_open(desk):
    codes = started(desk)
    fill(desk, "votes", "papers-counted", ("papers", "spoiled", 1, 2))
    for step in ("votes", "votes-again"):
        called(desk, codes, (30, 25, 20, 9, 8), step)
    assert state(desk.screen(), "votes") == "problem"
    go(desk, "votes-again")
    assert button(desk, "close").because.startswith("40 papers were given out, but valid")


def test_more_votes_than_papers_are_told_without_saying_whose(desk):
    codes = started(desk)
    called(desk, codes, (38, 25, 20, 9, 8))
    fill(desk, "votes", "papers-counted", ("papers", "valid", 30, 38), ("papers", "spoiled", 10, 2))
    missing = " ".join(go(desk, "votes").missing)
    assert "Somebody has more votes than there are valid papers" in missing
    assert "C01" not in missing


def test_a_count_that_is_not_complete_is_not_closed(desk):
    codes = started(desk)
    called(desk, codes, (30, 25, 20, 9, 8))
    called(desk, codes[:4], (30, 25, 20, 9), "votes-again")
    go(desk, "votes-again")
    assert button(desk, "close").because.startswith("The second teller has not counted every")
    with pytest.raises(Refused):
        press(desk, "votes-again", "close")


def test_nobody_joins_the_list_once_votes_are_counted(desk):
    codes = started(desk)
    called(desk, codes[:1], (30,))
    go(desk, "candidates")
    assert ("entry", "candidates") not in blocks(desk)
    for deed in (
        {"on": "add", "block": "candidates", "values": {"sex": "F", "age": 30}},
        {"on": "drop", "block": "candidates", "row": "C01"},
    ):
        with pytest.raises(Refused):
            do(desk, "candidates", deed)


def test_a_closed_count_is_opened_only_with_a_reason(desk):
    codes = counted(desk)
    with pytest.raises(Refused):
        fill(desk, "votes", "votes", (codes[0], "votes", 1, 30))
    with pytest.raises(Refused):
        press(desk, "votes-again", "reopen", "")
    press(desk, "votes-again", "reopen", "A pile was found")
    go(desk, "elected")
    assert [part.type for part in desk.screen().blocks] == ["notice"]
    go(desk, "votes")
    assert "The count was opened again: A pile was found" in notices(desk)


def test_the_result_tells_who_entered_and_who_gives_way(desk):
    counted(desk)
    go(desk, "elected")
    told = notices(desk)
    assert "C04, with 9 votes, has a seat that is kept for women." in told
    assert "C03, with 20 votes, gives way: without quotas C03 would be elected." in told
    rows = {row.label[:3]: row for row in block(desk, "election").rows}
    assert [code for code, row in rows.items() if row.strong] == ["C01", "C02", "C04"]
    assert rows["C04"].bars[0].note == "elected, seat for women"
    sides = [[bar.text for bar in row.bars] for row in block(desk, "sides").rows]
    assert sides[0] == ["1 of 3", "2 of 3", "0 of 3", "0 of 3"]
    assert sides[2] == ["2 of 5", "3 of 5", "1 of 5", "0 of 5"]


def test_quotas_that_change_nothing_are_told_as_met(desk):
    counted(desk, votes=(30, 25, 5, 20, 8))
    go(desk, "elected")
    assert "Every quota is met by the votes alone: nobody gives way." in notices(desk)


def level(desk):
    """Two men of one age with equal votes stand for the last seat; codes."""
    gathered(desk)
    agreed(desk, seats=2, women_percent=0)
    codes = named(desk, (("F", 40), ("M", 30), ("M", 30), ("M", 60)))
    papers(desk)
    for step in ("votes", "votes-again"):
        called(desk, codes, (30, 20, 20, 5), step)
    press(desk, "votes-again", "close")
    go(desk, "elected")
    return codes


def test_an_open_tie_is_shown_and_drawn_by_lot(desk):
    level(desk)
    assert "Level by every rule you agreed on: C02, C03." in notices(desk)
    assert "Draw a lot for the open tie." in desk.screen().missing
    assert [row.tied for row in block(desk, "election").rows] == [False, True, True, False]
    press(desk, "elected", labelled(desk, "C03"))
    assert any("C03 was drawn first." in text for text in notices(desk))
    assert "C02, C03 have 20 votes each. Rule 3 settles it, a public lot: C03." in notices(desk)
    strong = [row.label[:3] for row in block(desk, "election").rows if row.strong]
    assert strong == ["C01", "C03"]
    assert state(desk.screen(), "elected") == "done"


def test_a_lot_is_written_down_only_among_those_who_are_level(desk):
    level(desk)
    for action in (json.dumps(["lot", "C01"]), json.dumps(["lot", "C99"]), "lot", ""):
        with pytest.raises(Refused):
            press(desk, "elected", action)


def test_a_tie_settled_by_a_rule_is_told_with_its_number(example):
    go(example, "elected")
    told = (
        "Without quotas: C11, C12 have 63 votes each. Rule 1 settles it, the sex with fewer"
        " seats: C12."
    )
    assert told in notices(example)


def test_a_rule_unlocked_after_the_first_votes_is_told_beside_the_result(desk):
    counted(desk)
    press(desk, "election-rule", "unlock", "They asked for it")
    go(desk, "elected")
    assert any(text.endswith("counted: They asked for it") for text in notices(desk))
