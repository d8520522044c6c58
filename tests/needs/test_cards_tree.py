"""Cards where they lie, and the problem tree as it grows."""

import pytest
from hypothesis import given
from hypothesis import strategies as st
from scenario import scenario, weighed

from workbook.locale import use
from workbook.needs.analysis.cards import parked, placed, unplaced
from workbook.needs.analysis.tree import Node, circles, lacks, laid_out
from workbook.needs.model import PARKED, Branch, Card, Need, Needs
from workbook.needs.results.weighing import weighing
from workbook.plan import Community, Plan


def plan(*laid, needs="AB"):
    """Needs A, B, … and cards 0, 1, 2, … laid to these."""
    part = Needs(
        needs=tuple(Need(id=n, name=n) for n in needs),
        cards=tuple(Card(id=str(i), name=f"card {i}", need=need) for i, need in enumerate(laid)),
    )
    return Plan(id="test", community=Community(name="Test"), needs=part)


def ids(cards):
    return [card.id for card in cards]


def branches(**under):
    """Branches by the one that each grows from."""
    return tuple(Branch(id=id, name=id, under=parent) for id, parent in under.items())


def shape(branches):
    return [(node.id, node.depth, node.under) for node in laid_out(branches)]


def test_cards_lie_with_their_need_in_the_order_they_were_said():
    """A need without a card has an empty pile; parked cards are kept apart."""
    village = plan("B", PARKED, "B")
    assert {need: ids(cards) for need, cards in placed(village).items()} == {
        "A": [],
        "B": ["0", "2"],
    }
    assert ids(parked(village)) == ["1"]
    assert unplaced(village) == ()


def test_a_card_laid_to_a_need_that_was_taken_away_lies_nowhere():
    """It is asked for again rather than lost."""
    assert ids(unplaced(plan("", "gone", "A"))) == ["0", "1"]


@given(st.lists(st.sampled_from(["A", "B", "", "gone", PARKED])))
def test_every_card_lies_in_exactly_one_place(laid):
    """None is lost, none is counted twice."""
    village = plan(*laid)
    piles = [*placed(village).values(), parked(village), unplaced(village)]
    assert sorted(card.id for pile in piles for card in pile) == sorted(ids(village.needs.cards))


def test_the_cards_of_the_village_are_those_of_the_scenario():
    """Cards by need, as the scenario counts them."""
    told = scenario()
    expected = {need["id"]: need["cards"] for need in told["needs"]}
    found = weighing(weighed(told))["cards"]
    assert found == {"by_need": expected, "parked": 0, "unplaced": 0}


def test_what_grows_from_a_branch_follows_it():
    """Depth first, in the order of the list."""
    tree = branches(a="", b="", c="a", d="c", e="a")
    assert shape(tree) == [
        ("a", 1, ""), ("c", 2, "a"), ("d", 3, "c"), ("e", 2, "a"), ("b", 1, ""),
    ]  # fmt: skip


def test_a_branch_under_one_that_is_gone_grows_from_the_core():
    """Taking a branch away keeps what grew from it."""
    assert laid_out(branches(a="gone")) == (Node("a", "a", 1, ""),)


def test_a_circle_is_named_and_left_out_with_all_that_grows_from_it():
    """The core does not reach it."""
    tree = branches(a="", x="y", b="z", y="z", z="x")
    assert shape(tree) == [("a", 1, "")]
    assert circles(tree) == (("x", "y", "z"),)


def test_a_branch_that_grows_from_itself_is_a_circle_of_one():
    """Two circles are two."""
    assert circles(branches(a="a", b="c", c="b")) == (("a",), ("b", "c"))


@given(st.lists(st.integers(-1, 12), max_size=10))
def test_a_branch_is_laid_out_unless_its_way_ends_in_a_circle(parents):
    """By following each branch to the core, step by step."""
    tree = branches(**{f"b{i}": f"b{up}" for i, up in enumerate(parents)})
    up = {branch.id: branch.under for branch in tree}

    def way(id):
        steps = [id]
        while steps[-1] in up and len(steps) <= len(tree) + 1:
            steps.append(up[steps[-1]])
        return steps

    reached = {id: len(way(id)) - 1 for id in up if way(id)[-1] not in up}
    assert {node.id: node.depth for node in laid_out(tree)} == reached
    round_and_round = {id for id in up if id in way(id)[1:]}
    assert sorted(id for circle in circles(tree) for id in circle) == sorted(round_and_round)


def test_a_long_chain_is_laid_out():
    """As deep as people ask why."""
    chain = branches(**{f"b{i}": f"b{i - 1}" for i in range(5000)})
    assert laid_out(chain)[-1].depth == 5000


@pytest.mark.parametrize("language", ["en", "az", "ru"])
@pytest.mark.parametrize(
    "name",
    [
        "Lack of heating",
        "A SHORTAGE OF TEACHERS",
        "the absence of a road",
        "Suyun yoxluğu",
        "SUYUN YOXLUĞU",
        "Pul çatışmazlığı",
        "PUL ÇATIŞMAZLIĞI",
        "Yolun olmaması",
        "YOLUN OLMAMASI",
        "Нехватка воды",
        "ОТСУТСТВИЕ дороги",
        "из-за недостатка денег",
    ],
)
def test_a_lack_is_found_whatever_language_is_in_force(name, language):
    """What people wrote need not be in the language of the screen."""
    with use(language):
        assert [branch.name for branch in lacks([Branch(id="a", name=name)])] == [name]


@pytest.mark.parametrize(
    "name",
    [
        "Building unsafe (roof, walls)",
        "The slack of the rope",
        "black offal on the road",
        "Su çirklidir",
        "Недостатки крыши",
        "",
    ],
)
def test_a_state_is_no_lack(name):
    """What is there, in people's words, is a good cause."""
    assert lacks([Branch(id="a", name=name)]) == ()
