"""Tables of the dots: what each group placed, and the order that comes of it."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from typing import Any

from workbook.locale import N_
from workbook.needs.analysis import dots
from workbook.needs.analysis.shortlist import order, shortlist, suppressed
from workbook.needs.tables.layout import GROUP, NAME, NEED
from workbook.tidy import Column, Layout, Row

LAYOUTS = {
    "dots": Layout(
        N_("a need and a group"),
        (
            NEED,
            NAME,
            GROUP,
            Column("dots", "int64", N_("dots"), N_("dots of the group on the need")),
            Column(
                "share", "float64", N_("of the group's dots"), N_("dots / all dots of the group")
            ),
            Column(
                "left_out", "bool", "", N_("a tenth or more of the group's dots, not shortlisted")
            ),
        ),
    ),
    "order": Layout(
        N_("a need, in the agreed order"),
        (
            NEED,
            NAME,
            Column(
                "place", "Int64", "", N_("by the agreed method; needs that stand level share one")
            ),
            Column("tied", "bool", "", N_("whether another need stands level")),
            Column("shortlist", "bool", "", N_("whether it is on the shortlist")),
            Column("raw", "int64", N_("dots"), N_("dots of all groups")),
            Column(
                "group_equal", "float64", N_("of all dots"), N_("mean of the shares of the groups")
            ),
            Column("population", "Float64", N_("of all dots"), N_("mean of the shares, by adults")),
        ),
    ),
}


def tables(plan: Any) -> dict[str, Iterable[Row]]:
    """Rows of each table."""
    return {"dots": dot_counts(plan), "order": ordered(plan)}


def dot_counts(plan: Any) -> Iterator[Row]:
    """Dots of every group on every need."""
    tally, missed = dots.tally(plan), {(it.need, it.group) for it in suppressed(plan)}
    shares = {group: tally.shares(group) for group in tally.adults}
    for need in plan.needs.needs:
        for group, count in tally.dots[need.id].items():
            share = float(shares[group][need.id])
            yield need.id, need.name, group, count, share, (need.id, group) in missed


def ordered(plan: Any) -> Iterator[Row]:
    """Needs in the agreed order, with what each method makes of them."""
    tally, listed = dots.tally(plan), shortlist(plan).needs
    raw, equal = dots.raw_sum(tally), dots.group_equal_share(tally)
    population = dots.population_weighted_share(tally) or {}
    names = {need.id: need.name for need in plan.needs.needs}
    for place, tied, need in _places(plan, names):
        share = float(population[need]) if need in population else None
        yield need, names[need], place, tied, need in listed, raw[need], float(equal[need]), share


def _places(plan: Any, needs: dict[str, str]) -> Iterator[tuple[int | None, bool, str]]:
    """Place, whether it is shared, need; without places where the order cannot be computed."""
    levels, before = order(plan), 0
    if not levels:
        yield from ((None, False, need) for need in needs)
    for level in levels:
        yield from ((before + 1, len(level) > 1, need) for need in level)
        before += len(level)
