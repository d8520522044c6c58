"""Who does what in the group, who is related to whom, and what the group promised the village."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Annotated, Literal

from pydantic import Field

from workbook.locale import N_, _
from workbook.record import Closing, Count, Id, Part, Text, Words

OFFICES = ("chair", "deputy_chair", "secretary", "treasurer")
KEYS = ("key_1", "key_2", "key_3")
"""The three keys of the cash box."""
HOLDERS = OFFICES + KEYS
TITLES = {
    "chair": N_("Chair"),
    "deputy_chair": N_("Deputy chair"),
    "secretary": N_("Secretary"),
    "treasurer": N_("Treasurer"),
    "key_1": N_("First key"),
    "key_2": N_("Second key"),
    "key_3": N_("Third key"),
}
"""What each is called; translate with `_` where it is shown."""
Holder = Annotated[
    Literal["chair", "deputy_chair", "secretary", "treasurer", "key_1", "key_2", "key_3"],
    Words(TITLES),
]
CommitteeKind = Literal["work", "money", "audit"]

KINDS = {"work": N_("for work"), "money": N_("for money"), "audit": N_("for the audit")}
PLACES = {"member": N_("member"), "head": N_("head")}
"""What values are called on the screen; translate with `_` where it is shown."""


class Committee(Part):
    """A committee and its members by code; the audit committee may have members from outside."""

    id: Id
    name: Text = Field("", title=N_("Committee"))
    kind: Annotated[CommitteeKind, Words(KINDS)] = Field("work", title=N_("Kind"))
    members: dict[Id, Annotated[Literal["member", "head"], Words(PLACES)]] = Field(
        {}, title=N_("Members")
    )


class Kin(Part):
    """Two people of one family, by code."""

    id: Id
    one: str = Field("", title=N_("Person"))
    other: str = Field("", title=N_("Relative"))

    @property
    def label(self) -> str:
        """What a list of changes calls it."""
        return _("two relatives")


class Interest(Part):
    """A conflict of interest that somebody declared; who declares one leaves the vote."""

    id: Id
    person: str = Field("", title=N_("Person"))
    matter: Text = Field("", title=N_("Matter"))
    left_vote: bool = Field(False, title=N_("Left the vote"))

    @property
    def label(self) -> str:
        """What a list of changes calls it."""
        return _("a conflict of interest")


class Bylaws(Part):
    """How the group works: meetings, its own quorum, recall, conflicts, complaints."""

    meeting: Text = Field("", title=N_("How often the group meets"))
    quorum: Annotated[int, Field(strict=True, ge=1, le=50)] | None = Field(
        None, title=N_("Members who must be there to decide")
    )
    recall: Text = Field("", title=N_("How a member is recalled"))
    conflict: Text = Field("", title=N_("When a member has an interest of their own"))
    complaint: Text = Field("", title=N_("How to complain"))
    interests: tuple[Interest, ...] = Field((), title=N_("Conflicts of interest"))


class Minutes(Closing):
    """The minutes, signed on paper: signatures are counted, names stay there."""

    note: Text = Field("", title=N_("What else was said"))
    signed: dict[Id, Count] = Field({}, title=N_("Signatures"))

    def forbids(self, after: Minutes) -> Iterator[str]:
        """Sentences that say why these minutes may not become `after`."""
        yield from self.forbids_opening(
            after,
            log=_("The log of opening the minutes again stays: it cannot be taken back."),
            reason=_("Say why the minutes are opened again; the reason is written down."),
            closed=_("The minutes are signed. Open them again, and say why, before changing them."),
        )
