"""The printed sheets of tree, pairs, criteria and ballots: what stands on them."""

import pytest
from looks import places, said, words
from matplotlib.text import Text
from sheets import changed, village

from workbook.needs.charts import (
    ballots_figure,
    criteria_figure,
    pairs_figure,
    rules_figure,
    tree_figure,
)
from workbook.needs.model import (
    BallotVote,
    Branch,
    Need,
    Pairs,
    ProblemTree,
    RankedBallot,
)


def test_the_tree_stands_with_causes_below_and_effects_above():
    """Read upward: a cause of a cause lies deepest, effects are on top."""
    found = places(tree_figure(village()))
    begins = ["Absence", "Children of", "Building unsafe", "No maintenance"]
    tops = [next(box.y0 for text, box in found if text.startswith(begin)) for begin in begins]
    assert tops == sorted(tops, reverse=True)


def test_a_cause_worded_as_a_lack_asks_for_a_look():
    """It stands out in the tree, and is named below."""
    tree = ProblemTree(
        core="x", causes=(Branch(id="a", name="Lack of rooms"), Branch(id="b", name="Cold"))
    )
    sheet = tree_figure(changed(village(), tree=tree))
    assert alarms(sheet) >= {"Lack of rooms"}
    assert "Cold" not in alarms(sheet)
    assert "not what is missing: Lack of rooms." in said(sheet)


def test_a_tree_in_a_circle_or_too_large_says_what_is_not_shown():
    """Nothing vanishes without a word."""
    circle = (Branch(id="a", name="A", under="b"), Branch(id="b", name="B", under="a"))
    sheet = tree_figure(changed(village(), tree=ProblemTree(core="x", effects=circle)))
    assert "2 more are not shown." in said(sheet)
    wide = tuple(Branch(id=f"{i}", name=f"C{i}") for i in range(13))
    sheet = tree_figure(changed(village(), tree=ProblemTree(causes=wide)))
    assert "1 more is not shown." in said(sheet)


def test_pairs_show_wins_by_group_and_the_circle_of_the_youth():
    """Each group by itself, then all; who goes round in a circle is told."""
    sheet = pairs_figure(village())
    text = said(sheet)
    assert text.count("15 of 15 pairs") == 3
    assert "Youth 18–29: Youth sports ground and computer… > Gravel on 1.8 km" in text
    assert "ζ of their answers: 0.875 of 1" in text
    assert "W = 0.56" in text
    assert alarms(sheet) == {"ILLUSTRATIVE DATA", "3"}
    assert {"14", "11", "5–6"} <= set(words(sheet))


def test_pairs_that_are_begun_show_how_far():
    """A group that has not begun has no column; what is not known is not said."""
    won = {"women": {"N01": {"N02": "N02"}}}
    text = said(pairs_figure(changed(village(), pairs=Pairs(winners=won))))
    assert "1 of 15 pairs" in text
    assert "Men 30+ 48" in text  # in the head
    assert text.count("Men 30+") == 1
    assert "It takes two groups" in text


def test_criteria_show_weights_scores_and_whether_they_fit():
    """Percentages of the criteria, the weighted sum, and the ratio of inconsistency."""
    found = words(criteria_figure(village()))
    assert {"29%", "32%", "13%", "9%", "18%", "4.52", "4.24", "2.25"} <= set(found)
    assert "CR = 0.017: up to 0.10" in " ".join(found)


def test_criteria_that_contradict_each_other_name_the_pair_to_begin_with():
    """It never blocks; it says where to ask again."""
    part = village().needs.criteria
    twisted = part.compared | {"K1": part.compared["K1"] | {"K2": "1/9"}}
    part = part.model_copy(update={"compared": twisted})
    text = said(criteria_figure(changed(village(), criteria=part)))
    assert "above 0.10: ask again. Begin with" in text
    assert "People affected" in text.split("Begin with")[1]
    assert "Urgency and safety" in text.split("Begin with")[1]


def test_scores_that_are_missing_are_counted():
    """There is no weighted sum before all of them are there."""
    part = village().needs.criteria
    scores = part.scores | {"N01": {}}
    sheet = criteria_figure(changed(village(), criteria=part.model_copy(update={"scores": scores})))
    assert "5 scores are missing yet." in said(sheet)
    assert "Weighted sum" not in said(sheet)


def test_the_ballots_show_groups_first_and_then_the_agreed_order():
    """Points of each group; water is the women's own first, and stands out."""
    sheet = ballots_figure(village())
    found = words(sheet)
    assert {"180", "182", "211", "65.5", "1.5", "4.36", "42 papers"} <= set(found)
    assert found.index("42 papers") < found.index("Agreed order")
    assert alarms(sheet) == {"ILLUSTRATIVE DATA", "182"}
    tops = {text: box.y0 for text, box in places(sheet)}
    assert tops["4.36"] > tops["3.05"] > tops["2.74"] > tops["1.82"] > tops["1.63"] > tops["1.40"]


def test_the_ballots_tell_spoiled_papers_the_spoken_order_and_firmness():
    """What did not count, what was said aloud, and how few papers would change the first."""
    text = said(ballots_figure(village()))
    assert "120 papers count, 3 spoiled or blank" in text
    assert "Spoiled or blank: Women 30+ 2, Men 30+ 1." in text
    assert "came first, and so it did in secret. 49 of 120 papers put it first." in text
    assert "Of 15 pairs of needs, 3 stand the other way round" in text
    assert "If 16 of 120 papers were different" in text


def test_a_tie_of_ballots_is_bracketed():
    """Two needs with the same points share a place until people settle it."""
    needs = (Need(id="a", name="Well"), Need(id="b", name="Road"))
    papers = tuple(RankedBallot(id=id, group="women", places=[[id]]) for id in ("a", "b"))
    vote = village().needs.vote.model_copy(update={"dots": {id: {"women": 1} for id in "ab"}})
    ballot = BallotVote(papers=papers, closed_at=vote.closed_at)
    text = said(ballots_figure(changed(village(), needs=needs, vote=vote, ballot=ballot)))
    assert "1–2" in text
    assert "Needs in one bracket stand level." in text


@pytest.mark.parametrize("draw", [ballots_figure, rules_figure])
def test_an_open_ballot_stays_covered(draw):
    """Nothing of it is on a sheet before it is closed."""
    plan = village()
    ballot = plan.needs.ballot.model_copy(update={"closed_at": None})
    text = said(draw(changed(plan, ballot=ballot)))
    assert "every paper stays covered" in text
    assert not {"182", "4.36", "16", "First places", "Duels"} & set(text.split())


@pytest.mark.parametrize("draw", [pairs_figure, criteria_figure, ballots_figure, rules_figure])
def test_a_vote_that_is_opened_again_covers_what_follows_from_it(draw):
    """Who is on the shortlist would tell what the dots say."""
    plan = village()
    vote = plan.needs.vote.model_copy(update={"closed_at": None})
    sheet = draw(changed(plan, vote=vote))
    assert not any("pipeline" in text for text in words(sheet))


def test_rules_stand_side_by_side_with_a_line_for_each_need():
    """Seven ways of counting, six needs, each with its number in every column."""
    sheet = rules_figure(village())
    found = words(sheet)
    heads = {"Dots", "Pairs", "Criteria", "Points", "Duels"}
    assert heads <= set(found)
    assert [found.count(str(number)) for number in range(1, 7)] == [7] * 6
    lines = [line for axes in sheet.axes for line in axes.lines if len(line.get_xdata()) == 7]
    assert len(lines) == 2 * 6  # a line and its places


def test_rules_tell_what_they_agree_on_and_how_firm_each_is():
    """The school is first everywhere; the tail is not."""
    text = said(rules_figure(village()))
    assert "New school building (6 classrooms, preschool room). The rest depends" in text
    assert "Of 120: First places 15; Points 19; Points, groups the same 16; Duels 34." in text


def alarms(sheet):
    """Texts that ask for a look."""
    return {text.get_text() for text in sheet.findobj(Text) if text.get_color() == "#8b1a1a"}
