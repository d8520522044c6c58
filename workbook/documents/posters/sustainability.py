"""Upkeep on the wall: what is done in which months, who pays, the tariff, whom to call."""

from __future__ import annotations

import datetime as dt
from typing import Any

from workbook.documents.blocks import Block, Column, Fact, Facts, Heading, Lines, Table, Words
from workbook.documents.document import Document
from workbook.documents.posters.sheet import blank, name, poster, ruled, signed
from workbook.documents.telling import money
from workbook.locale import _, language, plural
from workbook.locale.numbers import TERRITORIES
from workbook.sustainability.analysis.tariff import tariffs
from workbook.sustainability.analysis.upkeep import MONTHS, months, payers, total

MOST, BLANK = 15, 7
"""Tasks that find room; and that are written in by hand."""


def sustainability(plan: Any, region: str) -> Document:
    """Tasks in the order of the list, months in letters."""
    tasks = plan.sustainability.upkeep.tasks
    blocks = _upkeep(plan, tasks) if tasks else _blank()
    yearly = _("{amount} a year", amount=money(total(tasks))) if tasks else ""
    return poster(plan, "sustainability", _("So that it lasts"), region, blocks, yearly)


def _blank() -> tuple[Block, ...]:
    paid = (Column("", share=3), Column("", share=2))
    return blank(
        _("No task of upkeep is written down yet."),
        ruled(_columns(), empty=BLANK),
        Heading(_("Tariff"), 2),
        ruled(paid, ((signed("coins", _("per household and month")),),)),
        _broken(),
        ruled(paid, ((_("Call this number:"),),)),
    )


def _columns() -> tuple[Column, ...]:
    return (
        Column(_("What is done"), share=3),
        Column(_("When"), share=2),
        Column(_("Who pays"), share=2),
    )


def _broken() -> Heading:
    return Heading(_("Something is broken?"), 2, "phone")


def _upkeep(plan: Any, tasks: Any) -> tuple[Block, ...]:
    shown = tasks[:MOST]
    rows = tuple(
        (name(task.label, 44), _when(task), payer)
        for task, payer in zip(shown, payers(plan, shown), strict=True)
    )
    return (
        Table(_columns(), rows),
        *_more(len(tasks) - MOST),
        *_tariffs(plan),
        _broken(),
        Lines(1, _("Call this number:")),
    )


def _when(task: Any) -> str:
    """The months of a task; every month in one word."""
    found = months(task)
    if len(found) == len(MONTHS):
        return _("every month")
    return ", ".join(_month(int(month)) for month in found) or "–"


def _month(number: int) -> str:
    """The short name of a month in the reader's language."""
    from babel.dates import format_date

    return format_date(dt.date(2027, number, 1), "LLL", locale=TERRITORIES[language()])


def _more(left: int) -> tuple[Block, ...]:
    if left <= 0:
        return ()
    text = plural("{number} more task is not shown.", "{number} more tasks are not shown.", left)
    return (Words(text, "quiet"),)


def _tariffs(plan: Any) -> tuple[Block, ...]:
    """What a household pays a month for each service."""
    paid = tariffs(plan)[:3]
    if not paid:
        return ()
    facts = tuple(
        Fact(
            money(each.trial),
            name(each.service.label, 30),
            _("per household and month"),
            sign="coins",
        )
        for each in paid
    )
    return (Heading(_("Tariff"), 2), Facts(facts))
