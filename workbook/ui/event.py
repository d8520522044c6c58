"""What the browser says: checked like anything from outside before it is believed."""

from __future__ import annotations

from typing import Annotated, Literal

from pydantic import BaseModel, ConfigDict, Field, StringConstraints, TypeAdapter

Name = Annotated[str, StringConstraints(max_length=200)]
Said = Annotated[str, StringConstraints(max_length=100_000)]
Value = int | Said | None
Contents = Annotated[str, StringConstraints(max_length=6_000_000)]
"""A file of up to 4.5 MB as base64: a whole message must be smaller than 8 MiB."""


class Heard(BaseModel):
    """A frozen message of the browser."""

    model_config = ConfigDict(frozen=True, extra="forbid", strict=True)


class Cell(Heard):
    """One cell or field: its new value, and what its author saw there."""

    row: Name = ""
    column: Name
    value: Value
    was: Value = None


class Cells(Heard):
    """Cells of a table, or fields of a form, were filled in."""

    on: Literal["cells"]
    block: Name
    cells: Annotated[list[Cell], Field(max_length=5_000)]


class Added(Heard):
    """A row was added, with the values it begins with."""

    on: Literal["add"]
    block: Name
    values: dict[Name, Value] = {}


class Dropped(Heard):
    """A row was taken out."""

    on: Literal["drop"]
    block: Name
    row: Name


class Pressed(Heard):
    """A button was pressed, with the reason that it asked for."""

    on: Literal["press"]
    action: Name
    reason: Said = ""


class Gone(Heard):
    """The reader went to another step."""

    on: Literal["go"]
    step: Name


class Tried(Heard):
    """Something is only looked at: fields as they would be, or what is in a file.

    Nothing is written down; the next deed ends it. The content of a file is base64.
    """

    on: Literal["try"]
    block: Name
    cells: Annotated[list[Cell], Field(max_length=100)] = []
    file: Name = ""
    content: Contents = ""


class Brought(Heard):
    """What is in a file is to be taken in, after it was looked at."""

    on: Literal["bring"]
    block: Name
    file: Name
    content: Contents


class Undone(Heard):
    """The author's last edit is taken back, or made again."""

    on: Literal["undo", "redo"]


class Stopped(Heard):
    """Work that takes longer is to end with the best that it has."""

    on: Literal["stop"]


class Spoken(Heard):
    """The reader chose another language."""

    on: Literal["language"]
    language: Name


Deed = Annotated[
    Cells | Added | Dropped | Pressed | Gone | Tried | Brought | Undone | Stopped | Spoken,
    Field(discriminator="on"),
]


class Opened(Heard):
    """A page asks for its community, after it has loaded."""

    kind: Literal["open"]
    community: Name
    worksheet: Name = ""
    step: Name = ""
    language: Name = "en"
    author: Name = ""


class Pinged(Heard):
    """The page asks whether anybody is there."""

    kind: Literal["ping"]
    n: int


class Event(Heard):
    """Something was done; `id` tells a repetition from a new deed."""

    kind: Literal["event"]
    id: Name
    step: Name = ""
    author: Name = ""
    event: Deed


message = TypeAdapter(Annotated[Opened | Pinged | Event, Field(discriminator="kind")])
"""Reads a message; raises pydantic's ValidationError for anything else."""
