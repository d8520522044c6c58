"""Minutes of every plan that was agreed on, and of every yearly review."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from itertools import pairwise
from typing import Any

from workbook import months
from workbook.documents.blocks import Block, Words
from workbook.documents.document import Document
from workbook.documents.minutes.frame import protocol, signing
from workbook.documents.parts.activities import held, on_time, reviewed
from workbook.documents.telling import (
    called,
    left,
    listed,
    names,
    quiet,
    right,
    short,
    table,
    titled,
)
from workbook.locale import _
from workbook.locale.numbers import integer, moment


def minutes(plan: Any, region: str) -> tuple[Document, ...]:
    """One for each version of the plan, then one for each review in which something was said."""
    versions = [None, *plan.activities.versions]
    agreed = (
        protocol(
            plan,
            f"plan-{number}",
            _("Minutes: the plan of activities"),
            region,
            moment(new.at),
            *_version(plan, old, new, number),
        )
        for number, (old, new) in enumerate(pairwise(versions), 1)
    )
    reviews = (
        protocol(
            plan,
            f"review-{number}",
            _("Minutes: the yearly review"),
            region,
            months.label(review.month),
            *_review(plan, review, found),
        )
        for number, (review, found) in enumerate(held(plan), 1)
    )
    return (*agreed, *reviews)


def _version(plan: Any, old: Any, new: Any, number: int) -> Iterator[tuple[Block, ...]]:
    text = short(new.reason, 600) or _("Nobody has said why.")
    yield titled(_("Why a new plan"), (Words(text),))
    before = old.starts if old else {}
    yield titled(
        _("When each activity begins"),
        table(
            (
                left(_("Activity"), 3),
                *((left(_("Before")),) if old else ()),
                left(_("Begins")),
                right(_("Months")),
                left(_("Responsible person")),
            ),
            _starts(plan, before, new.starts, bool(old)),
        ),
        _("No activity is written down yet."),
    )
    if number == len(plan.activities.versions):
        yield _signed(plan)
    yield _signing(plan)


def _starts(
    plan: Any, before: Mapping[str, str], now: Mapping[str, str], again: bool
) -> Iterator[tuple[str, ...]]:
    for each in plan.activities.activities:
        if each.id in now or each.id in before:
            yield (
                called(each),
                *((_month(before.get(each.id)),) if again else ()),
                _month(now.get(each.id)),
                integer(each.months),
                short(each.responsible, 12) or "–",
            )


def _month(month: str | None) -> str:
    return months.label(month) if month else "–"


def _review(plan: Any, review: Any, found: Any) -> Iterator[tuple[Block, ...]]:
    known = names(plan.activities.activities)
    yield (Words(on_time(found), "strong"),)
    yield titled(_("What became of it"), reviewed(plan, review))
    told = (
        (
            _("No word yet: {names}.", names=listed(known[id] for id in found.missing)),
            found.missing,
        ),
        (
            _("No reason yet: {names}.", names=listed(known[i] for i in found.unexplained)),
            found.unexplained,
        ),
    )
    yield quiet(*(text for text, ids in told if ids))
    yield _signing(plan)


def _signed(plan: Any) -> tuple[Block, ...]:
    groups, signed = plan.group_names, plan.activities.signed
    told = [f"{short(groups[id], 40)} {integer(n)}" for id, n in signed.items() if id in groups]
    return quiet(_("Signatures on paper: {counts}.", counts=listed(told))) if told else ()


def _signing(plan: Any) -> tuple[Block, ...]:
    groups = (called(group, 40) for group in plan.community.groups[:4])
    return signing(_("Chair"), _("Secretary"), *groups)
