"""Tidy tables: one row an observation, one column a variable, with what each of them means.

Text is raw, as people typed it: write it to a file with `workbook.to_csv`, never show it as HTML.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from typing import TYPE_CHECKING, Any, NamedTuple, Protocol

if TYPE_CHECKING:
    from pandas import DataFrame

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


class Topic(Protocol):
    """A module that makes some tables: how they are laid out, and their rows."""

    LAYOUTS: Mapping[str, Layout]

    @staticmethod
    def tables(plan: Any) -> Mapping[str, Iterable[Row]]:
        """Rows of each table."""


def frames(topics: Iterable[Topic], plan: Any, about: Mapping[str, Any]) -> dict[str, DataFrame]:
    """The tables of all topics; `about` goes into the `attrs` of each, beside what it holds."""
    return {
        name: _frame(name, topic.LAYOUTS[name], rows, about)
        for topic in topics
        for name, rows in topic.tables(plan).items()
    }


def _frame(name: str, layout: Layout, rows: Iterable[Row], about: Mapping[str, Any]) -> DataFrame:
    from pandas import DataFrame

    table = DataFrame.from_records(list(rows), columns=[c.name for c in layout.columns])
    table = table.astype({column.name: column.dtype for column in layout.columns})
    told = {
        c.name: {"dtype": c.dtype, "unit": c.unit, "meaning": c.meaning} for c in layout.columns
    }
    table.attrs = {"table": name, "row": layout.row, "columns": told, **about}
    return table
