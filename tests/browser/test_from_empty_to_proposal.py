"""From an empty community to its proposal: six worksheets, by clicking and typing alone."""

import pytest
from assembly import elect
from evening import ballot, decide, listen, vote, weigh
from hand import Hand
from playwright.sync_api import expect
from care import last
from doings import plan
from project import propose
from purse import keep
from serving import serving


@pytest.fixture
def server(tmp_path):
    """A server on its first start: it knows no community."""
    with serving(tmp_path) as server:
        yield server


def begin(tab):
    """A new community by its name and region."""
    page = tab.page
    page.goto(tab.server.origin)
    expect(page.locator("h1")).to_have_text("No community is written down yet.")
    page.locator("#name").click()
    tab.write("Yenikənd")
    tab.key("Tab").write("Tov")
    page.get_by_role("button", name="Write it down").click()
    page.wait_for_url("**/worksheet/group/**")
    tab.ready().sees("Add a hamlet")


def evening(tab):
    tab.cross("Needs")
    needs = listen(tab)
    vote(tab, needs)
    weigh(tab, needs)
    ballot(tab, needs)
    decide(tab)


def fund(tab):
    keep(tab.cross("Fund"))


def proposal(tab):
    propose(tab.cross("Proposal"))


def activities(tab):
    plan(tab.cross("Activities"))


def sustainability(tab):
    last(tab.cross("Sustainability"))


LEGS = {"begin": begin, "elect": elect, "evening": evening, "fund": fund, "proposal": proposal, "activities": activities, "sustainability": sustainability}
