"""Nobody knows how many pay before the households of every street are written down."""

import desks
import pytest
from desks import block, fill, go, notices, press
from funds import small

from workbook.fund.analysis.calls import calls, unasked
from workbook.fund.analysis.collected import by_quarter, total
from workbook.fund.analysis.streets import payers
from workbook.fund.charts import board_figure, collections_figure, forecast_figure
from workbook.plan import Plan

PAID = {"regular": {"2027-03": {"upper": 20, "lower": 10}}}


def unknown(**told):
    """The small village, where nobody knows how many live in the lower street."""
    plan = small(**told).model_dump(mode="json")
    plan["community"]["hamlets"][1]["households"] = None
    return Plan.model_validate(plan)


@pytest.fixture
def desk(store):
    store.create(unknown(collected=PAID))
    return desks.at(store, "fund", "small")


def test_who_pays_is_unknown_and_so_is_the_part_that_paid():
    """What was paid stands; what should have been is missing."""
    plan = unknown(collected=PAID)
    levies = plan.fund.rules.levies
    assert payers(plan) is None
    assert [(it.paid, it.billed, it.rate) for it in by_quarter(plan, levies[0]).values()] == [
        (30, None, None)
    ]
    assert (total(plan, levies).paid, total(plan, levies).billed) == (9_000, None)


def test_nothing_is_expected_of_households_whose_number_is_unknown():
    """A year with its own number needs no street."""
    years = [{"id": str(year), "households": 80} for year in (1, 2, 3)]
    assert not any(call.money for call in calls(unknown()))
    assert "live there: Lower." in unasked(unknown())
    assert unasked(unknown(years=years)) == ""
    assert all(call.households == 80 for call in calls(unknown(years=years)))


@pytest.mark.parametrize("step", ["exemptions", "collections", "expected", "forecast"])
def test_every_step_that_needs_the_number_says_what_is_missing(desk, step):
    """In the same words, on the screen and among what is missing."""
    screen = go(desk, step)
    for told in (notices(desk), screen.missing):
        assert any("Write down how many households live there: Lower." in each for each in told)


def test_a_forecast_that_begins_without_the_number_leaves_it_empty(store):
    """Once the street is known, all who are not exempt are expected."""
    store.create(unknown(first=""))
    desk = desks.at(store, "fund", "small")
    press(desk, "expected", "begin")
    go(desk, "expected")
    assert block(desk, "years").rows[0].values["households"] is None
    assert block(desk, "begin").facts[2].figure == "–"
    fill(desk, "exemptions", "streets", ("lower", "households", 40, None))
    assert {call.households for call in calls(desk._plan)} == {90}


@pytest.mark.parametrize("figure", [board_figure, collections_figure, forecast_figure])
def test_the_printed_sheets_bear_an_unknown_number(figure):
    """They are drawn, and say no 0 for it."""
    texts = " ".join(text.get_text() for text in figure(unknown(collected=PAID)).figure.texts)
    assert texts
    assert "of 0" not in texts
