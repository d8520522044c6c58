"""What if it is late: longer or later by some months; what moves, what it costs, at once."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

from workbook.activities.analysis.agreed import agreed
from workbook.activities.analysis.critical import logic
from workbook.activities.analysis.what_if import Slip, delayed
from workbook.activities.worksheet.drawing import chart
from workbook.activities.worksheet.names import names, numbered
from workbook.activities.worksheet.phases import WHEN
from workbook.activities.worksheet.slips import facts, told
from workbook.locale import N_, _
from workbook.ui.ask import ask
from workbook.ui.event import Added, Cells, Dropped
from workbook.ui.grid import Column, Fields, Grid
from workbook.ui.step import Add, AnyEdit, Put, Step, new_id
from workbook.ui.view import Block, Button, Buttons, Gantt, Notice, Option, Script

LIST = ("activities", "delays")


class IfLate(Step):
    """What if it is late?"""

    id = "if-late"
    title = N_("What if")
    question = N_("What slips if this is late?")
    phase = WHEN

    def script(self, plan: Any) -> Script:
        return Script(
            say=(
                _("Which activity do you trust least? Draw its bar to the right, month by month."),
                _("Spare time is not free time: see what waits behind it."),
                _("What would you do about it? Write down the decision, not the fear."),
            ),
            minutes=20,
        )

    def inputs(self, plan: Any) -> tuple[Grid | Fields, ...]:
        found = latest(plan)
        return (
            (_about(plan, found), _decision(plan, found), _bars(plan)) if found else (_bars(plan),)
        )

    def edits(self, plan: Any, event: Cells | Added | Dropped) -> tuple[AnyEdit, ...]:
        if isinstance(event, Cells) and event.block == "bars":
            return tuple(
                edit for put in _bars(plan).edits(plan, event) for edit in _drawn(plan, put)
            )
        return super().edits(plan, event)

    def blocks(self, plan: Any) -> tuple[Block, ...]:
        laid = agreed(plan)
        if laid is None or not laid.spans:
            return (unplanned(),)
        found = latest(plan)
        if found is None:
            return (facts(None, ""), _chart(plan, None), _begin(_("Look at a delay")))
        slip = delayed(plan, found)
        about, decision, _bars_of = self.inputs(plan)
        return (
            facts(slip, found.activity),
            _chart(plan, slip),
            *told(plan, slip),
            about.view(plan),
            decision.view(plan),
            *_before(plan),
            _begin(_("Look at another delay")),
        )

    def press(self, plan: Any, action: str, reason: str) -> tuple[AnyEdit, ...]:
        if action != "begin" or agreed(plan) is None:
            return ()
        return (Add(path=LIST, item={"id": new_id()}),)

    def begun(self, plan: Any) -> bool:
        return bool(plan.activities.delays)

    def missing(self, plan: Any) -> Iterator[str]:
        found = latest(plan)
        if agreed(plan) is None:
            yield _("Make a plan first.")
        elif found is None:
            yield _("Look at least at one delay.")
        elif found.activity and not found.decision.strip():
            yield _("Write down what you decided.")


def unplanned() -> Notice:
    """What a step says as long as there is no plan to look at."""
    text = _("First say when the plan begins, what is done, and what comes before what.")
    return Notice(kind="info", text=text, go="schedule")


def latest(plan: Any) -> Any:
    """The delay that is looked at: the last one."""
    return plan.activities.delays[-1] if plan.activities.delays else None


def _about(plan: Any, found: Any) -> Fields:
    """Which activity, and by how much; the sliders stand still until one is chosen."""
    record, path = type(plan), (*LIST, "*")
    options = tuple(Option(value=id, label=name) for id, name in numbered(plan).items())
    chosen = found.activity in names(plan)
    asks = (
        ask(record, (*path, "activity"), "activity", options=options),
        *(
            ask(
                record,
                (*path, key),
                key,
                slider=True,
                unit=_("months"),
                maximum=12,
                fixed=not chosen,
            )
            for key in ("longer", "later")
        ),
    )
    fields = tuple((each, (*LIST, found.id, each.key)) for each in asks)
    return Fields(id="about", fields=fields, beside=True)


def _decision(plan: Any, found: Any) -> Fields:
    path = (*LIST, found.id, "decision")
    field = ask(type(plan), (*LIST, "*", "decision"), "decision", length=1_000)
    return Fields(id="decision", fields=((field, path),))


def _bars(plan: Any) -> Grid:
    """By how many months each activity is looked at as later; written into the list of delays."""
    later = ask(type(plan), (*LIST, "*", "later"), "later", required=True)
    return Grid(
        id="bars",
        caption="",
        columns=(Column(later, lambda row: (*LIST, row, "later")),),
        rows=tuple(names(plan)),
    )


def _drawn(plan: Any, put: Put) -> Iterator[AnyEdit]:
    """A bar was drawn: the delay that is looked at is one of its activity from now on."""
    found, activity = latest(plan), put.path[-2]
    if found is None or (found.activity not in ("", activity) and found.decision.strip()):
        item = {"id": new_id(), "activity": activity, "later": put.value}
        yield Add(path=LIST, item=item)
        return
    path = (*LIST, found.id)
    if found.activity != activity:
        yield Put(path=(*path, "activity"), value=activity, was=found.activity)
        yield Put(path=(*path, "longer"), value=0, was=found.longer)
        yield Put(path=(*path, "later"), value=put.value, was=found.later)
    else:
        yield Put(path=(*path, "later"), value=put.value, was=put.was)


def _chart(plan: Any, slip: Slip | None) -> Gantt:
    """Every activity as it would be; where it stood before is a frame."""
    found = latest(plan)
    moved = {found.activity: found.later} if found else {}
    caption = _("Draw a bar, or move it with the arrows")
    if slip is None:
        critical = logic(plan).critical
        return chart(plan, "bars", caption, agreed(plan), critical=critical, moved=moved)
    parts = {"critical": slip.logic[1].critical, "was": slip.was, "moved": moved}
    return chart(plan, "bars", caption, slip.now, **parts)


def _before(plan: Any) -> Iterator[Notice]:
    """What was decided about other delays."""
    called = numbered(plan)
    for each in plan.activities.delays[:-1]:
        if each.decision.strip() and each.activity in called:
            text = _("{name}: {decision}", name=called[each.activity], decision=each.decision)
            yield Notice(kind="info", text=text)


def _begin(label: str) -> Buttons:
    return Buttons(buttons=(Button(action="begin", label=label),))
