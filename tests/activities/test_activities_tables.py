"""The activities as tidy tables."""

import pytest
from works import activity, work

import workbook as wb
from workbook.activities.tables import LAYOUTS, tables
from workbook.plan import Plan


@pytest.fixture(scope="module")
def full(village):
    """Those of the illustrative village."""
    return tables(village)


@pytest.mark.parametrize("name", LAYOUTS)
def test_columns_are_as_promised(name, full):
    """Names and dtypes, whether or not there are rows; the village has rows in each."""
    promised = [(column.name, column.dtype) for column in LAYOUTS[name].columns]
    for found in (full, tables(Plan(id="new", community={"name": "New"}))):
        table = found[name]
        assert [(column, str(table[column].dtype)) for column in table.columns] == promised
    assert not full[name].empty


def test_a_circle_has_activities_without_times():
    """What cannot be computed is missing; what is written down is there."""
    [row] = tables(work(activity("A", 3, after="A")))["activities"].to_dict("records")
    assert (row["activity"], row["months"]) == ("A", 3)
    assert wb.tables(work())["activities"].empty


def test_costs_add_up_to_what_activities_cost(full):
    """By payer and altogether."""
    costs = full["activities_costs"].groupby("activity")["amount"].sum()
    known = full["activities"].set_index("activity")["cost"]
    assert costs.to_dict() == {id: cost for id, cost in known.items() if cost}
    gap = full["activities_costs"].query("payer == 'gap'")["amount"].sum()
    assert gap == full["activities"]["gap"].sum() == 6_580_000


def test_the_school_draws_restricted_money(full):
    """And nothing else does."""
    drawn = full["activities_payments"].query("purpose == 'school'")
    assert set(drawn["activity"]) == {"A03", "A08", "A09"}
    assert drawn["amount"].sum() == 640_000


def test_analysts_find_them_by_name(village):
    """Beside those of the other subjects."""
    assert set(LAYOUTS) <= set(wb.tables(village))
