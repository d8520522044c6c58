"""Costs, load, clashes, beans, reviews, and what other subjects read of the plan of work."""

import pytest
from works import activity, money, work

from workbook.activities.analysis.agreed import agreed
from workbook.activities.analysis.cash import balances
from workbook.activities.analysis.clashes import clashes
from workbook.activities.analysis.costs import by_state, costs
from workbook.activities.analysis.load import loads, nobody
from workbook.activities.analysis.payments import draws, parts, payments
from workbook.activities.analysis.review import account
from workbook.activities.analysis.schedule import schedule
from workbook.activities.analysis.seasons import rows


def test_what_nobody_confirmed_is_pledged_and_the_gap_is_neither():
    """Three states, which add up to the cost."""
    told = {"fund": 100, "donor": 50, "gap": 7}
    plan = work(activity("A", costs=told, sure={"fund": True, "donor": False}))
    assert by_state(costs(plan).values()) == {"sure": 100, "pledged": 50, "gap": 7}
    assert costs(plan)["A"].total == 157


def test_own_costs_and_budget_lines_come_together(village):
    """A08 costs nothing of its own, its lines and the contingency are the proposal's."""
    cost = costs(village)["A08"]
    assert cost.own == {}
    assert cost.by_payer == {"fund": 200_000, "municipality": 250_000, "donor": 5_206_550}


@pytest.mark.parametrize(
    ("amount", "length", "paid", "expected"),
    [
        (100, 3, "start", (100, 0, 0)),
        (100, 3, "end", (0, 0, 100)),
        (100, 3, "spread", (34, 33, 33)),
        (2, 3, "spread", (1, 1, 0)),
        (7, 1, "end", (7,)),
    ],
)
def test_a_payment_lies_on_its_months_to_the_qepik(amount, length, paid, expected):
    """At the start, at the end, or spread by the largest remainder."""
    assert parts(amount, length, paid) == expected


def test_who_names_an_unknown_purpose_draws_free_money():
    """A purpose that the rules do not have keeps no money."""
    plan = work(activity("A", costs={"fund": 5}, purpose="gone"), fund=money(9))
    assert draws(plan)["A"].purpose == ""
    assert payments(plan, agreed(plan)) == {"2027-01": {"A": 5}}
    assert balances(plan, agreed(plan))[""][0] == 4


def test_payments_of_the_forecast_to_activities_count_once():
    """The schedule says when an activity draws; the forecast's own line for it is left out."""
    fund = money(100)
    line = {"id": "a", "way": "out", "amount": 60, "first": "2027-01", "kind": "plan"}
    fund["forecast"]["lines"] = [line | {"activity": "A"}]
    plan = work(activity("A", costs={"fund": 60}), fund=fund, months=3)
    assert schedule(plan).purses[""] == (40, 40, 40)
    fund["forecast"]["lines"] = [line | {"activity": "unknown"}]
    poorer = work(activity("A", costs={"fund": 60}), fund=fund, months=3)
    assert schedule(poorer).status == "infeasible"


def test_load_names_the_months_with_too_much():
    """Who answers for most comes first; who answers for more than half is named."""
    plan = work(
        activity("A", 2, responsible="K1"),
        activity("B", 1, responsible=" K1 "),
        activity("C", 1, "A", responsible="K1"),
        activity("D"),
        most=1,
    )
    [load] = loads(plan, agreed(plan))
    assert (load.code, load.peak, load.concentrated) == ("K1", 2, True)
    assert load.months == {"2027-01": ("A", "B"), "2027-02": ("A",), "2027-03": ("C",)}
    assert load.over == {"2027-01": ("A", "B")}
    assert nobody(plan) == ("D",)


def test_villagers_who_work_for_the_plan_in_a_full_month_clash():
    """Whether it is called voluntary or labour of the community; other work does not."""
    season = {"id": "S", "kind": "work", "beans": {"1": 6, "2": 5}}
    plan = work(
        activity("A", 2, voluntary=True),
        activity("B", costs={"community_labour": 1}),
        activity("C"),
        seasons=[season, season | {"id": "T", "kind": "cash"}],
    )
    found = clashes(plan, agreed(plan))
    assert [(it.id, it.month, [row.id for row in it.rows]) for it in found] == [
        ("A", "2027-01", ["S"]),
        ("B", "2027-01", ["S"]),
    ]
    assert clashes(plan, agreed(plan), many=7) == ()


def test_beans_that_are_missing_are_counted():
    """Forty-eight in a row; a row without any has no peak."""
    plan = work(seasons=[{"id": "S", "beans": {"3": 40, "4": 10}}, {"id": "T"}])
    full, none = rows(plan)
    assert (full.total, full.missing, full.peaks) == (50, -2, (3,))
    assert (none.missing, none.peaks) == (48, ())


def test_a_review_passes_over_nothing():
    """What was due and has no word is named, so is what has no reason, and what was not due."""
    version = {"id": "v", "at": "2026-12-01T00:00:00Z", "starts": {"C": "2027-03"}}
    later = {"id": "w", "at": "2027-09-01T00:00:00Z", "starts": {"A": "2028-01"}}
    items = {
        "A": {"outcome": "late", "late": 2, "reason": " "},
        "C": {"outcome": "dropped", "reason": "No water"},
        "D": {"outcome": "on_time"},
    }
    plan = work(
        activity("A", 2),
        activity("B"),
        activity("C"),
        activity("D", 9),
        activity("E", 1, "A"),
        versions=[version, later],
        reviews=[{"id": "R", "month": "2027-06", "items": items}],
    )
    found = account(plan, plan.activities.reviews[0])
    assert found.due == ("A", "B", "C", "E")
    assert (found.on_time, found.missing, found.dropped) == ((), ("B", "E"), ("C",))
    assert (found.unexplained, found.early, found.share) == (("A",), ("D",), 0)
    [late] = found.late
    assert (late.kind, late.moved, late.end) == ("others", ("E",), 0)


def test_a_late_activity_that_nothing_waits_for_may_still_end_the_plan_later():
    """Two months late with one month of float."""
    review = {"id": "R", "month": "2027-12", "items": {"A": {"outcome": "late", "late": 2}}}
    plan = work(activity("A", 2), activity("B", 3), reviews=[review])
    [late] = account(plan, plan.activities.reviews[0]).late
    assert (late.kind, late.room, late.end, late.moved) == ("end", 1, 1, ())


def test_other_subjects_read_the_plan_through_its_links(village):
    """First and last month, cost by payer, payments of the fund."""
    assert village.timeline["A14"] == ("2028-07", "2028-10")
    assert village.activity_costs["A11"] == {"fund": 150_000, "community_labour": 90_000}
    assert village.plan_payments["2028-10"] == {"A14": 350_000}
    free, school = village.purses("2029-12")
    assert (free.id, school.id, school.released, school.beyond) == ("", "school", "2028-07", 12_000)
    assert work(activity("A"), first="").timeline == {}


def test_an_action_is_done_by_the_latest_word_on_it_in_whatever_order_reviews_are_listed():
    """A later review that says nothing takes nothing back; an earlier one listed last does not."""
    done = {"id": "R2", "month": "2028-06", "items": {"A": {"outcome": "late", "late": 1}}}
    not_yet = {"id": "R1", "month": "2027-12", "items": {"A": {"outcome": "not_done"}}}
    silent = {"id": "R3", "month": "2028-12", "items": {"A": {"outcome": ""}}}
    for reviews in ([not_yet, done], [done, not_yet], [not_yet, done, silent]):
        assert work(activity("A", action="act"), reviews=reviews).done_actions == {"act"}
    assert not work(activity("A", action="act"), reviews=[not_yet, silent]).done_actions
