"""Forms of what comes after: the register of risks, and the report of a follow-up visit."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

from workbook.documents.blocks import Box, Column, Lines, Signatures
from workbook.documents.document import WIDE, Document
from workbook.documents.forms.sheet import asked, at, called, field, form, narrow, table
from workbook.locale import _, plural
from workbook.locale.numbers import integer
from workbook.sustainability.model import Asset, Risk, Visit

RISKS = 8
THINGS = 8
BOX = 5.5


def risks(plan: Any, region: str) -> Iterator[Document]:
    """The forms of what comes after."""
    yield register(plan, region)
    yield visit(plan, region)


def register(plan: Any, region: str) -> Document:
    """What may go wrong; those in the register stand first."""
    rows = [(called(each.label),) for each in plan.sustainability.risks]
    columns = (
        Column(field(Risk, "name"), share=2.6),
        narrow(_("How likely (1–5)"), 0.8),
        narrow(_("How bad (1–5)"), 0.8),
        narrow(_("Weight"), 0.7),
        Column(field(Risk, "mitigation"), share=2.6),
        narrow(field(Risk, "owner"), 1),
    )
    return form(
        plan,
        region,
        "risks",
        _("What may go wrong"),
        (table(columns, rows, empty=max(1, RISKS - len(rows)), tall=12),),
        do=_("How likely from 1 to 5, how bad from 1 to 5: show fingers, all at once."),
        typed=(at(_("Sustainability"), _("Risks")),),
        paper=WIDE,
    )


def visit(plan: Any, region: str) -> Document:
    """What works and what is needed, some months after the hand-over."""
    things = [(called(each.label),) for each in plan.sustainability.upkeep.assets]
    columns = (
        Column(field(Asset, "name"), share=2.6),
        narrow(_("works"), 0.8),
        narrow(_("in part"), 0.8),
        narrow(_("broken"), 0.8),
        Column(_("What is needed"), share=2.6),
    )
    rows = [(*thing, *[Box(size=BOX)] * 3) for thing in things or [("",)] * THINGS]
    return form(
        plan,
        region,
        "visit",
        _("Report of a follow-up visit"),
        (
            asked(field(Visit, "after"), field(Visit, "date"), tall=11),
            table(columns, rows, tall=10),
            Lines(3, field(Visit, "finding")),
            Lines(2, _("What is done next, by whom (code), until when")),
            Signatures((_("Who visited"), _("For the group"))),
        ),
        do=_("A visit is no inspection: ask what works, and what help is needed."),
        typed=(at(_("Sustainability"), _("Follow-up visits")),),
        copies=_copies(plan),
    )


def _copies(plan: Any) -> str:
    visits = len(plan.sustainability.visits)
    return plural(
        "{count} copy: one for each visit.",
        "{count} copies: one for each visit.",
        visits,
        count=integer(visits),
    )
