"""Questions for somebody who knows the law as it stands today; no answer of ours."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

from workbook.locale import N_, _, plural
from workbook.proposal.model import LAWS
from workbook.proposal.worksheet.phases import PAPERS
from workbook.ui.ask import ask
from workbook.ui.grid import Column, Grid
from workbook.ui.step import Step
from workbook.ui.view import Ask, Block, Notice, Script

LAW = ("proposal", "laws")


class LawStep(Step):
    """What does the law ask today?"""

    id = "law"
    title = N_("Current law")
    question = N_("What does the law ask today, and who told us so?")
    phase = PAPERS

    def script(self, plan: Any) -> Script:
        return Script(
            say=(
                _("Laws change. Nobody in this room decides what the law says."),
                _("Who asks whom, until when? Write down the day and the office, not a name."),
            ),
            minutes=15,
        )

    def inputs(self, plan: Any) -> tuple[Grid, ...]:
        return (_grid(plan),)

    def blocks(self, plan: Any) -> tuple[Block, ...]:
        text = _(
            "This is no legal advice. We only ask; a lawyer or the office in charge answers,"
            " by the law of that day."
        )
        return (Notice(kind="look", text=text), _grid(plan).view(plan))

    def begun(self, plan: Any) -> bool:
        return any(law.date or law.asked or law.answer for law in plan.proposal.laws.values())

    def missing(self, plan: Any) -> Iterator[str]:
        open = [kind for kind in LAWS if not _answered(plan.proposal.laws.get(kind))]
        if open:
            yield plural(
                "One question of the law is open: it needs a day, an office, an answer.",
                "{number} questions of the law are open: each needs a day, an office, an answer.",
                len(open),
            )


def _answered(law: Any) -> bool:
    return bool(law and law.date and law.asked.strip() and law.answer.strip())


def _grid(plan: Any) -> Grid:
    return Grid(
        id="laws",
        caption=_("Questions, and what we were told"),
        columns=(
            Column(Ask(key="question", label=_("Question"), fixed=True)),
            _column(plan, "date"),
            _column(plan, "asked", length=300),
            _column(plan, "answer", length=2_000),
        ),
        rows=tuple(LAWS),
        labels={kind: _(question) for kind, question in LAWS.items()},
    )


def _column(plan: Any, key: str, **more: Any) -> Column:
    field = ask(type(plan), (*LAW, "*", key), key, **more)
    return Column(field, lambda row: (*LAW, row, key))
