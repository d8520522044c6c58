"""Everything the *Activities* worksheet writes down."""

from __future__ import annotations

import datetime as dt
from typing import Annotated, Literal

from pydantic import Field

from workbook.activities.model.activity import Activity, Length
from workbook.activities.model.review import Past, Review
from workbook.activities.model.seasons import Season
from workbook.locale import N_, _
from workbook.money import Qepik
from workbook.record import Code, Count, Id, Month, MonthOrNone, Part, Text


class Delay(Part):
    """What if an activity takes longer, or begins later, by some months."""

    id: Id
    activity: str = Field("", title=N_("Activity"))
    longer: Annotated[int, Field(strict=True, ge=0, le=24)] = Field(0, title=N_("Months longer"))
    later: Annotated[int, Field(strict=True, ge=0, le=24)] = Field(0, title=N_("Months later"))
    decision: Text = Field("", title=N_("What we decided"))

    @property
    def label(self) -> str:
        """What a list of changes calls it."""
        return _("a delay")


class Version(Part):
    """A plan as the room agreed on it: when each activity begins, and why it was made anew.

    `reviewed` is the month of the last yearly review that it takes account of; empty without one.
    """

    id: Id
    at: dt.datetime
    reason: Text = Field("", title=N_("Why a new plan"))
    starts: dict[Id, Month] = {}
    reviewed: MonthOrNone = ""

    @property
    def label(self) -> str:
        """What a list of changes calls it."""
        return _("a plan")


class Stuck(Part):
    """Why no plan could be made: seasons, length, people, or money in qəpik.

    `never` have no season long enough; order and seasons alone take `lasts` months. `loaded`
    cannot carry what they answer for. By the end of `month` the `activities` draw `drawn` from
    the fund's money for `purpose` (empty: free money), which holds `held`, `forced` whether
    however late they begin; `extra` is the least, by purpose, that would be enough in addition,
    `proven` whether less is ruled out. `later` is by how many months a longer plan would do;
    None where that does not help, or where it was not `settled` in the time.
    """

    never: tuple[Id, ...] = ()
    lasts: Count = 0
    loaded: tuple[Code, ...] = ()
    month: MonthOrNone = ""
    purpose: str = ""
    held: int = 0
    drawn: int = 0
    activities: tuple[Id, ...] = ()
    forced: bool = False
    extra: dict[str, Qepik] | None = None
    proven: bool = False
    later: Count | None = None
    settled: bool = True


class Draft(Part):
    """A plan that the program made, for the room to agree on.

    `best` is how many months the shortest plan takes that is not ruled out: where this one takes
    as many, no better one exists. `made_from` tells whether anything was changed since.
    """

    status: Literal["optimal", "feasible", "infeasible", "unknown"]
    starts: dict[Id, Month] = {}
    best: Count = 0
    made_from: str = ""
    stuck: Stuck | None = None


class PlanOfWork(Part):
    """Everything the *Activities* worksheet writes down; `first` is its first month.

    `most` is how many activities one responsible person or committee can carry at a time.
    `versions` are only ever added to; the last one holds.
    """

    last_year: tuple[Past, ...] = Field((), title=N_("Last year"))
    vision: Text = Field("", title=N_("Vision"))
    first: MonthOrNone = Field("", title=N_("First month"))
    months: Length = Field(36, title=N_("Months"))
    seasons: tuple[Season, ...] = Field((), title=N_("Seasonal calendar"))
    activities: tuple[Activity, ...] = Field((), title=N_("Activities"))
    most: Annotated[int, Field(strict=True, ge=1, le=20)] = Field(3, title=N_("At most at a time"))
    delays: tuple[Delay, ...] = Field((), title=N_("What if"))
    versions: tuple[Version, ...] = Field((), title=N_("Agreed plans"))
    draft: Draft | None = Field(None, title=N_("Plan to agree on"))
    reviews: tuple[Review, ...] = Field((), title=N_("Yearly reviews"))
    signed: dict[Id, Count] = Field({}, title=N_("Signatures"))
