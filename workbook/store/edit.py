"""An edit: a small typed change that can be replayed, taken back and merged.

A path walks from the record down: a field's name, a key of a mapping, or the `id` of a record in
a list: `("needs", "vote", "dots", "N01", "women")`, `("community", "hamlets", "lower", "name")`.
"""

from __future__ import annotations

from typing import Annotated, Any, Literal

from pydantic import BaseModel, ConfigDict, Field

Path = tuple[str, ...]
Json = Any


class Edit(BaseModel):
    """A frozen change of one place in the record."""

    model_config = ConfigDict(frozen=True, extra="forbid")
    path: Path


class Put(Edit):
    """Write `value` at a field or key; `was` is what its author saw there (None: nothing)."""

    kind: Literal["put"] = "put"
    value: Json
    was: Json = None


class Add(Edit):
    """Put a new record (`item`, with its `id`) into the list at `path`, last or at `at`."""

    kind: Literal["add"] = "add"
    item: dict[str, Json]
    at: int | None = None


class Drop(Edit):
    """Take the record or key at `path` out of its list or mapping."""

    kind: Literal["drop"] = "drop"


AnyEdit = Annotated[Put | Add | Drop, Field(discriminator="kind")]
