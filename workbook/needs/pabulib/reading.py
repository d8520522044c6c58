"""Reading an election: from the three tables of a `.pb` file to a `Choice`."""

from __future__ import annotations

import re
from collections import Counter

from workbook.locale import _
from workbook.money import MOST
from workbook.needs.model import Ballot, Choice, Project
from workbook.needs.pabulib.sections import PabulibError, Row, sections

VOTE_TYPES = ("approval", "choose-1", "cumulative", "ordinal")
OURS = ("num_projects", "num_votes", "budget", "vote_type", "currency")
"""Words of META that the choice says itself; they are not kept twice."""

NO_CURRENCY = "XXX"
"""ISO 4217's code for no currency: of a file that does not name one."""


def read(source: bytes | str) -> Choice:
    """The election in a `.pb` file, given as its bytes or text.

    Money is kept in hundredths, exactly. Columns that the record does not know are kept in
    `other` (where they are not empty), META in `meta`. A column `group` tells the voters' groups,
    a column `need` the need that a project meets, a column `upkeep` what it costs every year
    afterwards (where it is an amount; else it is kept as it is). Raises PabulibError with a
    sentence that names the line and what to do.
    """
    tables = sections(source)
    meta = {key: value for row in tables["META"] for key, value in row.cells.items()}
    kind = _vote_type(meta)
    projects = _projects(tables["PROJECTS"])
    ids = frozenset(project.id for project in projects)
    choice = Choice(
        budget=_budget(tables["META"]),
        currency=_currency(meta),
        vote_type=kind,
        projects=projects,
        ballots=tuple(_within(row, _ballot(row, kind, ids), kind, meta) for row in tables["VOTES"]),
    )
    return choice.model_copy(update={"meta": _kept(meta, choice)})


def _vote_type(meta: dict[str, str]) -> str:
    kind = meta.get("vote_type", "").lower()
    if not kind:
        raise PabulibError(_("META does not say the vote_type. Add it: {types}.", types=_types()))
    if kind not in VOTE_TYPES:
        raise PabulibError(
            _(
                "META: the vote_type “{kind}” is not one that can be read here: {types}.",
                kind=kind[:40],
                types=_types(),
            )
        )
    return kind


def _types() -> str:
    return ", ".join(VOTE_TYPES)


def _currency(meta: dict[str, str]) -> str:
    currency = meta.get("currency") or NO_CURRENCY
    if len(currency) > 12:
        raise PabulibError(_("META: the currency is too long. Write its code, as EUR or AZN."))
    return currency


def _budget(rows: list[Row]) -> int:
    for row in reversed(rows):
        if row.cells.get("budget"):
            return hundredths(row.cells["budget"], row)
    raise PabulibError(_("META does not say the budget. Add a line: budget;100000"))


def _kept(meta: dict[str, str], choice: Choice) -> dict[str, str]:
    """META without what the choice says itself; a wrong number of votes is kept, as it was."""
    true = {
        "num_projects": str(len(choice.projects)),
        "num_votes": str(len(choice.ballots)),
    }
    return {
        key: value
        for key, value in meta.items()
        if key not in OURS or (key in true and value != true[key])
    }


def hundredths(text: str, row: Row) -> int:
    """An amount in hundredths, exactly; decimals follow a point or a comma."""
    match = re.fullmatch(r"(-?)([0-9]+)(?:[.,]([0-9]+))?", text)
    if not match:
        raise row.error(_("“{text}” is not an amount. Write digits, as 1500.50.", text=text[:40]))
    minus, whole, cents = match[1], match[2], match[3] or ""
    if minus:
        raise row.error(_("“{text}” is below zero. Write it without a minus.", text=text[:40]))
    if len(cents) > 2:
        raise row.error(
            _("“{text}” has more than two decimals. Write at most two.", text=text[:40])
        )
    if len(whole) > len(str(MOST)) or int(whole + cents.ljust(2, "0")) > MOST:
        raise row.error(_("“{text}” is too large an amount. Check its digits.", text=text[:40]))
    return int(whole + cents.ljust(2, "0"))


def _projects(rows: list[Row]) -> tuple[Project, ...]:
    found: dict[str, Project] = {}
    for row in rows:
        project = _project(row)
        if project.id in found:
            raise row.error(
                _("the project {id} stands twice. Give each its own id.", id=_short(project.id))
            )
        found[project.id] = project
    return tuple(found.values())


def _project(row: Row) -> Project:
    cells = dict(row.cells)
    id_, cost = cells.pop("project_id", ""), cells.pop("cost", "")
    if not id_:
        raise row.error(_("the project has no project_id. Give it one."))
    if len(id_) > 200 or "," in id_:
        raise row.error(
            _("the project_id {id} is too long or has a comma. Shorten it.", id=_short(id_))
        )
    if not cost:
        raise row.error(_("the project {id} has no cost. Write one.", id=_short(id_)))
    name, need = cells.pop("name", ""), cells.pop("need", None)
    if len(name) > 20_000:
        raise row.error(_("the name of the project {id} is too long.", id=_short(id_)))
    price, upkeep = hundredths(cost, row), _upkeep(cells, row)
    return Project(id=id_, name=name, cost=price, need=need, upkeep=upkeep, other=cells)


def _upkeep(cells: dict[str, str], row: Row) -> int:
    """The column `upkeep`, which is ours: what another program means by it stays where it is."""
    try:
        upkeep = hundredths(cells.get("upkeep", ""), row)
    except PabulibError:
        return 0
    if upkeep:
        del cells["upkeep"]
    return upkeep


def _ballot(row: Row, kind: str, ids: frozenset[str]) -> Ballot:
    cells = dict(row.cells)
    choices = _list(cells.pop("vote", ""))
    for project in choices:
        if project not in ids:
            raise row.error(
                _(
                    "the vote names the project {id}, which is not in PROJECTS. Add it there, or"
                    " correct the vote.",
                    id=_short(project),
                )
            )
    twice = next((project for project, times in Counter(choices).items() if times > 1), "")
    if twice:
        raise row.error(_("the vote names the project {id} twice. Keep one.", id=_short(twice)))
    points = _points(row, cells.pop("points", ""), choices) if kind == "cumulative" else None
    voter, group = cells.pop("voter_id", ""), cells.pop("group", "")
    return Ballot(choices=choices, points=points, group=group, voter=voter, other=cells)


def _within(row: Row, ballot: Ballot, kind: str, meta: dict[str, str]) -> Ballot:
    """The ballot, if it keeps the limits of its file: projects on a vote, points given away."""
    most = 1 if kind == "choose-1" else _limit(meta, "max_length")
    if most is not None and len(ballot.choices) > most:
        raise row.error(
            _(
                "the vote names {projects} projects, and {most} are allowed. Correct it or META.",
                projects=len(ballot.choices),
                most=most,
            )
        )
    given, most = sum(ballot.points or ()), _limit(meta, "max_sum_points")
    if most is not None and given > most:
        raise row.error(
            _(
                "the vote gives {points} points, and {most} are allowed. Correct it or META.",
                points=given,
                most=most,
            )
        )
    return ballot


def _limit(meta: dict[str, str], name: str) -> int | None:
    """A limit that META states as a whole number; None for any other."""
    text = meta.get(name, "").strip()
    return int(text) if text.isascii() and text.isdecimal() and len(text) < 10 else None


def _points(row: Row, text: str, choices: tuple[str, ...]) -> tuple[int, ...]:
    points = _list(text)
    if len(points) != len(choices):
        raise row.error(
            _(
                "{projects} projects, but {points} points. Give each project its points, with"
                " commas between.",
                projects=len(choices),
                points=len(points),
            )
        )
    return tuple(_point(row, point) for point in points)


def _point(row: Row, text: str) -> int:
    match = re.fullmatch(r"([0-9]{1,7})(\.0+)?", text)
    if not match or int(match[1]) > 1_000_000:
        raise row.error(
            _("“{text}” points: write a whole number from 0 to 1000000.", text=text[:40])
        )
    return int(match[1])


def _list(text: str) -> tuple[str, ...]:
    return tuple(part.strip() for part in text.split(",") if part.strip())


def _short(text: str) -> str:
    return f"“{text}”" if len(text) <= 40 else f"“{text[:40]}…”"
