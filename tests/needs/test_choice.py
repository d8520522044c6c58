"""Projects within a budget: what each rule does with ties, thresholds and short ballots; laws."""

from fractions import Fraction

import pytest
from elections import choice, made_up
from hypothesis import given
from hypothesis import strategies as st

from workbook.money import MOST
from workbook.needs.analysis.choice import funded
from workbook.needs.analysis.completion import add1, preferences, preferred
from workbook.needs.analysis.doubts import doubts
from workbook.needs.analysis.equal_shares import equal_shares
from workbook.needs.analysis.greedy import greedy
from workbook.needs.analysis.poll import left_with_nothing, poll, scores, votes
from workbook.needs.model import Ballot, Choice, Project

RULES = ("greedy", "greedy-no-skip", "greedy-threshold", "equalshares/add1")


def test_greedy_passes_over_what_does_not_fit():
    """The usual variant: the next that fits is taken."""
    election = choice(100, {"a": 60, "b": 50, "c": 40}, ["a", "a", "a", "b", "b", "c"])
    assert greedy(poll(election)).funded == ("a", "c")


def test_greedy_without_skipping_stops_at_the_first_that_does_not_fit():
    """Pabulib's greedy-no-skip."""
    election = choice(100, {"a": 60, "b": 50, "c": 40}, ["a", "a", "a", "b", "b", "c"])
    outcome = greedy(poll(election), skip=False)
    assert (outcome.funded, outcome.left) == (("a",), 40)


def test_greedy_takes_projects_without_a_vote_last():
    """As Pabulib's checker and pabutools count; the money would lie idle otherwise."""
    election = choice(100, {"a": 60, "b": 30, "c": 30}, ["b"])
    assert greedy(poll(election)).funded == ("b", "a")
    assert greedy(poll(election), threshold=1).funded == ("b",)


def test_a_project_below_the_threshold_neither_wins_nor_stops_the_count():
    """It is left out before the count begins."""
    election = choice(100, {"a": 60, "b": 400, "c": 40}, ["a"] * 5 + ["b"] * 2 + ["c"] * 3)
    assert greedy(poll(election), skip=False, threshold=3).funded == ("a", "c")


@pytest.mark.parametrize(
    ("meta", "greedy_funds"),
    [
        ({}, ("a", "c")),
        ({"rule": "unknown"}, ("a", "c")),
        ({"rule": "greedy-no-skip"}, ("a",)),
        ({"rule": "greedy-threshold", "min_project_score_threshold": "2"}, ("a",)),
        ({"rule": "greedy", "min_length": "2"}, ("c", "a")),
    ],
)
def test_greedy_is_the_variant_that_meta_names(meta, greedy_funds):
    """Skip, no-skip, threshold, minimum length."""
    ballots = [["a"], ["a"], ["a"], ["b"], ["b"], ["c", "d"]]
    costs = {"a": 60, "b": 50, "c": 40, "d": 90}
    assert funded(choice(100, costs, ballots, meta=meta))["greedy"].funded == greedy_funds


def test_ballots_that_are_too_short_have_no_share_of_the_budget():
    """They do not count, so the others have the whole."""
    ballots = [["a", "b"], ["b"], ["b"], ["b"]]
    election = choice(100, {"a": 100, "b": 90}, ballots, meta={"min_length": "2"})
    assert poll(election).voters == 1
    assert [check.kind for check in doubts(election)] == ["note"]


def test_a_threshold_holds_for_equal_shares_only_where_that_is_the_rule():
    """A threshold belongs to the rule that META names."""
    meta = {"min_project_score_threshold": "2"}
    election = choice(100, {"a": 50, "b": 50}, [["a"], ["b"]], meta=meta | {"rule": "greedy"})
    strict = election.model_copy(update={"meta": meta | {"rule": "equalshares"}})
    assert funded(election)["equal_shares"].funded == ("a", "b")
    assert funded(strict)["equal_shares"].funded == ()


def test_the_comparison_takes_the_greedy_choice_where_more_voters_like_it():
    """Two voters get more out of the dear project, one out of the cheap one."""
    election = choice(300, {"big": 300, "small": 50}, [["big"], ["big"], ["small"]], meta={})
    box = poll(election)
    shares, other = equal_shares(box), greedy(box)
    assert (shares.funded, other.funded) == (("small",), ("big",))
    assert preferences(box, shares, other) == (1, 2)
    chosen = preferred(box, shares, other)
    assert (chosen.funded, chosen.rule, chosen.compared) == (
        ("big",),
        "equalshares-comparison",
        (1, 2),
    )


def test_a_tie_in_equal_shares_is_named_with_its_step():
    """Same cost, same supporters: the order agreed beforehand decides, and says so."""
    election = choice(100, {"b": 100, "a": 100, "c": 1}, [["a", "b", "c"]] * 3)
    outcome = equal_shares(poll(election), "count")
    assert outcome.funded == ("c",)
    election = choice(100, {"b": 90, "a": 90, "c": 1}, [["a", "b", "c"]] * 3)
    outcome = equal_shares(poll(election), "count")
    (tie,) = outcome.ties
    assert (tie.step, tie.projects, tie.taken, tie.open) == (2, ("a", "b"), "a", True)
    assert equal_shares(poll(election, order=["b"]), "count").funded == ("c", "b")


def test_a_tie_that_changes_nothing_is_named_but_not_open():
    """Both are funded either way."""
    election = choice(100, {"a": 10, "b": 10}, [["a", "b"]] * 3)
    (tie,) = equal_shares(poll(election)).ties
    assert (tie.projects, tie.open) == (("a", "b"), False)


def test_greedy_names_ties_only_as_far_as_it_came():
    """What stands below the stop was never decided."""
    costs = {"a": 60, "b": 60, "c": 10, "d": 10}
    election = choice(100, costs, [["a", "b", "c", "d"], ["a", "b"]])
    stopped = greedy(poll(election), skip=False)
    assert [(tie.step, tie.projects, tie.open) for tie in stopped.ties] == [(1, ("a", "b"), True)]
    assert len(greedy(poll(election)).ties) == 2


def test_add1_gives_up_at_its_limit_and_says_so():
    """A budget of billions and two voters would take a lifetime of raises."""
    election = choice(MOST, {"a": MOST, "b": MOST}, [["a"], ["b"]])
    outcome = add1(poll(election), most=50)
    assert (outcome.complete, outcome.raises, outcome.funded) == (False, 50, ())


@pytest.mark.parametrize("meta", [{"rule": rule} for rule in RULES])
def test_without_ballots_nothing_is_funded(meta):
    """A choice that is only being prepared has no winners."""
    outcomes = funded(choice(100, {"a": 10}, [], meta=meta))
    assert [outcome.funded for outcome in outcomes.values()] == [(), ()]


def test_a_project_without_cost_needs_a_supporter():
    """It takes nobody's money, but nobody's wish is no wish."""
    election = choice(100, {"free": 0, "unwanted": 0, "a": 100}, [["free", "a"]])
    assert equal_shares(poll(election)).funded == ("free", "a")


def test_what_a_ballot_says_of_unknown_projects_is_left_out_and_told():
    """A plan file edited by hand does not break the count."""
    ballots = [Ballot(choices=["a", "ghost", "a"], points=[1], count=3)]
    election = choice(100, {"a": 10}, ballots, vote_type="cumulative")
    assert scores(poll(election)) == {"a": 3}
    assert {check.text for check in doubts(election)} == {
        "3 ballots name a project that is not in the list; that is not counted.",
        "3 ballots name a project twice.",
        "3 ballots do not have as many points as projects.",
    }


def test_a_file_that_contradicts_itself_is_told():
    """Numbers in the file against numbers counted."""
    projects = [Project(id="a", cost=1, other={"votes": "7"}), Project(id="a", cost=2)]
    meta = {"num_votes": "9", "max_length": "1", "rule": "greedy-custom"}
    election = Choice(projects=projects, ballots=[Ballot(choices=["a"])], meta=meta)
    assert [check.kind for check in doubts(election)] == ["wrong", "wrong", "wrong", "note"]


def test_voters_left_with_nothing_are_counted_by_group():
    """Nobody's project, and an empty ballot."""
    ballots = [
        Ballot(choices=["a"], group="women", count=3),
        Ballot(choices=["b"], group="men", count=2),
        Ballot(group="men"),
    ]
    election = choice(10, {"a": 10, "b": 10}, ballots)
    assert left_with_nothing(poll(election), ["a"]) == {"women": 0, "men": 3}


ids = st.sampled_from("abcde")
marks = st.integers(1, 6)


@st.composite
def elections(draw):
    """Small elections of every vote type, with ties, free and dear projects, empty ballots."""
    kind = draw(st.sampled_from(["approval", "cumulative", "ordinal"]))
    costs = draw(st.dictionaries(ids, st.integers(0, 60), min_size=1))
    ballots = []
    for _voter in range(draw(st.integers(0, 12))):
        chosen = draw(st.lists(st.sampled_from(sorted(costs)), unique=True, max_size=5))
        points = tuple(draw(marks) for _project in chosen) if kind == "cumulative" else None
        group = draw(st.sampled_from(["", "women"]))
        ballots.append(Ballot(choices=tuple(chosen), points=points, group=group))
    return choice(draw(st.integers(0, 200)), costs, ballots, vote_type=kind)


kinds = st.sampled_from(["cost", "count", "points"])


@given(elections(), kinds)
def test_no_rule_overspends(election, kind):
    """Whatever the ballots, spent and left add up to the budget and nothing is below zero."""
    box = poll(election)
    every = (greedy(box), greedy(box, skip=False), equal_shares(box, kind), add1(box, kind, step=7))
    for outcome in every:
        assert outcome.left >= 0
        assert outcome.spent == box.cost(outcome.funded) == election.budget - outcome.left
        assert len(set(outcome.funded)) == len(outcome.funded)


@given(elections(), kinds, st.randoms(use_true_random=False))
def test_the_order_of_ballots_and_projects_never_changes_a_count(election, kind, luck):
    """Shuffled, everything comes out the same."""
    ballots = luck.sample(election.ballots, len(election.ballots))
    projects = luck.sample(election.projects, len(election.projects))
    other = election.model_copy(update={"ballots": tuple(ballots), "projects": tuple(projects)})
    one, two = poll(election), poll(other)
    assert (votes(one), scores(one)) == (votes(two), scores(two))
    assert equal_shares(one, kind) == equal_shares(two, kind)
    assert greedy(one) == greedy(two)


@given(elections(), kinds, st.integers(2, 4))
def test_equal_ballots_may_be_written_one_by_one_or_with_a_count(election, kind, times):
    """Merging equal ballots changes nothing."""
    counted = tuple(b.model_copy(update={"count": times}) for b in election.ballots)
    one = election.model_copy(update={"ballots": counted})
    many = election.model_copy(update={"ballots": election.ballots * times})
    assert equal_shares(poll(one), kind) == equal_shares(poll(many), kind)
    assert add1(poll(one), kind, step=9) == add1(poll(many), kind, step=9)


@given(elections(), kinds)
def test_equal_shares_leaves_nothing_its_supporters_could_still_pay(election, kind):
    """Counted again from the outcome, slowly and plainly, with one fraction for each voter."""
    box = poll(election)
    assert plainly(box, kind) == equal_shares(box, kind).funded


def plainly(box, kind):
    """Equal Shares as the paper defines it: try every rate at which somebody's money runs out."""
    money = [Fraction(box.budget, box.voters or 1) for v in box.voices for _ in range(v.count)]
    ballots = [dict(v.worth) for v in box.voices for _ in range(v.count)]
    bought = []
    while True:
        rates = {p: plain_rate(box, kind, money, ballots, p) for p in box.costs if p not in bought}
        rates = {project: rate for project, rate in rates.items() if rate is not None}
        if not rates:
            return tuple(bought)
        project = min(rates, key=rates.get)
        for voter, ballot in enumerate(ballots):
            if project in ballot:
                most = rates[project] * worth(box, kind, ballot, project)
                money[voter] -= min(money[voter], most)
        bought.append(project)


def plain_rate(box, kind, money, ballots, project):
    """The smallest ρ at which the supporters' min(money, ρ·worth) add up to the cost."""
    fans = [v for v, ballot in enumerate(ballots) if project in ballot]
    cost = box.costs[project]
    if not fans or sum(money[v] for v in fans) < cost:
        return None
    worths = {v: worth(box, kind, ballots[v], project) for v in fans}
    spent = Fraction(0)
    for poor, v in enumerate(sorted(fans, key=lambda v: money[v] / worths[v])):
        rest = sorted(fans, key=lambda v: money[v] / worths[v])[poor:]
        rate = (cost - spent) / Fraction(sum(worths[w] for w in rest))
        if rate * worths[v] <= money[v]:
            return rate
        spent += money[v]
    raise AssertionError("supporters with enough money always find a rate")


def worth(box, kind, ballot, project):
    """What a funded project is worth to a supporter."""
    return {"cost": box.costs[project] or 1, "count": 1, "points": ballot[project]}[kind]


def test_the_made_up_election_shows_why_the_rule_matters():
    """Greedy pays two dear projects and leaves 29 of 46 women with nothing; Equal Shares 2."""
    outcomes = funded(made_up())
    box = poll(made_up())
    women = {rule: left_with_nothing(box, o.funded)["women"] for rule, o in outcomes.items()}
    assert women == {"greedy": 29, "equal_shares": 2}
