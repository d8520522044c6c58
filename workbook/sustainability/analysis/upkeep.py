"""What keeping it going costs a year, who pays that, and in which months it is done.

A task costs times x cost / years a year, to the nearest qəpik; sums are those of the rounded
amounts, so that what is shown adds up. What a tariff pays is not in the sums by payer: there the
users pay, but for what somebody from outside the community pays.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from fractions import Fraction
from typing import Any

from workbook.locale import _, plural
from workbook.money import split, times
from workbook.sources import COMMUNITY, SOURCES, source_name

MONTHS = tuple(str(number) for number in range(1, 13))
"""Keys of the months of any year; 1 is January."""


@dataclass(frozen=True)
class Due:
    """A month of any year: what is done in it, and the yearly cost that falls to it in qəpik."""

    month: str
    tasks: tuple[Any, ...]
    cost: int


def yearly(task: Any) -> int:
    """What a task costs in an average year, in qəpik."""
    return times(Fraction(task.times, task.years), task.cost)


def tariffed(plan: Any) -> frozenset[str]:
    """Ids of services whose users pay a tariff."""
    return frozenset(each.id for each in plan.sustainability.upkeep.services if each.tariff)


def of_service(plan: Any, service: str) -> tuple[Any, ...]:
    """The tasks of a service."""
    return tuple(task for task in plan.sustainability.upkeep.tasks if task.service == service)


def by_users(plan: Any, tasks: Iterable[Any]) -> tuple[Any, ...]:
    """Those of the tasks that a tariff pays: all of its service that nobody from outside pays."""
    users = tariffed(plan)
    return tuple(task for task in tasks if _billed(task, users))


def shared(plan: Any) -> tuple[Any, ...]:
    """Tasks that somebody has to pay for because no tariff does."""
    users = tariffed(plan)
    return tuple(task for task in plan.sustainability.upkeep.tasks if not _billed(task, users))


def payers(plan: Any, tasks: Iterable[Any]) -> tuple[str, ...]:
    """Who pays each of the tasks, in the language in force."""
    users = tariffed(plan)
    return tuple(_("Users") if _billed(each, users) else source_name(each.payer) for each in tasks)


def _billed(task: Any, users: frozenset[str]) -> bool:
    return task.service in users and task.payer in COMMUNITY


def total(tasks: Iterable[Any]) -> int:
    """What tasks cost in an average year, in qəpik."""
    return sum(yearly(task) for task in tasks)


def by_payer(tasks: Iterable[Any]) -> Mapping[str, int]:
    """The same by who pays, in the usual order of payers; only those who pay something."""
    found = dict.fromkeys(SOURCES, 0)
    for task in tasks:
        found[task.payer] += yearly(task)
    return {payer: cost for payer, cost in found.items() if cost}


def by_service(plan: Any) -> Mapping[str, int]:
    """What each service costs in an average year, tariff or not, in qəpik."""
    services = plan.sustainability.upkeep.services
    return {each.id: total(of_service(plan, each.id)) for each in services}


def months(task: Any) -> tuple[str, ...]:
    """The months of any year in which a task is done, January first."""
    return tuple(month for month in MONTHS if task.months.get(month))


def calendar(tasks: Iterable[Any]) -> tuple[Due, ...]:
    """Twelve months with what is done in them.

    A task's yearly cost is spread over its months to the qəpik. A task without months is in none.
    """
    done: dict[str, list[Any]] = {month: [] for month in MONTHS}
    cost = dict.fromkeys(MONTHS, 0)
    for task in tasks:
        marked = months(task)
        parts = split(yearly(task), [1] * len(marked)) if marked else ()
        for month, part in zip(marked, parts, strict=True):
            done[month].append(task)
            cost[month] += part
    return tuple(Due(month, tuple(done[month]), cost[month]) for month in MONTHS)


def checks(plan: Any) -> tuple[str, ...]:
    """Sentences about tasks whose months do not fit how often they are done; none else."""
    tasks = plan.sustainability.upkeep.tasks
    return tuple(sentence for task in tasks if (sentence := _check(task)))


def _check(task: Any) -> str:
    marked = len(months(task))
    if not task.times:
        return _("{task}: say how often it is done.", task=task.label)
    if not marked:
        return _("{task}: mark the months in which it is done.", task=task.label)
    if task.years == 1 and task.times <= len(MONTHS) and marked != task.times:
        return plural(
            "{task}: once a year, but {marked} months are marked. Change one of them.",
            "{task}: {number} times a year, but {marked} months are marked. Change one of them.",
            task.times,
            task=task.label,
            marked=marked,
        )
    return ""
