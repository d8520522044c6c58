"""Sustainability as tidy tables: scores, upkeep, tariffs, duties, risks, visits."""

import pytest
from scorings import scoring, village, with_rounds

import workbook as wb
from workbook.plan import Community, Plan
from workbook.sustainability.tables import LAYOUTS, tables

ALWAYS = {"visits"}
"""Tables that have rows from the beginning."""


@pytest.fixture(scope="module")
def full():
    return tables(village())


@pytest.fixture(scope="module")
def empty():
    return tables(Plan(id="new", community=Community(name="New")))


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


def test_tables_are_among_those_of_the_analyst(full):
    """Under the same names, and none hides one of another subject."""
    found = wb.tables(village())
    assert all(found[name].equals(table) for name, table in full.items())
    assert {"upkeep", "dots", "candidates"} <= set(found)


def test_every_score_is_a_row(full):
    """24 indicators, five raters; five of them do not apply to somebody."""
    table = full["sustainability_scores"]
    assert len(table) == 120
    assert table.score.isna().sum() == (~table.applies).sum() == 5
    assert table[table.leader].rater.unique().tolist() == ["R1"]
    assert table.groupby("indicator").score.mean().round(4)["S20"] == 4.6667


def test_what_was_not_answered_is_neither_applicable_nor_not():
    """Missing."""
    round = scoring({"R1": {"S1": 4, "S2": 0}, "R2": {"S1": 3}})
    table = tables(with_rounds(round))["sustainability_scores"]
    assert table.applies.isna().tolist() == [False, False, False, True]


def test_a_covered_round_is_in_no_table():
    """Until it is revealed."""
    plan = with_rounds(scoring({"R1": {"S1": 4}}, closed=False))
    assert all(tables(plan)[name].empty for name in LAYOUTS if name.startswith("sustainability_"))


def test_upkeep_is_the_same_in_every_table(full):
    """Tasks and months add up to 5,480.00 of the school and 3,216.00 of the water line."""
    tasks, months = full["upkeep_tasks"], full["upkeep_calendar"]
    for table, money in ((tasks, tasks.yearly), (months, months.cost)):
        assert money.groupby(table.service).sum().to_dict() == {"school": 548_000, "water": 321_600}
    assert full["upkeep_years"].today.sum() == pytest.approx(24_904_414, abs=0.5)


def test_two_cover_ratios_stand_under_each_other(full):
    """1.35 of running costs, 0.81 with replacement."""
    table = full["tariffs"].set_index("line")
    assert table.coverage.round(4).to_dict() == {"opex": 1.35, "full": 0.8054}
    assert table.tariff.to_dict() == {"opex": 75, "full": 125}


def test_each_task_has_one_who_answers(full):
    """Counted from the table."""
    table = full["duties"]
    assert (table[table["mark"] == "A"].groupby("task").size() == 1).all()
    assert set(table[table["mark"] == "R"].task) == set(full["upkeep_tasks"].task)
