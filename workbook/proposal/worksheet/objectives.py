"""The problem tree turned round: beside every problem what will be so when it is gone."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

from workbook.locale import N_, _
from workbook.proposal.analysis import Box, boxes
from workbook.proposal.worksheet.phases import PROJECT
from workbook.proposal.worksheet.rows import found
from workbook.ui.ask import ask
from workbook.ui.grid import Column, Grid
from workbook.ui.step import Step
from workbook.ui.view import (
    Ask,
    Block,
    Notice,
    Option,
    Origins,
    Script,
    Tree,
    Twig,
    Twins,
)

PATH = ("proposal", "objectives")
TREE = "tree"
"""The step in which the room draws the problem tree."""


class ObjectivesStep(Step):
    """What will be so when the problem is gone?"""

    id = "objectives"
    title = N_("Objective tree")
    question = N_("What will be so when the problem is gone?")
    phase = PROJECT

    def script(self, plan: Any) -> Script:
        return Script(
            say=(
                _("Hang the problem tree on the wall. Turn each card over: what will be so?"),
                _("Say it as if it were true already: “the roof is dry”, not “repair the roof”."),
                _("Mark the boxes that this project works on. The others are for somebody else."),
            ),
            minutes=40,
            materials=(_("the problem tree"), _("cards of another colour")),
        )

    def inputs(self, plan: Any) -> tuple[Grid, ...]:
        return (_table(plan, boxes(plan)),)

    def blocks(self, plan: Any) -> tuple[Block, ...]:
        turned = boxes(plan)
        if not turned:
            text = _("First the room draws the problem tree: it is what is turned round here.")
            return (Notice(kind="stop", text=text, go=TREE),)
        table = _table(plan, turned).view(plan, _activities(plan))
        return (_drawn(turned), table, Origins(steps=(TREE,)))

    def begun(self, plan: Any) -> bool:
        objectives = plan.proposal.objectives
        return bool(objectives.restated or objectives.chosen)

    def missing(self, plan: Any) -> Iterator[str]:
        turned = boxes(plan)
        if not turned:
            yield _("Draw the problem tree first.")
        elif not all(box.objective for box in turned):
            yield _("Turn every box of the problem tree round.")
        elif not any(box.chosen for box in turned):
            yield _("Mark the boxes that this project works on.")


def _table(plan: Any, turned: tuple[Box, ...]) -> Grid:
    """A row for every box: the problem, what will be so, whether this project works on it."""
    restated, chosen = (*PATH, "restated"), (*PATH, "chosen")
    yes = (Option(value="yes", label=_("yes")),)
    return Grid(
        id="turned",
        caption=_("Every problem turned round"),
        columns=(
            Column(Ask(key="problem", label=_("Problem"), fixed=True)),
            Column(ask(type(plan), (*restated, "*"), "so"), lambda row: (*restated, row)),
            Column(
                ask(type(plan), (*chosen, "*"), "chosen", options=yes),
                lambda row: (*chosen, row),
                show=lambda mine: "yes" if mine else "",
                read=lambda typed: True,
            ),
        ),
        rows=tuple(box.id for box in turned),
        labels={box.id: box.problem or "…" for box in turned},
    )


def _activities(plan: Any) -> dict[tuple[str, str], str]:
    """A question beside what sounds like something that is done, by row and column."""
    return {(row, "so"): text for row, text in found(plan, "objectives", "activity").items()}


def _drawn(turned: tuple[Box, ...]) -> Twins:
    core, *rest = turned
    return Twins(
        id="trees",
        left=Tree(
            id="problems",
            caption=_("Today"),
            core=core.problem or "…",
            up=tuple(_problem(box) for box in rest if box.side == "effect"),
            down=tuple(_problem(box) for box in rest if box.side == "cause"),
            up_label=_("what comes of it"),
            down_label=_("why it is so"),
        ),
        right=Tree(
            id="objectives",
            caption=_("When the problem is gone"),
            core=core.objective or "…",
            bare=not core.objective,
            up=tuple(_objective(box) for box in rest if box.side == "effect"),
            down=tuple(_objective(box) for box in rest if box.side == "cause"),
            up_label=_("what comes of it"),
            down_label=_("by what it becomes so"),
        ),
        legend=_("This project works on it.") if any(box.chosen for box in rest) else "",
    )


def _problem(box: Box) -> Twig:
    return Twig(id=box.id, text=box.problem, depth=box.depth, under=_under(box))


def _objective(box: Box) -> Twig:
    text, bare = box.objective or "…", not box.objective
    return Twig(
        id=box.id,
        text=text,
        depth=box.depth,
        under=_under(box),
        strong=box.chosen,
        bare=bare,
    )


def _under(box: Box) -> str:
    """The box that it grows from; empty for the core itself."""
    return "" if box.depth == 1 else box.under
