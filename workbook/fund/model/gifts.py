"""What is given in kind: work and materials, valued at rates that were agreed before."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterator
from typing import Annotated, Literal

from pydantic import Field

from workbook.locale import N_, _
from workbook.money import Qepik
from workbook.record import Closing, Code, Day, Hundredths, Id, Part, Text, Unwritten, Words

KINDS = {"labour": N_("Labour"), "material": N_("Materials"), "transport": N_("Transport")}
"""What values are called on the screen; translate with `_` where it is shown."""


class Rate(Part):
    """What a day of work, a cubic metre or a trip counts for."""

    id: Id
    name: Text = Field("", title=N_("What is given"))
    kind: Annotated[Literal["labour", "material", "transport"], Words(KINDS)] = Field(
        "labour", title=N_("Kind")
    )
    unit: Text = Field("", title=N_("Unit"))
    price: Annotated[Qepik, Unwritten] = Field(0, title=N_("Rate"))


class Rates(Closing):
    """The agreed rates; `closed_at` is when they were agreed, before work began."""

    rates: tuple[Rate, ...] = Field((), title=N_("Rates"))

    def forbids(self, after: Rates) -> Iterator[str]:
        """Sentences that say why these rates may not become `after`."""
        yield from self.forbids_opening(
            after,
            log=_("The log of unlocking stays: it cannot be changed or taken back."),
            reason=_("Say why the rates are opened again; the reason is written into the record."),
            closed=_("The rates are agreed. Open them again, and say why, before changing one."),
        )


class Gift(Part):
    """One contribution in kind: who by code, from which street, how much, and who saw it.

    `quantity` is in hundredths of the rate's unit; `entered_at` is when it was written down.
    """

    id: Id
    date: Day | None = Field(None, title=N_("Date"))
    rate: str = Field("", title=N_("What is given"))
    quantity: Annotated[Hundredths, Unwritten] = Field(0, title=N_("Quantity"))
    street: str = Field("", title=N_("Street"))
    person: Code = Field("", title=N_("Person (code)"))
    witness: Code = Field("", title=N_("Witness (code)"))
    entered_at: dt.datetime | None = None

    @property
    def label(self) -> str:
        """What a list of changes calls it."""
        return _("a contribution in kind")
