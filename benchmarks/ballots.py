"""How long ranked ballots take to count: `python benchmarks/ballots.py`.

By the functions that the worksheet and `workbook results` call; processor time. Papers of the room
of 200 are drawn around a common order, so that its first place is neither clear nor level; those of
the large one have hardly anything in common. The last column: how few ballots turn the first place,
by all four rules together.
"""

from __future__ import annotations

import time
from collections.abc import Iterator
from functools import partial
from random import Random
from statistics import median

from timing import times

from workbook.needs.analysis.orders import BALLOTS, by_ballots
from workbook.needs.analysis.ranked import Box, Voice
from workbook.needs.analysis.stability import stability

ROUNDS = 5


def room(voters: int, needs: int, spread: float) -> Box:
    """Papers in three groups, each a common order with so much chance in it."""
    luck, ids = Random(2023), [f"N{i:02}" for i in range(needs)]  # noqa: S311 - made-up ballots
    voices = []
    for voter in range(voters):
        height = {need: i / needs + spread * luck.random() for i, need in enumerate(ids)}
        order = sorted(ids, key=height.__getitem__)
        voices.append(Voice(tuple((need,) for need in order), "wmy"[voter % 3], 1))
    return Box(tuple(ids), tuple(voices))


def table(boxes: list[Box]) -> Iterator[str]:
    """Medians as a Markdown table."""
    yield f"| | {' | '.join(BALLOTS)} | stability |"
    yield "|---" + "|--:" * (len(BALLOTS) + 1) + "|"
    for box in boxes:
        counts = [partial(by_ballots, box, rule) for rule in BALLOTS]
        calls = [*counts, partial(_stability, box)]
        cells = [f"{median(times(call, ROUNDS, time.process_time)):,.1f} ms" for call in calls]
        yield f"| {box.voters:,} ballots, {len(box.needs)} needs | {' | '.join(cells)} |"


def _stability(box: Box) -> None:
    for rule in BALLOTS:
        stability(box, rule)


if __name__ == "__main__":
    print(*table([room(200, 12, 2), room(100_000, 30, 1_000)]), sep="\n")
