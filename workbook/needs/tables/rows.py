"""Rows of each table, computed from a plan; columns as `columns.LAYOUTS` has them."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator
from typing import Any

from workbook.needs.analysis import dots, representation
from workbook.needs.analysis.choice import funded
from workbook.needs.analysis.poll import counted, left_with_nothing, poll, scores, votes, worth
from workbook.needs.analysis.shortlist import order, shortlist, suppressed
from workbook.needs.model import Ballot, Choice

Row = tuple[Any, ...]


def attendance(plan: Any) -> Iterator[Row]:
    """Who came, of how many."""
    for kind, part in _parts(plan):
        yield kind, part.id, part.label, part.attended, part.whole or None


def presence(plan: Any) -> Iterator[Row]:
    """How fair that was."""
    for kind, part in _parts(plan):
        ratio = None if part.ratio is None else float(part.ratio)
        yield kind, part.id, part.label, ratio, part in representation.not_heard(plan)


def dot_counts(plan: Any) -> Iterator[Row]:
    """Dots of every group on every need."""
    tally, missed = dots.tally(plan), {(it.need, it.group) for it in suppressed(plan)}
    shares = {group: tally.shares(group) for group in tally.adults}
    for need in plan.needs.needs:
        for group, count in tally.dots[need.id].items():
            share = float(shares[group][need.id])
            yield need.id, need.name, group, count, share, (need.id, group) in missed


def ordered(plan: Any) -> Iterator[Row]:
    """Needs in the agreed order, with what each method makes of them."""
    tally, listed = dots.tally(plan), shortlist(plan).needs
    raw, equal = dots.raw_sum(tally), dots.group_equal_share(tally)
    population = dots.population_weighted_share(tally) or {}
    names = {need.id: need.name for need in plan.needs.needs}
    for place, tied, need in _places(plan, names):
        share = float(population[need]) if need in population else None
        yield need, names[need], place, tied, need in listed, raw[need], float(equal[need]), share


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


def bought(choice: Choice) -> Iterator[Row]:
    """What each rule funds."""
    named = {project.id: project for project in choice.projects}
    for rule, outcome in funded(choice).items():
        for turn, id in enumerate(outcome.funded, 1):
            yield rule, outcome.rule, turn, id, named[id].name, named[id].cost


def left(choice: Choice) -> Iterator[Row]:
    """Voters of whom no supported project is funded."""
    box, voters = poll(choice), Counter[str]()
    for voice in box.voices:
        voters[voice.group] += voice.count
    for rule, outcome in funded(choice).items():
        for group, nothing in left_with_nothing(box, outcome.funded).items():
            yield rule, group, voters[group], nothing, nothing / voters[group]


def _parts(plan: Any) -> Iterator[tuple[str, representation.Presence]]:
    yield from (("group", part) for part in representation.groups(plan))
    yield from (("hamlet", part) for part in representation.hamlets(plan))


def _places(plan: Any, needs: dict[str, str]) -> Iterator[tuple[int | None, bool, str]]:
    """Place, whether it is shared, need; without places where the order cannot be computed."""
    levels, before = order(plan), 0
    if not levels:
        yield from ((None, False, need) for need in needs)
    for level in levels:
        yield from ((before + 1, len(level) > 1, need) for need in level)
        before += len(level)


def _marks(ballot: Ballot, vote_type: str) -> Iterator[Row]:
    points = worth(ballot, vote_type)
    for rank, project in enumerate(ballot.choices, 1):
        yield project, rank if vote_type == "ordinal" else None, points.get(project, 0)
    if not ballot.choices:
        yield None, None, None
