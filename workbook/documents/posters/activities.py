"""The plan on the wall: what is done in which quarter, and who answers for it."""

from __future__ import annotations

from typing import Any

from workbook import months
from workbook.activities.analysis.agreed import agreed
from workbook.activities.analysis.calendar import Calendar
from workbook.activities.analysis.critical import logic
from workbook.documents.blocks import Block, Months, Span, Words
from workbook.documents.document import Document
from workbook.documents.posters.sheet import name, poster, said
from workbook.locale import _, plural

MOST = 20
"""Activities that find room."""


def activities(plan: Any, region: str) -> Document:
    """The plan as agreed, else as early as the seasons allow."""
    laid = agreed(plan)
    there = laid is not None and laid.spans
    blocks = _chart(plan, laid) if there else said(_("There is no plan to show yet."))
    length = plural("{number} month", "{number} months", laid.months) if there else ""
    return poster(plan, "activities", _("What we do, and when"), region, blocks, length)


def _chart(plan: Any, laid: Calendar) -> tuple[Block, ...]:
    path, who = logic(plan), {each.id: each.responsible for each in plan.activities.activities}
    names = plan.activity_names
    order = sorted(laid.spans, key=lambda id: (laid.spans[id].start, laid.spans[id].end))
    whole = -(-laid.months // 3) * 3
    offset = (int(laid.first[5:]) - 1) % 3
    run = months.run(months.add(laid.first, -offset), whole + 3 * (offset > 0))
    spans = tuple(
        Span(
            name(names.get(id, id), 56),
            laid.spans[id].start + offset,
            laid.spans[id].end + offset - 1,
            bool(path and path.timings[id].critical),
            who.get(id) or "?",
        )
        for id in order[:MOST]
    )
    labels = tuple(map(months.label, run))
    read = Words(_("A striped bar: if it is late, everything is late. Behind each: who answers."))
    return (read, Months(labels, spans, wide=0.5), *_more(len(order) - MOST))


def _more(left: int) -> tuple[Block, ...]:
    if left <= 0:
        return ()
    return (Words(plural("{number} more activity", "{number} more activities", left), "quiet"),)
