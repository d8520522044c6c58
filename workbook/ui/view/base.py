"""What everything that is drawn has in common."""

from __future__ import annotations

from enum import StrEnum
from typing import Literal

from pydantic import BaseModel, ConfigDict

Kind = Literal["text", "integer", "money", "date", "choice", "cards"]
Value = str | int | None


class View(BaseModel):
    """A frozen thing to draw."""

    model_config = ConfigDict(frozen=True, extra="forbid")


class StepState(StrEnum):
    """How far a step is; shown by sign and colour, never by colour alone."""

    OPEN = "open"  # not begun
    BEGUN = "begun"  # something is written down
    DONE = "done"  # nothing is missing
    LOCKED = "locked"  # done, and agreed not to change
    PROBLEM = "problem"  # something contradicts itself
