"""Tables for analysts: the numbers of the village, and the columns that are promised."""

import pytest

import workbook as wb
from workbook.files import shipped
from workbook.needs.model import Ballot, Branch, Card, Choice, Need, Needs, ProblemTree, Project
from workbook.needs.tables import LAYOUTS, tables
from workbook.plan import Community, Plan


@pytest.fixture(scope="module")
def village():
    """Tables of the illustrative village."""
    return tables(wb.read(shipped("data") / "muzdurlar.json"))


@pytest.fixture(scope="module")
def empty():
    """Tables of a community where nothing is written down."""
    return tables(Plan(id="new", community=Community(name="")))


def voted(vote_type, *ballots, **meta):
    """A plan with three projects and these ballots."""
    projects = tuple(Project(id=id, cost=100) for id in "abc")
    choice = Choice(budget=200, vote_type=vote_type, projects=projects, ballots=ballots, meta=meta)
    return Plan(id="x", community=Community(name=""), needs=Needs(choice=choice))


@pytest.mark.parametrize("name", LAYOUTS)
@pytest.mark.parametrize("which", ["village", "empty"])
def test_columns_are_as_promised(name, which, request):
    """Names, dtypes and order, with rows and without, and told by the table itself."""
    table = request.getfixturevalue(which)[name]
    columns = LAYOUTS[name].columns
    assert list(table.columns) == [column.name for column in columns]
    assert [str(kind) for kind in table.dtypes] == [column.dtype for column in columns]
    assert table.attrs["row"] == LAYOUTS[name].row
    assert all(table.attrs["columns"][c.name]["meaning"] == c.meaning for c in columns)


@pytest.mark.parametrize("name", LAYOUTS)
def test_columns_are_documented(name):
    """The docstring names every column of the table, in its line."""
    lines = tables.__doc__.split("- `")
    [line] = [line for line in lines if line.startswith(f"{name}`")]
    assert [c.name for c in LAYOUTS[name].columns if c.name not in line] == []


def test_the_table_says_whose_it_is(village, empty):
    """Illustrative data are marked as such, and a vote that is still open too."""
    keys = ("plan", "illustrative", "closed", "ballot_closed")
    about = {key: village["dots"].attrs[key] for key in keys}
    assert list(about.values()) == ["muzdurlar", True, True, True]
    assert empty["dots"].attrs["closed"] is empty["dots"].attrs["ballot_closed"] is False


def test_attendance_and_representation(village):
    """The lower hamlet: 12 people of 100 households, 0.41 of its share, not heard."""
    both = village["attendance"].merge(village["representation"]).set_index("id")
    lower = both.loc["lower"]
    assert (lower["kind"], lower["attended"], lower["whole"]) == ("hamlet", 12, 100)
    assert lower["ratio"] == pytest.approx(0.41)
    assert list(both.index[both["not_heard"]]) == ["lower"]


def test_dots(village):
    """One row for each need and group; shares of a group add up to one."""
    dots = village["dots"]
    assert len(dots) == 12 * 3
    assert dict(dots.groupby("group")["dots"].sum()) == {"women": 168, "men": 192, "youth": 120}
    assert list(dots.groupby("group")["share"].sum()) == pytest.approx([1, 1, 1])
    assert [tuple(row) for row in dots.loc[dots["left_out"], ["need", "group"]].to_numpy()] == [
        ("N07", "women")
    ]


def test_order(village):
    """The agreed order, its shortlist, and the two other methods beside it."""
    order = village["order"].set_index("need")
    assert list(order.index[:6]) == ["N01", "N02", "N04", "N03", "N05", "N09"]
    assert list(order["place"]) == list(range(1, 13))
    assert set(order.index[order["shortlist"]]) == set(order.index[:6])
    assert order.loc["N01", ["raw", "group_equal", "population"]].tolist() == pytest.approx(
        [100, 0.2101, 0.2098], abs=5e-5
    )


def test_needs_that_stand_level_share_a_place():
    """By dots added up, three needs share the sixth place."""
    plan = wb.read(shipped("data") / "muzdurlar.json")
    rule = plan.needs.rule.model_copy(update={"method": "raw"})
    plan = plan.model_copy(update={"needs": plan.needs.model_copy(update={"rule": rule})})
    order = tables(plan)["order"].set_index("need")
    assert list(order.loc[["N06", "N08", "N09"], "place"]) == [6, 6, 6]
    assert order.loc["N06", "tied"]
    assert order.loc["N07", ["place", "tied"]].tolist() == [9, False]


def test_without_adults_there_is_no_order_by_population():
    """Places and shares are missing, not zero."""
    plan = wb.read(shipped("data") / "muzdurlar.json")
    groups = tuple(g.model_copy(update={"adults": None}) for g in plan.community.groups)
    rule = plan.needs.rule.model_copy(update={"method": "population"})
    plan = plan.model_copy(
        update={
            "community": plan.community.model_copy(update={"groups": groups}),
            "needs": plan.needs.model_copy(update={"rule": rule}),
        }
    )
    order = tables(plan)["order"]
    assert len(order) == 12
    assert order[["place", "population"]].isna().all(axis=None)


def test_choice(village):
    """Votes, what each rule funds, and who is left with nothing."""
    votes = village["projects"].set_index("project")["votes"]
    assert votes.to_dict() == {
        "P1": 48, "P2": 42, "P3": 30, "P4": 70, "P5": 42, "P6": 60, "P7": 8,
    }  # fmt: skip
    funded = village["funded"].groupby("rule")["project"].agg(list)
    assert funded["equal_shares"] == ["P4", "P1", "P5", "P3", "P2"]
    assert funded["greedy"] == ["P4", "P6", "P1"]
    left = village["voters_left"].pivot(index="group", columns="rule", values="left")
    assert left["greedy"].to_dict() == {"women": 30, "men": 0, "youth": 6}
    assert left["equal_shares"].sum() == 0
    assert village["projects"].attrs["currency"] == "AZN"


def test_ordinal_ballots_keep_their_ranks():
    """The first of three has rank 1 and three points."""
    ballots = tables(voted("ordinal", Ballot(choices=("c", "a", "b"), group="men")))["ballots"]
    assert list(ballots["project"]) == ["c", "a", "b"]
    assert list(ballots["rank"]) == [1, 2, 3]
    assert list(ballots["points"]) == [3, 2, 1]


def test_cumulative_ballots_keep_their_points():
    """And have no rank."""
    ballots = tables(voted("cumulative", Ballot(choices=("a", "b"), points=(7, 0))))["ballots"]
    assert list(ballots["points"]) == [7, 0]
    assert ballots["rank"].isna().all()


def test_an_empty_ballot_has_a_row():
    """It counts as a voter: it must not vanish from the table."""
    plan = voted("approval", Ballot(choices=("a",)), Ballot(count=3))
    ballots = tables(plan)["ballots"]
    assert list(ballots["ballot"]) == [1, 2]
    assert ballots["project"].isna().tolist() == [False, True]
    assert ballots["count"].sum() == 4


def test_a_ballot_that_is_too_short_is_marked():
    """It stands in the table, but is not counted."""
    plan = voted("approval", Ballot(choices=("a",)), Ballot(choices=("a", "b")), min_length="2")
    assert list(tables(plan)["ballots"]["counted"]) == [False, True, True]
    assert list(tables(plan)["voters_left"]["voters"]) == [1, 1]


def test_cards_say_where_they_lie():
    """On a need of the list, parked, or nowhere: a need that is gone is nowhere."""
    cards = [Card(id=f"C{i}", name="x", need=need) for i, need in enumerate(("N1", "parked", "?"))]
    needs = Needs(cards=tuple(cards), needs=(Need(id="N1", name="y"),))
    table = tables(Plan(id="x", community=Community(name=""), needs=needs))["cards"]
    assert list(table["laid"]) == ["need", "parked", "nowhere"]
    assert table["need"].isna().tolist() == [False, True, True]


def test_the_cards_of_the_village_are_all_laid(village):
    """Thirty cards, as many on each need as the scenario says."""
    counts = village["cards"].groupby("need")["card"].count()
    assert counts.to_dict() == {
        "N01": 5, "N02": 3, "N03": 2, "N04": 3, "N05": 3, "N06": 2,
        "N07": 2, "N08": 2, "N09": 3, "N10": 1, "N11": 1, "N12": 3,
    }  # fmt: skip


def test_the_tree_has_its_core_causes_and_effects(village):
    """A cause of a cause is two steps from the core."""
    tree = village["tree"].set_index("branch")
    assert tree["side"].value_counts().to_dict() == {"cause": 4, "effect": 3, "core": 1}
    assert tree.loc["c4", ["depth", "under"]].tolist() == [2, "c1"]
    assert not tree["lack"].any()


def test_a_branch_in_a_circle_has_no_depth():
    """It stands in the table all the same."""
    circle = (Branch(id="a", name="Lack of A", under="b"), Branch(id="b", name="B", under="a"))
    needs = Needs(tree=ProblemTree(causes=circle))
    tree = tables(Plan(id="x", community=Community(name=""), needs=needs))["tree"]
    assert tree["depth"].isna().all()
    assert list(tree["lack"]) == [True, False]


def test_pairs_and_what_comes_of_them(village):
    """Fifteen pairs of each group, wins as in the scenario, one circle among the youth."""
    assert village["pairs"].groupby("group")["winner"].count().to_dict() == dict.fromkeys(
        ("women", "men", "youth"), 15
    )
    wins = village["pair_wins"].groupby("need")["wins"].sum().to_dict()
    assert wins == {"N01": 14, "N02": 11, "N03": 5, "N04": 7, "N05": 4, "N09": 4}
    youth = village["consistency"].set_index("group").loc["youth"]
    assert youth[["triads", "zeta"]].tolist() == [1, 0.875]


def test_criteria_and_their_weights(village):
    """The weighted scores add up to the weighted sum."""
    assert village["weights"]["weight"].sum() == pytest.approx(1)
    assert len(village["comparisons"]) == 10
    sums = village["scores"].groupby("need")["weighted"].sum()
    assert sums["N01"] == pytest.approx(4.5205, abs=5e-5)


def test_papers_are_there_as_typed(village):
    """Spoiled papers have one row; the truncated one has two."""
    papers = village["papers"].drop_duplicates("paper")
    assert papers.groupby("spoiled")["count"].sum().to_dict() == {False: 120, True: 3}
    assert village["papers"].loc[village["papers"]["spoiled"], "need"].isna().all()
    assert sorted(village["papers"].groupby("paper")["need"].count().unique()) == [0, 2, 6]


def test_points_and_duels_of_the_ballots(village):
    """Borda of all groups together, and who is put before whom."""
    points = village["ballot_points"].groupby("need")[["borda", "first"]].sum()
    assert points["borda"].to_dict() == {
        "N01": 523, "N02": 373.5, "N03": 222.5, "N04": 322.5, "N05": 200.5, "N09": 158,
    }  # fmt: skip
    assert points.loc["N01", "first"] == 49
    duels = village["duels"].set_index(["need", "other"])["voters"]
    assert (duels["N01", "N02"], duels["N02", "N01"]) == (94, 26)


def test_rules_side_by_side(village):
    """Seven orders; by first places two needs share the second place."""
    rules = village["rules"].set_index(["rule", "need"])
    assert len(rules) == 7 * 6
    assert (rules.xs("N01", level="need")["place"] == 1).all()
    assert rules.loc[("plurality", "N05")].tolist() == [2, True]


def test_firmness_by_every_rule(village):
    """How few ballots would change who comes first."""
    table = village["stability"].set_index("rule")
    assert list(table.index) == ["plurality", "borda", "borda_group_equal", "copeland", "approval"]
    assert table.loc["plurality", ["first", "changes", "rival"]].tolist() == ["N01", 15, "N02"]
    assert table["exact"].all()


def test_the_decision_beside_the_ballot_and_what_was_said(village):
    """In the order of the list of needs; the room kept the order of the ballot."""
    table = village["decision"].set_index("need")
    assert (table["place"] == table["secret"]).all()
    assert table["spoken"].to_dict() == {
        "N01": 1, "N02": 3, "N03": 5, "N04": 2, "N05": 4, "N09": 6,
    }  # fmt: skip
    assert list(village["objections"]["group"]) == ["men", "women", "youth"]
