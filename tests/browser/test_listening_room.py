"""Listening: cards as they are called out, laid to needs, and the tree of one problem."""

import pytest
from playwright.sync_api import expect
from villages import illustrative

LINE = ".wb-line[data-block=cards]"
GROUP = f"{LINE} [data-field=group] input:checked"
NAME = f"{LINE} [data-field=name]"


@pytest.fixture
def tab(facilitator, taken_in):
    """The illustrative village before its first card."""
    return facilitator.open(taken_in(illustrative(until="cards")), "cards")


def say(tab, key, *texts):
    """Choose the group with an arrow, go on with Tab, and type its cards with Enter."""
    tab.tab_to(f"{LINE} [data-field=group]")
    tab.key(key, "Tab")
    for text in texts:
        tab.write(text)
        tab.key("Enter")
    tab.saved()


def piles(tab):
    """What lies on each pile, by its title."""
    found = {}
    for pile in tab.page.locator(".wb-pile").all():
        cards = pile.locator(".wb-pile-card p > span:first-child").all_inner_texts()
        assert pile.locator(".wb-pile-count").inner_text() == str(len(cards))
        found[pile.locator("h3").inner_text()] = cards
    return found


DEPTHS = """(boxes) => boxes.map((box) => {
  let depth = 0;
  for (let at = box.closest('.wb-twig'); at; at = at.parentElement.closest('.wb-twig')) depth += 1;
  return [box.querySelector('.wb-people').innerText, depth];
})"""


def boxes(tab, way):
    """The branches of a side, each with how far it is from the core."""
    return tab.page.locator(f".wb-tree-{way} .wb-twig-box").evaluate_all(DEPTHS)


def test_cards_are_typed_as_they_are_called_out_and_the_group_stays(tab):
    """What has just come is said under the line, for as long as it is in the table."""
    newest = tab.page.locator(f"{LINE} .wb-newest")
    say(tab, "ArrowRight", "pump broken", "canal is full of mud")
    expect(newest).to_have_text("Now in the table: Men 30+, canal is full of mud")
    tab.key("Control+z")
    expect(newest).to_have_text("")
    tab.key("Control+Shift+z")
    expect(newest).to_have_text("Now in the table: Men 30+, canal is full of mud")
    tab.saved()
    expect(tab.page.locator(GROUP)).to_have_value("men")
    expect(tab.page.locator(NAME)).to_be_focused()
    expect(tab.page.locator(NAME)).to_have_value("")
    tab.key("Shift+Tab", "ArrowRight", "Tab")
    tab.write("no place for sport")
    tab.key("Enter")
    tab.saved()
    tab.misses("Women 30+: no card yet.")
    heard = [["Women 30+", "0"], ["Men 30+", "2"], ["Youth 18–29", "1"]]
    assert tab.board() == heard
    tab.reload()
    assert tab.board() == heard
    expect(tab.page.locator(GROUP)).to_have_value("youth")
    words = tab.page.locator("[data-row][data-column=name]")
    assert words.all_inner_texts() == ["no place for sport", "canal is full of mud", "pump broken"]


def test_half_a_card_survives_a_reload(tab):
    tab.enter("cards", "name")
    tab.write("half a sen")
    tab.page.wait_for_function("JSON.stringify({...sessionStorage}).includes('half a sen')")
    tab.page.reload()
    expect(tab.page.locator(NAME)).to_have_value("half a sen")
    expect(tab.page.locator(LINE)).to_be_visible()


def test_a_card_without_words_is_not_sent(tab):
    """Enter on an empty line adds nothing; a card of spaces is asked for again."""
    tab.enter("cards", "name", "")
    tab.write(" ")
    tab.key("Enter")
    expect(tab.page.locator(f"{LINE} .wb-problem")).to_contain_text("word for word")
    expect(tab.page.locator(NAME)).to_be_focused()
    expect(tab.status).to_have_attribute("data-state", "notSaved")
    tab.write("roof")
    tab.key("Enter")
    tab.saved()
    assert tab.board()[0] == ["Women 30+", "1"]


def test_cards_are_laid_to_needs_and_parked(tab):
    say(tab, "ArrowRight", "pump broken", "stray dogs", "carry water")
    tab.next().add("Add a need", "Water", "Road")
    carry, dogs, pump = tab.rows("Lay every card to a need, or park it")[::-1]
    tab.choose(pump, "need", "Water").choose(dogs, "need", "parked")
    tab.misses("1 card lies nowhere yet. Park it if it fits nowhere.")
    open_piles = {"Water": ["pump broken"], "Road": [], "Parked": ["stray dogs"]}
    assert piles(tab) == {"Not laid yet": ["carry water"]} | open_piles
    assert tab.page.locator(".wb-pile-open h3").inner_text() == "Not laid yet"
    tab.choose(carry, "need", "Water").reload()
    assert piles(tab) == open_piles | {"Water": ["pump broken", "carry water"]}
    assert tab.page.locator(".wb-pile-parked h3").inner_text() == "Parked"


def test_the_tree_is_drawn_from_the_core_up_and_down(tab):
    tab.go("Listening", "Problem tree").tab_to("#workbook-core-core")
    tab.write("Children are not safe at school")
    tab.key("Enter")
    tab.saved()
    tab.add("Add a cause", "The roof leaks", "Lack of money").add("Add an effect", "Girls leave")
    _roof, money = tab.rows("Causes: why is it so?")
    tab.choose(money, "under", "The roof leaks")
    for _reloaded in range(2):
        expect(tab.page.locator(".wb-tree-core")).to_have_text("Children are not safe at school")
        tab.sees("“Lack of money” says what is missing.")
        assert boxes(tab, "down") == [["The roof leaks", 1], ["Lack of money", 2]]
        expect(tab.page.locator(".wb-twig-look")).to_contain_text("Lack of money")
        assert boxes(tab, "up") == [["Girls leave", 1]]
        tab.reload()


def test_what_is_taken_out_is_called_by_its_words(tab):
    tab.enter("cards", "name", "pump broken")
    out = tab.page.get_by_role("button", name="Take out pump broken")
    out.press("Enter")
    expect(tab.page.locator(".wb-toast")).to_contain_text("pump broken")
    expect(out).to_have_count(0)
