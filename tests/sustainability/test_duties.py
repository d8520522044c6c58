"""Who does what, what may go wrong, who comes to look, and what to take up again."""

import datetime as dt
from itertools import product

import pytest
from scorings import scenario, scoring, small, task, upkeep, village, with_rounds

from workbook.sustainability.analysis import raci
from workbook.sustainability.analysis.refresher import FALL, refreshers
from workbook.sustainability.analysis.risks import band, checks, gravest, weighed
from workbook.sustainability.analysis.visits import overdue, visits

ROLES = [{"id": id, "name": id} for id in ("chair", "caretaker", "school")]
LATE = dt.date(2028, 10, 1)


def with_marks(**marks):
    return upkeep(roles=ROLES, tasks=[task(marks=marks)])


def test_the_matrix_of_the_village_is_right():
    """One A and at least one R for every task, as in the scenario."""
    plan, told = village(), scenario()["ws6_sustainability"]["raci"]
    assert raci.checks(plan) == ()
    rows = {duty.task.id: duty.marked for duty in raci.duties(plan)}
    for id, marks in told.items():
        for mark in "RACI":
            assert len(rows[id][mark]) == list(marks.values()).count(mark)


@pytest.mark.parametrize(
    ("marks", "said"),
    [
        ({"chair": "A", "caretaker": "R"}, []),
        ({"chair": "A", "caretaker": "R", "school": "R"}, []),
        ({"chair": "A", "caretaker": "C"}, ["nobody does it"]),
        ({"caretaker": "R"}, ["nobody answers"]),
        ({"chair": "A", "school": "A", "caretaker": "R"}, ["more than one"]),
        ({}, ["nobody answers", "nobody does it"]),
        ({"gone": "A", "caretaker": "R"}, ["nobody answers"]),
    ],
)
def test_each_task_has_one_who_answers_and_at_least_one_who_does_it(marks, said):
    """A mark of a role that is not there counts for nothing."""
    found = raci.checks(with_marks(**marks))
    assert len(found) == len(said)
    assert all(words in sentence for words, sentence in zip(said, found, strict=True))


def test_nothing_is_asked_before_there_are_roles():
    """An empty matrix is not wrong yet."""
    assert raci.checks(upkeep(tasks=[task()])) == ()


def test_who_carries_most_can_be_seen():
    """Doing and answering count; being told does not."""
    assert raci.load(with_marks(chair="A", caretaker="R", school="I")) == {
        "chair": 1,
        "caretaker": 1,
        "school": 0,
    }


def test_risks_of_the_village_weigh_what_the_scenario_says():
    """Score and band of each."""
    told = scenario()["ws6_sustainability"]
    found = weighed(village())
    assert {each.risk.id: each.score for each in found} == told["expected"]["risk_scores"]
    assert {each.risk.id: each.band for each in found} == {
        each["id"]: each["level"] for each in told["risks"]
    }
    assert [each.risk.id for each in gravest(village())][:3] == ["X2", "X3", "X1"]
    assert checks(village()) == ()


def test_every_product_has_a_band():
    """1-4 low, 5-9 medium, 10-14 high, 15-25 critical."""
    bands = {"low": range(1, 5), "medium": range(5, 10), "high": range(10, 15)}
    for one, other in product(range(1, 6), repeat=2):
        score = one * other
        wanted = next((name for name, span in bands.items() if score in span), "critical")
        assert band(score) == wanted


def test_a_grave_risk_needs_an_answer_and_an_owner():
    """A light one may wait; one that nobody weighed has no band."""
    told = [
        {"id": "X1", "name": "Flood", "probability": 5, "impact": 5},
        {"id": "X2", "name": "Rain", "probability": 1, "impact": 1},
        {"id": "X3", "name": "Snow", "probability": 4},
    ]
    plan = small(risks=told)
    assert [each.band for each in weighed(plan)] == ["critical", "low", ""]
    assert [sentence[:6] for sentence in checks(plan)] == ["Flood:", "Flood:"]


def test_visits_are_due_in_the_months_of_the_scenario():
    """3, 6, 12 and 24 months after June 2028."""
    told = scenario()["ws6_sustainability"]["follow_up_visits"]
    assert [due.month for due in visits(village(), LATE)] == [each["due"] for each in told]


@pytest.mark.parametrize(
    ("on", "states"),
    [
        ("2028-09-30", ["now", "coming"]),
        ("2028-10-01", ["overdue", "coming"]),
        ("2028-12-31", ["overdue", "now"]),
    ],
)
def test_a_visit_is_overdue_once_its_month_is_over(on, states):
    """The whole month is there to make it."""
    found = visits(village(), dt.date.fromisoformat(on))
    assert [due.state for due in found[:2]] == states


def test_a_visit_that_was_made_is_never_overdue():
    """However late it was; and without a hand-over no month is known."""
    told = [{"id": "V", "after": 3, "date": "2029-01-05"}, {"id": "W", "after": 6}]
    plan = small(handover="2028-06", visits=told)
    assert [due.state for due in visits(plan, dt.date(2029, 2, 1))] == ["done", "overdue"]
    assert {due.state for due in visits(small(), LATE)} == {"open"}
    assert overdue(small(), LATE) == ()


def fallen(by, **told):
    """Two rounds in which one indicator fell."""
    first = scoring({"R1": {"S1": 6, "S2": 5}}, id="A", **told)
    last = scoring({"R1": {"S1": 6 - by, "S2": 5}}, id="B", **told)
    return with_rounds(first, last)


def test_a_dimension_that_falls_proposes_its_training():
    """With the indicators that fell, and only those."""
    (found,) = refreshers(fallen(2, training="fund"), LATE)
    (reason,) = found.reasons
    assert (found.training, reason.kind, reason.dimension) == ("fund", "falling", "D1")
    assert reason.indicators == ("S1",)
    assert "1.00" in reason.sentence
    assert found.steps == ()


def test_what_stands_or_rises_proposes_nothing():
    """No refresher for its own sake."""
    assert FALL > 0
    assert refreshers(fallen(0), LATE) == ()
    assert refreshers(fallen(-1), LATE) == ()


def test_a_missed_visit_proposes_the_training_on_sustainability():
    """The visit of September; the same day a year earlier nothing was missed."""
    (found, *rest) = refreshers(village(), LATE)
    assert found.training == "sustainability"
    assert {reason.kind for reason in found.reasons} == {"visit", "action"}
    assert [reason.kind for other in rest for reason in other.reasons] == []
    assert refreshers(village(), dt.date(2027, 10, 1)) == ()


def test_an_action_that_nobody_did_proposes_the_training_of_its_dimension():
    """With the steps that its indicator names."""
    found = {each.training: each for each in refreshers(village(), dt.date(2029, 1, 1))}
    assert {"fund", "plan", "sustainability"} == set(found)
    assert found["fund"].steps == ("forecast", "expected")
    assert [reason.indicators for reason in found["plan"].reasons] == [("S17",)]


@pytest.mark.parametrize(
    ("outcome", "new", "proposed"),
    [("on_time", "", False), ("late", "", False), ("late", "2030-01", True), ("dropped", "", True)],
)
def test_an_action_is_done_when_the_review_says_so(outcome, new, proposed):
    """Through its activity in the plan."""
    told = small(actions=[{"id": "Y", "name": "Train", "by": "2028-01"}]).model_dump()
    item = {"outcome": outcome, "new": new}
    told["activities"] = {
        "activities": [{"id": "A1", "action": "Y"}],
        "reviews": [{"id": "R", "month": "2028-06", "items": {"A1": item}}],
    }
    plan = type(small()).model_validate(told)
    assert bool(refreshers(plan, LATE)) == proposed


def test_an_action_without_a_month_is_never_late():
    """Nor is one whose month is not over."""
    told = [{"id": "Y", "name": "A"}, {"id": "Z", "name": "B", "by": "2028-10"}]
    assert refreshers(small(actions=told), LATE) == ()
