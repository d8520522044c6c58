"""The printed sheets of the room and its dots, and of small projects: what stands on them."""

import pytest
from looks import places, said, words
from matplotlib.text import Text
from sheets import FULL, changed, crowded, village

from workbook.needs.charts import (
    choice_figure,
    dots_figure,
    figures,
    representation_figure,
)
from workbook.needs.model import (
    Ballot,
    Choice,
    Needs,
    Project,
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
    """An empty place would leave it open; it is said of what was counted only."""
    plan = village()
    heard = plan.needs.session.model_copy(update={"attended_by_hamlet": {}})
    text = said(dots_figure(changed(plan, session=heard)))
    assert "No group came with less than half of its share of the village." in text
    assert "not counted how many came from each hamlet" in text


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


def alarms(sheet):
    """Texts that ask for a look."""
    return {text.get_text() for text in sheet.findobj(Text) if text.get_color() == "#8b1a1a"}
