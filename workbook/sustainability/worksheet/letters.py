"""Who promised to pay, and whether it is signed: "the donor pays" without a letter is none."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

from workbook.locale import N_, _
from workbook.locale.numbers import date
from workbook.money import sign
from workbook.sources import source_name
from workbook.sustainability.analysis.letters import promises, unsigned
from workbook.sustainability.worksheet.columns import UPKEEP, column, money
from workbook.sustainability.worksheet.phases import UPKEEP as PHASE
from workbook.ui.grid import Column, Grid
from workbook.ui.step import Step
from workbook.ui.view import Ask, Block, Fact, Facts, Notice, Origins, Script

LETTERS = (*UPKEEP, "letters")


class LettersStep(Step):
    """Who has signed?"""

    id = "upkeep-letters"
    title = N_("Signed letters")
    question = N_("Who has promised to pay, and is it signed?")
    phase = PHASE

    def script(self, plan: Any) -> Script:
        return Script(
            say=(
                _("A promise that is not signed is forgotten with the next election."),
                _("Who goes to ask for the letter, and by when?"),
            ),
            minutes=15,
            materials=(_("the letters"),),
        )

    def inputs(self, plan: Any) -> tuple[Grid, ...]:
        return (_table(plan),)

    def blocks(self, plan: Any) -> tuple[Block, ...]:
        found, origins = promises(plan), Origins(steps=("upkeep-tasks",))
        if not found:
            text = _("Nobody from outside pays for anything, so no letter is needed.")
            return (Notice(kind="info", text=text, go="upkeep-tasks"),)
        told = tuple(Notice(kind="stop", text=each.sentence) for each in unsigned(plan))
        return (_facts(found), *told, _table(plan).view(plan), origins)

    def begun(self, plan: Any) -> bool:
        found = promises(plan)
        tasks = plan.sustainability.upkeep.tasks
        return any(each.signed for each in found) if found else bool(tasks)

    def missing(self, plan: Any) -> Iterator[str]:
        if not promises(plan) and not plan.sustainability.upkeep.tasks:
            yield _("Write down what has to be done.")
        yield from (each.sentence for each in unsigned(plan))


def _facts(found: tuple[Any, ...]) -> Facts:
    return Facts(
        id="promises",
        caption=_("Promised from outside, each year"),
        facts=tuple(
            Fact(
                figure=money(each.yearly),
                label=source_name(each.payer),
                note=_("signed on {day}", day=date(each.signed)) if each.signed else _("no letter"),
                kind="good" if each.signed else "stop",
            )
            for each in found
        ),
    )


def _table(plan: Any) -> Grid:
    found = {each.payer: each for each in promises(plan)}
    year = Ask(key="yearly", label=_("A year"), kind="money", unit=sign("AZN"), fixed=True)
    tasks = {id: ", ".join(task.label for task in each.tasks) for id, each in found.items()}
    return Grid(
        id="letters",
        caption=_("Letters"),
        columns=(
            Column(Ask(key="payer", label=_("Who pays"), fixed=True)),
            Column(Ask(key="for", label=_("For"), fixed=True), labels=tasks),
            Column(year, labels={id: each.yearly for id, each in found.items()}),
            column(plan, LETTERS, "date"),
            column(plan, LETTERS, "number", length=40),
        ),
        rows=tuple(found),
        labels={id: source_name(id) for id in found},
    )
