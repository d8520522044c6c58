"""The secret count: papers, votes by code as two tellers called them, and lots drawn."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterator

from pydantic import Field

from workbook.locale import N_, _
from workbook.record import Closing, Count, Id, Part


class Papers(Part):
    """What became of the ballot papers: given out = valid + spoiled + not returned."""

    issued: Count | None = Field(None, title=N_("Papers given out"))
    valid: Count | None = Field(None, title=N_("Valid"))
    spoiled: Count | None = Field(None, title=N_("Spoiled"))
    unreturned: Count | None = Field(None, title=N_("Not returned"))


class Tally(Closing):
    """Votes by candidate; covered until the count is closed.

    `again` is what a second teller counted. It is compared with the first, never added.
    """

    papers: Papers = Field(Papers(), title=N_("Papers"))
    votes: dict[Id, Count] = Field({}, title=N_("Votes"))
    again: dict[Id, Count] = Field({}, title=N_("Second count"))

    @property
    def begun(self) -> bool:
        """Whether any vote has been typed."""
        return bool(self.votes or self.again)

    def forbids(self, after: Tally) -> Iterator[str]:
        """Sentences that say why this count may not become `after`."""
        yield from self.forbids_opening(
            after,
            log=_("The log of opening the count again stays: it cannot be changed or taken back."),
            reason=_("Say why the count is opened again; the reason is written into the record."),
            closed=_("The count is closed. Open it again, and say why, before changing it."),
        )


class Lot(Part):
    """A lot drawn before all eyes: among `tied`, `first` was drawn."""

    id: Id
    at: dt.datetime
    tied: tuple[Id, ...]
    first: Id


class LotTakenBack(Part):
    """A lot that the room saw and that somebody took back at a moment: both stay on record."""

    id: Id
    at: dt.datetime
    lot: Lot

    @property
    def label(self) -> str:
        """What a list of changes calls it."""
        return _("a draw that was taken back")
