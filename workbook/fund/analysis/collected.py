"""What was collected against what should have been: by street and quarter, never by name.

Compliance is what was paid / what was billed; exempt households are in neither (field guide, WS2).
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from fractions import Fraction
from typing import Any

from workbook import months
from workbook.fund.analysis.streets import Check, streets
from workbook.locale import _
from workbook.locale.numbers import integer
from workbook.record import together


@dataclass(frozen=True)
class Share:
    """Households that paid of those that were billed, for one contribution.

    `quarter` is empty for a contribution that is given once; `amount` is per household, in qəpik.
    `billed` is None where nobody knows how many should pay.
    """

    levy: str
    quarter: str
    street: str
    paid: int
    billed: int | None
    amount: int

    @property
    def rate(self) -> Fraction | None:
        """Paid / billed; None where nobody was billed, or nobody knows how many were."""
        return Fraction(self.paid, self.billed) if self.billed else None


@dataclass(frozen=True)
class Total:
    """Money that was paid and billed, in qəpik; `billed` is None where it is not known."""

    paid: int = 0
    billed: int | None = 0

    @property
    def rate(self) -> Fraction | None:
        """Compliance; None where nothing was billed, or nobody knows how much."""
        return Fraction(self.paid, self.billed) if self.billed else None


def recorded(plan: Any, levy: str) -> dict[str, dict[str, int]]:
    """Households that paid, by month and street; a zero that was typed is a count too."""
    rows = plan.fund.collected.get(levy, {})
    return {month: rows[month] for month in sorted(rows) if rows[month]}


def periods(plan: Any, levy: Any) -> tuple[str, ...]:
    """Quarters billed so far, from the first to the last with a count; `""` for one given once."""
    known = list(recorded(plan, levy.id))
    if levy.every == "once" or not known:
        return ("",) if known else ()
    return months.quarters(known[0], known[-1])


def shares(plan: Any, levy: Any) -> tuple[Share, ...]:
    """One for every quarter billed so far and every street, in their order."""
    paid: Counter[tuple[str, str]] = Counter()
    for month, row in recorded(plan, levy.id).items():
        quarter = "" if levy.every == "once" else months.quarter(month)
        for street, households in row.items():
            paid[quarter, street] += households
    return tuple(
        Share(levy.id, quarter, street.id, paid[quarter, street.id], street.payers, levy.amount)
        for quarter in periods(plan, levy)
        for street in streets(plan)
    )


def by_quarter(plan: Any, levy: Any) -> dict[str, Share]:
    """All streets together, quarter by quarter."""
    each = shares(plan, levy)
    return {
        quarter: _together([share for share in each if share.quarter == quarter], levy, quarter)
        for quarter in periods(plan, levy)
    }


def total(plan: Any, levies: Any) -> Total:
    """Paid and billed so far, over all streets and quarters of some contributions."""
    every = [share for levy in levies for share in shares(plan, levy)]
    return Total(
        sum(share.paid * share.amount for share in every),
        _billed((share.billed, share.amount) for share in every),
    )


def regular(plan: Any) -> tuple[Any, ...]:
    """The contributions of every quarter."""
    return tuple(levy for levy in plan.fund.rules.levies if levy.every == "quarter")


def checks(plan: Any) -> tuple[Check, ...]:
    """Counts that cannot be true: more households paid than were billed; streets nobody knows."""
    return tuple(
        check for levy in plan.fund.rules.levies for check in (*_many(plan, levy),)
    ) + tuple(_strangers(plan))


def _billed(asked: Iterable[tuple[int | None, int]]) -> int | None:
    """What so many households with so much each come to; None where one number is not known."""
    known = tuple(asked)
    if any(households is None for households, _amount in known):
        return None
    return sum(households * amount for households, amount in known)


def _together(found: list[Share], levy: Any, quarter: str) -> Share:
    paid, billed = sum(share.paid for share in found), together(share.billed for share in found)
    return Share(levy.id, quarter, "", paid, billed, levy.amount)


def _many(plan: Any, levy: Any) -> Iterator[Check]:
    labels = {street.id: street.label for street in streets(plan)}
    for share in shares(plan, levy):
        if share.billed is not None and share.paid > share.billed:
            text = _(
                "{levy}, {street}: {paid} households paid, but only {billed} should. Count again.",
                levy=levy.name or levy.id,
                street=labels[share.street],
                paid=integer(share.paid),
                billed=integer(share.billed),
            )
            yield Check("wrong", text, street=share.street)


def _strangers(plan: Any) -> Iterator[Check]:
    """Counts of contributions or streets that the plan does not have; they are not counted."""
    levies = {levy.id for levy in plan.fund.rules.levies}
    known = {hamlet.id for hamlet in plan.community.hamlets}
    lost = sum(
        households
        for levy, rows in plan.fund.collected.items()
        for row in rows.values()
        for street, households in row.items()
        if levy not in levies or street not in known
    )
    if lost:
        text = _(
            "{households} payments belong to a contribution or street that is not in the list,"
            " and are not counted.",
            households=integer(lost),
        )
        yield Check("wrong", text)
