"""When: what the plan of activities says, with what the budget gives each of them."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

from workbook.locale import N_, _
from workbook.proposal.worksheet.lines import money
from workbook.proposal.worksheet.phases import AFTER
from workbook.ui.step import Step
from workbook.ui.view import Bar, BarRow, Block, Board, Notice, Script, Series

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
        return (*_costs(plan), *_unplanned(plan))

    def begun(self, plan: Any) -> bool:
        return any(id in plan.activity_names for id in plan.budget_by_activity)

    def missing(self, plan: Any) -> Iterator[str]:
        yield from (notice.text for notice in _unplanned(plan))


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
                    label=names.get(id) or id or _("no activity yet"),
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
        yield Notice(kind="look", text=text, go="budget")
