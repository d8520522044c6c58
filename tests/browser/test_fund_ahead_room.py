"""The months ahead by keyboard: lines, sliders that show what would be, payments that move."""

import json
import re

import pytest
from playwright.sync_api import expect

from workbook.files import shipped


@pytest.fixture
def tab(facilitator, example):
    return facilitator.open(example, "forecast", "fund")


def ends(tab):
    """Free money at the end of each year, as the room reads it."""
    return tab.page.locator(".wb-facts .wb-figure").all_inner_texts()


def slide(tab, key, *keys):
    """Walk to a slider, and press keys there."""
    tab.leave()
    tab.tab_to(f"#workbook-trial-{key}")
    return tab.key(*keys)


def test_the_room_sees_the_low_point_and_the_ends_of_the_years(tab):
    """As the scenario has them."""
    assert [text.split()[0] for text in ends(tab)] == ["2,129.50", "959.50", "252.30"]
    tab.sees("Least in May 2029: 142.70 AZN", "427.70 AZN short of the reserve")
    drawing = tab.page.locator(".wb-lines svg[role=img]")
    expect(drawing).to_have_attribute(
        "aria-label", "Money at the end of each month, in AZN. Least in May 2029: 142.70\u00a0AZN"
    )


def test_a_slider_moves_the_line_and_is_kept(tab):
    """By the arrow keys; after a reload it stands where it was; one press puts it back."""
    before = ends(tab)
    slide(tab, "percent", *["ArrowLeft"] * 6)
    tab.saved()
    assert tab.page.locator("#workbook-trial-percent + output").inner_text() == "80%"
    after = ends(tab)
    assert after != before
    tab.reload()
    assert ends(tab) == after
    tab.press("Back to what we expect")
    tab.saved()
    expect(tab.page.locator(".wb-facts .wb-figure").last).to_contain_text("252.30")


def test_dragging_shows_what_would_be_before_it_is_let_go(tab):
    """While the slider moves nothing is written down; where it is let go of it stays."""
    mouse, last = tab.page.mouse, tab.page.locator(".wb-facts .wb-figure").last
    slider, told = (tab.page.locator(f"#workbook-trial-amount{tail}") for tail in ("", " + output"))
    slider.scroll_into_view_if_needed()
    box = slider.bounding_box()
    share = slider.evaluate("(s) => (s.value - s.min) / (s.max - s.min)")
    at, high = box["x"] + 10 + share * (box["width"] - 20), box["y"] + box["height"] / 2
    mouse.move(at, high)
    mouse.down()
    mouse.move(at + 60, high, steps=12)
    expect(last).not_to_contain_text("252.30")
    undo = tab.page.get_by_role("button", name=re.compile("^Undo"))
    expect(undo).to_be_disabled()
    mouse.up()
    chosen = told.inner_text()
    assert chosen != "3.00 AZN"
    tab.saved()
    tab.reload()
    expect(told).to_have_text(chosen)
    expect(last).not_to_contain_text("252.30")


def test_a_payment_in_another_month_shows_where_the_money_would_end(tab):
    """The shipped what-if, mended by a month that is typed."""
    tab.go("Months ahead", "What if")
    tab.sees("Least in Jul 2027: −69.50", "would fall below zero: Jul 2027")
    plan = json.loads((shipped("data") / "muzdurlar.json").read_text("utf-8"))
    moves = plan["fund"]["forecast"]["what_ifs"][0]["moves"]
    late = max(moves, key=moves.get)
    tab.fill(late, "to", "10.2027")
    tab.saved()
    tab.sees("would suffice in every month")
    tab.fill(late, "to", "13.2027")
    tab.sees("Write a month, such as 03.2027")


def test_an_empty_village_is_led_from_the_first_step(facilitator, village):
    """The forecast asks for what is expected; one press begins it."""
    tab = facilitator.open(village, "forecast", "fund")
    tab.sees("First write down what you expect")
    tab.go("Months ahead", "What we expect").press("Begin the forecast")
    tab.sees("How many households will really pay")
    tab.add("Add a line", "Office")
    tab.go("Months ahead", "Forecast").sees("Money at the end of each month")


def test_one_goes_from_one_worksheet_to_another_and_back(tab):
    """Without a new page; the address follows, and so does a reload."""
    page = tab.page
    page.locator(".wb-worksheets").press("ArrowUp")
    expect(page.locator(".wb-worksheets")).to_have_value("attendance")
    assert "/worksheet/needs/" in page.url
    tab.reload()
    assert tab.question == "Who came today, and who is missing?"
    page.locator(".wb-worksheets").press("ArrowDown")
    expect(page.locator("main h1")).to_have_text("What does every household give?")
