"""Three vouchers to practise with: what would the book say to them? They are never counted."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

from workbook.fund.analysis.controls import controls
from workbook.fund.model import Voucher
from workbook.fund.worksheet.phases import BOOK
from workbook.fund.worksheet.today import begins, today
from workbook.fund.worksheet.vouchers import asks, judged, typed
from workbook.locale import N_, _
from workbook.ui.event import Added, Cells, Dropped
from workbook.ui.grid import Column, Grid
from workbook.ui.step import Add, AnyEdit, Step
from workbook.ui.view import Ask, Block, Entry, Notice, Row, Script, Table

PRACTICE = ("fund", "book", "practice")
ENOUGH = 3


class Practice(Step):
    """What would the book say?"""

    id = "practice"
    title = N_("Practice")
    question = N_("What would the book say to this voucher?")
    phase = BOOK

    def script(self, plan: Any) -> Script:
        return Script(
            say=(
                _("Practise three vouchers: one that is in order, and two that are not."),
                _("Try school money for the office, or a large payment without a vote."),
                _("Nothing here is counted. The book begins one step further."),
            ),
            minutes=30,
            materials=(_("blank vouchers"), _("two receipt books")),
        )

    def inputs(self, plan: Any) -> tuple[Grid, ...]:
        return (
            Grid(
                id="practice",
                caption=_("Practised"),
                columns=(Column(Ask(key="text", label=_("Text"), fixed=True)),),
                rows=tuple(voucher.id for voucher in plan.fund.book.practice),
                list_path=PRACTICE,
            ),
        )

    def edits(self, plan: Any, event: Cells | Added | Dropped) -> tuple[AnyEdit, ...]:
        if isinstance(event, Added) and event.block == "practice":
            voucher = typed(plan, event.values).model_copy(update={"entered_at": None})
            return (Add(path=PRACTICE, item=voucher.model_dump(mode="json")),)
        return super().edits(plan, event) if isinstance(event, Dropped) else ()

    def blocks(self, plan: Any) -> tuple[Block, ...]:
        return (
            Notice(kind="info", text=_("Practice vouchers are never counted.")),
            Entry(
                id="practice",
                fields=asks(plan),
                keep=("date",),
                values={"date": begins(plan)},
                add=_("What does the book say?"),
            ),
            _said(plan),
        )

    def begun(self, plan: Any) -> bool:
        return bool(plan.fund.book.practice)

    def missing(self, plan: Any) -> Iterator[str]:
        if len(plan.fund.book.practice) < ENOUGH:
            yield _("Practise at least three vouchers.")


def _said(plan: Any) -> Table:
    return Table(
        id="practice",
        caption=_("What the book says"),
        columns=(
            Ask(key="text", label=_("Text"), fixed=True),
            Ask(key="amount", label=_("Amount"), kind="money", fixed=True),
            Ask(key="said", label=_("The book says"), fixed=True),
        ),
        rows=tuple(_row(plan, voucher) for voucher in reversed(plan.fund.book.practice)),
        drop=True,
    )


def _row(plan: Any, voucher: Voucher) -> Row:
    said = judged(controls(plan, voucher, today=today(plan)))
    values = {"text": voucher.text, "amount": voucher.amount, "said": said}
    return Row(id=voucher.id, values=values)
