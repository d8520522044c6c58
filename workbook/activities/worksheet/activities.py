"""The activities: what we do, how long it takes, which need it takes up, where it comes from."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

from workbook.activities.analysis.costs import costs
from workbook.activities.analysis.draft import in_force
from workbook.activities.analysis.upstream import called_after, told_apart
from workbook.activities.worksheet import upstream
from workbook.activities.worksheet.names import LIST, column, needs, several, told
from workbook.activities.worksheet.phases import WHAT
from workbook.locale import N_, _, plural
from workbook.locale.numbers import integer
from workbook.money import sign
from workbook.ui.event import Added, Cells, Dropped
from workbook.ui.grid import Grid
from workbook.ui.step import Add, AnyEdit, Put, Step, new_id
from workbook.ui.view import Block, Button, Buttons, Entry, Notice, Origins, Script


class Activities(Step):
    """What do we do?"""

    id = "activities"
    title = N_("Activities")
    question = N_("What do we do, and how long does it take?")
    phase = WHAT

    def script(self, plan: Any) -> Script:
        return Script(
            say=(
                _("One card for each activity: a verb, and what is there when it is done."),
                _("How many months does it take, without waiting? Ask who has done it before."),
                _("Which need does it take up? An activity without a need is a wish."),
                *_needs_aloud(plan),
            ),
            minutes=60,
            materials=(_("cards"), _("a wall with quarters")),
        )

    def inputs(self, plan: Any) -> tuple[Grid, ...]:
        return (_table(plan),)

    def edits(self, plan: Any, event: Cells | Added | Dropped) -> tuple[AnyEdit, ...]:
        """What goes out of the list is waited for by nobody any more."""
        found = super().edits(plan, event)
        if isinstance(event, Dropped) and found:
            return (*_unhooked(plan, event.row), *found)
        return found

    def blocks(self, plan: Any) -> tuple[Block, ...]:
        table = _table(plan)
        there = (table.view(plan),) if table.rows else ()
        return (
            *_offers(plan),
            *upstream.told_of_due(plan, in_force(plan)),
            *upstream.told_of_changes(plan),
            _line(table),
            *there,
            Origins(steps=("plan-needs", "costs")),
        )

    def press(self, plan: Any, action: str, reason: str) -> tuple[AnyEdit, ...]:
        if action == "budget":
            return tuple(_from_budget(plan))
        if action == "care":
            return tuple(_from_care(plan))
        return upstream.pressed(plan, action)

    def begun(self, plan: Any) -> bool:
        return bool(plan.activities.activities)

    def missing(self, plan: Any) -> Iterator[str]:
        known = plan.activities.activities
        if not known:
            yield _("Write down the first activity.")
        idle = sum(not any(each.needs.values()) for each in known) if plan.need_names else 0
        if idle:
            yield plural(
                "{number} activity takes up no need.", "{number} activities take up no need.", idle
            )
        if new := len(offered(plan)):
            yield plural(
                "The budget names {number} activity that is not here.",
                "The budget names {number} activities that are not here.",
                new,
            )


def _needs_aloud(plan: Any) -> Iterator[str]:
    """The numbers of the needs, beside the table in which they are typed."""
    if known := needs(plan):
        told = "; ".join(f"{integer(at)} {name}" for at, name in enumerate(known.values(), 1))
        yield _("Needs by their numbers: {needs}", needs=told)


def _table(plan: Any) -> Grid:
    found, unit = costs(plan), sign("AZN")
    here = {each.id: _origin(plan, each) for each in plan.activities.activities}
    totals = {id: cost.total for id, cost in found.items()}
    return Grid(
        id="activities",
        caption=_("Activities"),
        columns=(
            column(plan, "name", required=True, length=200),
            told("number", _("No."), _numbers(plan), length=40),
            column(plan, "months", required=True),
            several(plan, "needs", tuple(needs(plan)), _("Needs, by number")),
            told("cost", _("Cost"), totals, kind="money", unit=unit),
            *(
                (told("from", _("Comes from"), here, length=40),)
                if set(here.values()) - {"–"}
                else ()
            ),
        ),
        rows=tuple(here),
        list_path=LIST,
        new=lambda: {"id": new_id()},
    )


def _numbers(plan: Any) -> dict[str, str]:
    return {each.id: integer(at) for at, each in enumerate(plan.activities.activities, 1)}


def _origin(plan: Any, each: Any) -> str:
    if each.id in plan.budget_items:
        return _("the budget")
    return _("upkeep") if each.action else "–"


def _line(table: Grid) -> Entry:
    asked = {one.ask.key: one.ask for one in table.columns}
    return Entry(
        id="activities",
        caption=_("The next card"),
        fields=(asked["name"], asked["months"], asked["needs"]),
        values={"months": 1},
        add=_("Add the activity"),
    )


def offered(plan: Any) -> dict[str, str]:
    """Activities that lines of the budget name and that are not in the list: what they are called.

    By what was typed there, which becomes their id; empty behind a code of nameless lines.
    """
    known = plan.activity_names
    lines = plan.budget_items.items()
    return {id: called_after(id, items) for id, items in lines if id not in known}


def unmet(plan: Any) -> tuple[Any, ...]:
    """Actions of sustainability that are no activity yet."""
    there = {each.action for each in plan.activities.activities}
    return tuple(each for each in plan.actions if each.id not in there and each.name.strip())


def _offers(plan: Any) -> Iterator[Block]:
    """What other worksheets ask for, and the button that takes it up."""
    found = offered(plan)
    if found:
        text = plural(
            "The proposal's budget pays for {number} activity that is not here: {names}.",
            "The proposal's budget pays for {number} activities that are not here: {names}.",
            len(found),
            names="; ".join(told_apart(id, name) for id, name in found.items()),
        )
        yield Notice(kind="look", text=text, go="budget")
        yield _button("budget", _("Take them up from the budget"))
    actions = unmet(plan)
    if actions:
        names = "; ".join(each.name for each in actions)
        text = _("Upkeep asks for: {names}.", names=names)
        yield Notice(kind="look", text=text, go="actions")
        yield _button("care", _("Take them up from upkeep"))


def _button(action: str, label: str) -> Buttons:
    return Buttons(buttons=(Button(action=action, label=label, style="main"),))


def _from_budget(plan: Any) -> Iterator[AnyEdit]:
    need = {plan.project_need: True} if plan.project_need in plan.need_names else {}
    for id, name in offered(plan).items():
        taken = {"name": name}
        yield Add(path=LIST, item={"id": id, "name": name or id, "needs": need, "taken": taken})


def _from_care(plan: Any) -> Iterator[AnyEdit]:
    for each in unmet(plan):
        taken = {"name": each.name, "responsible": each.responsible}
        yield Add(path=LIST, item={"id": new_id(), "action": each.id, "taken": taken, **taken})


def _unhooked(plan: Any, gone: str) -> Iterator[AnyEdit]:
    for each in plan.activities.activities:
        if each.after.get(gone):
            left = {id: True for id, said in each.after.items() if said and id != gone}
            yield Put(path=(*LIST, each.id, "after"), value=left, was=dict(each.after))
