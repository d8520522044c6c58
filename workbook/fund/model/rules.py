"""The rules of the fund: what every household gives, who is exempt, who may sign for how much."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Annotated, Literal

from pydantic import Field

from workbook.locale import N_, _
from workbook.money import Qepik
from workbook.record import Closing, Count, Id, MonthOrNone, Part, Percent, Text, Unwritten, Words

OFTEN = {"quarter": N_("every quarter"), "once": N_("once")}
"""What values are called on the screen; translate with `_` where it is shown."""


class Purpose(Part):
    """Money given for one thing only; it is kept apart and never pays for anything else.

    `needed` is how much the thing takes from the fund. What is collected beyond that may go to
    the free money once, in the month `released` (such as 2028-01).
    """

    id: Id
    name: Text = Field("", title=N_("Purpose"))
    needed: Annotated[Qepik, Unwritten] = Field(0, title=N_("Needed"))
    released: MonthOrNone = Field("", title=N_("What is left becomes free in"))


class Levy(Part):
    """What every household that is not exempt gives: each quarter, or once.

    A levy with a `purpose` is restricted money.
    """

    id: Id
    name: Text = Field("", title=N_("Contribution"))
    amount: Annotated[Qepik, Unwritten] = Field(0, title=N_("Amount per household"))
    every: Annotated[Literal["quarter", "once"], Words(OFTEN)] = Field(
        "quarter", title=N_("How often")
    )
    purpose: str = Field("", title=N_("Restricted to"))


class Exemption(Part):
    """Households that give nothing, and why: counts by street, never names.

    Two people approve: `first` and `second` are their codes.
    """

    id: Id
    reason: Text = Field("", title=N_("Reason"))
    households: dict[Id, Count] = Field({}, title=N_("Exempt households"))
    first: str = Field("", title=N_("Approved by"))
    second: str = Field("", title=N_("Second approver"))

    @property
    def label(self) -> str:
        """What a list of changes calls it."""
        return self.reason or _("an exemption")


class FundRules(Closing):
    """What was agreed about money; `closed_at` is when it was locked. Amounts in qəpik.

    `alone` is what the treasurer may pay without a second signature.
    """

    purposes: tuple[Purpose, ...] = Field((), title=N_("Purposes"))
    levies: tuple[Levy, ...] = Field((), title=N_("Contributions"))
    exemptions: tuple[Exemption, ...] = Field((), title=N_("Exempt households"))
    fines: Text = Field("", title=N_("What happens when somebody pays late"))
    alone: Qepik = Field(0, title=N_("The treasurer alone may pay up to"))
    group_above: Qepik = Field(50_000, title=N_("The group votes on payments above"))
    meeting_above: Qepik = Field(300_000, title=N_("The village meeting votes above"))
    quotes_above: Qepik = Field(30_000, title=N_("Three quotes are needed above"))
    box_most: Qepik = Field(30_000, title=N_("Most cash in the box"))
    reserve_months: Annotated[int, Field(strict=True, ge=0, le=36)] = Field(
        3, title=N_("Months of running costs kept as a reserve")
    )
    reserve_percent: Percent = Field(10, title=N_("Part of free income set aside"))

    def forbids(self, after: FundRules) -> Iterator[str]:
        """Sentences that say why these rules may not become `after`."""
        yield from self.forbids_opening(
            after,
            log=_("The log of unlocking stays: it cannot be changed or taken back."),
            reason=_("Say why the rule is unlocked; the reason is written into the record."),
            closed=_("The rule is locked. Unlock it first, and say why."),
        )
