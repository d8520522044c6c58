"""What tables are made of: a row, its columns, and the columns that several tables have."""

from __future__ import annotations

from typing import Any, NamedTuple

Row = tuple[Any, ...]
"""The values of a row, in the order of the columns."""


class Column(NamedTuple):
    """A variable: its name, pandas dtype, unit, and meaning."""

    name: str
    dtype: str
    unit: str
    meaning: str


class Layout(NamedTuple):
    """What one row of a table stands for, and its columns from left to right."""

    row: str
    columns: tuple[Column, ...]


NEED = Column("need", "string", "", "id of the need")
NAME = Column("name", "string", "", "the need in the words of the people")
GROUP = Column("group", "string", "", "id of the group")
