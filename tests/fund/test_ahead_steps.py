"""The months ahead on the screen: what is expected, the forecast with its sliders, what-ifs."""

import pytest
from desks import add, block, button, do, fill, go, notices, press, state
from hypothesis import given
from hypothesis import strategies as st

from workbook.fund.worksheet.drawing import Course, drawn, height
from workbook.locale import LANGUAGES, use
from workbook.store.trouble import Refused
from workbook.ui.months import shown, typed_month


def trial(desk, column, value, on="try"):
    cell = {"row": "", "column": column, "value": value, "was": None if column != "delay" else 0}
    return do(desk, "forecast", {"on": on, "block": "trial", "cells": [cell]})


def closes(screen):
    """The figures of the years' ends."""
    return [fact.figure for fact in next(b for b in screen.blocks if b.type == "facts").facts]


def test_a_forecast_begins_with_the_households_that_pay(desk):
    """One press writes down the first month and three years."""
    go(desk, "expected")
    press(desk, "expected", "begin")
    years = desk._plan.fund.forecast.years
    assert [(year.id, year.households) for year in years] == [("1", 90), ("2", 90), ("3", 90)]
    assert len(block(desk, "years").rows) == 3


def test_a_forecast_that_has_begun_is_not_begun_again(ahead):
    """What is written down stays."""
    with pytest.raises(Refused):
        press(ahead, "expected", "begin")


def test_a_line_is_added_and_its_month_typed_as_people_write_it(ahead):
    """The record has 2027-05."""
    add(ahead, "expected", "lines", name="Roof", amount=5_000)
    id = ahead._plan.fund.forecast.lines[-1].id
    fill(ahead, "expected", "lines", (id, "first", "5.2027", "Jan 2027"))
    assert ahead._plan.fund.forecast.lines[-1].first == "2027-05"


@pytest.mark.parametrize(
    ("typed", "month"),
    [
        ("2027-03", "2027-03"),
        ("3.2027", "2027-03"),
        ("03/2027", "2027-03"),
        (" 12 2027 ", "2027-12"),
        ("December 2027", "2027-12"),
        ("Dec. 2027", "2027-12"),
        ("sept 2027", "2027-09"),
        ("2027 may", "2027-05"),
        ("Dek 2028", "2028-12"),
        ("мая 2027", "2027-05"),
    ],
)
def test_months_are_typed_in_many_ways(typed, month):
    """Year first or month first, by name or number, in any of our languages."""
    assert typed_month(typed) == month


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize("number", range(1, 13))
def test_a_month_that_is_shown_can_be_typed(language, number):
    """In every language, whatever its letters."""
    with use(language):
        assert typed_month(shown(f"2027-{number:02}")) == f"2027-{number:02}"


@pytest.mark.parametrize(
    ("language", "typed"),
    [
        ("az", "Dekabr 2027"),
        ("az", "2027-ci il dekabr"),
        ("ru", "декабря 2027 г."),
        ("ru", "Декабрь 2027"),
    ],
)
def test_a_month_is_typed_as_it_is_said(language, typed):
    """Before or after its year, with what people write beside the year."""
    with use(language):
        assert typed_month(typed) == "2027-12"


@pytest.mark.parametrize(
    "typed",
    [
        "ma 2027",
        "3 March 2027",
        "March 27",
        "March or May 2027",
        "",
        "13.2027",
        "0.2027",
        "March",
        "2027",
        "3.27",
        "3.9027",
        "x",
    ],
)
def test_what_is_no_month_is_refused_with_an_example(typed):
    """The sentence shows how to write one."""
    with pytest.raises(Refused, match=r"such as 03\.2027"):
        typed_month(typed)


def test_a_slider_shows_what_would_be_before_it_is_let_go(ahead):
    """The record does not change while it moves."""
    go(ahead, "forecast")
    before = closes(ahead.screen())
    screen = trial(ahead, "percent", 10)
    assert closes(screen) != before
    assert ahead._plan.fund.forecast.trial.percent is None
    assert closes(go(ahead, "forecast")) == before


def test_a_slider_that_is_let_go_is_kept_until_it_is_put_back(ahead):
    """Both lines are drawn meanwhile: as expected, and as tried."""
    go(ahead, "forecast")
    screen = trial(ahead, "delay", 3, on="cells")
    assert ahead._plan.fund.forecast.trial.delay == 3
    assert {curve.key for curve in screen.blocks[0].curves} == {"free", "plain"}
    screen = press(ahead, "forecast", "rest")
    assert ahead._plan.fund.forecast.trial.delay == 0
    assert {curve.key for curve in screen.blocks[0].curves} == {"free"}


@pytest.mark.parametrize(
    ("column", "value"), [("percent", 101), ("percent", -1), ("delay", 7), ("amount", 5_001)]
)
def test_a_slider_cannot_be_pushed_past_its_end(ahead, column, value):
    """Whatever the page says."""
    with pytest.raises(Refused, match=r"is possible|is needed"):
        trial(ahead, column, value)


def test_the_low_point_is_named_with_month_and_amount(ahead):
    """As a sentence, and as a point of the drawing."""
    screen = go(ahead, "forecast")
    flag = screen.blocks[0].flags[0]
    assert flag.text.startswith("Least in ")
    assert "AZN" in flag.text


def test_free_money_below_zero_is_a_problem_of_the_plan(ahead):
    """The step says in which month, and what to do."""
    id = "lights"
    fill(ahead, "expected", "lines", (id, "amount", 900_000, 60_000))
    screen = go(ahead, "forecast")
    assert state(screen, "forecast") == "problem"
    assert "Let a payment wait" in screen.missing[0]


def test_a_payment_is_moved_to_another_month(ahead):
    """The room sees where the line would dip, and writes down what it decides."""
    fill(ahead, "expected", "lines", ("lights", "amount", 104_000, 60_000))
    go(ahead, "what-if")
    press(ahead, "what-if", "begin")
    fill(ahead, "what-if", "moves", ("lights", "to", "1.2027", None))
    assert any("It must wait" in text for text in notices(ahead))
    assert state(ahead.screen(), "what-if") == "begun"
    fill(ahead, "what-if", "about", ("", "decision", "Wait for the third quarter", ""))
    assert state(ahead.screen(), "what-if") == "done"


def test_an_empty_village_is_told_what_to_do_first(desk):
    """No step of the months ahead fails without a forecast."""
    for step in ("expected", "forecast", "what-if"):
        assert go(desk, step).blocks
    assert button(desk_at(desk, "expected"), "begin")


def desk_at(desk, step):
    go(desk, step)
    return desk


@given(st.lists(st.integers(-(10**13), 10**13), min_size=1, max_size=60))
def test_every_amount_and_zero_have_room_in_the_drawing(amounts):
    """With few enough ticks to be read, all of them inside."""
    scale = height(amounts)
    assert all(0 <= scale.at(each) <= 1 for each in (0, *amounts))
    assert 1 <= len(scale.ticks()) <= 8
    assert all(0 <= tick.at <= 1 for tick in scale.ticks())


def test_a_drawing_of_nothing_is_still_a_drawing():
    """Nothing is divided by nothing."""
    lines = drawn("x", "X", ["2027-01"], [Course("a", "A", 0, [0])])
    assert lines.curves[0].points == (lines.zero,)
