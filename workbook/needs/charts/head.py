"""The head of every printed sheet: where, when, who came, and whether the data are invented."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from fractions import Fraction
from typing import Any

from workbook.locale import _, plural
from workbook.locale.letters import upper
from workbook.locale.numbers import date, integer, round_half_up
from workbook.needs.analysis import representation
from workbook.needs.analysis.representation import Presence
from workbook.paper.inks import ALARM, QUIET, Ink
from workbook.paper.sheet import A4, EDGE, ROOM, Sheet
from workbook.paper.words import fit, short, width, wrap

BELOW = 98
"""Where the head ends."""


def headed(plan: Any, title: str, region: str = "", count: str = "") -> Sheet:
    """A new sheet with its head; `count` says how many took part, else who came is told."""
    sheet = Sheet()
    right = _badge(sheet) if plan.community.illustrative else ROOM
    sheet.write(EDGE, 24, wrap(title, right, 13, 1), 13, colour=QUIET)
    name = short(plan.community.name).strip() or _("A community without a name")
    size, lines = fit(name, right, 30, 27, 16, bold=True)
    sheet.write(EDGE, 66 - size, lines, size, bold=True)
    sheet.write(EDGE, 76, wrap(_facts(plan, region, count), ROOM, 13, 1), 13)
    return sheet


def called(part: Any, letters: int = 90) -> str:
    """What a group, hamlet, need or project is called on paper: its name, else its id."""
    name = part.label if hasattr(part, "label") else part.name
    return short(name, letters).strip() or short(part.id, letters)


def covered(plan: Any) -> str:
    """Why what follows from the dots is not shown; empty once their vote is closed."""
    if plan.needs.vote.closed_at is None:
        return _("The vote is not closed yet. Until then all counts stay covered.")
    return ""


def message(sheet: Sheet, text: str) -> Sheet:
    """The sheet with one sentence on it instead of a chart."""
    lines = wrap(text, ROOM - 80, 22, 4)
    sheet.box(EDGE, 240, ROOM, 140, Ink("#f5f5f5", ""))
    sheet.write(A4[0] / 2, 310 - 13 * len(lines), lines, 22, align="center")
    return sheet


def _badge(sheet: Sheet) -> float:
    """Says that the data are invented; gives the room left for words beside it."""
    text = upper(_("Illustrative data"))
    wide = width(text, 12, bold=True) + 20
    sheet.box(A4[0] - EDGE - wide, 26, wide, 24, Ink("#ffffff", ""), edge=ALARM)
    sheet.write(A4[0] - EDGE - wide / 2, 31, text, 12, bold=True, colour=ALARM, align="center")
    return ROOM - wide - 16


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
    return "; ".join(found) or _("Nobody came with less than half of their share of the village.")


def fair_shares(parts: Sequence[Presence]) -> tuple[Fraction | None, ...]:
    """How many would have come from each part if all had come alike; None where unknown."""
    came, village = sum(part.attended or 0 for part in parts), sum(part.whole for part in parts)
    return tuple(Fraction(came * part.whole, village) if part.whole else None for part in parts)


def _unheard(parts: Sequence[Presence], named: set[str]) -> Iterator[str]:
    for part, fair in zip(parts, fair_shares(parts), strict=True):
        if part.id in named:
            yield _(
                "{name}: {came} came, {fair} would be its share",
                name=called(part, 40),
                came=integer(part.attended),
                fair=integer(round_half_up(fair)),
            )
