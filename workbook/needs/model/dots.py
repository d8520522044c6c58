"""Dots of each group on each need, counted by two tellers and covered until the vote is closed."""

from __future__ import annotations

from collections.abc import Iterator

from pydantic import Field

from workbook.locale import N_, _
from workbook.record import Closing, Count, Id

Counts = dict[Id, dict[Id, Count]]
"""Counts by need and group, as one teller called them."""


class DotVote(Closing):
    """Dots of each group on each need; hidden until the vote is closed.

    `again` is the count of a second teller. It is compared with the first, never added.
    """

    dots: Counts = Field({}, title=N_("Dots"))
    again: Counts = Field({}, title=N_("Second count"))

    def of(self, need: str, group: str) -> int | None:
        """Dots of `group` on `need`; None where nothing was typed yet."""
        return self.dots.get(need, {}).get(group)

    @property
    def begun(self) -> bool:
        """Whether any dot has been typed."""
        return any(self.dots.values()) or any(self.again.values())

    def forbids(self, after: DotVote) -> Iterator[str]:
        """Sentences that say why this vote may not become `after`."""
        yield from self.forbids_opening(
            after,
            log=_("The log of opening the vote again stays: it cannot be changed or taken back."),
            reason=_("Say why the vote is opened again; the reason is written into the record."),
            closed=_("The vote is closed. Open it again, and say why, before changing a count."),
        )
