"""Making the plan: the search for the earliest one that the money allows, and what it came to."""

from __future__ import annotations

import hashlib
from collections.abc import Callable, Iterator
from typing import Any

from workbook.activities.analysis.calendar import Calendar
from workbook.activities.analysis.posed import posed
from workbook.activities.analysis.schedule import Obstacle, schedule, spans
from workbook.activities.analysis.schedule import Schedule as Found
from workbook.activities.worksheet.names import listed, numbered
from workbook.locale import _, plural
from workbook.money import format_money
from workbook.months import between, label
from workbook.ui.grid import look
from workbook.ui.step import AnyEdit, Put
from workbook.ui.view import Notice
from workbook.ui.work import Tell

DRAFT = ("activities", "draft")


def make(plan: Any) -> Callable[[Tell], tuple[AnyEdit, ...]]:
    """The search, to be done at leisure; the draft that it comes to is one edit."""

    def work(tell: Tell) -> tuple[AnyEdit, ...]:
        found = schedule(plan, report=lambda best: tell(_so_far(best)))
        before = look(plan, DRAFT)
        was = before and before.model_dump(mode="json")
        return (Put(path=DRAFT, value=_draft(plan, found), was=was),)

    return work


def _so_far(best: Found) -> str:
    """How good the best plan is until now."""
    if best.end is None:
        return _("looking for a first plan")
    months = plural("{number} month", "{number} months", best.end.value)
    if best.gap == 0:
        return _("{months}, and it is proven that no plan is shorter", months=months)
    least = plural("{number} month", "{number} months", best.end.bound)
    return _("a plan of {months}; less than {least} is impossible", months=months, least=least)


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
    told = {"loaded": list(why.loaded), "later": why.later}
    if short is None:
        return told
    return told | {
        "month": short.month,
        "purpose": short.purpose,
        "held": short.held,
        "drawn": short.drawn,
        "activities": list(short.activities),
        "extra": dict(short.extra or {}),
        "proven": short.proven,
    }


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


def told(plan: Any) -> Iterator[Notice]:
    """What the search came to, in sentences."""
    draft = plan.activities.draft
    if draft is None:
        return
    if current(plan) is None:
        text = _("Something was changed since this plan was made. Make it once more.")
        yield Notice(kind="look", text=text)
    elif draft.stuck:
        yield from _why(plan, draft.stuck)
    elif not draft.starts:
        yield Notice(kind="look", text=_("No plan was found in the time. Try it once more."))
    else:
        yield _proven(plan, draft)


def _proven(plan: Any, draft: Any) -> Notice:
    laid = made(plan)
    months = plural("{number} month", "{number} months", laid.months)
    if draft.best >= laid.months:
        text = _("Proven: no plan that keeps all rules is shorter than {months}.", months=months)
        return Notice(kind="good", text=text)
    text = plural(
        "The search was ended before its proof: a plan that is {number} month shorter may exist.",
        "The search was ended before its proof: a plan that is {number} months shorter may exist.",
        laid.months - draft.best,
    )
    return Notice(kind="look", text=text)


def _why(plan: Any, stuck: Any) -> Iterator[Notice]:
    """Why there is no plan, and what would help."""
    if stuck.loaded:
        text = _(
            "{who} cannot carry so much in these months. Share it out, or let the plan be longer.",
            who=", ".join(stuck.loaded),
        )
        yield Notice(kind="stop", text=text, go="who")
    if stuck.month:
        yield Notice(kind="stop", text=_short(plan, stuck), go="expected")
        yield from _enough(plan, stuck)
    if stuck.later:
        months = plural("{number} month", "{number} months", stuck.later)
        text = _("Or let the plan be {months} longer: then there is one.", months=months)
        yield Notice(kind="info", text=text, go="vision")


def _short(plan: Any, stuck: Any) -> str:
    amounts = {
        "drawn": format_money(stuck.drawn),
        "held": format_money(stuck.held),
        "missing": format_money(stuck.drawn - stuck.held),
    }
    return _(
        "There is no plan: by {month} these take {drawn} from {purse}, which has {held}; "
        "{missing} are missing. {names}.",
        month=label(stuck.month),
        purse=_purse(plan, stuck.purpose),
        names=listed(stuck.activities, numbered(plan)),
        **amounts,
    )


def _purse(plan: Any, purpose: str) -> str:
    if not purpose:
        return _("the free money")
    return _("the money for “{purpose}”", purpose=plan.fund_purposes.get(purpose, purpose))


def _enough(plan: Any, stuck: Any) -> Iterator[Notice]:
    """The smallest extra contribution that would do."""
    if not stuck.extra:
        return
    parts = "; ".join(
        f"{format_money(amount)} ({_purse(plan, purpose)})"
        for purpose, amount in stuck.extra.items()
    )
    text = _("With {parts} more at the beginning there is a plan.", parts=parts)
    if stuck.proven:
        text = _("With {parts} more at the beginning there is a plan; not with less.", parts=parts)
    yield Notice(kind="info", text=text)
