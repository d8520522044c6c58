"""One evening of a small village: from who came to the decision that three groups sign."""

from playwright.sync_api import expect


def answer(tab, key):
    """Answer every pair of the group with one key."""
    done = tab.page.get_by_text("All 3 pairs are decided.")
    tab.tab_to(".wb-duel [data-side=left]")
    for progress in ("2 of 3", "3 of 3", None):
        tab.key(key)
        if progress:
            expect(tab.page.locator(".wb-duel-progress")).to_contain_text(progress)
    expect(done).to_be_visible()
    tab.saved()


def listen(tab):
    """Who came, what they said, what it is a need of, and why it is so; the needs' ids."""
    tab.fill("women", "adults", "40", "40", "20").fill("women", "came", "4", "4", "2").next()
    tab.enter("cards", "name", "the roof leaks", "the pump is broken").next()
    needs = tab.add("Add a need", "Road", "Water", "School").rows("Needs")
    pump, roof = tab.rows("Lay every card to a need, or park it")
    if tab.cell(pump, "name").inner_text() == "the roof leaks":
        pump, roof = roof, pump
    tab.choose(pump, "need", "Water").choose(roof, "need", "School").next()
    tab.tab_to("#workbook-core-core").write("Children fall ill")
    tab.key("Enter").add("Add a cause", "The pump is broken").add(
        "Add an effect", "They miss school"
    )
    tab.next()
    return needs


def vote(tab, needs):
    """The rule is locked, every group puts its dots, and the vote is closed."""
    tab.press("Lock the rule").sees("Locked on").next()
    dots = {"women": "310", "men": "130", "youth": "011"}
    for group, counts in dots.items():
        tab.fill(needs[0], group, *counts)
    tab.saved()
    tab.next().fill(needs[0], "women", "3").sees("So far the two tellers agree.")
    tab.press("Close the vote").confirm().next()


def weigh(tab, needs):
    """Three groups compare in pairs, two criteria weigh, every need has its scores."""
    for key in "121":
        tab.next()
        answer(tab, key)
    tab.next().add("Add a criterion", "People", "Cost")
    (pair,) = tab.rows("Two at a time: which weighs more?")
    tab.choose(pair, "answer", "◀ 3 times").sees("The answers fit together").next()
    for criterion, scores in zip(pair.split("|"), ("531", "153"), strict=True):
        tab.fill(needs[0], criterion, *scores)
    tab.saved()
    assert [row[1] for row in tab.board()] == ["Road", "Water", "School"]


def ballot(tab, needs):
    """Said aloud, typed from paper by two groups, closed."""
    tab.next().fill(needs[0], "place", "1", "2", "3").fill("women", "issued", "2", "2", "0")
    tab.saved()
    tab.press("Open the ballot").confirm().next()
    tab.enter("papers", "places", "213", "21").next().enter("papers", "places", "123", "2 1=3")
    tab.next().next().press("Close the ballot").confirm()


def decide(tab):
    """What the ballots say, by this rule and by others, is taken over and signed."""
    assert [row[1] for row in tab.next().board(1)] == ["Water", "Road", "School"]
    tab.sees("Aloud “Road” came first; in secret 1 of 4 papers put it first.")
    tab.next().sees("One against one, Water wins against every other.")
    tab.next().press("Begin with the order of the ballots")
    tab.fill("women", "signed", "3", "3", "3").misses("Let the decision stand")
    tab.press("The decision stands").confirm().sees("The decision stands since").next()
