"""The project: which need it answers, for whom, and what the problem tree becomes turned round."""

from __future__ import annotations

from typing import Annotated

from pydantic import Field

from workbook.locale import N_, _
from workbook.record import Count, Id, Part, Text, Unwritten


class Beneficiaries(Part):
    """People whom the project serves: who they are, and how many."""

    id: Id
    name: Text = Field("", title=N_("Who"))
    age: Annotated[Text, Field(max_length=40)] = Field("", title=N_("Age"))
    female: Count = Field(0, title=N_("Girls and women"))
    male: Count = Field(0, title=N_("Boys and men"))

    @property
    def people(self) -> int:
        """All of them."""
        return self.female + self.male

    @property
    def label(self) -> str:
        """What a list of changes calls it."""
        return self.name or _("people whom the project serves")


class Project(Part):
    """What is proposed. `need` is empty as long as it is the one that the room put first.

    The first of `beneficiaries` are those whom it is for: cost per person counts them.
    `hamlets` are households that have a use of it, by hamlet. `purpose` is the id of the fund's
    purpose that its cash comes from, empty as long as it is the first one that is collected for.
    """

    title: Text = Field("", title=N_("Title of the project"))
    need: str = Field("", title=N_("Need"))
    months: Annotated[int, Field(strict=True, ge=0, le=60), Unwritten] = Field(
        0, title=N_("Months")
    )
    place: Text = Field("", title=N_("Where"))
    summary: Text = Field("", title=N_("In three sentences"))
    beneficiaries: tuple[Beneficiaries, ...] = Field((), title=N_("Whom it is for"))
    hamlets: dict[Id, Count] = Field({}, title=N_("Households that have a use of it"))
    purpose: str = Field("", title=N_("Cash from the fund's purpose"))


class Objectives(Part):
    """The problem tree turned round.

    `restated` says of a box of the problem tree, by its id (`core` for the core problem), what
    will be so when the problem is gone; `chosen` are the boxes that this project works on.
    """

    restated: dict[Id, Text] = Field({}, title=N_("What will be so"))
    chosen: dict[Id, bool] = Field({}, title=N_("Part of this project"))
