"""From an empty record to a sheet of paper: one small village, every step, by keyboard alone."""

from evening import ballot, decide, listen, vote, weigh
from playwright.sync_api import expect


def test_an_empty_village_comes_to_its_decision_by_keyboard(facilitator, village):
    tab = facilitator.open(village, "attendance")
    needs = listen(tab)
    vote(tab, needs)
    weigh(tab, needs)
    ballot(tab, needs)
    decide(tab)
    expect(tab.page.locator("[aria-busy=true]")).to_have_count(0, timeout=60_000)
    expect(tab.page.locator("main img")).to_have_count(4)
    states = tab.page.locator(".wb-phase .wb-hidden").all_inner_texts()
    assert states == [", begun", ", done", ", done", ", locked", ", done"]
    assert tab.reload().question == "What hangs on the wall tomorrow?"
