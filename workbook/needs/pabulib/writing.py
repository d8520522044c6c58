"""Writing an election: from a `Choice` to the text of a `.pb` file."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping

from workbook.locale import _
from workbook.needs.model import Ballot, Choice, Project
from workbook.needs.pabulib.reading import NO_CURRENCY, OURS, read
from workbook.needs.pabulib.saying import one_by_one
from workbook.needs.pabulib.sections import PabulibError


def write(choice: Choice) -> str:
    """The election as the text of a `.pb` file; every voter has a row.

    What is read again equals `one_by_one(choice)`: it is read before it is given away. Raises
    PabulibError where the format cannot say something: a project id with a comma, more than one
    project where one is chosen, a text of many pages.
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
    said = one_by_one(choice)
    text = "".join(";".join(map(_cell, row)) + "\n" for row in _rows(said))
    try:
        same = read(text) == said
    except PabulibError as error:
        raise PabulibError(
            _("This election cannot be written as a .pb file. {problem}", problem=error)
        ) from None
    if not same:
        raise PabulibError(
            _(
                "This election cannot be written as a .pb file: its projects, votes or columns"
                " have names that the format takes for its own. Change them."
            )
        )
    return text


def _rows(said: Choice) -> Iterator[Iterable[str]]:
    """The rows of the file, section by section."""
    yield ("META",)
    yield ("key", "value")
    yield from _meta(said).items()
    yield ("PROJECTS",)
    yield from _table(PROJECT, map(_project, said.projects))
    yield ("VOTES",)
    yield from _table(BALLOT, map(_ballot, said.ballots))


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
