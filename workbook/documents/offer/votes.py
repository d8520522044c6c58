"""Dots, pairs and ballots as they were counted: groups apart, then together, and how firmly.

What is not closed is covered: not one number of it is printed.
"""

from __future__ import annotations

from collections.abc import Iterator
from fractions import Fraction
from typing import Any

from workbook.documents.blocks import Block, Column, Heading, Table, Words
from workbook.documents.offer.chapter import NOTHING, called, lacking, named
from workbook.documents.parts.needs_counted import placed_numbers
from workbook.locale import _, plural
from workbook.locale.numbers import decimal, integer, percent
from workbook.needs.analysis.agreement import concordance
from workbook.needs.analysis.dots import by_method, tally
from workbook.needs.analysis.orders import agreed, by_ballots, closed, rule_orders
from workbook.needs.analysis.pairs import Round, rounds, wins_sum
from workbook.needs.analysis.ranked import Box, borda_by_group, first_choices, papers
from workbook.needs.analysis.shortlist import shortlist, suppressed
from workbook.needs.analysis.spoken import gap
from workbook.needs.analysis.stability import stability
from workbook.needs.analysis.unknown import weights_missing
from workbook.needs.analysis.words import apart, ballots_method, dots_method, rule_name


def votes(plan: Any) -> Iterator[Block]:
    """Every count, in the order of the meeting."""
    yield from _dots(plan)
    yield from _pairs(plan)
    yield from _ballots(plan)
    yield from _rules(plan)


def _dots(plan: Any) -> Iterator[Block]:
    """Dots of each group on each need, and the shortlist."""
    yield Heading(_("Dots"), 2)
    if plan.needs.vote.closed_at is None:
        yield lacking(_("The vote is not closed yet. Until then all counts stay covered."))
        return
    rule, names = plan.needs.rule, named(plan.needs.needs)
    each = rule.dots_each(len(plan.needs.needs))
    yield Words(
        plural(
            "Everyone had {number} dot, at most {most} for one need. Order: {method}.",
            "Everyone had {number} dots, at most {most} for one need. Order: {method}.",
            each,
            most=min(each, rule.most_per_need),
            method=dots_method(rule.method),
        )
    )
    if why := weights_missing(plan):
        yield lacking(why)
    yield _dots_table(plan, names)
    yield from _left_out(plan, names)


def _dots_table(plan: Any, names: dict[str, str]) -> Table:
    """Every need in the agreed order, those of the shortlist in bold."""
    counted, rule, listed = tally(plan), plan.needs.rule, set(shortlist(plan).needs)
    values = by_method(counted, rule.method) or {}
    groups = plan.community.groups
    order = sorted(counted.dots, key=lambda id: -values.get(id, 0))
    return Table(
        (
            Column(_("Need"), share=4),
            *(Column(called(group), "right", 1) for group in groups),
            Column(_("Together"), "right", 1),
            Column(_("By the rule"), "right", 1),
        ),
        tuple(
            (
                names[id],
                *(integer(counted.dots[id][group.id]) for group in groups),
                integer(sum(counted.dots[id].values())),
                _value(values.get(id)),
            )
            for id in order
        ),
        total=(
            _("All dots"),
            *(integer(counted.by_group[group.id]) for group in groups),
            integer(counted.total),
            "",
        ),
        strong=tuple(row for row, id in enumerate(order) if id in listed),
        note=_(
            "Bold: on the shortlist, with the first {count} and the first {top} of each group.",
            count=rule.shortlist,
            top=rule.top_per_group,
        ),
        size=0.9,
    )


def _value(value: Any) -> str:
    if value is None:
        return NOTHING
    return integer(value) if isinstance(value, int) else percent(value, 1)


def _left_out(plan: Any, names: dict[str, str]) -> Iterator[Block]:
    """Needs of one group that are not on the shortlist: named, so that they are answered."""
    groups = named(plan.community.groups)
    texts = [
        f"{names[it.need]} ({groups[it.group]} {percent(it.share)})" for it in suppressed(plan)
    ]
    if texts:
        told = "; ".join(texts)
        text = _("Matters to one group, but is not on the shortlist: {needs}.", needs=told)
        yield Words(text, "quote")


def _pairs(plan: Any) -> Iterator[Block]:
    """How many duels each need won in each group, and how far the groups agree."""
    yield Heading(_("Pairs"), 2)
    begun = tuple(each for each in rounds(plan) if each.decided)
    if not begun or any(not each.complete for each in begun):
        yield lacking(_("Not every pair is compared yet."))
        return
    names, groups, wins = named(plan.needs.needs), named(plan.community.groups), wins_sum(begun)
    order = sorted(begun[0].needs, key=lambda id: -wins[id])
    yield Words(_("Every group compared every need of the shortlist with every other."))
    yield Table(
        (
            Column(_("Duels won"), share=4),
            *(Column(groups[each.group], "right", 1) for each in begun),
            Column(_("Together"), "right", 1),
        ),
        tuple(
            (names[id], *(integer(each.wins[id]) for each in begun), integer(wins[id]))
            for id in order
        ),
        size=0.9,
    )
    yield from _agreement(begun, groups)


def _agreement(begun: tuple[Round, ...], groups: dict[str, str]) -> Iterator[Words]:
    """Kendall's W of all groups, the two that are farthest apart, and circles."""
    found = concordance([each.ranks for each in begun])
    if found is not None:
        text = _(
            "All groups: Kendall’s W = {w} (0: each its own order, 1: one order). With so few"
            " groups it is shown, not tested.",
            w=decimal(found.w, 2),
        )
        yield Words(text)
    if two := apart({each.group: each.ranks for each in begun}, groups):
        yield Words(two)
    circles = [f"{groups[each.group]} {integer(each.triads)}" for each in begun if each.triads]
    if circles:
        told = "; ".join(circles)
        text = _("Circles (a before b, b before c, c before a), by group: {groups}.", groups=told)
        yield Words(text)


def _ballots(plan: Any) -> Iterator[Block]:
    """Papers given out and counted, points of each group, and how firm the first place is."""
    yield Heading(_("Secret ballot"), 2)
    box = closed(plan)
    if box is None:
        yield lacking(_("The ballot is not closed yet. Until then every paper stays covered."))
        return
    yield _papers(plan)
    yield _points(plan, box)
    method = ballots_method(plan.needs.rule.ballots)
    yield Words(
        _("Agreed rule: {method}. A place gives a point for every need behind it.", method=method)
    )
    yield from _firm(plan, box)


def _papers(plan: Any) -> Table:
    groups, found = named(plan.community.groups), papers(plan)
    rows = tuple(
        (
            groups.get(id, id),
            *(_known(n) for n in (each.issued, each.valid, each.spoiled, each.unreturned)),
        )
        for id, each in found.items()
    )
    heads = (_("Papers given out"), _("Valid"), _("Spoiled"), _("Not returned"))
    columns = (Column(_("Group"), share=2), *(Column(head, "right", 1) for head in heads))
    return Table(columns, rows, size=0.9)


def _known(number: int | None) -> str:
    return NOTHING if number is None else integer(number)


def _points(plan: Any, box: Box) -> Table:
    """Points by place of each group, first places, and what the agreed rule orders by."""
    points, firsts = borda_by_group(box), first_choices(box)
    values, names = by_ballots(box, plan.needs.rule.ballots), named(plan.needs.needs)
    groups = [group for group in plan.community.groups if group.id in points]
    order = sorted(box.needs, key=lambda id: -values[id])
    return Table(
        (
            Column(_("Points by place"), share=4),
            *(Column(called(group), "right", 1) for group in groups),
            Column(_("First places"), "right", 1),
            Column(_("By the rule"), "right", 1),
        ),
        tuple(
            (
                names[id],
                *(_written(points[group.id][id]) for group in groups),
                _written(firsts[id]),
                _written(values[id]),
            )
            for id in order
        ),
        strong=(0,),
        size=0.9,
    )


def _written(value: Fraction) -> str:
    """With a half where there is one, else to two decimals where it is no whole number."""
    return decimal(value, {1: 0, 2: 1}.get(value.denominator, 2))


def _firm(plan: Any, box: Box) -> Iterator[Words]:
    """How few papers would change the first place, and what was said aloud before."""
    names, found = named(plan.needs.needs), stability(box, plan.needs.rule.ballots)
    if found is not None:
        told = {"changes": integer(found.changes), "voters": integer(found.voters)}
        if found.exact:
            text = _("If {changes} of {voters} papers were different, it could change.", **told)
        else:
            text = _("At least {changes} of {voters} papers would have to be different.", **told)
        first = _("First place: {needs}.", needs="; ".join(names[id] for id in found.first))
        rival = _("Next would be {need}.", need=names[found.rival])
        yield Words(f"{first} {text} {rival}")
    aloud = gap(plan)
    if aloud is not None:
        first = ", ".join(names[id] for id in aloud.spoken[0])
        if aloud.same_first:
            yield Words(_("Aloud {need} came first, and so it did in secret.", need=first))
        else:
            yield Words(_("Aloud {need} came first; in secret it did not.", need=first))


def _rules(plan: Any) -> Iterator[Block]:
    """The place of each need by every way of counting: how far the result hangs on the rule."""
    orders, names = rule_orders(plan), named(plan.needs.needs)
    if len(orders) < 2 or plan.needs.vote.closed_at is None:
        return
    places = [placed_numbers(order.places) for order in orders]
    listed = [id for level in orders[-1].places for id in level]
    yield Table(
        (
            Column(_("Place by each way of counting"), share=3.2),
            *(Column(rule_name(order.rule), "center", 1) for order in orders),
        ),
        tuple((names[id], *(place.get(id, NOTHING) for place in places)) for id in listed),
        strong=tuple(row for row, id in enumerate(listed) if id in agreed(orders)),
        note=_("Bold: on the same place by every way. No way of counting is the true one."),
        size=0.82,
    )
