"""The printed sheets of the proposal: what stands on them."""

import pytest
from looks import said, words
from matplotlib.text import Text
from proposal_papers import FULL
from proposals import budget, changed, line, plan, village

from workbook.proposal.charts import (
    budget_figure,
    figures,
    logframe_figure,
    objectives_figure,
)

ALARM = "#8b1a1a"


def alarms(sheet):
    """Texts that ask for a look."""
    return {text.get_text() for text in sheet.findobj(Text) if text.get_color() == ALARM}


def plain(sheet):
    return said(sheet).replace("\u00a0", " ")


def test_the_budget_says_who_gives_what():
    """Each payer with amount and part, the community together, the total, the donor's part."""
    found = {text.replace("\u00a0", " ") for text in words(budget_figure(village(), "Goranboy"))}
    assert {"Community fund", "6,400.00 AZN", "3.93%", "Donor", "127,755.50 AZN"} <= found
    assert {"27,600.00 AZN", "16.97%", "162,655.50 AZN", "100.00%", "79%"} <= found
    assert "Nobody yet" not in found


def test_the_budget_tells_rules_and_parts():
    """Met or not with what is missing; when the donor's money comes."""
    text = plain(budget_figure(village()))
    assert "In cash 4% of at least 3%: met." in text
    assert "The donor gives at most 130,000.00 AZN: met." in text
    assert "51,102.20 AZN: The grant agreement is signed and registered" in text
    poor = budget([line(price=1_000_00)], most=1_000_00)
    text = plain(budget_figure(poor))
    assert "The community gives 0% of at least 15%: 157.50 AZN missing." in text
    assert "In cash 0% of at least 3%: 31.50 AZN missing." in text
    assert "at most 1,000.00 AZN: 50.00 AZN too much." in text


def test_what_nobody_pays_yet_asks_for_a_look():
    """A row of its own, in red; what is shared out too often is no row."""
    sheet = budget_figure(budget([line(split={})], percent=0))
    assert {text.replace("\u00a0", " ") for text in alarms(sheet)} == {"1,000.00 AZN", "100.00%"}
    assert "Nobody yet" in words(sheet)
    twice = budget_figure(budget([line(split={"donor": 2_000_00})], percent=0))
    assert "Nobody yet" not in words(twice)


def test_the_logframe_stands_row_by_row_and_is_read_aloud():
    """Indicator, values, date, source, assumption; both sentences under it."""
    text = said(logframe_figure(village()))
    assert "girls in classes 10-11" in text
    assert "0.55 → 0.85 (12.2029)" in text
    assert "If “118 pupils study" in text
    assert alarms(logframe_figure(village())) == {"ILLUSTRATIVE DATA"}


def test_what_is_missing_in_the_logframe_asks_for_a_look():
    """A gap in red; an assumption may be empty."""
    assert alarms(logframe_figure(plan(changed("proposal.aims.2.source", "")))) == {"—"}
    assert alarms(logframe_figure(plan())) == set()


def test_rows_that_do_not_fit_are_counted():
    """Nine of forty-two; as many boxes of the tree as fit, its core among them."""
    sheets = figures(FULL["more than fit"])
    assert "33 more rows are not shown." in said(sheets["logframe"])
    assert "more are not shown." in said(sheets["objectives"])
    assert "The core problem" in said(sheets["objectives"])


def test_both_trees_stand_side_by_side():
    """Each problem with what it becomes; what is not turned round yet asks for a look."""
    found = words(objectives_figure(village()))
    assert {"Girls leave after class 9", "Girls stay after class 9"} <= set(found)
    assert "Every box is turned round." in " ".join(found)
    sheet = objectives_figure(plan(changed("proposal.objectives.restated", {"core": "A school"})))
    assert alarms(sheet) == {"?"}
    assert "1 box is not turned round yet" in said(sheet)


@pytest.mark.parametrize(
    ("name", "sentence"),
    [
        ("objectives", "No problem tree is drawn yet."),
        ("logframe", "Nothing is written in the logframe yet."),
        ("budget", "There is no line in the budget yet."),
    ],
)
def test_an_empty_proposal_says_what_is_missing(name, sentence):
    """A sheet for each, with one sentence."""
    assert sentence in said(figures(FULL["empty"])[name])
