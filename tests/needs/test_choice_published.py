"""Projects within a budget: published examples, official winners, an independent oracle."""

from fractions import Fraction

import pytest
from elections import FILES, absent, choice, every_file

from workbook.needs.analysis.choice import funded
from workbook.needs.analysis.completion import add1
from workbook.needs.analysis.doubts import doubts
from workbook.needs.analysis.equal_shares import equal_shares
from workbook.needs.analysis.poll import left_with_nothing, poll, scores, votes
from workbook.needs.pabulib import read

T04 = choice(
    400,
    {"p0": 100, "p1": 90, "p2": 200, "p3": 109},
    [["p0"], ["p1", "p2", "p3"], ["p1", "p2", "p3"], ["p2"]],
)
"""COMSOC-Community/pabutools, tests/test_rule.py, approval example 2 (scenario, T04)."""

T05 = choice(
    4,
    dict.fromkeys("abcdefg", 1),
    [*["ab"] * 3, *["ac"] * 3, *["ad"] * 2, "bcf", "e", "f", "g"],
)
"""The running example of Lackner and Skowron 2023, from the same file (scenario, T05)."""


@pytest.mark.parametrize(
    ("satisfaction", "expected"), [("count", {"p0", "p1", "p3"}), ("cost", {"p0", "p2"})]
)
def test_the_first_published_example_comes_out(satisfaction, expected):
    """T04, by the number of projects and by their cost."""
    assert set(equal_shares(poll(T04), satisfaction).funded) == expected


def test_the_first_published_example_with_raised_budgets_comes_out():
    """T04 by cost, everybody given more in small steps until the budget would be overspent."""
    raised = add1(poll(T04), "cost", step=Fraction(10))
    assert set(raised.funded) == {"p0", "p1", "p2"}
    assert raised.complete


def test_the_second_published_example_comes_out():
    """T05: one project, although the money would do for four."""
    assert equal_shares(poll(T05), "count").funded == ("a",)


@every_file
def test_official_winners_come_out(path):
    """Every election that names its rule: the projects that were really selected (1, not 2 or 3).

    One tie could have gone the other way: in Łódź (Katedralna) S004KA and S039KA have 206 votes
    each, and money is left for only one of the two. The file has S004KA selected, as our order by
    id has it.
    """
    election = read(path.read_bytes())
    rule = election.meta["rule"]
    if rule == "unknown":
        assert not any("selected" in project.other for project in election.projects)
        return
    official = {p.id for p in election.projects if p.other["selected"] == "1"}
    outcome = funded(election)["equal_shares" if rule.startswith("equal") else "greedy"]
    assert set(outcome.funded) == official
    open_ties = {tie.projects for tie in outcome.ties if tie.open}
    lodz = {("S004KA", "S039KA")} if "Katedralna" in path.stem else set()
    assert open_ties == lodz


@every_file
def test_votes_and_scores_are_those_of_the_file(path):
    """Pabulib's own columns `votes` and `score`, of every vote type."""
    election = read(path.read_bytes())
    box = poll(election)
    for column, counted in {"votes": votes(box), "score": scores(box)}.items():
        said = {p.id: p.other[column] for p in election.projects if column in p.other}
        assert said.items() <= {id_: str(n) for id_, n in counted.items()}.items()
    assert doubts(election) == ()


@pytest.fixture(scope="module")
def oracle():
    """Equal Shares by pabutools, in exact fractions: names in the order they were funded."""
    from pabutools import fractions
    from pabutools.election import parse_pabulib
    from pabutools.election.satisfaction import (
        Additive_Cardinal_Sat,
        Cardinality_Sat,
        Cost_Sat,
        PositionalSatisfaction,
    )
    from pabutools.rules import method_of_equal_shares

    assert fractions.FRACTION == fractions.GMPY_FRAC

    class Borda(PositionalSatisfaction):
        """n points for the first of n: pabutools' own Borda gives the last one nothing."""

        def __init__(self, instance, profile, ballot):
            super().__init__(instance, profile, ballot, self.points, sum)

        @staticmethod
        def points(ballot, project):
            return len(ballot) - ballot.position(project) if project in ballot else 0

    points = {"cumulative": Additive_Cardinal_Sat, "ordinal": Borda}
    classes = {"cost": lambda _type: Cost_Sat, "count": lambda _type: Cardinality_Sat}
    classes["points"] = lambda vote_type: points.get(vote_type, Cardinality_Sat)

    def names(path, satisfaction, raise_by=None):
        instance, profile = parse_pabulib(str(path))
        kind = classes[satisfaction](instance.meta["vote_type"])
        funded = method_of_equal_shares(
            instance, profile.as_multiprofile(), sat_class=kind, voter_budget_increment=raise_by
        )
        return tuple(project.name for project in funded)

    return names


@every_file
@pytest.mark.parametrize("satisfaction", ["cost", "count", "points"])
def test_equal_shares_equals_pabutools_in_exact_fractions(path, satisfaction, oracle):
    """The same projects in the same order, on every file and for every satisfaction."""
    ours = equal_shares(poll(read(path.read_bytes())), satisfaction)
    assert ours.funded == oracle(path, satisfaction)


QUICK = [path for path in FILES if path.stem.split("_")[1] in ("Assen", "Gdynia", "Zurich")]


@pytest.mark.parametrize("path", QUICK or [pytest.param(None, marks=absent)])
def test_raising_until_nothing_fits_equals_pabutools(path, oracle):
    """add-1 with the earlier end that pabutools has; on files where that takes it seconds."""
    election = read(path.read_bytes())
    kind = "cost" if election.vote_type in ("approval", "choose-1") else "points"
    ours = add1(poll(election), kind, until="full")
    assert set(ours.funded) == set(oracle(path, kind, raise_by=1))


@pytest.fixture(scope="module")
def wieliczka():
    """The first city that used Equal Shares; 6,586 voters, 64 projects."""
    found = [path for path in FILES if "Wieliczka" in path.stem]
    if not found:
        pytest.skip("no shared/data/pabulib beside the checkout")
    return read(found[0].read_bytes())


def test_wieliczka_keeps_equal_shares_after_the_comparison(wieliczka):
    """As published: 30 projects for 995,079 PLN, 18 % of the voters without any project."""
    outcome = funded(wieliczka)["equal_shares"]
    for_shares, for_greedy = outcome.compared
    assert outcome.rule == "equalshares/add1-comparison"
    assert for_shares > for_greedy
    assert (outcome.spent, len(outcome.funded)) == (995_079_00, 30)
    assert round(100 * left_with_nothing(poll(wieliczka), outcome.funded)[""] / 6586) == 18


def test_stopping_when_nothing_fits_would_not_give_the_official_winners(wieliczka):
    """equalshares.net describes that stop; the published result was not counted with it."""
    official = {p.id for p in wieliczka.projects if p.other["selected"] == "1"}
    early = add1(poll(wieliczka), until="full")
    assert set(early.funded) ^ official == {"46", "66", "67"}
