"""The activities of the village, figure for figure, and their links to fund and proposal."""

import json

import pytest

from workbook.activities.results import activities
from workbook.files import shipped
from workbook.plan import Plan
from workbook.results import results

VILLAGES = ("muzdurlar.json", "muzdurlar.az.json", "muzdurlar.ru.json")


def named(name):
    """The village in a language."""
    return Plan.model_validate_json((shipped("data") / name).read_text("utf-8"))


@pytest.mark.parametrize("name", VILLAGES)
def test_the_village_plans_as_the_scenario_says(told, name):
    """Critical path, calendar, costs, gap: exactly."""
    found, expected = activities(named(name)), told["expected"]
    assert found["cpm"] == expected["cpm"]
    assert {key: found["calendar"][key] for key in expected["calendar"]} == expected["calendar"]
    for key in ("cost_by_source", "cost_total", "cost_by_start_year", "funding_gap", "gap_pct"):
        assert found[key] == expected[key]


def test_a_month_longer_and_the_review_are_those_of_the_scenario(village, told):
    """What slips if A03 takes longer; nine of eleven on time; A04 uses its one month of float."""
    found = activities(village)
    slip, expected = found["what_if"]["D1"], told["expected"]["what_if_A03_one_month_longer"]
    assert slip["cpm_total"] == expected["cpm_total"]
    assert slip["calendar_total"] == expected["calendar_total"]
    assert slip["moved"]["A18"]["last_month"] == expected["A18_last"]
    review, said = found["review"]["R1"], told["review_R1"]["expected"]
    keys = ("due", "on_time", "on_time_pct")
    assert [review[key] for key in keys] == [said[key] for key in keys]
    late = {"months": 1, "float_months": 1, "moved": [], "end_later_months": 0, "effect": "float"}
    assert review["late"] == {"A04": late}
    assert said["A04_effect"] == "uses its one month of float, no delay"


def test_the_plan_carries_the_whole_project(village, told):
    """A02 to A09 cost what the proposal asks for, and nothing of it is typed twice."""
    found = results(village)
    costs = [found["activities"]["cost"][f"A0{i}"] for i in range(2, 10)]
    assert sum(cost["total"] for cost in costs) == 162_655.50 == village.project_total / 100
    assert all(cost["own"] == 0 for cost in costs)


def test_the_fund_pays_what_the_plan_says_that_it_pays(village):
    """The fund's column is its commitments, activity by activity."""
    found = results(village)
    fund = found["activities"]["cost_by_source"]["fund"]
    assert fund == found["fund"]["fund_commitments_in_plan"] == 16_900
    assert sum(found["activities"]["fund_payments"].values()) == fund
    drawn, promised = {}, {}
    for row in village.plan_payments.values():
        for id, amount in row.items():
            drawn[id] = drawn.get(id, 0) + amount
    for line in village.fund.forecast.lines:
        if line.activity:
            promised[line.activity] = promised.get(line.activity, 0) + line.amount
    assert drawn == promised


def test_the_small_projects_that_people_chose_are_in_the_plan(village):
    """What Equal Shares pays for is the fund's part of A11, A12 and A17."""
    spent = results(village)["fund"]["small_projects"]["equal_shares"]["spent"]
    costs = village.activity_costs
    assert sum(costs[id]["fund"] for id in ("A11", "A12", "A17")) == 100 * spent == 580_000


def test_the_season_rows_have_forty_eight_beans(village):
    """T13: row sum 48, four a month on average."""
    rows = activities(village)["seasons"].values()
    assert [(row["total"], row["mean"]) for row in rows] == [(48, 4.0)] * 4


def test_an_empty_plan_has_figures_too():
    """None or empty, never an error, and ready for JSON."""
    found = activities(Plan(id="new", community={"name": "New"}))
    assert found["calendar"] is found["agreed"] is found["gap_pct"] is None
    assert found["cpm"] == {"total_months": 0, "critical": [], "table": {}}
    assert json.loads(json.dumps(found)) == found
