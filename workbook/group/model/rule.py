"""What the meeting agrees before any name is said: quorum, seats, quotas, term, ties."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Annotated, Literal

from pydantic import Field

from workbook.locale import N_, _
from workbook.record import Closing, Words

Percent = Annotated[int, Field(strict=True, ge=0, le=100)]
TieOrder = Literal["sex_younger_lot", "younger_lot", "lot"]
"""Which rules settle a tie, one after the other."""

TIES = {
    "sex_younger_lot": N_("The sex with fewer seats, then the younger, then a public lot"),
    "younger_lot": N_("The younger, then a public lot"),
    "lot": N_("A public lot"),
}
"""What values are called on the screen; translate with `_` where it is shown."""


class ElectionRule(Closing):
    """The rule of the election; `closed_at` is when it was locked.

    A quota in per cent asks for `ceil(per cent × seats)` seats; that for displaced households is
    a number of seats.
    """

    quorum_percent: Percent = Field(30, title=N_("Households that must be present"))
    seats: Annotated[int, Field(strict=True, ge=1, le=50)] = Field(11, title=N_("Seats"))
    women_percent: Percent = Field(30, title=N_("Seats for women, at least"))
    youth_percent: Percent = Field(15, title=N_("Seats for young people, at least"))
    youth_below: Annotated[int, Field(strict=True, ge=16, le=60)] = Field(
        30, title=N_("Young is who is under")
    )
    displaced_least: Annotated[int, Field(strict=True, ge=0, le=50)] = Field(
        0, title=N_("Seats for displaced households, at least")
    )
    term_years: Annotated[int, Field(strict=True, ge=1, le=10)] = Field(2, title=N_("Term"))
    max_terms: Annotated[int, Field(strict=True, ge=1, le=10)] = Field(
        2, title=N_("Terms in a row, at most")
    )
    tie: Annotated[TieOrder, Words(TIES)] = Field(
        "sex_younger_lot", title=N_("When two have equal votes")
    )

    def forbids(self, after: ElectionRule) -> Iterator[str]:
        """Sentences that say why this rule may not become `after`."""
        yield from self.forbids_opening(
            after,
            log=_("The log of unlocking stays: it cannot be changed or taken back."),
            reason=_("Say why the rule is unlocked; the reason is written into the record."),
            closed=_("The rule is locked. Unlock it first, and say why."),
        )
