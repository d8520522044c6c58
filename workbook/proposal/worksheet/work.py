"""What stands behind the parts in kind: days, cubic metres and trips at the rates all agreed on."""

from __future__ import annotations

from collections.abc import Iterator
from fractions import Fraction
from typing import Any

from workbook.locale import N_, _, plural
from workbook.locale.numbers import decimal, integer
from workbook.money import times
from workbook.proposal.analysis.amounts import worth
from workbook.proposal.worksheet.lines import LINES, item, money, told
from workbook.proposal.worksheet.phases import BUDGET as PHASE
from workbook.sources import IN_KIND
from workbook.ui.ask import ask
from workbook.ui.grid import Column, Grid, Problems
from workbook.ui.step import AnyEdit, Put, Step
from workbook.ui.view import Block, Button, Buttons, Fact, Facts, Notice, Origins, Script

TAKE = "take"
"""Who pays is written as the work is worth."""


class WorkStep(Step):
    """What is our work worth?"""

    id = "budget-work"
    title = N_("In kind")
    question = N_("How many days, loads and trips stand behind what we give?")
    phase = PHASE

    def script(self, plan: Any) -> Script:
        return Script(
            say=(
                _("Count days and loads, not money: the rates were agreed before."),
                _("Who will come for so many days? In which months has nobody a harvest?"),
                _("What is counted too high is found out when the work is due."),
            ),
            minutes=20,
        )

    def inputs(self, plan: Any) -> tuple[Grid, ...]:
        return (_grid(plan),)

    def blocks(self, plan: Any) -> tuple[Block, ...]:
        if not plan.agreed_rates:
            text = _("First agree what a day of work, sand and a trip count for.")
            return (Notice(kind="stop", text=text, go="rates"),)
        if not _lines(plan):
            text = _("No line is given in kind yet. Say so where it is written who pays.")
            return (Notice(kind="info", text=text, go="budget-split"),)
        return (
            *_counted(plan),
            Origins(steps=("rates", "budget-split")),
            _grid(plan).view(plan, _problems(plan)),
            *_take(plan),
        )

    def press(self, plan: Any, action: str, reason: str) -> tuple[AnyEdit, ...]:
        if action != TAKE:
            return ()
        return tuple(edit for line in _uneven(plan) for edit in _taken(plan, line))

    def begun(self, plan: Any) -> bool:
        return any(line.work for line in plan.proposal.budget.lines)

    def missing(self, plan: Any) -> Iterator[str]:
        if not plan.agreed_rates:
            yield _("Agree on the rates first, in the fund.")
        elif uneven := _uneven(plan):
            yield plural(
                "{number} line: work and who pays do not agree.",
                "{number} lines: work and who pays do not agree.",
                len(uneven),
            )
        elif not _lines(plan):
            yield _("Nothing is given in kind yet.")


def _in_kind(line: Any) -> int:
    """What who pays says of a line's part in kind."""
    return sum(line.split.get(source, 0) for source in IN_KIND)


def _lines(plan: Any) -> tuple[Any, ...]:
    """Lines of which a part is given in kind."""
    lines = plan.proposal.budget.lines
    return tuple(line for line in lines if _in_kind(line) or line.work)


def _uneven(plan: Any) -> tuple[Any, ...]:
    """Lines whose work is worth something else than who pays says."""
    return tuple(
        line
        for line in _lines(plan)
        if worth(plan, line) != {s: line.split[s] for s in IN_KIND if line.split.get(s)}
    )


def _grid(plan: Any) -> Grid:
    lines = _lines(plan)
    return Grid(
        id="work",
        caption=_("Quantities at the agreed rates"),
        columns=(
            item(plan),
            *(_rate(plan, rate) for rate in plan.agreed_rates),
            told("worth", _("Is worth"), {line.id: _worth(plan, line) for line in lines}),
            told("said", _("Who pays says"), {line.id: _in_kind(line) for line in lines}),
        ),
        rows=tuple(line.id for line in lines),
    )


def _rate(plan: Any, rate: Any) -> Column:
    path, label = (*LINES, "*", "work", "*"), f"{rate.name or rate.id} ({rate.unit})"
    field = ask(type(plan), path, rate.id, label=label, kind="money")
    return Column(field, lambda row: (*LINES, row, "work", rate.id))


def _worth(plan: Any, line: Any) -> int:
    return sum(worth(plan, line).values())


def _problems(plan: Any) -> Problems:
    return {(line.id, "work"): _said(plan, line) for line in _uneven(plan)}


def _said(plan: Any, line: Any) -> str:
    if not line.work:
        return _("Who pays says {said}: for how many days or loads?", said=money(_in_kind(line)))
    if _worth(plan, line) == _in_kind(line):
        return _("Work, materials and transport are mixed up where it is written who pays.")
    return _(
        "At the agreed rates this is worth {worth}; who pays says {said}.",
        worth=money(_worth(plan, line)),
        said=money(_in_kind(line)),
    )


def _taken(plan: Any, line: Any) -> Iterator[Put]:
    """The parts in kind of one line as its work is worth."""
    found = worth(plan, line)
    for source in IN_KIND:
        was = line.split.get(source)
        if found.get(source) != (was or None):
            yield Put(path=(*LINES, line.id, "split", source), value=found.get(source), was=was)


def _take(plan: Any) -> Iterator[Buttons]:
    counted = [line for line in _uneven(plan) if line.work]
    if counted:
        label = _("Write into who pays what it is worth")
        yield Buttons(buttons=(Button(action=TAKE, label=label, style="main"),))


def _counted(plan: Any) -> Iterator[Facts]:
    """What all of it comes to: days to come, loads to bring."""
    given = {
        rate.id: sum(line.work.get(rate.id, 0) for line in plan.proposal.budget.lines)
        for rate in plan.agreed_rates
    }
    facts = tuple(_fact(rate, given[rate.id]) for rate in plan.agreed_rates if given[rate.id])
    if facts:
        yield Facts(id="counted", caption=_("What we promise to give"), facts=facts)


def _fact(rate: Any, hundredths: int) -> Fact:
    quantity = Fraction(hundredths, 100)
    figure = integer(int(quantity)) if quantity.denominator == 1 else decimal(quantity, 2)
    value = money(times(quantity, rate.price))
    note = _("× {price} = {value}", price=money(rate.price), value=value)
    label = f"{rate.name or rate.id} ({rate.unit})"
    return Fact(figure=figure, label=label, note=note)
