"""The needs worksheet as a facilitator works it, by keyboard, in front of the room."""

import pytest
from playwright.sync_api import expect


def attendance(facilitator):
    facilitator.fill("women", "adults", "40", "40", "20")
    facilitator.fill("women", "came", "4", "4", "2")
    facilitator.saved()


def three_needs(facilitator):
    return facilitator.add("Add a need", "Water", "Road", "School").rows("Needs")


def to_the_dots(facilitator, village):
    """Everything up to the locked rule."""
    facilitator.open(village, "attendance")
    attendance(facilitator)
    facilitator.go("Listening", "Our needs")
    needs = three_needs(facilitator)
    facilitator.go("Dots", "The rule").press("Lock the rule").sees("Locked on")
    facilitator.next()
    return needs


def count_dots(facilitator, needs):
    first = needs[0]
    facilitator.fill(first, "women", "3", "1", "0")
    facilitator.fill(first, "men", "1", "3", "0")
    facilitator.fill(first, "youth", "0", "0", "2")
    facilitator.saved()


def test_a_room_goes_from_attendance_to_a_shown_result_by_keyboard(facilitator, village):
    needs = to_the_dots(facilitator, village)
    count_dots(facilitator, needs)
    facilitator.press("Close the vote").confirm()
    facilitator.sees("The vote is closed").go("Dots", "Shortlist")
    assert [row[1:] for row in facilitator.board(0)] == [
        ["3", "1", "0"],
        ["1", "3", "0"],
        ["0", "0", "2"],
    ]
    order = facilitator.board(1)
    assert "tie" in order[0][0]
    facilitator.sees("A tie: Water; Road; School.").go("Decision", "On paper")
    image = facilitator.page.locator("main img")
    expect(image).to_be_visible(timeout=20_000)
    assert image.evaluate("(img) => img.naturalWidth") > 1000


def test_counts_are_covered_until_the_vote_is_closed(facilitator, village):
    water, *_ = to_the_dots(facilitator, village)
    facilitator.fill(water, "women", "3")
    facilitator.saved()
    facilitator.sees("1 of 3 needs")
    assert facilitator.cell(water, "women").inner_text().strip() in ("", "counted, covered")
    facilitator.reload()
    assert facilitator.cell(water, "women").inner_text().strip() in ("", "counted, covered")
    facilitator.sees("1 of 3 needs")


def test_a_reload_in_mid_step_comes_back_to_the_same_step_and_numbers(facilitator, village):
    facilitator.open(village, "attendance")
    attendance(facilitator)
    question, board = facilitator.question, facilitator.board()
    facilitator.reload()
    assert (facilitator.question, facilitator.board()) == (question, board)


def test_what_is_being_typed_survives_a_reload(facilitator, village):
    facilitator.open(village, "attendance")
    facilitator.walk_to("women", "came")
    facilitator.write("12")
    facilitator.page.wait_for_timeout(1100)  # a draft is kept within a second of the last key
    facilitator.page.reload()
    expect(facilitator.cell("women", "came")).to_contain_text("12")


def test_undo_and_redo_by_keyboard(facilitator, village):
    facilitator.open(village, "attendance")
    facilitator.fill("women", "came", "12")
    facilitator.saved()
    facilitator.walk_to("men", "came")
    facilitator.key("Control+z")
    expect(facilitator.cell("women", "came")).not_to_contain_text("12")
    facilitator.key("Control+y")
    expect(facilitator.cell("women", "came")).to_contain_text("12")


@pytest.mark.parametrize("typed", ["-1", "x", "1.5", "99999999999"])
def test_a_wrong_number_stays_in_its_cell_with_a_sentence(facilitator, village, typed):
    facilitator.open(village, "attendance")
    facilitator.walk_to("women", "came")
    facilitator.write(typed)
    facilitator.key("Enter")
    cell = facilitator.cell("women", "came")
    expect(facilitator.page.locator(".wb-problem").first).to_be_visible()
    assert typed in (cell.inner_text() or cell.locator("input").input_value())
    expect(facilitator.status).not_to_have_attribute("data-state", "saved")


def test_rows_are_pasted_from_a_spreadsheet(facilitator, village):
    facilitator.open(village, "attendance")
    facilitator.walk_to("women", "adults")
    facilitator.page.evaluate(
        """(text) => {
          const data = new DataTransfer();
          data.setData('text/plain', text);
          const how = {clipboardData: data, bubbles: true, cancelable: true};
          document.activeElement.dispatchEvent(new ClipboardEvent('paste', how));
        }""",
        "1 240\t12\n900\t10\n410\t5\n",
    )
    facilitator.saved()
    expect(facilitator.cell("women", "adults")).to_have_text("1,240")
    expect(facilitator.cell("youth", "came")).to_have_text("5")


def test_two_tabs_see_each_other_s_edits_and_overwrite_nothing(
    facilitator, context, server, village
):
    from facilitator import Facilitator

    other = Facilitator(context.new_page(), server).open(village, "attendance")
    facilitator.open(village, "attendance")
    facilitator.fill("women", "came", "12")
    other.fill("men", "came", "9")
    for tab in (facilitator, other):
        expect(tab.cell("women", "came")).to_have_text("12")
        expect(tab.cell("men", "came")).to_have_text("9")


def test_every_language_shows_the_same_numbers(facilitator, example):
    facilitator.open(example, "result")
    boards = []
    for language in ("az", "ru", "en"):
        facilitator.page.locator("header select:not(.wb-worksheets)").select_option(language)
        expect(facilitator.page.locator("html")).to_have_attribute("lang", language)
        boards.append([row[1:] for row in facilitator.board(0)])
    assert boards[0] == boards[1] == boards[2]
    assert boards[0][0][:3] == ["38", "36", "26"]


def test_illustrative_data_is_labelled_on_every_step(facilitator, example):
    facilitator.open(example, "attendance")
    onward = facilitator.page.get_by_role("button", name="Next", exact=True)
    seen = [facilitator.question]
    while onward.count():
        expect(facilitator.page.locator("header")).to_contain_text("Illustrative data")
        seen.append(facilitator.next().question)
    expect(facilitator.page.locator("header")).to_contain_text("Illustrative data")
    assert len(set(seen)) == 23
