"""When: what the plan of activities says, with what the budget gives each of them."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

from workbook.locale import N_, _
from workbook.months import number
from workbook.proposal.worksheet.lines import money
from workbook.proposal.worksheet.phases import AFTER
from workbook.ui.gantt import Task, gantt
from workbook.ui.step import Step
from workbook.ui.view import Bar, BarRow, Block, Board, Gantt, Notice, Origins, Script, Series

PLANNED = "activities"
"""The step of another worksheet in which activities are written down."""


class TimelineStep(Step):
    """When is it done?"""

    id = "timeline"
    title = N_("Timeline")
    question = N_("What is done, in which order, and what does each step cost?")
    phase = AFTER

    def script(self, plan: Any) -> Script:
        return Script(
            say=(
                _("Nothing is typed here: it comes from the plan of activities and the budget."),
                _("Which of it falls into the harvest? Which waits for the money?"),
            ),
            minutes=20,
        )

    def blocks(self, plan: Any) -> tuple[Block, ...]:
        if not plan.proposal.budget.lines:
            text = _("The budget names no activity yet.")
            return (Notice(kind="info", text=text, go="budget"),)
        origins = Origins(steps=("schedule", "budget-use"))
        return (*_spans(plan), origins, *_costs(plan), *_unplanned(plan))

    def begun(self, plan: Any) -> bool:
        return any(id in plan.activity_names for id in plan.budget_by_activity)

    def missing(self, plan: Any) -> Iterator[str]:
        yield from (notice.text for notice in _unplanned(plan))
        if plan.activity_names and not plan.timeline:
            yield _("The activities have no months yet: lay them in the plan of activities.")


def _spans(plan: Any) -> Iterator[Gantt]:
    """The activities that the budget pays for, as the plan lays them."""
    laid = {id: span for id, span in plan.timeline.items() if id in plan.budget_by_activity}
    if laid:
        first = min(begins for begins, _ends in laid.values())
        names = plan.activity_names
        tasks = (
            Task(
                id,
                names.get(id) or id,
                number(begins) - number(first),
                number(ends) - number(begins) + 1,
                note=money(sum(plan.budget_by_activity[id].values())),
            )
            for id, (begins, ends) in sorted(laid.items(), key=lambda each: each[1])
        )
        caption = _("The project, quarter by quarter")
        yield gantt("project-plan", caption, first, tasks)


def _costs(plan: Any) -> Iterator[Board]:
    """What the budget gives each activity, in the order of the plan."""
    paid = {id: sum(split.values()) for id, split in plan.budget_by_activity.items()}
    names = dict(plan.activity_names)
    order = [id for id in names if id in paid] + [id for id in paid if id not in names]
    most = max(paid.values(), default=0)
    if most:
        yield Board(
            id="timeline",
            caption=_("What the budget gives each activity"),
            series=(Series(key="budget", label=_("Budget"), mark=0),),
            rows=tuple(
                BarRow(
                    label=names.get(id) or id or _("not tied to an activity"),
                    bars=(Bar(share=paid[id] / most, text=money(paid[id]), alarm=id not in names),),
                )
                for id in order
            ),
        )


def _unplanned(plan: Any) -> Iterator[Notice]:
    """What the budget pays for that is not in the plan of activities."""
    if not plan.activity_names:
        text = _("The plan of activities is empty: write down there what is done, and when.")
        yield Notice(kind="look", text=text, go=PLANNED)
        return
    lost = [id for id in plan.budget_by_activity if id and id not in plan.activity_names]
    if lost:
        text = _("Not in the plan of activities: {names}.", names=", ".join(lost))
        yield Notice(kind="look", text=text, go=PLANNED)
    if "" in plan.budget_by_activity:
        text = _("A part of the budget belongs to no activity.")
        yield Notice(kind="look", text=text, go="budget-use")
