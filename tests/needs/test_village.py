"""The illustrative village: what the scenario says, in three languages."""

import json
import os
from pathlib import Path

import pytest
from sheets import village

SHARED = Path(os.environ.get("WORKBOOK_SHARED", Path(__file__).parents[2] / "../shared"))
SCENARIO = SHARED / "data/scenario.json"
others = pytest.mark.parametrize("language", ["az", "ru"])


@pytest.fixture(scope="module")
def scenario():
    if not SCENARIO.exists():
        pytest.skip("no shared/data/scenario.json beside the checkout")
    return json.loads(SCENARIO.read_text("utf-8"))["ws3_needs"]


def test_every_card_is_there_word_for_word(scenario):
    """What was said, by which group, and where it was laid."""
    cards = [(card.name, card.group, card.need) for card in village().needs.cards]
    assert cards == [(c["text"], c["from_group"], c["cluster"]) for c in scenario["raw_cards"]]


def test_the_tree_is_the_scenarios(scenario):
    """The core, its causes and effects."""
    tree, told = village().needs.tree, scenario["problem_tree"]
    assert tree.core == told["core_problem"]
    for side in ("causes", "effects"):
        branches = [(b.id, b.name, b.under) for b in getattr(tree, side)]
        assert branches == [(b["id"], b["text"], b.get("parent", "")) for b in told[side]]


def test_every_pair_is_decided_as_in_the_scenario(scenario):
    """All fifteen of each group; a reason is given only where a pair is decided."""
    pairs = village().needs.pairs
    for group, decisions in scenario["pairwise"]["decisions"].items():
        for pair, winner in decisions.items():
            assert pairs.winner(group, *pair.split("-")) == winner
    given = [(g, a, b) for g, row in pairs.reasons.items() for a, r in row.items() for b in r]
    assert given
    assert all(pairs.winner(*where) for where in given)


def test_criteria_are_compared_and_scored_as_in_the_scenario(scenario):
    """The upper half of the matrix, and five scores of each need."""
    part, told = village().needs.criteria, scenario["criteria"]
    ids = [criterion.id for criterion in part.criteria]
    assert [(c.id, c.name) for c in part.criteria] == [
        (c["id"], c["name"]) for c in told["criteria"]
    ]
    for row, one in enumerate(ids):
        for column, other in enumerate(ids[row + 1 :], row + 1):
            assert part.compared[one][other] == told["ahp_matrix"][row][column]
    scores = {need: [row[id] for id in ids] for need, row in part.scores.items()}
    assert scores == told["scores_1_5"]


def test_papers_are_the_scenarios(scenario):
    """Truncated and spoiled ones too; what was given out came back."""
    ballot, told = village().needs.ballot, scenario["ranked_ballots"]
    valid = [p for p in ballot.papers if p.places]
    assert [(p.group, p.count, [n for (n,) in p.places]) for p in valid] == [
        (b["group"], b["count"], b["ranking"]) for b in told["ballots"]
    ]
    spoiled = {p.group: p.count for p in ballot.papers if not p.places}
    expected = told["session"]["spoiled_by_group"]
    assert spoiled == {group: count for group, count in expected.items() if count}
    assert sum(ballot.issued.values()) == told["session"]["issued"]
    for group, issued in ballot.issued.items():
        assert sum(p.count for p in ballot.papers if p.group == group) == issued


def test_the_decision_is_the_scenarios(scenario):
    """The final order, objections with answers, signatures."""
    part, told = village().needs.consensus, scenario["consensus"]
    assert sorted(part.places, key=part.places.get) == told["final_order"]
    assert [o.model_dump(exclude={"id"}) for o in part.objections] == told["objections"]
    assert part.signed == told["signed_by"]


@others
def test_other_languages_differ_only_in_words(language):
    """Every id, count and moment is the same; every sentence is said in the other language."""
    one, other = village().needs.model_dump(), village(language).needs.model_dump()
    assert same(one, other)
    pairs = [*words(one, other)]
    assert len(pairs) > 80
    assert [text for text, said in pairs if not said or said == text] == []


WORDS = ("name", "core", "text", "answer")
"""Where people's own sentences stand; and in the reasons of pairs."""


def same(one, other, key="", inside=False):
    """Whether two dumps agree in everything that is not a sentence."""
    if isinstance(one, dict):
        return one.keys() == other.keys() and all(
            same(one[k], other[k], k, inside or k == "reasons") for k in one
        )
    if isinstance(one, (list, tuple)):
        return len(one) == len(other) and all(
            same(a, b, key, inside) for a, b in zip(one, other, strict=True)
        )
    return inside or key in WORDS or one == other


def words(one, other, key="", inside=False):
    """Every sentence with its translation."""
    if isinstance(one, dict):
        for k in one:
            yield from words(one[k], other[k], k, inside or k == "reasons")
    elif isinstance(one, (list, tuple)):
        for a, b in zip(one, other, strict=True):
            yield from words(a, b, key, inside)
    elif isinstance(one, str) and one and (inside or key in WORDS):
        yield one, other
