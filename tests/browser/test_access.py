"""The worksheet can be used by everybody: read from afar, heard, and worked without a mouse."""

import json

import pytest
from axe_playwright_python.sync_playwright import Axe
from playwright.sync_api import expect

from workbook.files import shipped

LOOK = """() => {
  const contrastRatio = {normal: {expected: 7}, large: {expected: 7}};
  axe.configure({checks: [{id: 'color-contrast-enhanced', options: {contrastRatio}}]});
  const rules = {'color-contrast-enhanced': {enabled: true}};
  return axe.run({resultTypes: ['violations'], rules}).then((found) => found.violations);
}"""
"""Besides what axe-core looks at by itself: contrast of 7:1, of large letters too."""

SMALLEST = """() => {
  const letters = [...document.querySelectorAll('body *')].filter((e) => e.checkVisibility())
    .filter((e) => [...e.childNodes].some((n) => n.nodeType === 3 && n.data.trim()))
    .map((e) => [parseFloat(getComputedStyle(e).fontSize), e.className, e.textContent]);
  const entries = [...document.querySelectorAll('input, select, textarea')]
    .map((e) => [parseFloat(getComputedStyle(e).fontSize), e.className, e.value]);
  return [...letters, ...entries].filter(([size]) => size < 20);
}"""
"""Whatever is written smaller than 20 px."""

LANDMARKS = ("main", "header", "nav", "footer", "h1")


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
        expect(tab.page.locator("[aria-busy=true]")).to_have_count(0, timeout=30_000)
        yield tab.page.url.rpartition("step=")[2]


def amiss(page):
    """What axe-core finds serious or critical, small letters, and landmarks that are not one."""
    page.evaluate(Axe().axe_script)
    grave = [
        (one["id"], node["target"], node["failureSummary"])
        for one in page.evaluate(LOOK)
        if one["impact"] in ("serious", "critical")
        for node in one["nodes"][:3]
    ]
    marks = [name for name in LANDMARKS if page.locator(name).count() != 1]
    return [*grave, *page.evaluate(SMALLEST), *marks]


def test_the_check_would_see_what_is_amiss(facilitator, community):
    """Pale letters, small letters, a picture without words, a second heading."""
    facilitator.open(community(full=False), "attendance")
    page = facilitator.page
    assert amiss(page) == []
    page.evaluate(
        """() => {
          const main = document.querySelector('main');
          main.append(document.createElement('img'), document.createElement('h1'));
          main.querySelector('caption').style.color = '#666';
          main.querySelector('th').style.fontSize = '19px';
        }"""
    )
    found = [one if isinstance(one, str) else one[0] for one in amiss(page)]
    assert set(found) == {"color-contrast-enhanced", "image-alt", 19, "h1"}


@pytest.mark.parametrize("language", ["en", "az"])
@pytest.mark.parametrize("full", [False, True], ids=["empty", "full"])
def test_every_step_can_be_read_and_heard(facilitator, community, full, language):
    """Nothing serious for axe-core, no letter under 20 px on a projector, one of each landmark."""
    facilitator.open(community(full), f"attendance&language={language}")
    page = facilitator.page
    expect(page.locator("html")).to_have_attribute("lang", language)
    assert page.locator(".wb-status").get_attribute("role") == "status"
    for step in steps(facilitator):
        assert (step, amiss(page)) == (step, [])


@pytest.mark.parametrize("where", ["/", "/regions"])
def test_the_list_can_be_read_from_afar(facilitator, community, where):
    """Contrast and size as in a worksheet, one of each landmark."""
    community(full=True)
    page = facilitator.page
    page.goto(facilitator.server.origin + where)
    assert amiss(page) == []


def test_what_is_wrong_or_asked_can_be_read_and_heard(facilitator, community):
    """A wrong number with its sentence, a word in passing, a question that a button asks."""
    facilitator.open(community(full=True), "attendance")
    facilitator.fill("women", "came", "many")
    expect(facilitator.page.locator(".wb-problem")).to_be_visible()
    assert amiss(facilitator.page) == []
    facilitator.key("Escape")
    facilitator.press("Add a hamlet")
    facilitator.write("Far")
    facilitator.key("Enter")
    facilitator.saved()
    facilitator.page.get_by_role("button", name="Take out Far").press("Enter")
    expect(facilitator.page.locator(".wb-toast")).to_contain_text("Far")
    assert amiss(facilitator.page) == []
    facilitator.page.locator(".wb-steps button").nth(3).click()
    facilitator.press("Open the vote again")
    expect(facilitator.page.locator("dialog")).to_be_visible()
    facilitator.key("Tab", "Enter")
    expect(facilitator.page.locator("dialog .wb-problem")).not_to_be_empty()
    assert amiss(facilitator.page) == []


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
