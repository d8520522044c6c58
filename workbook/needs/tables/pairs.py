"""Tables of the pairs: who won each, how often, and how consistent a group is with itself."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from typing import Any

from workbook.locale import N_
from workbook.needs.analysis.pairs import listed, pairs, rounds
from workbook.needs.tables.layout import GROUP, NEED
from workbook.tidy import Column, Layout, Row

LAYOUTS = {
    "pairs": Layout(
        N_("a group and a pair of needs on the shortlist"),
        (
            GROUP,
            Column("first", "string", "", N_("id of the need that is earlier in the list")),
            Column("second", "string", "", N_("id of the other")),
            Column(
                "winner", "string", "", N_("id of the one that comes first; missing if undecided")
            ),
            Column("reason", "string", "", N_("why, in the words of the group; may be empty")),
        ),
    ),
    "pair_wins": Layout(
        N_("a group and a need on the shortlist"),
        (
            GROUP,
            NEED,
            Column("wins", "int64", N_("pairs"), N_("pairs that the need won")),
            Column("rank", "Float64", "", N_("mean rank by wins; missing until all are decided")),
        ),
    ),
    "consistency": Layout(
        N_("a group"),
        (
            GROUP,
            Column("decided", "int64", N_("pairs"), N_("pairs that are decided")),
            Column("pairs", "int64", N_("pairs"), N_("all pairs")),
            Column("triads", "Int64", "", N_("circular triads; missing until all are decided")),
            Column("zeta", "Float64", N_("1 is consistent"), N_("coefficient of consistence")),
        ),
    ),
}


def tables(plan: Any) -> dict[str, Iterable[Row]]:
    """Rows of each table."""
    return {
        "pairs": decisions(plan),
        "pair_wins": wins(plan),
        "consistency": consistency(plan),
    }


def decisions(plan: Any) -> Iterator[Row]:
    """Every pair of every group, decided or not."""
    compared, part = pairs(listed(plan)), plan.needs.pairs
    for group in plan.community.groups:
        for pair in compared:
            yield group.id, *pair, part.winner(group.id, *pair), part.reason(group.id, *pair)


def wins(plan: Any) -> Iterator[Row]:
    """How often each need won."""
    for each in rounds(plan):
        done = each.decided == each.of
        for need in each.needs:
            rank = float(each.ranks[need]) if done else None
            yield each.group, need, each.wins[need], rank


def consistency(plan: Any) -> Iterator[Row]:
    """Circles in what a group decided."""
    for each in rounds(plan):
        zeta = None if each.zeta is None else float(each.zeta)
        yield each.group, each.decided, each.of, each.triads, zeta
