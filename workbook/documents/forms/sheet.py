"""What every form has: one line for whoever fills it in, where it is typed, how many are needed."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from typing import Any

from pydantic import BaseModel

from workbook.documents.blocks import Block, Cell, Column, Table, Words
from workbook.documents.document import FORM, Document, Paper, document
from workbook.locale import _

TALL = 9.0
"""Millimetres of a row for a hand and a pen."""
NAME = 90
"""Letters of a name on a form; the rest is an ellipsis."""

DASH = " – "


def form(
    plan: Any,
    region: str,
    name: str,
    title: str,
    blocks: Iterable[Block],
    *,
    do: str,
    typed: Sequence[str],
    copies: str = "",
    paper: Paper = FORM,
) -> Document:
    """A form called `form-…`; `do` says what to do, `typed` in which steps it is typed in."""
    told = Words(do, "strong")
    many = (Words(copies, "quiet"),) if copies else ()
    where = _("Where it is typed: {steps}", steps="; ".join(_once(typed)))
    facts = " · ".join(part for part in (called(region, 40), where) if part)
    return document(
        plan, f"form-{name}", title, (told, *many, *blocks), facts=facts, paper=paper
    )  # fmt: skip


def at(worksheet: str, step: str) -> str:
    """A step of a worksheet, by the titles that both have on the screen."""
    return f"{worksheet}{DASH}{step}"


def _once(typed: Sequence[str]) -> Iterator[str]:
    """Steps one after the other; a worksheet is named before the first of its steps only."""
    before = ""
    for each in typed:
        worksheet, dash, step = each.partition(DASH)
        yield step if dash and worksheet == before else each
        before = worksheet


def table(
    columns: Sequence[str | Column],
    rows: Iterable[Sequence[Cell]] = (),
    *,
    empty: int = 0,
    total: Sequence[Cell] = (),
    tall: float = TALL,
    **more: Any,
) -> Table:
    """Ruled rows under headings, the last `empty` of them without a word; short rows are filled."""
    heads = tuple(c if isinstance(c, Column) else Column(c) for c in columns)
    full = [*map(tuple, rows), *[()] * empty]
    return Table(
        columns=heads,
        rows=tuple(_filled(row, len(heads)) for row in full),
        total=_filled(tuple(total), len(heads)) if total else (),
        tall=tall,
        **more,
    )


def asked(*titles: str | Column, tall: float = TALL, **more: Any) -> Table:
    """What is asked once, side by side, each with room under it."""
    return table(titles, empty=1, tall=tall, **more)


def narrow(title: str, share: float = 0.5) -> Column:
    """A column for a few figures."""
    return Column(title, "center", share)


def field(part: type[BaseModel], key: str) -> str:
    """What a field of the record is called, as the screen calls it."""
    title = part.model_fields[key].title
    return _(title) if title else key


def called(text: str, letters: int = NAME) -> str:
    """A text of people on one line, cut where it is longer than a form has room for."""
    from workbook.paper.words import short

    return short(text[: 3 * letters], letters)


def _filled(row: tuple[Cell, ...], count: int) -> tuple[Cell, ...]:
    return (*row, *[""] * (count - len(row)))
