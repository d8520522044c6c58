"""Small things that every document says the same way: names, amounts, columns, what is open."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Any

from workbook.documents.blocks import Block, Column, Heading, Table, Words
from workbook.locale import _
from workbook.locale.numbers import integer, moment
from workbook.money import format_money
from workbook.paper import words

MOST_GROUPS = 5
"""So many groups stand side by side as columns; more would not be read."""
ROWS = 60
"""A table of a document that people read has no more rows; the rest is counted below it."""
NOTHING = "–"


def short(text: str, letters: int = 300) -> str:
    """What people wrote, on one line of at most so many letters."""
    return words.short(text, letters)


def called(part: Any, letters: int = 90) -> str:
    """What something is called: its label or name, else its id."""
    name = part.label if hasattr(part, "label") else part.name
    return short(name, letters) or short(part.id, letters)


def names(parts: Iterable[Any], letters: int = 90) -> dict[str, str]:
    """What each of them is called, by its id."""
    return {part.id: called(part, letters) for part in parts}


def money(qepik: int) -> str:
    """An amount with its currency, without decimals that are zero."""
    return format_money(qepik, short=True)


def exact(qepik: int) -> str:
    """An amount with both decimals, without its currency: for a column."""
    return format_money(qepik, "").strip()


def count(number: int | None) -> str:
    """A number of something; a dash where it is not known."""
    return NOTHING if number is None else integer(number)


def listed(texts: Iterable[str]) -> str:
    """Several short texts as one; a dash where there is none."""
    return ", ".join(texts) or NOTHING


def facts(*told: str) -> str:
    """The quiet line under a title; empty facts are left out."""
    return " · ".join(short(fact, 120) for fact in told if fact.strip())


def left(title: str, share: float = 1) -> Column:
    """A column of words."""
    return Column(title, "left", share)


def right(title: str, share: float = 1) -> Column:
    """A column of numbers."""
    return Column(title, "right", share)


def middle(title: str, share: float = 1) -> Column:
    """A column of signs."""
    return Column(title, "center", share)


def rows(found: Iterable[tuple[Any, ...]], most: int = ROWS) -> tuple[tuple[Any, ...], ...]:
    """Rows of a table, as many as are read."""
    return tuple(found)[:most]


def more(number: int, most: int = ROWS) -> str:
    """How many rows are not shown; empty where all are."""
    if number <= most:
        return ""
    return _("Not shown: {number}. The spreadsheet has all of them.", number=integer(number - most))


def table(
    columns: tuple[Column, ...], found: Iterable[tuple[Any, ...]], **more_: Any
) -> tuple[Table, ...]:
    """A table of what there is; nothing, not an empty table, where there is nothing."""
    every = tuple(found)
    if not every:
        return ()
    note = " ".join(filter(None, (more_.pop("note", ""), more(len(every)))))
    return (Table(columns, every[:ROWS], note=note, **more_),)


def titled(title: str, blocks: Iterable[Block], otherwise: str = "") -> tuple[Block, ...]:
    """A section: its title and blocks; one sentence where there is nothing, else no section."""
    inside = tuple(blocks)
    if not inside and not otherwise:
        return ()
    return (Heading(title, 2), *(inside or (Words(otherwise, "quiet"),)))


def quiet(*texts: str) -> tuple[Words, ...]:
    """Sentences in small letters; empty ones are left out."""
    return tuple(Words(text, "quiet") for text in texts if text)


def source(text: str) -> Words:
    """Where the figures of a part come from."""
    return Words(_("Where these figures come from: {source}", source=text), "quiet")


def opened(what: str, entries: Iterable[Any]) -> tuple[tuple[str, str, str], ...]:
    """Every time that something closed was opened again: what, when, and why."""
    return tuple(
        (
            what,
            moment(entry.at),
            _("{reason} (after the first vote)", reason=short(entry.reason))
            if entry.after_first_vote
            else short(entry.reason),
        )
        for entry in entries
    )
