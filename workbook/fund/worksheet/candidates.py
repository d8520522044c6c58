"""What stands to choice: the budget, and each small project with its cost and its upkeep."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

from workbook import months
from workbook.fund.analysis.projects import budget, upkeep
from workbook.fund.analysis.streets import payers
from workbook.fund.worksheet.rules import column
from workbook.locale import _
from workbook.locale.numbers import integer
from workbook.money import format_money, sign
from workbook.ui.ask import ask
from workbook.ui.grid import Column, Fields, Grid
from workbook.ui.step import new_id
from workbook.ui.view import Ask, Fact, Facts

PROJECTS = ("needs", "choice", "projects")
BUDGET = ("needs", "choice", "budget")


def stands(plan: Any) -> bool:
    """Whether the list is not changed any more: the vote is open, or there are ballots."""
    return bool(plan.choice.opened_at or plan.choice.ballots)


def budget_form(plan: Any) -> Fields:
    """How much may be spent."""
    label = _("May be spent on small projects")
    field = ask(type(plan), BUDGET, "budget", label=label, unit=sign(plan.choice.currency))
    return Fields(id="budget", fields=((field, BUDGET),), fixed=stands(plan))


def candidates(plan: Any) -> Grid:
    """The projects with the numbers that stand on the paper."""
    unit, numbers = sign(plan.choice.currency), numbered(plan)
    each = Ask(
        key="each",
        label=_("Per household"),
        kind="money",
        unit=unit,
        fixed=True,
    )
    return Grid(
        id="candidates",
        caption=_("Projects, with what they cost every year afterwards"),
        columns=(
            Column(Ask(key="number", label=_("No."), length=40, fixed=True), labels=numbers),
            column(plan, PROJECTS, "name", required=True),
            column(plan, PROJECTS, "cost", unit=unit, required=True),
            column(plan, PROJECTS, "upkeep", unit=unit),
            Column(
                each, labels={u.project: "" if u.each is None else u.each for u in upkeep(plan)}
            ),
        ),
        rows=tuple(numbers),
        list_path=PROJECTS,
        new=lambda: {"id": new_id(), "cost": 0},
        add=_("Add a project"),
        fixed=stands(plan),
    )


def numbered(plan: Any) -> dict[str, str]:
    """The number of each project on the paper."""
    return {each.id: integer(place) for place, each in enumerate(plan.candidates, 1)}


def costs(plan: Any) -> Iterator[Facts]:
    """The budget beside what all projects cost, and beside the fund at its low point."""
    found, unit = upkeep(plan), plan.choice.currency
    if not plan.project_budget and not found:
        return
    cost, yearly = sum(each.cost for each in found), sum(each.yearly for each in found)
    together = _("all projects together")
    later = _("a year, the upkeep of all of them")
    yield Facts(
        id="costs",
        caption=_("What we can pay"),
        facts=(
            Fact(figure=money(plan.project_budget, unit), label=_("may be spent")),
            Fact(figure=money(cost, unit), label=together),
            Fact(figure=money(yearly, unit), label=later, note=_payers(plan)),
            *_low(plan),
        ),
    )


def _payers(plan: Any) -> str:
    asked = payers(plan)
    return _("{number} households pay", number=integer(asked)) if asked else ""


def _low(plan: Any) -> Iterator[Fact]:
    """The least free money in the months ahead, before any small project is paid."""
    low = budget(plan).bare
    if low is not None:
        label = _("least free money ahead, in {month}", month=months.label(low.month))
        short = low.close < plan.project_budget
        note = _("without any small project")
        figure = money(low.close, plan.choice.currency)
        yield Fact(figure=figure, label=label, note=note, kind="look" if short else "info")


def money(amount: int, currency: str) -> str:
    """An amount to be read from far away."""
    return format_money(amount, currency, short=True)
