"""From an empty village to a group that is elected: steps, covers and refusals, no browser."""

import json
import re

import pytest
from assembly import (
    add,
    agreed,
    at,
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


def test_an_empty_village_has_every_step_open_and_says_what_is_missing(desk):
    screen = desk.screen()
    assert {mark.state.value for mark in screen.steps} == {"open"}
    assert "How many households are here?" in screen.missing
    assert [mark.phase for mark in screen.steps][::3] == [
        "The assembly",
        "Secret count",
        "Who does what",
        "Minutes",
    ]


def test_without_a_quorum_nobody_votes(desk):
    screen = gathered(desk, present=29)
    assert state(screen, "assembly") == "problem"
    assert any(text.startswith("No quorum: 1 more household is needed") for text in screen.missing)
    agreed(desk)
    codes = named(desk)
    go(desk, "votes")
    assert blocks(desk) == [("notice", "")]
    with pytest.raises(Refused):
        called(desk, codes, (1, 1, 1, 1, 1))


def test_more_households_than_the_village_has_are_counted_again(desk):
    screen = gathered(desk, present=101)
    assert any("101 households are here, but the village has only 100" in t for t in screen.missing)


def test_the_rule_says_how_many_seats_are_kept_before_it_is_locked(desk):
    go(desk, "election-rule")
    facts = block(desk, "kept").facts
    assert [(fact.figure, fact.label) for fact in facts] == [
        ("4", "women"),
        ("2", "young people"),
        ("0", "displaced households"),
    ]


def test_a_quota_larger_than_the_seats_is_named_before_any_candidate(desk):
    fill(desk, "election-rule", "election-seats", ("", "displaced_least", 12, 0))
    go(desk, "election-rule")
    assert "11 seats, and 12 are kept for displaced households" in button(desk, "lock").because
    with pytest.raises(Refused):
        press(desk, "election-rule", "lock")


def test_no_candidate_is_named_before_the_rule_is_locked(desk):
    go(desk, "candidates")
    assert notices(desk) == ["Lock the rule first; then candidates can be named."]
    with pytest.raises(Refused):
        add(desk, "candidates", "candidates", sex="F", age=30)


def test_unlocking_is_logged_with_its_reason_and_stops_new_names(desk):
    agreed(desk)
    named(desk)
    with pytest.raises(Refused):
        press(desk, "election-rule", "unlock", " ")
    press(desk, "election-rule", "unlock", "Two seats are too few")
    go(desk, "election-rule")
    assert any(text.endswith("Two seats are too few") for text in notices(desk))
    with pytest.raises(Refused):
        add(desk, "candidates", "candidates", sex="F", age=30)
    with pytest.raises(Refused, match="log"):
        do(desk, "election-rule", {"on": "undo"})


def test_the_program_gives_the_codes(desk):
    agreed(desk)
    assert named(desk) == ["C01", "C02", "C03", "C04", "C05"]
    assert block(desk, "candidates", "entry").add == "Add C06"
    do(desk, "candidates", {"on": "drop", "block": "candidates", "row": "C02"})
    add(desk, "candidates", "candidates", sex="F", age=30)
    go(desk, "candidates")
    rows = [row.id for row in block(desk, "candidates", "table").rows]
    assert rows == ["C01", "C03", "C04", "C05", "C06"]


@pytest.mark.parametrize(
    "wrong",
    [
        {"sex": "F", "age": 15},
        {"sex": "F", "age": 121},
        {"sex": "X", "age": 30},
        {"sex": "F", "age": "thirty"},
        {"sex": "F", "age": -30},
        {"sex": "F", "age": 10**12},
        {"sex": "F", "age": 30, "displaced": "perhaps"},
        {"sex": "F", "age": 30, "terms": -1},
    ],
)
def test_a_wrong_candidate_is_refused(desk, wrong):
    agreed(desk)
    with pytest.raises(Refused):
        add(desk, "candidates", "candidates", **wrong)
    go(desk, "candidates")
    assert ("table", "candidates") not in blocks(desk)


def test_yes_and_no_are_kept_as_true_and_false(desk):
    agreed(desk)
    add(desk, "candidates", "candidates", sex="F", age=30, displaced="yes")
    go(desk, "candidates")
    assert block(desk, "candidates", "table").rows[0].values["displaced"] == "yes"
    fill(desk, "candidates", "candidates", ("C01", "displaced", "no", "yes"))
    assert block(desk, "candidates", "table").rows[0].values["displaced"] == "no"


def test_a_quota_that_too_few_stand_for_is_named_and_nobody_votes(desk):
    gathered(desk)
    agreed(desk, women_percent=100)
    named(desk)
    told = "Seats kept for women: 3, but only 2 stand. Name more, or unlock the rule."
    assert told in notices(desk)
    go(desk, "votes")
    assert notices(desk) == [told]


def test_quotas_that_fail_only_together_are_named(desk):
    gathered(desk)
    agreed(desk, seats=1, women_percent=100, youth_percent=100)
    named(desk, (("M", 20), ("F", 50)))
    assert any("cannot be met together: women, young people" in text for text in notices(desk))


def test_somebody_with_too_many_terms_is_a_question_of_the_script_not_of_the_screen(desk):
    agreed(desk)
    add(desk, "candidates", "candidates", sex="F", age=30, terms=2)
    screen = go(desk, "candidates")
    assert any(line.startswith("C01 has served 2 terms") for line in screen.script.say)
    assert not any("C01" in text for text in notices(desk))


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


def test_two_desks_see_each_other_s_edits(store, desk):
    other = at(store, "new", "candidates")
    agreed(desk)
    named(desk)
    assert other.refresh()
    assert len(block(other, "candidates", "table").rows) == 5
    assert not other.refresh()


def test_a_button_that_the_page_does_not_offer_does_nothing(desk):
    for step, action in (
        ("votes-again", "close"),
        ("votes-again", "reopen"),
        ("election-rule", "unlock"),
        ("minutes", "sign"),
        ("minutes", "reopen"),
        ("committees", "invite"),
        ("x", "y"),
    ):
        with pytest.raises(Refused):
            press(desk, step, action, "because")
