"""In which months an activity may run: typed as they are said, 6-9 or 12, 1, 2."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Mapping
from typing import Any

from workbook.activities.analysis.calendar import calendar
from workbook.activities.analysis.clashes import MANY, voluntary
from workbook.activities.analysis.seasons import rows
from workbook.activities.worksheet.names import column, listed, numbered, told
from workbook.activities.worksheet.order import unwritten
from workbook.activities.worksheet.phases import WHAT
from workbook.locale import N_, _
from workbook.locale.numbers import integer
from workbook.ui.gantt import axis
from workbook.ui.grid import Column, Grid
from workbook.ui.step import Refused, Step
from workbook.ui.view import Block, Notice, Option, Origins, Script

YEAR = 12


class Windows(Step):
    """In which months can it not be done?"""

    id = "windows"
    title = N_("Not in these months")
    question = N_("In which months can it not be done, and why?")
    phase = WHAT

    def script(self, plan: Any) -> Script:
        return Script(
            say=(
                _("No concrete in frost, no road in mud, no voluntary work in the harvest."),
                _("Type months by their numbers: 6-9 is June to September; 12, 1, 2 is winter."),
                _("An activity runs without a break: it needs so many open months on end."),
            ),
            minutes=20,
            materials=(_("the sheets with beans"),),
        )

    def inputs(self, plan: Any) -> tuple[Grid, ...]:
        return (_table(plan),)

    def blocks(self, plan: Any) -> tuple[Block, ...]:
        if not plan.activities.activities:
            return (unwritten(),)
        wrong = (Notice(kind="stop", text=text) for text in self.problems(plan))
        return (*wrong, *_full(plan), _table(plan).view(plan), Origins(steps=("beans-all",)))

    def begun(self, plan: Any) -> bool:
        return any(any(each.closed.values()) for each in plan.activities.activities)

    def missing(self, plan: Any) -> Iterator[str]:
        for each in plan.activities.activities:
            if any(each.closed.values()) and not each.reason.strip():
                name = numbered(plan)[each.id]
                yield _("{name}: say why not in these months.", name=name)
        if not self.begun(plan):
            yield _("Say in which months something cannot be done.")

    def problems(self, plan: Any) -> Iterator[str]:
        laid = calendar(plan)
        if laid and laid.never:
            names = listed(laid.never, numbered(plan))
            yield _(
                "No season has room for: {names}. Open a month, or make it shorter.", names=names
            )


def _table(plan: Any) -> Grid:
    answers = (Option(value="no", label=_("no")), Option(value="yes", label=_("yes")))
    short = axis("2027-01", YEAR).short
    return Grid(
        id="windows",
        caption=_("Months by their numbers, 1 to 12"),
        columns=(
            told("name", _("Activity"), numbered(plan)),
            closed(plan),
            told("months", _("These are"), _said(plan, short), length=40),
            column(plan, "reason", length=300),
            column(
                plan,
                "voluntary",
                options=answers,
                show=lambda found: "yes" if found else "no",
                read=lambda typed: typed == "yes",
            ),
        ),
        rows=tuple(each.id for each in plan.activities.activities),
    )


def closed(plan: Any) -> Column:
    """The column of closed months."""
    return column(
        plan,
        "closed",
        kind="text",
        length=60,
        show=lambda found: spans(int(month) for month, shut in found.items() if shut),
        read=lambda typed: {str(month): True for month in typed_months(typed)},
    )


def spans(months: Iterable[int]) -> str:
    """Months of a year as they are typed: 1-3, 12."""
    return ", ".join(f"{run[0]}-{run[-1]}" if run[1:] else str(run[0]) for run in _runs(months))


def _runs(months: Iterable[int]) -> list[list[int]]:
    """Months of a year, those that follow each other together."""
    runs: list[list[int]] = []
    for month in sorted(months):
        if runs and runs[-1][-1] == month - 1:
            runs[-1].append(month)
        else:
            runs.append([month])
    return runs


def typed_months(typed: Any) -> list[int]:
    """Months of a year that were typed: 6-9, or 11-2 over the new year. Raises `Refused`."""
    found: set[int] = set()
    parts = [part for part in re.split(r"[\s,;]+", re.sub(r"\s*[-–]\s*", "-", str(typed))) if part]
    for part in parts:
        run = re.fullmatch(r"(\d{1,2})(?:-(\d{1,2}))?", part, re.ASCII)
        first, last = (int(run[1]), int(run[2] or run[1])) if run else (0, 0)
        if not (1 <= first <= YEAR and 1 <= last <= YEAR):
            raise Refused(_("Write months by their numbers, such as {example}.", example="6-9, 12"))
        found |= {(first - 1 + at) % YEAR + 1 for at in range((last - first) % YEAR + 1)}
    return sorted(found)


def _said(plan: Any, short: tuple[str, ...]) -> dict[str, str]:
    """The closed months of each activity by their names: Jan–Mar, Dec."""
    return {each.id: _named(each.closed, short) or "–" for each in plan.activities.activities}


def _named(closed: Mapping[str, bool], short: tuple[str, ...]) -> str:
    runs = _runs(int(month) for month, shut in closed.items() if shut)
    ends = [dict.fromkeys((short[run[0] - 1], short[run[-1] - 1])) for run in runs]
    return ", ".join("–".join(each) for each in ends)


def _full(plan: Any) -> Iterator[Notice]:
    """Which months the beans say are full, for those in which the villagers work themselves."""
    short = axis("2027-01", YEAR).short
    work = [row for row in rows(plan) if row.kind == "work"]
    full = [at for at in range(YEAR) if any(row.beans[at] >= MANY for row in work)]
    own = listed(voluntary(plan), numbered(plan))
    if full and own:
        months = ", ".join(f"{integer(at + 1)} ({short[at]})" for at in full)
        text = _(
            "By your beans, {months} are full of work. Who works without pay then? {names}",
            months=months,
            names=own,
        )
        yield Notice(kind="info", text=text, go="beans-all")
