"""Tables of the secret ballot: papers, points, duels."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from typing import Any

from workbook.locale import N_
from workbook.needs.analysis.pairs import listed
from workbook.needs.analysis.ranked import borda, box, first_choices, head_to_head, is_spoiled
from workbook.needs.tables.layout import GROUP, NEED
from workbook.tidy import Column, Layout, Row

LAYOUTS = {
    "papers": Layout(
        N_("a ballot paper and a need on it; a paper without any has one row"),
        (
            Column("paper", "string", "", N_("id of the paper, or of several that are equal")),
            GROUP,
            Column("count", "int64", N_("papers"), N_("how many equal papers it stands for")),
            Column(
                "spoiled", "bool", "", N_("blank, or not valid by the agreed rule: not counted")
            ),
            Column("place", "Int64", "", N_("1 is first; needs that stand level share one")),
            Column("need", "string", "", N_("id of the need; missing on a blank paper")),
        ),
    ),
    "ballot_points": Layout(
        N_("a need on the shortlist and a group that voted"),
        (
            NEED,
            GROUP,
            Column("voters", "int64", N_("papers"), N_("papers of the group that count")),
            Column(
                "borda", "float64", N_("points"), N_("Borda points, by the rule for needs left out")
            ),
            Column("first", "float64", N_("papers"), N_("first places; a shared one is split")),
        ),
    ),
    "duels": Layout(
        N_("a need against another"),
        (
            Column("need", "string", "", N_("id of the one")),
            Column("other", "string", "", N_("id of the other")),
            Column("voters", "int64", N_("papers"), N_("papers that put the one before the other")),
        ),
    ),
}


def tables(plan: Any) -> dict[str, Iterable[Row]]:
    """Rows of each table."""
    return {"papers": papers(plan), "ballot_points": points(plan), "duels": duels(plan)}


def papers(plan: Any) -> Iterator[Row]:
    """Papers as they were typed."""
    needs, tied = frozenset(listed(plan)), plan.needs.rule.tied
    for paper in plan.needs.ballot.papers:
        head = (paper.id, paper.group, paper.count, is_spoiled(paper.places, needs, tied))
        if not any(paper.places):
            yield *head, None, None
        for place, level in enumerate(paper.places, 1):
            yield from ((*head, place, need) for need in level)


def points(plan: Any) -> Iterator[Row]:
    """Points and first places from each group."""
    counted = box(plan)
    for group in counted.groups:
        own = counted.of(group)
        given, first = borda(own), first_choices(own)
        for need in counted.needs:
            yield need, group, own.voters, float(given[need]), float(first[need])


def duels(plan: Any) -> Iterator[Row]:
    """Every two needs, both ways."""
    for need, row in head_to_head(box(plan)).items():
        yield from ((need, other, voters) for other, voters in row.items())
