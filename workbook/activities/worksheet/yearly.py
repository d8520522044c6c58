"""The yearly review: of every activity that was due, what became of it, why, and the new date."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterator
from typing import Any

from workbook import months
from workbook.activities.analysis.agreed import agreed
from workbook.activities.analysis.review import Account, Effect, account
from workbook.activities.worksheet.if_late import unplanned
from workbook.activities.worksheet.names import listed, numbered, told
from workbook.activities.worksheet.phases import AGREED
from workbook.activities.worksheet.reviewed import not_remade
from workbook.locale import N_, _, plural
from workbook.locale.numbers import integer, plain_percent
from workbook.months import label
from workbook.ui.ask import ask
from workbook.ui.grid import Column, Grid
from workbook.ui.months import shown, typed_month
from workbook.ui.step import Add, AnyEdit, Step, new_id
from workbook.ui.view import Block, Button, Buttons, Fact, Facts, Notice, Script

LIST = ("activities", "reviews")
KEYS = ("outcome", "late", "reason", "new")


class Yearly(Step):
    """What became of it?"""

    id = "yearly"
    title = N_("Yearly review")
    question = N_("What became of everything that was due?")
    phase = AGREED

    def script(self, plan: Any) -> Script:
        return Script(
            say=(
                _("Nothing is passed over: every activity that was due gets a word."),
                _("Late is no shame. Late without a reason is."),
                _("What is not done gets a month to be done by, or is dropped before everybody."),
            ),
            minutes=45,
            materials=(_("the plan on the wall"),),
        )

    def inputs(self, plan: Any) -> tuple[Grid, ...]:
        return tuple(_table(plan, review, found) for review, found in _reviews(plan))

    def blocks(self, plan: Any) -> tuple[Block, ...]:
        laid = agreed(plan)
        if laid is None or not laid.spans:
            return (unplanned(),)
        found = _reviews(plan)
        tables = (
            block
            for review, each in reversed(found)
            for block in (
                *_facts(review, each),
                *(Notice(kind="look", text=text) for text in _late(plan, each)),
                _table(plan, review, each).view(plan, dict(_wrong(review, each))),
            )
        )
        return (*not_remade(plan), *tables, *_begin(plan))

    def press(self, plan: Any, action: str, reason: str) -> tuple[AnyEdit, ...]:
        month = _next(plan)
        if action != "begin" or not month or _too_early(plan, month):
            return ()
        return (Add(path=LIST, item={"id": new_id(), "month": month}),)

    def begun(self, plan: Any) -> bool:
        return any(review.items for review in plan.activities.reviews)

    def missing(self, plan: Any) -> Iterator[str]:
        for review, found in _reviews(plan):
            month = label(review.month)
            if count := len(found.missing):
                yield plural(
                    "{month}: {number} activity has no word yet.",
                    "{month}: {number} activities have no word yet.",
                    count,
                    month=month,
                )
            if count := len(found.unexplained):
                yield plural(
                    "{month}: {number} reason is missing.",
                    "{month}: {number} reasons are missing.",
                    count,
                    month=month,
                )


def _reviews(plan: Any) -> list[tuple[Any, Account]]:
    """Reviews up to the first that nobody has begun, with their accounts, as far as any was due."""
    found = []
    for review in sorted(plan.activities.reviews, key=lambda each: each.month):
        told = account(plan, review)
        if told and told.due:
            found.append((review, told))
        if not review.items:
            break
    return found


def _table(plan: Any, review: Any, found: Account) -> Grid:
    record, path = type(plan), (*LIST, review.id, "items")
    laid = agreed(plan)
    ends = {id: label(laid.spans[id].ends) for id in found.due if laid and id in laid.spans}
    more: dict[str, Any] = {
        "outcome": {},
        "late": {"kind": "integer", "minimum": 0, "maximum": 60},
    }
    reads: dict[str, Any] = {"new": {"show": shown, "read": typed_month}}
    called = numbered(plan)
    rows = (*found.due, *(id for id in found.early if id in called))
    return Grid(
        id=f"review-{review.id}",
        caption=_("Due until {month}", month=label(review.month)),
        columns=(
            told("name", _("Activity"), called),
            told("due", _("Due"), ends, length=40),
            *(
                Column(
                    ask(record, (*LIST, "*", "items", "*", key), key, **more.get(key, {})),
                    lambda row, key=key: (*path, row, key),
                    **reads.get(key, {}),
                )
                for key in KEYS
            ),
        ),
        rows=rows,
    )


def _wrong(review: Any, found: Account) -> Iterator[tuple[tuple[str, str], str]]:
    for id in found.unexplained:
        yield (id, "reason"), _("Say why.")
    for id, item in review.items.items():
        if item.outcome == "late" and not item.late:
            yield (id, "late"), _("Say by how many months.")
        elif item.outcome == "not_done" and not item.new:
            yield (id, "new"), _("Give it a new month, or drop it.")


def _facts(review: Any, found: Account) -> Iterator[Facts]:
    share, done = found.share, len(found.on_time)
    if review.items and share is not None:
        yield Facts(
            id=f"facts-{review.id}",
            caption=_("Review of {month}", month=label(review.month)),
            facts=(
                Fact(
                    figure=plain_percent(share),
                    label=_("done on time"),
                    note=_("{number} of {whole} that were due", number=done, whole=len(found.due)),
                    kind="good" if done == len(found.due) else "info",
                ),
                Fact(figure=integer(len(found.late)), label=_("done late")),
                Fact(figure=integer(len(found.not_done)), label=_("not done yet")),
                Fact(figure=integer(len(found.dropped)), label=_("dropped")),
            ),
        )


def _late(plan: Any, found: Account) -> Iterator[str]:
    """What each late activity really delays."""
    yield from (_effect(effect, numbered(plan)) for effect in found.late if effect.late)


def _effect(effect: Effect, called: dict[str, str]) -> str:
    late = plural("{number} month late", "{number} months late", effect.late)
    name = called[effect.id]
    if effect.kind == "float":
        return _("{name}, {late}: spare time took it up, nothing else moves.", name=name, late=late)
    moved = listed(effect.moved, called)
    if effect.kind == "others":
        return _("{name}, {late}: it moves {names}.", name=name, late=late, names=moved)
    end = plural("{number} month", "{number} months", effect.end)
    return _("{name}, {late}: all of it is done {end} later.", name=name, late=late, end=end)


def _next(plan: Any) -> str:
    """The month of the next review: December, or the last month of the plan; empty after that."""
    work = plan.activities
    if not work.first:
        return ""
    last = months.add(work.first, work.months - 1)
    held = max((review.month for review in work.reviews), default="")
    begin = max(work.first, months.add(held, 1) if held else work.first)
    december = f"{begin[:4]}-12"
    month = min(december, last)
    return month if month > held else ""


def _begin(plan: Any) -> Iterator[Buttons]:
    month = _next(plan)
    if month:
        text = _("Begin the review of {month}", month=label(month))
        because = _too_early(plan, month)
        yield Buttons(buttons=(Button(action="begin", label=text, because=because),))


def _too_early(plan: Any, month: str) -> str:
    """Why a review cannot be held yet; an invented village lives in a time of its own."""
    here = f"{dt.date.today():%Y-%m}"
    if plan.community.illustrative or months.between(here, month) <= 1:
        return ""
    return _("It is held in {month}.", month=label(month))
