"""What comes before what: predecessors by number, the order they make, and circles."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

from workbook.activities.analysis.critical import logic
from workbook.activities.analysis.network import network
from workbook.activities.worksheet.names import names, numbered, several, told
from workbook.activities.worksheet.phases import WHAT
from workbook.locale import N_, _, plural
from workbook.ui.event import Added, Cells, Dropped
from workbook.ui.gantt import Task, gantt
from workbook.ui.grid import Grid
from workbook.ui.step import AnyEdit, Refused, Step, applied
from workbook.ui.view import Block, Gantt, Notice, Script


class Order(Step):
    """What comes before what?"""

    id = "order"
    title = N_("Before and after")
    question = N_("What must be done before what?")
    phase = WHAT

    def script(self, plan: Any) -> Script:
        return Script(
            say=(
                _("Stretch a string from each card to what it waits for."),
                _("Only what it cannot begin without. What is merely better first is no string."),
                _("Dig the trench before the road is made. What else would be torn open again?"),
            ),
            minutes=30,
            materials=(_("string"), _("pins")),
        )

    def inputs(self, plan: Any) -> tuple[Grid, ...]:
        return (_table(plan),)

    def edits(self, plan: Any, event: Cells | Added | Dropped) -> tuple[AnyEdit, ...]:
        """What closes a circle is refused; one that is there already may be mended in parts."""
        found = super().edits(plan, event)
        if found:
            closed = set(network(applied(plan, found)).circles) - set(network(plan).circles)
            if closed:
                raise Refused(circle(plan, min(closed, key=len)))
        return found

    def blocks(self, plan: Any) -> tuple[Block, ...]:
        if not plan.activities.activities:
            return (unwritten(),)
        wrong = (Notice(kind="stop", text=text) for text in self.problems(plan))
        return (*wrong, _table(plan).view(plan), *_drawn(plan), *_chain(plan))

    def begun(self, plan: Any) -> bool:
        return any(any(each.after.values()) for each in plan.activities.activities)

    def missing(self, plan: Any) -> Iterator[str]:
        if not plan.activities.activities:
            yield _("Write down the activities first.")
        elif not self.begun(plan):
            yield _("Say what comes before what, or go on if nothing waits for anything.")

    def problems(self, plan: Any) -> Iterator[str]:
        yield from (circle(plan, each) for each in network(plan).circles)


def unwritten() -> Notice:
    """What a step says as long as there is no activity."""
    text = _("First write down what we do.")
    return Notice(kind="info", text=text, go="activities")


def circle(plan: Any, ids: tuple[str, ...]) -> str:
    """A circle by the names of its activities."""
    called = numbered(plan)
    if len(ids) == 1:
        return _("{name} cannot wait for itself.", name=called[ids[0]])
    way = " → ".join(called[id] for id in (*ids, ids[0]))
    return _("Each of these waits for the other: {way}. Cut one of the strings.", way=way)


def _table(plan: Any) -> Grid:
    known = tuple(names(plan))
    called = numbered(plan)
    before = network(plan).before
    waits = {id: "; ".join(called[one] for one in before[id]) or "–" for id in known}
    return Grid(
        id="order",
        caption=_("Each activity, and the numbers of those that must be done before it"),
        columns=(
            told("name", _("Activity"), called),
            several(plan, "after", known, _("After, by number")),
            told("waits", _("Begins after"), waits),
        ),
        rows=known,
    )


def _drawn(plan: Any) -> Iterator[Gantt]:
    """The activities in an order to work in, each as early as those before it allow."""
    found, net = logic(plan), network(plan)
    if found and any(net.before.values()):
        place = {id: at for at, id in enumerate(net.order)}
        timings = sorted(found.timings.items(), key=lambda it: (it[1].early_start, place[it[0]]))
        called = numbered(plan)
        tasks = [
            Task(
                id,
                called[id],
                timing.early_start,
                net.months[id],
                critical=timing.critical,
                slack=timing.total_float,
            )
            for id, timing in timings
        ]
        yield gantt("logic", _("The order that follows, in months from the first"), "", tasks)


def _chain(plan: Any) -> Iterator[Notice]:
    found = logic(plan)
    if found and found.months:
        months = plural("{number} month", "{number} months", found.months)
        way = " → ".join(numbered(plan)[id] for id in found.critical)
        text = _("The longest chain takes {months}: {way}", months=months, way=way)
        yield Notice(kind="info", text=text)
