"""Lines of the forecast: in which months each one falls, and what they come to."""

from __future__ import annotations

from typing import Any

from workbook import months

STEP = {"month": 1, "quarter": 3, "year": 12}
"""Months from one time to the next."""


def falls(line: Any, first: str, count: int) -> range | tuple[int, ...]:
    """In which of `count` months from `first` the line falls, counted from 0."""
    start = months.between(first, line.first)
    if line.every == "once":
        return (start,) if 0 <= start < count else ()
    step = STEP[line.every]
    stop = min(count, months.between(first, line.last) + 1) if line.last else count
    return range(start if start >= 0 else start % step, stop, step)


def amount(plan: Any, line: Any, begin: int = 0, end: int | None = None) -> int:
    """What a line comes to in the months from `begin` up to before `end`, in qəpik."""
    ahead = plan.fund.forecast
    end = ahead.months if end is None else end
    if not ahead.first:
        return 0
    return line.amount * sum(begin <= at < end for at in falls(line, ahead.first, ahead.months))


def committed(plan: Any) -> int:
    """What the fund has promised to the activities of the plan, in qəpik."""
    return sum(amount(plan, line) for line in plan.fund.forecast.lines if promised(line))


def promised(line: Any) -> bool:
    """Whether a line is a payment to an activity of the plan."""
    return line.way == "out" and (line.kind == "plan" or bool(line.activity))


def yearly(line: Any) -> int:
    """What a line comes to in a whole year, in qəpik; what is paid once does not come again."""
    return 0 if line.every == "once" else line.amount * (12 // STEP[line.every])


def recurring(plan: Any) -> int:
    """Running costs of a year once all of them run, in qəpik."""
    lines = plan.fund.forecast.lines
    return sum(yearly(line) for line in lines if line.kind == "running" and line.way == "out")
