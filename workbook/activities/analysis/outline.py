"""What is drawn of a calendar, on the screen as on paper: spare time, closed months."""

from __future__ import annotations

from typing import Any

from workbook import months
from workbook.activities.analysis.calendar import YEAR, Calendar, closed, latest
from workbook.activities.analysis.network import Network, network


def spare(plan: Any, laid: Calendar) -> dict[str, int]:
    """By how many months each activity may begin later, seasons kept, so that the end stays."""
    months_of = {id: span.months for id, span in laid.spans.items()}
    net = Network(months_of, network(plan).only(months_of).before)
    last = latest(net, laid.first, closed(plan), laid.months)
    return {id: last[id] - span.start for id, span in laid.spans.items() if id in last}


def closed_months(plan: Any, count: int) -> dict[str, tuple[int, ...]]:
    """Of so many months of the plan those in which each activity must not run, from 0."""
    january = months.number(plan.activities.first)
    return {
        id: tuple(at for at in range(count) if (january + at) % YEAR + 1 in shut)
        for id, shut in closed(plan).items()
        if shut
    }
