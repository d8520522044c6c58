"""The links between subjects that the scenario names: both ends, as the workbook counts them."""

import json
import os
from pathlib import Path

import pytest

from workbook.files import shipped
from workbook.plan import Plan
from workbook.results import results

HOUSE = Path(__file__).parents[1]
SCENARIO = Path(os.environ.get("WORKBOOK_SHARED", HOUSE.parent / "shared")) / "data/scenario.json"
LINKS = json.loads(SCENARIO.read_text("utf-8"))["links"] if SCENARIO.exists() else []
PROJECT, SMALL = [f"A{n:02}" for n in range(2, 10)], ("A11", "A12", "A17")


@pytest.fixture(scope="module")
def village():
    return Plan.model_validate_json((shipped("data") / "muzdurlar.json").read_text("utf-8"))


@pytest.fixture(scope="module")
def found(village):
    return results(village)


ENDS = {
    "ws4_project/expected/by_source/community_cash": lambda plan, found: found["proposal"][
        "by_source"
    ]["community_cash"],
    "ws2_fund/expected/school_needed": lambda plan, found: found["fund"]["school_needed"],
    "ws5_plan/expected/cost_by_source/fund": lambda plan, found: found["activities"][
        "cost_by_source"
    ]["fund"],
    "ws2_fund/expected/fund_commitments_in_plan": lambda plan, found: found["fund"][
        "fund_commitments_in_plan"
    ],
    "ws6_sustainability/expected/om_by_payer/fund": lambda plan, found: found["sustainability"][
        "om_by_payer"
    ]["fund"],
    "ws2_fund/year3_payments/1/1": lambda plan, found: plan.upkeep_of_fund.said / 100,
    "ws3_needs/dot_voting/expected/shortlist": lambda plan, found: found["needs"]["dots"][
        "shortlist"
    ],
    "ws3_needs/pairwise/items": lambda plan, found: found["needs"]["pairwise"]["items"],
    "ws2_fund/year1_cashflow/2/close_total": lambda plan, found: found["fund"]["year1_cashflow"][2][
        "close_total"
    ],
    "ws2_fund/cashbook_q1/10/balance": lambda plan, found: found["fund"]["cashbook"][10]["balance"],
    "ws4_project/need": lambda plan, found: found["proposal"]["need"],
    "ws3_needs/consensus/final_order/0": lambda plan, found: min(
        plan.needs.consensus.places, key=plan.needs.consensus.places.get
    ),
    "sum of ws5_plan cost of A02..A09": lambda plan, found: sum(
        found["activities"]["cost"][id]["total"] for id in PROJECT
    ),
    "ws4_project/expected/total": lambda plan, found: found["proposal"]["total"],
    "ws3_needs/small_projects/expected/mes_total": lambda plan, found: found["needs"][
        "small_projects"
    ]["mes_total"],
    "fund cost of A11 + A12 + A17": lambda plan, found: (
        sum(plan.activity_costs[id]["fund"] for id in SMALL) / 100
    ),
    "fund payments of three years for A-activities and B-lines": lambda plan, found: sum(
        found["activities"]["fund_payments"].values()
    ),
}
"""What the workbook says at each end of a link, by what the scenario calls it."""


@pytest.mark.skipif(not LINKS, reason="no shared/data/scenario.json beside the checkout")
def test_there_are_links():
    """Nine of them, all to be equal."""
    assert [link["must_be"] for link in LINKS] == ["equal"] * 9


@pytest.mark.parametrize("link", LINKS, ids=[link["why"] for link in LINKS])
def test_both_ends_of_a_link_say_the_same(village, found, link):
    """In what the workbook counts, and, where it names places, as the scenario's figures say."""
    left, right = (ENDS[link[side]](village, found) for side in ("left", "right"))
    assert left
    assert left == right
    if link["type"] == "pointer":
        assert left == at(link["left"]) == at(link["right"])


def at(pointer):
    """What stands at a place of the scenario."""
    here = json.loads(SCENARIO.read_text("utf-8"))
    for step in pointer.split("/"):
        here = here[int(step)] if isinstance(here, list) else here[step]
    return here
