"""Who does what: one who answers for each task, at least one who does it."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

from workbook.locale import N_, _, plural
from workbook.sustainability.analysis.raci import MARKS, checks, duties, load
from workbook.sustainability.worksheet.columns import UPKEEP, column
from workbook.sustainability.worksheet.phases import UPKEEP as PHASE
from workbook.ui.ask import ask
from workbook.ui.codes import code
from workbook.ui.grid import Column, Grid
from workbook.ui.step import Step, new_id
from workbook.ui.view import (
    Ask,
    Bar,
    BarRow,
    Block,
    Board,
    Notice,
    Option,
    Script,
    Series,
)

ROLES, TASKS = (*UPKEEP, "roles"), (*UPKEEP, "tasks")
HEAVY = 6
"""From so many tasks on a role is asked whether it carries too much; our convention."""


class RaciStep(Step):
    """Who does what?"""

    id = "raci"
    title = N_("Who does what")
    question = N_("Who does each task, and who answers for it?")
    phase = PHASE

    def script(self, plan: Any) -> Script:
        return Script(
            say=(
                _("R does it. A answers for it: exactly one. C is asked before, I is told after."),
                _("Where two answer, nobody does. Leave one."),
                _("Look down the columns: does one person carry everything?"),
            ),
            minutes=30,
        )

    def inputs(self, plan: Any) -> tuple[Grid, ...]:
        return (_matrix(plan), _roles(plan))

    def blocks(self, plan: Any) -> tuple[Block, ...]:
        upkeep = plan.sustainability.upkeep
        if not upkeep.tasks:
            text = _("First write down the tasks of upkeep.")
            return (Notice(kind="info", text=text, go="upkeep-tasks"),)
        matrix, roles = (part.view(plan) for part in self.inputs(plan))
        if not upkeep.roles:
            return (roles,)
        wrong = tuple(Notice(kind="stop", text=text) for text in checks(plan))
        right = Notice(kind="good", text=_("Each task has one who answers and one who does it."))
        return (*(wrong or (right,)), matrix, _load(plan), roles)

    def begun(self, plan: Any) -> bool:
        return any(task.marks for task in plan.sustainability.upkeep.tasks)

    def missing(self, plan: Any) -> Iterator[str]:
        upkeep = plan.sustainability.upkeep
        if not upkeep.roles:
            yield _("Write down the roles.")
        elif not self.begun(plan):
            yield _("Mark for each task who does it and who answers for it.")

    def problems(self, plan: Any) -> Iterator[str]:
        if self.begun(plan):
            yield from checks(plan)


def _matrix(plan: Any) -> Grid:
    upkeep = plan.sustainability.upkeep
    options = tuple(Option(value=mark, label=mark) for mark in MARKS)
    wrong = {duty.task.id for duty in duties(plan) if duty.sentences}

    def of(role: Any) -> Column:
        field = ask(
            type(plan), (*TASKS, "*", "marks", "*"), role.id, label=role.label, options=options
        )
        return Column(field, lambda row: (*TASKS, row, "marks", role.id))

    return Grid(
        id="matrix",
        caption=_caption(),
        columns=(
            Column(Ask(key="task", label=_("Task"), fixed=True)),
            *(of(role) for role in upkeep.roles),
        ),
        rows=tuple(task.id for task in upkeep.tasks),
        labels={
            task.id: f"■ {task.label}" if task.id in wrong else task.label for task in upkeep.tasks
        },
    )


def _caption() -> str:
    """What the letters say."""
    return "; ".join(f"{mark}: {_(name)}" for mark, name in MARKS.items())


def _roles(plan: Any) -> Grid:
    return Grid(
        id="roles",
        caption=_("Roles; a code where it is a person of the group"),
        columns=(
            column(plan, ROLES, "name", length=60),
            column(plan, ROLES, "code", read=code),
        ),
        rows=tuple(role.id for role in plan.sustainability.upkeep.roles),
        list_path=ROLES,
        new=lambda: {"id": new_id()},
        add=_("Add a role"),
    )


def _load(plan: Any) -> Board:
    """For how many tasks each role does or answers."""
    found = load(plan)
    most = max(found.values(), default=0)

    def bar(tasks: int) -> Bar:
        text = plural("{number} task", "{number} tasks", tasks)
        return Bar(share=tasks / most if most else None, text=text, alarm=tasks >= HEAVY)

    return Board(
        id="load",
        caption=_("Does or answers for"),
        series=(Series(key="load", label=_("Tasks"), mark=0),),
        rows=tuple(
            BarRow(label=role.label, bars=(bar(found[role.id]),))
            for role in plan.sustainability.upkeep.roles
        ),
    )
