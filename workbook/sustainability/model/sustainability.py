"""Everything the *Sustainability* worksheet writes down, and what may not be changed any more."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Annotated

from pydantic import Field

from workbook.locale import N_, _
from workbook.record import Count, Id, MonthOrNone, Part
from workbook.sustainability.model.risks import Action, Risk, Visit
from workbook.sustainability.model.scoring import Round
from workbook.sustainability.model.upkeep import Upkeep

Tenths = Annotated[int, Field(strict=True, ge=10, le=70)]
"""A score in tenths: 35 is three and a half."""
VISITS = tuple(Visit(id=f"V{after:02}", after=after) for after in (3, 6, 12, 24))
"""When people usually come to look (field guide, WS6)."""


class Sustainability(Part):
    """Everything the *Sustainability* worksheet writes down. Money is in qəpik.

    `green` and `amber` are the least scores for those lights, in tenths; our convention. Rounds
    are only ever added.
    """

    rounds: tuple[Round, ...] = Field((), title=N_("Rounds of scoring"))
    green: Tenths = Field(50, title=N_("Green from"))
    amber: Tenths = Field(35, title=N_("Amber from"))
    actions: tuple[Action, ...] = Field((), title=N_("What we will do"))
    upkeep: Upkeep = Field(Upkeep(), title=N_("Upkeep"))
    risks: tuple[Risk, ...] = Field((), title=N_("Risks"))
    handover: MonthOrNone = Field("", title=N_("Month of the hand-over"))
    visits: tuple[Visit, ...] = Field(VISITS, title=N_("Follow-up visits"))
    signed: dict[Id, Count] = Field({}, title=N_("Signatures"))

    def forbids(self, after: Sustainability) -> Iterator[str]:
        """Sentences that say why this part may not become `after`."""
        later = {round.id: round for round in after.rounds}
        for round in self.rounds:
            if round.id in later:
                yield from round.forbids(later[round.id])
            elif round.closed_at:
                yield _("A round of scoring that was revealed stays.")
