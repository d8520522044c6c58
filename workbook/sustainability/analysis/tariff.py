"""What users have to pay so that a service lasts, and how far what they pay goes.

Tariff = yearly cost / (paying households x 12 x what really comes in), rounded up to 0.05. Two
lines side by side: running costs alone, and with replacement; a tariff that covers only
electricity looks good on the first and fails on the second (field guide, WS6; cost classes of
IRC WASH, Fonseca et al. 2011). Money in qəpik.
"""

from __future__ import annotations

from dataclasses import dataclass
from fractions import Fraction
from math import ceil
from typing import Any

from workbook.money import round_half_up
from workbook.sustainability.analysis import replacement, upkeep

STEP = 5
"""Tariffs are rounded up to so many qəpik: coins that people have."""
MONTHS = 12


@dataclass(frozen=True)
class Cover:
    """A yearly cost, the tariff that covers it, and how far an income goes. Money in qəpik.

    `exact` is the tariff per household and month before it is rounded up to `tariff`; both are
    None where nobody pays. `share` is income / cost; None where it costs nothing.
    """

    cost: int
    exact: Fraction | None
    tariff: int | None
    share: Fraction | None


@dataclass(frozen=True)
class Tariff:
    """A service with a tariff. Money in qəpik.

    `opex` are running costs, `full` those with replacement. At the tariff that is looked at
    (`trial`), `income` comes in a year, and `exemption` is what the exempt households would be
    billed: a cost of its own, that somebody bears.
    """

    service: Any
    trial: int
    opex: Cover
    full: Cover
    replacement: int
    income: int
    exemption: int

    def affordable(self, tariff: int | None) -> Fraction | None:
        """Part of an ordinary household's income that a tariff takes; None where not known."""
        earned = self.service.income
        return Fraction(tariff, earned) if earned and tariff is not None else None

    @property
    def exemption_each(self) -> int | None:
        """What it adds to the bill of every household that pays, a month, rounded up to a qəpik.

        None where nobody pays.
        """
        payers = self.service.payers * MONTHS
        return ceil(Fraction(self.exemption, payers)) if payers else None


def tariffs(plan: Any) -> tuple[Tariff, ...]:
    """Every service that its users pay for, in the order of the list."""
    return tuple(tariff(plan, each) for each in plan.sustainability.upkeep.services if each.tariff)


def tariff(plan: Any, service: Any, trial: int | None = None) -> Tariff:
    """A service at a tariff per household and month; without one at that which is written down."""
    trial = service.trial if trial is None else trial
    running = upkeep.total(upkeep.by_users(plan, upkeep.of_service(plan, service.id)))
    lost = replacement.yearly(replacement.of_service(plan, service.id))
    income = round_half_up(trial * collected(service))
    return Tariff(
        service,
        trial,
        cover(service, running, income),
        cover(service, running + lost, income),
        lost,
        income,
        trial * MONTHS * service.exempt,
    )


def cover(service: Any, cost: int, income: int) -> Cover:
    """The tariff that covers a yearly cost, and how far a yearly income goes."""
    bills = collected(service)
    exact = cost / bills if bills else None
    rounded = None if exact is None else STEP * ceil(exact / STEP)
    return Cover(cost, exact, rounded, Fraction(income, cost) if cost else None)


def collected(service: Any) -> Fraction:
    """Monthly bills of a year that are really paid."""
    return Fraction(service.payers * MONTHS * service.percent, 100)
