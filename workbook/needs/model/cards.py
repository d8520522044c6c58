"""What people said, card by card, and the needs that the cards were laid together to."""

from __future__ import annotations

from pydantic import Field

from workbook.locale import N_
from workbook.record import Id, Part, Text

PARKED = "parked"
"""Where a card lies that belongs to no need: kept, not thrown away."""


class Card(Part):
    """One card, in the words of who said it; `need` is where it was laid, or `PARKED`, or empty.

    The group that said it is written down, never the person.
    """

    id: Id
    name: Text = Field(title=N_("What was said, word for word"))
    group: str = Field("", title=N_("Said by"))
    need: str = Field("", title=N_("Laid to"))


class Need(Part):
    """One need in the words of the people who named it; `group` is who named it first."""

    id: Id
    name: Text = Field(title=N_("Need, in people's own words"))
    group: str = Field("", title=N_("Named first by"))
