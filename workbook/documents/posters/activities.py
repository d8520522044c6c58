"""The plan on the wall: what is done in which quarter, and who answers for it."""

from __future__ import annotations

from typing import Any

from workbook import months
from workbook.activities.analysis.agreed import agreed, agreed_logic
from workbook.activities.analysis.calendar import Calendar
from workbook.documents.blocks import Block, Column, Months, Span, Words
from workbook.documents.document import Document
from workbook.documents.posters.sheet import blank, name, poster, ruled
from workbook.locale import _, plural

MOST, BLANK = 20, 11
"""Activities that find room; and that are written in by hand."""


def activities(plan: Any, region: str) -> Document:
    """The plan as agreed, else as early as the seasons allow."""
    laid = agreed(plan)
    there = laid is not None and laid.spans
    blocks = _chart(plan, laid) if there else _blank()
    length = plural("{number} month", "{number} months", laid.months) if there else ""
    return poster(plan, "activities", _("What we do, and when"), region, blocks, length)


def _blank() -> tuple[Block, ...]:
    columns = (
        Column(_("What is done"), share=3),
        Column(_("When"), share=2),
        Column(_("Who answers"), share=2),
    )
    return blank(_("There is no plan to show yet."), ruled(columns, empty=BLANK))


def _chart(plan: Any, laid: Calendar) -> tuple[Block, ...]:
    path = agreed_logic(plan)
    who = {each.id: each.responsible for each in plan.activities.activities}
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
    chart = Months(labels, spans, wide=0.5)
    return (read, chart, *_who(plan, spans), *_more(len(order) - MOST))


def _who(plan: Any, spans: tuple[Span, ...]) -> tuple[Block, ...]:
    """What the codes of committees stand for; people stay codes."""
    known = plan.answerable
    codes = dict.fromkeys(span.text for span in spans)
    told = [f"{code} {name(known[code], 30)}" for code in codes if known.get(code, code) != code]
    return (Words("; ".join(told)),) if told else ()


def _more(left: int) -> tuple[Block, ...]:
    if left <= 0:
        return ()
    return (Words(plural("{number} more activity", "{number} more activities", left), "quiet"),)
