"""From an empty village to a group that is elected: steps, covers and refusals, no browser."""

import pytest
from assembly import (
    add,
    agreed,
    at,
    block,
    blocks,
    button,
    called,
    do,
    fill,
    gathered,
    go,
    named,
    notices,
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
