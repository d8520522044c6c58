"""The problem tree: what is at the core, what it comes from, and what comes of it."""

from __future__ import annotations

from pydantic import Field

from workbook.locale import N_
from workbook.record import Id, Part, Text


class Branch(Part):
    """A cause or an effect; `under` is the id of the one it leads to, empty for the core itself."""

    id: Id
    name: Text = Field(title=N_("In a few words"))
    under: str = Field("", title=N_("Grows from"))


class ProblemTree(Part):
    """A problem tree: causes below the core problem, effects above it (field guide, WS3)."""

    core: Text = Field("", title=N_("The core problem"))
    causes: tuple[Branch, ...] = Field((), title=N_("Causes"))
    effects: tuple[Branch, ...] = Field((), title=N_("Effects"))
