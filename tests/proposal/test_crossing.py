"""What crosses between the proposal and needs, fund, activities and sustainability."""

import pytest
from proposals import changed, plan, sound, village

from workbook.plan import Community, Earmarked, Plan
from workbook.proposal.analysis.annexes import papers


def test_the_project_is_what_the_room_put_first_unless_somebody_says_otherwise():
    """Its need, and its title while it has none of its own."""
    assert village().project_need == village().chosen_need == "N01"
    assert plan(changed("proposal.project.need", "N1")).project_need == "N1"
    assert plan(changed("proposal.project.title", " ")).project_title == "A school"
    assert village().project_title == "School with six classrooms and a preschool room"
    assert Plan(id="new", community=Community(name="New")).project_title == ""


def test_the_fund_sees_what_the_project_needs_and_the_project_what_is_there():
    """6,400 are needed by both, 6,520 are collected."""
    assert village().purpose_for_project == Earmarked(
        "school", "School extension", needed=640_000, collected=652_000, cash=640_000
    )
    assert village().purpose_for_project.agree
    assert village().project_cash == 640_000
    assert village().project_total == 162_655_50


def test_the_purpose_is_the_one_that_the_proposal_names():
    """Else the first one that something is collected for; a name that is gone is none."""
    two = [{"id": "water", "needed": 5}, {"id": "school", "needed": 100_00}]
    told = changed("fund.rules.purposes", two)
    assert plan(told).purpose_for_project.id == "school"
    told = changed("proposal.project.purpose", "water", told)
    assert plan(told).purpose_for_project == Earmarked("water", "water", 5, 0, 100_00)
    assert not plan(told).purpose_for_project.agree
    assert plan(changed("proposal.project.purpose", "gone")).purpose_for_project is None
    assert plan(changed("fund.rules.levies", [])).purpose_for_project is None


def test_activities_see_what_the_budget_gives_them():
    """By payer, the contingency with its own."""
    assert plan().budget_by_activity == {
        "A": {"fund": 100_00, "community_labour": 150_00, "donor": 1_062_50}
    }
    assert village().budget_by_activity["A08"]["donor"] == 52_065_50


@pytest.mark.parametrize(
    ("task", "yearly"),
    [
        ({"times": 12, "cost": 30_00}, 360_00),
        ({"times": 1, "years": 3, "cost": 1_800_00}, 600_00),
        ({"times": 1, "years": 2, "cost": 1}, 1),
        ({"times": 0, "cost": 9}, 0),
    ],
)
def test_upkeep_is_counted_by_the_year(task, yearly):
    """Times x cost / years of every task, halves up."""
    told = changed("sustainability.upkeep.tasks", [{"id": "T", "payer": "donor", **task}])
    assert plan(told).upkeep_yearly == yearly
    assert sum(plan(told).upkeep_by_payer.values()) == yearly


def states(told):
    return {paper.kind: paper.state for paper in papers(plan(told))}


def test_papers_follow_from_the_record():
    """Minutes, numbers, votes, quotes and upkeep are there already; others come from outside."""
    told = changed("proposal.annexes", {})
    from_outside = dict.fromkeys(("drawings", "land", "letter", "photos"), "missing")
    of_record = dict.fromkeys(("minutes", "attendance", "ballots", "quotes", "upkeep"), "record")
    assert states(told) == from_outside | of_record
    shown = {paper.kind: paper.worksheet for paper in papers(plan(told))}
    assert {shown[kind] for kind in from_outside} == {""}
    assert shown["upkeep"] == "sustainability"
    assert shown["quotes"] == "proposal"


@pytest.mark.parametrize(
    ("kind", "path", "value"),
    [
        ("minutes", "needs.consensus.closed_at", None),
        ("attendance", "needs.session.attended", {"women": 0}),
        ("ballots", "needs.ballot.closed_at", None),
        ("quotes", "proposal.budget.quotes", []),
        ("upkeep", "sustainability.upkeep.tasks", []),
    ],
)
def test_what_is_not_in_the_record_is_missing(kind, path, value):
    """Each of the five, alone; and what somebody says goes before what follows."""
    told = changed(path, value, changed("proposal.annexes", {}))
    assert [k for k, state in states(told).items() if state == "missing"] == sorted(
        ["drawings", "land", "letter", "photos", kind], key=list(states(sound())).index
    )
    said = changed("proposal.annexes", {kind: {"state": "not_needed", "where": "by letter"}}, told)
    paper = next(it for it in papers(plan(said)) if it.kind == kind)
    assert (paper.state, paper.where) == ("not_needed", "by letter")
