"""Small projects against the fund: what each rule pays for, what is left, and the upkeep."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from fractions import Fraction
from math import ceil
from typing import Any

from workbook.fund.analysis.forecast import Flow, course, lowest
from workbook.fund.analysis.lines import amount
from workbook.fund.analysis.streets import payers


@dataclass(frozen=True)
class Upkeep:
    """What a small project costs every year afterwards, in qəpik.

    `each` is per paying household, rounded up; None where nobody pays.
    """

    project: str
    name: str
    cost: int
    yearly: int
    each: int | None


@dataclass(frozen=True)
class Paid:
    """What a rule would pay for: projects in their order, money in qəpik, who gets nothing.

    `nothing` tells by group how many voters are left without any project they wanted; `unplanned`
    the projects that stand in no month of the forecast yet.
    """

    rule: str
    projects: tuple[str, ...]
    spent: int
    left: int
    nothing: Mapping[str, int]
    unplanned: tuple[str, ...]


@dataclass(frozen=True)
class Budget:
    """The budget of the small projects beside the fund, in qəpik.

    `planned` is what the forecast already has for small projects; `low` the month in which, with
    it, least free money is left. `bare` is that month without any small project.
    """

    budget: int
    planned: int
    low: Flow | None
    bare: Flow | None


def upkeep(plan: Any) -> tuple[Upkeep, ...]:
    """The upkeep of every candidate, in their order."""
    asked = payers(plan)
    return tuple(
        Upkeep(
            project.id,
            project.name or project.id,
            project.cost,
            project.upkeep,
            ceil(Fraction(project.upkeep, asked)) if asked else None,
        )
        for project in plan.candidates
    )


def paid(plan: Any) -> tuple[Paid, ...]:
    """What each rule would pay for by the ballots of the room."""
    known = {line.project for line in plan.fund.forecast.lines if line.way == "out"}
    return tuple(
        Paid(
            each.rule,
            each.projects,
            each.spent,
            each.left,
            each.nothing,
            tuple(project for project in each.projects if project not in known),
        )
        for each in plan.small_projects()
    )


def budget(plan: Any) -> Budget:
    """The budget against the fund at its low point."""
    lines = [line for line in plan.fund.forecast.lines if line.project and line.way == "out"]
    rest = tuple(line for line in plan.fund.forecast.lines if line not in lines)
    forecast = plan.fund.forecast.model_copy(update={"lines": rest})
    bare = plan.model_copy(update={"fund": plan.fund.model_copy(update={"forecast": forecast})})
    return Budget(
        plan.project_budget,
        sum(amount(plan, line) for line in lines),
        lowest(course(plan).free),
        lowest(course(bare).free),
    )
