"""What does not add up in the ballots and projects of a choice, in sentences."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator

from workbook.locale import _, plural
from workbook.needs.analysis.checks import Check
from workbook.needs.analysis.poll import number, poll, scores, votes
from workbook.needs.model import Ballot, Choice

GUESSED = ("greedy-custom", "greedy-exclusive")
"""Rules of Pabulib whose details stand in a comment, if anywhere."""


def doubts(choice: Choice) -> tuple[Check, ...]:
    """What is wrong or worth knowing about a choice, whoever typed or exported it."""
    return (*_projects(choice), *_ballots(choice), *_counts(choice), *_rule(choice))


def _projects(choice: Choice) -> Iterator[Check]:
    for project, times in Counter(project.id for project in choice.projects).items():
        if times > 1:
            text = _("Two projects have the id {id}. Give each its own.", id=project)
            yield Check("wrong", text)


def _ballots(choice: Choice) -> Iterator[Check]:
    """One sentence for each kind of fault, with the number of ballots that have it."""
    known, faults = {project.id for project in choice.projects}, Counter()
    for ballot in choice.ballots:
        faults.update(dict.fromkeys(_faults(choice, ballot, known), ballot.count))
    for fault, ballots in faults.items():
        yield Check("note" if fault == "short" else "wrong", _sentence(fault, ballots))


def _sentence(fault: str, ballots: int) -> str:
    if fault == "unknown":
        return plural(
            "{number} ballot names a project that is not in the list; that is not counted.",
            "{number} ballots name a project that is not in the list; that is not counted.",
            ballots,
        )
    if fault == "twice":
        return plural(
            "{number} ballot names a project twice.",
            "{number} ballots name a project twice.",
            ballots,
        )
    if fault == "points":
        return plural(
            "{number} ballot does not have as many points as projects.",
            "{number} ballots do not have as many points as projects.",
            ballots,
        )
    if fault == "long":
        return plural(
            "{number} ballot names more projects than allowed; it is counted all the same.",
            "{number} ballots name more projects than allowed; they are counted all the same.",
            ballots,
        )
    return plural(
        "{number} ballot names fewer projects than asked for, and is not counted.",
        "{number} ballots name fewer projects than asked for, and are not counted.",
        ballots,
    )


def _faults(choice: Choice, ballot: Ballot, known: set[str]) -> Iterator[str]:
    most = 1 if choice.vote_type == "choose-1" else number(choice.meta.get("max_length", ""))
    chosen = ballot.choices
    if not known.issuperset(chosen):
        yield "unknown"
    if len(set(chosen)) < len(chosen):
        yield "twice"
    if choice.vote_type == "cumulative" and len(ballot.points or ()) != len(chosen):
        yield "points"
    if most and len(chosen) > most:
        yield "long"
    if len(chosen) < (number(choice.meta.get("min_length", "")) or 0):
        yield "short"


def _counts(choice: Choice) -> Iterator[Check]:
    """What an imported file says of itself, against what is in it."""
    voters = sum(ballot.count for ballot in choice.ballots)
    said = number(choice.meta.get("num_votes", ""))
    if said is not None and said != voters:
        text = _(
            "The file speaks of {said} ballots and has {voters}. Was it cut short?",
            said=said,
            voters=voters,
        )
        yield Check("wrong", text)
    box = poll(choice)
    columns = {"votes": votes(box), "score": scores(box)}
    for column, counts in columns.items():
        for project in choice.projects:
            there = number(project.other.get(column, ""))
            if there is not None and there != counts[project.id]:
                text = _(
                    "Project {id}: the file's column {column} says {there}, counted are {here}.",
                    id=project.id,
                    column=column,
                    there=there,
                    here=counts[project.id],
                )
                yield Check("wrong", text)


def _rule(choice: Choice) -> Iterator[Check]:
    rule = choice.meta.get("rule", "")
    if rule in GUESSED:
        text = _(
            "The election's own rule, {rule}, has details that the file does not say: the greedy"
            " choice is shown without them.",
            rule=rule,
        )
        yield Check("note", text)
