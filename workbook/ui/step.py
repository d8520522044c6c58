"""A step of a worksheet: one question at a time, as functions of the record.

A subject writes one small class a step. Nothing here keeps state: the record is the state.
"""

from __future__ import annotations

import datetime as dt
from abc import ABC, abstractmethod
from collections.abc import Iterator
from typing import Any

from workbook.locale import N_, _
from workbook.store.apply import applied, supposed
from workbook.store.edit import Add, AnyEdit, Drop, Put, new_id
from workbook.store.trouble import Refused
from workbook.ui.event import Added, Brought, Cells, Dropped, Tried
from workbook.ui.grid import Fields, Grid
from workbook.ui.view import Block, Script, StepMark, StepState
from workbook.ui.work import Work

__all__ = ["Add", "AnyEdit", "Drop", "Put", "Refused", "Step", "applied", "new_id"]


class Step(ABC):
    """One question: `id` is in the address, `title` in the row of steps, `question` on top.

    Steps of one `phase` stand together in the row of steps.
    """

    id: str
    title: str
    question: str
    phase: str = ""
    enough: str = N_("Enough: keep the best so far")
    """What the button says that ends the `work` of this step."""

    @abstractmethod
    def script(self, plan: Any) -> Script:
        """The facilitator's words, minutes and materials."""

    @abstractmethod
    def blocks(self, plan: Any) -> tuple[Block, ...]:
        """What the room sees under the question."""

    def begun(self, plan: Any) -> bool:
        """Whether anything is written down in this step."""
        return False

    def missing(self, plan: Any) -> Iterator[str]:
        """Sentences that say what is still to be done here."""
        yield from ()

    def problems(self, plan: Any) -> Iterator[str]:
        """Sentences that say what contradicts itself here."""
        yield from ()

    def locked(self, plan: Any) -> bool:
        """Whether the room has agreed that this step is not changed any more."""
        return False

    def inputs(self, plan: Any) -> tuple[Grid | Fields, ...]:
        """The tables and forms of this step, bound to the record."""
        return ()

    def press(self, plan: Any, action: str, reason: str) -> tuple[AnyEdit, ...]:
        """What pressing the button `action` changes."""
        return ()

    def work(
        self, plan: Any, action: str, region: str, changed: dt.datetime | None = None
    ) -> Work | None:
        """What pressing the button `action` begins that takes longer; None for what does not.

        It is done beside the kernel's loop. When it ends, the edits that it comes to are
        committed, or the file that it has made is handed to the reader. `region` is the name of
        the community's region, in the language in force; `changed` is when the record last was.
        """
        return None

    def slow(self, plan: Any) -> bool:
        """Whether `blocks` is only what can be shown at once, and `later` all there is."""
        return False

    def later(self, plan: Any, region: str) -> tuple[Block, ...]:
        """All blocks of a step that takes longer to make; shown in place of `blocks`.

        `region` is the name of the community's region, in the language in force.
        """
        return ()

    def tried(self, plan: Any, deed: Tried) -> tuple[Block, ...]:
        """What the room sees while something is only looked at: `blocks` as they would become.

        Raises `Refused` where it could not be written down either.
        """
        would = Cells(on="cells", block=deed.block, cells=deed.cells)
        return self.blocks(supposed(plan, self.edits(plan, would)))

    def bring(self, plan: Any, deed: Brought) -> tuple[AnyEdit, ...]:
        """What taking in a file changes."""
        return ()

    def edits(self, plan: Any, event: Cells | Added | Dropped) -> tuple[AnyEdit, ...]:
        """What filling in a table or form of this step changes."""
        return tuple(edit for part in self.inputs(plan) for edit in part.edits(plan, event))

    def state(self, plan: Any) -> StepState:
        """How far this step is."""
        if any(self.problems(plan)):
            return StepState.PROBLEM
        if self.locked(plan):
            return StepState.LOCKED
        if not self.begun(plan):
            return StepState.OPEN
        return StepState.BEGUN if any(self.missing(plan)) else StepState.DONE

    def mark(self, plan: Any) -> StepMark:
        """This step in the row of steps."""
        phase = self.phase and _(self.phase)
        return StepMark(id=self.id, title=_(self.title), state=self.state(plan), phase=phase)
