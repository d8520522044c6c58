"""Tables of the group at work: roles, committees, and who deals with money."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from typing import Any

from workbook.group.analysis.election import closed_election
from workbook.group.analysis.roles import duties, sexes
from workbook.locale import N_
from workbook.tidy import Column, Layout, Row

PERSON = Column("person", "string", "", N_("code of the person"))
SEX = Column("sex", "string", "", N_("F or M; missing where it is not known"))

LAYOUTS = {
    "group_roles": Layout(
        N_("a person and an office, a key or a committee"),
        (
            PERSON,
            SEX,
            Column("kind", "string", "", N_("office, key or committee")),
            Column("role", "string", "", N_("chair, key_1, …; of a committee its id")),
            Column("money", "bool", "", N_("treasurer, key, or a committee for money")),
            Column("elected", "boolean", "", N_("has a seat; missing until the count is closed")),
        ),
    ),
    "committee_members": Layout(
        N_("a committee and a member"),
        (
            Column("committee", "string", "", N_("id of the committee")),
            Column("name", "string", "", N_("its name in the words of the people")),
            Column("kind", "string", "", N_("work, money or audit")),
            PERSON,
            SEX,
            Column("head", "bool", "", N_("whether the person heads the committee")),
        ),
    ),
    "money_roles": Layout(
        N_("a sex"),
        (
            Column("sex", "string", "", N_("F, M, or missing where it is not known")),
            Column("roles", "int64", N_("roles"), N_("with money that are held")),
            Column("people", "int64", N_("people"), N_("who hold them")),
            Column(
                "share", "Float64", "", N_("of all roles with money; missing where none is held")
            ),
        ),
    ),
}


def tables(plan: Any) -> dict[str, Iterable[Row]]:
    """Rows of each table."""
    return {
        "group_roles": roles(plan),
        "committee_members": members(plan),
        "money_roles": money(plan),
    }


def roles(plan: Any) -> Iterator[Row]:
    """Everybody with a role, and each of them."""
    found, sex = closed_election(plan), sexes(plan)
    for person, held in duties(plan).items():
        seat = person in found.winners.elected if found else None
        for duty in held:
            yield person, sex.get(person), duty.kind, duty.id, duty.money, seat


def members(plan: Any) -> Iterator[Row]:
    """Every committee, and who sits there."""
    sex = sexes(plan)
    for each in plan.group.committees:
        for person, place in each.members.items():
            yield each.id, each.name, each.kind, person, sex.get(person), place == "head"


def money(plan: Any) -> Iterator[Row]:
    """Women, men, and those whose sex is not known, if there are any."""
    sex = sexes(plan)
    held = [person for person, all in duties(plan).items() for duty in all if duty.money]
    for each in ("F", "M", None):
        own = [person for person in held if sex.get(person) == each]
        if each or own:
            yield each, len(own), len(set(own)), len(own) / len(held) if held else None
