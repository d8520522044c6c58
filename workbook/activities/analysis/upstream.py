"""Where activities were made from something elsewhere: what has changed there since.

An activity takes its name from lines of the proposal's budget, or its name and who answers for it
from an action of sustainability. What was taken over is kept beside it: only so does a room that
calls it otherwise on purpose differ from an action that is called otherwise now.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from typing import Any, Literal

from workbook.activities.analysis.calendar import Calendar
from workbook.activities.analysis.outcomes import last_words

NAMED = 2
"""Lines of a budget that an activity is called after."""
CODE = re.compile(r"(?=.*\d)\S+")
"""A code, such as A03: one word with a digit."""
MADE = re.compile("[0-9A-HJKMNP-TV-Z]{12}")
"""The id of an activity that was dropped: it tells people nothing."""


@dataclass(frozen=True)
class Changed:
    """An activity whose origin says something else now than when it was taken over.

    `name` and `responsible` are what it says now, each empty where there is nothing new. `gone`
    is an action that was taken off.
    """

    id: str
    origin: Literal["budget", "action"]
    name: str = ""
    responsible: str = ""
    gone: bool = False


@dataclass(frozen=True)
class Overdue:
    """An activity that ends in a later month than its action is `due` by."""

    id: str
    action: str
    due: str
    ends: str


def called_after(typed: str, items: Iterable[str]) -> str:
    """What an activity is called that lines of a budget name: by the words that were typed there.

    Behind a code it is called after the items of the lines, and not at all if these are nameless.
    """
    typed = typed.strip()
    if not (CODE.fullmatch(typed) or MADE.fullmatch(typed)):
        return typed
    return ", ".join([item.strip() for item in items if item.strip()][:NAMED])


def told_apart(typed: str, name: str) -> str:
    """An activity that lines of a budget name and that is not in the list yet, as people read it.

    A code stands before its name: several may be called alike.
    """
    typed = typed.strip()
    if not name:
        return typed
    return name if name == typed or MADE.fullmatch(typed) else f"{typed} ({name})"


def said(plan: Any, each: Any) -> dict[str, str] | None:
    """What the origin of an activity says now: name and who answers; None without an origin."""
    if each.action:
        found = next((one for one in plan.actions if one.id == each.action), None)
        return found and {"name": found.name.strip(), "responsible": found.responsible.strip()}
    lines = plan.budget_items.get(each.id) if each.taken else None
    return {"name": called_after(each.id, lines), "responsible": ""} if lines else None


def changed(plan: Any) -> tuple[Changed, ...]:
    """Every activity about whose origin the room should decide, in the order of the list.

    Where it was not written down what was taken over, it counts as what stands here.
    """
    return tuple(_changed(plan))


def _changed(plan: Any) -> Iterator[Changed]:
    for each in plan.activities.activities:
        now = said(plan, each)
        if now is None and each.action:
            yield Changed(each.id, "action", gone=True)
        new = {key: _new(each, key, text) for key, text in (now or {}).items()}
        if any(new.values()):
            yield Changed(each.id, "action" if each.action else "budget", **new)


def _new(each: Any, key: str, now: str) -> str:
    """What is said now, where that is neither what stands here nor what was taken over."""
    known = {getattr(each, key).strip()}
    if each.taken:
        known.add(getattr(each.taken, key).strip())
    return "" if now in known else now


def overdue(plan: Any, laid: Calendar | None) -> tuple[Overdue, ...]:
    """Activities that a calendar ends after the month that their action is due by.

    What the last word of a review says is done, or dropped, is not planned any more.
    """
    due = {one.id: one.by for one in plan.actions if one.by}
    spans, over = (laid.spans if laid else {}), _over(plan)
    found = (
        Overdue(each.id, each.action, due[each.action], spans[each.id].ends)
        for each in plan.activities.activities
        if each.action in due and each.id in spans and each.id not in over
    )
    return tuple(late for late in found if late.ends > late.due)


def _over(plan: Any) -> frozenset[str]:
    """Activities that are done or dropped by the last word on them."""
    dropped = {id for id, word in last_words(plan).items() if word.outcome == "dropped"}
    done, all = plan.done_actions, plan.activities.activities
    return frozenset(dropped | {each.id for each in all if each.action in done})
