"""The head of every printed sheet of the group: where, when, and how many households came."""

from __future__ import annotations

from typing import Any

from workbook.group.analysis.quorum import quorum
from workbook.locale import _, plural
from workbook.locale.numbers import date, integer, plain_percent
from workbook.paper import head
from workbook.paper.head import BELOW, message
from workbook.paper.sheet import Sheet
from workbook.paper.words import short

__all__ = ["BELOW", "headed", "message"]


def headed(plan: Any, title: str, region: str = "", more: str = "") -> Sheet:
    """A new sheet with its head; `more` stands after the day instead of who came."""
    day = plan.group.meeting.date
    facts = (short(region), date(day) if day else "", more or _came(plan))
    return head.headed(plan.community, title, " · ".join(filter(None, facts)))


def _came(plan: Any) -> str:
    """How many households came, and what share of the village that is."""
    found = quorum(plan)
    if found.present is None:
        return ""
    came = plural(
        "{count} household came",
        "{count} households came",
        found.present,
        count=integer(found.present),
    )
    if found.share is None:
        return came
    return _("{came}, {share} of all", came=came, share=plain_percent(found.share))
