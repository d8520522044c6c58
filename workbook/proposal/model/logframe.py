"""The logframe: what for, by which sign we know it, and what must hold that we do not command."""

from __future__ import annotations

from typing import Annotated, Literal

from pydantic import Field

from workbook.locale import N_, _
from workbook.record import Code, Id, MonthOrNone, Part, Text, Words

Level = Literal["goal", "purpose", "output"]

LEVELS: dict[Level, str] = {
    "goal": N_("Goal"),
    "purpose": N_("Project purpose"),
    "output": N_("Output"),
}
"""What each is called; translate with `_` where it is shown."""


class Aim(Part):
    """One row of the logframe. A project has one goal, one purpose and some outputs.

    `date` is the month by which the target is reached, `source` where one reads whether it is,
    `risk` the id of the risk in the register that the assumption reappears as.
    """

    id: Id
    level: Annotated[Level, Words(LEVELS)] = Field("output", title=N_("Level"))
    text: Text = Field("", title=N_("What will be so"))
    indicator: Text = Field("", title=N_("Indicator"))
    baseline: Text = Field("", title=N_("Today"))
    target: Text = Field("", title=N_("Target"))
    date: MonthOrNone = Field("", title=N_("By when"))
    source: Text = Field("", title=N_("Where one reads it"))
    assumption: Text = Field("", title=N_("If this holds"))
    risk: str = Field("", title=N_("Risk in the register"))

    @property
    def label(self) -> str:
        """What a list of changes calls it."""
        return self.text or _(LEVELS[self.level])


OFTEN = {
    "month": N_("every month"),
    "quarter": N_("every quarter"),
    "half_year": N_("every half year"),
    "year": N_("every year"),
    "end": N_("once, at the end"),
}
"""How often an indicator is looked at; translate with `_` where it is shown."""


class Watch(Part):
    """How an indicator is watched; `id` is that of its row of the logframe. `who` is a code."""

    id: Id
    every: Annotated[Literal["", "month", "quarter", "half_year", "year", "end"], Words(OFTEN)] = (
        Field("", title=N_("How often"))
    )
    who: Code = Field("", title=N_("Who"))
    kept: Text = Field("", title=N_("Where it is written down"))
