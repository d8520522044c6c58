"""Who comes to look, and when: visits due so many months after the hand-over, and those missed."""

from __future__ import annotations

import datetime as dt
from dataclasses import dataclass
from typing import Any, Literal

from workbook import months
from workbook.locale import N_, _

State = Literal["done", "overdue", "now", "coming", "open"]

STATES: dict[State, str] = {
    "done": N_("Visited"),
    "overdue": N_("Overdue"),
    "now": N_("Due this month"),
    "coming": N_("To come"),
    "open": N_("Write the month of the hand-over first."),
}
"""What each says; translate with `_` where it is shown."""


@dataclass(frozen=True)
class Due:
    """A visit, its month (empty before the hand-over is known), and how it stands."""

    visit: Any
    month: str
    state: State


def visits(plan: Any, on: dt.date) -> tuple[Due, ...]:
    """All visits as they stand on a day, the earliest first."""
    ordered = sorted(plan.sustainability.visits, key=lambda visit: visit.after)
    return tuple(_due(visit, plan.sustainability.handover, on) for visit in ordered)


def overdue(plan: Any, on: dt.date) -> tuple[Due, ...]:
    """Visits whose month is over and that nobody made."""
    return tuple(due for due in visits(plan, on) if due.state == "overdue")


def state_name(state: State) -> str:
    """How a visit stands, in the language in force."""
    return _(STATES[state])


def _due(visit: Any, handover: str, on: dt.date) -> Due:
    month = months.add(handover, visit.after) if handover else ""
    return Due(visit, month, _state(visit, month, months.of(on)))


def _state(visit: Any, month: str, now: str) -> State:
    if visit.date:
        return "done"
    if not month:
        return "open"
    if month < now:
        return "overdue"
    return "now" if month == now else "coming"
