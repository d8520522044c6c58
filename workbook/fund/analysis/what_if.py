"""What if payments were made in other months: the forecast again, with lines moved."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any

from workbook.fund.analysis.forecast import Course, below, course, plunges


@dataclass(frozen=True)
class Outlook:
    """The forecast with payments moved; `plunges` are months in which free money falls below 0.

    `below` are all months that end below zero. `line_ids` are the lines that really move.
    """

    id: str
    course: Course
    plunges: tuple[str, ...]
    below: tuple[str, ...]
    line_ids: tuple[str, ...]


def outlook(plan: Any, what_if: Any) -> Outlook:
    """What would become of the balance; lines that are not there any more are passed over."""
    run = course(plan, moves=what_if.moves)
    lines = {line.id: line.first for line in plan.fund.forecast.lines}
    moved = tuple(id for id, to in what_if.moves.items() if lines.get(id, to) != to)
    return Outlook(what_if.id, run, plunges(run.free), below(run.free), moved)
