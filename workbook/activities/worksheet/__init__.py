"""How the *Activities* worksheet is filled in: its steps, in their order."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from typing import TYPE_CHECKING, Any

from workbook.locale import N_

if TYPE_CHECKING:
    from workbook.ui.step import Step

TITLE = N_("Activities")


def hidden(plan: Any) -> Callable[[tuple[str, ...]], bool]:
    """Which places of the record the history must not tell the values of: none."""
    return lambda path: False


def steps(plan: Any) -> tuple[Step, ...]:
    """The steps that fit `plan`, phase by phase."""
    return (*_before(), *_seasons(), *_what(), *_when(), *_agreed())


def _before() -> Iterator[Step]:
    from workbook.activities.worksheet.last_year import LastYear
    from workbook.activities.worksheet.priorities import Priorities
    from workbook.activities.worksheet.vision import Vision

    yield from (LastYear(), Vision(), Priorities())


def _seasons() -> Iterator[Step]:
    from workbook.activities.worksheet.beans import Beans
    from workbook.activities.worksheet.year import OurYear

    yield from (Beans("women"), Beans("men"), OurYear())


def _what() -> Iterator[Step]:
    from workbook.activities.worksheet.activities import Activities
    from workbook.activities.worksheet.costs import Costs
    from workbook.activities.worksheet.order import Order
    from workbook.activities.worksheet.who import Who
    from workbook.activities.worksheet.windows import Windows

    yield from (Activities(), Order(), Windows(), Who(), Costs())


def _when() -> Iterator[Step]:
    from workbook.activities.worksheet.if_late import IfLate
    from workbook.activities.worksheet.schedule import Schedule

    yield from (Schedule(), IfLate())


def _agreed() -> Iterator[Step]:
    from workbook.activities.worksheet.gaps import Gaps
    from workbook.activities.worksheet.sheet import PlanSheet
    from workbook.activities.worksheet.yearly import Yearly

    yield from (Gaps(), Yearly(), PlanSheet())
