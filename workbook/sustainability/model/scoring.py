"""A round of scoring: each rater alone, covered until all are revealed at once."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Annotated, Literal

from pydantic import Field

from workbook.locale import N_, _
from workbook.locale.numbers import date
from workbook.record import Closing, Day, Id, Part, Text, Words
from workbook.sustainability.model.instrument import Instrument

Score = Annotated[int, Field(strict=True, ge=0, le=7)]
"""1 (not at all) to 7 (fully); 0 stands for *does not apply, or I cannot say*."""
MOST = 7

SEXES = {"F": N_("woman"), "M": N_("man")}
"""What values are called on the screen; translate with `_` where it is shown."""


class Rater(Part):
    """Somebody who scores, known by a role; `leader` marks whose view is set against the others."""

    id: Id
    role: Text = Field("", title=N_("Role"))
    sex: Annotated[Literal["", "F", "M"], Words(SEXES)] = Field("", title=N_("Woman or man"))
    leader: bool = Field(False, title=N_("Leads the group"))
    finished: bool = False

    @property
    def label(self) -> str:
        """What a list of changes calls it."""
        return self.role or _("a rater")


class Agreed(Part):
    """What the room agreed on where raters differed, and what speaks for it."""

    score: Score | None = Field(None, title=N_("Agreed score"))
    evidence: Text = Field("", title=N_("Evidence"))


class Round(Closing):
    """One round of scoring. `closed_at` is when it was revealed; from then on no score changes.

    `scores` are by rater, then by indicator; `early` is why it was revealed before all had
    finished.
    """

    id: Id
    date: Day | None = Field(None, title=N_("Date"))
    instrument: Instrument
    raters: tuple[Rater, ...] = Field((), title=N_("Raters"))
    scores: dict[Id, dict[Id, Score]] = Field({}, title=N_("Scores of the raters"))
    agreed: dict[Id, Agreed] = Field({}, title=N_("What we agreed on"))
    early: Text = Field("", title=N_("Why not all had finished"))

    @property
    def label(self) -> str:
        """What a list of changes calls it."""
        return date(self.date) if self.date else _("no date")

    @property
    def covered(self) -> bool:
        """Whether nobody may see what others scored."""
        return self.closed_at is None

    def forbids(self, after: Round) -> Iterator[str]:
        """Sentences that say why this round may not become `after`."""
        changed = (self.scores, self.raters, self.instrument) != (
            after.scores,
            after.raters,
            after.instrument,
        )
        if self.closed_at and after.closed_at and changed:
            yield _("The scores are revealed: they stay as each rater gave them.")
        if after.reopened[: len(self.reopened)] != self.reopened:
            yield _("The log of covering the scores again stays: it cannot be taken back.")
        if self.closed_at and not after.closed_at and len(after.reopened) == len(self.reopened):
            yield _("Say why the scores are covered again; the reason is written down.")
