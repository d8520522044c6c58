"""What if the price of one line changed: total, shares, rules and tranches again."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from fractions import Fraction
from typing import Any, Literal

from workbook.money import split, times
from workbook.proposal.analysis.amounts import amount, by_source, contingency, total
from workbook.proposal.analysis.shares import Rule, cash_share, community_share, donor_share, rules
from workbook.proposal.analysis.tranches import tranches
from workbook.sources import Source

Payer = Literal["donor", "split"]
"""Who pays the difference: the donor, or all who pay the line, in the proportions of its split."""


@dataclass(frozen=True)
class Outcome:
    """The budget after a change; money in qəpik, shares are parts of the total."""

    total: int
    contingency: int
    by_source: Mapping[Source, int]
    community_share: Fraction | None
    cash_share: Fraction | None
    donor_share: Fraction | None
    rules: tuple[Rule, ...]
    tranches: tuple[int, ...]


def outcome(plan: Any) -> Outcome:
    """The budget as it stands."""
    return Outcome(
        total(plan),
        contingency(plan),
        by_source(plan),
        community_share(plan),
        cash_share(plan),
        donor_share(plan),
        rules(plan),
        tranches(plan),
    )


def what_if(plan: Any, line: str, percent: int, payer: Payer = "donor") -> Outcome:
    """The budget with the price of one line, by its id, changed by so many per cent."""
    return outcome(dearer(plan, line, percent, payer))


def dearer(plan: Any, line: str, percent: int, payer: Payer = "donor") -> Any:
    """The plan with another price of one line; the new price is a whole number of qəpik.

    With `donor` the difference is the donor's (a lower price first saves the donor's money, then
    that of the others as their split says). With `split` all parts change in proportion, by
    largest remainder. What was unsplit stays unsplit. A line that is not there changes nothing;
    less than nothing (below -100 per cent) is nothing.
    """
    lines = tuple(
        _changed(each, percent, payer) if each.id == line else each
        for each in plan.proposal.budget.lines
    )
    budget = plan.proposal.budget.model_copy(update={"lines": lines})
    proposal = plan.proposal.model_copy(update={"budget": budget})
    return plan.model_copy(update={"proposal": proposal})


def _changed(line: Any, percent: int, payer: Payer) -> Any:
    price = max(0, times(Fraction(100 + percent, 100), line.price))
    new = line.model_copy(update={"price": price})
    more, paid = amount(new) - amount(line), sum(line.split.values())
    if payer == "donor":
        donor = line.split.get("donor", 0)
        given = max(0, donor + more)
        parts = {**line.split, "donor": given}
        more -= given - donor
    else:
        parts = dict(line.split)
    if more and paid:
        parts = _shared(parts, max(0, sum(parts.values()) + more))
    return new.model_copy(
        update={"split": {source: part for source, part in parts.items() if part}}
    )


def _shared(parts: Mapping[Source, int], whole: int) -> dict[Source, int]:
    """`whole` in the proportions of `parts`."""
    weights = list(parts.values())
    return dict(zip(parts, split(whole, weights), strict=True)) if any(weights) else dict(parts)
