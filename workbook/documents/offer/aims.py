"""What it is for: problems and what will be so instead, the logframe, and who watches it."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

from workbook.documents.blocks import Block, Box, Cell, Column, Points, Table, Words
from workbook.documents.offer.chapter import LONG, NOTHING, chapter, lacking, origin, said
from workbook.locale import N_, _
from workbook.months import label
from workbook.paper.words import short
from workbook.proposal.analysis.logframe import if_then, rows
from workbook.proposal.analysis.tree import Box as TreeBox
from workbook.proposal.analysis.tree import boxes
from workbook.proposal.model import LEVELS, OFTEN

TREES = (N_("Objective tree"),)
FRAME = (N_("Goal, purpose, outputs"), N_("Indicators"), N_("Assumptions"), N_("Read aloud"))
WATCH = (N_("Monitoring"),)
DEEP = "\u2003"
"""A wide space for each step away from the core."""


def objectives(plan: Any) -> tuple[Block, ...]:
    """The problem tree beside the objective tree, box by box."""
    found = boxes(plan)
    told = _trees(found) if found else (lacking(_("No problem tree is drawn yet.")),)
    where = (origin("needs", N_("Problem tree")), origin("proposal", *TREES))
    return chapter("objectives", _("Problems and objectives"), told, where)


def _trees(found: tuple[TreeBox, ...]) -> Iterator[Block]:
    heads = {
        "effect": _("What comes of it"),
        "core": _("The core problem"),
        "cause": _("Where it comes from"),
    }
    for side, head in heads.items():
        here = [box for box in found if box.side == side]
        if here:
            yield Table(
                (
                    Column(head),
                    Column(_("What will be so")),
                    Column(_("This project"), "center", 0),
                ),
                tuple(_pair(box) for box in here),
            )
    yield lacking(_("A box that is set in leads to the one above it."))


def _pair(box: TreeBox) -> tuple[Cell, ...]:
    step = DEEP * max(0, box.depth - 1)
    objective = f"{step}{said(box.objective)}"
    return f"{step}{said(box.problem)}", objective, Box(box.chosen)


def logframe(plan: Any) -> tuple[Block, ...]:
    """Goal, purpose and outputs, each with its sign; then the sentences that test them."""
    found = rows(plan)
    if not found:
        told: tuple[Block, ...] = (lacking(_("Nothing is written in the logframe yet.")),)
    else:
        aloud = if_then(plan)
        read = (
            Words(_("Read aloud, from the outputs up:"), "strong"),
            Points(tuple(short(each, 2 * LONG) for each in aloud)),
        )
        told = (_frame(plan, found), *(read if aloud else ()))
    return chapter("logframe", _("Logframe"), told, (origin("proposal", *FRAME),))


def _frame(plan: Any, found: tuple[Any, ...]) -> Table:
    names = places(plan)
    return Table(
        (
            Column(_("What will be so"), share=3),
            Column(_("Indicator"), share=2.4),
            Column(_("Today"), share=1.3),
            Column(_("Target"), share=1.5),
            Column(_("Where one reads it"), share=2),
            Column(_("If this holds"), share=2),
        ),
        tuple(
            (
                f"{names[it.id]}: {said(it.text)}",
                said(it.indicator),
                said(it.baseline),
                _when(it),
                said(it.source),
                said(it.assumption),
            )
            for it in found
        ),
        size=0.82,
    )


def _when(aim: Any) -> str:
    """The target, and the month by which it is reached."""
    return f"{said(aim.target)} ({label(aim.date)})" if aim.date else said(aim.target)


def places(plan: Any) -> dict[str, str]:
    """Where each row of the logframe stands, from the goal down: Purpose, Output 2."""
    found, outputs = {}, 0
    for aim in rows(plan):
        outputs += aim.level == "output"
        output = _("Output {number}", number=outputs) if aim.level == "output" else ""
        found[aim.id] = output or _(LEVELS[aim.level])
    return found


def monitoring(plan: Any) -> tuple[Block, ...]:
    """Who looks at each indicator, how often, and where it is written down."""
    watched = {each.id: each for each in plan.proposal.watches}
    found = [aim for aim in rows(plan) if aim.indicator.strip()]
    if not found:
        told: Block = lacking(_("No row of the logframe has an indicator yet."))
    else:
        told = Table(
            (
                Column(_("Indicator"), share=3),
                Column(_("How often"), share=1.5),
                Column(_("Who (code)"), share=1),
                Column(_("Where it is written down"), share=2.5),
            ),
            tuple((said(aim.indicator), *_watch(watched.get(aim.id))) for aim in found),
            note=_("People stand under codes; the list of names stays with the secretary."),
        )
    return chapter("monitoring", _("Monitoring"), (told,), (origin("proposal", *WATCH),))


def _watch(watch: Any) -> tuple[str, str, str]:
    if watch is None:
        return NOTHING, NOTHING, NOTHING
    often = _(OFTEN[watch.every]) if watch.every else NOTHING
    return often, said(watch.who), said(watch.kept)
