"""The logframe's rows: what will be so on each level, and what must hold besides."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

from workbook.locale import N_, _
from workbook.proposal.analysis import boxes
from workbook.proposal.analysis.logframe import rows
from workbook.proposal.model import LEVELS
from workbook.proposal.worksheet.phases import LOGFRAME
from workbook.proposal.worksheet.rows import column, found
from workbook.ui.event import Added, Cells, Dropped
from workbook.ui.grid import Grid
from workbook.ui.step import Add, AnyEdit, Drop, Step, new_id
from workbook.ui.view import Block, Button, Buttons, Notice, Origins, Script

AIMS = ("proposal", "aims")
WATCHES = ("proposal", "watches")


class LogframeStep(Step):
    """What for, and by what?"""

    id = "logframe"
    title = N_("Goal, purpose, outputs")
    question = N_("What is the project for, and what will stand at its end?")
    phase = LOGFRAME

    def script(self, plan: Any) -> Script:
        return Script(
            say=(
                _("The goal is what the village gets in the end. The project only adds to it."),
                _("The purpose is what people then do or have. There is only one."),
                _("Outputs are what stands there, finished. Three to five are enough."),
                _("Beside each: what must hold that we do not command?"),
            ),
            minutes=45,
            materials=(_("the objective tree"), _("cards")),
        )

    def inputs(self, plan: Any) -> tuple[Grid, ...]:
        return (_table(plan),)

    def blocks(self, plan: Any) -> tuple[Block, ...]:
        table = _table(plan).view(plan, _asked(plan))
        told = (Notice(kind="look", text=text) for text in _twice(plan))
        come = Origins(steps=("objectives",))
        return (*self._begin(plan), *told, table, come)

    def _begin(self, plan: Any) -> Iterator[Block]:
        """A beginning for who has none: what the objective tree says already."""
        if not plan.proposal.aims:
            text = _("A logframe has one goal, one purpose, and some outputs.")
            yield Notice(kind="info", text=text)
            turned = any(box.objective for box in boxes(plan))
            label = _("Begin with the objective tree")
            if not turned:
                label = _("Begin with a goal, a purpose and an output")
            yield Buttons(buttons=(Button(action="begin", label=label, style="main"),))

    def press(self, plan: Any, action: str, reason: str) -> tuple[AnyEdit, ...]:
        if action != "begin" or plan.proposal.aims:
            return ()
        return tuple(Add(path=AIMS, item={"id": new_id(), **row}) for row in _beginning(plan))

    def edits(self, plan: Any, event: Cells | Added | Dropped) -> tuple[AnyEdit, ...]:
        edits = super().edits(plan, event)
        return (*edits, *_unwatched(plan, event)) if edits else ()

    def begun(self, plan: Any) -> bool:
        return bool(plan.proposal.aims)

    def missing(self, plan: Any) -> Iterator[str]:
        levels = found(plan, "logframe", "level")
        yield from (text for row, text in levels.items() if row in LEVELS)
        if any(not aim.text.strip() for aim in plan.proposal.aims):
            yield _("One of the rows has no words yet.")

    def problems(self, plan: Any) -> Iterator[str]:
        yield from _twice(plan)


def _table(plan: Any) -> Grid:
    return Grid(
        id="aims",
        caption=_("From the goal down"),
        columns=(
            column(plan, AIMS, "text", required=True),
            column(plan, AIMS, "level", required=True),
            column(plan, AIMS, "assumption"),
        ),
        rows=tuple(aim.id for aim in rows(plan)),
        list_path=AIMS,
        new=lambda: {"id": new_id()},
        add=_("Add a row"),
    )


def _unwatched(plan: Any, event: Cells | Added | Dropped) -> Iterator[Drop]:
    """With a row of the logframe goes how it was to be watched."""
    if isinstance(event, Dropped) and any(each.id == event.row for each in plan.proposal.watches):
        yield Drop(path=(*WATCHES, event.row))


def _twice(plan: Any) -> tuple[str, ...]:
    """Sentences about a second goal or purpose."""
    ids = {aim.id for aim in plan.proposal.aims}
    return tuple(t for row, t in found(plan, "logframe", "level").items() if row in ids)


def _asked(plan: Any) -> dict[tuple[str, str], str]:
    """A question beside what sounds like something that is done, by row and column."""
    return {(row, "text"): text for row, text in found(plan, "logframe", "activity").items()}


def _beginning(plan: Any) -> tuple[dict[str, Any], ...]:
    """The first effect as goal, the core as purpose, the chosen causes as outputs."""
    turned = [box for box in boxes(plan) if box.objective]
    goals = [box.objective for box in turned if box.side == "effect"]
    purposes = [box.objective for box in turned if box.side == "core"]
    outputs = [box.objective for box in turned if box.side == "cause" and box.chosen]
    return (
        {"level": "goal", "text": next(iter(goals), "")},
        {"level": "purpose", "text": next(iter(purposes), "")},
        *({"level": "output", "text": text} for text in outputs or ("",)),
    )
