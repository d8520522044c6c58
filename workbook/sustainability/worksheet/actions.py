"""Low scores become actions, and actions go into the plan of activities."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

from workbook.locale import N_, _, plural
from workbook.sustainability.analysis.actions import low, without_action
from workbook.sustainability.analysis.scores import settled
from workbook.sustainability.worksheet.columns import column, told
from workbook.sustainability.worksheet.phases import TOGETHER
from workbook.sustainability.worksheet.rounds import covered, last, points, texts
from workbook.ui.codes import code
from workbook.ui.grid import Grid
from workbook.ui.months import shown, typed_month
from workbook.ui.step import Add, AnyEdit, Step, new_id
from workbook.ui.view import Block, Button, Buttons, Notice, Option, Origins, Script

LIST = ("sustainability", "actions")
PLAN = "activities"
"""The step in which actions become activities."""


class ActionsStep(Step):
    """What will we do?"""

    id = "actions"
    title = N_("What we do")
    question = N_("What will we do about what is low?")
    phase = TOGETHER

    def script(self, plan: Any) -> Script:
        return Script(
            say=(
                _("Lowest first: what is one small step that we can take ourselves?"),
                _("Who, as a code, and until which month? Without both it is a wish."),
                _("Each action goes into the plan of activities, and is asked for there."),
            ),
            minutes=20,
        )

    def inputs(self, plan: Any) -> tuple[Grid, ...]:
        return (_table(plan),)

    def blocks(self, plan: Any) -> tuple[Block, ...]:
        table = _table(plan).view(plan)
        return (*covered(plan), *_open(plan), *_late(plan), table, *_sent(plan))

    def press(self, plan: Any, action: str, reason: str) -> tuple[AnyEdit, ...]:
        found = (item for item in without_action(plan, last(plan)) if action == f"do-{item.id}")
        item = next(found, None)
        if item is None or any(a.indicator == item.id for a in plan.sustainability.actions):
            return ()
        return (Add(path=LIST, item={"id": new_id(), "indicator": item.id}),)

    def begun(self, plan: Any) -> bool:
        return bool(plan.sustainability.actions)

    def missing(self, plan: Any) -> Iterator[str]:
        left = len(without_action(plan, last(plan))) if last(plan) else 0
        if left:
            yield plural(
                "{number} low score has no action yet.",
                "{number} low scores have no action yet.",
                left,
            )
        for each in plan.sustainability.actions:
            if not each.name.strip():
                yield _("Write what is done.")
            elif not each.responsible or not each.by:
                yield _("{action}: say who, and until when.", action=each.label)
        if not plan.sustainability.actions and not left:
            yield _("Write down at least one thing that we do.")


def _table(plan: Any) -> Grid:
    actions = plan.sustainability.actions
    return Grid(
        id="actions",
        caption=_("What we do, sent to the plan of activities"),
        columns=(
            column(plan, LIST, "name"),
            column(plan, LIST, "indicator", options=_causes(plan)),
            column(plan, LIST, "responsible", read=code),
            column(plan, LIST, "by", kind="text", length=20, show=_month, read=typed_month),
            told("became", _("In the plan"), {a.id: _became(plan, a.id) for a in actions}),
        ),
        rows=tuple(each.id for each in actions),
        list_path=LIST,
        new=lambda: {"id": new_id()},
        add=_("Add an action"),
    )


def _month(month: str) -> str | None:
    return shown(month) or None


def _causes(plan: Any) -> tuple[Option, ...]:
    """Sentences of the last round, and any older one that an action still names."""
    round = last(plan)
    named = texts(round.instrument) if round else {}
    used = {each.indicator for each in plan.sustainability.actions if each.indicator}
    known = {**{id: id for id in sorted(used)}, **named}
    return tuple(Option(value=id, label=known[id]) for id in (*named, *(known.keys() - named)))


def _became(plan: Any, action: str) -> str:
    """Which activity it became."""
    activity = plan.activity_of_action.get(action)
    if activity is None:
        return _("not taken up yet")
    return plan.activity_names.get(activity) or activity


def _open(plan: Any) -> Iterator[Buttons]:
    """A button for each low score that nobody does anything about yet."""
    round = last(plan)
    if round is None or round.covered:
        return
    begun = {each.indicator for each in plan.sustainability.actions}
    named = texts(round.instrument)
    buttons = tuple(
        Button(action=f"do-{item.id}", label=f"{points(settled(round, item))} – {named[item.id]}")
        for item in without_action(plan, round)
        if item.id not in begun
    )
    if buttons:
        yield Buttons(id="low", caption=_("Low, and nothing is done yet:"), buttons=buttons)
    elif low(plan, round):
        text = _("For every low score there is something that we do.")
        yield Notice(id="low", kind="good", text=text)
    else:
        yield Notice(id="low", kind="good", text=_("No score is red."))


def _late(plan: Any) -> Iterator[Notice]:
    """Actions that the plan of activities ends after the date here, both months named."""
    ends = plan.late_actions
    found = [
        _(
            "{name}, due by {due}, planned to end in {ends}",
            name=each.label,
            due=shown(each.by),
            ends=shown(ends[each.id]),
        )
        for each in plan.sustainability.actions
        if each.id in ends
    ]
    if found:
        text = _("Later in the plan than the date here: {names}.", names="; ".join(found))
        yield Notice(id="late", kind="look", text=text, go="schedule")


def _sent(plan: Any) -> Iterator[Origins]:
    if plan.sustainability.actions:
        yield Origins(id="sent", text=_("They become activities in:"), steps=(PLAN,))
