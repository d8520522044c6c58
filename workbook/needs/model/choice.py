"""Choosing small projects within a budget: what stands to choice, and the room's ballots."""

from __future__ import annotations

from typing import Annotated, Literal

from pydantic import Field, StringConstraints

from workbook.locale import N_
from workbook.money import Qepik
from workbook.record import Count, Id, Part, Text

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
    """`count` equal ballots: the projects chosen (best first when ordinal) and their points."""

    choices: tuple[Id, ...] = ()
    points: tuple[Count, ...] | None = None
    group: str = ""
    count: Annotated[int, Field(strict=True, ge=1, le=1_000_000)] = 1
    voter: str = ""
    other: dict[str, str] = {}


class Choice(Part):
    """Choosing small projects within a budget: what stands to choice, and the room's ballots.

    `meta` keeps the META section of an imported Pabulib election, in its own words.
    """

    budget: Qepik = Field(0, title=N_("Budget"))
    currency: Annotated[str, StringConstraints(min_length=1, max_length=12)] = "AZN"
    vote_type: VoteType = "approval"
    projects: tuple[Project, ...] = ()
    ballots: tuple[Ballot, ...] = ()
    meta: dict[str, str] = {}
