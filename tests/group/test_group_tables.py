"""Tables for analysts: the group of the village, and the columns that are promised."""

import pytest
from seats import plan

import workbook as wb
from workbook.files import shipped
from workbook.group.tables import LAYOUTS, tables
from workbook.plan import Community, Plan


@pytest.fixture(scope="module")
def village():
    """Tables of the illustrative village."""
    return tables(wb.read(shipped("data") / "muzdurlar.json"))


@pytest.fixture(scope="module")
def empty():
    """Tables of a community where nothing is written down."""
    return tables(Plan(id="new", community=Community(name="")))


@pytest.mark.parametrize("name", LAYOUTS)
@pytest.mark.parametrize("which", ["village", "empty"])
def test_columns_are_as_promised(name, which, request):
    """Names, dtypes and order, with rows and without, and told by the table itself."""
    table = request.getfixturevalue(which)[name]
    columns = LAYOUTS[name].columns
    assert list(table.columns) == [column.name for column in columns]
    assert [str(kind) for kind in table.dtypes] == [column.dtype for column in columns]
    assert table.attrs["row"] == LAYOUTS[name].row
    assert all(table.attrs["columns"][c.name]["meaning"] == c.meaning for c in columns)


@pytest.mark.parametrize("name", LAYOUTS)
def test_columns_are_documented(name):
    """The docstring names every column of the table, in its line."""
    lines = tables.__doc__.split("- `")
    [line] = [line for line in lines if line.startswith(f"{name}`")]
    assert [c.name for c in LAYOUTS[name].columns if c.name not in line] == []


def test_the_table_says_whose_it_is(village, empty):
    """Illustrative data are marked as such, and a count that is still open too."""
    about = village["candidates"].attrs
    assert (about["plan"], about["illustrative"], about["closed"]) == ("muzdurlar", True, True)
    assert empty["candidates"].attrs["closed"] is False


def test_candidates_with_votes_and_seats(village):
    """Eleven of sixteen, 913 votes; C16 in, C10 out by the quotas."""
    table = village["candidates"].set_index("candidate")
    assert table["elected"].sum() == table["without_quotas"].sum() == 11
    assert table.loc[table["elected"], "votes"].sum() == 913
    turned = table[table["elected"] != table["without_quotas"]]
    assert list(turned.index) == ["C10", "C16"]
    assert table["young"].sum() == 3


def test_votes_of_an_open_count_are_missing():
    """A running count is nobody's business."""
    table = tables(plan([("C01", "F", 30, 9), ("C02", "M", 30, 5)], closed=False))["candidates"]
    assert table[["votes", "elected", "without_quotas", "level"]].isna().all(axis=None)


def test_who_is_level_in_an_open_tie_is_marked():
    """It is neither elected nor not."""
    people = [("C01", "F", 30, 9), ("C02", "M", 30, 5), ("C03", "M", 30, 5)]
    table = tables(plan(people))["candidates"].set_index("candidate")
    assert list(table["level"]) == [False, True, True]
    assert list(table["elected"]) == [True, False, False]


def test_roles_of_the_village(village):
    """Two, or three, of everybody; C11 alone sits in the audit from outside."""
    table = village["group_roles"]
    assert table.groupby("person")["role"].count()[["C02", "C06", "C12"]].tolist() == [3, 3, 3]
    assert list(table.loc[~table["elected"], "person"]) == ["C11"]


def test_committees_of_the_village(village):
    """Fifteen seats in six committees."""
    table = village["committee_members"]
    assert len(table) == 15
    assert table.groupby("committee")["kind"].first()["K6"] == "audit"
    assert not table["head"].any()


def test_money_roles_by_sex(village, empty):
    """Women hold four of six; where none is held there is no share."""
    table = village["money_roles"].set_index("sex")
    assert table.loc["F", ["roles", "people"]].tolist() == [4, 2]
    assert table["share"].tolist() == pytest.approx([2 / 3, 1 / 3])
    assert empty["money_roles"]["share"].isna().all()
