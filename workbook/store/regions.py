"""The list of regions, each with its name in three languages; anybody may change it."""

from __future__ import annotations

import csv
from collections.abc import Iterable, Iterator
from typing import Annotated

from pydantic import BaseModel, ConfigDict, StringConstraints
from sqlalchemy import Connection, delete, insert, select

from workbook.files import shipped
from workbook.locale import language
from workbook.store import tables

Name = Annotated[str, StringConstraints(strip_whitespace=True, min_length=1, max_length=200)]


class Region(BaseModel):
    """A region; `code` is what a community writes down (ISO 3166-2 in the list we ship)."""

    model_config = ConfigDict(frozen=True, extra="forbid")
    code: Name
    az: Name
    en: Name
    ru: Name

    @property
    def label(self) -> str:
        """The name in the language in force."""
        return str(getattr(self, language(), self.en))


def shipped_regions() -> Iterator[Region]:
    """The regions that a new database begins with."""
    with (shipped("data") / "regions.csv").open(encoding="utf-8", newline="") as file:
        yield from (Region.model_validate(row) for row in csv.DictReader(file))


def named(code: str, known: Iterable[Region]) -> str:
    """The name of a region in the language in force; its code where it is on no list."""
    return next((region.label for region in known if region.code == code), code)


def read(db: Connection) -> tuple[Region, ...]:
    """All regions, by code."""
    rows = db.execute(select(tables.region).order_by(tables.region.c.code))
    return tuple(Region.model_validate(row) for row in rows.mappings())


def put(db: Connection, *regions: Region) -> None:
    """Write regions down, in place of those with the same codes."""
    for region in regions:
        drop(db, region.code)
        db.execute(insert(tables.region).values(**region.model_dump()))


def drop(db: Connection, code: str) -> None:
    """Take a region off the list; communities keep its code."""
    db.execute(delete(tables.region).where(tables.region.c.code == code))
