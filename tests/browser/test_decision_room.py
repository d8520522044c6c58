"""The decision: what the ballots say, by this rule and others, and what people make of it."""

import pytest
from playwright.sync_api import expect
from villages import GROUPS, illustrative, small


@pytest.fixture
def counted(taken_in):
    """The illustrative village when its ballot has just been closed."""
    return taken_in(illustrative(until="draws"))


@pytest.fixture
def level(taken_in):
    """Three needs; the ballots put Water and Road level, School last; lots settle ties."""
    plan = small(until="draws", tie="lot")
    papers = (["water", "road", "school"], ["road", "water", "school"])
    plan["needs"]["ballot"] |= {
        "issued": dict.fromkeys(GROUPS, 2),
        "spoken": {"water": 1, "road": 2, "school": 3},
        "papers": [
            {"id": f"{group}{at}", "group": group, "places": [[need] for need in paper]}
            for at, paper in enumerate(papers)
            for group in GROUPS
        ],
    }
    return taken_in(plan)


def rung(tab, title):
    """The order of a column of a ladder, its letters from the first place down."""
    column = tab.page.locator(".wb-ladder h3.wb-rung-title", has_text=title).first
    places = tab.page.locator(f"ol[aria-labelledby='{column.get_attribute('id')}'] > li")
    return ["=".join(place.locator(".wb-tile").all_inner_texts()) for place in places.all()]


def test_groups_stand_side_by_side_before_the_order_and_how_firm_it_is(facilitator, counted):
    tab = facilitator.open(counted, "outcome")
    for _reloaded in range(2):
        groups, order = tab.board(0), tab.board(1)
        assert [len(row) for row in groups] == [4] * 6
        assert [row[:2] for row in order[:2]] == [["1", NEW_SCHOOL], ["2", WATER]]
        firm, valid = tab.page.locator(".wb-fact").all()
        assert firm.locator(".wb-figure").inner_text().split()[0].isdigit()
        expect(firm.locator(".wb-fact-label")).to_contain_text("would have to change")
        expect(firm.locator(".wb-fact-note")).to_contain_text(f"then level or first: {WATER}")
        expect(valid.locator(".wb-fact-note")).to_contain_text("spoiled")
        tab.sees(f"Aloud and in secret the same comes first: {NEW_SCHOOL}.", "Of 15 pairs of needs")
        tab.reload()


def test_other_rules_stand_beside_the_agreed_one(facilitator, counted):
    tab = facilitator.open(counted, "rules").reload()
    titles = tab.page.locator(".wb-rung-title .wb-people").all_inner_texts()
    agreed = tab.page.locator(".wb-rung-strong .wb-people").all_inner_texts()
    assert agreed == ["Points, groups the same"]
    assert set(titles) == {*RULES, *agreed}
    assert rung(tab, "Points, groups the same")[:2] == ["1", "2"]
    tab.sees("One against one, ")
    expect(tab.page.get_by_role("grid", name="How few of").locator("tbody tr")).to_have_count(4)


def test_a_tie_of_the_ballots_is_drawn_by_lot_and_the_order_follows(facilitator, level):
    tab = facilitator.open(level, "outcome").sees("A tie: Water; Road.")
    tab.misses("Settle the tie in the order of the ballots.")
    tab.press("Road").confirm().sees("A tie, settled by lot on", "Road before Water.")
    for _reloaded in range(2):
        assert [row[1] for row in tab.board(1)] == ["Road", "Water", "School"]
        tab.reload()
    tab.sees("Aloud “Water” came first; in secret 3 of 6 papers put it first.")


def test_people_decide_answer_objections_and_sign(facilitator, level):
    tab = facilitator.open(level, "outcome").press("Water").confirm()
    tab.go("Decision", "We decide").press("Begin with the order of the ballots")
    expect(tab.cell("water", "place")).to_have_text("1")
    tab.fill("school", "place", "2").fill("road", "place", "3")
    tab.saved()
    assert rung(tab, "In secret") == ["2", "3", "1"]
    assert rung(tab, "Decided") == ["2", "1", "3"]
    tab.misses("This is not the order of the secret ballot. Write down why.")
    tab.tab_to("#workbook-why-reason").write("the river comes in spring")
    tab.key("Tab")
    tab.saved()
    tab.press("Add an objection")
    expect(tab.page.locator("[data-row]:focus")).to_be_visible()
    (objection,) = tab.rows(OBJECTIONS)
    tab.choose(objection, "group", "Men 30+")
    tab.walk_to(objection, "text")
    tab.write("the road is ours")
    tab.key("Enter")
    tab.misses("Answer the objection: the road is ours")
    tab.reload().misses("Answer the objection: the road is ours")
    tab.fill(objection, "answer", "gravel in spring").misses("Women 30+: 3 signatures are needed.")
    tab.fill("women", "signed", "3", "3", "3").saved()
    tab.misses("Let the decision stand")
    tab.press("The decision stands").confirm()
    tab.sees("The decision stands since").reload().sees("The decision stands since")
    expect(tab.cell("water", "place")).to_have_attribute("aria-readonly", "true")
    tab.press("Open the decision again").confirm("The youth were late")
    tab.sees("The decision was opened again: The youth were late", "Where we leave the ballots")
    assert tab.reload().cell(objection, "answer").inner_text() == "gravel in spring"


def test_every_sheet_is_drawn(facilitator, example):
    """Also after a reload while it is being drawn; large enough to be read from afar."""
    tab = facilitator.open(example, "sheet").reload()
    expect(tab.page.locator("[aria-busy=true]")).to_have_count(0, timeout=60_000)
    images = tab.page.locator("main img")
    expect(images).to_have_count(4)
    assert all(image.evaluate("(img) => img.naturalWidth > 1000") for image in images.all())
    assert tab.page.locator("a[download]").count() == 12
    tab.tab_to(".wb-picture button").key("Enter")
    large = tab.page.get_by_role("dialog")
    assert large.locator("img").bounding_box()["width"] > 1900
    tab.key("Escape")
    expect(large).to_have_count(0)


NEW_SCHOOL = "New school building (6 classrooms, preschool room)"
WATER = "Drinking-water pipeline, 12 taps"
RULES = ("Dots", "Pairs", "Criteria", "First places", "Points", "Duels")
OBJECTIONS = "What a group cannot accept, and what it is offered"
