"""The forecast: month by month, free money and what is kept for each purpose, never mixed.

Close = open + in - out, for free and for restricted money by themselves (field guide, WS2); what
a purpose has beyond its need may go to the free money once.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from functools import cached_property
from itertools import pairwise
from typing import Any

from workbook import months
from workbook.fund.analysis.calls import calls, gathered
from workbook.fund.analysis.lines import falls
from workbook.fund.model import Trial

FREE = ""
"""The purpose of free money: none."""


@dataclass(frozen=True)
class Flow:
    """Money of one kind in one month (or some), in qəpik.

    `release` is what came from the purposes; below zero, what went to the free money.
    """

    month: str
    open: int
    received: int
    paid: int
    release: int = 0

    @property
    def close(self) -> int:
        """What is there at the end."""
        return self.open + self.received - self.paid + self.release


Flows = tuple[Flow, ...]


@dataclass(frozen=True)
class Course:
    """How the money goes: the flows of free money (`""`) and of every purpose, month by month."""

    months: tuple[str, ...]
    flows: Mapping[str, Flows]

    @property
    def free(self) -> Flows:
        """Free money."""
        return self.flows[FREE]

    @cached_property
    def restricted(self) -> Flows:
        """What is kept for all purposes together."""
        kept = [flows for purpose, flows in self.flows.items() if purpose != FREE]
        return tuple(_sum(month, each) for month, each in self._each(kept))

    @cached_property
    def total(self) -> Flows:
        """All money; what is released stays in it."""
        return tuple(_sum(month, each) for month, each in self._each(self.flows.values()))

    def _each(self, kinds: Iterable[Flows]) -> Iterable[tuple[str, list[Flow]]]:
        kept = list(kinds)
        return ((month, [flows[i] for flows in kept]) for i, month in enumerate(self.months))


def course(plan: Any, trial: Trial | None = None, moves: Mapping[str, str] | None = None) -> Course:
    """The money of all months ahead; without months where the forecast has not begun.

    `trial` replaces what is expected of the households; `moves` lets lines begin in other months.
    """
    ahead = plan.fund.forecast
    every = months.run(ahead.first, ahead.months)
    received, paid = _planned(plan, every, moves or {})
    _add_contributions(plan, every, received, trial)
    begin = openings(plan)
    kinds = dict.fromkeys([FREE, *purposes(plan), *begin, *received, *paid])
    nothing = [0] * len(every)
    kept, freed = {}, [0] * len(every)
    for kind in kinds:
        moved = begin.get(kind, 0), received.get(kind, nothing), paid.get(kind, nothing)
        if kind != FREE:
            kept[kind] = _kept(plan, kind, every, *moved)
            freed = [a - flow.release for a, flow in zip(freed, kept[kind], strict=True)]
        else:
            free = moved
    return Course(every, {FREE: _chain(every, *free, freed), **kept})


def both(plan: Any) -> tuple[Course, Course]:
    """The forecast as expected, and as the trial has it."""
    return course(plan), course(plan, plan.fund.forecast.trial)


def purposes(plan: Any) -> tuple[str, ...]:
    """Ids of what money is kept for, in the order of the rules."""
    return tuple(purpose.id for purpose in plan.fund.rules.purposes)


def openings(plan: Any) -> dict[str, int]:
    """What the book begins with, in qəpik, by purpose (`""` is free money)."""
    found: dict[str, int] = {FREE: 0}
    for voucher in plan.fund.book.vouchers:
        if voucher.category == "opening":
            found[FREE] += voucher.to_free
            if voucher.purpose:
                found[voucher.purpose] = found.get(voucher.purpose, 0) + voucher.to_purpose
    return found


def lowest(flows: Flows) -> Flow | None:
    """The first month in which least is left."""
    return min(flows, key=lambda flow: flow.close, default=None)


def below(flows: Flows) -> tuple[str, ...]:
    """Months that end below zero."""
    return tuple(flow.month for flow in flows if flow.close < 0)


def plunges(flows: Flows) -> tuple[str, ...]:
    """Months in which the money falls below zero: the first of each time."""
    before = [Flow("", 0, 0, 0), *flows]
    return tuple(now.month for last, now in pairwise(before) if now.close < 0 <= last.close)


def _planned(
    plan: Any, every: tuple[str, ...], moves: Mapping[str, str]
) -> tuple[dict[str, list[int]], dict[str, list[int]]]:
    """The lines' money in and out, by purpose and month."""
    received: dict[str, list[int]] = {}
    paid: dict[str, list[int]] = {}
    for line in plan.fund.forecast.lines if every else ():
        if line.id in moves:
            line = line.model_copy(update={"first": moves[line.id]})
        side = received if line.way == "in" else paid
        row = side.setdefault(line.purpose, [0] * len(every))
        for at in falls(line, every[0], len(every)):
            row[at] += line.amount
    return received, paid


def _add_contributions(
    plan: Any, every: tuple[str, ...], received: dict[str, list[int]], trial: Trial | None
) -> None:
    """Add what households gave, and what they are expected to give."""
    at = {month: i for i, month in enumerate(every)}
    for (purpose, month), money in gathered(plan).items():
        if month in at:
            received.setdefault(purpose, [0] * len(every))[at[month]] += money
    for call in calls(plan, trial):
        received.setdefault(call.purpose, [0] * len(every))[call.at] += call.money


def _kept(
    plan: Any, id: str, every: tuple[str, ...], begin: int, received: list[int], paid: list[int]
) -> Flows:
    """The flows of a purpose; what it has beyond its need is released once, in its month."""
    purpose = next((each for each in plan.fund.rules.purposes if each.id == id), None)
    release = [0] * len(every)
    if purpose and purpose.released in every:
        at = every.index(purpose.released)
        came = begin + sum(received[: at + 1])
        left = came - sum(paid[: at + 1])
        release[at] = -max(0, min(came - purpose.needed, left))
    return _chain(every, begin, received, paid, release)


def _chain(
    every: tuple[str, ...], begin: int, received: list[int], paid: list[int], release: list[int]
) -> Flows:
    found, now = [], begin
    for month, *moved in zip(every, received, paid, release, strict=True):
        found.append(Flow(month, now, *moved))
        now = found[-1].close
    return tuple(found)


def _sum(month: str, flows: Iterable[Flow]) -> Flow:
    """Flows of several kinds in one month as one."""
    columns = [(flow.open, flow.received, flow.paid, flow.release) for flow in flows]
    return (
        Flow(month, *(sum(column) for column in zip(*columns, strict=True)))
        if columns
        else (Flow(month, 0, 0, 0))
    )
