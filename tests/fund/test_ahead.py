"""What if payments moved, what small projects cost afterwards, and what the board says."""

import datetime as dt

import pytest
from funds import changed, line, opening, small, village

from workbook.fund.analysis.board import facts, following
from workbook.fund.analysis.projects import budget, paid, upkeep
from workbook.fund.analysis.what_if import outlook
from workbook.fund.model import WhatIf


def test_buying_in_june_and_july_brings_the_village_below_zero():
    """-69.50 in July, in no other month."""
    plan = village()
    seen = outlook(plan, plan.fund.forecast.what_ifs[0])
    assert seen.below == seen.plunges == ("2027-07",)
    assert seen.course.free[6].close == -6_950
    assert seen.line_ids == ("L08", "L10")


def test_lines_that_are_gone_move_nothing():
    """A what-if outlives its lines."""
    plan = village()
    seen = outlook(plan, WhatIf(id="W", moves={"gone": "2027-02", "L08": "2027-09"}))
    assert seen.line_ids == ()
    assert seen.course.free[-1].close == 25_230


def test_each_rule_says_what_it_pays_for_and_who_gets_nothing():
    """Greedy leaves 36 voters with nothing; Equal Shares none, and all of it is planned."""
    greedy, shares = paid(village())
    assert (greedy.rule, greedy.spent, greedy.left) == ("greedy", 550_000, 50_000)
    assert greedy.nothing == {"women": 30, "men": 0, "youth": 6}
    assert greedy.unplanned == ("P6",)
    assert (shares.projects, shares.spent) == (("P4", "P1", "P5", "P3", "P2"), 580_000)
    assert (sum(shares.nothing.values()), shares.unplanned) == (0, ())


def test_the_budget_stands_beside_the_low_point_of_the_fund():
    """With the projects 142.70 are left in May of the third year."""
    found = budget(village())
    assert (found.budget, found.planned) == (600_000, 580_000)
    assert (found.low.month, found.low.close) == ("2029-05", 14_270)
    assert (found.bare.month, found.bare.close) == ("2027-01", 112_000)


def test_upkeep_is_shared_by_the_households_that_pay():
    """90.00 a year for the lights are 0.25 for each of 370, rounded up."""
    lights = next(each for each in upkeep(village()) if each.project == "P4")
    assert (lights.yearly, lights.each) == (9_000, 25)


def test_without_small_projects_nothing_is_said_of_them():
    """A community that has no choice to make."""
    plan = small()
    assert (paid(plan), upkeep(plan), budget(plan).budget) == ((), (), 0)


def test_nobody_pays_upkeep_where_nobody_pays():
    """Not known, rather than a division by zero."""
    plan = village()
    nobody = plan.community.model_copy(update={"hamlets": ()})
    assert {each.each for each in upkeep(plan.model_copy(update={"community": nobody}))} == {None}


def test_the_board_of_the_village_is_its_book():
    """Money in, out and there; the restricted part; who paid, by street."""
    found = facts(village())
    assert (found.open, found.received, found.paid) == (124_000, 551_750, 206_000)
    assert (found.balance, found.free, found.restricted) == (469_750, 137_750, 332_000)
    assert (found.quarter, found.exempt) == ("2027-Q1", 40)
    assert [(street.id, count) for street, count in found.paying] == [
        ("upper", 112),
        ("middle", 118),
        ("lower", 59),
    ]
    assert (found.next.month, found.next.amount) == ("2027-09", 140_000)


@pytest.mark.parametrize(("day", "received"), [(28, 214_000), (1, 0)])
def test_the_board_of_a_day_knows_only_what_was_written_by_then(day, received):
    """The end of February, and the first of it."""
    found = facts(village(), dt.date(2027, 2, day))
    assert found.received == received


def test_the_board_of_the_next_year_opens_with_what_was_there():
    """What came in and went out is that of its own year."""
    moved = {"way": "in", "category": "donation", "amount": 300}
    plan = small(vouchers=[opening(500), opening(0) | {"id": "x", "date": "2028-02-01"} | moved])
    found = facts(plan)
    assert (found.open, found.received, found.balance) == (500, 300, 800)


def test_what_was_taken_back_neither_came_in_nor_went_out():
    """A mistake and its reversal leave the board as it was."""
    wrong = {
        "id": "w",
        "date": "2027-01-02",
        "way": "out",
        "category": "admin",
        "amount": 70,
    }
    back = wrong | {"id": "b", "way": "in", "reverses": "w"}
    found = facts(small(vouchers=[opening(500), wrong, back]))
    assert (found.received, found.paid, found.balance) == (0, 0, 500)


def test_a_book_without_vouchers_has_no_board():
    """Nor has a day before the first voucher."""
    assert facts(small()) is None
    assert facts(village(), dt.date(2026, 12, 31)) is None


def test_the_next_purchase_is_the_next_promise_not_the_next_bill():
    """An activity or a small project; of one month the largest; never what is past."""
    lines = [
        line("phone", 900, "2027-02", every="month"),
        line("past", 900, "2027-01", activity="A01"),
        line("pump", 100, "2027-05", project="P1"),
        line("roof", 200, "2027-05", kind="plan"),
    ]
    plan = small(lines=lines)
    assert following(plan, "2027-01").name == "roof"
    assert following(plan, "2027-05") is None
    assert following(changed(plan, first=""), "2027-01") is None
