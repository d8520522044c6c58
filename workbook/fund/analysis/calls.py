"""What households are expected to give where nothing is recorded yet, and what they gave."""

from __future__ import annotations

from collections import Counter
from dataclasses import dataclass
from fractions import Fraction
from typing import Any

from workbook import months
from workbook.fund.analysis.collected import recorded, regular
from workbook.fund.analysis.streets import payers, uncounted
from workbook.fund.model import Trial, Year
from workbook.locale import _
from workbook.money import round_half_up


@dataclass(frozen=True)
class Call:
    """One quarter's contribution that is still to come.

    `at` is the month, counted from the first of the forecast, in which it is expected; of
    `households`, `percent` will really pay `amount` (qəpik) each; `purpose` says whose money.
    """

    at: int
    households: int
    percent: int
    amount: int
    purpose: str

    @property
    def money(self) -> int:
        """What is expected, in qəpik, rounded half up once."""
        return round_half_up(Fraction(self.households * self.percent * self.amount, 100))


def year(plan: Any, at: int) -> Year:
    """What is expected in the year of a month, counted from the first.

    Where no year was written down, or not its households, all who are not exempt are asked; they
    are None where nobody knows how many those are.
    """
    id = str(at // 12 + 1)
    found = next((each for each in plan.fund.forecast.years if each.id == id), Year(id=id))
    return found if found.households else found.model_copy(update={"households": payers(plan)})


def unasked(plan: Any) -> str:
    """Why contributions of a year are not expected; empty where all numbers are known."""
    years = range(0, plan.fund.forecast.months, 12)
    if not regular(plan) or all(year(plan, at).households is not None for at in years):
        return ""
    return _(
        "No contribution is expected where the number of households that pay is not known. {what}",
        what=uncounted(plan),
    )


def calls(plan: Any, trial: Trial | None = None) -> tuple[Call, ...]:
    """The contributions of all quarters without a count, in the order of their months.

    Nothing is expected of households whose number is not known (see `unasked`).
    A trial replaces per cent and delay of all of them, and the amount of the first contribution.
    """
    trial = trial or Trial()
    found = [
        call
        for place, levy in enumerate(regular(plan))
        for call in _calls(plan, levy, trial, levy.amount if place else trial.amount)
    ]
    return tuple(sorted(found, key=lambda call: call.at))


def _calls(plan: Any, levy: Any, trial: Trial, amount: int | None) -> list[Call]:
    ahead = plan.fund.forecast
    counted = {months.quarter(month) for month in recorded(plan, levy.id)}
    found = []
    for at, month in enumerate(months.run(ahead.first, ahead.months)):
        quarter = months.quarter(month)
        if month == months.closing(quarter) and quarter not in counted:
            when = year(plan, at)
            percent = when.percent if trial.percent is None else trial.percent
            price = levy.amount if amount is None else amount
            asked = when.households or 0
            found.append(Call(at + trial.delay, asked, percent, price, levy.purpose))
    return [call for call in found if call.at < ahead.months]


def gathered(plan: Any) -> Counter[tuple[str, str]]:
    """Money that was counted, in qəpik, by purpose (`""` is free money) and month."""
    known = {hamlet.id for hamlet in plan.community.hamlets}
    found: Counter[tuple[str, str]] = Counter()
    for levy in plan.fund.rules.levies:
        for month, row in recorded(plan, levy.id).items():
            paid = sum(households for street, households in row.items() if street in known)
            found[levy.purpose, month] += paid * levy.amount
    return found
