"""One worksheet, side by side: visits, edit to changed board, memory and what a reload leaves.

    pip install -e ".[test,benchmark]" && python benchmarks/worksheet.py

All contenders run at once and take turns, and each begins when the machine rests, so that
nobody pays for another. Read the ratios: milliseconds do not travel.
"""

from __future__ import annotations

import argparse
import os
import time
from collections.abc import Iterator
from contextlib import ExitStack
from dataclasses import dataclass
from itertools import cycle
from statistics import median

from contenders import ALL, STATIC
from playwright.sync_api import Browser, sync_playwright
from processes import family, pss, rest
from servers import Running, start
from visits import edit, launch, leave, ready, visit

VALUES = cycle(range(20, 42))
"""Numbers to type: never the one that was typed last."""
SETTLING = 3
"""Seconds in which a server has begun what it does after a visit."""


@dataclass(frozen=True)
class Round:
    """What one contender took in one round, in milliseconds."""

    first: float
    again: float
    edit: float


@dataclass(frozen=True)
class Weight:
    """What a contender's server needs: megabytes for each further open page, and the processes
    that a reload of a page leaves behind."""

    page: float
    left: float


def measure(browser: Browser, server: Running, edits: int) -> Round:
    """A visit with an empty browser, another with what that one has cached, and edits."""
    settle()
    context = browser.new_context()
    page, first = visit(context, server.contender, server.url)
    url = leave(page)
    settle()
    page, again = visit(context, server.contender, url)
    time.sleep(1)
    changed = []
    for value in (next(VALUES) for _ in range(edits)):
        changed.append(edit(page, server.contender, value))
        time.sleep(0.2)
    leave(page)
    context.close()
    return Round(first, again, median(changed))


def weigh(browser: Browser, server: Running, pages: int = 4, reloads: int = 3) -> Weight:
    """Memory of further open pages, and what reloading the last of them leaves behind."""
    settle()
    before = pss(server.process.pid)
    opened = [visit(browser.new_context(), server.contender, server.url)[0] for _ in range(pages)]
    settle()
    size = (pss(server.process.pid) - before) / 1024 / pages
    count = len(family(server.process.pid))
    for _ in range(reloads):
        opened[-1].reload(wait_until="commit")
        ready(opened[-1])
    settle()
    left = (len(family(server.process.pid)) - count) / reloads
    for page in opened:
        leave(page)
    return Weight(size, left)


def settle() -> None:
    """Wait until nothing is left to do."""
    time.sleep(SETTLING)
    rest()


def table(names: list[str], rounds: list[list[Round]], weights: list[Weight]) -> Iterator[str]:
    """The medians as a Markdown table; ratios to the static page of the same round."""
    yield "| | first visit | | second visit | | edit | | memory a page | left by a reload |"
    yield "|---|--:|--:|--:|--:|--:|--:|--:|--:|"
    for name, column, weight in zip(names, zip(*rounds, strict=True), weights, strict=True):
        cells = []
        for what in ("first", "again", "edit"):
            times = [getattr(one, what) for one in column]
            floor = [getattr(row[0], what) for row in rounds]
            ratio = median(ms / least for ms, least in zip(times, floor, strict=True))
            cells += [f"{median(times):.0f} ms", f"{ratio:.2f}"]
        cells += [f"{weight.page:.1f} MB", f"{weight.left:.1f}"]
        yield f"| {name} | {' | '.join(cells)} |"


def main() -> None:
    """Measure and print."""
    asked = arguments()
    chosen = [c for c in ALL if c is STATIC or any(part in c.name for part in asked.only)]
    with ExitStack() as stack, sync_playwright() as playwright:
        browser = launch(playwright.chromium, asked.chromium)
        servers = []
        for contender in chosen:
            servers.append(start(contender, browser))
            stack.callback(servers[-1].stop)
        print(f"Chromium {browser.version}, {os.cpu_count()} cores, {asked.rounds} rounds;")
        rounds = []
        for turn in range(asked.rounds + 1):
            order = servers[turn % len(servers) :] + servers[: turn % len(servers)]
            took = {s.contender.name: measure(browser, s, asked.edits) for s in order}
            rounds.append([took[contender.name] for contender in chosen])
            print(f"load {os.getloadavg()[0]:.1f}, ", end="", flush=True)
        weights = [weigh(browser, server) for server in servers]
        browser.close()
    warmed_up = rounds[1:]
    print("", *table([c.name for c in chosen], warmed_up, weights), sep="\n")


def arguments() -> argparse.Namespace:
    """What was asked for on the command line."""
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("--rounds", type=int, default=7)
    parser.add_argument("--edits", type=int, default=5, help="edits in each round")
    parser.add_argument("--chromium", default="/usr/bin/chromium")
    parser.add_argument("--only", nargs="*", default=[""], help="contenders with this in the name")
    return parser.parse_args()


if __name__ == "__main__":
    main()
