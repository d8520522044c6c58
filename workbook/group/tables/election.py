"""Tables of the election: who stood, with votes and seats once the count is closed."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from typing import Any

from workbook.group.analysis.election import closed_election
from workbook.group.analysis.people import young
from workbook.locale import N_
from workbook.tidy import Column, Layout, Row

LAYOUTS = {
    "candidates": Layout(
        N_("a candidate"),
        (
            Column("candidate", "string", "", N_("code of the person")),
            Column("sex", "string", "", N_("F or M; missing where it is not written down")),
            Column("age", "Int64", N_("years"), N_("on the day of the assembly")),
            Column("young", "bool", "", N_("whether the age is below the agreed one")),
            Column("hamlet", "string", "", N_("id of the hamlet")),
            Column("displaced", "bool", "", N_("of a displaced household")),
            Column("terms", "int64", N_("terms"), N_("served in a row before this election")),
            Column("votes", "Int64", N_("papers"), N_("missing until the count is closed")),
            Column("elected", "boolean", "", N_("has a seat for sure; missing until then")),
            Column("without_quotas", "boolean", "", N_("would have a seat without quotas")),
            Column("level", "boolean", "", N_("stands in an open tie that decides about a seat")),
        ),
    ),
}


def tables(plan: Any) -> dict[str, Iterable[Row]]:
    """Rows of each table."""
    return {"candidates": candidates(plan)}


def candidates(plan: Any) -> Iterator[Row]:
    """In the order of the list; nothing of an open count."""
    found, group = closed_election(plan), plan.group
    open = {code for level in found.winners.open for code in level} if found else set()
    for each in group.candidates:
        about = (each.id, each.sex, each.age, young(each, group.rule), each.hamlet)
        seats: tuple[bool | None, ...] = (None, None, None)
        if found:
            inside, plain = found.winners.elected, found.plain.elected
            seats = (each.id in inside, each.id in plain, each.id in open)
        closed = group.tally.closed_at is not None
        votes = group.tally.votes.get(each.id, 0) if closed else None
        yield (*about, each.displaced, each.terms, votes, *seats)
