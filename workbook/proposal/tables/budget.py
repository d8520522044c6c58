"""Tables of the budget: lines, who pays them, quotes."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from typing import Any

from workbook.locale import N_
from workbook.proposal.analysis.amounts import amount, contingency, unsplit, worth
from workbook.sources import SOURCES
from workbook.tidy import Column, Layout, Row

MONEY = "1/100 of the currency"

LAYOUTS = {
    "proposal_budget": Layout(
        N_("a line of the budget"),
        (
            Column("line", "string", "", N_("id of the line")),
            Column("item", "string", "", N_("what is bought or given")),
            Column("quantity", "int64", "1/100 of the unit", N_("how much")),
            Column("unit", "string", "", N_("its unit")),
            Column("price", "int64", MONEY, N_("price of one unit")),
            Column("amount", "int64", MONEY, N_("quantity x price")),
            Column("unsplit", "int64", MONEY, N_("nobody pays it yet; below zero: too much")),
            Column("in_kind", "int64", MONEY, N_("what the work behind it is worth")),
            Column("activity", "string", "", N_("id of the activity that it is for")),
            Column("output", "string", "", N_("id of the output that it serves")),
        ),
    ),
    "proposal_sources": Layout(
        N_("a line and who pays a part of it"),
        (
            Column("line", "string", "", N_("id of the line; contingency for the reserve")),
            Column("source", "string", "", N_("who pays")),
            Column("amount", "int64", MONEY, N_("how much")),
            Column("activity", "string", "", N_("id of the activity")),
        ),
    ),
    "proposal_quotes": Layout(
        N_("a quote"),
        (
            Column("quote", "string", "", N_("id of the quote")),
            Column("line", "string", "", N_("id of the line")),
            Column("supplier", "string", "", N_("who asks this price")),
            Column("family", "string", "", N_("who owns or runs the firm, as far as known")),
            Column("date", "datetime64[us]", "", N_("its day; missing where not known")),
            Column("price", "int64", MONEY, N_("the price asked")),
        ),
    ),
}


def tables(plan: Any) -> dict[str, Iterable[Row]]:
    """Rows of each table."""
    return {
        "proposal_budget": _lines(plan),
        "proposal_sources": _sources(plan),
        "proposal_quotes": _quotes(plan),
    }


def _lines(plan: Any) -> Iterator[Row]:
    for it in plan.proposal.budget.lines:
        yield (
            it.id,
            it.item,
            it.quantity,
            it.unit,
            it.price,
            amount(it),
            unsplit(it),
            sum(worth(plan, it).values()),
            it.activity,
            it.output,
        )


def _sources(plan: Any) -> Iterator[Row]:
    budget, reserve = plan.proposal.budget, contingency(plan)
    for it in budget.lines:
        for source in SOURCES:
            if it.split.get(source):
                yield it.id, source, it.split[source], it.activity
    if reserve:
        yield "contingency", budget.contingency.payer, reserve, budget.contingency.activity


def _quotes(plan: Any) -> Iterator[Row]:
    for it in plan.proposal.budget.quotes:
        yield it.id, it.line, it.supplier, it.family, it.date, it.price
