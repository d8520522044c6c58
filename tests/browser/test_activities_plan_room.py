"""The plan of activities by keyboard: from last year to the review, typed, drawn, reloaded."""

import re

import pytest
from playwright.sync_api import expect

BARS = ".wb-gantt-row"


@pytest.fixture
def tab(facilitator):
    return facilitator


def bar(tab, name):
    """The row of an activity in a Gantt chart."""
    return tab.page.locator(BARS, has_text=name)


def walk_to(tab, at):
    """Tab to the chart, and walk down to a row by its number."""
    tab.leave()
    tab.tab_to(BARS)
    tab.key(*["ArrowUp"] * 20, *["ArrowDown"] * (at - 1))


def test_a_delay_is_drawn_with_the_arrows_and_by_hand(tab, example):
    """The illustrative village: what moves, which season is missed, in the same breath."""
    tab.open(example, "if-late", "activities").press("Look at another delay")
    tab.saved()
    walk_to(tab, 3)
    row = bar(tab, "Collect school contribution")
    expect(row).to_be_focused()
    tab.key("ArrowRight")
    tab.saved()
    tab.sees("7 Roof misses its season: it moves from Oct 2027 to Mar 2028.", "3 months")
    expect(row).to_have_attribute("aria-valuenow", "1")
    expect(row).to_have_attribute("aria-valuetext", told_to_be("from March 2027 to June 2027"))
    tab.key("ArrowLeft")
    tab.saved()
    expect(row).to_have_attribute("aria-valuenow", "0")
    drag(tab, row, months=2)
    tab.saved()
    expect(row).to_have_attribute("aria-valuenow", "2")
    tab.page.locator("textarea").last.focus()
    tab.write("Two streets begin earlier.")
    tab.key("Tab")
    tab.saved()
    tab.reload().sees("Each street collects on two Sundays in a row")
    expect(tab.page.locator("textarea").last).to_have_value("Two streets begin earlier.")
    assert tab.page.locator(".wb-gantt-was").count() > 3


def told_to_be(part):
    """A text with that part in it."""
    return re.compile(re.escape(part))


def drag(tab, row, months):
    """Draw a bar to the right with the mouse."""
    line, handle = row.locator(".wb-gantt-line"), row.locator(".wb-gantt-bar")
    month = line.bounding_box()["width"] / 36
    box, mouse = handle.bounding_box(), tab.page.mouse
    x, y = box["x"] + 4, box["y"] + box["height"] / 2
    mouse.move(x, y)
    mouse.down()
    mouse.move(x + months * month, y, steps=4)
    mouse.up()


def test_a_review_is_written_and_leads_back_to_where_things_come_from(tab, example):
    """The second year: a word for everything; the way to costs, and to the fund, is one press."""
    tab.open(example, "yearly", "activities").sees("82%", "Due until Dec 2028")
    tab.sees("The plan is still the one from before the review of Dec 2027.")
    first = tab.rows("Due until Dec 2028")[0]
    tab.choose(first, "outcome", "done late").sees("Say why.", "Say by how many months.")
    tab.reload().fill(first, "late", "2").saved()
    tab.key("ArrowUp", "ArrowRight")
    tab.write("Snow")
    tab.key("Enter")
    tab.saved()
    expect(tab.cell(first, "reason")).to_have_text("Snow")
    tab.go("Agreed", "Gaps and signatures").sees("22%")
    tab.page.locator(".wb-way", has_text="Costs").first.press("Enter")
    tab.sees("What does it cost, and who pays?", "The plan takes 16,900.00")
    tab.page.locator(".wb-way", has_text="Fund – What we expect").first.press("Enter")
    expect(tab.page.locator("main h1")).to_have_text("What will come, and what will go?")


def test_a_plan_is_made_anew_after_its_review(tab, example):
    """What is done stays, what is not done gets its new month; the room agrees, and it is kept."""
    tab.open(example, "schedule", "activities").sees(
        "By the review of Dec 2027, 10 activities are done and stay where they were.",
        "Not done yet, planned anew: 13 Water: source survey and design (by Feb 2028).",
    )
    tab.press("Make the plan with the money").sees("This is proven: no plan is earlier.")
    tab.press("Agree on this plan").confirm("The surveyor comes in January").saved()
    tab.reload().sees("The surveyor comes in January")
    expect(tab.page.locator("main")).not_to_contain_text("10 activities are done")
    tab.go("Agreed", "Yearly review").sees("82%")
    expect(tab.page.locator("main")).not_to_contain_text("from before the review")


def test_a_plan_is_made_by_keyboard_from_nothing(tab, village):
    """Each step by typing; a circle and a month that is none are refused in words; all is kept."""
    tab.open(village, "last-year", "activities")
    tab.enter("last-year", "name", "Mend the bridge", "", "").sees("Mend the bridge")
    tab.go("Before we plan", "Vision").fill("plan", "first", "soon").sees("Write a month, such as")
    tab.key("Escape").fill("plan", "first", "3.2027").saved()
    tab.sees("Feb 2030")
    tab.go("Our year", "Women's year").press("Begin with the usual rows")
    tab.sees("Farm work, women")
    row = tab.rows("48 beans in each row")[0]
    tab.paste(row, "1", "\t".join(["4"] * 12))
    tab.saved()
    expect(tab.cell(row, "left")).to_have_text("0")
    tab.go("What we do", "Activities")
    for name in ("Collect money", "Build", "Furnish"):
        tab.enter("activities", "name", name, "", "")
    tab.sees("Furnish")
    ids = tab.rows("Activities")
    tab.go("What we do", "Before and after").fill(ids[1], "after", "1", "2").saved()
    tab.sees("The longest chain takes 3 months: 1 Collect money → 2 Build → 3 Furnish")
    tab.fill(ids[0], "after", "3").sees("1 Collect money → 2 Build → 3 Furnish → 1 Collect money")
    tab.key("ArrowUp", "Escape").saved()
    tab.go("What we do", "Not in these months").fill(ids[1], "closed", "12-14")
    tab.sees("Write months by their numbers")
    tab.key("ArrowUp", "Escape").fill(ids[1], "closed", "4-8").saved()
    tab.go("What we do", "Who answers").fill(ids[0], "responsible", "c07").saved()
    tab.go("When", "The plan").sees("3 months", "8 months", "5 months are added")
    tab.press("Make the plan with the money")
    tab.sees("All is done after 8 months. This is proven: no plan is earlier.")
    tab.press("Agree on this plan").confirm("Our first plan")
    tab.reload().sees("Our first plan", "This plan is agreed on already.")
    told = bar(tab, "Build").get_attribute("aria-label")
    assert told.startswith("2 Build: in September 2027.")
