"""The secret ballot: said aloud, typed from paper under cover, counted again, closed."""

import pytest
from facilitator import Facilitator
from playwright.sync_api import expect
from test_secrecy import EVERYTHING
from villages import GROUPS, small

FIELD = ".wb-line[data-block=papers] [data-field=places]"
PAPERS = ("3 1 2", "3 1=2")
"""What stands nowhere else on the page: its script tells of 213 and of 2 1=3."""


@pytest.fixture
def closed(taken_in):
    """Three needs on the shortlist; nobody has said aloud what comes first."""
    return taken_in(small(until="ballot"))


@pytest.fixture
def opened(taken_in):
    """Ten papers given out to each group, none of them typed."""
    plan = small(until="draws")
    issued = dict.fromkeys(GROUPS, 10)
    plan["needs"]["ballot"] = {"opened_at": "2026-10-11T08:20:00Z", "issued": issued}
    return taken_in(plan)


def covered(tab):
    """How many papers stand covered in the table of those that were typed."""
    return tab.page.locator("[data-column=places] .wb-covered")


def told(tab):
    """Everything that the browser holds, as one text."""
    return "\n".join(tab.page.evaluate(EVERYTHING))


def test_what_is_said_aloud_stays_once_the_ballot_is_open(facilitator, closed):
    tab = facilitator.open(closed, "spoken")
    tab.fill("school", "place", "2", "1", "3").fill("women", "issued", "4", "3", "2")
    tab.saved()
    tab.reload().press("Open the ballot").confirm()
    tab.sees("The ballot was opened on")
    for _reloaded in range(2):
        places = [tab.cell(need, "place").inner_text() for need in ("school", "water", "road")]
        assert places == ["2", "1", "3"]
        expect(tab.cell("school", "place")).to_have_attribute("aria-readonly", "true")
        assert tab.cell("youth", "issued").inner_text() == "2"
        tab.reload()
    tab.next().sees("Women 30+: what stands on each paper?", "0 of 4 papers")


def test_papers_are_typed_as_they_are_read_aloud_and_covered_at_once(facilitator, opened):
    tab = facilitator.open(opened, "ballots-women")
    tab.enter("papers", "places", *PAPERS, "2", "0")
    for _reloaded in range(2):
        tab.sees("4 of 10 papers")
        expect(covered(tab)).to_have_count(4)
        assert [paper for paper in PAPERS if paper in told(tab)] == []
        tab.reload()
    tab.tab_to(FIELD).key("Control+z")
    tab.sees("3 of 10 papers")
    tab.key("Control+y")
    tab.sees("4 of 10 papers")
    assert [paper for paper in PAPERS if paper in told(tab)] == []
    tab.go("Secret ballot", "Count and close")
    cells = tab.page.get_by_role("grid", name="Given out = valid + spoiled + not returned")
    assert cells.locator("[data-row=women]").all_inner_texts()[1:] == ["10", "3", "1", "6"]


@pytest.mark.parametrize("wrong", ["9", "11", "A"])
def test_a_wrong_paper_is_refused_with_a_sentence_and_kept(facilitator, opened, wrong):
    tab = facilitator.open(opened, "ballots-women").enter("papers", "places")
    tab.write(wrong)
    tab.key("Enter")
    problem = tab.page.locator(".wb-line .wb-problem")
    expect(problem).to_be_visible()
    sentences = {"9": "9 is not on the ballot: there are 1 to 3.", "11": "1 stands on this"}
    expect(problem).to_contain_text(sentences.get(wrong, "Write the numbers of the needs"))
    expect(tab.page.locator(FIELD)).to_have_value(wrong)
    tab.sees("0 of 10 papers")
    expect(tab.page.locator(FIELD)).to_be_focused()
    tab.key("Control+a")
    tab.write("213")
    tab.key("Enter")
    tab.saved()
    expect(problem).to_have_count(0)
    tab.sees("1 of 10 papers")


def test_a_second_teller_who_differs_keeps_the_ballot_open(facilitator, opened):
    tab = facilitator.open(opened, "ballots-women").enter("papers", "places", "123", "132", "21")
    tab.go("Secret ballot", "Count and close").fill("school", "women", "1", "1", "0")
    tab.saved()
    said = "Women 30+, 1. School: the two tellers differ."
    tab.misses(said)
    tab.reload().misses(said)
    tab.press("Close the ballot")
    expect(tab.page.locator("dialog")).to_have_count(0)
    tab.fill("school", "women", "2")
    expect(tab.page.locator(".wb-because")).to_have_count(0)
    tab.press("Close the ballot").confirm()
    tab.sees("The ballot is closed.")
    tab.go("Secret ballot", "Women 30+")
    papers = tab.page.locator("[data-row][data-column=places]")
    assert papers.all_inner_texts() == ["2 1", "1 3 2", "1 2 3"]
    tab.reload()
    assert papers.all_inner_texts() == ["2 1", "1 3 2", "1 2 3"]


def test_two_tellers_type_papers_of_two_groups_at_once_and_nothing_is_lost(
    facilitator, context, server, opened
):
    other = Facilitator(context.new_page(), server).open(opened, "ballots-men")
    facilitator.open(opened, "ballots-women")
    tabs = (facilitator, other)
    for tab in tabs:
        tab.tab_to(FIELD)
    for _paper in range(10):
        for tab in tabs:
            tab.page.keyboard.type("213")
            tab.key("Enter")
    for tab in tabs:
        tab.saved()
        expect(covered(tab)).to_have_count(10)
        tab.sees("10 of 10 papers")
    facilitator.go("Secret ballot", "Count and close").press("Close the ballot").confirm()
    for title in ("Women 30+", "Men 30+"):
        facilitator.go("Secret ballot", title)
        papers = facilitator.page.locator("[data-row][data-column=places]")
        expect(papers).to_have_count(10)
        assert papers.all_inner_texts() == ["2 1 3"] * 10
