"""Weighing: pair by pair with a reason, criteria against each other, scores from 1 to 5."""

import pytest
from playwright.sync_api import expect
from villages import small

COMPARED = "Two at a time: which weighs more?"
PROGRESS = ".wb-duel-progress"


@pytest.fixture
def tab(facilitator, taken_in):
    """Three needs on the shortlist, before the first pair."""
    return facilitator.open(taken_in(small(until="pairs")), "pairs-women")


def answered(tab, *keys, progress):
    """Press keys in the duel, and wait for the next pair."""
    tab.key(*keys)
    expect(tab.page.locator(PROGRESS)).to_contain_text(progress)
    tab.saved()


def test_pairs_are_answered_with_one_key_and_a_circle_is_told(tab):
    page = tab.page
    tab.tab_to(".wb-duel [data-field=reason]")
    tab.write("the roof may fall")
    tab.key("Enter")
    expect(page.locator("[data-side=left]")).to_be_focused()
    answered(tab, "1", progress="2 of 3")
    expect(page.locator(".wb-duel [data-field=reason]")).to_have_value("")
    tab.reload()
    expect(page.locator(PROGRESS)).to_contain_text("2 of 3")
    tab.tab_to(".wb-duel [data-side=left]")
    answered(tab, "2", progress="3 of 3")
    tab.key("ArrowRight", "ArrowLeft", "Enter")
    tab.sees("All 3 pairs are decided.", "A circle: ", "Road → School → Water → Road")
    assert [row[-1] for row in tab.board()] == ["1 of 2"] * 3
    tab.reload().sees("Road → School → Water → Road")
    assert tab.cell("school|water", "reason").inner_text() == "the roof may fall"
    tab.choose("school|road", "winner", "School")
    expect(page.locator("#main")).not_to_contain_text("A circle")
    assert [row[-1] for row in tab.board()] == ["2 of 2", "1 of 2", "0 of 2"]


def test_each_group_answers_for_itself(tab):
    tab.tab_to(".wb-duel [data-side=left]")
    answered(tab, "1", progress="2 of 3")
    tab.next().sees("Men 30+: which of the two comes first?", "1 of 3")
    tab.misses("Men 30+: 3 of 3 pairs are not decided yet.")


def test_answers_that_do_not_fit_are_named_until_they_do(tab):
    tab.go("Weighing", "Criteria").press("Begin with five usual criteria")
    expect(tab.page.get_by_role("grid", name="Criteria", exact=True).locator("tr")).to_have_count(6)
    tab.saved()
    for _taken_out in range(2):
        row = tab.rows("Criteria")[-1]
        tab.walk_to(row, "name")
        tab.key("ArrowRight", "Enter")
        expect(tab.page.locator(f"[data-row='{row}']")).to_have_count(0)
        tab.saved()
    rows = tab.rows(COMPARED)
    for row, answer in zip(rows, ("◀ 3 times", "5 times ▶", "◀ 5 times"), strict=True):
        tab.choose(row, "answer", answer)
    tab.sees("The answers do not fit together well", "Ask again about “")
    tab.reload().sees("The answers do not fit together well")
    tab.choose(rows[0], "answer", "both the same").choose(rows[1], "answer", "◀ 5 times")
    tab.sees("The answers fit together (inconsistency 0.00; up to 0.10 is fine).")
    assert [row[1] for row in tab.board()] == ["45%", "45%", "9%"]


def test_scores_become_an_order_when_all_are_there(facilitator, taken_in):
    plan = small(until="ballot")
    plan["needs"]["criteria"]["scores"] = {}
    tab = facilitator.open(taken_in(plan), "scores")
    tab.walk_to("school", "K1")
    for score in "555551111133333"[:14]:
        tab.write(score)
        tab.key("Tab")
    tab.misses("1 score is missing.")
    tab.write("6")
    tab.key("Enter")
    expect(tab.page.locator(".wb-problem")).to_be_visible()
    tab.key("Backspace", "3", "Enter")
    tab.saved()
    order = [["1", "School", "5.00"], ["2", "Road", "3.00"], ["3", "Water", "1.00"]]
    assert tab.board() == order
    assert tab.reload().board() == order
