"""Our year: the rows that everybody laid, and all of them side by side, month by month."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

from workbook.activities.analysis.clashes import MANY
from workbook.activities.analysis.seasons import rows
from workbook.activities.worksheet.beans import Beans
from workbook.locale import N_, _
from workbook.locale.numbers import integer
from workbook.ui.gantt import axis
from workbook.ui.view import Bar, BarRow, Block, Board, Notice, Script, Series

SHOWN = 5
"""Rows that find room beside each other."""


class OurYear(Beans):
    """What does the whole year look like?"""

    title = N_("The whole year")
    question = N_("Where is our year full, and where is there room?")

    def __init__(self) -> None:
        super().__init__("all")
        self.title, self.question = OurYear.title, OurYear.question

    def script(self, plan: Any) -> Script:
        return Script(
            say=(
                _("Lay the two sheets beside each other. Where do women and men differ?"),
                _("Which months leave room for voluntary work? When is there money in the house?"),
            ),
            minutes=30,
            materials=(_("both sheets with beans"),),
        )

    def blocks(self, plan: Any) -> tuple[Block, ...]:
        return (*_board(plan), *_full(plan), *super().blocks(plan))


def _board(plan: Any) -> Iterator[Board]:
    """Every month with the beans of each row."""
    found = [row for row in rows(plan) if row.total][:SHOWN]
    most = max((max(row.beans) for row in found), default=0)
    if most:
        yield Board(
            id="months",
            caption=_("Beans in each month"),
            series=tuple(
                Series(key=row.id, label=row.name or "…", mark=mark)
                for mark, row in enumerate(found)
            ),
            rows=tuple(
                BarRow(label=label, bars=tuple(_bar(row, at, most) for row in found))
                for at, label in enumerate(axis("2027-01", 12).short)
            ),
        )


def _bar(row: Any, at: int, most: int) -> Bar:
    beans = row.beans[at]
    return Bar(share=beans / most, text=integer(beans), alarm=row.kind == "work" and beans >= MANY)


def _full(plan: Any) -> Iterator[Notice]:
    """The fullest months of each row of work, in a sentence."""
    short = axis("2027-01", 12).short
    for row in rows(plan):
        if row.kind == "work" and row.peaks and row.missing == 0:
            text = _(
                "{row}: fullest in {months} ({number} beans).",
                row=row.name,
                months=", ".join(short[at - 1] for at in row.peaks),
                number=integer(max(row.beans)),
            )
            yield Notice(kind="info", text=text)
