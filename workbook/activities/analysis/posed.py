"""A village's plan as a scheduling problem: seasons, load of people, money month by month."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

from workbook import months
from workbook.activities.analysis.agreed import remaining
from workbook.activities.analysis.calendar import closed, fits
from workbook.activities.analysis.network import network
from workbook.activities.analysis.outcomes import Remaining
from workbook.activities.analysis.past import since
from workbook.activities.analysis.payments import FREE, Draw, draws
from workbook.activities.analysis.problem import Problem, Renewable, Spill, Store


def posed(plan: Any, horizon: int = 0, *, load: bool = True, money: bool = True) -> Problem:
    """The problem within `horizon` months from the plan's first; without one its own months.

    People's load and money can be left out, to see what stands in the way. Money is what the fund
    expects, free and for each purpose, without what it pays to activities now; where no forecast
    has begun there is none, and it is not asked about.

    After a yearly review it is what that review leaves: what is done stands where it was, and what
    was is over: no month up to the review can break anything any more.
    """
    own = remaining(plan)
    problem = whole(plan, own, horizon, load=load, money=money)
    return since(problem, own.fixed, own.since) if own.since else problem


def whole(
    plan: Any, own: Remaining, horizon: int = 0, *, load: bool = True, money: bool = True
) -> Problem:
    """The same with everything that was before the review."""
    work, net = own.plan.activities, network(own.plan)
    horizon = horizon or work.months
    last = months.add(work.first, horizon - 1)
    purses = plan.purses(last) if money else ()
    return Problem(
        durations=net.months,
        before=net.before,
        horizon=horizon,
        open=_open(own, horizon),
        renewables=tuple(_loads(own)) if load else (),
        stores=_stores(plan, own, purses),
        spills=tuple(_spills(work.first, horizon, purses)),
        reserve=FREE if purses else None,
    )


def _open(own: Remaining, horizon: int) -> dict[str, tuple[int, ...]]:
    """In which months activities may begin, where some are closed to them."""
    first, shut = own.plan.activities.first, closed(own.plan)

    def begins(id: str, length: int) -> tuple[int, ...]:
        if id in own.fixed:
            return (own.fixed[id],)
        ahead = range(own.floors.get(id, 0), horizon)
        return tuple(at for at in ahead if fits(first, at, length, shut[id]))

    return {
        each.id: begins(each.id, each.months)
        for each in own.plan.activities.activities
        if shut[each.id] or each.id in own.begins
    }


def _loads(own: Remaining) -> Iterator[Renewable]:
    """Everybody who answers for activities that are not done can carry so many at a time."""
    uses: dict[str, dict[str, int]] = {}
    for each in own.plan.activities.activities:
        if each.responsible.strip() and each.id not in own.done:
            uses.setdefault(each.responsible.strip(), {})[each.id] = 1
    most = own.plan.activities.most
    yield from (Renewable(code, most, carried) for code, carried in uses.items())


def _stores(plan: Any, own: Remaining, purses: tuple[Any, ...]) -> tuple[Store, ...]:
    first, found = plan.activities.first, draws(own.plan)
    paid = months.between(first, plan.forecast_first) if purses else 0
    return tuple(
        Store(
            purse.id,
            purse.opening + sum(a for month, a in purse.flows.items() if month < first),
            {months.between(first, m): a for m, a in purse.flows.items() if m >= first and a},
            {
                id: _moves(draw, paid - own.fixed.get(id, paid))
                for id, draw in found.items()
                if draw.purpose == purse.id
            },
        )
        for purse in purses
    )


def _moves(draw: Draw, paid: int) -> tuple[tuple[int, int], ...]:
    """What an activity draws by month of its run.

    What ran before the forecast begins has paid already in its first months: the forecast
    begins with what that left.
    """
    return tuple((at, -part) for at, part in enumerate(draw.parts) if part and at >= paid)


def _spills(first: str, horizon: int, purses: tuple[Any, ...]) -> Iterator[Spill]:
    """What a purpose has beyond its need becomes free money, in its month or before the plan."""
    for purse in purses:
        at = max(0, months.between(first, purse.released)) if purse.released else horizon
        if purse.id != FREE and at < horizon:
            yield Spill(purse.id, FREE, at, purse.beyond)
