"""Text from people stays text: on every screen, in every name, in whatever is said of it."""

import itertools
import json
import re
from urllib.parse import parse_qs, urlsplit

import pytest
from nasty import NASTY
from playwright.sync_api import expect
from villages import illustrative

SIZES = ((1280, 720), (360, 740))
LEADERS = (
    "<img src=x onerror=alert(1)>",
    "\u2069\u202eout of its isolation",
    "x" * 10_000,
    "</script><script>alert(1)</script>",
)
"""What communities are called; each has a quarter of all nasty texts in it."""

LATER = ("group", "fund", "proposal", "activities", "sustainability")
"""Parts whose own ids and choices are no texts of people: they are spoilt by another test."""

NAMES_OF_OBJECTS = ("constructor", "__proto__")
"""What every JavaScript object has already."""

SHOWN = (
    "attendance groups hamlets",
    "cards cards",
    "needs cards needs",
    "tree branches",
    "rule",
    *("dots groups needs", "dots-again groups needs", "result groups needs"),
    *("pairs-",) * 3,
    *("criteria criteria", "scores criteria", "spoken groups"),
    *("ballots-",) * 3,
    *("ballots-again groups", "outcome", "rules", "decision objections groups"),
    *("projects projects", "sheet"),
)
"""The steps in their order, as they begin, each with what stands there word for word."""

HTML = "html head meta title link script body div header main nav footer aside section h1 h2 h3"
TEXT = "p span strong ol ul li i table caption thead tbody tfoot tr th td figure figcaption"
FORM = "form fieldset legend label input textarea select option button output details summary"
OURS = f"{HTML} {TEXT} {FORM} a img svg g path circle rect text dialog progress".split()

FOREIGN = r"""(ours) => [...document.querySelectorAll('*')].filter((e) => {
  const script = (a) => /^on/i.test(a.name) || /^\s*javascript:/i.test(a.value);
  if (!ours.includes(e.localName) || [...e.attributes].some(script)) return true;
  const mine = {
    script: () => e.type.includes('json') || e.getAttribute('src').startsWith('/static/'),
    img: () => e.matches('.wb-picture > img') ? e.src.startsWith('data:image/png;base64,')
      : e.matches('img.wb-symbol') && e.src.startsWith('data:image/svg+xml,')
        && !/script|href|on[a-z]+=/i.test(decodeURIComponent(e.src)),
    svg: () => e.matches('.wb-sign, .home-mark, .wb-ladder-lines, .wb-lines > svg, .wb-sample'),
    g: () => e.closest('.wb-ladder-lines, .wb-lines'),
    path: () => e.closest('.wb-sign, .home-mark, .wb-ladder-lines, .wb-lines'),
    circle: () => e.closest('.wb-sign, .wb-lines'),
    text: () => e.closest('.wb-lines'),
    rect: () => e.closest('.home-mark'),
  }[e.localName];
  return mine && !mine();
}).map((e) => e.outerHTML.slice(0, 200))"""
"""Elements that we did not make: of another kind, with a handler, or where they do not belong."""

TOO_LARGE = """() => [
  ...[...document.querySelectorAll('.wb-people')].filter((e) => e.clientHeight > innerHeight / 2),
  ...[document.documentElement].filter((e) => e.scrollWidth > e.clientWidth + 1),
].map((e) => `${e.className} ${e.scrollWidth} x ${e.clientHeight}`)"""
"""Names that push everything else away, and a page that must be moved sideways."""

DRAWN = "new Promise((go) => requestAnimationFrame(() => requestAnimationFrame(go)))"
"""Until what measures its own width has been drawn again."""

SENTENCES = ".wb-notice, .wb-problem, .wb-toast, .wb-missing, .wb-history li"
NOT_SAID = re.compile("[\u202a-\u202e]|\\[native code|\\[object |undefined|NaN")
"""What turns the rest of a sentence round, and what a program says by mistake."""


@pytest.fixture
def unlike():
    """The policy against foreign scripts is off: text must be harmless by itself."""
    return {"bypass_csp": True}


@pytest.fixture
def tab(facilitator, context):
    """A tab that notices when somebody else's script runs."""
    context.add_init_script("window.alert = () => { window.hacked = true; }")
    yield facilitator
    assert facilitator.page.evaluate("window.hacked") is None


def places(plan):
    """Everything in a plan that has an id and words of people."""
    needs = plan["needs"]
    return {
        "groups": plan["community"]["groups"],
        "hamlets": plan["community"]["hamlets"],
        "cards": needs["cards"],
        "needs": needs["needs"],
        "branches": needs["tree"]["causes"] + needs["tree"]["effects"],
        "criteria": needs["criteria"]["criteria"],
        "objections": needs["consensus"]["objections"],
        "projects": needs["choice"]["projects"],
    }


def each(plan):
    """All places of a plan, one after the other."""
    return [place for part in places(plan).values() for place in part]


def of(place):
    """The words of a place: its name, or what is objected."""
    return place["name"] if "name" in place else place["text"]


def hostile(at):
    """The needs of the village, with nasty texts for every name, id, reason and currency."""
    names = [LEADERS[at], *NAMES_OF_OBJECTS, *NASTY[at :: len(LEADERS)]]
    village = {k: part for k, part in illustrative().items() if k not in LATER}
    text = json.dumps(village, ensure_ascii=False)
    for n, place in enumerate(each(json.loads(text))):
        text = text.replace(
            f'"{place["id"]}"', json.dumps(f"{n}"[n < 3 :] + names[n % len(names)][:190])
        )
    plan = json.loads(text)
    for n, place in enumerate(each(plan)):
        place["name" if "name" in place else "text"] = names[-n % len(names)]
    plan["id"] = f"hostile{at}{names[0][:100]}"
    plan["community"] |= {"name": names[0], "region": names[0][:200]}
    return explained(plan, names)


def explained(plan, names):
    """With nasty texts for whatever people say why, and for what money is called."""
    needs = plan["needs"]
    reasons = [
        {"id": f"{n}", "at": "2026-10-10T08:00:00Z", "reason": name, "after_first_vote": True}
        for n, name in enumerate(names)
        if name.strip()
    ]
    for log, of in (
        ("unlocks", "rule"),
        *(("reopened", p) for p in ("vote", "ballot", "consensus")),
    ):
        needs[of][log] = reasons
    said = [row for group in needs["pairs"]["reasons"].values() for row in group.values()]
    for n, row in enumerate(said):
        row |= dict.fromkeys(row, names[n % len(names)])
    for n, objection in enumerate(needs["consensus"]["objections"]):
        objection["answer"] = names[n]
    needs["tree"]["core"] = names[0]
    needs["choice"]["currency"] = names[0][:12]
    return plan


def harmless(page):
    """Nothing foreign is on the page, nothing is pushed away or turned round, at any size."""
    for width, height in reversed(SIZES):
        page.set_viewport_size({"width": width, "height": height})
        page.evaluate(DRAWN)
        assert page.evaluate(TOO_LARGE) == []
    assert page.evaluate(FOREIGN, OURS) == []
    assert [t for t in page.locator(SENTENCES).all_text_contents() if NOT_SAID.search(t)] == []


def literally(page, names):
    """Each name stands on the page as it is."""
    shown = set(page.locator(".wb-people").all_text_contents())
    assert {name for name in names if name.strip()} <= shown


def test_the_check_would_see_a_script(facilitator, context):
    """Nothing but the escaping keeps it away here."""
    context.add_init_script("window.alert = () => { window.hacked = true; }")
    page = facilitator.page
    page.goto(facilitator.server.origin)
    page.locator("main").evaluate("(main, text) => { main.innerHTML = text; }", LEADERS[0])
    page.wait_for_function("window.hacked")
    assert "<img" in "".join(page.evaluate(FOREIGN, OURS))


@pytest.mark.parametrize("at", range(len(LEADERS)))
def test_a_plan_full_of_nasty_texts_is_shown_as_it_is(tab, tmp_path, at):
    """Taken in through the home page, opened there, and walked through to the printed sheet."""
    page, plan = tab.page, hostile(at)
    page.goto(tab.server.origin)
    (tmp_path / "plan.json").write_text(json.dumps(plan), "utf-8")
    page.locator("#file").set_input_files(tmp_path / "plan.json")
    page.get_by_role("button", name="Take it in").click()
    expect(page.get_by_role("status")).to_contain_text("was taken in")
    harmless(page)
    card = page.locator(".home-card", has=page.locator("h2", has_text=plan["community"]["name"]))
    assert card.locator("h2").text_content() == plan["community"]["name"]
    card.locator("a[href*='/worksheet/needs/']").click()
    tab.ready()
    kinds = {kind: [of(place) for place in part] for kind, part in places(plan).items()}
    for step, *shown in map(str.split, SHOWN):
        expect(page.locator("[aria-busy=true]")).to_have_count(0, timeout=60_000)
        (here,) = parse_qs(urlsplit(page.url).query, strict_parsing=True)["step"]
        assert here.startswith(step)
        harmless(page)
        names = (plan["community"]["name"], *(n for kind in shown for n in kinds[kind]))
        literally(page, [name.replace("\0", "") for name in names])  # no record can keep that
        if step != "sheet":
            question = tab.question
            page.get_by_role("button", name="Next", exact=True).click()
            expect(page.locator("main h1")).not_to_have_text(question)
    files = [link.get_attribute("download") for link in page.locator("a[download]").all()]
    assert [name.rpartition(".")[2] for name in files] == ["png", "pdf", "svg"] * 4
    assert all(re.fullmatch(r"[\w-]{1,90}\.\w{3}", name) for name in files)
    with page.expect_download() as download:
        page.get_by_role("link", name="Save as PDF").first.click()
    assert download.value.suggested_filename == files[1]


@pytest.mark.parametrize(
    ("worksheet", "at"),
    [
        *(("group", 0), ("group", 2), ("fund", 1), ("fund", 3)),
        *(("proposal", 2), ("sustainability", 1)),
    ],
)
def test_nasty_texts_are_harmless_on_every_worksheet(tab, taken_in, worksheet, at):
    """Whatever people write about their group, their money and their project, on every step."""
    names = [LEADERS[at], *NAMES_OF_OBJECTS, *NASTY[at :: len(LEADERS)]]
    plan = illustrative()
    plan["community"]["name"] = names[0]
    for part in ("group", "fund", "proposal", "sustainability"):
        plan[part] = spoilt(plan[part], itertools.cycle(name for name in names if name.strip()))
    tab.open(taken_in(plan), worksheet=worksheet)
    phases, steps = (tab.page.locator(f".wb-steps .wb-{kind}") for kind in ("phase", "step"))
    for phase in phases.all():
        phase.click()
        expect(phase).to_have_attribute("aria-current", "true")
        for step in steps.all():
            step.click()
            expect(step).to_have_attribute("aria-current", "step")
            expect(tab.page.locator("[aria-busy=true]")).to_have_count(0, timeout=60_000)
            harmless(tab.page)
            tab.page.set_viewport_size({"width": 1280, "height": 720})


WORDS = (
    *("name", "text", "reason", "explanation", "decision", "fines", "note", "receipt", "matter"),
    *("title", "place", "summary", "indicator", "baseline", "target", "source", "assumption"),
    *("kept", "item", "unit", "supplier", "family", "condition", "where", "asked", "answer"),
    *("role", "evidence", "mitigation", "finding", "number", "en", "az", "ru"),
    *("told", "question", "mended", "core", "c1", "c2", "c3", "c4", "e1", "e2", "e3"),
)
"""Keys under which people write what they like."""


def spoilt(part, names):
    """A part of a plan with nasty texts for whatever people wrote."""
    if isinstance(part, dict):
        return {
            key: next(names)[:90]
            if key in WORDS and value and isinstance(value, str)
            else spoilt(value, names)
            for key, value in part.items()
        }
    return [spoilt(each, names) for each in part] if isinstance(part, list) else part


def test_what_is_typed_stays_text(tab, server):
    """In its cell, in what undo says, and in the passing word when its row is taken out."""
    typed = [*LEADERS, "$x$", "=1+1", "{name} %s", '"><svg onload=alert(1)>']
    page = tab.open(server.community(), "needs").page
    for text in typed:
        tab.press("Add a need")
        expect(page.locator("[data-column=name]:focus")).to_be_visible()
        tab.key("F2")
        page.keyboard.insert_text(text)
        tab.key("Enter")
        tab.saved()
    cells = page.locator("[data-column=name][data-row]")
    assert cells.all_text_contents() == [text.strip() for text in typed]
    undo = page.get_by_role("button", name=re.compile("^Undo: "))
    expect(undo).to_have_attribute("title", re.compile(re.escape(typed[-1])))
    for text in typed[:2]:
        page.locator(".wb-drop button").first.press("Enter")
        tab.saved()
        expect(page.locator(".wb-toast", has_text=text.strip("\u2069\u202e"))).to_be_visible()
        harmless(page)
    tab.key("Control+z")
    expect(cells).to_have_count(len(typed) - 1)
