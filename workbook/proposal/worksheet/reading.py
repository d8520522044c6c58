"""Somebody who is not of the group reads it: what they understood, and where they stumbled."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

from workbook.locale import N_, _
from workbook.proposal.worksheet.phases import PAPERS
from workbook.proposal.worksheet.rows import column
from workbook.ui.ask import ask
from workbook.ui.codes import code
from workbook.ui.event import Cell, Cells
from workbook.ui.grid import Fields, Grid
from workbook.ui.step import AnyEdit, Refused, Step, new_id
from workbook.ui.view import Block, Notice, Script

READING = ("proposal", "reading")
STUMBLES = (*READING, "stumbles")


class ReadingStep(Step):
    """Does somebody from outside understand it?"""

    id = "read-through"
    title = N_("Read by an outsider")
    question = N_("Does somebody who is not of the group understand it?")
    phase = PAPERS

    def script(self, plan: Any) -> Script:
        return Script(
            say=(
                _("Give it to somebody who was never at a meeting. Keep quiet while they read."),
                _("Ask: what will be built, for whom, who pays? Write down their own words."),
                _("Where they stumble the text is wrong, not the reader."),
            ),
            minutes=45,
            materials=(_("the proposal, printed"),),
        )

    def inputs(self, plan: Any) -> tuple[Fields | Grid, ...]:
        return (_form(plan), _stumbles(plan))

    def blocks(self, plan: Any) -> tuple[Block, ...]:
        form, stumbles = (part.view(plan) for part in self.inputs(plan))
        return (form, *_title(plan), stumbles)

    def edits(self, plan: Any, event: Any) -> tuple[AnyEdit, ...]:
        if isinstance(event, Cells) and event.block == "reading":
            cells = [_checked(plan, cell) for cell in event.cells]
            event = event.model_copy(update={"cells": cells})
        return super().edits(plan, event)

    def begun(self, plan: Any) -> bool:
        return bool(plan.proposal.reading.reader)

    def missing(self, plan: Any) -> Iterator[str]:
        reading = plan.proposal.reading
        if not reading.reader:
            yield _("Find somebody who is not of the group, and write down the code and the day.")
            return
        if not reading.date:
            yield _("Write down on which day it was read.")
        if not reading.told.strip():
            yield _("Write down the project in the reader's own words.")
        if any(not each.mended.strip() for each in reading.stumbles):
            yield _("Something that was not clear is not mended yet.")

    def problems(self, plan: Any) -> Iterator[str]:
        if plan.proposal.reading.reader in plan.members:
            yield _member(plan.proposal.reading.reader)


def _form(plan: Any) -> Fields:
    lengths = {"reader": 12, "told": 2_000}
    keys = ("reader", "date", "told")
    paths = {key: (*READING, key) for key in keys}
    more = {key: {"length": lengths[key]} if key in lengths else {} for key in keys}
    fields = tuple((ask(type(plan), path, key, **more[key]), path) for key, path in paths.items())
    return Fields(id="reading", caption=_("Who read it"), fields=fields)


def _stumbles(plan: Any) -> Grid:
    return Grid(
        id="stumbles",
        caption=_("What was not clear"),
        columns=tuple(
            column(plan, STUMBLES, key, length=1_000) for key in ("place", "question", "mended")
        ),
        rows=tuple(each.id for each in plan.proposal.reading.stumbles),
        list_path=STUMBLES,
        new=lambda: {"id": new_id()},
        add=_("Add something that was not clear"),
    )


def _checked(plan: Any, cell: Cell) -> Cell:
    """A reader's code as it is written down; raises `Refused` for a name, and for a member."""
    if cell.column != "reader" or not cell.value:
        return cell
    reader = code(cell.value)
    if reader in plan.members:
        raise Refused(_member(reader))
    return cell.model_copy(update={"value": reader})


def _member(reader: str) -> str:
    return _("{code} is of the group. Somebody from outside must read it.", code=reader)


def _title(plan: Any) -> Iterator[Notice]:
    """What the reader should have understood, to compare."""
    if plan.proposal.reading.told.strip() and plan.proposal.project.summary.strip():
        text = _("We wrote: {summary}", summary=plan.proposal.project.summary)
        yield Notice(kind="info", text=text, go="project")
