"""Step 5: the result: group columns first, then the order, ties shown as ties."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

from workbook.locale import N_, _
from workbook.locale.numbers import percent
from workbook.needs.analysis.shortlist import order, shortlist, suppressed
from workbook.needs.analysis.unknown import weights_missing
from workbook.needs.worksheet.boards import group_board, order_board
from workbook.needs.worksheet.ceremony import ceremony, settling
from workbook.needs.worksheet.notices import need_names, not_heard
from workbook.needs.worksheet.phases import DOTS
from workbook.ui.step import AnyEdit, Step
from workbook.ui.view import Block, Notice, Script


class Result(Step):
    """What did we say?"""

    id = "result"
    title = N_("Shortlist")
    question = N_("What did each group say, and all together?")
    phase = DOTS

    def script(self, plan: Any) -> Script:
        return Script(
            say=(
                _("Read the groups first: where do women, men and young people differ?"),
                _("Then read the order. A tie is a tie: settle it by the rule you agreed on."),
                _("Ask: who is not heard here, and what would they have said?"),
            ),
            minutes=20,
        )

    def blocks(self, plan: Any) -> tuple[Block, ...]:
        if not self.begun(plan):
            covered = _("The counts are covered until the vote is closed.")
            return (Notice(kind="info", text=covered),)
        return (
            group_board(plan),
            *_order(plan),
            *_ties(plan),
            *ceremony(plan, "shortlist", _edge(plan), need_names(plan)),
            *_unheard(plan),
            *_drift(plan),
        )

    def press(self, plan: Any, action: str, reason: str) -> tuple[AnyEdit, ...]:
        return settling(plan, "shortlist", _edge(plan), action) if self.begun(plan) else ()

    def begun(self, plan: Any) -> bool:
        return plan.needs.vote.closed_at is not None

    def missing(self, plan: Any) -> Iterator[str]:
        if not self.begun(plan):
            yield _("Close the vote when every group is done.")
        elif why := weights_missing(plan):
            yield why
        elif _edge(plan) and plan.needs.rule.tie != "side_by_side":
            yield _("Settle the tie at the edge of the shortlist.")


def _order(plan: Any) -> Iterator[Block]:
    """The order by the agreed rule, or why there is none."""
    why = weights_missing(plan)
    yield Notice(kind="stop", text=why, go="attendance") if why else order_board(plan)


def _edge(plan: Any) -> tuple[tuple[str, ...], ...]:
    """The tie across the last place of the shortlist, if it is still open."""
    tie = shortlist(plan).tie
    return (tie,) if tie else ()


def _names(plan: Any, ids: Any) -> str:
    names = need_names(plan)
    return "; ".join(names[need] for need in ids)


def _ties(plan: Any) -> Iterator[Notice]:
    """Ties that decide nothing; the one at the edge of the shortlist has its ceremony."""
    edge = set(shortlist(plan).tie)
    for level in order(plan):
        if len(level) > 1 and not edge.issuperset(level):
            yield Notice(kind="look", text=_("A tie: {names}.", names=_names(plan, level)))


def _unheard(plan: Any) -> Iterator[Notice]:
    labels = {group.id: group.label for group in plan.community.groups}
    for left in suppressed(plan):
        text = _(
            "{group} put {share} of their dots on a need that is not on the shortlist: {name}.",
            group=labels[left.group],
            share=percent(left.share, 0),
            name=_names(plan, (left.need,)),
        )
        yield Notice(kind="look", text=text)
    yield from not_heard(plan)


def _drift(plan: Any) -> Iterator[Notice]:
    late = [entry for entry in plan.needs.rule.unlocks if entry.after_first_vote]
    for entry in (*late, *plan.needs.vote.reopened):
        text = _("Opened again after the first dots were counted: {reason}", reason=entry.reason)
        yield Notice(kind="look", text=text)
