"""The plan that was made and nobody has agreed on yet, and the calendar that holds meanwhile."""

from __future__ import annotations

import hashlib
from typing import Any

from workbook.activities.analysis.agreed import agreed
from workbook.activities.analysis.calendar import Calendar
from workbook.activities.analysis.posed import posed
from workbook.activities.analysis.schedule import spans
from workbook.months import between


def made_from(plan: Any) -> str:
    """A fingerprint of all that a plan is made from: whether anything of it was changed."""
    return hashlib.sha256(repr(posed(plan)).encode()).hexdigest()[:16]


def current(plan: Any) -> Any:
    """The draft, as long as nothing was changed that it was made from; else None."""
    draft = plan.activities.draft
    return draft if draft and draft.made_from == made_from(plan) else None


def made(plan: Any) -> Calendar | None:
    """The plan of the draft as a calendar; None where there is none, or it is out of date."""
    draft, first = current(plan), plan.activities.first
    if draft is None or not draft.starts:
        return None
    return spans(plan, {id: between(first, month) for id, month in draft.starts.items()})


def in_force(plan: Any) -> Calendar | None:
    """The calendar that holds: the agreed one, else that of the draft, else that of the seasons.

    None without a first month, or while there are circles.
    """
    laid = agreed(plan)
    if laid is None or plan.activities.versions:
        return laid
    return made(plan) or laid
