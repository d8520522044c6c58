"""The parts in which the donor's money comes."""

from __future__ import annotations

from typing import Any

from workbook.money import split
from workbook.proposal.analysis.amounts import by_source


def tranches(plan: Any) -> tuple[int, ...]:
    """The donor's money by the weights of the tranches, in qəpik, by largest remainder.

    Together they are all that the donor gives; nothing as long as no part has a weight.
    """
    weights = [tranche.part for tranche in plan.proposal.rules.tranches]
    if not any(weights):
        return (0,) * len(weights)
    return split(by_source(plan).get("donor", 0), weights)
