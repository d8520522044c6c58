"""Tables of the small projects: ballots, what each rule funds, who is left with nothing."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Iterator, Sequence
from typing import Any

from workbook.locale import N_
from workbook.needs.analysis.choice import funded
from workbook.needs.analysis.poll import counted, left_with_nothing, poll, scores, votes, worth
from workbook.needs.model import Ballot, Choice, Draw
from workbook.tidy import Column, Layout, Row

RULE = Column("rule", "string", "", N_("greedy or equal_shares"))
GROUP = Column("group", "string", "", N_("id of the group; empty where the ballot names none"))
COST = Column("cost", "int64", "1/100 of the currency", N_("its cost"))

LAYOUTS = {
    "projects": Layout(
        N_("a project"),
        (
            Column("project", "string", "", N_("id of the project")),
            Column("name", "string", "", N_("its name")),
            Column("need", "string", "", N_("id of the need it serves, if it names one")),
            COST,
            Column("votes", "int64", N_("voters"), N_("voters who support it")),
            Column("score", "int64", N_("points"), N_("points; the votes on approval ballots")),
        ),
    ),
    "ballots": Layout(
        N_("a ballot and a project on it; an empty ballot has one row without a project"),
        (
            Column("ballot", "int64", "", N_("number of the ballot, from 1")),
            Column("voter", "string", "", N_("code of the voter, where the file has one")),
            GROUP,
            Column("count", "int64", N_("voters"), N_("how many equal ballots it stands for")),
            Column("counted", "bool", "", N_("whether it has as many projects as the rule asks")),
            Column("project", "string", "", N_("id of the project; missing on an empty ballot")),
            Column("rank", "Int64", "", N_("1 is first; only on ordinal ballots")),
            Column("points", "Int64", N_("points"), N_("what the ballot gives to the project")),
        ),
    ),
    "funded": Layout(
        N_("a rule and a project that it funds, in the order of funding"),
        (
            RULE,
            Column("variant", "string", "", N_("the variant used, as Pabulib names it")),
            Column("turn", "int64", "", N_("1 is funded first")),
            Column("project", "string", "", N_("id of the project")),
            Column("name", "string", "", N_("its name")),
            COST,
        ),
    ),
    "voters_left": Layout(
        N_("a rule and a group of voters"),
        (
            RULE,
            GROUP,
            Column("voters", "int64", N_("voters"), N_("ballots of the group that count")),
            Column("left", "int64", N_("voters"), N_("of these, without any project they support")),
            Column("share", "float64", N_("of the group's voters"), N_("left / voters")),
        ),
    ),
}


def tables(plan: Any) -> dict[str, Iterable[Row]]:
    """Rows of each table; none where no small projects are written down."""
    choice = plan.needs.choice or Choice()
    return {
        "projects": projects(choice),
        "ballots": ballots(choice),
        "funded": bought(choice, plan.needs.draws),
        "voters_left": left(choice, plan.needs.draws),
    }


def projects(choice: Choice) -> Iterator[Row]:
    """Projects with their votes."""
    box = poll(choice)
    supporters, points = votes(box), scores(box)
    for project in choice.projects:
        id = project.id
        yield id, project.name, project.need, project.cost, supporters[id], points[id]


def ballots(choice: Choice) -> Iterator[Row]:
    """Ballots, one row for each project on them."""
    valid = {id(ballot) for ballot in counted(choice)}
    for number, ballot in enumerate(choice.ballots, 1):
        head = (number, ballot.voter, ballot.group, ballot.count, id(ballot) in valid)
        for tail in _marks(ballot, choice.vote_type):
            yield head + tail


def bought(choice: Choice, draws: Sequence[Draw] = ()) -> Iterator[Row]:
    """What each rule funds, with ties as people settled them."""
    named = {project.id: project for project in choice.projects}
    for rule, outcome in funded(choice, draws=draws).items():
        for turn, id in enumerate(outcome.funded, 1):
            yield rule, outcome.rule, turn, id, named[id].name, named[id].cost


def left(choice: Choice, draws: Sequence[Draw] = ()) -> Iterator[Row]:
    """Voters of whom no supported project is funded."""
    box, voters = poll(choice), Counter[str]()
    for voice in box.voices:
        voters[voice.group] += voice.count
    for rule, outcome in funded(choice, draws=draws).items():
        for group, nothing in left_with_nothing(box, outcome.funded).items():
            yield rule, group, voters[group], nothing, nothing / voters[group]


def _marks(ballot: Ballot, vote_type: str) -> Iterator[Row]:
    points = worth(ballot, vote_type)
    for rank, project in enumerate(ballot.choices, 1):
        yield project, rank if vote_type == "ordinal" else None, points.get(project, 0)
    if not ballot.choices:
        yield None, None, None
