"""What the donor asks for: shares, the reserve for surprises, in which parts money comes."""

from __future__ import annotations

from typing import Annotated

from pydantic import Field

from workbook.locale import N_, _
from workbook.money import Qepik
from workbook.record import Id, Part, Percent, Text, Unwritten


class Tranche(Part):
    """A part of the donor's money: `part` weighs it against the others, such as 40, 40 and 20."""

    id: Id
    part: Annotated[Percent, Unwritten] = Field(0, title=N_("Part"))
    condition: Text = Field("", title=N_("Comes when"))

    @property
    def label(self) -> str:
        """What a list of changes calls it."""
        return self.condition or _("a part of the donor's money")


class DonorRules(Part):
    """The rules of the donor. Amounts in qəpik; `most` 0 means that there is no limit.

    `share` is the least that the community gives of the whole, `cash` the least of the whole that
    it gives in money; `contingency` is taken of the subtotal.
    """

    donor: Text = Field("", title=N_("Donor"))
    share: Percent = Field(15, title=N_("Community gives at least"))
    cash: Percent = Field(3, title=N_("Of that in cash at least"))
    contingency: Percent = Field(5, title=N_("Contingency"))
    most: Annotated[Qepik, Unwritten] = Field(0, title=N_("The donor gives at most"))
    tranches: tuple[Tranche, ...] = Field((), title=N_("Parts in which the money comes"))
