"""The printed sheets: what stands on them."""

import pytest
from looks import places, said, words
from matplotlib.text import Text
from sheets import FULL, changed, crowded, village

from workbook.needs.charts import (
    ballots_figure,
    choice_figure,
    criteria_figure,
    dots_figure,
    figures,
    pairs_figure,
    representation_figure,
    rules_figure,
    tree_figure,
)
from workbook.needs.model import (
    Ballot,
    BallotVote,
    Branch,
    Choice,
    Need,
    Needs,
    Pairs,
    ProblemTree,
    Project,
    RankedBallot,
    Session,
)
from workbook.paper.sheet import picture
from workbook.plan import Community, Group, Hamlet, Plan


def test_the_head_says_where_when_and_who():
    """Community, region, date and attendance, and that the data are invented."""
    text = said(dots_figure(village(), "Goranboy"))
    for part in ("Muzdurlar", "Goranboy", "10 October 2026", "120 people came", "Women 30+ 42"):
        assert part in text
    assert "ILLUSTRATIVE DATA" in text


def test_real_data_are_not_called_invented():
    """The label is there only where it is true."""
    plan = village()
    real = plan.model_copy(
        update={"community": plan.community.model_copy(update={"illustrative": False})}
    )
    assert "ILLUSTRATIVE DATA" not in said(dots_figure(real))


def test_groups_come_first_with_shares_and_dots():
    """Each group has its own column: women placed 40 of 168 dots on water."""
    found = words(dots_figure(village()))
    for part in ("Women 30+", "168 dots", "24% · 40", "16% · 30", "10% · 12"):
        assert part in found
    assert found.index("168 dots") < found.index("Agreed order")


def test_the_agreed_order_is_shown_with_its_shares():
    """Needs from above in the order of the agreed method."""
    sheet = dots_figure(village())
    tops = {text: box.y0 for text, box in places(sheet)}
    order = ["Drinking-water pipeline, 12 taps", "Health-point renovation", "Veterinary point"]
    assert sorted(order, key=lambda name: -tops[name]) == order
    assert {"21.0%", "16.5%", "1.7%"} <= set(words(sheet))


def test_ties_share_a_place():
    """By dots added up three needs stand level at place six, and two at the end."""
    found = words(dots_figure(village(method="raw")))
    assert {"5", "6–8", "9", "10", "11–12"} <= set(found)
    assert not {"7", "8", "11"} & set(found)


def test_the_shortlist_is_marked():
    """One dot for each listed need; a tie at its end is said, with the agreed way to settle it."""
    listed = village(method="raw", tie="lot")
    sheet = dots_figure(listed)
    marks = [line for axes in sheet.axes for line in axes.lines if line.get_marker() == "o"]
    assert [len(line.get_xdata()) for line in marks] == [8]
    assert "a lot is drawn" in said(sheet)
    assert "stand level" not in said(dots_figure(village()))


def test_what_one_group_wanted_and_who_was_missing_are_named():
    """The kindergarten of the women, and the lower hamlet, are not lost in the average."""
    text = said(dots_figure(village()))
    assert "Kindergarten group (Women 30+ 12%)" in text
    assert "Lower hamlet: 12 came, 29 would be its share" in text


def test_nobody_missing_is_said_too():
    """An empty place would leave it open."""
    plan = village()
    heard = plan.needs.session.model_copy(update={"attended_by_hamlet": {}})
    assert "Nobody came with less than half" in said(dots_figure(changed(plan, session=heard)))


def test_an_open_vote_stays_covered():
    """No count is on the sheet before the vote is closed."""
    plan = village()
    vote = plan.needs.vote.model_copy(update={"closed_at": None})
    text = said(dots_figure(changed(plan, vote=vote)))
    assert "not closed yet" in text
    assert "dots" not in text
    assert "38" not in text


def test_an_order_that_cannot_be_computed_says_why():
    """The groups are shown all the same."""
    plan = village(method="population")
    groups = tuple(group.model_copy(update={"adults": None}) for group in plan.community.groups)
    community = plan.community.model_copy(update={"groups": groups})
    text = said(dots_figure(plan.model_copy(update={"community": community})))
    assert "Write down the adults of each group" in text
    assert "24% · 40" in text


def test_presence_is_shown_against_a_fair_share():
    """The lower hamlet stands out: 12 came, 29 would have been fair."""
    sheet = representation_figure(village())
    assert {"12", "29", "0.41"} <= alarms(sheet)
    assert "47" not in alarms(sheet)


@pytest.mark.parametrize(("groups", "hamlets"), [(1, 0), (0, 2), (40, 40)])
def test_presence_needs_neither_groups_nor_hamlets(groups, hamlets):
    """One of them is enough, and too many are cut off."""
    names = [f"{kind}{i}" for kind, many in (("g", groups), ("h", hamlets)) for i in range(many)]
    plan = Plan(
        id="x",
        community=Community(
            name="x",
            groups=tuple(Group(id=f"g{i}", adults=9) for i in range(groups)),
            hamlets=tuple(Hamlet(id=f"h{i}", households=9) for i in range(hamlets)),
        ),
        needs=Needs(
            session=Session(
                attended={f"g{i}": 5 for i in range(groups)},
                attended_by_hamlet={f"h{i}": 5 for i in range(hamlets)},
            )
        ),
    )
    sheet = representation_figure(plan)
    assert set(names[:28]) <= set(words(sheet))
    assert picture(sheet).startswith(b"\x89PNG")


def test_fair_shares_are_of_the_whole_village():
    """Also where not all hamlets fit on the sheet."""
    found = words(representation_figure(FULL["more than fit"]))
    assert "16,667" in found  # 1,000,001 people, sixty hamlets alike


def test_what_has_no_name_is_called_by_its_id():
    """An empty row would be nobody's."""
    assert {"N0", "P0", "g0"} <= {
        word for f in figures(crowded(2, 2)).values() for word in words(f)
    }


def test_two_rules_stand_side_by_side():
    """What each spends, in which order, and who is left with nothing."""
    found = words(choice_figure(village()))
    assert {"spends 5,500", "spends 5,800", "36 voters", "0 voters", "1,400"} <= set(found)
    assert found.count("30") >= 2  # votes for the sewing room, women left with nothing


def test_a_tie_that_decides_is_told():
    """Two projects with the same votes, money for one."""
    projects = (Project(id="a", name="Well", cost=100), Project(id="b", name="Road", cost=100))
    ballots = (Ballot(choices=("a",)), Ballot(choices=("b",)))
    choice = Choice(budget=150, projects=projects, ballots=ballots)
    plan = Plan(id="x", community=Community(name="x"), needs=Needs(choice=choice))
    assert "Most votes first: level were Well, Road." in said(choice_figure(plan))


def test_what_is_not_shown_is_told():
    """Needs and projects that did not fit."""
    plan = FULL["more than fit"]
    assert "15 more needs are not shown. 4 more groups" in said(dots_figure(plan))
    assert "21 more projects are not shown." in said(choice_figure(plan))


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
