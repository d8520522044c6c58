"""Activities over months, from what is known of each to what the browser draws."""

from __future__ import annotations

import datetime as dt
from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass
from functools import lru_cache

from workbook.locale import _, language, plural
from workbook.locale.numbers import TERRITORIES, integer, ordinal
from workbook.months import number
from workbook.ui.view import Axis, Gantt, GanttRow, Lines, Span
from workbook.ui.view.gantt import Mark

QUARTERS = ("I", "II", "III", "IV")
"""Roman numbers: quarters are written so in all of our languages, and they are short."""


@dataclass(frozen=True)
class Task:
    """An activity to draw: `months` from `start` on, counted from the first month (0).

    `slack` is its spare time, `wait` how long it waits for its first month, `closed` the months
    in which it must not run; `was` and `was_months` where it stood before. `note` is added to
    what is told of it. One with `moved` can be drawn to other months.
    """

    id: str
    label: str
    start: int
    months: int
    who: str = ""
    critical: bool = False
    slack: int = 0
    wait: int = 0
    closed: tuple[int, ...] = ()
    was: int | None = None
    was_months: int | None = None
    mark: Mark = ""
    note: str = ""
    moved: int | None = None
    least: int = 0
    most: int = 24


def gantt(
    id: str,
    caption: str,
    first: str,
    tasks: Iterable[Task],
    *,
    months: int = 0,
    closed: tuple[int, ...] = (),
    money: Lines | None = None,
    column: str = "later",
) -> Gantt:
    """Tasks over so many months from `first` (such as 2027-03), or as many as they need.

    Without a first month, months are counted from 1.
    """
    known = tuple(tasks)
    needed = max((_end(task) for task in known), default=1)
    return Gantt(
        id=id,
        caption=caption,
        axis=axis(first, max(months, needed)),
        rows=tuple(_row(task, first) for task in known),
        closed=closed,
        money=money,
        column=column,
    )


def axis(first: str, months: int) -> Axis:
    """So many months from `first` on, with their quarters and years, as the reader names them."""
    if not first:
        return _counted(months)
    begin = number(first)
    numbers = range(begin, begin + months)
    return Axis(
        moments=tuple(_named(n, "LLL y") for n in numbers),
        short=tuple(_named(n, "LLL") for n in numbers),
        quarters=tuple(_spans(numbers, 3, lambda n: QUARTERS[n % 12 // 3])),
        years=tuple(_spans(numbers, 12, lambda n: str(n // 12))),
    )


def _counted(months: int) -> Axis:
    """Months by their numbers, from 1."""
    numbers = range(months)
    return Axis(
        moments=tuple(_spoken("", n) for n in numbers),
        short=tuple(integer(n + 1) for n in numbers),
        quarters=tuple(_spans(numbers, 3, lambda n: integer(n + 1))),
        years=tuple(_spans(numbers, 12, lambda n: _("Year {number}", number=ordinal(n // 12 + 1)))),
    )


def _end(task: Task) -> int:
    """The first month that a task does not need any more, with its spare time."""
    was = 0 if task.was is None else task.was + (task.was_months or task.months)
    return max(task.start + task.months + task.slack, was, 1)


def _spoken(first: str, at: int) -> str:
    """The month `at` months after the first, in full, or its number."""
    if not first:
        return _("month {number}", number=ordinal(at + 1))
    return _named(number(first) + at, "LLLL y")


def _named(at: int, pattern: str) -> str:
    return _written(at, pattern, language())


@lru_cache(maxsize=2048)
def _written(at: int, pattern: str, spoken: str) -> str:
    from babel.dates import format_date

    day = dt.date(at // 12, at % 12 + 1, 1)
    return format_date(day, pattern, locale=TERRITORIES[spoken])


def _spans(numbers: range, every: int, name: Callable[[int], str]) -> Iterator[Span]:
    """The months in groups of `every`, counted from January; the outer ones may be shorter."""
    at = numbers.start
    while at < numbers.stop:
        end = min((at // every + 1) * every, numbers.stop)
        yield Span(start=at - numbers.start, months=end - at, label=name(at))
        at = end


def _row(task: Task, first: str) -> GanttRow:
    drawn = set(GanttRow.model_fields) - {"told"}
    values = {key: getattr(task, key) for key in drawn}
    return GanttRow(**values, told=" ".join(_told(task, first)))


def _told(task: Task, first: str) -> Iterator[str]:
    """What the drawing says of a task, in words."""
    yield _when(task, first)
    if task.who:
        yield _("Responsible: {who}.", who=task.who)
    yield from _room(task)
    if task.was is not None and task.was != task.start:
        yield _("Before: from {first}.", first=_spoken(first, task.was))
    yield from (f"{marks()[mark]}." for mark in (task.mark,) if mark)
    yield from (note for note in (task.note,) if note)


def _when(task: Task, first: str) -> str:
    begin, end = (_spoken(first, task.start + at) for at in (0, task.months - 1))
    if task.months == 1:
        return _("{name}: in {month}.", name=task.label, month=begin)
    return _("{name}: from {first} to {last}.", name=task.label, first=begin, last=end)


def _room(task: Task) -> Iterator[str]:
    """How much it may be late, and how long it waits."""
    if task.critical:
        yield _("On the critical path.")
    if task.slack:
        yield plural("{number} month to spare.", "{number} months to spare.", task.slack)
    if task.wait:
        yield plural("It waits {number} month.", "It waits {number} months.", task.wait)


def marks() -> dict[str, str]:
    """What became of an activity, in words."""
    return {"done": _("Done"), "late": _("Late"), "dropped": _("Dropped")}
