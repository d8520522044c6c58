"""The needs on the wall: what each group put first, who was not heard, what is decided."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from workbook.documents.blocks import Block, Cell, Column, Heading, Table, Words
from workbook.documents.document import Document
from workbook.documents.posters.sheet import (
    blank,
    name,
    need_signs,
    poster,
    ruled,
    signed,
    written,
)
from workbook.locale import _
from workbook.locale.numbers import date, integer
from workbook.needs.analysis.dots import tally
from workbook.needs.analysis.representation import not_heard
from workbook.needs.analysis.shortlist import suppressed
from workbook.needs.analysis.unknown import unheard_words

FOREMOST, DECIDED = 3, 6
"""Needs shown of each group, and of the decision."""
DECIDED_BLANK, GROUPS = 4, 3
"""Places of the decision that are written in by hand, and groups where none is known."""


def needs(plan: Any, region: str) -> Document:
    """Nothing is told before the vote is closed."""
    session = plan.needs.session
    day = date(session.date) if session.date else ""
    closed = plan.needs.vote.closed_at is not None
    blocks = _needs(plan) if closed else _blank(plan)
    return poster(plan, "needs", _("What we need most"), region, blocks, day)


def _needs(plan: Any) -> tuple[Block, ...]:
    return (*_decision(plan), *_by_group(plan), *_missing(plan))


def _blank(plan: Any) -> tuple[Block, ...]:
    """What is counted and decided in the hall is written down there."""
    groups = [name(group.label, 24) for group in plan.community.groups] or [""] * GROUPS
    places = [(integer(place),) for place in range(1, DECIDED_BLANK + 1)]
    return blank(
        _("The vote is not closed yet. Until then all counts stay covered."),
        _decided(),
        ruled((Column("", "center", 0.12), Column("")), places),
        _foremost_of(),
        ruled(groups, empty=FOREMOST),
        *written(_unheard()),
    )


def _decided() -> Heading:
    return Heading(_("What we decided"), 2, "tick")


def _foremost_of() -> Heading:
    return Heading(_("What each group put first"), 2, "people")


def _unheard() -> Heading:
    return Heading(_("Who was not heard"), 2, "unheard")


def _decision(plan: Any) -> tuple[Block, ...]:
    """The final order that was signed; before that, that there is none."""
    places, heading = plan.need_places, _decided()
    if not places:
        return (heading, Words(_("Nothing is decided yet.")))
    known, signs = plan.need_names, need_signs(plan)
    order = sorted(places, key=lambda id: places[id])[:DECIDED]
    rows = tuple(
        (integer(places[id]), signed(signs.get(id, ""), name(known.get(id, id)))) for id in order
    )
    columns = (Column("", "right", 0), Column(""))
    first = tuple(at for at, id in enumerate(order) if places[id] == 1)
    return (heading, Table(columns, rows, strong=first))


def _by_group(plan: Any) -> tuple[Block, ...]:
    """What women, men and youth put first, side by side."""
    counted = tally(plan)
    groups = [group for group in plan.community.groups if counted.by_group[group.id]]
    if not groups:
        return ()
    columns = tuple(Column(name(group.label, 24)) for group in groups)
    piles = [_foremost(plan, counted.of(group.id)) for group in groups]
    rows = tuple(tuple(pile[at] for pile in piles) for at in range(FOREMOST))
    return (_foremost_of(), Table(columns, rows))


def _foremost(plan: Any, dots: Mapping[str, int]) -> list[Cell]:
    """The first needs of a group, padded to as many as are shown."""
    known, signs = plan.need_names, need_signs(plan)
    order = sorted((id for id in dots if dots[id]), key=lambda id: -dots[id])[:FOREMOST]
    cells = [
        signed(signs.get(id, ""), f"{name(known[id], 44)} ({integer(dots[id])})") for id in order
    ]
    return [*cells, *[""] * (FOREMOST - len(cells))]


def _missing(plan: Any) -> tuple[Block, ...]:
    """Who was not heard, and what mattered to one group and is not among the first."""
    heading = _unheard()
    absent = [name(part.label, 40) for part in not_heard(plan)]
    words = unheard_words((", ".join(absent),) if absent else (), plan)
    told: list[Block] = [heading, Words(words, "alarm" if absent else "plain")]
    groups, known = plan.group_names, plan.need_names
    for each in suppressed(plan)[:3]:
        text = _(
            "Important to one group, not on the shortlist: {need} ({group})",
            need=name(known.get(each.need, each.need), 40),
            group=name(groups.get(each.group, each.group), 24),
        )
        told.append(Words(text))
    return tuple(told)
