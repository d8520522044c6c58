"""Critical path, seasons, the agreed plan and what would be if, under the scenario's keys."""

from __future__ import annotations

from typing import Any

from workbook.activities.analysis.agreed import agreed
from workbook.activities.analysis.calendar import Calendar, Span, calendar
from workbook.activities.analysis.critical import Logic, Timing, logic
from workbook.activities.analysis.network import network
from workbook.activities.analysis.what_if import Slip, delayed, floats
from workbook.rounding import money


def times(plan: Any) -> dict[str, Any]:
    """When everything is, and what depends on what."""
    path, laid, held = logic(plan), calendar(plan), agreed(plan)
    return {
        "circles": [list(circle) for circle in network(plan).circles],
        "cpm": path and _cpm(path),
        "calendar": laid and _calendar(laid),
        "agreed": held and {"version": _version(plan), **_calendar(held)},
        "season_float_months": floats(plan),
        "what_if": {it.id: found and _slip(found) for it, found in _delays(plan)},
    }


def _delays(plan: Any) -> list[tuple[Any, Slip | None]]:
    return [(it, delayed(plan, it)) for it in plan.activities.delays]


def _version(plan: Any) -> str | None:
    return plan.activities.versions[-1].id if plan.activities.versions else None


def _cpm(path: Logic) -> dict[str, Any]:
    return {
        "total_months": path.months,
        "critical": list(path.critical),
        "table": {id: _timing(timing) for id, timing in path.timings.items()},
    }


def _timing(timing: Timing) -> dict[str, int]:
    return {
        "ES": timing.early_start,
        "EF": timing.early_finish,
        "LS": timing.late_start,
        "LF": timing.late_finish,
        "total_float": timing.total_float,
        "free_float": timing.free_float,
    }


def _calendar(laid: Calendar) -> dict[str, Any]:
    return {
        "start": {id: span.begins for id, span in laid.spans.items()},
        "last_month": {id: span.ends for id, span in laid.spans.items()},
        "total_months": laid.months,
        "season_wait_months": {id: span.wait for id, span in laid.spans.items()},
        "never": list(laid.never),
        "stuck": list(laid.stuck),
    }


def _slip(found: Slip) -> dict[str, Any]:
    return {
        "cpm_total": found.logic[1].months,
        "calendar_total": found.now.months,
        "later_months": found.months,
        "moved": {shift.id: _moved(shift.now, shift.months) for shift in found.shifts},
        "season_missed": [shift.id for shift in found.missed],
        "other_year": [shift.id for shift in found.other_year],
        "cost_to_other_year": money(found.moved_cost),
        "newly_critical": list(found.newly_critical),
        "no_longer_critical": list(found.no_longer_critical),
    }


def _moved(now: Span, by: int) -> dict[str, Any]:
    return {"start": now.begins, "last_month": now.ends, "later_months": by}
