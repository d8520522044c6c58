"""What if one line became dearer: who pays the difference, and what becomes of every rule."""

from hypothesis import given
from hypothesis import strategies as st
from proposals import budget, budgets, line, village

from workbook.proposal.analysis.amounts import amount, by_source, contingency, total, unsplit
from workbook.proposal.analysis.what_if import dearer, outcome, what_if

PERCENTS = st.integers(-120, 200)
PAYERS = st.sampled_from(["donor", "split"])


def lines(plan):
    return {each.id: each for each in plan.proposal.budget.lines}


@given(budgets(), PERCENTS, PAYERS)
def test_a_change_of_price_leaves_every_qepik_in_its_place(plan, percent, payer):
    """Payers and what nobody pays are again the total; other lines stay as they are."""
    after = dearer(plan, "L0", percent, payer)
    rest = sum(unsplit(each) for each in after.proposal.budget.lines)
    assert sum(by_source(after).values()) + rest == total(after)
    before, now = lines(plan), lines(after)
    assert {id: now[id] for id in now if id != "L0"} == {
        id: before[id] for id in before if id != "L0"
    }


@given(budgets(), st.integers(0, 200), PAYERS)
def test_what_is_dearer_is_paid_by_somebody(plan, percent, payer):
    """What nobody paid stays as it was, unless nobody paid anything at all."""
    after = dearer(plan, "L0", percent, payer)
    for id, each in lines(plan).items():
        if payer == "donor" or (each.split and sum(each.split.values())):
            assert unsplit(lines(after)[id]) == unsplit(each)


def test_the_donor_pays_the_difference():
    """A line shared by two: only the donor's part grows, and shrinks first."""
    plan = budget([line(price=1_000, split={"donor": 400, "fund": 600})], percent=0)
    assert lines(dearer(plan, "L", 10))["L"].split == {"donor": 500, "fund": 600}
    assert lines(dearer(plan, "L", -10))["L"].split == {"donor": 300, "fund": 600}
    assert lines(dearer(plan, "L", -70))["L"].split == {"fund": 300}


def test_all_pay_the_difference_in_the_proportions_of_their_parts():
    """By largest remainder."""
    plan = budget([line(price=1_000, split={"donor": 400, "fund": 600})], percent=0)
    assert lines(dearer(plan, "L", 10, "split"))["L"].split == {"donor": 440, "fund": 660}
    assert lines(dearer(plan, "L", -100, "split"))["L"].split == {}


def test_a_line_that_is_not_there_changes_nothing():
    """Neither does a change by nothing."""
    assert dearer(village(), "gone", 10) == village()
    assert what_if(village(), "B08", 0) == outcome(village())


def test_a_dearer_roof_breaks_the_limit_of_the_donor():
    """2,432 more, and the contingency on it: 309.10 above what the donor gives at most."""
    found = what_if(village(), "B08", 10)
    assert found.total == total(village()) + 2_432_00 + 121_60
    assert found.contingency == contingency(village()) + 121_60
    assert {rule.key: (rule.met, rule.missing) for rule in found.rules} == {
        "share": (True, 0),
        "cash": (True, 0),
        "most": (False, 309_10),
    }
    assert sum(found.tranches) == found.by_source["donor"] == 130_309_10
    assert found.community_share < outcome(village()).community_share


def test_the_price_changes_in_whole_qepik():
    """Ten per cent of 0.90 a stone: 0.99."""
    assert lines(dearer(village(), "B05", 10))["B05"].price == 99
    assert amount(lines(dearer(village(), "B05", 10))["B05"]) == 18_315_00
