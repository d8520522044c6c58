"""What it costs: line by line, quantity times price."""

from __future__ import annotations

from collections.abc import Iterator
from fractions import Fraction
from typing import Any

from workbook.locale import N_, _
from workbook.locale.numbers import per_cent
from workbook.money import sign, times
from workbook.proposal.analysis.amounts import amount, contingency, subtotal, total
from workbook.proposal.worksheet.lines import (
    LARGEST,
    LINES,
    money,
    told,
    unfinished,
)
from workbook.proposal.worksheet.phases import BUDGET
from workbook.proposal.worksheet.rows import column
from workbook.ui.grid import Column, Grid
from workbook.ui.step import Add, AnyEdit, Put, Refused, Step, new_id
from workbook.ui.view import Block, Entry, Fact, Facts, Script

TYPED = ("item", "quantity", "unit", "price")


class BudgetStep(Step):
    """What does it cost?"""

    id = "budget"
    title = N_("Budget lines")
    question = N_("What do we need, how much of it, at which price?")
    phase = BUDGET

    def script(self, plan: Any) -> Script:
        return Script(
            say=(
                _("The engineer reads the bill of quantities; we type what is read."),
                _("Our own work and sand stand here too, at what they would cost."),
                _("Lines of a spreadsheet can be pasted: item, quantity, unit, price."),
            ),
            minutes=60,
            materials=(_("the engineer's bill of quantities"), _("quotes of suppliers")),
        )

    def inputs(self, plan: Any) -> tuple[Grid, ...]:
        return (_grid(plan),)

    def blocks(self, plan: Any) -> tuple[Block, ...]:
        return (_entry(plan), _grid(plan).view(plan), *sums(plan))

    def edits(self, plan: Any, event: Any) -> tuple[AnyEdit, ...]:
        made = super().edits(plan, event)
        if any(each > LARGEST for each in _coming(plan, made)):
            text = _("Quantity times price is too large: look for a slip of the keys.")
            raise Refused(text)
        return made

    def begun(self, plan: Any) -> bool:
        return bool(plan.proposal.budget.lines)

    def missing(self, plan: Any) -> Iterator[str]:
        lines = plan.proposal.budget.lines
        if not lines:
            yield _("Write down what is needed, line by line.")
        yield from unfinished(lines)


def _grid(plan: Any) -> Grid:
    return Grid(
        id="budget",
        caption=_("What is needed"),
        columns=tuple(_columns(plan)),
        rows=tuple(line.id for line in plan.proposal.budget.lines),
        list_path=LINES,
        new=lambda: {"id": new_id()},
        add=_("Add a line"),
    )


def _columns(plan: Any) -> Iterator[Column]:
    """Quantity and price are typed; what they come to is not."""
    amounts = {line.id: amount(line) for line in plan.proposal.budget.lines}
    yield column(plan, LINES, "item", length=300)
    yield column(plan, LINES, "quantity", kind="money")
    yield column(plan, LINES, "unit", length=40)
    yield column(plan, LINES, "price", unit=sign("AZN"))
    yield told("amount", _("Amount"), amounts)


def _coming(plan: Any, edits: tuple[AnyEdit, ...]) -> Iterator[int]:
    """What lines would come to, in qəpik."""
    known = {line.id: {"quantity": line.quantity, "price": line.price} for line in _lines(plan)}
    for edit in edits:
        if isinstance(edit, Add):
            known[edit.item["id"]] = {"quantity": 0, "price": 0} | edit.item
        elif isinstance(edit, Put) and edit.path[:3] == LINES and edit.path[3] in known:
            known[edit.path[3]] |= {edit.path[-1]: edit.value}
    yield from (times(Fraction(each["quantity"], 100), each["price"]) for each in known.values())


def _lines(plan: Any) -> tuple[Any, ...]:
    return plan.proposal.budget.lines


def _entry(plan: Any) -> Entry:
    return Entry(
        id="budget",
        fields=tuple(each.ask for each in _columns(plan) if each.ask.key in TYPED),
        add=_("Into the budget"),
    )


def sums(plan: Any) -> Iterator[Facts]:
    """Subtotal, the reserve for surprises, and both together."""
    if not plan.proposal.budget.lines:
        return
    share = per_cent(plan.proposal.rules.contingency)
    note = _("{share} of the subtotal, by the donor's rule", share=share)
    yield Facts(
        id="sums",
        caption=_("What it comes to"),
        facts=(
            Fact(figure=money(subtotal(plan)), label=_("Subtotal")),
            Fact(figure=money(contingency(plan)), label=_("Contingency"), note=note),
            Fact(figure=money(total(plan)), label=_("Total")),
        ),
    )
