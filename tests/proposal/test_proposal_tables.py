"""The proposal as tidy tables."""

import pytest
from proposals import budget, line, village

import workbook as wb
from workbook.money import MOST
from workbook.plan import Community, Plan
from workbook.proposal.analysis.amounts import by_source, total
from workbook.proposal.tables import LAYOUTS, tables


@pytest.fixture(scope="module")
def full():
    return tables(village())


@pytest.fixture(scope="module")
def empty():
    return tables(Plan(id="new", community=Community(name="New")))


ALWAYS = ("proposal_rules", "proposal_findings", "proposal_papers")
"""Tables that have rows in every plan."""


@pytest.mark.parametrize("name", LAYOUTS)
@pytest.mark.parametrize("which", ["full", "empty"])
def test_columns_are_as_promised(name, which, request):
    """Names and dtypes, whether or not there are rows."""
    table = request.getfixturevalue(which)[name]
    promised = [(column.name, column.dtype) for column in LAYOUTS[name].columns]
    assert [(column, str(table[column].dtype)) for column in table.columns] == promised
    assert table.empty == (which == "empty" and name not in ALWAYS)


@pytest.mark.parametrize("name", LAYOUTS)
def test_columns_are_documented(name):
    """Every table and column stands in the docstring."""
    text = " ".join(tables.__doc__.split())
    told = text.split(f"`{name}`:")[1].split(" - `")[0]
    assert [column.name for column in LAYOUTS[name].columns if column.name not in told] == []


def test_sources_add_up_to_the_whole(full):
    """By payer as the analysis has it, the contingency with its own."""
    table = full["proposal_sources"]
    assert table.amount.sum() == total(village())
    assert table.groupby("source").amount.sum().to_dict() == by_source(village())
    reserve = table[table.line == "contingency"].iloc[0]
    assert (reserve.amount, reserve.source, reserve.activity) == (7_745_50, "donor", "A08")


def test_lines_carry_what_is_behind_them(full):
    """Sixteen lines; what is given in kind is worth what the split says."""
    table = full["proposal_budget"].set_index("line")
    assert len(table) == 16
    assert (table.unsplit == 0).all()
    assert table.in_kind.sum() == 21_200_00
    assert table.amount.sum() == 154_910_00


def test_rules_parts_and_quotes_stand_in_their_tables(full):
    """Three rules are met; 40, 40 and 20; three quotes for each line above the limit."""
    assert list(full["proposal_rules"].met) == [True, True, True]
    assert list(full["proposal_tranches"].amount) == [51_102_20, 51_102_20, 25_551_10]
    assert set(full["proposal_quotes"].groupby("line").size()) == {3}
    assert full["proposal_logframe"].complete.all()


def test_the_largest_amount_that_can_be_written_has_room():
    """Ten million million, in one line."""
    found = tables(budget([line(price=MOST)], percent=0))
    assert found["proposal_budget"].amount[0] == MOST


def test_a_line_that_is_too_large_is_a_slip_of_the_keys():
    """Quantity times price has a limit, and a sentence."""
    with pytest.raises(ValueError, match="too large"):
        budget([line(quantity=200, price=MOST)])


def test_analysts_find_them_by_name():
    """Beside those of the other subjects."""
    assert set(LAYOUTS) <= set(wb.tables(village()))
