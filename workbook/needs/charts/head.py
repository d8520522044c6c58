"""The head of every printed sheet of the needs: where, when, and who came."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import Any

from workbook.locale import _, plural
from workbook.locale.numbers import date, integer, round_half_up
from workbook.needs.analysis import representation
from workbook.needs.analysis.representation import Presence, fair_shares
from workbook.needs.analysis.unknown import unheard_words
from workbook.paper import head
from workbook.paper.head import BELOW, called, message
from workbook.paper.sheet import Sheet
from workbook.paper.words import short

__all__ = ["BELOW", "called", "covered", "fair_shares", "headed", "message", "unheard"]


def headed(plan: Any, title: str, region: str = "", count: str = "") -> Sheet:
    """A new sheet with its head; `count` says how many took part, else who came is told."""
    return head.headed(plan.community, title, _facts(plan, region, count))


def covered(plan: Any) -> str:
    """Why what follows from the dots is not shown; empty once their vote is closed."""
    if plan.needs.vote.closed_at is None:
        return _("The vote is not closed yet. Until then all counts stay covered.")
    return ""


def _facts(plan: Any, region: str, count: str) -> str:
    session = plan.needs.session
    day = date(session.date) if session.date else ""
    return " · ".join(part for part in (short(region), day, count or _came(plan)) if part)


def _came(plan: Any) -> str:
    """How many came, in all and of each group; empty where nobody is written down."""
    number = representation.attended(plan)
    counts = ", ".join(
        f"{called(part, 30)} {integer(part.attended)}"
        for part in representation.groups(plan)
        if part.attended is not None
    )
    came = plural("{count} person came", "{count} people came", number, count=integer(number))
    return (f"{came}: {counts}" if counts else came) if number else ""


def unheard(plan: Any) -> str:
    """Who was not heard, in words: how many came, and how many would have been a fair share."""
    named = {part.id for part in representation.not_heard(plan)}
    found = [
        text
        for parts in (representation.groups(plan), representation.hamlets(plan))
        for text in _unheard(parts, named)
    ]
    return unheard_words(found, plan)


def _unheard(parts: Sequence[Presence], named: set[str]) -> Iterator[str]:
    for part, fair in zip(parts, fair_shares(parts), strict=True):
        if part.id in named:
            yield _(
                "{name}: {came} came, {fair} would be its share",
                name=called(part, 40),
                came=integer(part.attended),
                fair=integer(round_half_up(fair)),
            )
