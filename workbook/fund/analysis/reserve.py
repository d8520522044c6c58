"""How long the free money would last, and what each household would have to add.

Reserve months = free close / (yearly recurring cost / 12) (field guide, WS2).
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from fractions import Fraction
from math import ceil
from typing import Any

from workbook.fund.analysis.calls import year
from workbook.fund.analysis.forecast import Course, course
from workbook.fund.analysis.lines import amount, recurring
from workbook.fund.analysis.years import years
from workbook.fund.model import Trial

MOST_AMOUNT = 5_000
"""The highest contribution per household and quarter that a trial can have, in qəpik."""


@dataclass(frozen=True)
class Reserve:
    """The reserve at the end of a year. Amounts in qəpik.

    `months` of running costs are covered (None where nothing runs); `required` should be there;
    `payers` households are expected to pay in that year; `aside` should be set aside by the rule
    (a part of the free income), and `put_by` is, for replacement.
    """

    year: int
    close: int
    months: Fraction | None
    required: int
    payers: Fraction
    aside: int
    put_by: int

    @property
    def shortfall(self) -> int:
        """What is missing; 0 where the reserve is there."""
        return max(0, self.required - self.close)

    @property
    def extra(self) -> int | None:
        """What every payer would have to add in that year, rounded up so that it suffices.

        None where nobody is expected to pay.
        """
        return _each(self.shortfall, self.payers)


def reserves(plan: Any, run: Course, trial: Trial | None = None) -> tuple[Reserve, ...]:
    """The reserve at the end of each whole year of a forecast."""
    cost, rules = recurring(plan), plan.fund.rules
    required = ceil(Fraction(cost * rules.reserve_months, 12))
    found = []
    for sums in years(run):
        begin, close = 12 * (sums.year - 1), sums.free.close
        if begin + 12 > len(run.months):
            break
        months = Fraction(12 * close, cost) if cost else None
        aside = ceil(Fraction(sums.free.received * rules.reserve_percent, 100))
        put_by = _put_by(plan, begin)
        payers = expected_payers(plan, begin, trial)
        found.append(Reserve(sums.year, close, months, required, payers, aside, put_by))
    return tuple(found)


def expected_payers(plan: Any, at: int, trial: Trial | None = None) -> Fraction:
    """Households that will really pay in the year of a month, counted from the first.

    None are where nobody knows how many there are.
    """
    when = year(plan, at)
    percent = trial.percent if trial and trial.percent is not None else when.percent
    return Fraction((when.households or 0) * percent, 100)


def cover(plan: Any, reserve: Reserve) -> Fraction | None:
    """What is put by in a year / what the things lose in value; None where that is not known."""
    lost = plan.fund.forecast.replacement
    return Fraction(reserve.put_by, lost) if lost else None


def mend(found: Sequence[Reserve], since: int = 1) -> int | None:
    """What every payer would have to add each year from year `since` on, in qəpik, rounded up.

    With it the reserve is there at the end of every year from then on; None where nobody pays.
    """
    extras, payers = [0], Fraction(0)
    for reserve in found[since - 1 :]:
        payers += reserve.payers
        extras.append(_each(reserve.shortfall, payers))
    return None if None in extras else max(extras)


def enough(plan: Any, trial: Trial | None = None) -> int | None:
    """The least contribution per household and quarter that keeps the reserve at the very end.

    In qəpik; the rest of the trial stays as it is. None where even the highest does not.
    """
    trial = trial or Trial()

    def keeps(amount: int) -> bool:
        tried = trial.model_copy(update={"amount": amount})
        last = reserves(plan, course(plan, tried), tried)[-1:]
        return not last or not last[0].shortfall

    low, high = 0, MOST_AMOUNT
    if not keeps(high):
        return None
    while low < high:
        middle = (low + high) // 2
        low, high = (low, middle) if keeps(middle) else (middle + 1, high)
    return low


def _each(shortfall: int, payers: Fraction) -> int | None:
    if not shortfall:
        return 0
    return ceil(shortfall / payers) if payers else None


def _put_by(plan: Any, begin: int) -> int:
    lines = plan.fund.forecast.lines
    kept = (line for line in lines if line.kind == "reserve" and line.way == "out")
    return sum(amount(plan, line, begin, begin + 12) for line in kept)
