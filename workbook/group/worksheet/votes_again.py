"""A second teller counts the same papers; only when both agree the count is closed."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

from workbook.group.analysis.recount import votes_differ
from workbook.group.worksheet import counting
from workbook.group.worksheet.phases import COUNT
from workbook.locale import N_, _
from workbook.ui.grid import Grid
from workbook.ui.step import AnyEdit, Step
from workbook.ui.view import Block, Notice, Script


class VotesAgain(Step):
    """Does a second teller count the same?"""

    id = "votes-again"
    title = N_("Recount and close")
    question = N_("Does the second teller count the same?")
    phase = COUNT

    def script(self, plan: Any) -> Script:
        return Script(
            say=(
                _("A second teller counts the papers again, without looking at the first count."),
                _("Where the two differ, both count these papers once more, aloud."),
                _("Close the count only when both agree. Only then the votes are uncovered."),
            ),
            minutes=20,
            materials=(_("the papers of the first count"), _("the other teller")),
        )

    def inputs(self, plan: Any) -> tuple[Grid, ...]:
        caption = _("Votes, as the second teller calls them")
        return (counting.table(plan, "again", "votes-again", caption),)

    def blocks(self, plan: Any) -> tuple[Block, ...]:
        if stop := next(counting.hindered(plan), ""):
            return (Notice(kind="stop", text=stop, go="election-rule"),)
        wrong = {(code, "votes"): _("The two tellers differ here.") for code in votes_differ(plan)}
        return (
            *counting.covered(plan),
            *_agreement(plan),
            counting.progress(plan),
            self.inputs(plan)[0].view(plan, wrong),
            counting.closing(plan),
        )

    def press(self, plan: Any, action: str, reason: str) -> tuple[AnyEdit, ...]:
        return counting.press(plan, action, reason)

    def begun(self, plan: Any) -> bool:
        return bool(plan.group.tally.again)

    def locked(self, plan: Any) -> bool:
        return plan.group.tally.closed_at is not None

    def missing(self, plan: Any) -> Iterator[str]:
        yield from counting.hindered(plan)
        yield from counting.uncounted_by(plan, again=True)
        if plan.group.tally.closed_at is None:
            yield _("Close the count when both tellers agree.")

    def problems(self, plan: Any) -> Iterator[str]:
        yield from counting.differing(plan)


def _agreement(plan: Any) -> Iterator[Notice]:
    if plan.group.tally.again and not votes_differ(plan) and plan.group.tally.closed_at is None:
        yield Notice(kind="good", text=_("So far the two tellers agree."))
