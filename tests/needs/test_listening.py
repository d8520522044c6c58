"""Cards, needs and the problem tree: every word is kept, and everything lies somewhere."""

import pytest
from stepping import add, block, do, fill, go, notices, state, three_needs

from workbook.store.trouble import Refused


def cards(desk, *said):
    for group, text in said:
        add(desk, "cards", "cards", group=group, name=text)
    go(desk, "needs")
    return [row.id for row in block(desk, "laid").rows]


def test_a_card_keeps_its_words_and_its_group(desk):
    add(desk, "cards", "cards", group="women", name="  the roof leaks <b> $x$ ")
    go(desk, "cards")
    row = block(desk, "cards", "table").rows[0]
    assert row.values == {"group": "women", "name": "  the roof leaks <b> $x$ "}


def test_a_card_without_words_is_refused(desk):
    with pytest.raises(Refused):
        add(desk, "cards", "cards", group="women", name="")


def test_the_entry_begins_with_the_group_that_spoke_last(desk):
    go(desk, "cards")
    assert block(desk, "cards", "entry").values == {"group": "women"}
    cards(desk, ("women", "roof"), ("men", "canal"))
    go(desk, "cards")
    assert block(desk, "cards", "entry").values == {"group": "men"}


def test_a_group_without_a_card_is_named(desk):
    cards(desk, ("women", "roof"), ("youth", "sport"))
    assert list(go(desk, "cards").missing) == ["Men: no card yet."]


def test_cards_lie_on_their_need_in_the_words_of_those_who_said_them(desk):
    water, *_others = three_needs(desk)
    pump, roof, dogs = cards(desk, ("men", "pump broken"), ("women", "roof"), ("youth", "dogs"))
    fill(desk, "needs", "laid", (pump, "need", water, None), (dogs, "need", "parked", None))
    piles = {pile.label: [card.text for card in pile.cards] for pile in block(desk, "piles").piles}
    assert piles["Water"] == ["pump broken"]
    assert piles["Parked"] == ["dogs"]
    assert piles["Not laid yet"] == ["roof"]
    assert "1 card lies nowhere yet. Park it if it fits nowhere." in desk.screen().missing
    fill(desk, "needs", "laid", (roof, "need", "parked", None))
    assert state(desk.screen(), "needs") == "done"


def test_a_card_is_laid_only_where_something_stands(desk):
    three_needs(desk)
    pump, *_ = cards(desk, ("men", "pump broken"))
    with pytest.raises(Refused):
        fill(desk, "needs", "laid", (pump, "need", "nowhere", None))


def test_cards_of_a_need_that_is_dropped_lie_open_again(desk):
    water, *_ = three_needs(desk)
    pump, *_ = cards(desk, ("men", "pump broken"))
    fill(desk, "needs", "laid", (pump, "need", water, None))
    do(desk, "needs", {"on": "drop", "block": "needs", "row": water})
    assert block(desk, "piles").piles[0].label == "Not laid yet"


def tree(desk, *causes):
    fill(desk, "tree", "core", ("", "core", "Children are not safe at school", ""))
    for name in causes:
        add(desk, "tree", "causes", name=name)
    go(desk, "tree")
    return [row.id for row in block(desk, "causes").rows]


def test_the_tree_grows_from_the_core_down_to_the_causes(desk):
    roof, money = tree(desk, "The roof leaks", "Nobody pays for repairs")
    fill(desk, "tree", "causes", (money, "under", roof, ""))
    drawn = block(desk, "tree")
    assert [(twig.text, twig.depth, twig.under) for twig in drawn.down] == [
        ("The roof leaks", 1, ""),
        ("Nobody pays for repairs", 2, roof),
    ]


def test_a_cause_cannot_grow_from_itself(desk):
    roof, _money = tree(desk, "The roof leaks", "Nobody pays for repairs")
    options = {row.id: row.options["under"] for row in block(desk, "causes").rows}
    assert roof not in {option.value for option in options[roof]}
    with pytest.raises(Refused):
        fill(desk, "tree", "causes", (roof, "under", roof, ""))


def test_causes_in_a_circle_are_named(desk):
    roof, money = tree(desk, "The roof leaks", "Nobody pays for repairs")
    fill(desk, "tree", "causes", (money, "under", roof, ""), (roof, "under", money, ""))
    screen = desk.screen()
    assert state(screen, "tree") == "problem"
    assert any("in a circle: The roof leaks; Nobody pays" in text for text in screen.missing)


def test_a_cause_that_is_only_a_lack_is_asked_about(desk):
    tree(desk, "Lack of teachers", "The roof leaks")
    assert [text for text in notices(desk) if "Lack of teachers" in text]
    assert not [text for text in notices(desk) if "The roof leaks" in text]
