"""Everything the *Activities* worksheet writes down."""

from __future__ import annotations

import datetime as dt
from typing import Annotated

from pydantic import Field

from workbook.activities.model.activity import Activity, Length
from workbook.activities.model.review import Past, Review
from workbook.activities.model.seasons import Season
from workbook.locale import N_
from workbook.record import Count, Id, Month, MonthOrNone, Part, Text


class Delay(Part):
    """What if an activity takes longer, or begins later, by some months."""

    id: Id
    activity: str = Field("", title=N_("Activity"))
    longer: Annotated[int, Field(strict=True, ge=0, le=24)] = Field(0, title=N_("Months longer"))
    later: Annotated[int, Field(strict=True, ge=0, le=24)] = Field(0, title=N_("Months later"))
    decision: Text = Field("", title=N_("What we decided"))


class Version(Part):
    """A plan as the room agreed on it: when each activity begins, and why it was made anew."""

    id: Id
    at: dt.datetime
    reason: Text = Field("", title=N_("Why a new plan"))
    starts: dict[Id, Month] = {}


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
    reviews: tuple[Review, ...] = Field((), title=N_("Yearly reviews"))
    signed: dict[Id, Count] = Field({}, title=N_("Signatures"))
