"""Whoever goes away loses nothing: what can be saved is saved, and for the rest the page asks."""

import pytest
from playwright.sync_api import expect

HEIGHTS = """(grid) => [
  grid.querySelector('thead th').getBoundingClientRect().bottom,
  document.activeElement.getBoundingClientRect().top,
]"""
"""Where the head of a table ends, and where the cell begins that has the focus."""


@pytest.fixture
def asked(facilitator):
    """The questions of the browser; each is answered by staying."""
    asked = []

    def answer(dialog):
        asked.append(dialog.type)
        dialog.dismiss()

    facilitator.page.on("dialog", answer)
    return asked


def close(tab, brings):
    """Close the tab as its cross does, and wait for what that `brings`."""
    with tab.page.expect_event(brings):
        tab.page.close(run_before_unload=True)


def test_what_is_half_typed_is_asked_about_and_seen_from_everywhere(facilitator, village, asked):
    """A card that has not been added, and from where the head of the page is not in sight."""
    tab = facilitator.open(village, "cards")
    tab.enter("cards", "name")
    tab.write("pump")
    tab.key("F5")  # the browser of a test does not do it, but the page knows what it means
    tab.page.reload()
    field = tab.page.locator("[data-block='cards'] [data-field='name']")
    expect(field).to_have_value("pump")
    assert asked == []
    close(tab, brings="dialog")
    assert asked == ["beforeunload"]
    expect(field).to_have_value("pump")
    tab.page.locator(".wb-worksheets").select_option(label="Fund")
    expect(tab.status).to_have_text("Not saved: Needs")
    unsaved = tab.page.locator(".wb-foot .wb-unsaved")
    expect(unsaved).to_have_count(0)
    tab.page.set_viewport_size({"width": 1280, "height": 400})
    tab.page.mouse.wheel(0, 300)
    expect(unsaved).to_have_text("Not saved: Needs")


def test_what_is_typed_into_a_cell_is_saved_on_the_way(facilitator, context, village, asked):
    """Without a question, although Enter was not pressed."""
    tab = facilitator.open(village, "attendance")
    tab.fill("women", "came")
    tab.write("12")
    close(tab, brings="close")
    assert asked == []
    tab.page = context.new_page()
    expect(tab.open(village, "attendance").cell("women", "came")).to_have_text("12")


def test_a_cell_that_gets_the_focus_stands_below_the_head_of_its_table(facilitator, example):
    """Also on the way up, in a table that is longer than the screen."""
    tab = facilitator.open(example, "scores")
    grid = tab.page.get_by_role("grid").last
    grid.locator("[tabindex='0']").focus()
    tab.key(*["ArrowDown"] * 6, *["ArrowUp"] * 3)
    head, cell = grid.evaluate(HEIGHTS)
    assert cell >= head - 1


def test_choosing_all_of_a_table_leaves_the_hand_where_it_is(facilitator, example):
    """Whoever chooses all and types a number writes it there, and takes no row out."""
    tab = facilitator.open(example, "attendance")
    cells = tab.page.locator("[role=grid] [data-column=households]")
    before = cells.count()
    cells.first.click()
    tab.key("Control+a")
    tab.write("44")
    tab.key("Enter")
    tab.saved()
    expect(cells).to_have_count(before)
    expect(cells.first).to_have_text("44")
