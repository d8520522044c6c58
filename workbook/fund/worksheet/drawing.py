"""The course of the money as lines over months, for the screen."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

from workbook.months import label
from workbook.ui import course
from workbook.ui.course import Course, Sign, Spread, height
from workbook.ui.view import Lines

__all__ = ["Course", "Sign", "Spread", "drawn", "height"]


def drawn(
    id: str, caption: str, months: Sequence[str], courses: Sequence[Course], *more: Any, **told: Any
) -> Lines:
    """Lines over the months (such as 2027-03); what follows is as `workbook.ui.course` has it."""
    moments = tuple(label(month) for month in months)
    return course.drawn(id, caption, moments, courses, *more, **told)
