"""The way from a record down to one place: what stands there, and the record with it changed.

Only what lies on the way is made anew and validated again, so that an edit of a large record
costs little.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any, Generic, TypeVar

from pydantic import BaseModel, ValidationError
from pydantic_core import to_jsonable_python

from workbook.locale import _
from workbook.store.complaint import sentences
from workbook.store.edit import Json, Path
from workbook.store.place import names, place
from workbook.store.trouble import Changed, Refused

M = TypeVar("M", bound=BaseModel)


@dataclass(frozen=True, slots=True)
class Way(Generic[M]):
    """A record and a path into it."""

    record: M
    path: Path

    def here(self) -> Any:
        """What stands at the path, as Python has it; None where nothing does."""
        found: Any = self.record
        for key in self.path:
            found = _child(found, key)
        return found

    def look(self) -> Json:
        """What stands at the path, as JSON; None where nothing does."""
        return to_jsonable_python(self.here())

    def up(self) -> Way[M]:
        """The way to what holds this place."""
        return Way(self.record, self.path[:-1])

    def put(self, value: Any) -> M:
        """The record with `value` at the path; None takes a key or a record out.

        Missing mappings on the way are made; a mapping inside a mapping goes with its last key.
        Raises `Refused` where there is no such place or the value does not fit, and `Changed`
        where the way leads through a record that is gone.
        """
        if not self.path:
            raise self.refused(_("an edit must name a place."))
        return self._rebuilt(self.record, 0, value)

    def words(self) -> str:
        """The place for a person."""
        return place(type(self.record), self.path, names(self.record))

    def refused(self, why: str) -> Refused:
        """That nothing is written here, and `why`."""
        return Refused(f"{self.words()}: {why}")

    def changed(self, yours: Json) -> Changed:
        """That somebody else was here first."""
        return Changed(self.path, yours, self.look(), self.words())

    def _rebuilt(self, holder: Any, at: int, value: Any) -> Any:
        if at + 1 < len(self.path):
            inner = self._inner(holder, at, value)
            after = self._rebuilt(inner, at + 1, value)
            if after is inner:
                return holder
            value = None if isinstance(holder, Mapping) and after == {} else after
        if isinstance(holder, BaseModel):
            return self._validated(holder, at, value)
        if isinstance(holder, Mapping):
            return _mapped(holder, self.path[at], value)
        return self._listed(holder, at, value)

    def _inner(self, holder: Any, at: int, value: Any) -> Any:
        inner = _child(holder, self.path[at])
        if inner is not None:
            return inner
        if isinstance(holder, Mapping):
            return {}
        raise self.changed(value) if isinstance(holder, tuple) else self._nowhere()

    def _validated(self, holder: BaseModel, at: int, value: Any) -> BaseModel:
        if self.path[at] not in type(holder).model_fields:
            raise self._nowhere()
        data = {**dict(holder), self.path[at]: value}
        try:
            return type(holder).model_validate(data)
        except ValidationError as error:
            record = self.record
            told = sentences(error, type(record), data, self.path[:at], names(record))
            raise Refused(*told) from None

    def _listed(self, holder: Any, at: int, value: Any) -> tuple[Any, ...]:
        key = self.path[at]
        if _child(holder, key) is None:
            raise self.changed(value) if isinstance(holder, tuple) else self._nowhere()
        if value is not None and _id(value) != key:
            raise self.refused(_("a record keeps its id."))
        new = () if value is None else (value,)
        return tuple(x for item in holder for x in (new if _id(item) == key else (item,)))

    def _nowhere(self) -> Refused:
        return self.refused(_("there is no such place. Reload the page."))


def _child(holder: Any, key: str) -> Any:
    """What stands at `key` of a model, a mapping or a list of records; None for nothing."""
    if isinstance(holder, BaseModel):
        return getattr(holder, key) if key in type(holder).model_fields else None
    if isinstance(holder, Mapping):
        return holder.get(key)
    if isinstance(holder, tuple):
        return next((item for item in holder if getattr(item, "id", None) == key), None)
    return None


def _mapped(holder: Mapping[str, Any], key: str, value: Any) -> Mapping[str, Any]:
    if value is not None:
        return {**holder, key: value}
    return {k: v for k, v in holder.items() if k != key} if key in holder else holder


def _id(item: Any) -> Any:
    return item.get("id") if isinstance(item, dict) else getattr(item, "id", None)
