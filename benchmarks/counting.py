"""How long votes take to count: `python benchmarks/counting.py`.

Exact fractions throughout, by the functions that the worksheet and `workbook results` call.
Processor time, so that other work on the machine hardly shows.
"""

from __future__ import annotations

import time
from collections.abc import Iterator
from functools import partial
from statistics import median

from elections import city, large
from timing import times

from workbook.needs.analysis.completion import add1
from workbook.needs.analysis.equal_shares import equal_shares
from workbook.needs.analysis.greedy import greedy
from workbook.needs.analysis.poll import Poll, poll
from workbook.needs.model import Choice

ROUNDS = 5
RULES = (greedy, equal_shares, add1)


def table(choices: dict[str, Choice]) -> Iterator[str]:
    """Medians as a Markdown table."""
    yield "| | merge equal ballots | greedy | Equal Shares | with add-1 |"
    yield "|---|--:|--:|--:|--:|"
    for name, choice in choices.items():
        box = poll(choice)
        counts = (partial(poll, choice), *(partial(rule, box) for rule in RULES))
        cells = [f"{median(times(c, ROUNDS, time.process_time)):,.1f} ms" for c in counts]
        yield f"| {name}: {shape(choice, box)} | {' | '.join(cells)} |"


def shape(choice: Choice, box: Poll) -> str:
    """How much there is to count."""
    ballots = f"{len(choice.ballots):,} ballots, {len(box.voices):,} different"
    return f"{len(choice.projects)} projects, {ballots}, add-1 raises {add1(box).raises} times"


if __name__ == "__main__":
    print(*table({"like Wieliczka": city(), "large": large()}), sep="\n")
