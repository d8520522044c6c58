"""Files of scheduling problems from the literature, as problems of our own.

- `.sm`: PSPLIB (Kolisch and Sprecher 1996), single mode;
- `.rcp`: Patterson's format; with stores, that of Koné, Artigues, Lopez and Mongeau (2013).

Jobs that take no time, at the beginning and the end, are left out; so is what they would put into
stores, as in the published results.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence
from pathlib import Path

from workbook.activities.analysis.problem import Problem, Renewable, Store


def read(path: Path) -> Problem:
    """The problem in a file."""
    text = path.read_text("ascii")
    return _sm(text) if "PRECEDENCE RELATIONS" in text else _rcp(text)


def optima(path: Path) -> dict[str, int]:
    """Published makespans by the name of the instance (j301_1), as in `j30opt.txt`."""
    rows = re.findall(r"^(\d+)\s+(\d+)\s+(\d+)\s", path.read_text("ascii"), re.MULTILINE)
    return {f"j30{a}_{b}": int(makespan) for a, b, makespan in rows}


def _sm(text: str) -> Problem:
    """PSPLIB's tables, between lines of stars."""
    after = text.split("PRECEDENCE RELATIONS:")[1]
    relations, rest = after.split("REQUESTS/DURATIONS:")
    requests, capacities = rest.split("RESOURCEAVAILABILITIES:")
    jobs = {job: successors for job, _modes, _n, *successors in _rows(relations)}
    asked = {job: (length, uses) for job, _mode, length, *uses in _rows(requests)}
    [limits] = _rows(capacities)
    return _problem(jobs, {job: each[0] for job, each in asked.items()}, limits, asked, (), {})


def _rcp(text: str) -> Problem:
    """Numbers one after the other; whether there are stores, their count says."""
    numbers = [int(each) for each in text.split()]
    for stores in (0, numbers[2]):
        try:
            return _numbers(numbers, stores)
        except (IndexError, ValueError):
            continue
    raise ValueError("This is no file of Patterson's format.")


def _numbers(numbers: Sequence[int], stores: int) -> Problem:
    read = iter(numbers)

    def take(count: int) -> list[int]:
        found = [each for _i, each in zip(range(count), read, strict=False)]
        if len(found) < count:
            raise ValueError
        return found

    jobs, shared = take(2)
    if stores:
        take(1)
    limits, openings = take(shared), take(stores)
    lengths, asked, moved, after = {}, {}, {}, {}
    for job in range(1, jobs + 1):
        [lengths[job]] = take(1)
        asked[job] = (lengths[job], take(shared))
        moved[job] = take(2 * stores)
        [many] = take(1)
        after[job] = take(many)
    if next(read, None) is not None:
        raise ValueError
    return _problem(after, lengths, limits, asked, openings, moved)


def _problem(
    after: Mapping[int, Sequence[int]],
    lengths: Mapping[int, int],
    limits: Sequence[int],
    asked: Mapping[int, tuple[int, Sequence[int]]],
    openings: Sequence[int],
    moved: Mapping[int, Sequence[int]],
) -> Problem:
    last = max(after)
    jobs = [job for job in after if job not in (1, last)]
    name = "J{:03}".format
    return Problem(
        durations={name(job): lengths[job] for job in jobs},
        before={
            name(job): tuple(name(first) for first in jobs if job in after[first]) for job in jobs
        },
        horizon=sum(lengths.values()),
        renewables=tuple(
            Renewable(f"R{i}", limit, {name(job): asked[job][1][i] for job in jobs})
            for i, limit in enumerate(limits)
        ),
        stores=tuple(
            Store(f"S{i}", opening, {}, dict(_moves(jobs, lengths, moved, i)))
            for i, opening in enumerate(openings)
        ),
    )


def _moves(
    jobs: Sequence[int], lengths: Mapping[int, int], moved: Mapping[int, Sequence[int]], i: int
) -> Iterator[tuple[str, tuple[tuple[int, int], ...]]]:
    """A job takes from a store when it begins, and gives when it ends."""
    for job in jobs:
        takes, gives = moved[job][2 * i : 2 * i + 2]
        if lengths[job]:
            yield f"J{job:03}", ((0, -takes), (lengths[job], gives))


def _rows(text: str) -> Iterator[list[int]]:
    for line in text.splitlines():
        numbers = line.split()
        if numbers and all(each.isdigit() for each in numbers):
            yield [int(each) for each in numbers]
