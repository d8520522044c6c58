"""The worksheet can be used by everybody: read from afar, heard, and worked without a mouse."""

import json

import pytest
from axe_playwright_python.sync_playwright import Axe
from playwright.sync_api import expect

from workbook.files import shipped

RULES = {"rules": {"color-contrast-enhanced": {"enabled": True}}}
"""What axe-core looks at besides its own choice: contrast of 7:1, of 4.5:1 for large letters."""

SMALLEST = """() => {
  const letters = [...document.querySelectorAll('body *')].filter((e) => e.checkVisibility())
    .filter((e) => [...e.childNodes].some((n) => n.nodeType === 3 && n.data.trim()))
    .map((e) => [parseFloat(getComputedStyle(e).fontSize), e.className, e.textContent]);
  const entries = [...document.querySelectorAll('input, select, textarea')]
    .map((e) => [parseFloat(getComputedStyle(e).fontSize), e.className, e.value]);
  return [...letters, ...entries].filter(([size]) => size < 20);
}"""
"""Whatever is written smaller than 20 px."""

LANDMARKS = {"main": 1, "header, [role=banner]": 1, "nav": 1, "footer": 1, "h1": 1}


@pytest.fixture
def community(server):
    """A community with nothing written down, or the whole illustrative village."""

    def community(full):
        if not full:
            return server.community("Yenikənd")
        text = (shipped("data") / "muzdurlar.json").read_text("utf-8")
        plan = json.loads(text) | {"id": "everybody"}
        server.upload("full.json", json.dumps(plan).encode())
        return plan["id"]

    return community


def steps(tab):
    """Walk through the steps; each is on the screen as long as it is looked at."""
    buttons = tab.page.locator(".wb-steps button")
    for at in range(buttons.count()):
        buttons.nth(at).click()
        expect(buttons.nth(at)).to_have_attribute("aria-current", "step")
        expect(tab.page.locator("[aria-busy=true]")).to_have_count(0)
        yield tab.page.url.rpartition("step=")[2]


def grave(page):
    """What axe-core finds serious or critical, and where."""
    found = Axe().run(page, options=RULES).response["violations"]
    return [
        (one["id"], node["target"], node["failureSummary"])
        for one in found
        if one["impact"] in ("serious", "critical")
        for node in one["nodes"][:3]
    ]


@pytest.mark.parametrize("language", ["en", "az"])
@pytest.mark.parametrize("full", [False, True], ids=["empty", "full"])
def test_every_step_can_be_read_and_heard(facilitator, community, full, language):
    """Nothing serious for axe-core, no letter under 20 px on a projector, one of each landmark."""
    facilitator.open(community(full), f"attendance&language={language}")
    page = facilitator.page
    expect(page.locator("html")).to_have_attribute("lang", language)
    for step in steps(facilitator):
        found = {name: page.locator(name).count() for name in LANDMARKS}
        assert (step, found) == (step, LANDMARKS)
        assert (step, page.evaluate(SMALLEST)) == (step, [])
        assert (step, grave(page)) == (step, [])


@pytest.mark.parametrize("where", ["/", "/regions"])
def test_the_list_can_be_read_from_afar(facilitator, community, where):
    """Contrast and size as in a worksheet, one of each landmark."""
    community(full=True)
    page = facilitator.page
    page.goto(facilitator.server.origin + where)
    assert {name: page.locator(name).count() for name in LANDMARKS} == LANDMARKS
    assert page.evaluate(SMALLEST) == []
    assert grave(page) == []


@pytest.mark.parametrize("where", ["/", "/regions", "/worksheet/needs/everybody"])
def test_the_first_tab_leads_past_the_head_of_the_page(facilitator, community, where):
    """To the content, from where Tab goes on."""
    community(full=True)
    page = facilitator.page
    page.goto(facilitator.server.origin + where)
    expect(page.locator("header")).to_be_visible()
    facilitator.key("Tab")
    skip = page.locator(".wb-skip")
    expect(skip).to_be_focused()
    expect(skip).to_be_in_viewport()
    facilitator.key("Enter")
    assert page.evaluate("document.activeElement.closest('main') !== null")
    facilitator.key("Tab")
    assert page.evaluate("document.activeElement.closest('main, footer, aside') !== null")
