"""The election told in sentences: its rule, its seats, its papers, and who has a seat why."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

from workbook.group.analysis.election import Election, Tie, reasons
from workbook.group.analysis.people import people
from workbook.group.analysis.quotas import quotas
from workbook.group.analysis.ties import ORDERS
from workbook.group.analysis.words import quota
from workbook.locale import _, plural
from workbook.locale.numbers import integer


def rule(plan: Any) -> Iterator[str]:
    """How seats are given, and what settles a tie."""
    agreed = plan.group.rule
    yield plural(
        "{number} seat goes to those with most votes who together meet every quota.",
        "{number} seats go to those with most votes who together meet every quota.",
        agreed.seats,
    )
    ways = {
        "sex_younger_lot": _(
            "Equal votes: the sex with fewer seats, then the younger, then a public lot."
        ),
        "younger_lot": _("Equal votes: the younger, then a public lot."),
        "lot": _("Equal votes: a public lot."),
    }
    yield ways[agreed.tie]


def seats(plan: Any, found: Election) -> Iterator[str]:
    """Seats for whom they are kept, and who has or misses one because of that."""
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


def papers(plan: Any) -> Iterator[str]:
    """What became of the papers, once all of it is typed."""
    counts = plan.group.tally.papers.model_dump()
    if None not in counts.values():
        yield _(
            "{issued} papers given out = {valid} valid + {spoiled} spoiled + {unreturned} not"
            " returned.",
            **{key: integer(count) for key, count in counts.items()},
        )


def unelected() -> str:
    """Why nobody has a seat."""
    return _("Nobody is elected: no set of candidates meets every quota.")


def by_quota(plan: Any, found: Election) -> Iterator[str]:
    """Who entered by a quota, and who gives way: in sentences."""
    known = {person.id: person for person in people(plan)}
    for code in found.entered:
        yield _(
            "{code}, with {votes} votes, has a seat that is kept for {whom}.",
            code=code,
            votes=integer(known[code].votes),
            whom=_and([quota(key) for key in reasons(known[code], found)]),
        )
    for code in found.gave_way:
        yield _(
            "{code}, with {votes} votes, gives way: without quotas {code} would be elected.",
            code=code,
            votes=integer(known[code].votes),
        )
    if not found.entered and not found.gave_way:
        yield _("Every quota is met by the votes alone: nobody gives way.")


def _and(words: list[str]) -> str:
    """One, or two, or more, as a sentence has them."""
    if len(words) < 2:
        return words[0] if words else _("a quota")
    return _("{some} and {last}", some=", ".join(words[:-1]), last=words[-1])


def ties(plan: Any, found: Election) -> Iterator[str]:
    """Ties that a rule has settled, each once; open ones are for the room to settle."""
    order = ORDERS[plan.group.rule.tie]
    for tie in found.winners.ties:
        if tie.settled is not None:
            yield _settled(tie, order)
    for tie in found.plain.ties:
        if tie.settled is not None and tie not in found.winners.ties:
            yield _("Without quotas: {sentence}", sentence=_settled(tie, order))


def _settled(tie: Tie, order: tuple[str, ...]) -> str:
    rules = {
        "sex": _("the sex with fewer seats"),
        "younger": _("the younger"),
        "lot": _("a public lot"),
    }
    told = {
        "codes": ", ".join(tie.tied),
        "number": integer(tie.settled),
        "rule": rules[order[tie.settled - 1]],
        "chosen": ", ".join(tie.chosen) or "–",
    }
    if tie.votes is None:
        return _("{codes} are level together. Rule {number} settles it, {rule}: {chosen}.", **told)
    return _(
        "{codes} have {votes} votes each. Rule {number} settles it, {rule}: {chosen}.",
        votes=integer(tie.votes),
        **told,
    )


def seat(person: Any, found: Election) -> str:
    """Whether somebody has a seat, and by which quota."""
    if person.id in found.entered:
        whom = ", ".join(quota(key) for key in reasons(person, found))
        return _("elected, seat for {whom}", whom=whom)
    if person.id in found.winners.elected:
        return _("elected")
    if person.id in found.gave_way:
        return _("gives way to a quota")
    level = any(person.id in level for level in found.winners.open)
    return _("level: a lot decides") if level else ""
