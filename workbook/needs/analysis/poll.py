"""What the ballots of a choice say, counted: supporters, points, and equal ballots merged."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Mapping
from dataclasses import dataclass

from workbook.needs.model import Ballot, Choice


@dataclass(frozen=True)
class Voice:
    """`count` voters of one group whose ballots say the same.

    `worth` holds the projects they support, each with its points (1 on an approval ballot).
    """

    worth: tuple[tuple[str, int], ...]
    group: str
    count: int


@dataclass(frozen=True)
class Poll:
    """A choice ready for counting: money in hundredths, equal ballots merged.

    `costs` lists the projects in the order that settles ties. It was agreed before the count.
    """

    budget: int
    costs: Mapping[str, int]
    voices: tuple[Voice, ...]

    @property
    def voters(self) -> int:
        """Ballots that count."""
        return sum(voice.count for voice in self.voices)

    def cost(self, projects: Iterable[str]) -> int:
        """What `projects` cost together, in hundredths."""
        return sum(self.costs[project] for project in projects)


def poll(choice: Choice, order: Iterable[str] = ()) -> Poll:
    """The choice, ready for counting.

    Ties are settled by `order`, and among projects that it does not name by their id, letter by
    letter. A ballot with fewer projects than META's `min_length` does not count.
    """
    known = {project.id: project.cost for project in choice.projects}
    agreed = [project for project in order if project in known]
    by_tie = dict.fromkeys([*agreed, *sorted(known)])
    merged: Counter[tuple[tuple[tuple[str, int], ...], str]] = Counter()
    for ballot in counted(choice):
        said = worth(ballot, choice.vote_type)
        merged[tuple(sorted((p, u) for p, u in said.items() if p in known)), ballot.group] += (
            ballot.count
        )
    voices = tuple(Voice(said, group, count) for (said, group), count in merged.items())
    return Poll(choice.budget, {project: known[project] for project in by_tie}, voices)


def worth(ballot: Ballot, vote_type: str) -> dict[str, int]:
    """Points that a ballot gives to each project it supports.

    Approval and choose-1: one each. Cumulative: its points, where above zero. Ordinal: the first
    of n projects has n points, the last has one: so Pabulib counts the `score` of its files
    (field guide, WS3, has Borda with one less, which would make the last worth nothing).
    """
    if vote_type == "cumulative":
        pairs = zip(ballot.choices, ballot.points or (), strict=False)
        return {project: points for project, points in pairs if points}
    if vote_type == "ordinal":
        best = len(ballot.choices)
        return {project: best - place for place, project in enumerate(ballot.choices)}
    return dict.fromkeys(ballot.choices, 1)


def counted(choice: Choice) -> tuple[Ballot, ...]:
    """The ballots that count: those with at least META's `min_length` projects."""
    least = number(choice.meta.get("min_length", "")) or 0
    return tuple(ballot for ballot in choice.ballots if len(ballot.choices) >= least)


def number(text: str) -> int | None:
    """A whole number of META (50, 50.0); None where it is missing or something else."""
    whole, _point, rest = text.partition(".")
    digits = whole.isascii() and whole.isdecimal() and len(whole) < 19
    return int(whole) if digits and not rest.strip("0") else None


def votes(poll: Poll) -> dict[str, int]:
    """Supporters of each project (Pabulib's column `votes`)."""
    found = dict.fromkeys(poll.costs, 0)
    for voice in poll.voices:
        for project, _points in voice.worth:
            found[project] += voice.count
    return found


def scores(poll: Poll) -> dict[str, int]:
    """Points of each project (Pabulib's column `score`); supporters on approval ballots."""
    found = dict.fromkeys(poll.costs, 0)
    for voice in poll.voices:
        for project, points in voice.worth:
            found[project] += points * voice.count
    return found


def left_with_nothing(poll: Poll, funded: Iterable[str]) -> dict[str, int]:
    """Voters, by group, of whom no supported project is funded (field guide, capture signals).

    An empty ballot is among them. Every group that voted is named, if only with zero.
    """
    paid = frozenset(funded)
    found = dict.fromkeys((voice.group for voice in poll.voices), 0)
    for voice in poll.voices:
        if not any(project in paid for project, _points in voice.worth):
            found[voice.group] += voice.count
    return found
