"""What is done in which months: a bar for each activity, and the money beneath it."""

from __future__ import annotations

from typing import Literal

from workbook.ui.view.base import View
from workbook.ui.view.course import Lines

Mark = Literal["", "done", "late", "dropped"]


class Span(View):
    """Months side by side under one name: a year, a quarter."""

    start: int
    months: int
    label: str


class Axis(View):
    """The months of a drawing: each in full (Mar 2027) and short (Mar), and what they belong to."""

    moments: tuple[str, ...]
    short: tuple[str, ...]
    quarters: tuple[Span, ...]
    years: tuple[Span, ...]


class GanttRow(View):
    """One activity: `months` from `start` on, counted from the first month drawn (0).

    `slack` is spare time after it, `wait` how long it stands ready before it; `closed` are months
    in which it must not run. `was` and `was_months` are where it stood before, where that is
    compared. `told` says all of it in words. Where it can be `moved`, that is by how many months
    it is now, from `least` to `most`.
    """

    id: str
    label: str
    start: int
    months: int
    told: str
    who: str = ""
    critical: bool = False
    slack: int = 0
    wait: int = 0
    closed: tuple[int, ...] = ()
    was: int | None = None
    was_months: int | None = None
    mark: Mark = ""
    moved: int | None = None
    least: int = 0
    most: int = 24


class Gantt(View):
    """Rows of bars over the same months; `closed` ones are shaded in all rows.

    A row that can be moved sends cells of this block in the column `column`: by the arrow keys,
    or drawn by the mouse, when what it would come to is shown on the way. `money` has the same
    months as the rows.
    """

    type: Literal["gantt"] = "gantt"
    id: str
    caption: str
    axis: Axis
    rows: tuple[GanttRow, ...]
    closed: tuple[int, ...] = ()
    money: Lines | None = None
    column: str = "later"
