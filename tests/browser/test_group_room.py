"""From an empty village to signed minutes: the group is elected by keyboard alone."""

import re

import pytest
from facilitator import Facilitator
from playwright.sync_api import expect
from test_secrecy import EVERYTHING, THOUSANDS, listened

PEOPLE = (("man", "40"), ("man", "30"), ("man", "30"), ("woman", "35"), ("woman", "25"))
CODES = ("C01", "C02", "C03", "C04", "C05")
VOTES = ("371", "259", "259", "83", "67")
"""Numbers that stand for nothing else on the page; C02 and C03 are level, by every rule."""
SECRET = re.compile(r"(?<![0-9A-Za-z])(371|259)(?![0-9A-Za-z])")


def leaks(texts):
    """Votes that stand somewhere in `texts`."""
    return {found for text in texts for found in SECRET.findall(THOUSANDS.sub("", text))}


def typed(tab, selector, text):
    """Walk to a field, and type over what stands there."""
    tab.leave()
    tab.tab_to(selector).key("Control+a").write(text)
    tab.key("Enter")
    tab.saved()


def wrong(tab, selector, *texts):
    """Type what cannot be into a field: it is said, and taken back."""
    for text in texts:
        tab.leave()
        tab.tab_to(selector).key("Control+a").write(text)
        tab.key("Enter")
        expect(tab.page.locator(".wb-problem").first).to_be_visible()
        tab.key("Escape")


def pick(tab, field, value):
    """Walk to the answers of the line for quick entry, and with the arrows to one of them."""
    tab.leave()
    tab.tab_to(f".wb-line [data-field={field}]")
    while tab.page.evaluate("() => document.activeElement.value") != value:
        tab.key("ArrowDown")
    tab.key("Space")


def assemble(tab):
    """Enough households are here."""
    tab.add("Add a hamlet", "Upper")
    (hamlet,) = tab.rows("Households of the village, by hamlet or street")
    tab.fill(hamlet, "households", "1000").saved()
    wrong(tab, "#workbook-assembly-date", "31.2.2027")
    typed(tab, "#workbook-assembly-date", "28.2.2027")
    typed(tab, "#workbook-assembly-present", "200")
    tab.misses("No quorum: 100 more households are needed")
    typed(tab, "#workbook-assembly-present", "400")
    tab.sees("The quorum is reached: 400 of 1,000 households; 300 are needed.")
    tab.next()


def agree(tab):
    """Three seats, one of them for a woman; bad numbers are refused."""
    seats = "#workbook-election-seats-seats"
    wrong(tab, seats, "-3", "three", "1000000000000", "2,5", "2.5")
    typed(tab, seats, "3")
    typed(tab, "#workbook-election-seats-youth_percent", "0")
    tab.press("Lock the rule").sees("Locked on").next()


def name(tab):
    """Five people by code; nobody is asked for a name."""
    for (sex, age), code in zip(PEOPLE, CODES, strict=True):
        expect(tab.page.get_by_text(f"The next candidate is {code}:")).to_be_visible()
        pick(tab, "sex", "F" if sex == "woman" else "M")
        tab.tab_to(".wb-line[data-block=candidates] [data-field=age]").write(age)
        tab.press(f"Add {code}").saved()
    tab.reload()
    assert tab.rows("Candidates, by code") == list(CODES)
    sexes = [tab.cell(code, "sex").inner_text() for code in CODES]
    assert sexes == [sex for sex, _age in PEOPLE]
    tab.next()


def count(tab):
    """Papers, the first teller, the second who differs once."""
    for column, number in (("issued", "400"), ("valid", "398"), ("spoiled", "2")):
        tab.fill("papers", column, number).saved()
    tab.fill("papers", "unreturned", "0").saved()
    for text in ("-1", "many", "399"):
        tab.fill("C01", "votes", text)
        expect(tab.page.locator(".wb-problem").first).to_be_visible()
        tab.key("Escape")
    tab.fill("C01", "votes", *VOTES).saved()
    tab.sees("5 of 5 candidates").next()
    tab.fill("C01", "votes", *VOTES[:4], "66").saved()
    tab.misses("C05: the two tellers differ.")


@pytest.fixture
def told(facilitator):
    """All that the server tells the first tab."""
    return listened(facilitator.page)


def test_a_group_is_elected_and_its_minutes_are_signed(facilitator, context, server, village, told):
    tab = facilitator.open(village, "assembly", "group")
    assemble(tab)
    agree(tab)
    name(tab)
    count(tab)
    other = Facilitator(context.new_page(), server).open(village, "votes-again", "group")
    for page in (tab, other):
        assert leaks(page.page.evaluate(EVERYTHING)) == set()
    tab.reload().misses("C05: the two tellers differ.")
    assert leaks(told) == set()
    other.fill("C05", "votes", "67").saved()
    other.sees("So far the two tellers agree.")
    tab.sees("So far the two tellers agree.")
    other.press("Close the count").confirm().next()
    elect(other)
    tab.sees("The count is closed.")
    govern(other)
    assert other.reload().question == "What hangs on the wall tomorrow?"


def elect(tab):
    """Two are level for the seat that no quota keeps: a lot decides, before all eyes."""
    tab.sees("Level by every rule you agreed on: C02, C03.")
    tab.misses("Draw a lot for the open tie.")
    tab.press("C03 – man, 30").confirm().sees("C03 was drawn first.")
    for _reloaded in range(2):
        tab.sees("C04, with 83 votes, has a seat that is kept for women.")
        strong = tab.page.locator(".wb-board").last.locator("tr.wb-strong").all_inner_texts()
        assert [re.search("C0[0-9]", row).group() for row in strong] == ["C01", "C03", "C04"]
        tab.reload()
    tab.next()


def govern(tab):
    """Offices, committees, rules, minutes, paper."""
    for role, who in (("chair", "C01"), ("secretary", "C03"), ("treasurer", "C04")):
        tab.cell(role, "who").click()
        tab.write(who)
        tab.key("Tab").saved()
        expect(tab.cell(role, "who")).to_contain_text(who)
    tab.misses("Not yet in anybody's hands").next()
    tab.press("Begin with six usual committees").saved()
    audit = tab.rows("The committees and their task")[-1]
    tab.choose("C02", audit, "member").sees("Audit committee: C02").next()
    for key in ("meeting", "recall", "conflict", "complaint"):
        tab.leave()
        tab.tab_to(f"#workbook-bylaws-{key}").write("as agreed")
        tab.key("Tab")
        tab.saved()
    typed(tab, "#workbook-bylaws-quorum", "2")
    tab.next().fill("members", "signed", "3", "2", "3").saved()
    tab.press("The minutes are signed").confirm().sees("The minutes are signed since").next()
    expect(tab.page.locator("[aria-busy=true]")).to_have_count(0, timeout=60_000)
    expect(tab.page.locator("main img")).to_have_count(2)
