"""The worksheet of activities at a desk: from last year to the yearly review."""

import pytest
from desks import add, block, button, do, fill, go, notices, press, state
from hypothesis import given
from hypothesis import strategies as st
from plan_desk import go_to, rows, work
from planned import CHAIN, activity, small

from workbook.activities.worksheet.windows import spans, typed_months
from workbook.files import shipped
from workbook.plan import Community, Plan
from workbook.store.trouble import Refused
from workbook.subjects import subject


@pytest.mark.parametrize("full", [True, False])
def test_every_step_shows_something_and_asks_for_what_is_missing(at, full):
    """In the illustrative village as in one where nothing is written down."""
    told = (shipped("data") / "muzdurlar.json").read_text("utf-8")
    empty = Plan(id="new", community=Community(name="New"))
    plan = Plan.model_validate_json(told) if full else empty
    desk = at(plan)
    for step in subject("activities").steps(plan):
        screen = go(desk, step.id)
        assert screen.step == step.id
        assert screen.blocks
        assert full or screen.missing or step.id in ("yearly", "plan-sheet")


def test_last_year_wants_a_word_and_a_reason_for_everything(at):
    """What failed without a reason is missing."""
    desk = at(small())
    add(desk, "last-year", "last-year", name="Bridge", outcome="late")
    assert state(desk.screen(), "last-year") == "begun"
    fill(desk, "last-year", "last-year", (work(desk).last_year[0].id, "reason", "No cement", ""))
    assert state(desk.screen(), "last-year") == "done"


def test_the_plan_begins_in_a_month_that_is_typed(at):
    """As people write it; the last month follows."""
    desk = at(small(first=""))
    go(desk, "vision")
    fill(desk, "vision", "begin", ("plan", "first", "3.2027", ""), ("plan", "months", 24, 36))
    assert work(desk).first == "2027-03"
    assert rows(desk, "begin")["plan"]["last"] == "Feb 2029"
    with pytest.raises(Refused, match=r"such as 03\.2027"):
        fill(desk, "vision", "begin", ("plan", "first", "soon", "Mar 2027"))


def test_needs_are_taken_up_by_the_number_that_they_had_in_the_vote(desk):
    """One that waits is named; they stand in the order of the decision."""
    go(desk, "activities")
    fill(desk, "activities", "activities", ("A", "needs", "2", ""))
    assert work(desk).activities[0].needs == {"N2": True}
    screen = go(desk, "plan-needs")
    told = [(row.values["number"], row.values["need"]) for row in block(desk, "needs").rows]
    assert told == [("2", "Water"), ("1", "School")]
    assert "Not taken up by any activity: School." in notices(desk)
    assert "activities" in screen.ways
    with pytest.raises(Refused, match="there are 1 to 2"):
        fill(desk, "activities", "activities", ("A", "needs", "3", "2"))


def test_needs_stand_in_the_order_of_the_decision_and_the_others_behind(at, village):
    """With the numbers of the ballot paper."""
    desk = at(village, "plan-needs")
    told = [(row.values["place"], row.values["number"]) for row in block(desk, "needs").rows]
    assert told[:6] == [(1, "1"), (2, "2"), (3, "4"), (4, "3"), (5, "6"), (6, "5")]
    assert told[6:] == [(None, str(number)) for number in range(7, 13)]


def test_beans_are_laid_until_none_is_left(at):
    """Women and men apart; a bean too many is a contradiction that says what to do."""
    desk = at(small())
    press(desk, "beans-women", "usual")
    farm = work(desk).seasons[0]
    fill(desk, "beans-women", "beans", *((farm.id, str(m), 4, None) for m in range(1, 12)))
    go(desk, "beans-women")
    assert rows(desk, "beans")[farm.id]["left"] == 4
    assert desk.screen().missing[0].endswith(": 4 beans left")
    fill(desk, "beans-women", "beans", (farm.id, "12", 5, None))
    assert state(desk.screen(), "beans-women") == "problem"
    go(desk, "beans-men")
    assert button(desk, "usual")
    with pytest.raises(Refused, match="at most 48"):
        fill(desk, "beans-women", "beans", (farm.id, "12", 49, 5))


def test_activities_are_typed_in_a_line_and_go_without_leaving_a_string(desk):
    """Whoever waited for what is taken out waits for it no more."""
    add(desk, "activities", "activities", name="Dig", months=2, needs="1, 2")
    assert work(desk).activities[-1].needs == {"N2": True, "N1": True}
    do(desk, "activities", {"on": "drop", "block": "activities", "row": "A"})
    assert [dict(each.after) for each in work(desk).activities] == [{}, {}, {}]


def test_activities_come_from_the_budget_and_from_upkeep_once(at):
    """With the budget's id, so that its costs stand here at once, and are not typed twice."""
    told = small(*CHAIN).model_dump(mode="json")
    lines = [
        {"id": "L1", "item": "Pipe", "quantity": 100, "price": 900, "split": {"donor": 900}},
        {"id": "L2", "item": "Lime", "quantity": 100, "price": 70, "split": {"donor": 70}},
    ]
    told["proposal"] = {
        "project": {"need": "N2"},
        "budget": {"lines": [lines[0] | {"activity": "W1"}, lines[1] | {"activity": "B"}]},
    }
    told["sustainability"] = {"actions": [{"id": "S1", "name": "Train", "responsible": "K2"}]}
    desk = at(Plan.model_validate(told))
    go(desk, "activities")
    press(desk, "activities", "budget")
    press(desk, "activities", "care")
    found = {each.name: each for each in work(desk).activities}
    assert (found["Pipe"].id, found["Pipe"].needs) == ("W1", {"N2": True})
    assert (found["Train"].action, found["Train"].responsible) == ("S1", "K2")
    assert rows(desk, "activities")["W1"]["cost"] == 900
    assert rows(desk, "activities")["B"]["from"] == "the budget"
    for action in ("budget", "care"):
        with pytest.raises(Refused):
            press(desk, "activities", action)


def test_predecessors_are_typed_by_number_and_drawn(desk):
    """What waits for what, in words and as bars; the longest chain is named."""
    go(desk, "order")
    fill(desk, "order", "order", ("C", "after", "2", "1"))
    assert work(desk).activities[2].after == {"B": True}
    assert rows(desk, "order")["C"]["waits"] == "2 Do B"
    assert [row.start for row in block(desk, "logic").rows] == [0, 1, 3]
    assert "The longest chain takes 4 months: 1 Do A → 2 Do B → 3 Do C" in notices(desk)


@pytest.mark.parametrize(
    ("row", "typed", "was", "way"),
    [
        ("A", "2", "", "1 Do A → 2 Do B → 1 Do A"),
        ("A", "1", "", "1 Do A cannot wait for itself"),
        ("A", "x", "", "Write numbers"),
        ("A", "9", "", "there are 1 to 3"),
    ],
)
def test_a_circle_is_refused_by_the_names_of_its_activities(desk, row, typed, was, way):
    """And so is what is no number of the list."""
    with pytest.raises(Refused, match=way):
        fill(desk, "order", "order", (row, "after", typed, was))


def test_a_circle_that_came_in_a_file_is_named_and_can_be_cut(at):
    """The plan is not drawn before that."""
    desk = at(small(activity("A", after=["B"]), activity("B", after=["A"])))
    assert state(go(desk, "order"), "order") == "problem"
    assert go(desk, "schedule").blocks[0].kind == "stop"
    fill(desk, "order", "order", ("A", "after", None, "2"))
    assert state(go(desk, "order"), "order") == "done"
    assert block(desk, "logic").rows


@given(st.sets(st.integers(1, 12)))
def test_months_are_typed_back_as_they_are_shown(months):
    """Single ones and runs."""
    text = spans(months)
    assert (typed_months(text) if text else []) == sorted(months)


@pytest.mark.parametrize(
    ("typed", "months"), [("11-2", [1, 2, 11, 12]), ("6 – 9; 12", [6, 7, 8, 9, 12]), ("5", [5])]
)
def test_months_run_over_the_new_year(typed, months):
    """As they are said."""
    assert typed_months(typed) == months


@pytest.mark.parametrize("typed", ["13", "0", "June", "1-", "-", "1-2-3"])
def test_what_is_no_month_is_refused_with_an_example(typed):
    """The sentence shows how to write them."""
    with pytest.raises(Refused, match="6-9, 12"):
        typed_months(typed)


def test_an_activity_that_no_season_has_room_for_is_named(desk):
    """It contradicts itself until a month is opened."""
    go(desk, "windows")
    fill(desk, "windows", "windows", ("B", "closed", "1-12", "2-3"))
    assert "No season has room for: 2 Do B" in desk.screen().missing[0]
    assert any(t.startswith("No season has room for: 2") for t in notices(go_to(desk, "schedule")))
