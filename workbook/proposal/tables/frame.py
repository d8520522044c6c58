"""Tables of what the project is for: the trees and the logframe."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from typing import Any

from workbook.proposal.analysis.checks_frame import missing
from workbook.proposal.analysis.logframe import rows
from workbook.proposal.analysis.tree import boxes
from workbook.tidy import Column, Layout, Row

LAYOUTS = {
    "proposal_tree": Layout(
        "a box of the problem tree",
        (
            Column("box", "string", "", "id of the box; core for the core problem"),
            Column("under", "string", "", "id of the box it leads to; empty for the core"),
            Column("depth", "int64", "steps", "how far from the core"),
            Column("side", "string", "", "core, cause or effect"),
            Column("problem", "string", "", "in the words of the people"),
            Column("objective", "string", "", "what will be so; empty where nobody has said it"),
            Column("chosen", "bool", "", "whether this project works on it"),
        ),
    ),
    "proposal_logframe": Layout(
        "a row of the logframe",
        (
            Column("aim", "string", "", "id of the row"),
            Column("level", "string", "", "goal, purpose or output"),
            Column("text", "string", "", "what will be so"),
            Column("indicator", "string", "", "by which sign one knows it"),
            Column("baseline", "string", "", "the sign today"),
            Column("target", "string", "", "the sign when it is reached"),
            Column("date", "string", "", "by which month, such as 2028-06"),
            Column("source", "string", "", "where one reads it"),
            Column("assumption", "string", "", "what must hold that nobody commands"),
            Column("risk", "string", "", "id of the risk that the assumption reappears as"),
            Column("watched", "string", "", "month, quarter, half_year, year or end"),
            Column("watcher", "string", "", "code of who looks at it"),
            Column("complete", "bool", "", "whether indicator, values, date and source are there"),
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
