"""A press counts: also while the kernel is slow, while others write, and over a reload."""

from contextlib import contextmanager, suppress

import psutil
import pytest
from facilitator import Facilitator
from playwright.sync_api import expect
from villages import illustrative

WHY = ".wb-dialog-why"
STANDS = "The decision stands since"


@pytest.fixture
def unsigned(taken_in):
    """The illustrative village when the order is agreed and nobody has signed."""
    plan = illustrative(until="choice")
    places = plan["needs"]["consensus"]["places"]
    plan["needs"]["consensus"] = {"places": places}
    return taken_in(plan)


@pytest.fixture
def tab(facilitator, unsigned):
    """A facilitator at the decision."""
    return facilitator.open(unsigned, "decision")


@contextmanager
def slow(tab):
    """The kernel answers nothing for as long as this lasts."""
    told = tab.page.evaluate("JSON.parse(document.getElementById('workbook-page').textContent)")
    kernel = tab.server.process_of(told)
    kernel.suspend()
    try:
        yield
    finally:
        with suppress(psutil.NoSuchProcess):  # the page has given it up
            kernel.resume()


def asked(tab):
    """The question that is open."""
    return tab.page.locator("dialog[open]")


def test_a_press_before_the_last_edit_is_on_disk_counts(tab):
    with slow(tab):
        tab.fill("women", "signed", "3", "3", "3").press("The decision stands")
        expect(asked(tab)).to_be_visible()
        tab.key("Enter")
        expect(asked(tab)).to_have_count(0)
    tab.sees(STANDS).reload().sees(STANDS)


def test_a_click_that_ends_the_typing_counts(tab):
    tab.fill("women", "signed", "3", "3").saved()
    tab.walk_to("youth", "signed")
    with slow(tab):
        tab.write("3")
        button = tab.page.get_by_role("button", name="The decision stands")
        button.click(force=True)  # as a hand does, though the screen still says what is missing
        expect(asked(tab)).to_be_visible()
    asked(tab).get_by_role("button", name="The decision stands").click()
    tab.sees(STANDS)


def test_a_press_that_comes_to_nothing_says_why(tab):
    """The question stays open, with the sentence, until it is put away."""
    with slow(tab):
        tab.fill("women", "signed", "3", "3").press("The decision stands")
        expect(asked(tab)).to_be_visible()
    expect(tab.page.locator(WHY)).to_have_text("Youth 18–29: 3 signatures are needed.")
    tab.key("Enter")
    expect(asked(tab)).to_be_visible()
    tab.key("Escape")
    expect(asked(tab)).to_have_count(0)
    expect(tab.page.get_by_role("button", name="The decision stands")).to_be_focused()


def test_a_question_stays_open_while_others_write(context, server, tab, unsigned):
    tab.fill("women", "signed", "3", "3", "3").saved()
    tab.press("The decision stands")
    expect(asked(tab)).to_be_visible()
    other = Facilitator(context.new_page(), server).open(unsigned, "decision")
    other.press("Add an objection")
    expect(other.page.locator("[data-row]:focus")).to_be_visible()
    (objection,) = other.rows("What a group cannot accept, and what it is offered")
    other.fill(objection, "text", "the road is ours").saved()
    expect(tab.page.locator(WHY)).to_have_text("Answer the objection: the road is ours")
    other.fill(objection, "answer", "gravel in spring").saved()
    expect(tab.page.locator(WHY)).to_be_empty()
    tab.key("Enter")
    tab.sees(STANDS)


def test_a_reason_half_written_is_there_after_a_reload(tab):
    tab.fill("women", "signed", "3", "3", "3").saved()
    tab.press("The decision stands").confirm().press("Open the decision again")
    expect(asked(tab)).to_be_visible()
    tab.write("The youth were")
    tab.reload()
    expect(asked(tab).locator("textarea")).to_be_focused()
    tab.key("End")
    tab.write(" late")
    tab.key("Tab", "Enter")
    tab.sees("The decision was opened again: The youth were late").reload()
    expect(asked(tab)).to_have_count(0)


def test_enter_held_down_does_not_answer_the_question_that_it_asked(tab):
    tab.fill("women", "signed", "3", "3", "3").saved()
    tab.tab_to(".wb-press .wb-main-button")
    tab.page.keyboard.down("Enter")
    expect(asked(tab)).to_be_visible()
    for _repeated in range(3):
        tab.page.keyboard.down("Enter")
    tab.page.keyboard.up("Enter")
    expect(asked(tab)).to_be_visible()
    tab.key("Enter")
    tab.sees(STANDS)
