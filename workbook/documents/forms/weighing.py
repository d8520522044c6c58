"""Needs weighed against each other pair by pair, by criteria, and by scores."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from itertools import combinations
from typing import Any

from workbook.documents.blocks import Block, Box, Break, Cell, Column, Heading
from workbook.documents.document import WIDE, Document
from workbook.documents.forms.marks import GROUPS, SMALL, need_signs
from workbook.documents.forms.sheet import at, called, field, form, narrow, table
from workbook.locale import _
from workbook.locale.numbers import integer
from workbook.needs.analysis.pairs import listed
from workbook.needs.model import Criterion, Pairs

BOX = 5.5
CRITERIA = 5
LETTERS = 34
"""Letters of a need where two stand beside each other."""


def weighing(plan: Any, region: str) -> Iterator[Document]:
    """The forms of weighing."""
    yield pairs(plan, region)
    yield criteria(plan, region)
    yield scores(plan, region)


def shortlisted(plan: Any) -> tuple[Any, ...]:
    """The needs on the shortlist; none while their dots are covered."""
    if plan.needs.vote.closed_at is None:
        return ()
    known = {need.id: need for need in plan.needs.needs}
    return tuple(known[id] for id in listed(plan) if id in known)


def pairs(plan: Any, region: str) -> Document:
    """Every pair of the shortlist, which comes first, and above all why: a sheet for each group."""
    groups = plan.community.groups
    return form(
        plan,
        region,
        "pairs",
        _("Two needs at a time"),
        tuple(block for number, group in enumerate(groups) for block in _page(plan, group, number)),
        do=_("Which of the two comes first, and why? Write the reason in the group's own words."),
        typed=tuple(
            at(_("Needs"), _("Pairs: {group}", group=called(group.label, 40))) for group in groups
        ),
    )


def _page(plan: Any, group: Any, number: int) -> Iterator[Block]:
    if number:
        yield Break()
    yield Heading(called(group.label, 40), 2, GROUPS.get(group.id, ""))
    columns = (
        Column(_("Pair"), share=1.7),
        Column("", share=1.7),
        Column(field(Pairs, "winners"), "center", 1.4),
        Column(field(Pairs, "reasons"), share=2),
    )
    yield table(columns, tuple(_pairs(plan)), tall=12.6, size=0.88)


def _pairs(plan: Any) -> Iterator[tuple[Cell, ...]]:
    """Both needs by number and name, and a box beside the sign of each."""
    needs, signs = shortlisted(plan), need_signs(plan, SMALL)
    for pair in combinations(range(len(needs) or plan.needs.rule.shortlist), 2):
        if needs:
            yield (*(_numbered(place, needs[place]) for place in pair), _boxes(pair, needs, signs))
        else:
            numbers = tuple(f"{integer(place + 1)}." for place in pair)
            yield (*numbers, (Box(size=BOX), numbers[0], Box(size=BOX), numbers[1]))


def _boxes(pair: Sequence[int], needs: Sequence[Any], signs: Any) -> tuple[Cell, ...]:
    return tuple(part for at in pair for part in (Box(size=BOX), signs[needs[at].id]))


def _numbered(place: int, need: Any, letters: int = LETTERS) -> str:
    return f"{integer(place + 1)}. {called(need.name or need.id, letters)}"


def criteria(plan: Any, region: str) -> Document:
    """The criteria, and two of them at a time."""
    known = [called(each.name) for each in plan.needs.criteria.criteria]
    names = known or [""] * CRITERIA
    columns = (
        Column(_("◀ this one"), share=2),
        Column(_("Weighs more"), "center", 1.6),
        Column(_("that one ▶"), share=2),
    )
    rows = [(one, "", other) for one, other in combinations(names, 2)]
    return form(
        plan,
        region,
        "criteria",
        _("Criteria and what they weigh"),
        (
            table(
                (narrow(_("No."), 0.3), Column(field(Criterion, "name"), share=4)),
                [(integer(number), name) for number, name in enumerate(names, 1)],
                caption=_("Criteria"),
            ),
            table(columns, rows, tall=10, caption=_("Two at a time: which weighs more?")),
        ),
        do=_("Which of the two weighs more, and how many times: 2, 3, up to 9? 1 is the same."),
        typed=(at(_("Needs"), _("Criteria")),),
    )


def scores(plan: Any, region: str) -> Document:
    """Each need of the shortlist on each criterion, from 1 to 5."""
    known = [called(each.name, 60) for each in plan.needs.criteria.criteria]
    needs = shortlisted(plan)
    names = [_numbered(place, need, 60) for place, need in enumerate(needs)]
    rows = [(name,) for name in names] or [()] * plan.needs.rule.shortlist
    columns = (
        Column(_("Need"), share=2.4),
        *(narrow(name, 1.2) for name in known or [""] * CRITERIA),
    )
    return form(
        plan,
        region,
        "scores",
        _("Scores by criteria"),
        (table(columns, rows, tall=14, caption=_("1 is little, 5 is much")),),
        do=_("The room shows fingers, from 1 to 5. Write what most of them show."),
        typed=(at(_("Needs"), _("Scores")),),
        paper=WIDE,
    )
