"""The community booklet: all six parts as the village keeps them, and the twelve indicators."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

from workbook import months
from workbook.documents.blocks import Block, Break, Contents, Fact, Facts, Heading, Points, Words
from workbook.documents.document import Document, document
from workbook.documents.parts import PARTS, opening, part, title
from workbook.documents.parts.indicators import indicators
from workbook.documents.telling import facts
from workbook.locale import _
from workbook.locale.numbers import date, integer

SIGNS = {
    "group": "people",
    "needs": "meeting",
    "fund": "coins",
    "proposal": "document",
    "activities": "calendar",
    "sustainability": "tools",
}
"""A drawing for each part, for those who do not read."""
ROOM = 0.4
"""A part begins where the one before it ends if so much of that page is free: paper is dear."""


def booklet(plan: Any, region: str = "") -> Document:
    """The booklet in the language in force. `region` is the region's name."""
    return document(
        plan,
        "booklet",
        _("Community booklet"),
        (*_cover(plan), *_parts(plan)),
        facts=facts(region, period(plan)),
    )


def period(plan: Any) -> str:
    """From the first to the last month of the plan; else the day of the meeting."""
    work, day = plan.activities, plan.group.meeting.date or plan.needs.session.date
    if work.first:
        last = months.add(work.first, work.months - 1)
        return f"{months.label(work.first)} – {months.label(last)}"
    return date(day) if day else ""


def _cover(plan: Any) -> Iterator[Block]:
    if plan.community.illustrative:
        text = _("This village is invented: its people, votes and money are an example, no report.")
        yield Words(text, "alarm")
    if plan.community.population or plan.households:
        yield Facts(tuple(_village(plan)))
    yield Heading(_("In short"), 2)
    yield Points(tuple(opening(plan, subject) for subject in PARTS))
    yield Contents(_("What is inside"))


def _village(plan: Any) -> Iterator[Fact]:
    community = plan.community
    if community.population:
        yield Fact(integer(community.population), _("Inhabitants"))
    if plan.households:
        yield Fact(integer(plan.households), _("Households"))
    if community.hamlets:
        yield Fact(integer(len(community.hamlets)), _("Hamlets"))


def _parts(plan: Any) -> Iterator[Block]:
    for number, subject in enumerate(PARTS, 1):
        yield Break() if number == 1 else Break(ROOM)
        yield Heading(f"{number}. {title(subject)}", 1, SIGNS[subject])
        yield from part(plan, subject)
    yield Break(0.5)
    yield Heading(_("Twelve indicators"), 1, "spectacles")
    yield from indicators(plan)
