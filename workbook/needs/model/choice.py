"""Choosing small projects within a budget: what stands to choice, and the room's ballots."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterator
from typing import Annotated, Literal

from pydantic import Field, StringConstraints

from workbook.locale import N_, _
from workbook.money import Qepik
from workbook.record import Closing, Count, Id, Part, Text, Unwritten

VoteType = Literal["approval", "choose-1", "cumulative", "ordinal"]


class Project(Part):
    """A small project with its price in qəpik (hundredths of the currency of the choice).

    `upkeep` is what it costs every year afterwards; `other` keeps further columns of an imported
    election, as text.
    """

    id: Id
    name: Text = Field("", title=N_("Project"))
    cost: Qepik = Field(title=N_("Cost"))
    need: str | None = None
    upkeep: Qepik = Field(0, title=N_("Upkeep a year"))
    other: dict[str, str] = {}


class Ballot(Part):
    """`count` equal ballots: the projects chosen (best first when ordinal) and their points.

    `id` is empty where the ballots came together, with an imported election.
    """

    choices: tuple[Id, ...] = ()
    points: tuple[Count, ...] | None = None
    group: str = ""
    count: Annotated[int, Field(strict=True, ge=1, le=1_000_000)] = 1
    voter: str = ""
    other: dict[str, str] = {}
    id: Annotated[str, StringConstraints(max_length=200)] = ""

    @property
    def label(self) -> str:
        """What a list of changes calls it: a ballot has no name."""
        return _("a ballot")


class Choice(Closing):
    """Choosing small projects within a budget: what stands to choice, and the room's ballots.

    `meta` keeps the META section of an imported Pabulib election, in its own words. `opened_at`
    is when the room began to vote; an imported election has neither that nor an end.
    """

    budget: Annotated[Qepik, Unwritten] = Field(0, title=N_("Budget"))
    currency: Annotated[str, StringConstraints(min_length=1, max_length=12)] = "AZN"
    vote_type: VoteType = "approval"
    projects: tuple[Project, ...] = Field((), title=N_("Projects"))
    ballots: tuple[Ballot, ...] = Field((), title=N_("Ballots"))
    meta: dict[str, str] = {}
    opened_at: dt.datetime | None = None

    @property
    def covered(self) -> bool:
        """Whether the room is voting: what is typed is covered until all papers are."""
        return self.opened_at is not None and self.closed_at is None

    def forbids(self, after: Choice) -> Iterator[str]:
        """Sentences that say why this choice may not become `after`."""
        yield from self.forbids_opening(
            after,
            log=_("The log of opening the vote again stays: it cannot be changed or taken back."),
            reason=_("Say why the vote is opened again; the reason is written into the record."),
            closed=_("The vote is closed. Open it again, and say why, before changing a paper."),
        )
        if self.covered and self._offered != after._offered:
            yield _("The vote is open: projects and budget stay as they are.")
        if self.opened_at and self.ballots and after.opened_at != self.opened_at:
            yield _("Papers are typed already: the vote cannot be opened anew.")
        if after.opened_at is None and after.ballots != self.ballots:
            yield _("Open the vote before the first paper is typed.")

    @property
    def _offered(self) -> tuple[object, ...]:
        return self.budget, self.vote_type, self.projects
