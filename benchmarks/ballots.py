"""How long ranked ballots take to count: `python benchmarks/ballots.py`.

By the functions that the worksheet and `workbook results` call; processor time. Papers of the room
of 200 are drawn around a common order, so that its first place is neither clear nor level; those of
the large one have hardly anything in common. *Stability* is how few ballots turn the first place,
by all four rules together; *screens* are the two steps that show the result, with the row of all
steps, ready to be sent to the browser. *Hard rooms* are 200 papers in noisy camps, many of them
cut short, counted by Copeland: where the bounds of its stability do not meet, an integer program
is run.
"""

from __future__ import annotations

import datetime as dt
import time
from collections import Counter
from collections.abc import Iterator
from functools import partial
from random import Random
from statistics import median

from timing import times

from workbook.needs.analysis.orders import BALLOTS, by_ballots
from workbook.needs.analysis.ranked import Box, Voice
from workbook.needs.analysis.stability import stability
from workbook.needs.model import BallotVote, DotVote, Need, Needs, RankedBallot, Rule
from workbook.needs.worksheet import steps
from workbook.plan import Community, Group, Plan

ROUNDS = 5
CLOSED = dt.datetime(2026, 10, 11, tzinfo=dt.UTC)


def room(voters: int, needs: int, spread: float) -> Box:
    """Papers in three groups, each a common order with so much chance in it."""
    luck, ids = Random(2023), [f"N{i:02}" for i in range(needs)]  # noqa: S311 - made-up ballots
    voices = []
    for voter in range(voters):
        height = {need: i / needs + spread * luck.random() for i, need in enumerate(ids)}
        order = sorted(ids, key=height.__getitem__)
        voices.append(Voice(tuple((need,) for need in order), "wmy"[voter % 3], 1))
    return Box(tuple(ids), tuple(voices))


def plan(box: Box) -> Plan:
    """A community whose ballot is closed on such papers, every need of it on the shortlist."""
    groups = tuple(Group(id=group, adults=100) for group in box.groups)
    needs = tuple(Need(id=need, name=f"Need {need}") for need in box.needs)
    papers = (
        RankedBallot(id=str(n), group=voice.group, count=voice.count, places=voice.places)
        for n, voice in enumerate(box.voices)
    )
    dots = {need: dict.fromkeys(box.groups, 1) for need in box.needs}
    return Plan(
        id="room",
        community=Community(name="Room", groups=groups),
        needs=Needs(
            needs=needs,
            rule=Rule(shortlist=20, locked_at=CLOSED),
            vote=DotVote(dots=dots, closed_at=CLOSED),
            ballot=BallotVote(papers=tuple(papers), opened_at=CLOSED, closed_at=CLOSED),
        ),
    )


def screens(made: Plan) -> None:
    """Draw the result and the other rules, as the kernel does after an edit."""
    marks = tuple(step.mark(made) for step in steps(made))
    for step in steps(made):
        if step.id in ("outcome", "rules"):
            for block in (*marks, *step.later(made, "")):
                block.model_dump(mode="json")


def table(boxes: list[Box]) -> Iterator[str]:
    """Medians as a Markdown table."""
    yield f"| | {' | '.join(BALLOTS)} | stability | screens |"
    yield "|---" + "|--:" * (len(BALLOTS) + 2) + "|"
    for box in boxes:
        counts = [partial(by_ballots, box, rule) for rule in BALLOTS]
        calls = [*counts, partial(_stability, box), partial(screens, plan(box))]
        cells = [f"{median(times(call, ROUNDS, time.process_time)):,.1f} ms" for call in calls]
        yield f"| {box.voters:,} ballots, {len(box.needs)} needs | {' | '.join(cells)} |"


def _stability(box: Box) -> None:
    for rule in BALLOTS:
        stability(box, rule)


def camps(seed: int, needs: int) -> Box:
    """A room of 200 in two to eight camps; each paper has a few slips, and ranks three or more."""
    luck, ids = Random(seed), [f"N{i:02}" for i in range(needs)]  # noqa: S311 - made-up ballots
    common = [luck.sample(ids, needs) for _camp in range(luck.randint(2, 8))]
    said: Counter[tuple[tuple[str], ...]] = Counter()
    for _voter in range(200):
        order = list(luck.choice(common))
        for _slip in range(luck.randint(0, 4)):
            at = luck.randrange(needs - 1)
            order[at], order[at + 1] = order[at + 1], order[at]
        said[tuple((need,) for need in order[: luck.randint(3, needs)])] += 1
    return Box(tuple(ids), tuple(Voice(places, "w", count) for places, count in said.items()))


def hard(rooms: int) -> Iterator[str]:
    """How long Copeland's stability takes in such rooms, and in how many it is only *at least*."""
    yield "| hard rooms of 200 | median | longest | at least |"
    yield "|---|--:|--:|--:|"
    for needs in (12, 20, 26):
        boxes = [camps(seed, needs) for seed in range(rooms)]
        found = [stability(box, "copeland") for box in boxes]
        took = [
            times(partial(stability, box, "copeland"), 1, time.process_time)[0] for box in boxes
        ]
        least = sum(not each.exact for each in found if each)
        cells = (f"{median(took):,.0f} ms", f"{max(took):,.0f} ms", f"{least} of {rooms}")
        yield f"| {needs} needs | {' | '.join(cells)} |"


if __name__ == "__main__":
    print(*table([room(200, 12, 2), room(100_000, 30, 1_000)]), sep="\n")
    print("", *hard(500), sep="\n")
