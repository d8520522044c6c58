"""A village's plan as a scheduling problem: seasons, load of people, money month by month."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from typing import Any

from workbook import months
from workbook.activities.analysis.calendar import closed, fits
from workbook.activities.analysis.network import network
from workbook.activities.analysis.payments import FREE, draws
from workbook.activities.analysis.problem import Problem, Renewable, Spill, Store


def posed(plan: Any, horizon: int = 0, *, load: bool = True, money: bool = True) -> Problem:
    """The problem within `horizon` months from the plan's first; without one its own months.

    People's load and money can be left out, to see what stands in the way. Money is what the fund
    expects, free and for each purpose, without what it pays to activities now; where no forecast
    has begun there is none, and it is not asked about.
    """
    work, net = plan.activities, network(plan)
    horizon = horizon or work.months
    last = months.add(work.first, horizon - 1)
    purses = plan.purses(last) if money else ()
    return Problem(
        durations=net.months,
        before=net.before,
        horizon=horizon,
        open=_open(plan, horizon),
        renewables=tuple(_loads(plan)) if load else (),
        stores=_stores(plan, purses),
        spills=tuple(_spills(work.first, horizon, purses)),
        reserve=FREE if purses else None,
    )


def _open(plan: Any, horizon: int) -> dict[str, tuple[int, ...]]:
    """In which months activities may begin, where some are closed to them."""
    first, shut = plan.activities.first, closed(plan)
    return {
        each.id: tuple(at for at in range(horizon) if fits(first, at, each.months, shut[each.id]))
        for each in plan.activities.activities
        if shut[each.id]
    }


def _loads(plan: Any) -> Iterator[Renewable]:
    """Everybody who answers for activities can carry so many at a time."""
    uses: dict[str, dict[str, int]] = {}
    for each in plan.activities.activities:
        if each.responsible.strip():
            uses.setdefault(each.responsible.strip(), {})[each.id] = 1
    yield from (Renewable(code, plan.activities.most, own) for code, own in uses.items())


def _stores(plan: Any, purses: tuple[Any, ...]) -> tuple[Store, ...]:
    first, found = plan.activities.first, draws(plan)
    return tuple(
        Store(
            purse.id,
            purse.opening + sum(a for month, a in purse.flows.items() if month < first),
            {months.between(first, m): a for m, a in purse.flows.items() if m >= first and a},
            _moves(found, purse.id),
        )
        for purse in purses
    )


def _moves(found: Mapping[str, Any], purse: str) -> dict[str, tuple[tuple[int, int], ...]]:
    return {
        draw.id: tuple((at, -amount) for at, amount in enumerate(draw.parts) if amount)
        for draw in found.values()
        if draw.purpose == purse
    }


def _spills(first: str, horizon: int, purses: tuple[Any, ...]) -> Iterator[Spill]:
    """What a purpose has beyond its need becomes free money, in its month or before the plan."""
    for purse in purses:
        at = max(0, months.between(first, purse.released)) if purse.released else horizon
        if purse.id != FREE and at < horizon:
            yield Spill(purse.id, FREE, at, purse.beyond)
