"""What suppliers ask: three quotes above the fund's limit, of firms that are not one family."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

from workbook.locale import N_, _, plural
from workbook.locale.numbers import integer
from workbook.money import sign
from workbook.proposal.analysis.quoted import Quoted, quoted
from workbook.proposal.analysis.quotes import QUOTES
from workbook.proposal.worksheet.findings import questions
from workbook.proposal.worksheet.lines import BUDGET, money, names, short, unwritten
from workbook.proposal.worksheet.phases import BUDGET as PHASE
from workbook.proposal.worksheet.rows import column
from workbook.ui.grid import Column, Grid
from workbook.ui.step import Step, new_id
from workbook.ui.view import (
    Bar,
    BarRow,
    Block,
    Board,
    Entry,
    Notice,
    Option,
    Origins,
    Script,
    Series,
)

LIST = (*BUDGET, "quotes")
TYPED = ("line", "supplier", "family", "date", "price")


class QuotesStep(Step):
    """What do suppliers ask?"""

    id = "quotes"
    title = N_("Quotes")
    question = N_("What do three suppliers ask for it?")
    phase = PHASE

    def script(self, plan: Any) -> Script:
        return Script(
            say=(
                _("Three firms that do not belong together; the dates are on the paper."),
                _("Who in the room knows whose firm that is? We ask, we do not accuse."),
                _("The cheapest need not win. Write down why another one does."),
            ),
            minutes=20,
            materials=(_("the quotes on paper"),),
        )

    def inputs(self, plan: Any) -> tuple[Grid, ...]:
        return (_grid(plan),)

    def blocks(self, plan: Any) -> tuple[Block, ...]:
        if not plan.proposal.budget.lines:
            return (unwritten(),)
        table = _grid(plan)
        return (
            *_board(plan),
            Origins(steps=("limits", "budget")),
            *questions(plan, "quotes"),
            _entry(plan),
            *((table.view(plan),) if table.rows else ()),
        )

    def begun(self, plan: Any) -> bool:
        return bool(plan.proposal.budget.quotes)

    def missing(self, plan: Any) -> Iterator[str]:
        if not plan.proposal.budget.lines:
            yield _("Write down what is needed first.")
        if few := [each for each in quoted(plan) if each.missing]:
            yield plural(
                "{number} line has fewer than three quotes.",
                "{number} lines have fewer than three quotes.",
                len(few),
            )

    def problems(self, plan: Any) -> Iterator[str]:
        known = names(plan)
        lost = [quote for quote in plan.proposal.budget.quotes if quote.line not in known]
        if lost:
            yield plural(
                "{number} quote belongs to a line that is gone. Choose another.",
                "{number} quotes belong to lines that are gone. Choose others.",
                len(lost),
            )


def _grid(plan: Any) -> Grid:
    return Grid(
        id="quotes",
        caption=_("Quotes"),
        columns=tuple(_column(plan, key) for key in TYPED),
        rows=tuple(quote.id for quote in plan.proposal.budget.quotes),
        list_path=LIST,
        new=lambda: {"id": new_id()},
    )


def _column(plan: Any, key: str) -> Column:
    own: dict[str, dict[str, Any]] = {
        "line": {"options": _lines(plan), "required": True},
        "supplier": {"length": 200, "required": True},
        "family": {"length": 200},
        "price": {"unit": sign("AZN")},
    }
    return column(plan, LIST, key, **own.get(key, {}))


def _lines(plan: Any) -> tuple[Option, ...]:
    """Lines to choose from; those that need quotes come first."""
    first = [each.line for each in quoted(plan)]
    known = names(plan)
    order = (*first, *(id for id in known if id not in first))
    return tuple(Option(value=id, label=short(known[id])) for id in order)


def _entry(plan: Any) -> Entry:
    return Entry(
        id="quotes",
        fields=tuple(each.ask for each in _grid(plan).columns),
        keep=("line",),
        add=_("Add a quote"),
    )


def _board(plan: Any) -> Iterator[Board | Notice]:
    """For each line above the limit: how many quotes there are, and what the lowest asks."""
    wanted, limit = quoted(plan), money(plan.quotes_above)
    if not wanted:
        text = _("No line is above {amount}: the fund asks for no quotes.", amount=limit)
        yield Notice(kind="good", text=text)
        return
    yield Board(
        id="quoted",
        caption=_("Three quotes for each line above {amount}", amount=limit),
        series=(Series(key="quotes", label=_("Quotes"), mark=0),),
        rows=tuple(BarRow(label=each.label, bars=(_bar(each),)) for each in wanted),
    )


def _bar(each: Quoted) -> Bar:
    have = each.suppliers
    text = _("{count} of {whole}", count=integer(have), whole=integer(QUOTES))
    return Bar(share=min(1.0, have / QUOTES), text=text, note=_note(each), alarm=bool(each.missing))


def _note(each: Quoted) -> str:
    """The lowest price beside what the budget says."""
    if each.lowest is None:
        return _("in the budget: {amount}", amount=money(each.bought))
    return _(
        "in the budget: {amount}; the lowest asks {lowest}",
        amount=money(each.bought),
        lowest=money(each.lowest),
    )
