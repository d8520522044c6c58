"""What it costs over its whole life, in money of today.

NPV = sum of C_t / (1 + i)^t: building in year 0, upkeep at the end of every year, and each asset
anew whenever its life is over before the last year (what would be bought in the last year serves
the time after it).
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from fractions import Fraction
from typing import Any

from workbook.money import round_half_up
from workbook.sustainability.analysis.replacement import shared_assets
from workbook.sustainability.analysis.upkeep import shared, total


@dataclass(frozen=True)
class Year:
    """What is paid at the end of a year, and what that is worth today (exactly); in qəpik."""

    number: int
    upkeep: int
    replaced: tuple[Any, ...]
    cost: int
    today: Fraction


@dataclass(frozen=True)
class Life:
    """The cost of life: building, then year by year. Amounts in qəpik of today."""

    capital: int
    years: tuple[Year, ...]

    @property
    def exact(self) -> Fraction:
        """All of it, exactly."""
        return sum((year.today for year in self.years), Fraction(self.capital))

    @property
    def total(self) -> int:
        """All of it, to the nearest qəpik."""
        return round_half_up(self.exact)


def life(plan: Any) -> Life:
    """The cost of life of what the project builds and no tariff keeps going."""
    upkeep = plan.sustainability.upkeep
    interest = Fraction(upkeep.discount, 100)
    yearly, assets = total(shared(plan)), shared_assets(plan)
    years = []
    for number in range(1, upkeep.horizon + 1):
        due = replaced(assets, number, upkeep.horizon)
        cost = yearly + sum(asset.value for asset in due)
        years.append(Year(number, yearly, due, cost, cost / (1 + interest) ** number))
    return Life(plan.project_total, tuple(years))


def replaced(assets: Iterable[Any], year: int, horizon: int) -> tuple[Any, ...]:
    """Assets that are bought anew at the end of a year."""
    return tuple(asset for asset in assets if year < horizon and year % asset.life == 0)


def present_value(costs: Mapping[int, int], interest: Fraction) -> Fraction:
    """What costs are worth today, by the year at whose end they are paid; 0 is today."""
    return sum((cost / (1 + interest) ** year for year, cost in costs.items()), Fraction(0))
