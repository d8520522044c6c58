"""The forecast year by year: sums of its months."""

from __future__ import annotations

from dataclasses import dataclass

from workbook.fund.analysis.forecast import Course, Flow, Flows


@dataclass(frozen=True)
class Sums:
    """One year: its number from 1, and the flows of free and of restricted money in it."""

    year: int
    free: Flow
    restricted: Flow


def years(course: Course) -> tuple[Sums, ...]:
    """Every year of the forecast; the last may be shorter than twelve months."""
    starts = range(0, len(course.months), 12)
    return tuple(
        Sums(1 + at // 12, _year(course.free, at), _year(course.restricted, at)) for at in starts
    )


def _year(flows: Flows, at: int) -> Flow:
    part = flows[at : at + 12]
    return Flow(
        part[0].month,
        part[0].open,
        sum(flow.received for flow in part),
        sum(flow.paid for flow in part),
        sum(flow.release for flow in part),
    )
