"""What must be said beside the result of an election, in sentences."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

from workbook.group.analysis.election import Election, Tie
from workbook.group.analysis.ties import ORDERS
from workbook.group.analysis.told import papers, rule, seats
from workbook.locale import _, plural

Notes = tuple[tuple[str, str], ...]


def notes(plan: Any, found: Election, left: int) -> Notes:
    """The rule, what the quotas changed, and papers and ties; `left` are not on the sheet."""
    return (
        (_("The rule, agreed before any name was said"), " ".join(rule(plan))),
        (_("Seats and quotas"), " ".join(seats(plan, found))),
        (_("Papers and ties"), " ".join((*papers(plan), *_ties(plan, found), *_left(left)))),
    )


def _ties(plan: Any, found: Election) -> Iterator[str]:
    order = ORDERS[plan.group.rule.tie]
    for tie in dict.fromkeys((*found.winners.ties, *found.plain.ties)):
        yield _tie(tie, order)


def _tie(tie: Tie, order: tuple[str, ...]) -> str:
    codes = ", ".join(tie.tied)
    if tie.settled is None:
        return _("Level, a lot decides: {codes}.", codes=codes)
    rules = {
        "sex": _("the sex with fewer seats"),
        "younger": _("the younger"),
        "lot": _("a public lot"),
    }
    chosen = ", ".join(tie.chosen) or "–"
    return _(
        "Level: {codes}; settled by {rule}: {chosen}.",
        codes=codes,
        rule=rules[order[tie.settled - 1]],
        chosen=chosen,
    )


def _left(left: int) -> Iterator[str]:
    if left:
        yield plural("{number} more is not shown.", "{number} more are not shown.", left)
