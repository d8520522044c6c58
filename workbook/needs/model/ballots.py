"""Secret ranked ballots, typed from paper, and what the room said aloud before them."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterator
from typing import Annotated

from pydantic import Field

from workbook.locale import N_, _
from workbook.record import Closing, Count, Id, Part

Place = Annotated[int, Field(strict=True, ge=1, le=50)]
Places = dict[Id, Place]
"""An order of needs: 1 comes first; needs on one place stand level."""


class RankedBallot(Part):
    """`count` equal papers of one group: needs from the first place down, several on one if level.

    A paper without any place is spoiled or blank. It is kept, and does not count.
    """

    id: Id
    group: str = Field("", title=N_("Group"))
    count: Annotated[int, Field(strict=True, ge=1, le=1_000_000)] = Field(1, title=N_("Papers"))
    places: tuple[tuple[Id, ...], ...] = Field((), title=N_("Ballot"))

    @property
    def label(self) -> str:
        """What a list of changes calls it: a ballot has no name."""
        return _("a ballot")


class BallotVote(Closing):
    """The secret ballot: papers given out by group, papers counted, and the moments of the vote.

    `spoken` is the order that the room said aloud; it is fixed when the ballot opens. `again` is
    a second teller's count of first places, by need and group: it is compared, never added.
    """

    spoken: Places = Field({}, title=N_("Place said aloud"))
    opened_at: dt.datetime | None = None
    issued: dict[Id, Count] = Field({}, title=N_("Papers given out"))
    papers: tuple[RankedBallot, ...] = Field((), title=N_("Ballots"))
    again: dict[Id, dict[Id, Count]] = Field({}, title=N_("Second count"))

    @property
    def begun(self) -> bool:
        """Whether any ballot has been typed."""
        return bool(self.papers) or any(self.again.values())

    def forbids(self, after: BallotVote) -> Iterator[str]:
        """Sentences that say why this vote may not become `after`."""
        yield from self.forbids_opening(
            after,
            log=_("The log of opening the ballot again stays: it cannot be changed or taken back."),
            reason=_("Say why the ballot is opened again; the reason is written into the record."),
            closed=_("The ballot is closed. Open it again, and say why, before changing a paper."),
        )
        if self.opened_at and self.spoken != after.spoken:
            yield _("The ballot is open: what was said aloud before it stays as it is.")
        if self.begun and after.begun and after.opened_at != self.opened_at:
            yield _("Ballots are typed already: the ballot cannot be opened anew.")
        if after.opened_at is None and self.papers != after.papers:
            yield _("Open the ballot before the first paper is typed.")
