"""An election as the format can say it: a row for each voter, and texts as cells hold them."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Mapping

from workbook.needs.model import Ballot, Choice, Project
from workbook.needs.pabulib.reading import NO_CURRENCY, OURS, hundredths
from workbook.needs.pabulib.sections import NAMES, PabulibError, Row

PROJECT = frozenset(("project_id", "cost", "name", "need"))
BALLOT = frozenset(("voter_id", "vote", "group"))
"""Columns that say what a project or ballot is; none of `other` takes their place."""


def one_by_one(choice: Choice) -> Choice:
    """The same choice with one ballot for every voter, and a voter's name on each: 1, 2, 3, …

    A named ballot that counts several times gets its name with -1, -2, … ; no name that is made
    here is one that a voter has. Blanks around a text and signs that no text file has are left
    out, with them what is then empty, and what only a room knows: ids of papers, moments.
    """
    meta = {key: text for key, text in _texts(choice.meta).items() if key not in OURS}
    return Choice(
        budget=choice.budget,
        currency=_text(choice.currency) or NO_CURRENCY,
        vote_type=choice.vote_type,
        projects=tuple(map(_project, choice.projects)),
        ballots=tuple(_named(tuple(_ballot(each, choice.vote_type) for each in choice.ballots))),
        meta={key: text for key, text in meta.items() if text or key.upper() not in NAMES},
    )


def _text(text: str) -> str:
    return text.replace("\0", "").strip()


def _texts(texts: Mapping[str, str]) -> dict[str, str]:
    """Those with a name; of two that are alike without their blanks the last."""
    return {_text(key): _text(text) for key, text in texts.items() if _text(key)}


def _other(texts: Mapping[str, str], own: frozenset[str]) -> dict[str, str]:
    """Further columns, where they say something that the `own` ones do not."""
    return {key: text for key, text in _texts(texts).items() if text and key not in own}


def _project(project: Project) -> Project:
    amount = {"upkeep"} if project.upkeep or _is_amount(project.other.get("upkeep", "")) else set()
    return Project(
        id=project.id,
        name=_text(project.name),
        cost=project.cost,
        need=_text(project.need or "") or None,
        upkeep=project.upkeep,
        other=_other(project.other, PROJECT | amount),
    )


def _is_amount(text: str) -> bool:
    try:
        return hundredths(_text(text), Row(0, {})) > 0
    except PabulibError:
        return False


def _ballot(ballot: Ballot, kind: str) -> Ballot:
    """Points are only those of a cumulative vote."""
    given = kind == "cumulative"
    empty = None if ballot.choices else ()
    return Ballot(
        choices=ballot.choices,
        points=(empty if ballot.points is None else ballot.points) if given else None,
        group=_text(ballot.group),
        count=ballot.count,
        voter=_text(ballot.voter),
        other=_other(ballot.other, BALLOT | {"points"} if given else BALLOT),
    )


def _named(ballots: tuple[Ballot, ...]) -> Iterator[Ballot]:
    """Each as often as it counts, under a name."""
    taken, last, place = {ballot.voter for ballot in ballots}, Counter[str](), 0
    for ballot in ballots:
        for _copy in range(ballot.count):
            name = ballot.voter
            if not name or ballot.count > 1:
                last[""] = max(last[""], place)
                name = _made(name, taken, last)
            place += 1
            yield ballot.model_copy(update={"count": 1, "voter": name})


def _made(name: str, taken: set[str], last: Counter[str]) -> str:
    """The next name with a number, or the next number, that nobody has; it is `taken` then."""
    made = name
    while made in taken:
        last[name] += 1
        made = f"{name}-{last[name]}" if name else str(last[name])
    taken.add(made)
    return made
