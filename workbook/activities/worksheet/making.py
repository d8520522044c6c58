"""Making the plan: the search for the earliest one that the money allows, and what it came to."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from typing import Any

from pydantic_core import to_jsonable_python

from workbook.activities.analysis.calendar import Calendar
from workbook.activities.analysis.draft import current, made, made_from
from workbook.activities.analysis.obstacle import Obstacle
from workbook.activities.analysis.reasons import told as reasons
from workbook.activities.analysis.reasons import verdict
from workbook.activities.analysis.schedule import Schedule as Found
from workbook.activities.analysis.schedule import schedule
from workbook.activities.analysis.shortage import Shortage
from workbook.activities.analysis.solver import Reached
from workbook.locale import _, plural
from workbook.ui.grid import look
from workbook.ui.step import AnyEdit, Put
from workbook.ui.view import Notice
from workbook.ui.work import Tell

DRAFT = ("activities", "draft")
SHORT = ("month", "purpose", "held", "drawn", "activities", "forced", "extra", "proven")
"""What is kept of a shortage of money."""
AMONG = ("never", "lasts", "loaded", "later", "settled")
"""What is kept of everything else that stands in the way."""
WAYS = {"people": "who", "money": "expected", "longer": "vision", "": ""}
"""Where what a reason is about is written down; the step itself tells of the others."""


def make(plan: Any) -> Callable[[Tell], tuple[AnyEdit, ...]]:
    """The search, to be done at leisure; the draft that it comes to is one edit."""

    def work(tell: Tell) -> tuple[AnyEdit, ...]:
        found = schedule(plan, report=lambda best: tell(_so_far(best)))
        if _better(plan, found):
            return ()
        before = look(plan, DRAFT)
        was = before and before.model_dump(mode="json")
        return (Put(path=DRAFT, value=_draft(plan, found), was=was),)

    return work


def _so_far(best: Found) -> str:
    """How good the best plan is until now."""
    if best.status == "infeasible":
        return _("there is no plan, this is proven; looking for the reasons")
    if best.end is None:
        return _("looking for a first plan")
    months = plural("{number} month", "{number} months", best.end.value)
    if best.gap == 0:
        return _("{months}, and it is proven that no plan is shorter", months=months)
    least = plural("{number} month", "{number} months", best.end.bound)
    return _("a plan of {months}; less than {least} is impossible", months=months, least=least)


def _better(plan: Any, found: Found | None) -> bool:
    """Whether what was known before, of the same facts, is better than what was found now.

    A search that was stopped early takes nothing away from one that went on for longer.
    """
    draft = current(plan)
    if draft is None or found is None:
        return False
    sure = ("unknown", "feasible", "optimal", "infeasible")
    if draft.status != "feasible" or found.status != "feasible":
        return sure.index(found.status) < sure.index(draft.status)
    return _late(made(plan)) < _late(found.calendar)


def _late(laid: Calendar | None) -> tuple[int, int]:
    """How late all is done, and everything begins."""
    starts = [span.start for span in laid.spans.values()] if laid else []
    return laid.months if laid else 0, sum(starts)


def _draft(plan: Any, found: Found | None) -> dict[str, Any]:
    told = found or Found("unknown")
    return {
        "status": told.status,
        "starts": told.starts,
        "best": told.end.bound if told.end else 0,
        "made_from": made_from(plan),
        "stuck": told.obstacle and _stuck(told.obstacle),
    }


def _stuck(why: Obstacle) -> dict[str, Any]:
    short = why.money
    told = {key: getattr(why, key) for key in AMONG}
    found = {key: getattr(short, key) for key in SHORT} if short else {}
    return to_jsonable_python(told | found)


def told(plan: Any) -> Iterator[Notice]:
    """What the search came to, in sentences."""
    draft = plan.activities.draft
    if draft is None:
        return
    if current(plan) is None:
        text = _("Something was changed since this plan was made. Make it once more.")
        yield Notice(kind="look", text=text)
        return
    laid = made(plan)
    end = Reached("end", laid.months, min(draft.best, laid.months)) if laid else None
    kind = "stop" if draft.stuck else "good" if draft.status == "optimal" else "look"
    yield Notice(kind=kind, text=verdict(Found(draft.status, laid, end)))
    for about, text in reasons(plan, _obstacle(draft.stuck)) if draft.stuck else ():
        if about in WAYS:
            yield Notice(kind="look", text=text, go=WAYS[about])


def _obstacle(stuck: Any) -> Obstacle:
    """What stands in the way, as the analysis has it."""
    known = {key: getattr(stuck, key) for key in SHORT}
    short = Shortage(**known) if stuck.month else None
    return Obstacle(money=short, **{key: getattr(stuck, key) for key in AMONG})
