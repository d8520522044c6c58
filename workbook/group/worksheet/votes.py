"""The secret count as the first teller calls it: papers, and votes that stay covered."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

from workbook.group.worksheet import counting
from workbook.group.worksheet.counting import PAPERS
from workbook.group.worksheet.phases import COUNT
from workbook.locale import N_, _
from workbook.locale.numbers import integer
from workbook.ui.ask import ask
from workbook.ui.grid import Column, Grid
from workbook.ui.step import AnyEdit, Step
from workbook.ui.view import Block, Notice, Script


class Votes(Step):
    """What does the first teller count?"""

    id = "votes"
    title = N_("First count")
    question = N_("What does the first teller count?")
    phase = COUNT

    def script(self, plan: Any) -> Script:
        seats = integer(plan.group.rule.seats)
        return Script(
            say=(
                _("Give one paper to each household. Each marks up to {seats} codes.", seats=seats),
                _("Vote one by one, behind the cloth screen. Then count the papers."),
                _("Two tellers, one of them a woman, count aloud. The screen keeps it covered."),
            ),
            minutes=40,
            materials=(_("ballot papers"), _("a box"), _("a cloth screen")),
        )

    def inputs(self, plan: Any) -> tuple[Grid, ...]:
        caption = _("Votes, as the first teller calls them")
        return (_papers(plan), counting.table(plan, "votes", "votes", caption))

    def blocks(self, plan: Any) -> tuple[Block, ...]:
        if stop := next(counting.hindered(plan), ""):
            return (Notice(kind="stop", text=stop, go="election-rule"),)
        papers, votes = self.inputs(plan)
        return (
            *counting.covered(plan),
            papers.view(plan),
            counting.progress(plan),
            votes.view(plan),
        )

    def press(self, plan: Any, action: str, reason: str) -> tuple[AnyEdit, ...]:
        return counting.press(plan, action, reason)

    def begun(self, plan: Any) -> bool:
        tally = plan.group.tally
        return bool(tally.votes) or tally.papers.issued is not None

    def locked(self, plan: Any) -> bool:
        return plan.group.tally.closed_at is not None

    def missing(self, plan: Any) -> Iterator[str]:
        yield from counting.hindered(plan)
        yield from counting.missing_papers(plan)
        yield from counting.uncounted_by(plan, again=False)

    def problems(self, plan: Any) -> Iterator[str]:
        yield from counting.wrong_papers(plan)


def _papers(plan: Any) -> Grid:
    keys = ("issued", "valid", "spoiled", "unreturned")
    return Grid(
        id="papers-counted",
        caption=_("Papers: given out = valid + spoiled + not returned"),
        columns=tuple(
            Column(ask(type(plan), (*PAPERS, key), key), lambda row, key=key: (*PAPERS, key))
            for key in keys
        ),
        rows=("papers",),
        fixed=not counting.open_now(plan),
    )
