"""Last year, read aloud: what was wanted, what became of it, and why."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

from workbook.activities.worksheet.phases import BEFORE
from workbook.locale import N_, _, plural
from workbook.ui.ask import ask
from workbook.ui.grid import Column, Grid
from workbook.ui.step import Step, new_id
from workbook.ui.view import Block, Entry, Meter, Meters, Notice, Script, StepState

LIST = ("activities", "last_year")


class LastYear(Step):
    """What became of last year?"""

    id = "last-year"
    title = N_("Last year")
    question = N_("What did we want last year, and what became of it?")
    phase = BEFORE

    def script(self, plan: Any) -> Script:
        return Script(
            say=(
                _("Read last year's plan aloud. The room answers: done, late, or dropped?"),
                _("What failed teaches most. Ask why, and write it down without blame."),
            ),
            minutes=20,
            materials=(_("last year's plan"),),
        )

    def inputs(self, plan: Any) -> tuple[Grid, ...]:
        return (_table(plan),)

    def blocks(self, plan: Any) -> tuple[Block, ...]:
        table = _table(plan)
        there = (table.view(plan), *_counts(plan)) if table.rows else ()
        return (_line(plan, table), *there)

    def begun(self, plan: Any) -> bool:
        return bool(plan.activities.last_year)

    def missing(self, plan: Any) -> Iterator[str]:
        past = plan.activities.last_year
        if not past:
            yield _("Write down what was wanted last year, or go on if this is the first plan.")
        if any(not each.outcome for each in past):
            yield _("Say of everything what became of it.")
        failed = [each for each in past if each.outcome not in ("", "on_time")]
        count = sum(not each.reason.strip() for each in failed)
        if count:
            yield plural("{number} reason is missing.", "{number} reasons are missing.", count)


def _table(plan: Any) -> Grid:
    asked = {"name": {"required": True}, "outcome": {}, "reason": {}}
    return Grid(
        id="last-year",
        caption=_("Last year"),
        columns=tuple(
            Column(
                ask(type(plan), (*LIST, "*", key), key, **more),
                lambda row, key=key: (*LIST, row, key),
            )
            for key, more in asked.items()
        ),
        rows=tuple(each.id for each in plan.activities.last_year),
        list_path=LIST,
        new=lambda: {"id": new_id()},
    )


def _line(plan: Any, table: Grid) -> Entry:
    return Entry(
        id="last-year",
        fields=tuple(column.ask for column in table.columns),
        add=_("Add"),
    )


def _counts(plan: Any) -> Iterator[Meters | Notice]:
    past = plan.activities.last_year
    done = sum(each.outcome == "on_time" for each in past)
    state = StepState.DONE if done == len(past) else StepState.BEGUN
    text = _("{number} of {whole}", number=done, whole=len(past))
    meter = Meter(label=_("Done on time"), value=done, whole=len(past), text=text, state=state)
    yield Meters(id="on-time", caption=_("What became of it"), meters=(meter,))
