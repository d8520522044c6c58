"""Tables of what the project is for: the trees and the logframe."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from typing import Any

from workbook.locale import N_
from workbook.proposal.analysis.checks_frame import missing
from workbook.proposal.analysis.logframe import rows
from workbook.proposal.analysis.tree import boxes
from workbook.tidy import Column, Layout, Row

LAYOUTS = {
    "proposal_tree": Layout(
        N_("a box of the problem tree"),
        (
            Column("box", "string", "", N_("id of the box; core for the core problem")),
            Column("under", "string", "", N_("id of the box it leads to; empty for the core")),
            Column("depth", "int64", N_("steps"), N_("how far from the core")),
            Column("side", "string", "", N_("core, cause or effect")),
            Column("problem", "string", "", N_("in the words of the people")),
            Column(
                "objective", "string", "", N_("what will be so; empty where nobody has said it")
            ),
            Column("chosen", "bool", "", N_("whether this project works on it")),
        ),
    ),
    "proposal_logframe": Layout(
        N_("a row of the logframe"),
        (
            Column("aim", "string", "", N_("id of the row")),
            Column("level", "string", "", N_("goal, purpose or output")),
            Column("text", "string", "", N_("what will be so")),
            Column("indicator", "string", "", N_("by which sign one knows it")),
            Column("baseline", "string", "", N_("the sign today")),
            Column("target", "string", "", N_("the sign when it is reached")),
            Column("date", "string", "", N_("by which month, such as 2028-06")),
            Column("source", "string", "", N_("where one reads it")),
            Column("assumption", "string", "", N_("what must hold that nobody commands")),
            Column("risk", "string", "", N_("id of the risk that the assumption reappears as")),
            Column("watched", "string", "", N_("month, quarter, half_year, year or end")),
            Column("watcher", "string", "", N_("code of who looks at it")),
            Column(
                "complete", "bool", "", N_("whether indicator, values, date and source are there")
            ),
        ),
    ),
}


def tables(plan: Any) -> dict[str, Iterable[Row]]:
    """Rows of each table."""
    return {"proposal_tree": _tree(plan), "proposal_logframe": _logframe(plan)}


def _tree(plan: Any) -> Iterator[Row]:
    for it in boxes(plan):
        yield it.id, it.under, it.depth, it.side, it.problem, it.objective, it.chosen


def _logframe(plan: Any) -> Iterator[Row]:
    watches = {watch.id: watch for watch in plan.proposal.watches}
    for it in rows(plan):
        watch = watches.get(it.id)
        yield (
            it.id,
            it.level,
            it.text,
            it.indicator,
            it.baseline,
            it.target,
            it.date,
            it.source,
            it.assumption,
            it.risk,
            watch.every if watch else "",
            watch.who if watch else "",
            not missing(it),
        )
