"""What may go wrong, what we do about low scores, and who comes to look."""

from __future__ import annotations

from typing import Annotated

from pydantic import Field

from workbook.locale import N_, _
from workbook.record import Code, Day, Id, MonthOrNone, Part, Text

Five = Annotated[int, Field(strict=True, ge=1, le=5)]


class Risk(Part):
    """What may go wrong: how likely and how bad (1 to 5 each), what is done, whose it is."""

    id: Id
    name: Text = Field("", title=N_("What may go wrong"))
    probability: Five | None = Field(None, title=N_("How likely"))
    impact: Five | None = Field(None, title=N_("How bad"))
    mitigation: Text = Field("", title=N_("What we do about it"))
    owner: Code = Field("", title=N_("Whose it is (code)"))

    @property
    def label(self) -> str:
        """What a list of changes calls it."""
        return self.name or _("a risk")


class Action(Part):
    """What we will do about a low score; it becomes an activity of the plan."""

    id: Id
    indicator: str = Field("", title=N_("Because of"))
    name: Text = Field("", title=N_("What we do"))
    responsible: Code = Field("", title=N_("Responsible person"))
    by: MonthOrNone = Field("", title=N_("By when"))

    @property
    def label(self) -> str:
        """What a list of changes calls it."""
        return self.name or _("an action")


class Visit(Part):
    """A follow-up visit, so many months after the hand-over: when it was, and what was found."""

    id: Id
    after: Annotated[int, Field(strict=True, ge=0, le=120)] = Field(
        3, title=N_("Months after the hand-over")
    )
    date: Day | None = Field(None, title=N_("Visited on"))
    finding: Text = Field("", title=N_("What was found"))

    @property
    def label(self) -> str:
        """What a list of changes calls it."""
        return _("a follow-up visit")
