"""Symbols on the screen: those of the papers, drawn by nobody but us."""

import json

import pytest
from nasty import NASTY

from workbook.group.analysis.symbols import candidate_symbols
from workbook.group.worksheet.candidates import Candidates
from workbook.group.worksheet.votes import Votes
from workbook.incoming import village
from workbook.needs.analysis.symbols import need_symbols, project_symbols
from workbook.needs.worksheet.dots import Dots
from workbook.needs.worksheet.dots_again import DotsAgain
from workbook.plan import Plan
from workbook.symbols import symbol
from workbook.ui.view import Row, Symbol


@pytest.fixture
def plan():
    """The illustrative village."""
    return Plan.model_validate(json.loads(village()))


def shown(step, plan):
    """Names and dots of the symbols in the last table of a step, by row."""
    rows = step.inputs(plan)[-1].view(plan).rows
    return {row.id: (row.sign.name, row.sign.dots) for row in rows}


@pytest.mark.parametrize("step", [Dots(), DotsAgain()])
def test_needs_have_on_the_screen_the_symbols_of_their_papers(step, plan):
    """Whoever knows the cup by its symbol finds the row."""
    assert shown(step, plan) == need_symbols(plan)


@pytest.mark.parametrize("step", [Candidates(), Votes()])
def test_candidates_have_on_the_screen_the_symbols_of_their_papers(step, plan):
    """The same on the list, at the count, and on the ballot."""
    assert shown(step, plan) == candidate_symbols(plan)


def test_small_projects_have_symbols_of_their_own(plan):
    """They are voted on by themselves."""
    found = project_symbols(plan)
    assert list(found) == [one.id for one in plan.needs.choice.projects]
    assert found["P1"].name == "canal"


def test_the_browser_is_given_a_drawing_of_ours_and_its_name():
    """By name alone: what has no name of ours is no symbol."""
    row = Row(id="N01", sign=Symbol(name="tap", dots=2)).model_dump(mode="json")
    assert row["sign"] == {
        "name": "tap",
        "dots": 2,
        "label": "the water tap, 2 dots",
        "svg": symbol("tap", 2),
    }


@pytest.mark.parametrize("text", NASTY)
def test_no_text_of_people_becomes_a_drawing(text, plan):
    """A need of any name has one of our symbols, and none of its own."""
    with pytest.raises(KeyError):
        Symbol(name=text)
    named = plan.needs.needs[0].model_copy(update={"name": text})
    needs = plan.needs.model_copy(update={"needs": (named, *plan.needs.needs[1:])})
    (first, *_rest) = need_symbols(plan.model_copy(update={"needs": needs})).values()
    assert symbol(*first).startswith("<svg ")
