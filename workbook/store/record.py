"""What the store asks of a record, and what it gives back."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterator
from dataclasses import dataclass
from typing import Any, Generic, Literal, Protocol, TypeVar

from pydantic import BaseModel

from workbook.store.edit import AnyEdit, Path

Kind = Literal["create", "edit", "undo", "redo"]


class Village(Protocol):
    """Whom a record is about."""

    name: str
    region: str
    illustrative: bool


class Record(Protocol):
    """A frozen pydantic model with an `id` that is unique across laptops.

    Its fields `format` and `version`, where it has them, mark its files.
    """

    id: str

    @property
    def community(self) -> Any:
        """The `Village` that the record is about."""

    def forbids(self, after: Any) -> Iterator[str]:
        """Sentences that say why this record may not become `after`."""

    def leaves(self, after: Any, at: dt.datetime) -> Iterator[tuple[Path, BaseModel]]:
        """What a change to `after` at a moment leaves behind: lists, and what is added to them."""


R = TypeVar("R", bound=Record)


@dataclass(frozen=True, slots=True)
class Commit(Generic[R]):
    """The record as it stands at `revision`; `note` is a sentence for the person, if any.

    `lost` is another one: that something of a file could not be kept.
    """

    record: R
    revision: int
    note: str = ""
    lost: str = ""


@dataclass(frozen=True, slots=True)
class Entry:
    """A community in the list of all.

    Times are UTC: of its last change, of its first revision in this database, and of when it was
    taken off the list; None where it is on it.
    """

    id: str
    name: str
    region: str
    revision: int
    changed_at: dt.datetime
    illustrative: bool
    since: dt.datetime
    removed_at: dt.datetime | None


@dataclass(frozen=True, slots=True)
class Change:
    """One revision: who changed what, when (UTC), and the same as a sentence."""

    number: int
    at: dt.datetime
    author: str
    kind: Kind
    edits: tuple[AnyEdit, ...]
    sentence: str
