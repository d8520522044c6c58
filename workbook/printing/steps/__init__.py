"""The *Documents* worksheet: one step for each kind of document, and one for all of them."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from workbook.locale import N_

if TYPE_CHECKING:
    from workbook.ui.step import Step

TITLE = N_("Documents")


def steps(plan: Any) -> tuple[Step, ...]:
    """The steps, in the order in which a training needs them."""
    from workbook.printing.steps.all import AllDocuments
    from workbook.printing.steps.offers import OFFERS

    return (*OFFERS, AllDocuments())
