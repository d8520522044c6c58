"""How the needs are filled in: the steps of the worksheet, in their order."""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING, Any

from workbook.locale import N_

if TYPE_CHECKING:
    from workbook.ui.step import Step

TITLE = N_("Needs")


def hidden(plan: Any) -> Callable[[tuple[str, ...]], bool]:
    """Which places of the record the history must not tell the values of: covered dots."""
    covered = plan.needs.vote.closed_at is None
    return lambda path: covered and path[:3] == ("needs", "vote", "dots")


def steps(plan: Any) -> tuple[Step, ...]:
    """The steps that fit `plan`: choosing small projects only where some stand to choice."""
    from workbook.needs.worksheet.attendance import Attendance
    from workbook.needs.worksheet.dots import Dots
    from workbook.needs.worksheet.needs import NeedsList
    from workbook.needs.worksheet.projects import SmallProjects
    from workbook.needs.worksheet.result import Result
    from workbook.needs.worksheet.rule import RuleLock
    from workbook.needs.worksheet.sheet import PrintedSheet

    always = (Attendance(), NeedsList(), RuleLock(), Dots(), Result())
    choice = () if plan.needs.choice is None else (SmallProjects(),)
    return (*always, *choice, PrintedSheet())
