"""What must be said beside the result of an election, in sentences."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

from workbook.group.analysis.election import Election, Tie
from workbook.group.analysis.quotas import quotas
from workbook.group.analysis.ties import ORDERS
from workbook.group.analysis.words import quota
from workbook.locale import _, plural
from workbook.locale.numbers import integer

Notes = tuple[tuple[str, str], ...]


def notes(plan: Any, found: Election, left: int) -> Notes:
    """The rule, what the quotas changed, and papers and ties; `left` are not on the sheet."""
    return (
        (_("The rule, agreed before any name was said"), " ".join(_rule(plan))),
        (_("Seats and quotas"), " ".join(_seats(plan, found))),
        (_("Papers and ties"), " ".join((*_papers(plan), *_ties(plan, found), *_left(left)))),
    )


def _rule(plan: Any) -> Iterator[str]:
    rule = plan.group.rule
    yield plural(
        "{number} seat goes to those with most votes who together meet every quota.",
        "{number} seats go to those with most votes who together meet every quota.",
        rule.seats,
    )
    ways = {
        "sex_younger_lot": _(
            "Equal votes: the sex with fewer seats, then the younger, then a public lot."
        ),
        "younger_lot": _("Equal votes: the younger, then a public lot."),
        "lot": _("Equal votes: a public lot."),
    }
    yield ways[rule.tie]


def _seats(plan: Any, found: Election) -> Iterator[str]:
    needed = quotas(plan.group.rule)
    told = [
        _(
            "{whom}: {filled}, at least {needed}",
            whom=quota(key),
            filled=integer(getattr(found.filled, key)),
            needed=integer(least),
        )
        for key, least in needed._asdict().items()
    ]
    yield "; ".join(told) + "."
    if found.entered:
        yield _("By a quota: {codes}.", codes=", ".join(found.entered))
    if found.gave_way:
        yield _("Without quotas also: {codes}.", codes=", ".join(found.gave_way))


def _papers(plan: Any) -> Iterator[str]:
    papers = plan.group.tally.papers
    counts = papers.model_dump()
    if None not in counts.values():
        yield _(
            "{issued} papers given out = {valid} valid + {spoiled} spoiled + {unreturned} not"
            " returned.",
            **{key: integer(count) for key, count in counts.items()},
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
