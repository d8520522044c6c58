"""What people settle themselves: ties, the final order, objections with answers, signatures."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterator
from typing import Literal

from pydantic import Field

from workbook.locale import N_, _
from workbook.needs.model.ballots import Places
from workbook.record import Closing, Count, Id, Part, Text

About = Literal["shortlist", "ballots", "choice"]


class Draw(Part):
    """People settled a tie: among `tied`, `first` comes first; the others stand behind it.

    `how` is a second round of voting, or a public lot. Those that are left may still be level:
    then the next draw is among them.
    """

    id: Id
    at: dt.datetime
    about: About
    tied: tuple[Id, ...]
    first: Id
    how: Literal["second_round", "lot"]


class TakenBack(Part):
    """A draw that the room saw and that somebody took back at a moment: both stay on record."""

    id: Id
    at: dt.datetime
    draw: Draw

    @property
    def label(self) -> str:
        """What a list of changes calls it."""
        return _("a draw that was taken back")


class Objection(Part):
    """What a group cannot accept, and what it is offered."""

    id: Id
    group: str = Field("", title=N_("Group"))
    text: Text = Field("", title=N_("What it cannot accept"))
    answer: Text = Field("", title=N_("What it is offered"))

    @property
    def label(self) -> str:
        """What a list of changes calls it."""
        return _("an objection")


class Consensus(Closing):
    """The decision: the final order, objections with answers, and signatures of each group.

    `reason` says why the order is another one than that of the secret ballot. Signatures are
    counted, names stay on paper.
    """

    places: Places = Field({}, title=N_("Final place"))
    reason: Text = Field("", title=N_("Where we leave the ballots, and why"))
    objections: tuple[Objection, ...] = Field((), title=N_("Objections"))
    signed: dict[Id, Count] = Field({}, title=N_("Signatures"))

    def forbids(self, after: Consensus) -> Iterator[str]:
        """Sentences that say why this decision may not become `after`."""
        yield from self.forbids_opening(
            after,
            log=_("The log of opening the decision again stays: it cannot be taken back."),
            reason=_("Say why the decision is opened again; the reason is written down."),
            closed=_("The decision is signed. Open it again, and say why, before changing it."),
        )
