"""The board that hangs where everybody passes, drawn before it is filled in by hand."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

from workbook.documents.blocks import Block, Column, Columns, Words
from workbook.documents.document import Document, Paper
from workbook.documents.forms.sheet import asked, at, called, field, form, narrow, table
from workbook.fund.analysis.streets import streets
from workbook.fund.model import Purpose
from workbook.locale import _

WALL = Paper(across=420, down=297, size=34, least=24, pages=1, margin=18)
"""A3 lying, to be read by everybody who passes."""
ROW = 21
STREETS = 4


def board(plan: Any, region: str) -> Iterator[Document]:
    """The board: in, out, what is left, what is kept apart, what is bought next."""
    yield form(
        plan,
        region,
        "board",
        _("Our money"),
        (
            asked(
                Column(_("Day"), "center"),
                Column(_("came in this year"), "center"),
                Column(_("went out this year"), "center"),
                Column(_("is there now"), "center"),
                Column(_("is free to spend"), "center"),
                tall=26,
            ),
            Columns((_kept(plan), _next()), (_paid(plan),), 0.58),
            Words(_("Streets and counts only. No names, no debts.")),
        ),
        do=_("In, out, what is left; what is kept apart; what is bought next."),
        typed=(at(_("Fund"), _("Board")),),
        paper=WALL,
    )


def _kept(plan: Any) -> Block:
    """Money for one thing only."""
    rows = [(called(each.name or each.id, 40),) for each in plan.fund.rules.purposes]
    columns = (
        Column(_("Kept apart for"), share=2.6),
        narrow(field(Purpose, "needed"), 1),
        narrow(_("So far"), 1),
    )
    return table(columns, rows, empty=max(0, 2 - len(rows)), tall=ROW)


def _next() -> Block:
    columns = (Column(_("Bought next"), share=2.6), narrow(_("Amount"), 1), narrow(_("Month"), 1))
    return table(columns, empty=1, tall=ROW)


def _paid(plan: Any) -> Block:
    """Households that paid, by street: counts."""
    rows = [(called(street.label, 30),) for street in streets(plan)]
    columns = (Column(_("Street"), share=2), narrow(_("Paid"), 1), narrow(_("Pay"), 1))
    rest = [(_("Exempt"), "–")]
    return table(columns, [*rows, *[()] * max(0, STREETS - len(rows)), *rest], tall=ROW)
