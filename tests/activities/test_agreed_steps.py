"""The worksheet of activities at a desk: who, costs, the plan that is agreed on, and its review."""

import pytest
from desks import add, block, button, do, fill, go, notices, press, state
from plan_desk import go_to, rows, work
from planned import CHAIN, activity, small

from workbook.plan import Plan
from workbook.store.trouble import Refused


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


@pytest.mark.parametrize(
    ("said", "sentence"),
    [
        ("on_time", "1 activity is done and stays where it was"),
        ("not_done", "nothing is done yet"),
    ],
)
def test_a_review_tells_the_plan_that_is_made_anew_what_is_done(at, said, sentence):
    """Also where nothing is."""
    review = {"id": "R", "month": "2027-06", "items": {"A": {"outcome": said, "reason": "Rain"}}}
    agreed = {"id": "V1", "at": "2026-12-01T00:00:00Z", "starts": {"A": "2027-01"}}
    desk = at(small(activity("A"), versions=[agreed], reviews=[review]))
    assert any(
        f"By the review of Jun 2027, {sentence}" in t for t in notices(go_to(desk, "schedule"))
    )
