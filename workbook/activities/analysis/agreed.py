"""The plan as the room agreed on it: the starts of its last version, kept as far as possible."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from workbook import months
from workbook.activities.analysis.calendar import Calendar, calendar


def agreed(
    plan: Any,
    longer: Mapping[str, int] | None = None,
    later: Mapping[str, int] | None = None,
    until: str = "",
) -> Calendar | None:
    """The calendar in which no activity begins before its agreed start.

    Without an agreed version it is that of the seasons alone. `longer` adds months to activities;
    `later` lets some begin so many months after their start in this calendar. `until` is a month:
    only versions made up to its end count. None without a first month, or while there are circles.
    """
    starts = agreed_starts(plan, until)
    plain = calendar(plan, longer, starts)
    if plain is None or not later:
        return plain
    moved = {id: plain.spans[id].start + by for id, by in later.items() if id in plain.spans}
    return calendar(plan, longer, starts | moved)


def agreed_starts(plan: Any, until: str = "") -> dict[str, int]:
    """Starts of the last version, counted from the plan's first month; none where none is agreed.

    A start before the first month of the plan is its first month.
    """
    work = plan.activities
    held = [one for one in work.versions if not until or f"{one.at:%Y-%m}" <= until]
    if not held or not work.first:
        return {}
    known = {each.id for each in work.activities}
    starts = {id: months.between(work.first, at) for id, at in held[-1].starts.items()}
    return {id: max(0, at) for id, at in starts.items() if id in known}
