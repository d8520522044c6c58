"""The group on the wall: who does what, until when, how to complain."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from typing import Any

from workbook.documents.blocks import Block, Column, Fact, Facts, Heading, Lines, Table, Words
from workbook.documents.document import Document
from workbook.documents.posters.sheet import blank, name, poster, ruled, written
from workbook.group.analysis.election import closed_election
from workbook.group.analysis.roles import sexes
from workbook.group.analysis.terms import term_end
from workbook.group.analysis.words import committee, holder
from workbook.group.model import KEYS, OFFICES
from workbook.locale import _
from workbook.locale.numbers import date, integer

MOST, MOST_BLANK = 6, 3
"""Committees that find room; and that are written in by hand."""


def group(plan: Any, region: str) -> Document:
    """Roles by code: names stay on paper, in the minutes."""
    end = term_end(plan)
    until = _("Elected until {day}", day=date(end)) if end else ""
    group = plan.group
    blocks = _group(plan) if group.roles or group.committees else _blank(plan)
    return poster(plan, "group", _("Who does what in the community group"), region, blocks, until)


def _group(plan: Any) -> tuple[Block, ...]:
    return (
        *_seats(plan),
        *_table([(holder(o), plan.group.roles.get(o)) for o in OFFICES]),
        *_table([(_("Keys of the cash box"), _keys(plan))]),
        *_table([(committee(c), _sitting(c)) for c in plan.group.committees[:MOST]]),
        *_bylaws(plan, lambda heading: (heading, Words(_("Not agreed yet.")))),
        Lines(1, _("Telephone")),
    )


def _blank(plan: Any) -> tuple[Block, ...]:
    offices = [(holder(office),) for office in OFFICES]
    columns = (Column("", share=3), Column("", share=4))
    return blank(
        _("No office is given yet."),
        ruled(columns, [*offices, (_("Keys of the cash box"),)], empty=MOST_BLANK),
        *_bylaws(plan, written),
        ruled(columns, [(_("Telephone"),)]),
    )


def _bylaws(plan: Any, unknown: Callable[[Heading], tuple[Block, ...]]) -> Iterator[Block]:
    """How members are recalled and complaints made; `unknown` is shown where none agreed on it."""
    bylaws = plan.group.bylaws
    for rule, heading in (
        (bylaws.recall, Heading(_("How to recall a member"), 2, "people")),
        (bylaws.complaint, Heading(_("How to complain"), 2, "phone")),
    ):
        yield from (heading, Words(name(rule, 200))) if rule else unknown(heading)


def _seats(plan: Any) -> tuple[Block, ...]:
    """How many were elected into the group, and how many of them are women."""
    sex, found = sexes(plan), closed_election(plan)
    members = found.winners.elected if found else ()
    if not members:
        return ()
    women = sum(sex.get(code) == "F" for code in members)
    return (
        Facts(
            (
                Fact(integer(len(members)), _("people in the group"), sign="people"),
                Fact(integer(women), _("of them women"), sign="woman"),
            )
        ),
    )


def _table(rows: list[tuple[str, str | None]]) -> tuple[Block, ...]:
    shown = tuple((name(what, 40), name(who or "", 60)) for what, who in rows)
    return (Table((Column("", share=3), Column("", share=4)), shown),) if shown else ()


def _keys(plan: Any) -> str:
    return ", ".join(plan.group.roles[key] for key in KEYS if plan.group.roles.get(key))


def _sitting(each: Any) -> str:
    """Members by code, the head first."""
    return ", ".join(sorted(each.members, key=lambda code: (each.members[code] != "head", code)))
