"""Greedy choice: by points, from the top, while the money lasts."""

from __future__ import annotations

from itertools import groupby

from workbook.needs.analysis.outcome import Outcome, Tie
from workbook.needs.analysis.poll import Poll, scores


def greedy(poll: Poll, *, skip: bool = True, threshold: int = 0) -> Outcome:
    """Fund projects by falling score (the usual rule of cities; Pabulib's `greedy`).

    A project that does not fit is passed over; without `skip` the count stops there
    (`greedy-no-skip`). Projects with fewer than `threshold` points are left out first
    (`greedy-threshold`). A project without any vote comes last, as in Pabulib's checker; where
    there is no ballot at all, nothing is funded.
    """
    points = scores(poll)
    standing = [project for project in poll.costs if points[project] >= threshold]
    queue = sorted(standing if poll.voters else (), key=lambda project: -points[project])
    funded: list[str] = []
    left, met = poll.budget, 0
    for project in queue:
        if poll.costs[project] <= left:
            funded.append(project)
            left -= poll.costs[project]
        elif not skip:
            break
        met += 1
    name = "greedy" if skip else "greedy-no-skip"
    name = "greedy-threshold" if skip and threshold else name
    return Outcome(name, tuple(funded), poll.budget - left, left, _ties(queue, points, met, funded))


def _ties(queue: list[str], points: dict[str, int], met: int, funded: list[str]) -> tuple[Tie, ...]:
    """Projects with the same points, as far as the count came (`met` projects, and the next)."""
    ties, step = [], 1
    for _score, level in groupby(queue, key=points.__getitem__):
        tied = tuple(level)
        if len(tied) > 1 and step <= met + 1:
            ties.append(Tie(step, tied, tied[0]).judged(funded))
        step += len(tied)
    return tuple(ties)
