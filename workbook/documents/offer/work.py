"""What is done, when, and who answers for it: the project's part of the plan of activities."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from typing import Any

from workbook import months
from workbook.activities.analysis.agreed import agreed, agreed_logic
from workbook.activities.analysis.calendar import Span as Laid
from workbook.activities.analysis.costs import costs, gap_share, kept, total
from workbook.documents.blocks import Block, Column, Months, Span, Table, Words
from workbook.documents.offer.chapter import NOTHING, brief, chapter, lacking, money, origin
from workbook.locale import N_, _, plural
from workbook.locale.numbers import integer, percent

STEPS = (N_("Activities"), N_("Before and after"), N_("Who answers"), N_("Costs"), N_("The plan"))


def work(plan: Any) -> tuple[Block, ...]:
    """The project's activities on months, with who answers for each and what it costs."""
    origins = (origin("activities", *STEPS), _method())
    return chapter("work", _("What is done, when and by whom"), tuple(_work(plan)), origins)


def _method() -> str:
    return _(
        "Method: critical path, then the earliest unbroken start in which every month is allowed;"
        " starts as the room agreed."
    )


def _work(plan: Any) -> Iterator[Block]:
    if not plan.activities.activities:
        yield lacking(_("The plan of activities is empty: it does not say yet what is done."))
        return
    ids, found = _ours(plan), agreed(plan)
    laid = found.spans if found else {}
    if any(id in laid for id in ids):
        yield _chart(plan, [id for id in ids if id in laid], laid)
    else:
        yield lacking(_("The activities have no months yet."))
    yield _table(plan, ids, laid)
    yield from _village(plan, ids)


def _ours(plan: Any) -> list[str]:
    """Activities that the budget of the project pays for; all of them where it names none."""
    paid, every = plan.budget_by_activity, [it.id for it in plan.activities.activities]
    return [id for id in every if id in paid] or every


def _chart(plan: Any, ids: list[str], laid: Mapping[str, Laid]) -> Months:
    """Whole quarters from the first month of the first activity to the last of the last."""
    first = min(laid[id].begins for id in ids)
    last = max(laid[id].ends for id in ids)
    begin = months.number(first) // 3 * 3
    count = -(-(months.number(last) + 1 - begin) // 3) * 3
    found, names = agreed_logic(plan), plan.activity_names
    run = months.run(months.named(begin), count)
    labels = tuple(months.label(month) for month in run)
    spans = tuple(
        Span(
            brief(names.get(id) or id),
            months.number(laid[id].begins) - begin,
            months.number(laid[id].ends) - begin,
            bool(found and found.timings[id].critical),
        )
        for id in sorted(ids, key=lambda id: (laid[id].begins, laid[id].ends))
    )
    return Months(
        labels, spans, caption=_("Month by month; with a pattern: a delay delays the end")
    )


def _table(plan: Any, ids: list[str], laid: Mapping[str, Laid]) -> Table:
    known, answer, cost = plan.activity_names, plan.answerable, costs(plan)
    works = {it.id: it for it in plan.activities.activities}
    return Table(
        (
            Column(_("What we do"), share=3),
            Column(_("When"), share=1.7),
            Column(_("Answers for it"), share=1.7),
            Column(_("Cost"), "right", 1.6),
            Column(_("Nobody pays yet"), "right", 1.1),
        ),
        tuple(
            (
                brief(known.get(id) or id),
                _when(laid.get(id)),
                brief(answer.get(works[id].responsible, works[id].responsible)) or NOTHING,
                money(cost[id].total),
                money(cost[id].gap) if cost[id].gap else NOTHING,
            )
            for id in ids
        ),
        total=(
            _("Total"),
            "",
            "",
            money(total(cost[id] for id in ids)),
            money(gap) if (gap := sum(cost[id].gap for id in ids)) else NOTHING,
        ),
        size=0.9,
    )


def _when(span: Laid | None) -> str:
    if span is None:
        return NOTHING
    first, last = months.label(span.begins), months.label(span.ends)
    return first if first == last else f"{first} – {last}"


def _village(plan: Any, ids: list[str]) -> Iterator[Words]:
    """The project is a part of what the village plans; what nobody pays of that is said."""
    every, found = plan.activities.activities, kept(plan)
    if len(every) > len(ids):
        text = plural(
            "These are a part of the village's plan, which has {count} activity.",
            "These are a part of the village's plan, which has {count} activities.",
            len(every),
            count=integer(len(every)),
        )
        yield Words(text)
    gap = gap_share(found.values())
    if gap:
        missing = money(sum(cost.gap for cost in found.values()))
        text = _(
            "In the whole plan nobody pays yet for {missing} ({share}).",
            missing=missing,
            share=percent(gap, 2),
        )
        yield Words(text)
