"""What the room agrees on and closes: the button that closes it, and the log of opening it again.

Rules and rates are agreed before anybody knows whom they will hit; after that, they are opened
only with a reason that everybody reads.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from typing import Any

from workbook.locale import _
from workbook.locale.numbers import moment
from workbook.ui.grid import look
from workbook.ui.log import now, reopening, written
from workbook.ui.step import Add, AnyEdit, Put
from workbook.ui.view import Button, Buttons, Notice


@dataclass(frozen=True)
class Agreement:
    """A part of the record that is closed, at `path`, with the sentences around it.

    They are marked with `N_`; `since` has a place for the {moment}, `opened` for it and for the
    {reason}. `late` is added where it was opened after it had been used; `ask` is asked before it
    is closed.
    """

    path: tuple[str, ...]
    close: str
    open: str
    why: str
    since: str
    opened: str
    late: str = ""
    ask: str = ""

    def closed(self, plan: Any) -> bool:
        """Whether it is agreed now."""
        return look(plan, self.path).closed_at is not None

    def begun(self, plan: Any) -> bool:
        """Whether it is agreed, or was."""
        return self.closed(plan) or bool(look(plan, self.path).reopened)

    def told(self, plan: Any) -> Iterator[Notice]:
        """Since when it stands, and each time it was opened again and why."""
        part = look(plan, self.path)
        if part.closed_at:
            yield Notice(kind="good", text=_(self.since, moment=moment(part.closed_at)))
        for entry in part.reopened:
            text = _(self.opened, moment=moment(entry.at), reason=entry.reason)
            late = f" {_(self.late)}" if self.late and entry.after_first_vote else ""
            yield Notice(kind="look", text=text + late)

    def buttons(self, plan: Any, because: str) -> Buttons:
        """The button that closes it, unless something stands against it; or opens it again."""
        if self.closed(plan):
            label, reason = _(self.open), _(self.why)
            button = Button(action="unlock", label=label, style="danger", reason=reason)
        else:
            label, question = _(self.close), self.ask and _(self.ask)
            button = Button(action="lock", label=label, style="main", because=because, ask=question)
        return Buttons(buttons=(button,))

    def press(
        self, plan: Any, action: str, reason: str, because: str, used: bool
    ) -> tuple[AnyEdit, ...]:
        """What pressing the button changes; `used` tells whether the rule was used already."""
        part, path = look(plan, self.path), (*self.path, "closed_at")
        if action == "lock" and part.closed_at is None and not because:
            return (Put(path=path, value=now()),)
        if action == "unlock" and part.closed_at:
            log = Add(path=(*self.path, "reopened"), item=reopening(reason, used))
            return (log, Put(path=path, was=written(part.closed_at)))
        return ()
