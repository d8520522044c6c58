"""The yearly review: done, late or dropped, why, and the new date. Nothing is passed over."""

from __future__ import annotations

from typing import Annotated, Literal

from pydantic import Field

from workbook.activities.model.activity import Length
from workbook.locale import N_, _
from workbook.record import Id, Month, MonthOrNone, Part, Text, Words

OUTCOMES = {
    "on_time": N_("done on time"),
    "late": N_("done late"),
    "not_done": N_("not done yet"),
    "dropped": N_("dropped"),
}
"""What values are called on the screen; translate with `_` where it is shown."""

Outcome = Annotated[Literal["", "on_time", "late", "not_done", "dropped"], Words(OUTCOMES)]


class Reviewed(Part):
    """What became of one activity; a late one says by how many months."""

    outcome: Outcome = Field("", title=N_("What became of it"))
    late: Literal[0] | Length = Field(0, title=N_("Months late"))
    reason: Text = Field("", title=N_("Why"))
    new: MonthOrNone = Field("", title=N_("New date"))


class Review(Part):
    """One yearly review, in `month`: what became of each activity, by its id."""

    id: Id
    month: Month = Field(title=N_("Month"))
    items: dict[Id, Reviewed] = Field({}, title=N_("What became of it"))

    @property
    def label(self) -> str:
        """What a list of changes calls it."""
        return _("a review")


class Past(Part):
    """Something that was to be done last year, as it is read aloud."""

    id: Id
    name: Text = Field("", title=N_("What we wanted"))
    outcome: Outcome = Field("", title=N_("What became of it"))
    reason: Text = Field("", title=N_("Why"))

    @property
    def label(self) -> str:
        """What a list of changes calls it."""
        return self.name or _("something of last year")
