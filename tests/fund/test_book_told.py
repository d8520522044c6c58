"""The book as figures under stable keys, and as tidy tables."""

import json

import pytest
from books import plan, scenario, village, voucher

import workbook as wb
from workbook.fund.results.book import results
from workbook.fund.tables import book
from workbook.fund.tables import tables as frames
from workbook.plan import Plan

GIFTS = {
    "rates": {"rates": [{"id": "r", "name": "Day", "price": 1_500}]},
    "gifts": [{"id": "g", "date": "2027-04-01", "rate": "r", "quantity": 150, "street": "s"}],
}


def test_the_book_comes_out_as_the_scenario_says():
    """Vouchers, signatures and balances; the cash count and what it lacks."""
    told = scenario()
    found = results(village(told))
    same = ("voucher", "date", "text", "direction", "amount", "authorised_by", "balance")
    assert [{key: each[key] for key in same} for each in found["cashbook"]] == [
        {key: each[key] for key in same} for each in told["cashbook_q1"]
    ]
    assert {key: found["cash_count"][key] for key in told["cash_count"]} == told["cash_count"]
    assert found["cash_count_difference"] == told["expected"]["cash_count_difference"]


def test_the_control_tests_come_out_as_the_scenario_says():
    """Case for case, in its own words."""
    told = scenario()
    found = {each["case"]: each["verdict"] for each in results(village(told))["control_tests"]}
    assert found == {each["case"]: each["expect"] for each in told["control_tests"]}


def test_the_months_come_out_as_the_forecast_of_the_scenario():
    """What the first quarter received and paid, free and restricted."""
    told = scenario()
    found = results(village(told))
    for month, line in zip(found["by_month"].values(), told["year1_cashflow"], strict=False):
        assert month["free_out"] == line["pay_free"]
        assert month["restricted_in"] == line["school_contribution"]
    assert found["totals"]["free_close"] == told["year1_cashflow"][2]["close_free"]


def test_an_empty_book_has_figures_too():
    """Nothing is an error."""
    found = results(Plan(id="p", community={"name": "P"}))
    assert (found["cashbook"], found["cash_count"], found["control_tests"]) == ([], None, [])
    assert found["totals"]["free_close"] == 0
    assert json.loads(json.dumps(found, allow_nan=False)) == found


def test_a_reversal_is_told_on_both_sides():
    """By number."""
    back = voucher("b", amount=2_000, category="donation", reverses="a")
    found = results(plan(voucher("a", way="in"), back))["cashbook"]
    assert [(each["reverses"], each["reversed_by"]) for each in found] == [
        (None, "V002"),
        ("V001", None),
    ]


@pytest.mark.parametrize("here", [Plan(id="p", community={"name": "P"}), plan(voucher(), **GIFTS)])
@pytest.mark.parametrize("name", book.LAYOUTS)
def test_columns_of_the_book_are_as_promised(name, here):
    """Names, dtypes and order, with rows and without; the docstring names each."""
    table, columns = frames(here)[name], book.LAYOUTS[name].columns
    assert list(table.columns) == [column.name for column in columns]
    assert [str(kind) for kind in table.dtypes] == [column.dtype for column in columns]
    [line] = [line for line in frames.__doc__.split("- `") if line.startswith(f"{name}`")]
    assert [column.name for column in columns if column.name not in line] == []


def test_tables_of_the_book_say_what_the_book_says():
    """Amounts in qəpik, days as days, a value at the agreed rate."""
    count = {"id": "c", "date": "2027-04-30", "bank": 1_999, "explanation": "Fee"}
    here = plan(voucher("a", way="in"), book={"counts": [count]}, **GIFTS)
    found = wb.tables(here)
    [first] = found["vouchers"].to_dict("records")
    assert (first["voucher"], first["amount"], first["free"]) == ("V001", 2_000, 2_000)
    assert str(first["date"].date()) == "2027-04-02"
    assert list(found["cash_counts"]["difference"]) == [-1]
    assert list(found["gifts"]["value"]) == [2_250]
