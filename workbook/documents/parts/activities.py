"""The part about the activities: where to, when, by whom, for how much, and what became of it."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterator
from typing import Any

from workbook import months
from workbook.activities.analysis.agreed import agreed, agreed_logic
from workbook.activities.analysis.costs import PAYERS, STATES, by_state, costs, gap_share, total
from workbook.activities.analysis.review import Account, account
from workbook.activities.analysis.seasons import MONTHS, rows
from workbook.activities.analysis.words import outcomes, payer_name, states
from workbook.documents.blocks import Block, Fact, Facts, Months, Points, Span, Words
from workbook.documents.telling import (
    called,
    left,
    middle,
    money,
    names,
    right,
    short,
    source,
    table,
    titled,
)
from workbook.locale import _, language, plural
from workbook.locale.letters import quoted
from workbook.locale.numbers import TERRITORIES, integer, percent

LONG = 40
"""Bars of more activities cannot be read on a page."""


def opening(plan: Any) -> str:
    """How many activities over which months; or that nothing is planned yet."""
    work, laid = plan.activities, agreed(plan)
    many = len(work.activities)
    if not many:
        return _("No activity is written down yet.")
    told = plural("{number} activity is planned", "{number} activities are planned", many)
    if laid is None or not laid.spans:
        return _("{told}; it is not laid on months yet.", told=told)
    last = months.add(laid.first, laid.months - 1)
    return _(
        "{told}, from {first} to {last}.",
        told=told,
        first=months.label(laid.first),
        last=months.label(last),
    )


def part(plan: Any) -> tuple[Block, ...]:
    """Vision, priorities, the year of the village, the plan, who, what it costs, and reviews."""
    return (
        Words(opening(plan), "strong"),
        *titled(_("Vision"), _vision(plan)),
        *titled(_("Priorities"), _priorities(plan)),
        *titled(_("Seasonal calendar, in beans"), _seasons(plan)),
        *titled(_("Activities, month by month"), bars(plan)),
        *titled(_("Who does what"), who(plan)),
        *titled(_("What it costs, and who pays"), paid(plan)),
        *titled(_("Yearly reviews"), _reviews(plan), _("No review was held yet.")),
        source(_("the plan as it was agreed last, with the budget of the proposal.")),
    )


def _vision(plan: Any) -> tuple[Block, ...]:
    text = short(plan.activities.vision, 800)
    return (Words(quoted(text), "quote"),) if text else ()


def _priorities(plan: Any) -> tuple[Block, ...]:
    known = plan.need_names
    order = sorted((place, id) for id, place in plan.need_places.items() if id in known)
    if not order:
        return ()
    return (Points(tuple(short(known[id], 120) or id for _place, id in order[:20]), True),)


def _seasons(plan: Any) -> tuple[Block, ...]:
    who = {"women": _("Women"), "men": _("Men"), "all": _("All together")}
    return table(
        (left("", 4.6), left(_("Laid by"), 3.4), *(middle(month, 1.8) for month in _year())),
        (
            (
                short(row.name, 60) or short(row.id, 20),
                who[row.who],
                *(str(beans) if beans else "" for beans in row.beans),
            )
            for row in rows(plan)
        ),
        note=_("Many beans: much of it in that month. {beans} beans a row.", beans=48),
    )


def _year() -> list[str]:
    """The months of any year, as short as the language has them."""
    from babel.dates import format_date

    place = TERRITORIES[language()]
    return [format_date(dt.date(2027, at, 1), "LLL", locale=place).rstrip(".")[:3] for at in MONTHS]


def bars(plan: Any) -> tuple[Block, ...]:
    """When what is done; what delays the end is strong, and has a star."""
    laid, path = agreed(plan), agreed_logic(plan)
    if laid is None or not laid.spans:
        return ()
    known = names(plan.activities.activities, 90)
    critical = {id for id in laid.spans if path and path.timings[id].critical}
    whole = -(-laid.months // 3) * 3
    spans = tuple(
        Span(
            f"★ {known[id]}" if id in critical else known[id],
            span.start,
            span.end - 1,
            id in critical,
        )
        for id, span in laid.spans.items()
    )
    labels = tuple(months.label(month) for month in months.run(laid.first, whole))
    step = 3 if whole <= 18 else 6
    star = _("With a star: what delays the end. The others have time to spare.")
    return (Months(labels, spans[:LONG], step, star),)


def who(plan: Any) -> tuple[Block, ...]:
    """Every activity with its months and who answers for it, by code."""
    when = plan.timeline
    return table(
        (
            left(_("Activity"), 3),
            left(_("From – to"), 2),
            left(_("Responsible person"), 1.5),
            left(_("Helped by"), 1.1),
            left(_("Indicator"), 1.7),
        ),
        (
            (
                called(each),
                span(when.get(each.id)),
                short(each.responsible, 12) or "–",
                short(each.support, 12) or "–",
                short(" · ".join(filter(None, (each.indicator, _target(each)))), 160) or "–",
            )
            for each in plan.activities.activities
        ),
    )


def span(ends: tuple[str, str] | None) -> str:
    """From when to when."""
    if not ends:
        return "–"
    first, last = map(months.label, ends)
    return first if first == last else f"{first} – {last}"


def _target(each: Any) -> str:
    """What is aimed at; where that is a month, as it is read."""
    try:
        return months.label(each.target.strip())
    except ValueError:
        return each.target


def paid(plan: Any) -> Iterator[Block]:
    """What it costs by who pays, and how sure that is: confirmed, pledged, or nobody yet."""
    found = tuple(costs(plan).values())
    whole, sums = total(found), by_state(found)
    if not whole:
        return
    share, called_ = gap_share(found), states()
    note = _("{percent} of all costs", percent=percent(share, 2)) if share else ""
    yield Facts(
        (
            Fact(money(whole), _("costs altogether")),
            Fact(money(sums["sure"]), called_["sure"]),
            Fact(money(sums["pledged"]), called_["pledged"]),
            Fact(money(sums["gap"]), called_["gap"], note, bool(sums["gap"])),
        )
    )
    yield from table(
        (
            left(_("Who pays"), 2),
            *(right(called_[state]) for state in STATES[:2]),
            right(_("Total")),
        ),
        _payers(found),
        total=(_("Total"), money(sums["sure"]), money(sums["pledged"]), money(whole)),
    )


def _payers(found: Any) -> Iterator[tuple[str, ...]]:
    for payer in PAYERS:
        row = dict.fromkeys(STATES, 0)
        for cost in found:
            row[cost.state(payer)] += cost.by_payer.get(payer, 0)
        if any(row.values()):
            amounts = (row["sure"], row["pledged"], sum(row.values()))
            yield payer_name(payer), *(money(amount) if amount else "–" for amount in amounts)


def held(plan: Any) -> Iterator[tuple[Any, Account]]:
    """Reviews in which something was said, with their figures, the earliest first."""
    for review in sorted(plan.activities.reviews, key=lambda each: each.month):
        if any(each.outcome for each in review.items.values()):
            found = account(plan, review)
            if found:
                yield review, found


def _reviews(plan: Any) -> Iterator[Block]:
    for review, found in held(plan):
        caption = _("Review of {month}", month=months.label(review.month))
        yield Words(f"{caption}: {on_time(found)}")
        yield from reviewed(plan, review)


def on_time(found: Account) -> str:
    """How many of those that were due are done on time."""
    share = found.share
    if share is None:
        return _("Nothing was due.")
    return _(
        "{done} of {due} that were due are done on time ({share}).",
        done=integer(len(found.on_time)),
        due=integer(len(found.due)),
        share=percent(share, 2),
    )


def reviewed(plan: Any, review: Any) -> tuple[Block, ...]:
    """What became of each activity: nothing is passed over."""
    said = outcomes()
    return table(
        (
            left(_("Activity"), 2.4),
            left(_("What became of it"), 1.4),
            right(_("Months late")),
            left(_("Why"), 2),
            left(_("New date")),
        ),
        (
            (
                called(each),
                said[item.outcome],
                integer(item.late) if item.late else "",
                short(item.reason),
                months.label(item.new) if item.new else "",
            )
            for each in plan.activities.activities
            if (item := review.items.get(each.id)) and item.outcome
        ),
    )
