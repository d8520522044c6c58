"""The fund as tidy tables: what lies ahead, what was collected, who is exempt."""

import pytest
from funds import changed, village

import workbook as wb
from workbook.fund.analysis.forecast import course
from workbook.fund.tables import LAYOUTS, tables
from workbook.plan import Community, Plan

OURS = (
    "collections",
    "exemptions",
    "forecast",
    "forecast_band",
    "forecast_years",
    "forecast_lines",
    "what_ifs",
    "upkeep",
)


@pytest.fixture(scope="module")
def full():
    return tables(changed(village(), trial={"percent": 70}))


@pytest.fixture(scope="module")
def empty():
    return tables(Plan(id="new", community=Community(name="New")))


@pytest.mark.parametrize("name", OURS)
@pytest.mark.parametrize("which", ["full", "empty"])
def test_columns_are_as_promised(name, which, request):
    """Names and dtypes, whether or not there are rows."""
    table = request.getfixturevalue(which)[name]
    promised = [(column.name, column.dtype) for column in LAYOUTS[name].columns]
    assert [(column, str(table[column].dtype)) for column in table.columns] == promised
    assert table.empty == (which == "empty")


@pytest.mark.parametrize("name", OURS)
def test_columns_are_documented(name):
    """Every table and column stands in the docstring."""
    text = " ".join(tables.__doc__.split())
    told = text.split(f"`{name}`:")[1].split(" - `")[0]
    assert [column.name for column in LAYOUTS[name].columns if column.name not in told] == []


def test_contributions_by_street_and_quarter(full):
    """Four quarters and the school, three streets each; 289 households in the first quarter."""
    table = full["collections"]
    assert len(table) == 15
    assert table[table.quarter == "2027-Q1"].paid.sum() == 289
    assert (table.paid * table.amount).sum() == 369_900 + 652_000


def test_exempt_households_sum_to_the_public_number(full):
    """Forty, approved by two people."""
    table = full["exemptions"]
    assert table.households.sum() == 40
    assert (table["first"] != table["second"]).all()


def test_months_chain_in_the_table_too(full):
    """Open + received - paid + release = close; 36 months, two kinds of money, two courses."""
    table = full["forecast"]
    assert len(table) == 36 * 2 * 2
    assert (table.open + table.received - table.paid + table.release == table.close).all()
    free = table[(table.course == "expected") & (table.purpose == "")]
    assert list(free.close) == [flow.close for flow in course(village()).free]


def test_years_carry_their_reserve(full):
    """1.11 months at the end of the third year, 427.70 short; restricted money has no reserve."""
    table = full["forecast_years"]
    last = table[(table.course == "expected") & (table.year == 3)].set_index("kind")
    assert round(last.reserve_months["free"], 2) == 1.11
    assert last.reserve_shortfall["free"] == 42_770
    assert last.reserve_shortfall.isna()["restricted"]


def test_the_band_stands_for_both_courses(full):
    """Low, mean, high, in that order."""
    table = full["forecast_band"]
    assert list(table.course.unique()) == ["expected", "tried"]
    assert ((table.low <= table["mean"]) & (table["mean"] <= table.high)).all()


def test_lines_tell_what_they_come_to(full):
    """Commitments are 16,900 in all."""
    table = full["forecast_lines"]
    assert table[table.committed].total.sum() == 1_690_000


def test_what_ifs_tell_the_months_below_zero(full):
    """July, 2,300 less than planned."""
    table = full["what_ifs"]
    assert list(table[table.below_zero].month) == ["2027-07"]
    assert table.set_index("month").change["2027-07"] == -230_000


def test_upkeep_is_per_paying_household(full):
    """Rounded up to the qəpik."""
    table = full["upkeep"].set_index("project")
    assert (table.yearly["P4"], table.per_household["P4"]) == (9_000, 25)


def test_analysts_find_them_by_name():
    """Beside those of the other subjects."""
    assert set(OURS) <= set(wb.tables(village()))
