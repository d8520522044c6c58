"""What lies ahead, month by month: expected income, planned payments, and what would be if."""

from __future__ import annotations

from typing import Annotated, Literal

from pydantic import Field

from workbook.locale import N_
from workbook.money import Qepik
from workbook.record import (
    Code,
    Id,
    Month,
    MonthOrNone,
    Part,
    Percent,
    Size,
    Text,
    Unwritten,
    Words,
)

WAYS = {"in": N_("in"), "out": N_("out")}
OFTEN = {
    "once": N_("once"),
    "month": N_("every month"),
    "quarter": N_("every quarter"),
    "year": N_("every year"),
}
KINDS = {
    "plan": N_("for an activity"),
    "running": N_("running cost"),
    "reserve": N_("set aside"),
    "other": N_("other"),
}
"""What values are called on the screen; translate with `_` where it is shown."""


class Line(Part):
    """Money that is expected to come or to go: once in the month `first`, or again and again.

    `kind`: `running` lines are the yearly costs that the reserve is measured by; `plan` lines are
    commitments to an activity; `reserve` is set aside for replacement. `purpose` says whose
    restricted money it is; empty means free money. `project` is the id of a small project;
    `upkeep` lines are the fund's part of keeping up what was built.
    """

    id: Id
    name: Text = Field("", title=N_("What"))
    way: Annotated[Literal["in", "out"], Words(WAYS)] = Field("out", title=N_("In or out"))
    amount: Annotated[Qepik, Unwritten] = Field(0, title=N_("Amount"))
    first: Month = Field(title=N_("Month"))
    every: Annotated[Literal["once", "month", "quarter", "year"], Words(OFTEN)] = Field(
        "once", title=N_("How often")
    )
    last: MonthOrNone = Field("", title=N_("Until"))
    kind: Annotated[Literal["plan", "running", "reserve", "other"], Words(KINDS)] = Field(
        "other", title=N_("Kind")
    )
    purpose: str = Field("", title=N_("Whose money"))
    activity: Code = Field("", title=N_("Activity"))
    project: str = Field("", title=N_("Small project"))
    upkeep: bool = Field(False, title=N_("Upkeep of what was built"))


class Year(Part):
    """What is expected of the households in one year; `id` is its number, from 1.

    Without a number of households, all who are not exempt are asked.
    """

    id: Id
    households: Size = Field(None, title=N_("Households that pay"))
    percent: Percent = Field(85, title=N_("Will really pay"))


class WhatIf(Part):
    """Payments moved to other months, to see what would become of the balance.

    `moves` says which line begins in which month; `decision` what people decided when they saw it.
    """

    id: Id
    name: Text = Field("", title=N_("What if"))
    moves: dict[Id, Month] = Field({}, title=N_("Moved to"))
    decision: Text = Field("", title=N_("What we decided"))


class Trial(Part):
    """What the sliders say: amount per household and quarter, compliance, months of delay.

    Empty means as expected.
    """

    amount: Annotated[int, Field(strict=True, ge=0, le=5_000)] | None = Field(
        None, title=N_("Amount per household and quarter")
    )
    percent: Percent | None = Field(None, title=N_("Of the households pay"))
    delay: Annotated[int, Field(strict=True, ge=0, le=6)] = Field(0, title=N_("Months late"))


class Forecast(Part):
    """The months ahead, from `first` on; empty as long as nobody has begun.

    `late_percent` of those who pay are expected to pay late, one to three months, whichever they
    like (our convention, to be changed by who knows better). `replacement` is what the things we
    build lose in value each year.
    """

    first: MonthOrNone = Field("", title=N_("First month"))
    months: Annotated[int, Field(strict=True, ge=12, le=60)] = 36
    years: tuple[Year, ...] = Field((), title=N_("Years"))
    lines: tuple[Line, ...] = Field((), title=N_("Expected money"))
    what_ifs: tuple[WhatIf, ...] = Field((), title=N_("What if"))
    trial: Trial = Field(Trial(), title=N_("Trial"))
    late_percent: Percent = Field(20, title=N_("Of those who pay, so many pay late"))
    replacement: Annotated[Qepik, Unwritten] = Field(
        0, title=N_("Replacement value lost each year")
    )
