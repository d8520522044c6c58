"""The worksheet can be used by everybody: read from afar, heard, and worked without a mouse."""

import pytest
from axe_playwright_python.sync_playwright import Axe
from playwright.sync_api import expect
from villages import GROUPS, illustrative, small

LOOK = """() => {
  const contrastRatio = {normal: {expected: 7}, large: {expected: 7}};
  axe.configure({checks: [{id: 'color-contrast-enhanced', options: {contrastRatio}}]});
  const rules = {'color-contrast-enhanced': {enabled: true}, 'color-contrast': {enabled: false}};
  const trifling = axe._audit.rules.filter((rule) => ['minor', 'moderate'].includes(rule.impact));
  for (const {id} of trifling) rules[id] = {enabled: false};
  return axe.run({resultTypes: ['violations'], rules}).then((found) => found.violations);
}"""
"""What axe-core looks at by itself, if it would be grave; contrast, of large letters too, has to be
7:1, not 4.5:1."""

SMALLEST = """() => {
  const letters = [...document.querySelectorAll('body *')].filter((e) => e.checkVisibility())
    .filter((e) => [...e.childNodes].some((n) => n.nodeType === 3 && n.data.trim()))
    .map((e) => [parseFloat(getComputedStyle(e).fontSize), e.className, e.textContent]);
  const entries = [...document.querySelectorAll('input, select, textarea')]
    .map((e) => [parseFloat(getComputedStyle(e).fontSize), e.className, e.value]);
  return [...letters, ...entries].filter(([size]) => size < 20);
}"""
"""Whatever is written smaller than 20 px."""

SQUEEZED = """() => {
  const find = (selector, amiss) => [...document.querySelectorAll(selector)].filter(amiss);
  const cut = (e) => e.scrollWidth > e.clientWidth || e.scrollHeight > e.clientHeight + 5;
  const foot = document.querySelector('.wb-foot').getBoundingClientRect().top;
  const breaks = (e) => {
    e.style.overflowWrap = 'normal';
    return e.scrollWidth > e.clientWidth;
  };
  return [
    ...find('.wb-long, .wb-gantt-name .wb-people, .wb-ladder-names .wb-people', cut),
    ...find('.wb-line-label', breaks),
    ...find('.wb-script', (e) => e.getBoundingClientRect().bottom > foot),
    ...find('.wb-village .wb-people', (e) => e.scrollWidth > e.clientWidth),
    ...find('.wb-step-title', cut),
    ...find('.wb-worksheets', (e) => e.offsetWidth >= parseFloat(getComputedStyle(e).maxWidth)),
    ...find('.wb-table thead .wb-people', (e) => e.scrollHeight > e.clientHeight),
    ...find('.wb-scroll:not(.wb-held) > .wb-table',
      (e) => e.offsetWidth > e.parentElement.clientWidth),
  ].map((e) => e.innerText);
}"""
"""Names, titles and heads of columns that are cut or broken, a script behind the foot, and tables
that stick out of their column while the names of their rows do not stay in sight."""

WIDE = {"expected"}
"""Steps with a table of so many columns that in Russian it is moved sideways."""

WIDER = "document.querySelector('main').style.letterSpacing = '0.028em'"
"""Letters of another system's make, five in a hundred wider."""

AXE = Axe().axe_script
LANDMARKS = ("main", "header", "nav", "footer", "h1")
UNLIKE_ONE = "(names) => names.filter((n) => document.querySelectorAll(n).length !== 1)"


@pytest.fixture
def community(server, taken_in):
    """A community with nothing written down, in the middle of a vote, or with all of it."""
    plans = {"full": illustrative, "voting": voting, "balloting": balloting}

    def community(state):
        return taken_in(plans[state]()) if state in plans else server.community("Yenikənd")

    return community


def voting():
    """A card that lies nowhere, a cause that is a lack, two counts of one cup that differ."""
    plan = small(until="pairs")
    plan["needs"]["cards"] = [{"id": "c", "name": "pump broken", "group": "men"}]
    plan["needs"]["tree"]["causes"][0]["name"] = "Lack of money"
    plan["needs"]["vote"] |= {"closed_at": None, "again": {"water": {"men": 1}}}
    return plan


def balloting():
    """A tie to settle, a pair to decide, answers that do not fit, papers and counts that differ."""
    plan = small(until="ballot", shortlist=2, tie="lot")
    found = plan["needs"]
    found["vote"]["dots"] = {need["id"]: {"women": 2} for need in found["needs"]}
    found["pairs"] = {"winners": {"women": {"school": {"water": "school"}}}}
    found["criteria"]["compared"]["K1"] |= {"K2": "9", "K3": "1/9"}
    found["ballot"] = {
        "opened_at": "2026-10-11T08:20:00Z",
        "issued": {"women": 2, "men": 0},
        "papers": [{"id": g, "group": g, "places": [["water"], ["school"]]} for g in GROUPS],
        "again": {"water": {"women": 2}},
    }
    return plan


def steps(tab, among=""):
    """Walk through the steps, or those of some phases; each stays as long as it is looked at."""
    phases, buttons = (tab.page.locator(f".wb-steps .wb-{kind}") for kind in ("phase", "step"))
    for phase in phases.all():
        if among and phase.locator(".wb-step-title").inner_text().split()[0] not in among:
            continue
        phase.click()
        expect(phase).to_have_attribute("aria-current", "true")
        for step in buttons.all():
            step.click()
            expect(step).to_have_attribute("aria-current", "step")
            expect(tab.page.locator("[aria-busy=true]")).to_have_count(0, timeout=60_000)
            yield tab.page.url.rpartition("step=")[2]


def amiss(page):
    """What axe-core finds serious or critical, small letters, and landmarks that are not one."""
    if not page.evaluate("'axe' in window"):  # it stays as long as the page
        page.evaluate(AXE)
    grave = [
        (one["id"], node["target"], node["failureSummary"])
        for one in page.evaluate(LOOK)
        if one["impact"] in ("serious", "critical")
        for node in one["nodes"][:3]
    ]
    return [*grave, *page.evaluate(SMALLEST), *page.evaluate(UNLIKE_ONE, LANDMARKS)]


def test_the_check_would_see_what_is_amiss(facilitator, community):
    """Pale letters, small letters, a picture without words, a second heading."""
    facilitator.open(community("empty"), "attendance")
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


@pytest.mark.parametrize(
    ("state", "language", "phases"),
    [
        ("empty", "az", ""),
        ("voting", "en", "12"),
        ("balloting", "en", "234"),
        ("full", "en", ""),
    ],
)
def test_every_step_can_be_read_and_heard(facilitator, community, state, language, phases):
    """Nothing serious for axe-core, no letter under 20 px on a projector, one of each landmark."""
    facilitator.open(community(state), f"attendance&language={language}")
    page = facilitator.page
    expect(page.locator("html")).to_have_attribute("lang", language)
    assert page.locator(".wb-status").get_attribute("role") == "status"
    for step in steps(facilitator, phases):
        assert (step, amiss(page)) == (step, [])


@pytest.mark.parametrize(
    ("worksheet", "state", "language"),
    [
        *((each, "empty", "az") for each in ("group", "fund", "proposal", "activities")),
        *((each, "full", "en") for each in ("group", "fund", "proposal", "activities")),
        ("documents", "full", "en"),
    ],
)
def test_every_worksheet_can_be_read_and_heard(facilitator, community, worksheet, state, language):
    """All that lies on the desk, as what comes first."""
    facilitator.open(community(state), f"&language={language}", worksheet)
    for step in steps(facilitator):
        assert (step, amiss(facilitator.page)) == (step, [])


@pytest.mark.parametrize("language", ["az", "ru"])
def test_long_words_are_not_squeezed(facilitator, taken_in, language):
    """Names of a village in its own language, and our own sentences, find room on a projector."""
    village = taken_in(illustrative(language=language))
    facilitator.open(village, f"pairs-women&language={language}")
    for step in steps(facilitator, "345"):
        if step == "scores":
            facilitator.page.evaluate(WIDER)
        assert (step, facilitator.page.evaluate(SQUEEZED)) == (step, [])
    for worksheet in ("group", "sustainability"):
        facilitator.open(village, f"&language={language}", worksheet)
        assert facilitator.page.evaluate(SQUEEZED) == []
    for step in steps(facilitator, "1"):
        assert (step, facilitator.page.evaluate(SQUEEZED)) == (step, [])


@pytest.mark.parametrize(
    ("worksheet", "phases"),
    [("activities", "134"), ("fund", "34"), ("proposal", "3"), ("sustainability", "23")],
)
def test_nothing_is_cut_in_the_longest_language(facilitator, taken_in, worksheet, phases):
    """Russian needs most room: texts stand whole, and tables show all their columns."""
    page = facilitator.open(taken_in(illustrative(language="ru")), "&language=ru", worksheet).page
    for step in (where.partition("&")[0] for where in steps(facilitator, phases)):
        assert (step, page.evaluate(SQUEEZED)) == (step, [])
        assert (step, page.locator(".wb-scroll.wb-wide").count()) == (step, step in WIDE)


def test_an_entry_that_was_refused_can_be_read_and_heard(facilitator, community):
    """A card without words and a paper that cannot be: each with its sentence."""
    facilitator.open(community("balloting"), "ballots-women")
    for block, field, text in (("papers", "places", "9"), ("cards", "name", " ")):
        facilitator.enter(block, field)
        facilitator.write(text)
        facilitator.key("Enter")
        expect(facilitator.page.locator(".wb-line .wb-problem")).to_be_visible()
        assert amiss(facilitator.page) == []
        facilitator.key("Escape")
        facilitator.go("Listening", "Cards")


@pytest.mark.parametrize("where", ["/", "/regions"])
def test_the_list_can_be_read_from_afar(facilitator, community, where):
    """Contrast and size as in a worksheet, one of each landmark."""
    community("full")
    page = facilitator.page
    page.goto(facilitator.server.origin + where)
    assert amiss(page) == []


def test_what_is_wrong_or_asked_can_be_read_and_heard(facilitator, community):
    """A wrong number with its sentence, a word in passing, a question that a button asks."""
    facilitator.open(community("full"), "attendance")
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
    facilitator.go("Dots", "The dots").press("Open the vote again")
    expect(facilitator.page.locator("dialog")).to_be_visible()
    facilitator.key("Tab", "Enter")
    expect(facilitator.page.locator("dialog .wb-problem")).not_to_be_empty()
    assert amiss(facilitator.page) == []


@pytest.mark.parametrize("where", ["/", "/regions", "/worksheet/needs/{}"])
def test_the_first_tab_leads_past_the_head_of_the_page(facilitator, community, where):
    """To the content, from where Tab goes on."""
    page = facilitator.page
    page.goto(facilitator.server.origin + where.format(community("full")))
    expect(page.locator("header")).to_be_visible()
    facilitator.key("Tab")
    skip = page.locator(".wb-skip")
    expect(skip).to_be_focused()
    expect(skip).to_be_in_viewport()
    facilitator.key("Enter")
    assert page.evaluate("document.activeElement.closest('main') !== null")
    facilitator.key("Tab")
    assert page.evaluate("document.activeElement.closest('main, footer, aside') !== null")
