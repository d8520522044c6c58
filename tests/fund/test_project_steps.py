"""Choosing small projects: upkeep before the vote, papers under cover, two rules side by side."""

import desks
import pytest
from desks import add, block, button, do, fill, go, notices, press, state

import workbook as wb
from workbook.store.trouble import Refused

STEP = "fund-projects"


@pytest.fixture
def offered(desk):
    """Three projects for 2,000.00, of which only two can be paid."""
    press(desk, STEP, "begin")
    fill(desk, STEP, "budget", ("", "budget", 200_000, 0))
    for name, cost, upkeep in (
        ("Canal", 150_000, 20_000),
        ("Lights", 100_000, 0),
        ("Bins", 90_000, 1),
    ):
        add(desk, STEP, "candidates", name=name, cost=cost, upkeep=upkeep)
    go(desk, STEP)
    return desk


@pytest.fixture
def voting(offered):
    press(offered, STEP, "open")
    return offered


def papers(desk, *typed):
    for group, choices, count in typed:
        add(desk, STEP, "papers", group=group, choices=choices, count=count)
    go(desk, STEP)


def fates(desk):
    go(desk, STEP)
    rows = block(desk, "projects").rows
    return {
        r.values["name"]: (r.values["votes"], r.values["greedy"], r.values["equal_shares"])
        for r in rows
    }


def test_upkeep_for_each_paying_household_is_shown_before_the_vote(offered):
    rows = block(offered, "candidates").rows
    told = [(row.values["name"], row.values["upkeep"], row.values["each"]) for row in rows]
    assert told == [("Canal", 20_000, 223), ("Lights", 0, 0), ("Bins", 1, 1)]
    assert button(offered, "open").because == ""


def test_a_vote_is_not_opened_on_half_a_list(desk):
    press(desk, STEP, "begin")
    go(desk, STEP)
    assert "two projects" in button(desk, "open").because
    with pytest.raises(Refused):
        press(desk, STEP, "open")


def test_a_project_beyond_the_budget_cannot_stand_to_choice(offered):
    add(offered, STEP, "candidates", name="Road", cost=200_001)
    go(offered, STEP)
    assert "more than the budget" in button(offered, "open").because


def test_nothing_is_typed_before_the_vote_is_open(offered):
    with pytest.raises(Refused):
        papers(offered, ("women", "1 2", 1))


def test_while_the_room_votes_papers_are_covered_and_the_list_stands(voting):
    papers(voting, ("women", "12", 3), ("men", "3", 2))
    table = block(voting, "papers", "table")
    assert {row.sealed for row in table.rows} == {("group", "choices", "count")}
    assert [meter.text for meter in block(voting, "box").meters] == [
        "3 papers",
        "2 papers",
        "0 papers",
    ]
    first = block(voting, "candidates").rows[0].id
    with pytest.raises(Refused):
        fill(voting, STEP, "candidates", (first, "cost", 1, 150_000))
    assert not any("12" in sentence for sentence in voting.screen().history[:2])


def test_no_worksheet_tells_a_covered_result(store, voting):
    papers(voting, ("women", "12", 3))
    other = desks.at(store, "needs", "small", "projects")
    assert [part.type for part in other.screen().blocks] == ["notice"]


@pytest.mark.parametrize("typed", ["4", "1 1", "one", "99", "1,5", "10000000000000"])
def test_a_paper_that_cannot_be_is_refused(voting, typed):
    with pytest.raises(Refused):
        papers(voting, ("women", typed, 1))


@pytest.mark.parametrize("typed", ["1 3", "13", "1,3", "1;3"])
def test_numbers_are_typed_as_they_are_read_aloud(voting, typed):
    papers(voting, ("women", typed, 1))
    press(voting, STEP, "close")
    assert fates(voting)["Canal"][0] == fates(voting)["Bins"][0] == 1


def test_both_rules_stand_side_by_side_with_who_is_left_with_nothing(voting):
    papers(voting, ("women", "1", 6), ("men", "23", 3), ("youth", "0", 1))
    press(voting, STEP, "close")
    assert fates(voting) == {
        "Canal": (6, "paid", "not paid"),
        "Lights": (3, "not paid", "not paid"),
        "Bins": (3, "not paid", "not paid"),
    }
    texts = [[bar.text for bar in row.bars] for row in block(voting, "left").rows]
    assert texts[1] == ["3 of 3", "3 of 3"]


def test_a_tie_is_settled_by_people_and_both_worksheets_follow(store, voting):
    papers(voting, ("women", "1", 2), ("men", "2", 2))
    press(voting, STEP, "close")
    go(voting, STEP)
    assert "A tie: " in " ".join(notices(voting))
    press(voting, STEP, desks.labelled(voting, "Lights"))
    assert fates(voting)["Lights"][1:] == ("paid", "paid")
    other = desks.at(store, "needs", "small", "projects")
    rows = block(other, "projects").rows
    assert {row.values["name"]: row.values["greedy"] for row in rows}["Lights"] == "paid"
    with pytest.raises(Refused):
        press(voting, STEP, '["choice", "lot", "gold"]')


def test_a_closed_vote_is_opened_only_with_a_reason(voting):
    papers(voting, ("women", "1", 2))
    press(voting, STEP, "close")
    with pytest.raises(Refused):
        papers(voting, ("women", "1", 2))
    with pytest.raises(Refused):
        press(voting, STEP, "reopen", "")
    screen = press(voting, STEP, "reopen", "A box was forgotten")
    assert state(screen, STEP) == "begun"
    go(voting, STEP)
    assert "The vote was opened again: A box was forgotten" in notices(voting)


def test_a_paper_that_was_typed_wrong_is_taken_back(voting):
    papers(voting, ("women", "1", 2))
    do(voting, STEP, {"on": "undo"})
    papers(voting, ("women", "2", 2))
    assert block(voting, "box").meters[0].text == "2 papers"


def test_the_village_sees_what_both_choices_cost_every_year(example):
    go(example, STEP)
    facts = [(fact.figure, fact.note) for fact in block(example, "spent").facts]
    assert facts == [
        ("5,500\xa0AZN", "upkeep a year: 440\xa0AZN, 1.19\xa0AZN a household"),
        ("36", "of 120"),
        ("5,800\xa0AZN", "upkeep a year: 520\xa0AZN, 1.41\xa0AZN a household"),
        ("0", "of 120"),
    ]


def test_what_is_done_twice_or_out_of_turn_does_nothing(voting):
    for action in ("begin", "open", "close", "reopen", "x"):
        with pytest.raises(Refused):
            press(voting, STEP, action, "because")


def test_a_tie_is_missing_until_a_lot_is_drawn(voting):
    papers(voting, ("women", "1", 2), ("men", "2", 2))
    press(voting, STEP, "close")
    assert "Settle the tie by a public lot." in go(voting, STEP).missing
    press(voting, STEP, desks.labelled(voting, "Lights"))
    assert list(go(voting, STEP).missing) == []


def test_a_choice_that_has_only_begun_breaks_nothing(store, offered):
    other = desks.at(store, "needs", "small", "projects")
    assert notices(other) == ["No paper on small projects is counted yet."]
    plan = store.load("small").record
    assert wb.computed(plan)
    assert [each.projects for each in plan.small_projects()] == [(), ()]


def test_the_history_does_not_tell_a_covered_paper(voting):
    papers(voting, ("women", "3", 7))
    assert not any("7" in sentence.split("–", 1)[1] for sentence in voting.screen().history[:1])
