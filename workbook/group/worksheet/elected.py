"""Who is elected, who entered or gave way by a quota, and how ties were settled."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

from workbook.group.analysis.election import Election, closed_election
from workbook.group.analysis.told import by_quota, ties, unelected
from workbook.group.worksheet import lots
from workbook.group.worksheet.boards import seats_board, votes_board
from workbook.group.worksheet.counting import opened_again
from workbook.group.worksheet.people import described
from workbook.group.worksheet.phases import COUNT
from workbook.locale import N_, _
from workbook.ui.step import AnyEdit, Step
from workbook.ui.view import Block, Notice, Script


class Elected(Step):
    """Who is elected?"""

    id = "elected"
    title = N_("Elected")
    question = N_("Who is elected, and how do women, men and young people stand?")
    phase = COUNT

    def script(self, plan: Any) -> Script:
        return Script(
            say=(
                _("Read aloud who is elected: code by code, from the paper with the names."),
                _("Say who has a seat by a quota and who gives way: the room agreed to it before."),
                _("A tie that no rule settles is drawn by lot, before all eyes."),
            ),
            minutes=15,
            materials=(_("the paper with codes and names"), _("folded papers for a lot")),
        )

    def blocks(self, plan: Any) -> tuple[Block, ...]:
        if not self.begun(plan):
            text = _("The votes are covered until the count is closed.")
            return (Notice(kind="info", text=text),)
        found = closed_election(plan)
        if found is None:
            return (Notice(kind="stop", text=unelected()),)
        return (
            *lots.ceremony(plan, found.winners.open, described(plan)),
            seats_board(plan, found),
            *_by_quota(plan, found),
            *_ties(plan, found),
            votes_board(plan, found),
            *_drift(plan),
        )

    def press(self, plan: Any, action: str, reason: str) -> tuple[AnyEdit, ...]:
        found = closed_election(plan)
        return lots.draw(found.winners.open, action) if found else ()

    def begun(self, plan: Any) -> bool:
        return plan.group.tally.closed_at is not None

    def missing(self, plan: Any) -> Iterator[str]:
        found = closed_election(plan)
        if not self.begun(plan):
            yield _("Close the count when both tellers agree.")
        elif found and found.winners.open:
            yield _("Draw a lot for the open tie.")

    def problems(self, plan: Any) -> Iterator[str]:
        if self.begun(plan) and closed_election(plan) is None:
            yield unelected()


def _by_quota(plan: Any, found: Election) -> Iterator[Notice]:
    """Who entered by a quota, and who gives way: in sentences."""
    kind = "info" if found.entered or found.gave_way else "good"
    yield from (Notice(kind=kind, text=text) for text in by_quota(plan, found))


def _ties(plan: Any, found: Election) -> Iterator[Notice]:
    """Ties that a rule has settled, each once; open ones have their ceremony."""
    yield from (Notice(kind="info", text=text) for text in ties(plan, found))


def _drift(plan: Any) -> Iterator[Notice]:
    for entry in plan.group.rule.reopened:
        if entry.after_first_vote:
            text = _(
                "The rule was unlocked after the first votes were counted: {reason}",
                reason=entry.reason,
            )
            yield Notice(kind="look", text=text)
    yield from opened_again(plan)
