"""The worksheet of activities at a desk: from last year to the yearly review."""

import desks
import pytest
from desks import add, block, button, do, fill, go, notices, press, state
from hypothesis import given
from hypothesis import strategies as st
from planned import CHAIN, activity, small

from workbook.activities.worksheet.windows import spans, typed_months
from workbook.files import shipped
from workbook.plan import Community, Plan
from workbook.store import open_store
from workbook.store.trouble import Refused
from workbook.subjects import subject


@pytest.fixture
def store(tmp_path):
    """An empty database."""
    with open_store(f"sqlite:///{tmp_path / 'w.sqlite'}", Plan) as store:
        yield store


@pytest.fixture
def at(store):
    """Opens the worksheet of a plan."""

    def at(plan, step=""):
        store.create(plan)
        return desks.at(store, "activities", plan.id, step)

    return at


@pytest.fixture
def desk(at):
    """Three activities in a row of seasons."""
    return at(small(*CHAIN))


def work(desk):
    """What is written down."""
    return desk._plan.activities


def rows(desk, id):
    """The rows of a table as the room reads them."""
    return {row.id: row.values for row in block(desk, id, "table").rows}


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


def test_needs_are_taken_up_by_number_in_the_order_of_the_decision(desk):
    """One that waits is named; the way to the decision stands beside it."""
    go(desk, "activities")
    fill(desk, "activities", "activities", ("A", "needs", "1", ""))
    assert work(desk).activities[0].needs == {"N2": True}
    screen = go(desk, "plan-needs")
    assert [row.values["need"] for row in block(desk, "needs").rows] == ["Water", "School"]
    assert "Not taken up by any activity: School." in notices(desk)
    assert "activities" in screen.ways
    with pytest.raises(Refused, match="there are 1 to 2"):
        fill(desk, "activities", "activities", ("A", "needs", "3", "1"))


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


def go_to(desk, step):
    """The desk at a step."""
    go(desk, step)
    return desk


def test_one_answers_and_too_much_at_a_time_is_said(desk):
    """Committees and members are offered; a stranger is refused."""
    go(desk, "who")
    fill(desk, "who", "most", ("", "most", 1, 3))
    fill(desk, "who", "who", ("C", "responsible", "K1", "K2"))
    assert block(desk, "loads").rows[0].label == "Works"
    assert "K1 answers for 100% of the plan. Share it out." in notices(desk)
    with pytest.raises(Refused, match="possible"):
        fill(desk, "who", "who", ("C", "support", "Ali", ""))


def test_costs_are_confirmed_pledged_or_a_gap(desk):
    """A part is added to what its payer gives already."""
    go(desk, "costs")
    add(desk, "costs", "costs", activity="A", payer="fund", amount=2_000, sure="yes")
    assert work(desk).activities[0].costs == {"fund": 12_000}
    figures = [fact.figure.split()[0] for fact in block(desk, "costs-facts").facts]
    assert figures == ["170", "120", "0", "50"]
    fill(desk, "costs", "costs", ("A\nfund", "sure", "no", "yes"))
    assert not work(desk).activities[0].sure["fund"]
    with pytest.raises(Refused):
        fill(desk, "costs", "costs", ("C\ngap", "sure", "yes", None))


def test_money_that_is_only_pledged_says_no_under_confirmed(desk):
    """An empty cell would say nothing; the part that nobody pays has a dash."""
    go(desk, "costs")
    add(desk, "costs", "costs", activity="A", payer="fund", amount=2_000)
    go(desk, "costs")
    told = {row.id: row.values["sure"] for row in block(desk, "costs", "table").rows}
    assert (told["A\nfund"], told["C\ngap"]) == ("no", "–")
    fill(desk, "costs", "costs", ("A\nfund", "sure", "yes", "no"))
    assert work(desk).activities[0].sure["fund"]


def test_payments_of_the_fund_are_written_into_its_forecast(desk):
    """Where there is none yet, in the month of the plan; then both say the same."""
    go(desk, "costs")
    press(desk, "costs", "promise")
    [line] = desk._plan.fund.forecast.lines
    assert (line.amount, line.first, line.activity, line.kind) == (10_000, "2027-01", "A", "plan")
    assert any("the fund's forecast says so" in text for text in notices(desk))
    add(desk, "costs", "costs", activity="A", payer="fund", amount=500)
    assert rows(desk, "promises")["A"]["short"] == 500
    press(desk, "costs", "promise")
    assert [line.amount for line in desk._plan.fund.forecast.lines] == [10_500]


def test_the_plan_is_agreed_with_a_reason_and_kept(desk):
    """Every version stays; the same one is not agreed twice."""
    go(desk, "schedule")
    assert [fact.figure for fact in block(desk, "passes").facts][:2] == ["3 months", "5 months"]
    assert [row.start for row in block(desk, "plan").rows] == [0, 3, 1]
    press(desk, "schedule", "agree", "The first plan")
    assert work(desk).versions[0].starts["B"] == "2027-04"
    assert button(desk, "agree").because
    with pytest.raises(Refused):
        press(desk, "schedule", "agree", "Again")


def make(desk):
    """Make the plan, as the worksheet does beside its loop; what was told on the way."""
    press(desk, "schedule", "make")
    assert desk.screen().working.text
    job = desk.job()
    assert desk.job() is None
    desk.finish(job, job.run)
    return go(desk, "schedule")


def test_the_plan_is_made_with_the_money_and_kept(at):
    """With its proof; as soon as something is changed, it is out of date and not agreed on."""
    line = {"id": "L", "way": "in", "amount": 10_000, "first": "2027-05"}
    told = small(*CHAIN).model_dump(mode="json")
    told["fund"]["forecast"]["lines"] = [line]
    desk = at(Plan.model_validate(told))
    go(desk, "schedule")
    make(desk)
    assert work(desk).draft.starts == {"A": "2027-05", "B": "2027-06", "C": "2027-06"}
    assert [fact.figure for fact in block(desk, "passes").facts] == [
        "3 months",
        "5 months",
        "7 months",
    ]
    assert "All is done after 7 months. This is proven: no plan is earlier." in notices(desk)
    press(desk, "schedule", "agree", "The money comes in May")
    assert work(desk).versions[0].starts["A"] == "2027-05"
    fill(desk, "activities", "activities", ("C", "months", 2, 1))
    assert any("Make it once more" in text for text in notices(go_to(desk, "schedule")))


def test_why_no_plan_can_be_made_is_said(desk):
    """The month, who competes, and the least that would be enough."""
    go(desk, "schedule")
    make(desk)
    said = " ".join(notices(desk))
    assert "100.00" in said
    assert "Do A" in said
    assert block(desk, "passes").facts[-1].note == "there is no plan"
    assert button(desk, "agree").label == "Agree on the plan of the seasons all the same"
    assert "It is proven" in button(desk, "agree").reason


def drag(desk, row, value, on="cells", was=0):
    """Draw a bar, or only look at it."""
    cell = {"row": row, "column": "later", "value": value, "was": was}
    return do(desk, "if-late", {"on": on, "block": "bars", "cells": [cell]})


def test_a_bar_that_is_drawn_shows_what_moves_before_it_is_let_go(desk):
    """Nothing is written down until then; after that the delay is one of that activity."""
    go(desk, "if-late")
    drag(desk, "A", 3, on="try")
    assert work(desk).delays == ()
    drag(desk, "A", 3)
    assert [(each.activity, each.later) for each in work(desk).delays] == [("A", 3)]
    moved = {row.id: (row.was, row.start) for row in block(desk, "bars").rows}
    assert moved == {"A": (0, 3), "B": (3, 4), "C": (1, 4)}
    fill(desk, "if-late", "decision", ("", "decision", "Ask the neighbours", ""))
    drag(desk, "C", 1)
    assert [each.activity for each in work(desk).delays] == ["A", "C"]
    drag(desk, "B", 2)
    assert [(each.activity, each.later) for each in work(desk).delays] == [("A", 3), ("B", 2)]
    with pytest.raises(Refused):
        drag(desk, "A", 25)


def test_longer_by_a_slider_says_which_season_is_missed(at):
    """And the step asks for the decision."""
    desk = at(small(CHAIN[0], activity("B", 2, ["A"], closed=[1, 2, 3, *range(8, 13)])))
    go(desk, "if-late")
    press(desk, "if-late", "begin")
    fill(desk, "if-late", "about", ("", "activity", "A", ""))
    fill(desk, "if-late", "about", ("", "longer", 6, 0))
    assert block(desk, "slip").facts[0].figure == "12 months"
    assert "2 Do B misses its season: it moves from Apr 2027 to Apr 2028." in notices(desk)
    assert desk.screen().missing == ("Write down what you decided.",)


def test_gaps_are_named_and_each_group_signs(desk):
    """In money, in people, in needs."""
    screen = go(desk, "gaps")
    assert notices(desk)[0].startswith("Nobody pays 50.00")
    assert {"costs", "plan-needs"} <= set(screen.ways)
    press(desk, "schedule", "agree", "First")
    for group in ("women", "men", "youth"):
        fill(desk, "gaps", "plan-signed", (group, "signed", 3, None))
    assert state(go(desk, "gaps"), "gaps") == "done"


def test_a_review_passes_nothing_over_and_asks_again_for_what_is_not_done(at):
    """Done, late or dropped has had its word; the next review asks for the rest."""
    desk = at(small(*CHAIN, activity("D", after=["B"]), months=24))
    go(desk, "yearly")
    press(desk, "yearly", "begin")
    review = work(desk).reviews[0]
    table = f"review-{review.id}"
    assert list(rows(desk, table)) == ["A", "B", "C", "D"]
    told = {"A": "on_time", "B": "late", "C": "not_done", "D": "on_time"}
    fill(desk, "yearly", table, *((id, "outcome", said, None) for id, said in told.items()))
    assert "2 reasons are missing" in desk.screen().missing[0]
    fill(desk, "yearly", table, ("B", "late", 1, 0), ("B", "reason", "Rain", ""))
    fill(desk, "yearly", table, ("C", "reason", "No money", ""), ("C", "new", "5.2028", ""))
    assert block(desk, f"facts-{review.id}").facts[0].figure == "50%"
    assert state(desk.screen(), "yearly") == "done"
    press(desk, "yearly", "begin")
    assert list(rows(desk, f"review-{work(desk).reviews[1].id}")) == ["C"]
    with pytest.raises(Refused, match="Write a month"):
        fill(desk, "yearly", table, ("C", "new", "some day", "May 2028"))
