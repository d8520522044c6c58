"""A round of scoring: when, and who scores, by role; names stay on paper."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

from workbook.locale import N_, _
from workbook.locale.numbers import integer
from workbook.sustainability.analysis.scores import missing
from workbook.sustainability.worksheet.columns import column, yes
from workbook.sustainability.worksheet.phases import SCORE
from workbook.sustainability.worksheet.rounds import covered, last, place, raters
from workbook.ui.ask import ask
from workbook.ui.grid import Fields, Grid
from workbook.ui.step import Step, new_id
from workbook.ui.view import Block, Meter, Meters, Notice, Script, StepState

FEWEST = 3
"""Raters without whom a spread says little; our convention."""


class RoundStep(Step):
    """Who scores?"""

    id = "round"
    title = N_("Who scores")
    question = N_("Who scores, each alone?")
    phase = SCORE

    def script(self, plan: Any) -> Script:
        return Script(
            say=(
                _("Women, men and youth; somebody from outside; not only those who lead."),
                _("Write roles, no names. Mark who leads: that view is set against the others."),
                _("Each scores alone, without talking. Nobody sees the others until all are done."),
            ),
            minutes=10,
        )

    def inputs(self, plan: Any) -> tuple[Grid | Fields, ...]:
        round = last(plan)
        return (_day(plan, round), _raters(plan, round)) if round else ()

    def blocks(self, plan: Any) -> tuple[Block, ...]:
        round = last(plan)
        if round is None:
            return tuple(covered(plan))
        day, table = self.inputs(plan)
        progress = (answered(round),) if round.raters else ()
        return (*_done(round), day.view(plan), table.view(plan), *progress)

    def begun(self, plan: Any) -> bool:
        round = last(plan)
        return round is not None and bool(round.raters)

    def missing(self, plan: Any) -> Iterator[str]:
        round = last(plan)
        if round is None:
            yield _("First begin a round of scoring.")
            return
        if len(round.raters) < FEWEST:
            text = _(
                "At least {number} raters are needed to see how far they differ.", number=FEWEST
            )
            yield text
        if not any(rater.leader for rater in round.raters):
            yield _("Mark who leads the group, if that person scores too.")

    def problems(self, plan: Any) -> Iterator[str]:
        round = last(plan)
        roles = [rater.role.strip().casefold() for rater in (round.raters if round else ())]
        named = [role for role in roles if role]
        if len(set(named)) < len(named):
            yield _("Two raters have the same role. Tell them apart.")


def answered(round: Any) -> Meters:
    """How many sentences each rater has answered: never what."""
    return Meters(
        id="answered",
        caption=_("Answered so far, covered"),
        meters=tuple(meter(round, id, name) for id, name in raters(round).items()),
    )


def meter(round: Any, rater: str, name: str) -> Meter:
    """How far one rater is."""
    whole = len(round.instrument.indicators)
    done = whole - len(missing(round, rater))
    finished = next(each.finished for each in round.raters if each.id == rater)
    state = StepState.LOCKED if finished else StepState.DONE if done == whole else StepState.BEGUN
    text = _("{done} of {whole}", done=integer(done), whole=integer(whole))
    told = _("{done}, finished", done=text) if finished else text
    return Meter(label=name, value=done, whole=whole or 1, text=told, state=state)


def _done(round: Any) -> Iterator[Notice]:
    if not round.covered:
        text = _(
            "This round is revealed. The next one is begun under “{step}”.", step=_("The questions")
        )
        yield Notice(id="done", kind="good", text=text, go="instrument")


def _day(plan: Any, round: Any) -> Fields:
    path = place(round, "date")
    asked = (ask(type(plan), place(round, "date"), "date"), path)
    return Fields(id="day", fields=(asked,), fixed=not round.covered)


def _raters(plan: Any, round: Any) -> Grid:
    path = place(round, "raters")
    return Grid(
        id="raters",
        caption=_("Raters, by role"),
        columns=(
            column(plan, path, "role", length=60),
            column(plan, path, "sex"),
            column(plan, path, "leader", **yes()),
        ),
        rows=tuple(rater.id for rater in round.raters),
        list_path=path,
        new=lambda: {"id": new_id()},
        add=_("Add a rater"),
        fixed=not round.covered,
    )
