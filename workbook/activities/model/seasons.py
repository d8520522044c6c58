"""The year of the village: 48 beans a row, laid on twelve months, by women and men apart."""

from __future__ import annotations

from typing import Annotated, Literal

from pydantic import Field

from workbook.activities.model.activity import YearMonth
from workbook.locale import N_, _
from workbook.record import Count, Id, Part, Text, Words

BEANS = 48
"""Beans in a row: four a month on average (Tearfund, PILLARS A13)."""

WHOSE = {"all": N_("Everybody's year"), "women": N_("Women's year"), "men": N_("Men's year")}
KINDS = {
    "work": N_("work in field and house"),
    "cash": N_("money in the house"),
    "weather": N_("weather"),
    "other": N_("other"),
}
"""What values are called on the screen; translate with `_` where it is shown."""


class Season(Part):
    """One row of the seasonal calendar: how the beans of those who laid it lie on the months.

    `kind`: `work` rows warn of voluntary work in the harvest, `cash` rows of collecting when
    nobody has money, `weather` rows of work outside.
    """

    id: Id
    name: Text = Field("", title=N_("What"))
    who: Annotated[Literal["all", "women", "men"], Words(WHOSE)] = Field("all", title=N_("Laid by"))
    kind: Annotated[Literal["work", "cash", "weather", "other"], Words(KINDS)] = Field(
        "other", title=N_("Kind")
    )
    beans: dict[YearMonth, Count] = Field({}, title=N_("Beans"))

    @property
    def label(self) -> str:
        """What a list of changes calls it."""
        return self.name or _("a row of the calendar")
