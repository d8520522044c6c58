"""Figures of the worksheet under stable keys, the links between subjects, the twelve indicators."""

import json

import pytest
from scorings import scenario, scoring, village, with_rounds

from workbook.plan import Plan
from workbook.results import results

LANGUAGES = ["", "az", "ru"]


@pytest.mark.parametrize("language", LANGUAGES)
def test_the_village_comes_out_as_the_scenario_says(language):
    """Every expected figure, under the same key, exactly; ours may have a figure more."""
    found = results(village(language))["sustainability"]
    for key, wanted in scenario()["ws6_sustainability"]["expected"].items():
        told = found[key]
        if isinstance(wanted, dict):
            told = {each: told[each] for each in wanted}
        assert told == wanted, key


def test_levels_and_visits_come_out_as_the_scenario_says():
    """Those that stand beside the inputs."""
    found, told = results(village())["sustainability"], scenario()["ws6_sustainability"]
    assert found["risk_levels"] == {each["id"]: each["level"] for each in told["risks"]}
    visits = [
        {key: each[key] for key in ("month_after_handover", "due")}
        for each in found["follow_up_visits"]
    ]
    assert visits == told["follow_up_visits"]


@pytest.mark.parametrize("language", LANGUAGES)
def test_the_twelve_indicators_come_out_as_the_scenario_says(language):
    """All of them, whichever worksheet they come from."""
    assert results(village(language))["indicators"] == scenario()["cross_community_values"]


def test_nothing_of_a_village_that_has_not_begun_is_an_indicator():
    """Null, never zero."""
    new = results(Plan(id="new", community={"name": "New"}))
    assert set(new["indicators"].values()) == {None}


def test_upkeep_and_replacement_are_in_the_forecast_of_the_fund():
    """2,480.00 a year, the third year's payment; 2,969.13 that things lose."""
    plan, told = village(), scenario()
    assert plan.upkeep_of_fund.said == 100 * told["ws2_fund"]["year3_payments"][1][1]
    assert plan.upkeep_of_fund.agree
    assert plan.replacement_of_fund.agree
    found = results(plan)["sustainability"]
    assert found["forecast_agrees"] == {"om": True, "replacement": True}
    lost = plan.fund.forecast.model_copy(update={"replacement": 1, "lines": ()})
    fund = plan.fund.model_copy(update={"forecast": lost})
    bare = results(plan.model_copy(update={"fund": fund}))["sustainability"]
    assert bare["forecast_agrees"] == {"om": False, "replacement": False}


@pytest.mark.parametrize("id", ["total", "om_annual", "tariffs"])
def test_a_service_is_called_as_it_likes(id):
    """Under the key of a figure stands the figure, and its tariff is not lost."""
    told = json.dumps(village().model_dump(mode="json"))
    for key in ("id", "service"):
        told = told.replace(f'"{key}": "water"', f'"{key}": "{id}"')
    found, usual = (
        results(each)["sustainability"] for each in (Plan.model_validate_json(told), village())
    )
    assert found["tariffs"][id] == usual["water"] == usual["tariffs"]["water"]
    if id != "tariffs":
        assert found[id] == usual[id]


def test_upkeep_crosses_to_other_subjects():
    """Tasks, payers, the sum, letters, actions and risks; what the users pay stays outside."""
    plan = village()
    assert [task.id for task in plan.upkeep_tasks] == [f"O{n}" for n in range(1, 10)]
    assert plan.upkeep_yearly == sum(plan.upkeep_by_payer.values()) == 548_000
    assert plan.upkeep_letters["education_dept"].number
    assert len(plan.actions) == 6
    assert len(plan.risks) == 8


def test_actions_know_their_activity():
    """Both ways: the activity names the action that it comes from."""
    told = village().model_dump(mode="json")
    told["activities"]["activities"][0]["action"] = "Y2"
    assert Plan.model_validate(told).activity_of_action == {"Y2": "A01"}


def test_nothing_of_a_covered_round_is_in_the_results():
    """Neither a score nor a code of an indicator."""
    covered = scoring({"R1": {"SECRET": 7}, "R2": {"SECRET": 1}}, closed=False)
    found = results(with_rounds(covered))["sustainability"]
    assert "SECRET" not in json.dumps(found)
    assert (found["total"], found["rounds"]) == (None, [])
