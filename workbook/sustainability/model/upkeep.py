"""What was built and what keeps it going: assets, tasks with their payer, tariffs."""

from __future__ import annotations

from typing import Annotated, Literal

from pydantic import Field

from workbook.locale import N_, _
from workbook.money import Qepik
from workbook.record import Code, Count, Day, Id, Part, Percent, Text, Unwritten, Words
from workbook.sources import PaidBy

Years = Annotated[int, Field(strict=True, ge=1, le=100)]
Times = Annotated[int, Field(strict=True, ge=0, le=366)]
Mark = Literal["R", "A", "C", "I"]
"""Responsible (does it), accountable (answers for it), consulted, informed."""

KINDS = {"operation": N_("running"), "maintenance": N_("repair")}
"""What values are called on the screen; translate with `_` where it is shown."""


class Service(Part):
    """What is kept going: a school, a water line. One with `tariff` is paid by those who use it.

    `payers` are paying households, `percent` of what is billed really comes in, `exempt`
    households pay nothing; `trial` is a tariff per household and month that is looked at, `income`
    what an ordinary household earns in a month.
    """

    id: Id
    name: Text = Field("", title=N_("What is kept going"))
    tariff: bool = Field(False, title=N_("Users pay a tariff"))
    payers: Annotated[Count, Unwritten] = Field(0, title=N_("Households that pay"))
    exempt: Count = Field(0, title=N_("Exempt households"))
    percent: Percent = Field(90, title=N_("Of what is billed really comes in"))
    trial: Qepik = Field(0, title=N_("Tariff we look at, per household and month"))
    income: Annotated[Qepik, Unwritten] = Field(
        0, title=N_("Monthly income of an ordinary household")
    )

    @property
    def label(self) -> str:
        """What a list of changes calls it."""
        return self.name or _("a service")


class Asset(Part):
    """Something that wears out: what a new one costs, and after how many years it is needed."""

    id: Id
    name: Text = Field("", title=N_("What"))
    service: str = Field("", title=N_("Belongs to"))
    value: Annotated[Qepik, Unwritten] = Field(0, title=N_("A new one costs"))
    life: Years = Field(10, title=N_("Lasts, in years"))

    @property
    def label(self) -> str:
        """What a list of changes calls it."""
        return self.name or _("an asset")


class Task(Part):
    """What has to be done: `times` in `years` years at `cost` each, who pays, in which months.

    `kind` tells running a thing (operation) from keeping it sound (maintenance). `months` are
    those of any year, 1 is January. `marks` say who does it and who answers for it, by the id of a
    role.
    """

    id: Id
    name: Text = Field("", title=N_("What is done"))
    service: str = Field("", title=N_("Belongs to"))
    kind: Annotated[Literal["operation", "maintenance"], Words(KINDS)] = Field(
        "operation", title=N_("Running or repair")
    )
    times: Times = Field(1, title=N_("How often"))
    years: Years = Field(1, title=N_("In so many years"))
    cost: Qepik = Field(0, title=N_("Cost each time"))
    payer: PaidBy = Field("fund", title=N_("Who pays"))
    months: dict[Id, bool] = Field({}, title=N_("When"))
    marks: dict[Id, Mark] = Field({}, title=N_("Who does what"))

    @property
    def label(self) -> str:
        """What a list of changes calls it."""
        return self.name or _("a task of upkeep")


class Letter(Part):
    """Whether a payer has signed for what falls to it."""

    date: Day | None = Field(None, title=N_("Signed on"))
    number: Text = Field("", title=N_("Number of the letter"))


class Role(Part):
    """Somebody who has a part in upkeep, as a role; `code` where it is a person of the group."""

    id: Id
    name: Text = Field("", title=N_("Role"))
    code: Code = Field("", title=N_("Code"))

    @property
    def label(self) -> str:
        """What a list of changes calls it."""
        return self.name or _("a role")


class Upkeep(Part):
    """All of it. `discount` is the yearly interest by which later money counts less, in per cent.

    `horizon` is over how many years the whole cost of life is counted.
    """

    services: tuple[Service, ...] = Field((), title=N_("What is kept going"))
    assets: tuple[Asset, ...] = Field((), title=N_("What wears out"))
    tasks: tuple[Task, ...] = Field((), title=N_("Tasks of upkeep"))
    letters: dict[PaidBy, Letter] = Field({}, title=N_("Signed letters"))
    roles: tuple[Role, ...] = Field((), title=N_("Roles"))
    discount: Percent = Field(4, title=N_("Yearly interest"))
    horizon: Years = Field(20, title=N_("Years counted"))
