"""Who came, what was said card by card, and the list of needs with their numbers and signs."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import replace
from typing import Any

from workbook.documents.blocks import Block, Break, Card, Cards, Cell, Column, Table
from workbook.documents.document import POSTER, Document
from workbook.documents.forms.marks import GROUPS, need_signs
from workbook.documents.forms.sheet import asked, at, called, field, form, narrow, table
from workbook.locale import _, plural
from workbook.locale.numbers import integer
from workbook.needs.model import Card as Said
from workbook.needs.model import Need, Session
from workbook.plan import Group, Hamlet

CARDS = 6
"""Cards on a page."""
EMPTY = 12
WALL = 8
"""Rows of a list that has no needs yet, for a table and for a wall."""
LONGEST = 14
"""More needs hang on several sheets, so that the words stay large."""


def listening(plan: Any, region: str) -> Iterator[Document]:
    """The forms of the first hours."""
    yield attendance(plan, region)
    yield cards(plan, region)
    yield listed(plan, region)
    yield on_the_wall(plan, region)


def attendance(plan: Any, region: str) -> Document:
    """Who came, by group and by hamlet: numbers only."""
    came, community = field(Session, "attended"), plan.community
    groups = [
        (called(g.label, 40), integer(g.adults) if g.adults else "") for g in community.groups
    ]
    hamlets = [
        (called(h.label), integer(h.households) if h.households else "") for h in community.hamlets
    ]
    return form(
        plan,
        region,
        "attendance",
        _("Needs: who came to the meeting"),
        (
            asked(field(Session, "date"), tall=11),
            table(
                (Column(_("Group"), share=2), narrow(field(Group, "adults"), 1), narrow(came, 1)),
                groups,
                total=(_("Together"), _sum(g.adults for g in community.groups)),
                caption=_("By group"),
                tall=12,
            ),
            table(
                (
                    Column(field(Hamlet, "name"), share=2),
                    narrow(field(Hamlet, "households"), 1),
                    *(narrow(called(g.label, 30), 0.7) for g in community.groups),
                    narrow(came, 1),
                ),
                hamlets,
                empty=max(2, 6 - len(hamlets)),
                total=(_("Together"), _sum(h.households for h in community.hamlets)),
                caption=_("By hamlet or street"),
                tall=12,
            ),
        ),
        do=_("Count together, aloud: women, men, young people; then hamlet by hamlet."),
        typed=(at(_("Needs"), _("Who is here")),),
    )


def _sum(counts: Iterable[int | None]) -> str:
    """What all are together, where each is known."""
    known = tuple(counts)
    return integer(sum(count or 0 for count in known)) if known and all(known) else ""


def cards(plan: Any, region: str) -> Document:
    """Empty cards to cut out, a page for each group, its sign in the corner."""
    return form(
        plan,
        region,
        "cards",
        _("Cards"),
        tuple(_pages(plan)),
        do=_("One thought on a card, in the words of who says it. No name of anybody."),
        typed=(at(_("Needs"), _("Cards")),),
        copies=_("As many pages of each group as it has thoughts. Cut along the lines."),
    )


def _pages(plan: Any) -> Iterator[Block]:
    said = field(Said, "group")
    for number, group in enumerate(plan.community.groups):
        if number:
            yield Break()
        corner = _("{title}: {group}", title=said, group=called(group.label, 30))
        card = Card("", GROUPS.get(group.id, ""), corner=corner)
        yield Cards((card,) * CARDS, tall=68)


def listed(plan: Any, region: str) -> Document:
    """The needs with their numbers and signs, or room for them."""
    columns = (
        narrow(_("No."), 0.5),
        Column(_("Symbol"), "center", 0.8),
        Column(field(Need, "name"), share=5),
        Column(field(Need, "group"), share=1.6),
    )
    rows = tuple(_needs(plan))
    return form(
        plan,
        region,
        "needs",
        _("List of our needs"),
        (table(columns, rows, empty=2 if rows else EMPTY, tall=14),),
        do=_("Read each need aloud and show its sign: it stands on all papers of the vote."),
        typed=(at(_("Needs"), _("Our needs")),),
        copies=_copies(plan),
    )


def _copies(plan: Any) -> str:
    groups = len(plan.community.groups)
    return plural(
        "{count} copy: one for each group.",
        "{count} copies: one for each group.",
        groups,
        count=integer(groups),
    )


def _needs(plan: Any) -> Iterator[tuple[Cell, ...]]:
    groups, signs = plan.group_names, need_signs(plan)
    for number, need in enumerate(plan.needs.needs, 1):
        name = called(need.name or need.id, 120)
        said = called(groups.get(need.group, need.group), 30)
        yield (integer(number), signs[need.id], name, said)


def on_the_wall(plan: Any, region: str) -> Document:
    """The same list, large enough for the other end of the room."""
    signs = need_signs(plan, 2)
    columns = (
        Column("", "right", 0),
        Column("", "center", 0),
        Column(""),
    )
    rows = tuple(
        (integer(number), signs[need.id], called(need.name or need.id))
        for number, need in enumerate(plan.needs.needs, 1)
    )
    paper = POSTER if len(rows) <= LONGEST else replace(POSTER, size=POSTER.least, pages=0)
    blank = table(columns, [(integer(n),) for n in range(1, WALL + 1)], tall=32)
    return form(
        plan,
        region,
        "needs-wall",
        _("Our needs"),
        (Table(columns, rows) if rows else blank,),
        do=_("Find the need by its number or by its sign."),
        typed=(at(_("Needs"), _("Our needs")),),
        paper=paper,
    )
