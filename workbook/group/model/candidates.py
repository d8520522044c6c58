"""Who stands for election: a code for each person. Names stay on paper."""

from __future__ import annotations

from typing import Annotated, Literal

from pydantic import Field

from workbook.locale import N_
from workbook.record import Count, Id, Part, Words

Sex = Literal["F", "M"]

SEXES = {"F": N_("woman"), "M": N_("man")}
"""What values are called on the screen; translate with `_` where it is shown."""


class Candidate(Part):
    """A person under a code such as C07. `age` is that on the day of the meeting.

    `terms` counts the terms in a row that this person has already served.
    """

    id: Id
    sex: Annotated[Sex | None, Words(SEXES)] = Field(None, title=N_("Sex"))
    age: Annotated[int, Field(strict=True, ge=16, le=120)] | None = Field(None, title=N_("Age"))
    hamlet: str = Field("", title=N_("Hamlet"))
    displaced: bool = Field(False, title=N_("Displaced household"))
    terms: Count = Field(0, title=N_("Terms served"))

    @property
    def label(self) -> str:
        """What a list of changes calls it: its code."""
        return self.id
