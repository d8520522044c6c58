"""An edit: a small typed change that can be replayed, taken back and merged.

A path walks from the record down: a field's name, a key of a mapping, or the `id` of a record in
a list: `("needs", "vote", "dots", "N01", "women")`, `("community", "hamlets", "lower", "name")`.
"""

from __future__ import annotations

from hashlib import sha256
from typing import Annotated, Any, Literal
from uuid import uuid4

from pydantic import BaseModel, ConfigDict, Field

from workbook.escape import keepable

Path = tuple[str, ...]
Json = Any


class Edit(BaseModel):
    """A frozen change of one place in the record."""

    model_config = ConfigDict(frozen=True, extra="forbid")
    path: Path


class Put(Edit):
    """Write `value` at a field or key; `was` is what its author saw there (None: nothing).

    A value of None takes a key out of its mapping.
    """

    kind: Literal["put"] = "put"
    value: Json = None
    was: Json = None


class Add(Edit):
    """Put a new record (`item`, with its `id`) into the list at `path`, last or at `at`."""

    kind: Literal["add"] = "add"
    item: dict[str, Json]
    at: int | None = None


class Drop(Edit):
    """Take the record or key at `path` out of its list or mapping.

    Where `was` is given, it goes only if it is still what its author saw.
    """

    kind: Literal["drop"] = "drop"
    was: Json = None


AnyEdit = Annotated[Put | Add | Drop, Field(discriminator="kind")]


def kept(edits: tuple[AnyEdit, ...]) -> tuple[AnyEdit, ...]:
    """The same edits without signs in their texts that nothing keeps."""
    return tuple(edit.model_copy(update=keepable(dict(edit))) for edit in edits)


CROCKFORD = "0123456789ABCDEFGHJKMNPQRSTVWXYZ"
"""Digits and letters that are not mistaken for each other (D. Crockford, Base 32)."""
MADE = 12
"""Characters of an id that is made, not given."""


def new_id() -> str:
    """Twelve characters, unique across laptops (60 random bits)."""
    return _twelve(uuid4().int)


def id_of(content: bytes) -> str:
    """Twelve characters, the same for the same content wherever it is taken in."""
    return _twelve(int.from_bytes(sha256(content).digest()))


def made(id: str) -> bool:
    """Whether an id looks as `new_id` makes it, and so tells people nothing."""
    return len(id) == MADE and set(id) <= set(CROCKFORD)


def _twelve(number: int) -> str:
    return "".join(CROCKFORD[number >> 5 * place & 31] for place in range(MADE))
