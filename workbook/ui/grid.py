"""Tables and forms bound to places of the record: shown and written through the same path."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from typing import Any

from pydantic import BaseModel
from pydantic.fields import FieldInfo

from workbook.store.edit import Add, AnyEdit, Drop, Path, Put
from workbook.ui.event import Added, Cell, Cells, Dropped
from workbook.ui.fit import fitting
from workbook.ui.view import Ask, Form, Option, Row, Symbol, Table, Value

Problems = Mapping[tuple[str, str], str]


def look(record: Any, path: Path) -> Any:
    """What stands at `path` of `record`; None where nothing does."""
    for part in path:
        record = _step(record, part)
    return record


def _step(value: Any, part: str) -> Any:
    if isinstance(value, Mapping):
        return value.get(part)
    if isinstance(value, tuple):
        return next((item for item in value if item.id == part), None)
    return getattr(value, part, None)


def dashed(number: int | None) -> int | str:
    """What a cell shows that nobody types: a dash where its number is not known."""
    return "–" if number is None else number


def emptied(record: Any, path: Path) -> Any:
    """What is written where a cell is cleared: nothing in a mapping, the default of a field."""
    field = getattr(type(look(record, path[:-1])), "model_fields", {}).get(path[-1])
    if field is None:
        return None
    return field.get_default() if not field.is_required() else "" if _is_text(field) else None


def _is_text(field: FieldInfo) -> bool:
    return field.annotation is str


def put(record: Any, column: Column, path: Path, cell: Cell, was: Any) -> Put:
    """The edit that a filled-in cell asks for; an empty cell has the value of a cleared one.

    Raises `Refused` where the value is no answer to what the column asks.
    """
    value, empty = column.fitting(cell.value, cell.row), emptied(record, path)
    return Put(
        path=path,
        value=empty if value is None else value,
        was=empty if was is None else was,
    )


@dataclass(frozen=True)
class Column:
    """A column: what it asks, and where the cell of a row is written.

    Where the record keeps something else than what is typed, `show` makes the text of a value,
    and `read` the value of a text, or raises `Refused` with a sentence. `options` gives a row
    its own. `labels` names the rows in a column without a path, else those of the grid do. `rest`
    is what a row shows where nothing stands.
    """

    ask: Ask
    path: Callable[[str], Path] | None = None
    show: Callable[[Any], Value] = field(default=lambda found: found)
    read: Callable[[Value], Any] = field(default=lambda typed: typed)
    options: Callable[[str], tuple[Option, ...]] | None = None
    labels: Mapping[str, str] | None = None
    rest: Callable[[str], Value] = field(default=lambda row: None)

    def value(self, record: BaseModel, row: str, labels: Mapping[str, str]) -> Value:
        """The cell's value as the browser gets it."""
        if self.path is None:
            return (self.labels or labels).get(row, row)
        found = look(record, self.path(row))
        if self.ask.blank and found == 0:
            return None
        shown = self.rest(row) if found is None else self.show(found)
        return shown if shown is None or isinstance(shown, int | str) else str(shown)

    def fitting(self, typed: Value, row: str = "") -> Any:
        """What the record keeps of what was typed; None of nothing. Raises `Refused`."""
        more = {"options": self.options(row)} if self.options and row else {}
        value = fitting(self.ask.model_copy(update=more), typed)
        return value if value is None or value == "" else self.read(value)


@dataclass(frozen=True)
class Grid:
    """A table over the rows with ids `rows`; `list_path` is where rows are added and dropped.

    `labels` names the rows in a column that has no path, `signs` are their symbols. A cell of a
    `sealed` grid that has a value is shown covered: the value does not leave the kernel.
    """

    id: str
    caption: str
    columns: tuple[Column, ...]
    rows: tuple[str, ...]
    labels: Mapping[str, str] = field(default_factory=dict)
    signs: Mapping[str, Symbol] = field(default_factory=dict)
    list_path: Path = ()
    new: Callable[[], dict[str, Any]] | None = None
    add: str = ""
    sealed: bool = False
    fixed: bool = False

    def view(
        self, record: BaseModel, problems: Problems | None = None, total: Row | None = None
    ) -> Table:
        """The table as the browser draws it."""
        return Table(
            id=self.id,
            caption=self.caption,
            columns=tuple(self._ask(column) for column in self.columns),
            rows=tuple(self._row(record, row, problems or {}) for row in self.rows),
            total=total,
            add="" if self.fixed else self.add,
            drop=bool(self.list_path) and not self.fixed,
            fixed=self.fixed,
        )

    def _ask(self, column: Column) -> Ask:
        sealed = self.sealed and column.path is not None
        return column.ask.model_copy(update={"sealed": True}) if sealed else column.ask

    def _row(self, record: BaseModel, row: str, problems: Problems) -> Row:
        values = {c.ask.key: c.value(record, row, self.labels) for c in self.columns}
        covered = tuple(
            c.ask.key
            for c in self.columns
            if self.sealed and c.path and values[c.ask.key] is not None
        )
        return Row(
            id=row,
            values={key: value for key, value in values.items() if key not in covered},
            options={c.ask.key: c.options(row) for c in self.columns if c.options},
            problems={column: text for (at, column), text in problems.items() if at == row},
            sealed=covered,
            sign=self.signs.get(row),
        )

    def edits(self, record: BaseModel, event: Cells | Added | Dropped) -> tuple[AnyEdit, ...]:
        """What an event of the browser changes in the record; nothing for what is not ours."""
        if self.fixed or event.block != self.id:
            return ()
        if isinstance(event, Cells):
            return tuple(edit for cell in event.cells for edit in self._put(record, cell))
        if isinstance(event, Dropped):
            known = bool(self.list_path) and event.row in self.rows
            return (Drop(path=(*self.list_path, event.row)),) if known else ()
        return self._add(event.values) if self.new else ()

    def _put(self, record: BaseModel, cell: Cell) -> tuple[AnyEdit, ...]:
        column = next((c for c in self.columns if c.ask.key == cell.column), None)
        if column is None or column.path is None or column.ask.fixed or cell.row not in self.rows:
            return ()
        path = column.path(cell.row)
        here, shown = look(record, path), column.value(record, cell.row, self.labels)
        seen = cell.was if cell.was in (None, "") else column.read(cell.was)
        same = shown == cell.was
        if isinstance(here, Mapping):
            same = (shown or None) == (cell.was or None)
        known = same and (here is None or isinstance(here, Mapping | bool))
        was = here if self.sealed or known else seen
        return (put(record, column, path, cell, was),)

    def _add(self, values: Mapping[str, Value]) -> tuple[AnyEdit, ...]:
        """A new record with the values it begins with; those kept elsewhere follow it."""
        item = self.new() if self.new else {}
        own, rest = (*self.list_path, item["id"]), []
        for column in self.columns:
            value = values.get(column.ask.key)
            if value is None or column.path is None or column.ask.fixed:
                continue
            path = column.path(item["id"])
            if path[:-1] == own:
                item[path[-1]] = column.fitting(value)
            else:
                rest.append(Put(path=path, value=column.fitting(value)))
        return (Add(path=self.list_path, item=item), *rest)


@dataclass(frozen=True)
class Fields:
    """A form: each field asked once, written at its own path.

    `show` and `read` are those of a column, by field key, where the record keeps something else
    than what is typed.
    """

    id: str
    fields: tuple[tuple[Ask, Path], ...]
    caption: str = ""
    fixed: bool = False
    beside: bool = False
    show: Mapping[str, Callable[[Any], Value]] = field(default_factory=dict)
    read: Mapping[str, Callable[[Value], Any]] = field(default_factory=dict)

    def view(self, record: BaseModel, problems: Mapping[str, str] | None = None) -> Form:
        """The form as the browser draws it."""
        return Form(
            id=self.id,
            caption=self.caption,
            fields=tuple(ask for ask, path in self.fields),
            values={ask.key: self._value(record, ask, path) for ask, path in self.fields},
            problems=dict(problems or {}),
            fixed=self.fixed,
            beside=self.beside,
        )

    def edits(self, record: BaseModel, event: Any) -> tuple[AnyEdit, ...]:
        """What an event of the browser changes in the record."""
        if self.fixed or event.block != self.id or not isinstance(event, Cells):
            return ()
        places = {ask.key: (ask, path) for ask, path in self.fields if not ask.fixed}
        known = [(*places[cell.column], cell) for cell in event.cells if cell.column in places]
        return tuple(self._put(record, ask, path, cell) for ask, path, cell in known)

    def _put(self, record: BaseModel, ask: Ask, path: Path, cell: Cell) -> Put:
        column = self._column(ask, path)
        was = cell.was if cell.was in (None, "") else column.read(cell.was)
        return put(record, column, path, cell, was)

    def _value(self, record: BaseModel, ask: Ask, path: Path) -> Value:
        return self._column(ask, path).value(record, "", {})

    def _column(self, ask: Ask, path: Path) -> Column:
        more = {"show": self.show.get(ask.key), "read": self.read.get(ask.key)}
        return Column(ask, lambda row: path, **{k: own for k, own in more.items() if own})
