"""What the ballots say: each group first, then the order, and how firmly it stands."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from fractions import Fraction
from itertools import combinations
from typing import Any

from workbook.locale import N_, _, plural
from workbook.locale.numbers import decimal, integer
from workbook.needs.analysis.agreement import tau
from workbook.needs.analysis.draws import open_ties, settled
from workbook.needs.analysis.orders import by_ballots
from workbook.needs.analysis.ranked import Box, borda_by_group, box, papers
from workbook.needs.analysis.ranks import places
from workbook.needs.analysis.spoken import Gap, gap
from workbook.needs.analysis.stability import Stability, stability
from workbook.needs.analysis.words import ballots_method
from workbook.needs.worksheet.boards import in_places
from workbook.needs.worksheet.ceremony import ceremony, settling
from workbook.needs.worksheet.notices import need_names, need_signs, not_heard
from workbook.needs.worksheet.phases import DECISION
from workbook.ui.step import AnyEdit, Step
from workbook.ui.view import Bar, BarRow, Block, Board, Fact, Facts, Notice, Script, Series

Places = tuple[tuple[str, ...], ...]
Values = Mapping[str, Fraction]

ABOUT = "ballots"
AT_ONCE = 5_000
"""Papers that are counted before the screen is shown; more are counted beside it."""
APART = Fraction(1, 5)
"""Below this tau two groups order the needs almost independently (field guide, capture signals)."""


class Outcome(Step):
    """What did the ballots say?"""

    id = "outcome"
    title = N_("The ballots")
    question = N_("What did each group put first, and all together?")
    phase = DECISION

    def script(self, plan: Any) -> Script:
        return Script(
            say=(
                _("Read the groups first: what did women, men and young people put first?"),
                _("Then the order. How many papers would have to change for another first place?"),
                _("Lay beside it what was said aloud. Where do the two differ, and why?"),
            ),
            minutes=20,
        )

    def blocks(self, plan: Any) -> tuple[Block, ...]:
        if not self.begun(plan):
            covered = _("Every paper is covered until the ballot is closed.")
            return (Notice(kind="info", text=covered),)
        if self.slow(plan):
            return (Notice(kind="info", text=_("The ballots are being counted …")),)
        return self.later(plan, "")

    def slow(self, plan: Any) -> bool:
        return self.begun(plan) and many(plan)

    def later(self, plan: Any, region: str) -> tuple[Block, ...]:
        counted = box(plan)
        if not counted.voters:
            return (Notice(kind="stop", text=_("No valid paper was typed: there is no order.")),)
        values = by_ballots(counted, plan.needs.rule.ballots)
        return (
            _groups(plan, counted, values),
            _order(plan, values),
            *ceremony(plan, ABOUT, _open(plan, values), need_names(plan)),
            _facts(plan, counted),
            *_aloud(plan, gap(plan)),
            *_apart(plan, counted),
            *not_heard(plan),
        )

    def press(self, plan: Any, action: str, reason: str) -> tuple[AnyEdit, ...]:
        return settling(plan, ABOUT, _ties(plan), action) if self.begun(plan) else ()

    def begun(self, plan: Any) -> bool:
        return plan.needs.ballot.closed_at is not None

    def missing(self, plan: Any) -> Iterator[str]:
        if not self.begun(plan):
            yield _("Close the ballot when every paper is typed.")
        elif not many(plan) and _ties(plan) and plan.needs.rule.tie != "side_by_side":
            yield _("Settle the tie in the order of the ballots.")


def many(plan: Any) -> bool:
    """Whether there are more papers than are counted before the screen is shown."""
    return len(plan.needs.ballot.papers) > AT_ONCE


def _ties(plan: Any) -> Places:
    """Ties of the order by the agreed rule that people have not settled yet."""
    counted = box(plan)
    return _open(plan, by_ballots(counted, plan.needs.rule.ballots)) if counted.voters else ()


def _open(plan: Any, values: Values) -> Places:
    return open_ties(places(values), plan.needs.draws, ABOUT)


def _groups(plan: Any, counted: Box, values: Values) -> Board:
    """Points of each group by place, side by side, before any mean; bars are points per paper."""
    points, names = borda_by_group(counted), need_names(plan)
    signs = need_signs(plan)
    groups = [group for group in plan.community.groups if group.id in points]
    voters = {group.id: counted.of(group.id).voters for group in groups}
    most = len(counted.needs) - 1 or 1
    queue = [need for level in places(values) for need in level]
    return Board(
        id="points",
        caption=_("Each group by itself: points by place"),
        series=tuple(
            Series(key=group.id, label=group.label, mark=mark % 6)
            for mark, group in enumerate(plan.community.groups)
            if group in groups
        ),
        rows=tuple(
            BarRow(
                label=names[need],
                sign=signs[need],
                bars=tuple(
                    _bar(points[group.id][need], voters[group.id] * most) for group in groups
                ),
            )
            for need in queue
        ),
    )


def _bar(points: Fraction, most: int) -> Bar:
    return Bar(share=float(points / most) if most else 0.0, text=_points(points))


def _order(plan: Any, values: Values) -> Board:
    names = need_names(plan)
    levels = settled(places(values), plan.needs.draws, ABOUT)
    longest = max(values.values()) or Fraction(1)

    def bar(need: str) -> Bar:
        return Bar(share=float(values[need] / longest), text=_points(values[need]))

    return Board(
        id="ballot-order",
        caption=_("The order of the ballots by the agreed rule"),
        series=(Series(key="order", label=ballots_method(plan.needs.rule.ballots), mark=3),),
        rows=in_places(levels, names, bar, strong=levels[0], signs=need_signs(plan)),
    )


def _points(value: Fraction) -> str:
    """Points as people read them: with a half where they have one, else to two decimals."""
    return decimal(value, {1: 0, 2: 1}.get(value.denominator, 2))


def _facts(plan: Any, counted: Box) -> Facts:
    spoiled = sum(found.spoiled for found in papers(plan).values())
    valid = Fact(
        figure=integer(counted.voters),
        label=_("valid papers"),
        note=plural("{number} spoiled", "{number} spoiled", spoiled) if spoiled else "",
    )
    found = stability(counted, plan.needs.rule.ballots)
    firm = (_firm(plan, found),) if found else ()
    return Facts(
        id="firmness", caption=_("How firmly the first place stands"), facts=(*firm, valid)
    )


def _firm(plan: Any, found: Stability) -> Fact:
    """The stability card; one paper is few, and one voter in twenty or fewer.

    Where needs stand level by the papers, one paper decides, whatever a lot has said since.
    """
    voters = integer(found.voters)
    if len(found.first) > 1:
        note = _("of {voters}: needs stand level, so one paper decides", voters=voters)
    else:
        rival = need_names(plan)[found.rival]
        note = _("of {voters}; then level or first: {rival}", voters=voters, rival=rival)
    few = len(found.first) > 1 or found.changes <= max(1, found.voters // 20)
    return Fact(
        figure=integer(found.changes) if found.exact else f"≥ {integer(found.changes)}",
        label=_("papers would have to change for another first place"),
        note=note,
        kind="look" if few else "good",
    )


def _aloud(plan: Any, found: Gap | None) -> Iterator[Notice]:
    """What was said aloud against what was voted in secret."""
    if found is None:
        return
    names = need_names(plan)
    said = "; ".join(names[need] for need in found.spoken[0])
    if found.same_first:
        text = _("Aloud and in secret the same comes first: {need}.", need=said)
        yield Notice(id="aloud", kind="good", text=text)
    else:
        text = _(
            "Aloud “{said}” came first; in secret {votes} of {voters} papers put it first.",
            said=said,
            votes=integer(found.first_votes),
            voters=integer(found.voters),
        )
        yield Notice(id="aloud", kind="look", text=text)
    if found.swaps:
        text = _(
            "Of {all} pairs of needs, {swaps} stand the other way round in secret.",
            all=integer(found.of),
            swaps=integer(found.swaps),
        )
        yield Notice(id="swaps", kind="info", text=text)


def _apart(plan: Any, counted: Box) -> Iterator[Notice]:
    """Groups that order the needs almost independently of each other."""
    points = borda_by_group(counted)
    groups = [group for group in plan.community.groups if group.id in points]
    for one, other in combinations(groups, 2):
        found = tau(points[one.id], points[other.id])
        if found is not None and found < APART:
            text = _(
                "{one} and {other} order the needs almost independently of each other"
                " (agreement {tau} of 1). Hear both before you go on.",
                one=one.label,
                other=other.label,
                tau=decimal(Fraction(found), 2),
            )
            yield Notice(kind="look", text=text)
