"""Who is elected: the set with most votes that meets every quota, exactly (field guide, WS1).

Sets with equal votes are compared by the agreed tie rules, one after the other; the last is a
public lot. What is still level after that is an open tie: shown, never broken by the program.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import lru_cache
from typing import Any

from workbook.group.analysis.people import Person, people
from workbook.group.analysis.quotas import NONE, Quotas, counts, filled, quotas
from workbook.group.analysis.sets import Best, Worth, best
from workbook.group.analysis.ties import ORDERS, Level, TieRule, drawn, levels
from workbook.group.model import Lot


@dataclass(frozen=True)
class Tie:
    """People with whom or without whom the votes are the same.

    `settled` is the number of the tie rule that settled it, None where it is open; `chosen` are
    those who got a seat. `votes` are those of each, None where they differ.
    """

    tied: Level
    votes: int | None
    settled: int | None
    chosen: Level


@dataclass(frozen=True)
class Winners:
    """Who has a seat for sure; `open` are ties that still decide about a seat.

    `votes` are those of the whole set, the same however open ties are settled.
    """

    elected: Level
    open: tuple[Level, ...]
    ties: tuple[Tie, ...]
    votes: int


@dataclass(frozen=True)
class Election:
    """The set elected, the one there would be without quotas, and what makes them differ.

    `entered` have their seat by a quota only, those who `gave_way` would have one without quotas.
    `filled` are the seats for sure that count for each quota. `missed` are the quotas that the set
    without quotas does not meet for sure.
    """

    winners: Winners
    plain: Winners
    entered: Level
    gave_way: Level
    filled: Quotas
    missed: tuple[str, ...]


def election(plan: Any) -> Election | None:
    """The election by the votes counted so far; None where no set meets the quotas.

    With fewer candidates than seats all are elected, if they meet the quotas.
    """
    rule, stand = plan.group.rule, people(plan)
    if not stand:
        return None
    order, seats = ORDERS[rule.tie], min(rule.seats, len(stand))
    lots = tuple(plan.group.lots)
    return _elected(stand, seats, quotas(rule), order, lots)


def closed_election(plan: Any) -> Election | None:
    """The election once its count is closed: before that nothing of it is anybody's business."""
    return election(plan) if plan.group.tally.closed_at is not None else None


@lru_cache(maxsize=16)
def _elected(
    stand: tuple[Person, ...],
    seats: int,
    needed: Quotas,
    order: tuple[TieRule, ...],
    lots: tuple[Lot, ...],
) -> Election | None:
    winners = decide(stand, seats, needed, order, lots)
    if winners is None:
        return None
    plain = decide(stand, seats, NONE, order, lots)
    inside, known = set(winners.elected), {person.id: person for person in stand}
    open, either = set().union(*winners.open), set(plain.elected).union(*plain.open)
    chosen = [known[id] for id in winners.elected]
    return Election(
        winners=winners,
        plain=plain,
        entered=tuple(id for id in winners.elected if id not in either),
        gave_way=tuple(id for id in plain.elected if id not in inside | open),
        filled=filled(chosen),
        missed=needed.short(filled(known[id] for id in plain.elected)),
    )


def decide(
    stand: Sequence[Person],
    seats: int,
    needed: Quotas,
    order: Sequence[TieRule],
    lots: Sequence[Lot] = (),
) -> Winners | None:
    """The best set of `seats` people under these quotas and tie rules; None where there is none."""
    stages = list(_stages(stand, seats, needed, order, lots))
    if not stages:
        return None
    votes = {person.id: person.votes for person in stand}
    last = stages[-1]
    ties = tuple(_told(level, stages, votes) for level in levels(stages[0].open, votes))
    elected = tuple(id for id in votes if id in last.every)
    return Winners(elected, levels(last.open, votes), ties, last.votes)


def _stages(
    stand: Sequence[Person],
    seats: int,
    needed: Quotas,
    order: Sequence[TieRule],
    lots: Sequence[Lot],
) -> Iterator[Best]:
    """The best sets by votes alone, and then after each tie rule; nothing where there is none."""
    found, used = best(stand, Worth(seats), needed), set()
    if found is None:
        return
    yield found
    for rule in order:
        used.add(rule)
        worth = Worth(seats, sex="sex" in used, age="younger" in used)
        if not found.open:
            yield found
            continue
        found = best(stand, worth, needed, numbers=found.numbers)
        yield _by_lot(stand, worth, needed, lots, found) if rule == "lot" else found


def _by_lot(
    stand: Sequence[Person], worth: Worth, needed: Quotas, lots: Sequence[Lot], found: Best
) -> Best:
    """The best sets as far as lots decided: whoever was drawn first is in."""
    votes, sure = {person.id: person.votes for person in stand}, []
    while (first := drawn(levels(found.open, votes), lots)) is not None:
        sure.append(first)
        found = best(stand, worth, needed, sure, found.numbers)
    return found


def _told(level: Level, stages: Sequence[Best], votes: Mapping[str, int]) -> Tie:
    """A tie of votes, and the first rule after which it decides nothing any more."""
    settled = next(
        (number for number, stage in enumerate(stages) if not stage.open.intersection(level)), None
    )
    alike = {votes[id] for id in level}
    chosen = tuple(id for id in level if id in stages[-1].every)
    return Tie(level, alike.pop() if len(alike) == 1 else None, settled, chosen)


def reasons(person: Person, found: Election) -> tuple[str, ...]:
    """The quotas for which somebody entered: those that were missed, and that it counts for."""
    own = counts(person)
    return tuple(key for key in found.missed if getattr(own, key))
