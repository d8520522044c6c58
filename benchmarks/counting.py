"""How long votes take to count: `python benchmarks/counting.py`.

Exact fractions throughout, the same functions that the worksheet and `workbook results` call.
"""

from __future__ import annotations

from collections.abc import Iterator
from statistics import median

from elections import city, large
from timing import times

from workbook.needs.analysis.completion import add1
from workbook.needs.analysis.equal_shares import equal_shares
from workbook.needs.analysis.greedy import greedy
from workbook.needs.analysis.poll import poll
from workbook.needs.model import Choice


def table(choices: dict[str, Choice], rounds: int = 5) -> Iterator[str]:
    """Medians as a Markdown table."""
    yield "| | merge equal ballots | greedy | Equal Shares | with add-1 |"
    yield "|---|--:|--:|--:|--:|"
    for name, choice in choices.items():
        box = poll(choice)
        counts = (
            lambda choice=choice: poll(choice),
            lambda box=box: greedy(box),
            lambda box=box: equal_shares(box),
            lambda box=box: add1(box),
        )
        cells = [f"{median(times(count, rounds)):,.1f} ms" for count in counts]
        shape = f"{len(choice.ballots):,} ballots ({len(box.voices):,} different)"
        raises = f"{add1(box).raises} raises"
        yield f"| {name}: {shape}, {raises} | {' | '.join(cells)} |"


if __name__ == "__main__":
    print(*table({"like Wieliczka, 64 projects": city(), "30 projects": large()}), sep="\n")
