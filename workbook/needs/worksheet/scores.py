"""The weighted matrix: every need on every criterion, from 1 to 5."""

from __future__ import annotations

from collections.abc import Iterator
from fractions import Fraction
from typing import Any

from workbook.locale import N_, _, plural
from workbook.locale.numbers import decimal
from workbook.needs.analysis.matrix import missing_scores, weighted_scores
from workbook.needs.analysis.pairs import listed
from workbook.needs.analysis.ranks import places
from workbook.needs.worksheet.boards import in_places
from workbook.needs.worksheet.notices import need_names, need_signs
from workbook.needs.worksheet.phases import WEIGHING
from workbook.ui.ask import ask
from workbook.ui.grid import Column, Grid
from workbook.ui.step import Step
from workbook.ui.view import Ask, Bar, Block, Board, Notice, Script, Series

SCORES = ("needs", "criteria", "scores")
MOST = 5


class Scores(Step):
    """How well does each need do on each criterion?"""

    id = "scores"
    title = N_("Scores")
    question = N_("What does each need score, from 1 to 5?")
    phase = WEIGHING

    def script(self, plan: Any) -> Script:
        return Script(
            say=(
                _("Criterion by criterion, down the list: 1 is little, 5 is much."),
                _("The room shows fingers. Write what most show; ask why some show less."),
            ),
            minutes=30,
            materials=(_("fingers"), _("the criteria on the wall")),
        )

    def inputs(self, plan: Any) -> tuple[Grid, ...]:
        names = {need.id: need.name for need in plan.needs.needs}
        columns = (
            Column(
                ask(type(plan), (*SCORES, "*", "*"), criterion.id, label=criterion.name),
                lambda row, criterion=criterion: (*SCORES, row, criterion.id),
            )
            for criterion in plan.needs.criteria.criteria
        )
        return (
            Grid(
                id="scores",
                caption=_("1 is little, 5 is much"),
                columns=(Column(Ask(key="need", label=_("Need"), fixed=True)), *columns),
                rows=listed(plan) if plan.needs.vote.closed_at else (),
                labels=names,
            ),
        )

    def blocks(self, plan: Any) -> tuple[Block, ...]:
        if not plan.needs.criteria.criteria:
            text = _("First write down the criteria, one step back.")
            return (Notice(kind="stop", text=text, go="criteria"),)
        if not plan.needs.vote.closed_at:
            text = _("First close the dot vote: the shortlist is what is compared here.")
            return (Notice(kind="stop", text=text, go="dots-again"),)
        found = weighted_scores(plan)
        return (*(_board(plan, found) if found else ()), self.inputs(plan)[0].view(plan))

    def begun(self, plan: Any) -> bool:
        return bool(plan.needs.criteria.scores)

    def missing(self, plan: Any) -> Iterator[str]:
        left = missing_scores(plan)
        if left:
            yield plural("{number} score is missing.", "{number} scores are missing.", left)
        elif weighted_scores(plan) is None:
            yield _("Compare the criteria first: without weights there is no sum.")


def _board(plan: Any, found: dict[str, Fraction]) -> tuple[Board, ...]:
    def bar(need: str) -> Bar:
        return Bar(share=float(found[need] / MOST), text=decimal(found[need], 2))

    board = Board(
        id="matrix",
        caption=_("Weight times score, added up; 5 is the most"),
        series=(Series(key="score", label=_("Weighted score"), mark=3),),
        rows=in_places(places(found), need_names(plan), bar, signs=need_signs(plan)),
    )
    return (board,)
