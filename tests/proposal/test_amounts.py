"""Amounts of the budget: every qəpik has its place, whatever is entered."""

from fractions import Fraction

import pytest
from hypothesis import given
from hypothesis import strategies as st
from proposals import MONEY, QUANTITIES, budget, budgets, line, plan, village

from workbook.proposal.analysis.amounts import (
    amount,
    by_activity,
    by_source,
    contingency,
    per_person,
    person_days,
    subtotal,
    total,
    unskilled_days,
    unsplit,
    worth,
)
from workbook.proposal.model import BudgetLine
from workbook.sources import SOURCES


@pytest.mark.parametrize(
    ("quantity", "price", "expected"),
    [(18_500_00, 90, 16_650_00), (50, 1, 1), (49, 1, 0), (150, 333, 500), (1, 49, 0), (0, 9, 0)],
)
def test_an_amount_is_quantity_times_price_and_halves_go_up(quantity, price, expected):
    """Stones by the piece; half a unit of one qəpik is one."""
    assert amount(BudgetLine(id="L", quantity=quantity, price=price)) == expected


@given(QUANTITIES, MONEY)
def test_an_amount_is_the_nearest_qepik(quantity, price):
    """Never more than half a qəpik away."""
    found = amount(BudgetLine(id="L", quantity=quantity, price=price))
    assert abs(found - Fraction(quantity * price, 100)) <= Fraction(1, 2)


@given(budgets())
def test_what_is_paid_and_what_is_not_is_the_total(plan):
    """By payer, by activity, and what nobody pays: no qəpik is lost or found twice."""
    rest = sum(unsplit(line) for line in plan.proposal.budget.lines)
    assert total(plan) == subtotal(plan) + contingency(plan)
    assert sum(by_source(plan).values()) + rest == total(plan)
    assert sum(sum(paid.values()) for paid in by_activity(plan).values()) + rest == total(plan)


@given(budgets())
def test_payers_are_those_with_money_in_their_usual_order(plan):
    """Who gives nothing is not there; activities and payers agree."""
    paid = by_source(plan)
    assert list(paid) == [source for source in SOURCES if source in paid]
    assert all(paid.values())
    each = by_activity(plan).values()
    assert paid == {s: sum(part.get(s, 0) for part in each) for s in paid}


@given(budgets(), st.integers(0, 100))
def test_the_contingency_is_taken_of_the_lines_only(plan, percent):
    """Not of itself, and to the nearest qəpik."""
    rules = plan.proposal.rules.model_copy(update={"contingency": percent})
    proposal = plan.proposal.model_copy(update={"rules": rules})
    plan = plan.model_copy(update={"proposal": proposal})
    assert abs(contingency(plan) - Fraction(percent * subtotal(plan), 100)) <= Fraction(1, 2)


def test_the_contingency_stands_with_its_payer_and_activity():
    """Seven per cent of one line, paid by the municipality for another activity."""
    found = budget(
        [line(price=1_000)], contingency={"payer": "municipality", "activity": "B"}, percent=7
    )
    assert by_source(found) == {"municipality": 70, "donor": 1_000}
    assert by_activity(found) == {"A": {"donor": 1_000}, "B": {"municipality": 70}}


@pytest.mark.parametrize(("donor", "rest"), [(1_000, 0), (900, 100), (1_001, -1), (0, 1_000)])
def test_a_line_tells_what_nobody_pays_or_is_paid_twice(donor, rest):
    """Above zero: missing; below: too much."""
    assert unsplit(BudgetLine(id="L", quantity=100, price=1_000, split={"donor": donor})) == rest


def test_work_is_worth_what_the_agreed_rates_say():
    """By kind of rate; work at a rate that is not agreed counts nothing."""
    found = village().proposal.budget.lines
    lines = {each.id: each for each in found}
    assert worth(village(), lines["B02"]) == {"community_labour": 4_800_00}
    assert worth(village(), lines["B04"]) == {"community_materials": 2_800_00}
    assert worth(village(), lines["B14"]) == {"community_transport": 1_800_00}
    assert worth(village(), lines["B15"]) == {"community_labour": 2_200_00}
    assert worth(village(), BudgetLine(id="L", work={"gone": 100})) == {}


@given(budgets())
def test_work_of_all_kinds_is_rounded_kind_by_kind(plan):
    """Each kind to the nearest qəpik, so that a list of gifts adds up to the same."""
    prices = {rate.id: rate.price for rate in plan.agreed_rates}
    for each in plan.proposal.budget.lines:
        exact = sum(Fraction(q * prices.get(id, 0), 100) for id, q in each.work.items())
        assert abs(sum(worth(plan, each).values()) - exact) <= Fraction(len(each.work), 2)


def test_unskilled_days_are_those_at_the_first_rate_of_labour():
    """Half a day counts; better paid work is told apart."""
    assert unskilled_days(village()) == 960
    assert person_days(village(), "semi_skilled") == 110
    rates = [{"id": "s", "kind": "material"}, {"id": "d", "kind": "labour"}]
    found = budget([line(work={"d": 250, "s": 900}), line("M", work={"d": 100})], rates=rates)
    assert unskilled_days(found) == Fraction(7, 2)
    assert unskilled_days(budget([line(work={"d": 250})])) == 0


def test_the_cost_per_person_counts_the_first_row():
    """162,655.50 for 118 pupils; nobody counted, nothing to divide by."""
    assert per_person(village()) == Fraction(162_655_50, 118)
    assert per_person(plan()) == Fraction(total(plan()), 9)
    assert per_person(budget([line()])) is None
