"""Dots: the rule is locked, two tellers count, and a tie at the edge is settled by lot."""

import pytest
from playwright.sync_api import expect
from villages import GROUPS, small


@pytest.fixture
def tab(facilitator, taken_in):
    """A village of three needs and six people, with no rule yet."""
    return facilitator.open(taken_in(small(until="rule")), "rule")


@pytest.fixture
def counting(facilitator, taken_in):
    """The same with two places on the shortlist, lots for ties, and a vote that is not closed."""
    plan = small(until="pairs", shortlist=2, tie="lot")
    counts = {"school": 4, "water": 1, "road": 1}
    dots = {need: dict.fromkeys(GROUPS, count) for need, count in counts.items()}
    plan["needs"]["vote"] = {"dots": dots}
    return facilitator.open(taken_in(plan), "dots")


def test_the_rule_is_chosen_with_arrows_and_locked(tab):
    page = tab.page
    tab.tab_to("[name=workbook-rule-ties-tie]")
    tab.key("ArrowDown")
    expect(page.get_by_role("radio", name="Draw lots in public")).to_be_checked()
    tab.saved()
    tab.press("Lock the rule").sees("Locked on").reload().sees("Locked on")
    lots = page.get_by_role("radio", name="Draw lots in public")
    expect(lots).to_be_checked()
    expect(lots).to_be_disabled()
    assert tab.next().question == "Where do we put our dots?"


def test_two_tellers_who_differ_keep_the_vote_open_until_they_agree(counting):
    tab = counting
    tab.next().fill("water", "men", "2")
    tab.saved()
    said = "Men 30+, Water: the two tellers differ. Count this cup once more, both together."
    tab.misses(said)
    tab.reload().misses(said)
    assert tab.cell("water", "men").inner_text().strip() == "counted, covered"
    tab.press("Close the vote")
    expect(tab.page.locator("dialog")).to_have_count(0)
    expect(tab.page.locator(".wb-because")).to_contain_text("The two tellers differ.")
    tab.fill("water", "men", "1").sees("So far the two tellers agree.")
    tab.press("Close the vote").confirm()
    assert tab.cell("water", "men").inner_text() == "1"


def test_a_tie_at_the_edge_of_the_shortlist_is_settled_by_lot(counting):
    tab = counting
    tab.press("Close the vote").confirm()
    tab.go("Dots", "Shortlist").sees("A tie: Water; Road.", "A public lot")
    tab.misses("Settle the tie at the edge of the shortlist.")
    edge = tab.page.locator(".wb-buttons-block[data-block=shortlist-lot] button")
    assert edge.all_inner_texts() == ["Water", "Road"]
    tab.press("Road").confirm()
    for _reloaded in range(2):
        tab.sees("A tie, settled by lot on").sees("Road before Water.")
        expect(edge).to_have_count(0)
        tab.reload()
    tab.go("Weighing")
    assert [pair.split()[0] for pair in tab.rows("All pairs, to look again")] == ["school|road"]
