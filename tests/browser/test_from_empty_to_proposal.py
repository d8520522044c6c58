"""From an empty community to its proposal as PDF: all worksheets, by clicking and typing alone."""

import pypdfium2
import pytest
from care import last
from doings import plan
from evening import ballot, decide, listen, vote, weigh
from founding import elect
from hand import Hand
from playwright.sync_api import expect
from project import propose
from purse import keep
from serving import serving


@pytest.fixture
def server(tmp_path):
    """A server on its first start: it knows no community."""
    with serving(tmp_path) as server:
        yield server


@pytest.fixture
def tab(context, server):
    """Somebody with a hand at the mouse."""
    return Hand(context.new_page(), server)


def begin(tab):
    """A new community by its name and region."""
    tab.page.goto(tab.server.origin)
    expect(tab.page.locator("h1")).to_have_text("No community is written down yet.")
    tab.page.locator("#name").click()
    tab.write("Yenikənd").key("Tab").write("Tov")
    tab.press("Write it down").page.wait_for_url("**/worksheet/group/**")
    tab.ready().sees("Are enough households here to elect?")


def decided(tab):
    """The needs: the hamlets of the assembly are there, and the room puts water first."""
    upper, _lower = tab.rows("By hamlet or street", 2)
    tab.reads(upper, name="Upper", households="60")
    needs = listen(tab)
    vote(tab, needs)
    weigh(tab, needs)
    ballot(tab, needs)
    decide(tab)


def look_back(tab):
    """What came later stands in earlier worksheets: months, upkeep, risk, names, the fund's end."""
    tab.cross("Proposal").go("Afterwards", "Timeline").sees("The project, quarter by quarter")
    tab.go("Afterwards", "Upkeep").sees("120 AZN", "every year", "our own promise")
    tab.go("Logframe", "Assumptions").sees("3 × 4 = 12").go("Budget", "What for")
    pump, pipe, _digging = tab.rows("What each line is for", 3)
    tab.reads(pump, activity="Pump").reads(pipe, activity="Pipe, Digging")
    tab.cross("Fund").go("Months ahead", "Forecast").sees("−40.00", "short of the reserve")


def take_home(tab):
    """The proposal is saved as PDF, by a click; its words."""
    tab.cross("Documents").go("", "Proposal")
    with tab.page.expect_download(timeout=30_000) as download:
        tab.press("PDF")
    assert download.value.suggested_filename.endswith(".pdf")
    with pypdfium2.PdfDocument(download.value.path()) as pdf:
        return " ".join(" ".join(page.get_textpage().get_text_range() for page in pdf).split())


def test_an_empty_community_comes_to_its_proposal_by_clicking_and_typing(tab):
    begin(tab)
    elect(tab)
    decided(tab.cross("Needs"))
    keep(tab.cross("Fund"))
    propose(tab.cross("Proposal"))
    plan(tab.cross("Activities"))
    last(tab.cross("Sustainability"))
    look_back(tab)
    words = take_home(tab)
    for told in ("Clean water for all", "4,777.50 AZN", "Water 4 3 3 1.75", "3 × 4 = 12"):
        assert told in words
    tab.cross("Proposal").go("The project", "Project").typed("project-place", "Upper and Lower")
    assert tab.reload().page.locator("#workbook-project-place").input_value() == "Upper and Lower"
