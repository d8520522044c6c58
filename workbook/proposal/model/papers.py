"""What goes with the proposal: papers, what the law asks, and what an outsider understood."""

from __future__ import annotations

from typing import Annotated, Literal

from pydantic import Field

from workbook.locale import N_, _
from workbook.record import Code, Day, Id, Part, Text, Words

AnnexKind = Literal[
    "minutes", "attendance", "ballots", "drawings", "quotes",
    "land", "letter", "photos", "upkeep",
]  # fmt: skip

ANNEXES: dict[AnnexKind, str] = {
    "minutes": N_("Minutes of the meeting"),
    "attendance": N_("Who was there, as numbers"),
    "ballots": N_("How the votes were counted"),
    "drawings": N_("Drawings and bill of quantities"),
    "quotes": N_("Quotes of suppliers"),
    "land": N_("Paper for the land"),
    "letter": N_("Letter of the authority"),
    "photos": N_("Photographs of how it is today"),
    "upkeep": N_("Plan for operation and maintenance"),
}
"""What each is called; translate with `_` where it is shown."""

LawKind = Literal["registration", "opinion", "land", "permit", "tax", "hiring"]

LAWS: dict[LawKind, str] = {
    "registration": N_("Does the grant contract have to be registered, and where?"),
    "opinion": N_("Does a ministry have to give its opinion before the municipality takes it?"),
    "land": N_("Who may build on this land, and by which paper?"),
    "permit": N_("Which permits does building need?"),
    "tax": N_("Is anything free of tax, and who applies for it?"),
    "hiring": N_("What does the law ask of people who work for pay or for nothing?"),
}
"""Questions for somebody who knows the law as it stands; no answer of ours."""

STATES = {"have": N_("we have it"), "not_needed": N_("not needed")}
"""What values are called on the screen; translate with `_` where it is shown."""


class Annex(Part):
    """Whether a paper is there, and where it is kept."""

    state: Annotated[Literal["", "have", "not_needed"], Words(STATES)] = Field(
        "", title=N_("Is it there?")
    )
    where: Text = Field("", title=N_("Number, or where it is kept"))


class Law(Part):
    """When somebody looked up a question of the law, who, and what they were told."""

    date: Day | None = Field(None, title=N_("Looked up on"))
    asked: Text = Field("", title=N_("Whom we asked"))
    answer: Text = Field("", title=N_("What we were told"))


class Stumble(Part):
    """Where the reader stumbled, and what was changed because of it."""

    id: Id
    place: Text = Field("", title=N_("Where"))
    question: Text = Field("", title=N_("What was not clear"))
    mended: Text = Field("", title=N_("What we changed"))

    @property
    def label(self) -> str:
        """What a list of changes calls it."""
        return self.question or _("something that was not clear")


class Reading(Part):
    """Somebody who is not of the group read the proposal: a code, a day, and what was not clear."""

    reader: Code = Field("", title=N_("Reader (code)"))
    date: Day | None = Field(None, title=N_("Date"))
    told: Text = Field("", title=N_("The project in the reader's own words"))
    stumbles: tuple[Stumble, ...] = Field((), title=N_("What was not clear"))
