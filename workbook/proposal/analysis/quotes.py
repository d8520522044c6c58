"""Quotes: how many suppliers were asked, and whether they look like different ones.

*Purchase pattern* of the field guide: one supplier, one family or one date across quotes.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from typing import Any

from workbook.locale import _
from workbook.locale.letters import lower
from workbook.locale.numbers import date as written
from workbook.proposal.analysis.amounts import amount
from workbook.sources import IN_KIND

QUOTES = 3
"""Suppliers to be asked for what is bought above the limit."""


@dataclass(frozen=True)
class Look:
    """A pattern in the quotes of one line, by its id: a question to ask."""

    row: str
    check: str
    text: str


def of_line(plan: Any, line: str) -> tuple[Any, ...]:
    """The quotes for a line, by its id, in the order of the list."""
    return tuple(quote for quote in plan.proposal.budget.quotes if quote.line == line)


def bought(line: Any) -> int:
    """The part of a line that somebody has to pay for, in qəpik: all but what is given in kind."""
    return max(0, amount(line) - sum(line.split.get(source, 0) for source in IN_KIND))


def suppliers(quotes: Iterable[Any]) -> int:
    """How many different suppliers there are, by their names; capitals and spaces aside."""
    return len({_folded(quote.supplier) for quote in quotes} - {""})


def short_of_quotes(plan: Any) -> tuple[tuple[Any, int], ...]:
    """Lines above the fund's limit that lack quotes, each with the suppliers that it has."""
    found = []
    for line in plan.proposal.budget.lines:
        asked = suppliers(of_line(plan, line.id))
        if bought(line) > plan.quotes_above and asked < QUOTES:
            found.append((line, asked))
    return tuple(found)


def looks(plan: Any) -> tuple[Look, ...]:
    """What looks odd about the quotes of each line."""
    return tuple(
        look
        for line in plan.proposal.budget.lines
        for look in _line_looks(line, of_line(plan, line.id))
    )


def _line_looks(line: Any, quotes: tuple[Any, ...]) -> Iterator[Look]:
    for name in _twice(quotes, "supplier"):
        text = _(
            "“{line}”: “{supplier}” stands on more than one quote. Ask another supplier.",
            line=line.label,
            supplier=name,
        )
        yield Look(line.id, "one_supplier", text)
    for name in _twice(quotes, "family"):
        text = _(
            "“{line}”: more than one quote comes from “{family}”. Ask somebody who is not of it.",
            line=line.label,
            family=name,
        )
        yield Look(line.id, "one_family", text)
    days = {quote.date for quote in quotes}
    if len(quotes) > 1 and len(days) == 1 and None not in days:
        text = _(
            "“{line}”: all quotes are of {date}; ask how they came about.",
            line=line.label,
            date=written(days.pop()),
        )
        yield Look(line.id, "one_date", text)


def _twice(quotes: Iterable[Any], field: str) -> list[str]:
    """What stands in a field of more than one quote, as it is written first."""
    seen: dict[str, list[str]] = {}
    for quote in quotes:
        text = getattr(quote, field).strip()
        if text:
            seen.setdefault(_folded(text), []).append(text)
    return [texts[0] for texts in seen.values() if len(texts) > 1]


def _folded(text: str) -> str:
    return " ".join(lower(text).split())
