"""What has to be put by so that worn-out things can be bought again.

Straight line: value / life. Sinking fund: A = F i / ((1 + i)^n - 1), and F / n where i = 0.
Maintenance is set against 2 to 4 per cent of what everything would cost anew (benchmark of the US
National Research Council, *Committing to the Cost of Ownership*, 1990).
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from fractions import Fraction
from typing import Any

from workbook.money import round_half_up
from workbook.sustainability.analysis.upkeep import shared, tariffed, total

BENCHMARK = (Fraction(2, 100), Fraction(4, 100))
"""Least and most of the replacement value that maintenance usually takes a year."""


@dataclass(frozen=True)
class Maintenance:
    """Maintenance a year (repairs and what is put by) against what everything would cost anew.

    In qəpik. `share` is None where nothing is valued.
    """

    yearly: int
    value: int

    @property
    def share(self) -> Fraction | None:
        """Maintenance / replacement value."""
        return Fraction(self.yearly, self.value) if self.value else None

    @property
    def benchmark(self) -> tuple[int, int]:
        """What the benchmark asks for a year: least and most."""
        least, most = (round_half_up(share * self.value) for share in BENCHMARK)
        return least, most


def straight_line(asset: Any) -> Fraction:
    """What an asset loses a year, in qəpik, exactly: value / life."""
    return Fraction(asset.value, asset.life)


def sinking_fund(asset: Any, percent: int) -> Fraction:
    """What has to be put by for it each year at so much interest, in qəpik, exactly."""
    return instalment(asset.value, Fraction(percent, 100), asset.life)


def instalment(future: int, interest: Fraction, years: int) -> Fraction:
    """The equal amount at the end of each year that grows to `future` in so many years, exactly."""
    if not interest:
        return Fraction(future, years)
    return future * interest / ((1 + interest) ** years - 1)


def of_service(plan: Any, service: str) -> tuple[Any, ...]:
    """The assets of a service."""
    return tuple(asset for asset in plan.sustainability.upkeep.assets if asset.service == service)


def shared_assets(plan: Any) -> tuple[Any, ...]:
    """Assets that no tariff replaces."""
    users = tariffed(plan)
    return tuple(each for each in plan.sustainability.upkeep.assets if each.service not in users)


def yearly(assets: Iterable[Any]) -> int:
    """What assets lose a year together, straight line, to the nearest qəpik."""
    return round_half_up(_sum(straight_line(asset) for asset in assets))


def yearly_each(assets: Sequence[Any]) -> tuple[int, ...]:
    """The same for each asset, so that they add up to what all lose together.

    Largest remainder of the exact losses: none is off by a whole qəpik.
    """
    exact = [straight_line(asset) for asset in assets]
    parts = [each.numerator // each.denominator for each in exact]
    by_loss = sorted(range(len(parts)), key=lambda at: parts[at] - exact[at])
    for at in by_loss[: yearly(assets) - sum(parts)]:
        parts[at] += 1
    return tuple(parts)


def yearly_with_interest(plan: Any, assets: Iterable[Any]) -> int:
    """What has to be put by a year for all of them, at the interest that the plan counts with."""
    percent = plan.sustainability.upkeep.discount
    return round_half_up(_sum(sinking_fund(asset, percent) for asset in assets))


def value(plan: Any) -> int:
    """What everything that no tariff pays would cost anew, in qəpik.

    The project's subtotal where there is a proposal (contingency is no thing); else its assets.
    """
    return plan.project_subtotal or sum(asset.value for asset in shared_assets(plan))


def maintenance(plan: Any) -> Maintenance:
    """Maintenance of what no tariff pays: its tasks of that kind, and what it loses a year."""
    users = tariffed(plan)
    ours = (task for task in shared(plan) if task.service not in users)
    repairs = total(task for task in ours if task.kind == "maintenance")
    return Maintenance(repairs + yearly(shared_assets(plan)), value(plan))


def _sum(amounts: Iterable[Fraction]) -> Fraction:
    return sum(amounts, Fraction(0))
