"""Who pays which part of each line, in cash and in kind, until nothing is missing."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from typing import Any

from workbook.locale import N_, _, plural
from workbook.money import sign
from workbook.proposal.analysis.amounts import amount, by_source, contingency, subtotal, unsplit
from workbook.proposal.worksheet.lines import (
    BUDGET,
    LARGEST,
    LINES,
    item,
    money,
    payers,
    sources,
    told,
    unwritten,
)
from workbook.proposal.worksheet.phases import BUDGET as PHASE
from workbook.proposal.worksheet.picture import picture
from workbook.sources import SOURCES, source_name
from workbook.ui.ask import ask
from workbook.ui.grid import Column, Fields, Grid, Problems
from workbook.ui.step import AnyEdit, Put, Step
from workbook.ui.view import Ask, Block, Button, Buttons, Row, Script

WITH, WITHOUT, REST = "with:", "without:", "rest"
"""What a button begins with: a payer more, one less, and what is missing to the donor."""


class SplitStep(Step):
    """Who pays which part?"""

    id = "budget-split"
    title = N_("Who pays")
    question = N_("Who pays which part of it?")
    phase = PHASE

    def script(self, plan: Any) -> Script:
        return Script(
            say=(
                _("First what we give ourselves: cash, then work, materials, transport."),
                _("Then what the authorities promised in writing. The rest we ask the donor for."),
                _("Look at the bar: which part is ours? Cash and work are counted apart."),
            ),
            minutes=45,
        )

    def inputs(self, plan: Any) -> tuple[Grid | Fields, ...]:
        return (_grid(plan), _reserve(plan))

    def blocks(self, plan: Any) -> tuple[Block, ...]:
        if not plan.proposal.budget.lines:
            return (unwritten(),)
        table = _grid(plan).view(plan, _problems(plan), _total(plan))
        return (
            picture(plan),
            *_rest(plan),
            table,
            *_more(plan),
            _reserve(plan).view(plan),
        )

    def press(self, plan: Any, action: str, reason: str) -> tuple[AnyEdit, ...]:
        lines = plan.proposal.budget.lines
        if action == REST:
            return tuple(_given(line, unsplit(line)) for line in lines if unsplit(line) > 0)
        source = action.partition(":")[2]
        if action.startswith(WITH) and lines and source in SOURCES and source not in payers(plan):
            return (Put(path=(*LINES, lines[0].id, "split", source), value=0),)
        if action.startswith(WITHOUT) and source in _idle(plan):
            at = [line.id for line in lines if source in line.split]
            return tuple(Put(path=(*LINES, id, "split", source), was=0) for id in at)
        return ()

    def begun(self, plan: Any) -> bool:
        return any(any(line.split.values()) for line in plan.proposal.budget.lines)

    def missing(self, plan: Any) -> Iterator[str]:
        lines = plan.proposal.budget.lines
        if not lines:
            yield _("Write down what is needed first.")
        elif open := [line for line in lines if unsplit(line) > 0]:
            yield plural(
                "{number} line has a part that nobody pays: {amount}.",
                "{number} lines have a part that nobody pays: {amount} together.",
                len(open),
                amount=money(sum(map(unsplit, open))),
            )

    def problems(self, plan: Any) -> Iterator[str]:
        over = [line for line in plan.proposal.budget.lines if unsplit(line) < 0]
        if over:
            yield plural(
                "{number} line is paid more than it costs: {amount} too much.",
                "{number} lines are paid more than they cost: {amount} too much.",
                len(over),
                amount=money(-sum(map(unsplit, over))),
            )


def _grid(plan: Any) -> Grid:
    lines = plan.proposal.budget.lines
    return Grid(
        id="split",
        caption=_("Who pays which part"),
        columns=(
            item(plan),
            told("amount", _("Amount"), {line.id: amount(line) for line in lines}),
            *(_payer(source) for source in payers(plan)),
        ),
        rows=tuple(line.id for line in lines),
    )


def _payer(source: str) -> Column:
    limits = {"minimum": 0, "maximum": LARGEST, "unit": sign("AZN")}
    field = Ask(key=source, label=source_name(source), kind="money", **limits)
    return Column(field, lambda row: (*LINES, row, "split", source))


def _problems(plan: Any) -> Problems:
    """What is missing in each line, or too much."""
    found = {line.id: unsplit(line) for line in plan.proposal.budget.lines}
    return {(id, "split"): _said(missing) for id, missing in found.items() if missing}


def _said(missing: int) -> str:
    if missing > 0:
        return _("{amount} is missing: nobody pays it yet.", amount=money(missing))
    return _("{amount} too much: more than the line costs.", amount=money(-missing))


def _total(plan: Any) -> Row:
    """The sums of the lines, without the contingency."""
    lines = plan.proposal.budget.lines
    given = {source: sum(line.split.get(source, 0) for line in lines) for source in payers(plan)}
    return Row(id="total", values={"amount": subtotal(plan), **given})


def _reserve(plan: Any) -> Fields:
    """The contingency follows from the lines; who pays it is chosen."""
    path = (*BUDGET, "contingency", "payer")
    payer = ask(type(plan), path, "payer", options=sources(), required=True)
    return Fields(
        id="reserve",
        caption=_("Contingency: {amount}", amount=money(contingency(plan))),
        fields=((payer, path),),
    )


def _given(line: Any, missing: int) -> Put:
    """What is missing in a line goes to the donor."""
    was = line.split.get("donor")
    return Put(path=(*LINES, line.id, "split", "donor"), value=(was or 0) + missing, was=was)


def _rest(plan: Any) -> Iterator[Buttons]:
    missing = sum(max(0, unsplit(line)) for line in plan.proposal.budget.lines)
    if missing:
        label = _("The rest to the donor: {amount}", amount=money(missing))
        yield Buttons(buttons=(Button(action=REST, label=label),))


def _idle(plan: Any) -> tuple[str, ...]:
    """Payers that have a column and pay nothing."""
    sums: Mapping[str, int] = by_source(plan)
    asked = {source for line in plan.proposal.budget.lines for source in line.split}
    return tuple(source for source in SOURCES if source in asked and not sums.get(source))


def _more(plan: Any) -> Iterator[Buttons]:
    """Who else could pay, and who was asked for nothing."""
    others = [source for source in SOURCES if source not in payers(plan)]
    more = tuple(Button(action=WITH + each, label=source_name(each)) for each in others)
    if more:
        yield Buttons(id="with", caption=_("Who else pays a part?"), buttons=more)
    less = tuple(Button(action=WITHOUT + each, label=source_name(each)) for each in _idle(plan))
    if less:
        yield Buttons(id="without", caption=_("Take out who pays nothing"), buttons=less)
