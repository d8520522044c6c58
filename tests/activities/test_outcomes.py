"""A plan that is made anew after a yearly review: what is done stays, what was dropped goes."""

import random

import pytest
from works import activity, money, work

from workbook import months
from workbook.activities import results
from workbook.activities.analysis.agreed import agreed, held, remaining
from workbook.activities.analysis.calendar import fits
from workbook.activities.analysis.cash import balances
from workbook.activities.analysis.checker import broken
from workbook.activities.analysis.network import network
from workbook.activities.analysis.posed import posed
from workbook.activities.analysis.review import account
from workbook.activities.analysis.schedule import schedule
from workbook.activities.analysis.what_if import floats, slip

FIRST = {"id": "V1", "at": "2026-12-01T00:00:00Z"}


def reviewed(*activities, month="2027-06", starts=None, versions=None, fund=None, **told):
    """A plan that was agreed on, with one review; `told` are words on activities by their ids."""
    words = {id: {"outcome": it} if isinstance(it, str) else it for id, it in told.items()}
    held = {**FIRST, "starts": starts or {}}
    review = {"id": "R", "month": month, "items": words}
    return work(*activities, versions=versions or [held], reviews=[review], fund=fund)


def starts(plan):
    """When each activity begins in the earliest plan that is made now."""
    return schedule(plan).starts


def test_what_is_done_stays_and_what_is_not_begins_after_the_review():
    """Done stands where it was agreed; nothing that is open begins before the review is over."""
    plan = reviewed(activity("A", 2), activity("B", 3), A="on_time", B="not_done")
    assert starts(plan) == {"A": "2027-01", "B": "2027-07"}


def test_a_late_one_ends_later_and_what_waits_for_it_waits_for_that():
    """Two months late in a season that was closed by then: it is no question any more."""
    plan = reviewed(
        activity("A", 2, closed="3 4"),
        activity("B", 1, "A"),
        month="2027-03",
        starts={"B": "2027-05"},
        A={"outcome": "late", "late": 2},
    )
    found = schedule(plan).calendar.spans
    assert (found["A"].start, found["A"].months) == (0, 3), "no later than the review"
    assert found["B"].begins == "2027-04"


def test_the_new_month_is_when_it_is_done():
    """Three months of work that are to be done by December begin in October, not before."""
    plan = reviewed(activity("A", 3), A={"outcome": "not_done", "new": "2027-12"})
    assert schedule(plan).calendar.spans["A"].ends == "2027-12"


def test_a_review_in_which_something_has_no_word_yet_has_not_been_held():
    """As long as the room speaks, the plan stays what it was."""
    plan = reviewed(activity("A", 3), activity("B"), A="not_done")
    assert remaining(plan).month == ""
    assert starts(plan) == {"A": "2027-01", "B": "2027-01"}


def test_a_new_month_that_the_season_does_not_allow_moves_on():
    """It is done as soon after its new month as its season allows."""
    plan = reviewed(activity("A", 1, closed="8 9 10"), A={"outcome": "not_done", "new": "2027-09"})
    assert starts(plan) == {"A": "2027-11"}


def test_who_waited_for_something_dropped_waits_for_what_that_waited_for():
    """A, then B and X, then C: without B and X it is A, then C; nobody pays for B any more."""
    plan = reviewed(
        activity("A", 2),
        activity("B", 2, "A", costs={"gap": 500, "fund": 900}),
        activity("X", 2, "B"),
        activity("C", 1, "X", costs={"fund": 10, "gap": 20}),
        A="not_done",
        B="dropped",
        X="dropped",
        fund=money(100),
    )
    assert network(remaining(plan).plan).before == {"A": (), "C": ("A",)}
    assert starts(plan) == {"A": "2027-07", "C": "2027-09"}
    found = results.activities(plan)
    assert (found["funding_gap"], found["cost_total"]) == (5.2, 14.3)
    assert (found["left"]["funding_gap"], found["left"]["cost_total"]) == (0.2, 0.3)
    assert found["left"]["dropped"] == ["B", "X"]


def test_what_is_under_way_goes_on():
    """Not due yet, begun by the plan: it stays; what has not begun may move."""
    plan = reviewed(
        activity("A", 1),
        activity("B", 8, "A"),
        activity("C", 1, "B"),
        activity("D", 8, "E"),
        activity("E", 1),
        A="on_time",
        E="not_done",
    )
    found = remaining(plan)
    assert found.fixed == {"A": 0, "B": 1}
    assert starts(plan) == {
        "A": "2027-01",
        "B": "2027-02",
        "C": "2027-10",
        "D": "2027-08",
        "E": "2027-07",
    }, "D cannot have begun: E is not done"


def test_what_was_done_before_it_was_due_is_over():
    """It ends with the review at the latest, though the plan had it later."""
    plan = reviewed(
        activity("A"), activity("B", 3), starts={"B": "2028-01"}, A="on_time", B="on_time"
    )
    found = remaining(plan)
    assert found.fixed == {"A": 0, "B": 3}
    assert network(found.plan).months == {"A": 1, "B": 3}


def test_nothing_that_is_over_stands_in_the_way():
    """Too little money, a closed season and too much load in months that are past: no matter."""
    plan = reviewed(
        activity("A", 2, costs={"fund": 900}, responsible="K1"),
        activity("B", 2, closed="1 2", responsible="K1"),
        activity("C", 1, responsible="K1", costs={"fund": 30}),
        starts={"A": "2027-01", "B": "2027-01", "C": "2027-09"},
        A="on_time",
        B="on_time",
        fund=money(100, [("2027-06", 850, "")]),
    )
    plan = plan.model_copy(update={"activities": plan.activities.model_copy(update={"most": 1})})
    found = schedule(plan)
    assert found.status == "optimal"
    assert found.starts["C"] == "2027-07"
    assert found.purses[""][:8] == (-800, -800, -800, -800, -800, 50, 20, 20), "as it really was"


def test_of_two_equally_early_plans_more_is_kept_back_whatever_was_left_before():
    """Money comes in August: what costs nothing is done first, though it is listed last."""
    plan = reviewed(
        activity("D", costs={"fund": 40}),
        activity("A", costs={"fund": 60}, responsible="K1"),
        activity("B", responsible="K1"),
        D="on_time",
        A="not_done",
        B="not_done",
        fund=money(100, [("2027-08", 500, "")]),
    )
    one = plan.model_copy(update={"activities": plan.activities.model_copy(update={"most": 1})})
    assert starts(one) == {"D": "2027-01", "A": "2027-08", "B": "2027-07"}


def test_what_ran_before_the_forecast_begins_is_paid_already():
    """The book has it: it is not taken from the forecast's opening balance once more."""
    fund = money(100)
    fund["forecast"]["first"] = "2027-07"
    acts = activity("A", 1, costs={"fund": 900}), activity("B", 1, costs={"fund": 60})
    plan = reviewed(*acts, starts={"B": "2027-09"}, A="on_time", fund=fund)
    found = schedule(plan)
    assert found.status == "optimal"
    assert balances(plan, found.calendar)[""][-1] == 40
    assert schedule(work(*acts, fund=fund)).status == "infeasible", "without a review it is open"


def test_money_that_is_gone_by_the_review_is_named_with_its_month():
    """What the past has left is there from the last month of the review on."""
    plan = reviewed(
        activity("A", 1, costs={"fund": 900}),
        activity("B", 1, costs={"fund": 60}),
        A="on_time",
        B="not_done",
        fund=money(950),
    )
    short = schedule(plan).obstacle.money
    assert (short.month, short.held, short.drawn, short.least) == ("2029-12", 50, 60, 10)
    assert short.activities == ("B",)


def test_the_plan_that_is_agreed_after_a_review_holds_and_the_review_keeps_its_figures():
    """The new version has no dropped activity; what was due then is told as it was before."""
    acts = [
        activity("A", 2),
        activity("B", 2, "A"),
        activity("C", 2, "B"),
        activity("D", 1, "C"),
        activity("E", 1),
    ]
    words = {"A": {"outcome": "late", "late": 1}, "B": "dropped", "C": "not_done", "E": "on_time"}
    before = reviewed(*acts, **words)
    made = schedule(before).starts
    second = {"id": "V2", "at": "2026-12-02T00:00:00Z", "starts": made, "reviewed": "2027-06"}
    plan = reviewed(*acts, versions=[{**FIRST, "starts": {}}, second], **words)
    assert account(plan, plan.activities.reviews[0]) == account(
        before, before.activities.reviews[0]
    )
    laid = agreed(plan)
    assert {id: span.begins for id, span in laid.spans.items()} == made
    assert made == {"A": "2027-01", "C": "2027-07", "D": "2027-09", "E": "2027-01"}
    assert "B" in agreed(before).spans, "until then the plan is the old one"
    assert set(floats(plan)) == set(made)
    moved = slip(plan, {"C": 2})
    assert [(it.id, it.months) for it in moved.shifts] == [("C", 2), ("D", 2)]
    assert slip(plan, {"B": 2}).shifts == ()
    assert held(plan, until="2027-06").starts == {}
    later = {"id": "R2", "month": "2027-12", "items": {}}
    reviews = (*plan.activities.reviews, type(plan.activities.reviews[0]).model_validate(later))
    more = plan.model_copy(
        update={"activities": plan.activities.model_copy(update={"reviews": reviews})}
    )
    assert account(more, reviews[1]).due == ("C", "D"), "what is settled is not asked again"


def test_without_a_first_month_or_with_a_circle_nothing_is_taken_from_a_review():
    """And nothing fails; nor with a review before the plan begins, or long after it ends."""
    word = {"id": "R", "month": "2027-06", "items": {"A": {"outcome": "dropped"}}}
    for plan in (
        work(activity("A"), first="", reviews=[word]),
        work(activity("A", after="A"), reviews=[word]),
    ):
        assert remaining(plan).month == ""
    for month in ("2020-01", "2090-01"):
        plan = work(activity("A"), activity("B"), reviews=[{**word, "month": month}], fund=money(5))
        assert posed(plan).horizon == 36


@pytest.mark.parametrize("seed", range(60))
def test_a_remade_plan_keeps_everything_counted_once_more(seed):
    """Random villages and words: each returned plan is checked by hand, without what was past."""
    chance = random.Random(seed)  # noqa: S311 - no secret
    acts = [
        activity(
            f"A{i}",
            chance.randint(1, 3),
            " ".join(f"A{j}" for j in range(i) if chance.random() < 0.3),
            closed=chance.choice(["", "1 2 12", "6 7 8"]),
            costs={"fund": chance.choice([0, 20, 60])},
            responsible=chance.choice(["", "K1", "K2"]),
        )
        for i in range(chance.randint(2, 6))
    ]
    month = chance.choice(["2027-03", "2027-06", "2027-12"])
    plain = work(*acts, fund=money(150, [("2028-01", 100, "")], months=36))
    laid = agreed(plain)
    words = {id: _word(chance) for id, span in laid.spans.items() if span.ends <= month}
    plan = reviewed(*acts, month=month, fund=money(150, [("2028-01", 100, "")], months=36), **words)
    own, found = remaining(plan), schedule(plan)
    assert own.month == (month if words else "")
    if found.status != "optimal":
        assert found.status == "infeasible"
        return
    begins = {id: months.between("2027-01", at) for id, at in found.starts.items()}
    assert broken(posed(plan), begins) == ()
    dropped = {id for id, word in words.items() if word["outcome"] == "dropped"}
    assert set(begins) == {it["id"] for it in acts} - dropped
    now = months.between("2027-01", month) + 1 if words else 0
    ends = {id: span.end for id, span in found.calendar.spans.items()}
    for each in acts:
        id = each["id"]
        if id not in begins:
            continue
        if words.get(id, {}).get("outcome") in ("on_time", "late"):
            assert ends[id] <= now
            assert begins[id] == laid.spans[id].start
        elif begins[id] >= now:
            shut = frozenset(int(it) for it in each["closed"])
            assert fits("2027-01", begins[id], each["months"], shut)
            assert all(ends[o] <= begins[id] for o in each["after"] if o in ends)
            if new := words.get(id, {}).get("new"):
                assert ends[id] >= months.between("2027-01", new) + 1
        else:
            assert id not in words
            assert begins[id] == laid.spans[id].start


def _word(chance):
    return chance.choice(
        [
            {"outcome": "on_time"},
            {"outcome": "late", "late": chance.randint(1, 3)},
            {"outcome": "not_done"},
            {"outcome": "not_done", "new": "2028-05"},
            {"outcome": "dropped"},
        ]
    )
