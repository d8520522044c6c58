"""What every poster has in common: its paper, its head, and texts that are short enough."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from typing import Any

from workbook.documents.blocks import Block, Cell, Column, Heading, Sign, Table, Words
from workbook.documents.document import POSTER, Document, document
from workbook.documents.forms.sheet import table
from workbook.documents.telling import facts as told
from workbook.needs.analysis.symbols import need_symbols
from workbook.paper.words import short

ROW = 20
"""Millimetres of a row for a hand, on A3."""
LETTERS = 60
"""Of a name: more of them would leave no room for the others."""


def poster(
    plan: Any, subject: str, title: str, region: str, blocks: tuple[Block, ...], *facts: str
) -> Document:
    """A poster of a subject; empty facts are left out."""
    below = told(*(short(fact, LETTERS) for fact in (region, *facts)))
    return document(plan, f"poster-{subject}", title, blocks, facts=below, paper=POSTER)


def blank(text: str, *blocks: Block) -> tuple[Block, ...]:
    """A poster of which nothing is known yet: it is told why, and filled in by hand in the hall."""
    return (Words(text, "strong"), *blocks)


def ruled(
    columns: Sequence[str | Column], rows: Iterable[Sequence[Cell]] = (), empty: int = 0
) -> Table:
    """Rows for a hand and a thick pen, the last `empty` of them without a word."""
    return table(columns, rows, empty=empty, tall=ROW)


def written(heading: Heading) -> tuple[Block, ...]:
    """A heading, and a line to write under it."""
    return (heading, ruled([""], empty=1))


def name(text: str, letters: int = LETTERS) -> str:
    """What something is called, as much of it as finds room."""
    return short(text, letters).strip() or "–"


def need_signs(plan: Any) -> dict[str, str]:
    """The name of each need's symbol, the same as on the ballot papers."""
    return {id: mark(*found) for id, found in need_symbols(plan).items()}


def mark(symbol: str, dots: int = 0) -> str:
    """How a drawing is asked for: `sun`, or `sun 1` with a dot under it."""
    return f"{symbol} {dots}" if dots else symbol


def signed(sign: str, text: str) -> Cell:
    """A drawing and a text in one place of a table."""
    return (Sign(sign), text) if sign else text
