"""Load, seasons, clashes, late actions and reviews, under stable keys."""

from __future__ import annotations

from typing import Any

from workbook.activities.analysis.agreed import agreed
from workbook.activities.analysis.clashes import clashes
from workbook.activities.analysis.draft import in_force
from workbook.activities.analysis.load import Load, loads, nobody
from workbook.activities.analysis.review import Account, account
from workbook.activities.analysis.seasons import Row, rows
from workbook.activities.analysis.upstream import Overdue, overdue
from workbook.rounding import decimal, percentage


def watch(plan: Any) -> dict[str, Any]:
    """What asks for a look, and what became of the plan."""
    laid = agreed(plan)
    seen = {it.id: account(plan, it) for it in plan.activities.reviews}
    return {
        "load": {one.code: _load(one) for one in loads(plan, laid)} if laid else {},
        "nobody": list(nobody(plan)),
        "seasons": {row.id: _row(row) for row in rows(plan)},
        "clashes": [
            {"activity": it.id, "month": it.month, "rows": [row.id for row in it.rows]}
            for it in (clashes(plan, laid) if laid else ())
        ],
        "late_actions": [_late(it) for it in overdue(plan, in_force(plan))],
        "review": {id: found and _review(found) for id, found in seen.items()},
    }


def _load(one: Load) -> dict[str, Any]:
    return {
        "activities": list(one.activities),
        "peak": one.peak,
        "over": list(one.over),
        "share": decimal(one.share),
        "concentrated": one.concentrated,
    }


def _row(row: Row) -> dict[str, Any]:
    return {"total": row.total, "mean": decimal(row.mean), "peaks": list(row.peaks)}


def _late(it: Overdue) -> dict[str, str]:
    return {"action": it.action, "activity": it.id, "by": it.due, "last_month": it.ends}


def _review(found: Account) -> dict[str, Any]:
    return {
        "month": found.month,
        "due": len(found.due),
        "on_time": len(found.on_time),
        "on_time_pct": percentage(found.share),
        "late": {
            it.id: {
                "months": it.late,
                "float_months": it.room,
                "moved": list(it.moved),
                "end_later_months": it.end,
                "effect": it.kind,
            }
            for it in found.late
        },
        "not_done": list(found.not_done),
        "dropped": list(found.dropped),
        "not_reviewed": list(found.missing),
        "without_reason": list(found.unexplained),
        "not_due": list(found.early),
    }
