"""A band around the forecast, from a simulation of who pays late.

Of the households that are expected to pay, every one pays with the same probability, and of those
who do, some pay one, two or three months late. Each decides by itself: a bad harvest, which would
touch all of them at once, is not in the band, and the sentence of the assumption says so.
"""

from __future__ import annotations

from dataclasses import dataclass
from fractions import Fraction
from itertools import accumulate
from math import ceil
from random import Random
from typing import Any

from workbook.fund.analysis.binomial import draws
from workbook.fund.analysis.calls import Call, calls
from workbook.fund.analysis.forecast import FREE, Course, course
from workbook.fund.model import Trial
from workbook.locale import _
from workbook.locale.numbers import integer, percent
from workbook.money import round_half_up

RUNS = 500
SEED = 2027
LATE = 3
"""Who pays late pays up to so many months late; each number of months is as likely."""
TAIL = Fraction(5, 100)
"""Part of the runs that lies below the band, and above it."""


@dataclass(frozen=True)
class Band:
    """Free money at the end of each month, in qəpik, in nine of ten simulated futures.

    `middle` is the mean of all of them; `below_zero` the share of those that fall below zero in
    some month. `assumption` says in words what was assumed.
    """

    months: tuple[str, ...]
    low: tuple[int, ...]
    middle: tuple[int, ...]
    high: tuple[int, ...]
    below_zero: Fraction
    assumption: str


def simulate(
    plan: Any,
    trial: Trial | None = None,
    *,
    run: Course | None = None,
    runs: int = RUNS,
    seed: int = SEED,
) -> Band:
    """The band around `course(plan, trial)` (given as `run`, where it is known already)."""
    run = run or course(plan, trial)
    open = tuple(call for call in calls(plan, trial) if call.purpose == FREE)
    came = _came(open, plan.fund.forecast.late_percent, runs, Random(seed))  # noqa: S311 - no secret
    gained, fallen, rows = [0] * runs, set(), []
    for at, sure in enumerate(_without(run, open)):
        if at in came:
            gained = [a + b for a, b in zip(gained, came[at], strict=True)]
        if not at or at in came:
            row = _spread(gained)
        rows.append([sure + each for each in row])
        if sure + min(gained) < 0:
            fallen.update(i for i, money in enumerate(gained) if sure + money < 0)
    low, middle, high = zip(*rows, strict=True) if rows else ((), (), ())
    return Band(run.months, low, middle, high, Fraction(len(fallen), runs), assumption(plan, runs))


def assumption(plan: Any, runs: int) -> str:
    """What the band assumes, in words."""
    late = percent(Fraction(plan.fund.forecast.late_percent, 100))
    return _(
        "Nine of ten times the free money lies in the band, if each household decides by itself,"
        " and {late} of those who pay do so one to three months late. A bad harvest, which touches"
        " all at once, is not in it. Tried out {runs} times.",
        late=late,
        runs=integer(runs),
    )


def _without(run: Course, open: tuple[Call, ...]) -> list[int]:
    """Free money at the end of each month, if nothing of what is expected came."""
    came = [0] * len(run.months)
    for call in open:
        came[call.at] += call.money
    return [flow.close - sum_ for flow, sum_ in zip(run.free, accumulate(came), strict=True)]


def _came(
    open: tuple[Call, ...], late_percent: int, runs: int, chance: Random
) -> dict[int, list[int]]:
    """Money that came in, by month and run; months in which nothing can come are left out."""
    came: dict[int, list[int]] = {}
    for call in open:
        left = [call.households] * runs
        for late, p in enumerate(_stages(call.percent, late_percent)):
            paid = draws(left, p, chance.random)
            left = [a - b for a, b in zip(left, paid, strict=True)]
            row = came.get(call.at + late, [0] * runs)
            came[call.at + late] = [a + call.amount * b for a, b in zip(row, paid, strict=True)]
    return came


def _stages(pays: int, late: int) -> tuple[float, ...]:
    """Probabilities to pay in time, one, two, three months late, of those who have not paid yet.

    One draw after the other gives what one draw from all of them together would give.
    """
    each = Fraction(pays * late, 10_000 * LATE)
    left, stages = Fraction(1), []
    for part in (Fraction(pays * (100 - late), 10_000), *[each] * LATE):
        stages.append(float(part / left) if left else 0.0)
        left -= part
    return tuple(stages)


def _spread(gained: list[int]) -> tuple[int, int, int]:
    """The lower edge of the band, the mean, and the upper edge."""
    runs, ordered = len(gained), sorted(gained)
    mean = round_half_up(Fraction(sum(gained), runs))
    return ordered[ceil(TAIL * runs) - 1], mean, ordered[ceil((1 - TAIL) * runs) - 1]
