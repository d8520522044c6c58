"""Writing an election: from a `Choice` to the text of a `.pb` file."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping

from workbook.locale import _
from workbook.needs.model import Ballot, Choice, Project
from workbook.needs.pabulib.reading import NO_CURRENCY, OURS
from workbook.needs.pabulib.sections import PabulibError


def write(choice: Choice) -> str:
    """The election as the text of a `.pb` file; every voter has a row.

    What is read again equals `one_by_one(choice)`. Raises PabulibError where the format cannot
    say something: a project id with a comma, more than one project where one is chosen.
    """
    for project in choice.projects:
        if "," in project.id:
            raise PabulibError(
                _(
                    "The project {id} cannot be written: an id must not have a comma in this"
                    " format. Change the id.",
                    id=f"“{project.id[:40]}”",
                )
            )
    most = max((len(ballot.choices) for ballot in choice.ballots), default=0)
    if choice.vote_type == "choose-1" and most > 1:
        raise PabulibError(
            _(
                "the vote names {projects} projects, and {most} are allowed. Correct it or META.",
                projects=most,
                most=1,
            )
        )
    ballots = one_by_one(choice).ballots
    rows = [
        ("META",),
        ("key", "value"),
        *_meta(choice).items(),
        ("PROJECTS",),
        *_table(PROJECT, (_project(project) for project in choice.projects)),
        ("VOTES",),
        *_table(BALLOT, (_ballot(ballot) for ballot in ballots)),
    ]
    return "".join(";".join(map(_cell, row)) + "\n" for row in rows)


def one_by_one(choice: Choice) -> Choice:
    """The same choice with one ballot for every voter, and a voter's name on each: 1, 2, 3, …

    A named ballot that counts several times gets its name with -1, -2, … .
    """
    ballots: list[Ballot] = []
    for ballot in choice.ballots:
        for copy in range(1, ballot.count + 1):
            name = f"{ballot.voter}-{copy}" if ballot.voter else str(len(ballots) + 1)
            named = ballot.voter if ballot.voter and ballot.count == 1 else name
            ballots.append(ballot.model_copy(update={"count": 1, "voter": named}))
    return choice.model_copy(update={"ballots": tuple(ballots)})


def amount(hundredths: int) -> str:
    """Money as the format writes it: 1500, or 1500.05."""
    whole, cents = divmod(hundredths, 100)
    return f"{whole}.{cents:02}" if cents else str(whole)


def _meta(choice: Choice) -> dict[str, str]:
    voters = sum(ballot.count for ballot in choice.ballots)
    ours = {
        "num_projects": str(len(choice.projects)),
        "num_votes": str(voters),
        "budget": amount(choice.budget),
        "vote_type": choice.vote_type,
        "currency": choice.currency,
    }
    if choice.currency == NO_CURRENCY:
        del ours["currency"]
    first = {key: choice.meta[key] for key in FIRST if key in choice.meta}
    return first | ours | {key: choice.meta[key] for key in choice.meta if key not in OURS}


FIRST = ("description", "country", "unit", "district", "subunit", "instance")
"""Words of META that stand before the numbers, as in Pabulib's own files."""


def _project(project: Project) -> dict[str, str]:
    own = {"project_id": project.id, "cost": amount(project.cost), "name": project.name}
    need = {"need": project.need} if project.need else {}
    upkeep = {"upkeep": amount(project.upkeep)} if project.upkeep else {}
    return own | need | upkeep | project.other


def _ballot(ballot: Ballot) -> dict[str, str]:
    own = {"voter_id": ballot.voter, "vote": ",".join(ballot.choices)}
    if ballot.points is not None:
        own["points"] = ",".join(map(str, ballot.points))
    group = {"group": ballot.group} if ballot.group else {}
    return own | group | ballot.other


PROJECT = ("project_id", "cost")
BALLOT = ("voter_id", "vote")
"""Columns that stand even where there is no row."""


def _table(first: Iterable[str], rows: Iterable[Mapping[str, str]]) -> Iterator[list[str]]:
    """A header with every column that any row has, then the rows."""
    kept = list(rows)
    columns = list(dict.fromkeys([*first, *(column for row in kept for column in row)]))
    yield columns
    for row in kept:
        yield [row.get(column, "") for column in columns]


def _cell(text: str) -> str:
    """A cell, in quotation marks where its letters could be taken for the table's own."""
    return '"' + text.replace('"', '""') + '"' if set(text) & set(';"\r\n') else text
