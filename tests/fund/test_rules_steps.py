"""The fund's rules on the screen: contributions, exemptions, limits, and the lock on them all."""

import pytest
from desks import add, block, button, do, fill, go, notices, press, state

from workbook.locale import use
from workbook.store.trouble import Refused

MINE = (
    *("levies", "exemptions", "limits"),
    *("rates", "gifts", "collections"),
    *("fund-projects", "fund-board", "fund-sheet"),
)


def test_an_empty_village_is_told_what_to_do_first(empty):
    screen = go(empty, "levies")
    assert {state(screen, step) for step in MINE} == {"open"}
    assert all(go(empty, step).missing for step in MINE)
    go(empty, "exemptions")
    assert notices(empty) == ["First write down the streets and how many households live there."]


@pytest.mark.parametrize("language", ["en", "az", "ru"])
@pytest.mark.parametrize("village", ["empty", "example"])
def test_every_step_speaks_every_language(request, village, language):
    desk = request.getfixturevalue(village)
    do(desk, "", {"on": "language", "language": language})
    with use(language):
        for step in MINE:
            assert go(desk, step).step == step


def test_a_contribution_is_shown_with_what_it_comes_to(desk):
    add(desk, "levies", "levies", name="For chairs", amount=1_000, every="once", purpose="school")
    go(desk, "levies")
    facts = block(desk, "come-to").facts
    assert [(fact.figure, fact.kind) for fact in facts] == [
        ("270\xa0AZN", "info"),
        ("450\xa0AZN", "look"),
        ("900\xa0AZN", "info"),
    ]
    assert facts[1].note == "90 households × 5.00\xa0AZN; needed: 500\xa0AZN"


def test_a_month_is_typed_as_people_write_it_and_a_wrong_one_is_refused(desk):
    fill(desk, "levies", "purposes", ("school", "released", "7.2028", ""))
    go(desk, "levies")
    assert block(desk, "purposes").rows[0].values["released"] == "Jul 2028"
    for wrong in ("13.2028", "soon", "10000000000000"):
        with pytest.raises(Refused, match="month"):
            fill(desk, "levies", "purposes", ("school", "released", wrong, "7.2028"))


@pytest.mark.parametrize("amount", [-1, 10**16, "three"])
def test_an_amount_that_is_none_is_refused(desk, amount):
    with pytest.raises(Refused):
        fill(desk, "levies", "levies", ("regular", "amount", amount, 300))


def test_a_contribution_whose_purpose_is_gone_is_a_problem(desk):
    screen = do(desk, "levies", {"on": "drop", "block": "purposes", "row": "school"})
    assert state(screen, "levies") == "problem"
    assert "For desks: its purpose is not in the list. Choose another." in screen.missing


def test_the_exempt_are_a_number_that_everybody_may_know(desk):
    fill(desk, "exemptions", "exemptions", ("E", "in-upper", 8, 6))
    go(desk, "exemptions")
    figures = [(fact.figure, fact.note) for fact in block(desk, "public").facts]
    assert figures == [("12", "12% of 100 households"), ("88", "")]
    streets = {row.id: row.values for row in block(desk, "streets").rows}
    assert streets["upper"] == {"name": "Upper", "households": 60, "exempt": 8, "paying": 52}


def test_two_people_approve_every_exemption(desk):
    screen = fill(desk, "exemptions", "exemptions", ("E", "second", "c01", "C12"))
    assert state(screen, "exemptions") == "problem"
    assert any("approved twice" in sentence for sentence in go(desk, "exemptions").missing)


@pytest.mark.parametrize("name", ["Aygün", "Aygün Məmmədova", "C 01", "<b>1</b>"])
def test_who_approves_is_a_code_and_never_a_name(desk, name):
    with pytest.raises(Refused, match="code"):
        fill(desk, "exemptions", "exemptions", ("E", "first", name, "C01"))


def test_more_exempt_than_there_are_households_is_a_problem(desk):
    screen = fill(desk, "exemptions", "exemptions", ("E", "in-lower", 41, 4))
    assert state(screen, "exemptions") == "problem"


def test_the_ladder_says_who_decides(desk):
    fill(desk, "limits", "signing", ("", "alone", 5_000, 0))
    go(desk, "limits")
    ladder = [(fact.figure, fact.label) for fact in block(desk, "ladder").facts]
    assert ladder == [
        ("50\xa0AZN", "up to this the treasurer pays alone; above it two signatures"),
        ("300\xa0AZN", "above this three quotes"),
        ("500\xa0AZN", "above this the group votes"),
        ("3,000\xa0AZN", "above this the village meeting votes"),
    ]


def test_limits_that_contradict_each_other_keep_the_rules_open(desk):
    screen = fill(desk, "limits", "signing", ("", "group_above", 400_000, 50_000))
    assert state(screen, "limits") == "problem"
    go(desk, "limits")
    assert "village meeting" in button(desk, "lock").because
    with pytest.raises(Refused):
        press(desk, "limits", "lock")


@pytest.mark.parametrize(
    ("key", "value"), [("reserve_months", 37), ("reserve_percent", 101), ("box_most", -1)]
)
def test_what_is_kept_has_its_bounds(desk, key, value):
    with pytest.raises(Refused):
        fill(desk, "limits", "keeping", ("", key, value, None))


def test_who_may_sign_comes_from_the_group_and_relatives_are_told(store, example):
    go(example, "limits")
    assert any("C01" in sentence and "C02" in sentence for sentence in notices(example))


def test_locked_rules_are_fixed_everywhere_until_a_reason_is_given(desk):
    press(desk, "limits", "lock")
    for step, deed in (
        ("levies", {"on": "add", "block": "levies", "values": {"name": "More"}}),
        ("exemptions", {"on": "drop", "block": "exemptions", "row": "E"}),
    ):
        with pytest.raises(Refused):
            do(desk, step, deed)
    with pytest.raises(Refused):
        press(desk, "limits", "unlock", " ")
    screen = press(desk, "limits", "unlock", "The harvest failed")
    assert state(screen, "limits") == "begun"
    for step in ("levies", "exemptions", "limits"):
        go(desk, step)
        assert "The rules were unlocked: The harvest failed" in notices(desk)


def test_streets_can_still_be_counted_when_the_rules_are_locked(desk):
    press(desk, "limits", "lock")
    fill(desk, "exemptions", "streets", ("upper", "households", 61, 60))
    go(desk, "exemptions")
    assert block(desk, "public").facts[1].figure == "91"


def test_unlocking_cannot_be_undone(desk):
    press(desk, "limits", "lock")
    press(desk, "limits", "unlock", "The harvest failed")
    with pytest.raises(Refused, match="log"):
        do(desk, "limits", {"on": "undo"})
