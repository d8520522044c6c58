"""The meeting that elects the group, and how many households came to it."""

from __future__ import annotations

import datetime as dt

from pydantic import Field

from workbook.locale import N_
from workbook.record import Count, Part


class Meeting(Part):
    """The village meeting: when it was, and how many households were there."""

    date: dt.date | None = Field(None, title=N_("Date"))
    present: Count | None = Field(None, title=N_("Households present"))
