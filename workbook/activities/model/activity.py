"""An activity: how long, after what, in which months, who answers for it, who pays."""

from __future__ import annotations

from typing import Annotated, Literal

from pydantic import Field

from workbook.locale import N_, _
from workbook.money import Qepik
from workbook.record import Code, Id, Part, Text, Words
from workbook.sources import SOURCES, PaidBy, Source

Payer = Literal[Source, "gap"]
"""Who pays a part of an activity; `gap` is what nobody pays yet."""
PAYERS: dict[str, str] = {**SOURCES, "gap": N_("paid by nobody yet")}
"""What each is called; translate with `_` where it is shown."""
Length = Annotated[int, Field(strict=True, ge=1, le=60)]
"""Months."""
YearMonth = Literal["1", "2", "3", "4", "5", "6", "7", "8", "9", "10", "11", "12"]
"""A month of any year, as a key: 1 is January."""

PAID = {
    "start": N_("at the beginning"),
    "spread": N_("month by month"),
    "end": N_("at the end"),
}
"""What values are called on the screen; translate with `_` where it is shown."""


class Taken(Part):
    """What a budget line or an action said when somebody last decided what to take from it."""

    name: Text = Field("", title=N_("What we do"))
    responsible: Code = Field("", title=N_("Responsible person"))


class Activity(Part):
    """One thing to do. It runs without a break for `months`, after all of `after`.

    `closed` are the months of the year in which it must not run, and `reason` says why. `costs`
    are its own costs by payer; what budget lines of the proposal give it comes on top of them.
    `sure` says of a payer whether the money is confirmed; who is not there has only pledged it.
    `purpose` says whose restricted money of the fund it may use. `responsible` is one code, of a
    person or a committee; `action` the id of the sustainability action that it comes from, and
    `taken` what was taken over from that action, or from the lines of the budget.
    """

    id: Id
    name: Text = Field("", title=N_("What we do"))
    months: Length = Field(1, title=N_("Months"))
    after: dict[Id, bool] = Field({}, title=N_("After"))
    closed: dict[YearMonth, bool] = Field({}, title=N_("Not in these months"))
    reason: Text = Field("", title=N_("Why not"))
    voluntary: bool = Field(False, title=N_("Voluntary work"))
    responsible: Code = Field("", title=N_("Responsible person"))
    support: Code = Field("", title=N_("Helped by"))
    needs: dict[Id, bool] = Field({}, title=N_("Needs"))
    costs: dict[Annotated[Payer, Words(PAYERS)], Qepik] = Field({}, title=N_("Cost by source"))
    sure: dict[PaidBy, bool] = Field({}, title=N_("Confirmed"))
    paid: Annotated[Literal["start", "spread", "end"], Words(PAID)] = Field(
        "start", title=N_("When it is paid")
    )
    purpose: str = Field("", title=N_("Whose money"))
    indicator: Text = Field("", title=N_("Indicator"))
    target: Text = Field("", title=N_("Target"))
    action: str = ""
    taken: Taken | None = Field(None, title=N_("Comes from"))

    @property
    def label(self) -> str:
        """What a list of changes calls it."""
        return self.name or _("an activity")
