"""The meeting, and who came."""

from __future__ import annotations

import datetime as dt

from pydantic import Field

from workbook.locale import N_
from workbook.record import Count, Id, Part


class Session(Part):
    """The meeting: when it was, and who came, by group and by hamlet."""

    date: dt.date | None = Field(None, title=N_("Date"))
    attended: dict[Id, Count] = Field({}, title=N_("Came"))
    attended_by_hamlet: dict[Id, Count] = Field({}, title=N_("Came"))
