"""Upkeep by payer and month, letters, replacement, the cost of life, tariffs."""

from fractions import Fraction

import pytest
from hypothesis import example, given
from hypothesis import strategies as st
from scorings import asset, scenario, task, upkeep, village

from workbook.money import round_half_up
from workbook.rounding import decimal, money
from workbook.sustainability.analysis import replacement as anew
from workbook.sustainability.analysis.letters import promises, unsigned
from workbook.sustainability.analysis.life import life, present_value
from workbook.sustainability.analysis.tariff import collected, tariff, tariffs
from workbook.sustainability.analysis.upkeep import (
    by_payer,
    by_service,
    calendar,
    checks,
    months,
    shared,
    total,
    yearly,
)

TASKS = st.lists(
    st.builds(
        task,
        id=st.uuids().map(str),
        times=st.integers(0, 60),
        years=st.integers(1, 9),
        cost=st.integers(0, 10**7),
        payer=st.sampled_from(["fund", "municipality", "donor", "community_labour"]),
        months=st.dictionaries(st.sampled_from([str(m) for m in range(1, 13)]), st.booleans()),
    ),
    max_size=6,
)
ASSETS = st.lists(
    st.builds(asset, id=st.uuids().map(str), value=st.integers(0, 10**8), life=st.integers(1, 60)),
    max_size=6,
)
SERVICE = {"id": "water", "tariff": True, "payers": 402, "exempt": 8, "percent": 90, "trial": 100}


@pytest.mark.parametrize("language", ["", "az", "ru"])
def test_upkeep_of_the_village_is_what_the_scenario_says(language):
    """By payer, and each task; the water line's 3,216 are no part of the school's 5,480."""
    told = scenario()["ws6_sustainability"]
    plan, wanted = village(language), told["expected"]
    assert money(total(shared(plan))) == wanted["om_annual"]
    assert {k: money(v) for k, v in by_payer(shared(plan)).items()} == wanted["om_by_payer"]
    assert {each.id: money(yearly(each)) for each in shared(plan)} == {
        each["id"]: each["annual"] for each in told["om_tasks"]
    }
    assert by_service(plan) == {"school": 548_000, "water": 321_600}
    assert checks(plan) == ()


def test_replacement_and_the_cost_of_life_are_what_the_scenario_says():
    """Straight line, sinking fund, maintenance against its benchmark, twenty years at 4 %."""
    plan, wanted = village(), scenario()["ws6_sustainability"]["expected"]
    things = anew.shared_assets(plan)
    assert money(anew.yearly(things)) == wanted["replacement_straight_line"]
    put_by = anew.yearly_with_interest(plan, things)
    assert money(put_by) == wanted["replacement_sinking_fund_4pct"]
    kept = anew.maintenance(plan)
    percent = round_half_up(kept.share * 10_000) / 100
    assert percent == wanted["maintenance_pct_of_replacement_value"]
    assert [money(each) for each in kept.benchmark] == wanted["benchmark_2_4_pct"]
    assert money(life(plan).total) == wanted["lcc_20y_npv_4pct"]


def test_the_water_tariff_is_what_the_scenario_says():
    """Two tariffs, the income at 1.00, two cover ratios side by side, affordability."""
    wanted = scenario()["ws6_sustainability"]["expected"]["water"]
    (water,) = tariffs(village())
    assert {
        "opex": money(water.opex.cost),
        "replacement": money(water.replacement),
        "full": money(water.full.cost),
        "tariff_opex": decimal(water.opex.exact / 100),
        "tariff_opex_rounded_up": money(water.opex.tariff),
        "tariff_full": decimal(water.full.exact / 100),
        "tariff_full_rounded_up": money(water.full.tariff),
        "income_at_1_00": money(water.income),
        "om_coverage_at_1_00": decimal(water.opex.share),
        "full_cost_coverage_at_1_00": decimal(water.full.share),
        "affordability_pct_at_full": round(float(100 * water.affordable(water.full.tariff)), 1),
    } == wanted


def test_published_sinking_fund():
    """T12: 50,000 in ten years at 10 % are 3,137.27 a year (the source's 3,137.74 is a slip)."""
    assert round_half_up(anew.instalment(5_000_000, Fraction(1, 10), 10)) == 313_727
    assert anew.instalment(5_000_000, Fraction(0), 10) == 500_000


def test_published_present_value():
    """T16: three times 100 at 5 % are worth 272.32."""
    costs = dict.fromkeys([1, 2, 3], 10_000)
    assert round_half_up(present_value(costs, Fraction(1, 20))) == 27_232


@given(st.integers(1, 10**9), st.integers(0, 20), st.integers(1, 40))
def test_instalments_grow_to_what_is_needed(future, percent, years):
    """Exactly: each one with the interest of the years that are left."""
    interest = Fraction(percent, 100)
    paid = anew.instalment(future, interest, years)
    assert sum(paid * (1 + interest) ** left for left in range(years)) == future


@given(TASKS)
def test_upkeep_adds_up_to_the_qepik_whichever_way_one_looks(tasks):
    """By payer, and by month where every task has one."""
    plan = upkeep(tasks=tasks)
    found = shared(plan)
    assert sum(by_payer(found).values()) == total(found)
    placed = [each for each in found if months(each)]
    assert sum(due.cost for due in calendar(placed)) == total(placed)
    assert [due.cost for due in calendar(found)] == [due.cost for due in calendar(placed)]


@example([asset("a", 142, 36), asset("b", 56, 22), asset("c", 119, 1)])
@given(ASSETS)
def test_what_each_asset_loses_adds_up_to_what_all_lose(assets):
    """To the qəpik, and none is off by one or more."""
    things = upkeep(assets=assets).sustainability.upkeep.assets
    parts = anew.yearly_each(things)
    assert sum(parts) == anew.yearly(things)
    assert all(abs(p - anew.straight_line(a)) < 1 for p, a in zip(parts, things, strict=True))


@given(ASSETS, TASKS)
def test_without_interest_a_life_costs_what_is_paid(assets, tasks):
    """The present value at 0 % is the plain sum."""
    plan = upkeep(assets=assets, tasks=tasks, discount=0, horizon=12)
    found = life(plan)
    assert found.total == found.capital + sum(year.cost for year in found.years)


def test_nothing_is_bought_for_the_time_after_the_last_year():
    """Every five years within ten: once, not twice."""
    years = life(upkeep(assets=[asset(life=5)], horizon=10)).years
    assert [year.number for year in years if year.replaced] == [5]


def test_a_third_of_a_repainting_falls_to_each_year():
    """1,800.00 every three years."""
    (paint,) = shared(upkeep(tasks=[task(times=1, years=3, cost=180_000)]))
    assert yearly(paint) == 60_000


def test_what_users_pay_is_nobody_elses():
    """A task of a service with a tariff is in no sum by payer and needs no letter."""
    plan = upkeep(services=[SERVICE], tasks=[task(service="water")])
    assert (shared(plan), by_payer(shared(plan)), promises(plan)) == ((), {}, ())
    assert by_service(plan) == {"water": 1_000}
    assert tariffs(plan)[0].opex.cost == 1_000


def test_what_others_pay_of_a_service_is_in_no_tariff():
    """It falls to who was written down, and needs a letter as everywhere."""
    plan = upkeep(services=[SERVICE], tasks=[task(service="water", payer="municipality")])
    assert by_payer(shared(plan)) == {"municipality": 1_000}
    assert [promise.payer for promise in promises(plan)] == ["municipality"]
    assert by_service(plan) == {"water": 1_000}
    assert tariffs(plan)[0].opex.cost == 0


def test_who_pays_from_outside_needs_a_signed_letter():
    """The municipality of the village has not signed; the fund and neighbours need no letter."""
    (missing,) = unsigned(village())
    assert (missing.payer, missing.yearly, len(missing.tasks)) == ("municipality", 18_000, 1)
    assert "no signed letter" in missing.sentence
    own = upkeep(tasks=[task(), task("O2", payer="community_labour")])
    assert promises(own) == ()


def test_a_letter_without_a_date_is_not_signed():
    """A number alone is a draft."""
    told = {"tasks": [task(payer="donor")], "letters": {"donor": {"number": "7"}}}
    assert [each.payer for each in unsigned(upkeep(**told))] == ["donor"]
    told["letters"]["donor"]["date"] = "2027-03-01"
    (promise,) = promises(upkeep(**told))
    assert (unsigned(upkeep(**told)), promise.sentence, promise.number) == ((), "", "7")


@pytest.mark.parametrize(
    ("told", "said"),
    [
        ({"times": 2, "months": {"1": True, "5": True}}, ""),
        ({"times": 2, "months": {"1": True, "5": False}}, "2 times a year, but 1"),
        ({"times": 1, "months": {"1": True, "5": True}}, "once a year, but 2"),
        ({"times": 1}, "mark the months"),
        ({"times": 0}, "how often"),
        ({"times": 52, "months": {"1": True}}, ""),
        ({"times": 1, "years": 3, "months": {"7": True}}, ""),
    ],
)
def test_months_must_fit_how_often_it_is_done(told, said):
    """Said in a sentence that names the task."""
    found = checks(upkeep(tasks=[task(**told)]))
    assert (found == ()) == (said == "")
    assert all(said in sentence and "O1" in sentence for sentence in found)


def test_the_exempt_cost_something_and_it_is_said():
    """Eight households at 1.00: 96.00 a year, 0.02 a month for each who pays."""
    (water,) = tariffs(village())
    assert (water.exemption, water.exemption_each) == (9_600, 2)


@given(st.integers(1, 10**7), st.integers(1, 1_000), st.integers(1, 100))
def test_the_rounded_tariff_suffices_and_five_qepik_less_would_not(cost, payers, percent):
    """It comes in steps of five qəpik."""
    service = SERVICE | {"payers": payers, "percent": percent}
    plan = upkeep(services=[service], tasks=[task(service="water", cost=cost)])
    (kept,) = plan.sustainability.upkeep.services
    asked = tariff(plan, kept).opex.tariff
    assert asked % 5 == 0
    assert asked * collected(kept) >= cost > (asked - 5) * collected(kept)


def test_no_tariff_is_known_where_nobody_pays():
    """Nothing can be divided by nobody."""
    plan = upkeep(services=[{"id": "water", "tariff": True}], tasks=[task(service="water")])
    (found,) = tariffs(plan)
    assert (found.opex.exact, found.opex.tariff, found.opex.share) == (None, None, 0)
    assert (found.exemption_each, found.affordable(100)) == (None, None)
    (free,) = tariffs(upkeep(services=[SERVICE]))
    assert (free.full.tariff, free.full.share) == (0, None)


def test_maintenance_is_set_against_the_assets_where_there_is_no_proposal():
    """What is run is no maintenance; nothing valued gives no share."""
    told = [task(kind="maintenance", cost=3_000), task("O2", cost=9_000)]
    found = anew.maintenance(upkeep(tasks=told, assets=[asset(value=100_000, life=10)]))
    assert (found.yearly, found.value, found.share) == (13_000, 100_000, Fraction(13, 100))
    assert anew.maintenance(upkeep()).share is None
