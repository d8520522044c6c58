"""What each line comes to, who pays it, and what is given in kind; whole qəpik.

Amount = quantity x price; the contingency is taken of the subtotal only (field guide, WS4).
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Mapping
from fractions import Fraction
from typing import Any

from workbook.money import times
from workbook.sources import SOURCES, Source

KINDS: Mapping[str, Source] = {
    "labour": "community_labour",
    "material": "community_materials",
    "transport": "community_transport",
}
"""Who gives what counts at an agreed rate of each kind."""


def amount(line: Any) -> int:
    """Quantity x price of a line, in qəpik; halves go up."""
    return times(Fraction(line.quantity, 100), line.price)


def subtotal(plan: Any) -> int:
    """All lines together, in qəpik."""
    return sum(amount(line) for line in plan.proposal.budget.lines)


def contingency(plan: Any) -> int:
    """The reserve for surprises: the donor's per cent of the subtotal, in qəpik; halves go up."""
    return times(Fraction(plan.proposal.rules.contingency, 100), subtotal(plan))


def total(plan: Any) -> int:
    """All lines and the contingency, in qəpik."""
    return subtotal(plan) + contingency(plan)


def unsplit(line: Any) -> int:
    """The part of a line that nobody pays yet, in qəpik; below zero where too much is given."""
    return amount(line) - sum(line.split.values())


def by_source(plan: Any) -> dict[Source, int]:
    """What each pays, the contingency with its payer, in qəpik; only who pays, in usual order.

    Together with what is unsplit this is the total.
    """
    paid: Counter[Source] = Counter()
    for sources in by_activity(plan).values():
        paid.update(sources)
    return {source: paid[source] for source in SOURCES if paid[source]}


def by_activity(plan: Any) -> dict[str, dict[Source, int]]:
    """What each pays for every activity, the contingency with its own, in qəpik.

    In the order of the lines; lines without an activity stand under the empty id.
    """
    budget = plan.proposal.budget
    found: dict[str, Counter[Source]] = {}
    for line in budget.lines:
        found.setdefault(line.activity, Counter()).update(line.split)
    surprises = {budget.contingency.payer: contingency(plan)}
    found.setdefault(budget.contingency.activity, Counter()).update(surprises)
    every = {id: {s: paid[s] for s in SOURCES if paid[s]} for id, paid in found.items()}
    return {id: paid for id, paid in every.items() if paid}


def worth(plan: Any, line: Any) -> dict[Source, int]:
    """What the work behind a line is worth at the agreed rates, by who gives it, in qəpik.

    Each kind of work is rounded to the qəpik, halves up. Work at a rate that is not agreed counts
    nothing.
    """
    rates = {rate.id: rate for rate in plan.agreed_rates}
    found: Counter[Source] = Counter()
    for id, quantity in line.work.items():
        if id in rates:
            found[KINDS[rates[id].kind]] += times(Fraction(quantity, 100), rates[id].price)
    return {source: found[source] for source in SOURCES if found[source]}


def person_days(plan: Any, rate: str) -> Fraction:
    """Units of work at one rate, by its id, over all lines: days where it is one of labour."""
    given = sum(line.work.get(rate, 0) for line in plan.proposal.budget.lines)
    return Fraction(given, 100)


def unskilled_days(plan: Any) -> Fraction:
    """Days of work at the first rate of labour that was agreed: that of unskilled work."""
    labour = next((rate.id for rate in plan.agreed_rates if rate.kind == "labour"), "")
    return person_days(plan, labour) if labour else Fraction(0)


def per_person(plan: Any) -> Fraction | None:
    """The total for each person whom it is for (the first row), in qəpik; None without any."""
    first = next(iter(plan.proposal.project.beneficiaries), None)
    return Fraction(total(plan), first.people) if first and first.people else None
