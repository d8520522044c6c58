"""The budget: lines with who pays which part, the reserve for surprises, quotes of suppliers."""

from __future__ import annotations

from typing import Annotated, Self

from pydantic import Field, model_validator

from workbook.locale import N_, _
from workbook.money import MOST, Qepik
from workbook.record import Code, Day, Hundredths, Id, Part, Text, Unwritten
from workbook.sources import PaidBy


class BudgetLine(Part):
    """What is bought or given: `quantity` (hundredths of the unit) times `price`.

    `split` says who pays how much of that; it must add up to the amount. `work` says what stands
    behind the part in kind: quantities, in hundredths, by the id of a rate that the community
    agreed on. `activity` is what it is for, `output` the row of the logframe that it serves.
    """

    id: Id
    item: Text = Field("", title=N_("What"))
    quantity: Annotated[Hundredths, Unwritten] = Field(0, title=N_("Quantity"))
    unit: Text = Field("", title=N_("Unit"))
    price: Annotated[Qepik, Unwritten] = Field(0, title=N_("Price"))
    split: dict[PaidBy, Qepik] = Field({}, title=N_("Who pays"))
    work: dict[Id, Hundredths] = Field({}, title=N_("In kind, at agreed rates"))
    activity: Code = Field("", title=N_("Activity"))
    output: str = Field("", title=N_("Output"))

    @model_validator(mode="after")
    def _has_an_amount(self) -> Self:
        """Quantity times price stays an amount that can be written down."""
        if self.quantity * self.price > 100 * MOST:
            raise ValueError(_("quantity times price is too large: look for a slip of the keys."))
        return self

    @property
    def label(self) -> str:
        """What a list of changes calls it."""
        return self.item or _("a line of the budget")


class Contingency(Part):
    """The reserve for surprises, in per cent of the subtotal: who pays it, and where it is used.

    Its amount is never typed: it follows from the lines and the donor's rule.
    """

    payer: PaidBy = Field("donor", title=N_("Who pays the contingency"))
    activity: Code = Field("", title=N_("Activity"))


class Quote(Part):
    """What a supplier asks for a line. `family` is who owns or runs the firm, as far as known."""

    id: Id
    line: str = Field("", title=N_("Budget line"))
    supplier: Text = Field("", title=N_("Supplier"))
    family: Text = Field("", title=N_("Owner or group of firms"))
    date: Day | None = Field(None, title=N_("Date"))
    price: Annotated[Qepik, Unwritten] = Field(0, title=N_("Price asked"))

    @property
    def label(self) -> str:
        """What a list of changes calls it."""
        return self.supplier or _("a quote")


class Budget(Part):
    """All lines, the contingency on top of them, and the quotes that prices rest on."""

    lines: tuple[BudgetLine, ...] = Field((), title=N_("Budget lines"))
    contingency: Contingency = Field(Contingency(), title=N_("Contingency"))
    quotes: tuple[Quote, ...] = Field((), title=N_("Quotes"))
