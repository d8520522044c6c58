"""What is decided in the end: the order, what a group cannot accept with its answer, signatures."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

from workbook.documents.blocks import Column, Lines, Table
from workbook.documents.document import Document
from workbook.documents.forms.dots import EMPTY
from workbook.documents.forms.marks import SMALL, need_signs
from workbook.documents.forms.sheet import at, called, field, form, narrow, table
from workbook.documents.forms.weighing import shortlisted
from workbook.locale import _
from workbook.locale.numbers import integer
from workbook.needs.model import Consensus, Objection

SIGNERS = 3
"""People of each group who sign."""


def decision(plan: Any, region: str) -> Iterator[Document]:
    """The form of the decision."""
    signs = need_signs(plan, SMALL)
    rows = [
        (integer(number), signs[need.id], called(need.name or need.id))
        for number, need in enumerate(shortlisted(plan), 1)
    ]
    columns = (
        narrow(_("No."), 0.5),
        Column(_("Symbol"), "center", 0.7),
        Column(_("Need"), share=4),
        narrow(field(Consensus, "places"), 1),
    )
    yield form(
        plan,
        region,
        "decision",
        _("What we decide"),
        (
            table(
                columns,
                rows,
                empty=0 if rows else EMPTY // 2,
                tall=11,
                caption=_("The final order: 1 comes first"),
            ),
            Lines(1, field(Consensus, "reason")),
            _objections(plan),
            _signatures(plan),
        ),
        do=_("Each group says what it cannot accept. The others answer with an offer."),
        typed=(at(_("Needs"), _("We decide")),),
    )


def _objections(plan: Any) -> Table:
    groups = [(called(group.label, 40),) for group in plan.community.groups]
    columns = (
        Column(field(Objection, "group"), share=1),
        Column(field(Objection, "text"), share=2),
        Column(field(Objection, "answer"), share=2),
    )
    caption = _("What a group cannot accept, and what it is offered")
    return table(columns, groups, empty=1, tall=14, caption=caption)


def _signatures(plan: Any) -> Table:
    """Room for three of each group to sign."""
    columns = (Column(field(Objection, "group"), share=0.8), *[Column("")] * SIGNERS)
    rows = [(called(group.label, 40),) for group in plan.community.groups]
    return table(columns, rows, tall=13, caption=_("Signatures"))
