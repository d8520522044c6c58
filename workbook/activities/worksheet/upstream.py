"""What has changed where activities come from: said at once, taken over or left at one press."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from typing import Any

from workbook.activities.analysis.calendar import Calendar
from workbook.activities.analysis.upstream import Changed, changed, overdue, said
from workbook.activities.worksheet.names import LIST, numbered, people
from workbook.locale import N_, _, plural
from workbook.locale.numbers import integer
from workbook.months import label
from workbook.ui.step import AnyEdit, Put
from workbook.ui.view import Block, Button, Buttons, Notice

SHOWN = 2
"""Changes that are decided about at a time, so that the table stays in sight."""
WAYS = {"budget": "budget", "action": "actions"}
"""The step in which each origin is written down."""


def told_of_due(plan: Any, laid: Calendar | None) -> Iterator[Notice]:
    """Activities that end after the date of their action, both months named."""
    called = numbered(plan)
    found = [
        _(
            "{name}, due by {due}, planned to end in {ends}",
            name=called[late.id],
            due=label(late.due),
            ends=label(late.ends),
        )
        for late in overdue(plan, laid)
    ]
    if found:
        text = _("Later than upkeep asks for: {names}.", names="; ".join(found))
        yield Notice(kind="look", text=text, go="actions")


def told_of_changes(plan: Any) -> Iterator[Block]:
    """The first changes, each with its buttons; how many follow."""
    found, called = changed(plan), numbered(plan)
    at = {each.id: integer(at) for at, each in enumerate(plan.activities.activities, 1)}
    for each in found[:SHOWN]:
        text = _told(each, called[each.id], people(plan))
        yield Notice(kind="look", text=text, go=WAYS[each.origin])
        yield Buttons(buttons=tuple(_buttons(each, at[each.id])))
    left = len(found[SHOWN:])
    if left:
        text = plural("{number} more change follows.", "{number} more changes follow.", left)
        yield Notice(kind="info", text=text)


def _told(each: Changed, activity: str, known: Mapping[str, str]) -> str:
    """What is said of an activity there now; `known` are those who answer, by their codes."""
    name, who = each.name, known.get(each.responsible, each.responsible)
    if each.gone:
        return _("{activity}: upkeep does not ask for this any more.", activity=activity)
    if each.origin == "budget":
        text = N_("{activity}: the budget now calls this “{name}”.")
    elif name and who:
        text = N_("{activity}: upkeep now calls this “{name}”, and {who} answers for it.")
    elif name:
        text = N_("{activity}: upkeep now calls this “{name}”.")
    else:
        text = N_("{activity}: in upkeep {who} now answers for this.")
    return _(text, activity=activity, name=name, who=who)


def _buttons(each: Changed, number: str) -> Iterator[Button]:
    if each.gone:
        text = _("{number}: keep it as our own", number=number)
        yield Button(action=f"own-{each.id}", label=text)
        return
    text = _(_taking(each), number=number)
    yield Button(action=f"take-{each.id}", label=text, style="main")
    text = _("{number}: leave it as it is here", number=number)
    yield Button(action=f"leave-{each.id}", label=text)


def _taking(each: Changed) -> str:
    """What there is to be taken over."""
    if each.name and each.responsible:
        return N_("{number}: take over both")
    if each.name:
        return N_("{number}: take over the new name")
    return N_("{number}: take over who answers")


def pressed(plan: Any, action: str) -> tuple[AnyEdit, ...]:
    """What a button under a change writes down; nothing where nothing has changed any more."""
    done, _dash, id = action.partition("-")
    found = next((each for each in changed(plan) if each.id == id), None)
    if found is None or found.gone != (done == "own") or done not in ("own", "take", "leave"):
        return ()
    return tuple(_edits(plan, found, take=done == "take"))


def _edits(plan: Any, found: Changed, *, take: bool) -> Iterator[AnyEdit]:
    each = next(one for one in plan.activities.activities if one.id == found.id)
    new = {key: getattr(found, key) for key in ("name", "responsible")}
    for key, value in new.items():
        if take and value:
            yield Put(path=(*LIST, each.id, key), value=value, was=getattr(each, key))
    if found.gone:
        yield Put(path=(*LIST, each.id, "action"), value="", was=each.action)
    was = each.taken and each.taken.model_dump(mode="json")
    yield Put(path=(*LIST, each.id, "taken"), value=said(plan, each), was=was)
