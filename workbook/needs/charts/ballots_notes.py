"""What must be said beside the result of a ballot, in sentences."""

from __future__ import annotations

from fractions import Fraction
from typing import Any

from workbook.locale import _
from workbook.locale.numbers import integer
from workbook.needs.analysis.ranked import Box, Papers
from workbook.needs.analysis.ranks import places
from workbook.needs.analysis.spoken import gap
from workbook.needs.analysis.stability import stability
from workbook.needs.analysis.words import explained, left_out
from workbook.needs.charts.frame import Levels
from workbook.needs.charts.head import called

Points = dict[str, dict[str, Fraction]]


def rule(plan: Any, papers: dict[str, Papers], points: Points, levels: Levels) -> str:
    """How papers become an order, which of them do not count, and what is still level."""
    agreed = plan.needs.rule
    texts = [explained(agreed.ballots), left_out(agreed.unranked), *_spoiled(plan, papers)]
    if _apart(points, levels[0]):
        texts.append(_("In red: the first of a group where another comes first for all."))
    if any(len(level) > 1 for level in levels):
        texts.append(_("Needs in one bracket stand level."))
    return " ".join(texts)


def aloud(plan: Any) -> str:
    """What was said aloud before, and what the papers say."""
    found = gap(plan)
    if found is None:
        return _("Nothing was written down as said aloud before the ballot.")
    named = {need.id: called(need, 60) for need in plan.needs.needs}
    first = ", ".join(named[need] for need in found.spoken[0])
    votes, voters = integer(found.first_votes), integer(found.voters)
    same = _("Aloud {need} came first, and so it did in secret.", need=first)
    other = _("Aloud {need} came first; in secret it did not.", need=first)
    put = _("{votes} of {voters} papers put it first.", votes=votes, voters=voters)
    turned = _(
        "Of {all} pairs of needs, {swaps} stand the other way round in secret.",
        all=integer(found.of),
        swaps=integer(found.swaps),
    )
    return " ".join((same if found.same_first else other, put, turned))


def firm(plan: Any, box: Box) -> str:
    """How few voters could have changed the first place, and who would then come first."""
    found = stability(box, plan.needs.rule.ballots)
    if found is None:
        return _("There is only one need.")
    named = {need.id: called(need, 60) for need in plan.needs.needs}
    who = {"changes": integer(found.changes), "voters": integer(found.voters)}
    if found.exact:
        text = _("If {changes} of {voters} papers were different, it could change.", **who)
    else:
        text = _("At least {changes} of {voters} papers would have to be different.", **who)
    return " ".join((text, _("Next would be {need}.", need=named[found.rival])))


def _apart(points: Points, first: tuple[str, ...]) -> bool:
    """Whether a group has another need at the top than all together."""
    return any(not {*places(own)[0]} <= {*first} for own in points.values())


def _spoiled(plan: Any, papers: dict[str, Papers]) -> list[str]:
    """Papers that do not count, by group."""
    groups = {group.id: called(group, 30) for group in plan.community.groups}
    found = {groups.get(id, id): each.spoiled for id, each in papers.items() if each.spoiled}
    named = ", ".join(f"{group} {integer(count)}" for group, count in found.items())
    return [_("Spoiled or blank: {papers}.", papers=named)] if found else []
