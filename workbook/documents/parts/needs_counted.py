"""What was counted in the meeting of needs: dots, pairs, ballots, and the same by other rules."""

from __future__ import annotations

from collections.abc import Iterator
from fractions import Fraction
from typing import Any

from workbook.documents.blocks import Block, Words
from workbook.documents.telling import (
    MOST_GROUPS,
    called,
    count,
    left,
    middle,
    names,
    quiet,
    right,
    short,
    table,
)
from workbook.locale import _
from workbook.locale.letters import quoted
from workbook.locale.numbers import decimal, integer, percent
from workbook.needs.analysis.dots import tally
from workbook.needs.analysis.orders import agreed, by_ballots, closed, rule_orders
from workbook.needs.analysis.pairs import rounds
from workbook.needs.analysis.ranked import borda_by_group, papers
from workbook.needs.analysis.ranks import places
from workbook.needs.analysis.shortlist import order, shortlist, suppressed
from workbook.needs.analysis.spoken import gap
from workbook.needs.analysis.stability import stability
from workbook.needs.analysis.unknown import weights_missing
from workbook.needs.analysis.words import dots_method, explained, left_out, rule_name

HARD = 400
"""More papers than that of different wording take longer than a booklet may."""


def covered(plan: Any) -> str:
    """Why dots are not shown; empty once their vote is closed."""
    if plan.needs.vote.closed_at is None:
        return _("The vote is not closed yet. Until then all counts stay covered.")
    return ""


def dots(plan: Any) -> Iterator[Block]:
    """Dots by group first, then the place by the agreed rule, and what was left out."""
    if because := covered(plan):
        yield Words(because, "quiet")
        return
    found, listed = tally(plan), shortlist(plan).needs
    groups = plan.community.groups[:MOST_GROUPS]
    known, numbers = names(plan.needs.needs, 120), placed_numbers(order(plan))
    yield from table(
        (
            left(_("Need"), 2.4),
            *(right(called(group, 30)) for group in groups),
            right(_("Place")),
            middle(_("Shortlist")),
        ),
        (
            (
                known[need],
                *(_dots(found, need, group.id) for group in groups),
                numbers.get(need, "–"),
                "●" if need in listed else "",
            )
            for need in sorted(known, key=lambda need: _first(numbers.get(need)))
        ),
        note=_(
            "Dots of each group, and their share of all its dots. The place: {method}.",
            method=dots_method(plan.needs.rule.method),
        ),
    )
    yield from quiet(weights_missing(plan), unlisted(plan))


def _dots(found: Any, need: str, group: str) -> str:
    return f"{integer(found.dots[need][group])} ({percent(found.shares(group)[need])})"


def _first(number: str | None) -> int:
    return int(number.split("–")[0]) if number else 10**6


def placed_numbers(levels: tuple[tuple[str, ...], ...]) -> dict[str, str]:
    """The place of each need by its number; those that stand level have both: 2–3."""
    found, before = {}, 0
    for level in levels:
        last = before + len(level)
        text = str(last) if len(level) == 1 else f"{before + 1}–{last}"
        found |= dict.fromkeys(level, text)
        before = last
    return found


def unlisted(plan: Any) -> str:
    """Needs that matter to one group but are not on the shortlist."""
    needs, groups = names(plan.needs.needs, 60), names(plan.community.groups, 30)
    told = [f"{needs[i.need]} ({groups[i.group]} {percent(i.share)})" for i in suppressed(plan)]
    if not told:
        return ""
    return _("Not on the shortlist, though it matters to a group: {needs}.", needs="; ".join(told))


def pairs(plan: Any) -> Iterator[Block]:
    """Duels won by group, and the reasons that people gave, in their words."""
    if covered(plan):
        return
    begun = [each for each in rounds(plan) if each.decided][:MOST_GROUPS]
    known, groups = names(plan.needs.needs, 90), names(plan.community.groups, 30)
    if not begun:
        return
    yield from table(
        (left(_("Need"), 3), *(right(groups[each.group]) for each in begun)),
        ((known[need], *(integer(each.wins[need]) for each in begun)) for need in begun[0].needs),
        caption=_("Won against the others"),
    )
    yield from table(
        (
            left(_("Comes first"), 2),
            left(_("Comes after"), 2),
            left(_("Because"), 3),
            left(_("Group"), 1.3),
        ),
        _reasons(plan, known, groups),
    )


def _reasons(plan: Any, known: dict[str, str], groups: dict[str, str]) -> Iterator[tuple[str, ...]]:
    said = plan.needs.pairs
    for group, firsts in said.reasons.items():
        for one, others in firsts.items():
            for other, reason in others.items():
                won = said.winner(group, one, other)
                if reason.strip() and won and {one, other} <= set(known) and group in groups:
                    lost = other if won == one else one
                    yield known[won], known[lost], quoted(short(reason)), groups[group]


def ballots(plan: Any) -> Iterator[Block]:
    """Papers by group, points by group before any mean, and how firm the first place is."""
    box = closed(plan)
    if box is None:
        yield Words(
            _("The ballot is not closed yet. Until then every paper stays covered."), "quiet"
        )
        return
    yield from paper_table(plan)
    points = borda_by_group(box)
    groups = [group for group in plan.community.groups if group.id in points][:MOST_GROUPS]
    known = names(plan.needs.needs, 120)
    values = by_ballots(box, plan.needs.rule.ballots)
    numbers = placed_numbers(places(values))
    yield from table(
        (
            left(_("Need"), 2.4),
            *(right(called(group, 30)) for group in groups),
            right(_("Place")),
        ),
        (
            (known[need], *(_points(points[g.id][need]) for g in groups), numbers[need])
            for level in places(values)
            for need in level
        ),
        caption=_("Each group by itself: points by place"),
        note=f"{explained(plan.needs.rule.ballots)} {left_out(plan.needs.rule.unranked)}",
    )
    yield from quiet(aloud(plan), _firm(plan, box))


def paper_table(plan: Any) -> tuple[Block, ...]:
    """What became of the papers of each group."""
    groups = names(plan.community.groups, 40)
    return table(
        (
            left(_("Group"), 2),
            right(_("Papers given out")),
            right(_("Valid")),
            right(_("Spoiled")),
            right(_("Not returned")),
        ),
        (
            (
                groups.get(id, short(id, 40)),
                *map(count, (p.issued, p.valid, p.spoiled, p.unreturned)),
            )
            for id, p in papers(plan).items()
        ),
    )


def _points(value: Fraction) -> str:
    return decimal(value, {1: 0, 2: 1}.get(value.denominator, 2))


def aloud(plan: Any) -> str:
    """What was said aloud beside what the papers say; empty where nothing was said."""
    found = gap(plan)
    if found is None:
        return ""
    first = ", ".join(names(plan.needs.needs, 60)[need] for need in found.spoken[0])
    same = _("Aloud {need} came first, and so it did in secret.", need=first)
    other = _("Aloud {need} came first; in secret it did not.", need=first)
    votes, voters = integer(found.first_votes), integer(found.voters)
    put = _("{votes} of {voters} papers put it first.", votes=votes, voters=voters)
    return f"{same if found.same_first else other} {put}"


def _firm(plan: Any, box: Any) -> str:
    """How few papers could have changed the first place."""
    if len(box.voices) > HARD:
        return ""
    found = stability(box, plan.needs.rule.ballots)
    if found is None:
        return ""
    told = {"changes": integer(found.changes), "voters": integer(found.voters)}
    if found.exact:
        text = _("If {changes} of {voters} papers were different, it could change.", **told)
    else:
        text = _("At least {changes} of {voters} papers would have to be different.", **told)
    rival = names(plan.needs.needs, 60)[found.rival]
    return " ".join((text, _("Next would be {need}.", need=rival)))


def rules_compared(plan: Any) -> Iterator[Block]:
    """The place of every need by each rule: none of them is the true one."""
    if covered(plan):
        return
    orders = rule_orders(plan)
    if len(orders) < 2:
        return
    known, numbers = names(plan.needs.needs, 90), [placed_numbers(o.places) for o in orders]
    firm = set(agreed(orders))
    queue = [need for level in orders[0].places for need in level]
    yield from table(
        (left(_("Need"), 2.6), *(middle(_column(plan, each.rule)) for each in orders)),
        ((known[need], *(own.get(need, "–") for own in numbers)) for need in queue),
        strong=tuple(at for at, need in enumerate(queue) if need in firm),
        note=_("With a star: the rule that was agreed before. Bold: the same by every rule."),
    )


def _column(plan: Any, rule: str) -> str:
    return f"{rule_name(rule)} *" if rule == plan.needs.rule.ballots else rule_name(rule)
