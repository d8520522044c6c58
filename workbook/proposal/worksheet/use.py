"""What each line is for: the activity that it belongs to, and the output that it serves."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

from workbook.locale import N_, _, plural
from workbook.proposal.analysis.amounts import amount
from workbook.proposal.analysis.checks import checks
from workbook.proposal.worksheet.lines import (
    BUDGET,
    LINES,
    activities,
    item,
    money,
    outputs,
    told,
    unwritten,
)
from workbook.proposal.worksheet.phases import BUDGET as PHASE
from workbook.proposal.worksheet.rows import column
from workbook.ui.ask import ask
from workbook.ui.grid import Fields, Grid
from workbook.ui.step import Step
from workbook.ui.view import Bar, BarRow, Block, Board, Origins, Script, Series

RESERVE = (*BUDGET, "contingency", "activity")
CHECKS = ("activity_of_line", "output_of_line")


class UseStep(Step):
    """What is each line for?"""

    id = "budget-use"
    title = N_("What for")
    question = N_("Which activity needs it, and what do we get by it?")
    phase = PHASE

    def script(self, plan: Any) -> Script:
        return Script(
            say=(
                _("Every line belongs to one activity. What belongs to none is not needed."),
                _("Every line serves one output. A donor looks for lines that serve none."),
            ),
            minutes=15,
        )

    def inputs(self, plan: Any) -> tuple[Grid | Fields, ...]:
        return (_grid(plan), _reserve(plan))

    def blocks(self, plan: Any) -> tuple[Block, ...]:
        if not plan.proposal.budget.lines:
            return (unwritten(),)
        table = _grid(plan).view(plan)
        origins = Origins(steps=("activities", "logframe"))
        return (*_served(plan), origins, table, _reserve(plan).view(plan))

    def begun(self, plan: Any) -> bool:
        return any(line.activity or line.output for line in plan.proposal.budget.lines)

    def missing(self, plan: Any) -> Iterator[str]:
        if not plan.proposal.budget.lines:
            yield _("Write down what is needed first.")
        found = [each.check for each in checks(plan, "budget")]
        counts = {check: found.count(check) for check in CHECKS}
        if lost := counts["activity_of_line"]:
            yield plural(
                "{number} line belongs to no activity.",
                "{number} lines belong to no activity.",
                lost,
            )
        if lost := counts["output_of_line"]:
            yield plural(
                "{number} line serves no output of the logframe.",
                "{number} lines serve no output of the logframe.",
                lost,
            )


def _grid(plan: Any) -> Grid:
    lines = plan.proposal.budget.lines
    return Grid(
        id="use",
        caption=_("What each line is for"),
        columns=(
            item(plan),
            told("amount", _("Amount"), {line.id: amount(line) for line in lines}),
            column(plan, LINES, "activity", options=activities(plan)),
            column(plan, LINES, "output", options=outputs(plan), kind="choice"),
        ),
        rows=tuple(line.id for line in lines),
    )


def _reserve(plan: Any) -> Fields:
    """The contingency is for one activity too."""
    field = ask(type(plan), RESERVE, "activity", options=activities(plan))
    return Fields(id="reserve-use", caption=_("Contingency"), fields=((field, RESERVE),))


def _served(plan: Any) -> Iterator[Board]:
    """What all lines of an output come to, beside each other."""
    lines = plan.proposal.budget.lines
    known = [aim for aim in plan.proposal.aims if aim.level == "output"]
    sums = {aim.id: sum(amount(line) for line in lines if line.output == aim.id) for aim in known}
    most = max(sums.values(), default=0)
    if most:
        yield Board(
            id="served",
            caption=_("What each output costs"),
            series=(Series(key="cost", label=_("Cost"), mark=0),),
            rows=tuple(
                BarRow(
                    label=aim.label,
                    bars=(Bar(share=sums[aim.id] / most, text=money(sums[aim.id])),),
                )
                for aim in known
            ),
        )
