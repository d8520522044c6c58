"""Tasks of upkeep: what is done, how often, what it costs, who pays, in which months."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

from workbook.locale import N_, _
from workbook.money import sign
from workbook.sources import SOURCES, source_name
from workbook.sustainability.analysis.letters import unsigned
from workbook.sustainability.analysis.upkeep import (
    by_payer,
    by_users,
    checks,
    shared,
    total,
    yearly,
)
from workbook.sustainability.worksheet.columns import (
    UPKEEP,
    column,
    money,
    months_shown,
    services,
    typed_months,
)
from workbook.sustainability.worksheet.phases import UPKEEP as PHASE
from workbook.sustainability.worksheet.promised import told_upkeep
from workbook.ui.grid import Column, Grid
from workbook.ui.step import Step, new_id
from workbook.ui.view import (
    Ask,
    Bar,
    BarRow,
    Block,
    Board,
    Notice,
    Option,
    Origins,
    Script,
    Series,
)

LIST = (*UPKEEP, "tasks")


class TasksStep(Step):
    """What has to be done?"""

    id = "upkeep-tasks"
    title = N_("Tasks of upkeep")
    question = N_("What has to be done each year, and who pays for it?")
    phase = PHASE

    def script(self, plan: Any) -> Script:
        return Script(
            say=(
                _("One card for each task: what, how often, in which months, what it costs."),
                _("What is done every three years is once in three years."),
                _("Who pays? “The donor” is no answer without a signed letter."),
            ),
            minutes=60,
            materials=(_("task cards"), _("last year's sheet")),
        )

    def inputs(self, plan: Any) -> tuple[Grid, ...]:
        return (_table(plan),)

    def blocks(self, plan: Any) -> tuple[Block, ...]:
        if not plan.sustainability.upkeep.services:
            text = _("First write down what is kept going.")
            return (Notice(kind="info", text=text, go="assets"),)
        table = _table(plan).view(plan)
        return (*_payers(plan), *_unsigned(plan), *told_upkeep(plan), table, *_leads(plan))

    def begun(self, plan: Any) -> bool:
        return bool(plan.sustainability.upkeep.tasks)

    def missing(self, plan: Any) -> Iterator[str]:
        if not plan.sustainability.upkeep.tasks:
            yield _("Write down what has to be done.")
        yield from checks(plan)

    def problems(self, plan: Any) -> Iterator[str]:
        known = {each.id for each in plan.sustainability.upkeep.services}
        for each in plan.sustainability.upkeep.tasks:
            if each.service and each.service not in known:
                yield _("{what}: what it belongs to is gone. Choose again.", what=each.label)


def _table(plan: Any) -> Grid:
    tasks, unit = plan.sustainability.upkeep.tasks, sign("AZN")
    year = Ask(key="yearly", label=_("A year"), kind="money", unit=unit, fixed=True)
    months: dict[str, Any] = {"kind": "text", "length": 40, "show": months_shown}
    return Grid(
        id="tasks",
        caption=_("Tasks"),
        columns=(
            column(plan, LIST, "name", length=200),
            column(plan, LIST, "times", label=_("Times")),
            column(plan, LIST, "years", label=_("in years")),
            column(plan, LIST, "cost", label=_("each"), unit=unit),
            Column(year, labels={each.id: yearly(each) for each in tasks}),
            column(plan, LIST, "payer", options=_sources()),
            column(plan, LIST, "months", read=typed_months, **months),
            column(plan, LIST, "kind"),
            column(plan, LIST, "service", options=services(plan)),
        ),
        rows=tuple(each.id for each in tasks),
        list_path=LIST,
        new=lambda: {"id": new_id(), "service": _first(plan)},
        add=_("Add a task"),
    )


def _first(plan: Any) -> str:
    found = plan.sustainability.upkeep.services
    return found[0].id if found else ""


def _sources() -> tuple[Option, ...]:
    return tuple(Option(value=id, label=_(name)) for id, name in SOURCES.items())


def _payers(plan: Any) -> Iterator[Board]:
    """What each payer has to bring a year; what a tariff pays stands apart."""
    found = dict(by_payer(shared(plan)))
    billed = total(by_users(plan, plan.sustainability.upkeep.tasks))
    rows = [(source_name(payer), cost) for payer, cost in found.items()]
    if found:
        rows.append((_("Together"), sum(found.values())))
    if billed:
        rows.append((_("Paid by users, with a tariff"), billed))
    most = max((cost for _name, cost in rows), default=0)
    if rows:
        yield Board(
            id="payers",
            caption=_("What it costs in a year, by who pays"),
            series=(Series(key="cost", label=_("A year"), mark=0),),
            rows=tuple(
                BarRow(
                    label=label,
                    bars=(Bar(share=cost / most if most else None, text=money(cost)),),
                    strong=label == _("Together"),
                )
                for label, cost in rows
            ),
        )


def _unsigned(plan: Any) -> Iterator[Notice]:
    """Whoever is counted on without a signed letter."""
    names = ", ".join(source_name(each.payer) for each in unsigned(plan))
    if names:
        text = _("No signed letter yet: {names}.", names=names)
        yield Notice(id="unsigned", kind="stop", text=text, go="upkeep-letters")


def _leads(plan: Any) -> Iterator[Origins]:
    if plan.sustainability.upkeep.tasks:
        text = _("Who has signed, and who does it:")
        yield Origins(id="leads", text=text, steps=("upkeep-letters", "raci"))
