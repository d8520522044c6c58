"""Ballot papers to be cut apart, how many are needed, and the sheets for two tellers."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from typing import Any

from workbook.documents.blocks import (
    Block,
    Box,
    Cell,
    Column,
    Copies,
    Fives,
    Frame,
    Heading,
    Sign,
    Signatures,
    Table,
    Words,
)
from workbook.documents.document import FORM
from workbook.documents.forms.marks import GROUPS, LARGE, group_border
from workbook.documents.forms.sheet import field, table
from workbook.group.model import Papers
from workbook.locale import _, plural
from workbook.locale.numbers import integer

ROW = 13.6
"""Millimetres of a row on a ballot paper: a sign of 12 mm and some air."""
BOX = 8.0
DEEP = 6
"""Rows of a pile: so many that two papers stand on a page."""
PILES = 3
PAPER = replace(FORM, margin=12)
"""A little more room, so that two papers stand on a page."""
MOST_SQUARES = 200
"""More squares than that beside one name belong on a second sheet."""
SQUARES = 60
"""Squares where nobody knows how many papers there will be."""


def ballots(
    title: str, rules: Sequence[str], marks: Table, *, border: int = 0, across: int = 1
) -> Copies:
    """Ballot papers to be cut apart, all alike: nothing on them tells whose they are."""
    told = (Heading(title, 3), marks, Words(" ".join(rules)))
    return Copies((Frame(told, border=border),), across=across)


def of_group(plan: Any, group: Any, title: str, rules: Sequence[str], marks: Table) -> Copies:
    """The papers of one group: told apart by sign and frame, so that grey copies will do."""
    heading = Heading(title, 3, GROUPS.get(group.id, ""))
    told: tuple[Block, ...] = (heading, marks, Words(" ".join(rules)))
    return Copies((Frame(told, border=group_border(plan, group)),))


def piles(rows: int) -> int:
    """In how many piles so many rows without words stand on a ballot paper."""
    return min(PILES, max(1, -(-rows // DEEP)))


def marks(rows: Sequence[Sequence[Cell]], columns: Sequence[Column], piles: int = 1) -> Table:
    """What is marked, with a box before each row; in several piles, read from top to bottom."""
    deep = max(1, -(-len(rows) // piles))
    box = Column("", "center", 0)
    piled = [rows[at * deep : (at + 1) * deep] for at in range(piles)]
    empty: tuple[Cell, ...] = ("",) * (len(columns) + 1)
    lines = [tuple(cell for pile in piled for cell in _line(pile, at, empty)) for at in range(deep)]
    return Table((box, *columns) * piles, tuple(lines), tall=ROW)


def _line(pile: Sequence[Sequence[Cell]], at: int, empty: tuple[Cell, ...]) -> tuple[Cell, ...]:
    return (Box(size=BOX), *pile[at]) if at < len(pile) else empty


def steps(pairs: Sequence[tuple[str, str]]) -> Table:
    """What happens one after the other, each with a drawing, for those who explain it."""
    rows = tuple((Sign(name, LARGE), text) for name, text in pairs)
    return Table((Column("", "center", 0), Column("")), rows)


def squares(papers: int | None) -> Fives:
    """Squares to cross for each vote called: as many as there can be, in groups of five."""
    count = SQUARES if papers is None else min(max(papers, 5), MOST_SQUARES)
    return Fives(-(-count // 5) * 5)


def tellers() -> Signatures:
    """Both tellers sign what they counted."""
    return Signatures((_("First teller"), _("Second teller (one of the two is a woman)")))


def balance(empty: int = 1) -> Table:
    """Papers given out = valid + spoiled + not returned."""
    keys = ("issued", "valid", "spoiled", "unreturned")
    columns = tuple(Column(field(Papers, key), "center") for key in keys)
    caption = _("Papers: given out = valid + spoiled + not returned")
    return table(columns, empty=empty, caption=caption)


def one_each(people: int | None, unknown: str) -> str:
    """How many papers to print where the record tells, and a few spare ones."""
    if not people:
        return unknown
    return plural(
        "{count} paper is needed, and a few spare ones. Count them as you give them.",
        "{count} papers are needed, and a few spare ones. Count them as you give them.",
        people,
        count=integer(people),
    )
