"""One worksheet, side by side: first visit, edit to changed board, memory of each open page.

    pip install -e ".[test,benchmark]" && python benchmarks/worksheet.py --rounds 7

All contenders run at once and take turns within every round, so that a busy machine slows all of
them alike. Read the ratios: milliseconds do not travel. The page is the attendance step of the
needs worksheet: twelve numbers and a board of six bars. A visit begins with an empty browser and
ends when the board is drawn and its field can be used; an edit begins with the key *Enter* and
ends when the number at the bar has changed.
"""

from __future__ import annotations

import argparse
import statistics
import time
from collections.abc import Iterable
from contextlib import ExitStack
from itertools import cycle

from contenders import ALL, Contender, Running, start
from memory import pss
from playwright.sync_api import Browser, Page, sync_playwright

VALUES = cycle(range(20, 42))
"""Numbers to type: never the one that was typed last, which the workbook would still know."""

FLAGS = "--no-sandbox --disable-gpu --disable-quic --no-first-run --disable-background-networking"

WATCH = """() => {
  const look = () => {
    let ready = false;
    try { ready = document.body && (%s); } catch { ready = false; }
    if (ready) window.benchReady = performance.now(); else requestAnimationFrame(look);
  };
  requestAnimationFrame(look);
}"""

ARM = """() => {
  const read = () => %s;
  const before = read();
  window.benchEdit = null;
  addEventListener('keydown', (event) => {
    if (event.key !== 'Enter') return;
    const began = performance.now();
    const look = () => {
      if (read() !== before) window.benchEdit = performance.now() - began;
      else requestAnimationFrame(look);
    };
    requestAnimationFrame(look);
  }, {capture: true, once: true});
}"""


def visit(browser: Browser, running: Running) -> tuple[Page, float]:
    """Open the page in an empty browser; the page, and the milliseconds until it can be used."""
    page = browser.new_context(viewport={"width": 1280, "height": 720}).new_page()
    page.add_init_script(f"({WATCH % running.contender.ready})()")
    page.goto(running.url, wait_until="commit")
    return page, when(page, "window.benchReady")


def when(page: Page, value: str) -> float:
    """The value, once there is one; asked for from outside, where no page's policy forbids it."""
    for _ in range(6000):
        found = page.evaluate(value)
        if found:
            return found
        time.sleep(0.01)
    raise TimeoutError(f"{page.url}: {value}")


def edit(page: Page, contender: Contender, value: int) -> float:
    """Type a number and press Enter; the milliseconds until the board says something else."""
    page.locator(contender.box).first.click()
    page.keyboard.press(contender.empties)
    page.keyboard.type(str(value))
    page.evaluate(ARM % contender.ratio)
    page.keyboard.press("Enter")
    return when(page, "window.benchEdit")


def measure(browser: Browser, running: Running, edits: int) -> tuple[float, list[float]]:
    """One visit, and `edits` edits on it."""
    page, opened = visit(browser, running)
    changed = [edit(page, running.contender, next(VALUES)) for _ in range(edits)]
    page.context.close()
    return opened, changed


def memory(browser: Browser, running: Running, pages: int = 4) -> float:
    """Megabytes of PSS that the server needs for each further open page."""
    time.sleep(4)  # servers that keep warm processes have them ready by now
    before = pss(running.process.pid)
    opened = [visit(browser, running)[0] for _ in range(pages)]
    time.sleep(4)
    after = pss(running.process.pid)
    for page in opened:
        page.context.close()
    return (after - before) / 1024 / pages


def table(lines: Iterable[tuple[str, float, float, float]]) -> str:
    """The results as a Markdown table, each also as a multiple of the static page's."""
    lines = list(lines)
    _, floor_visit, floor_edit, _ = lines[0]
    head = "| | first visit, ms | | edit to changed board, ms | | memory a page, MB |\n"
    rows = [
        f"| {name} | {seen:.0f} | {seen / floor_visit:.2f}x | {changed:.0f} |"
        f" {changed / floor_edit:.2f}x | {size:.1f} |"
        for name, seen, changed, size in lines
    ]
    return head + "|---|---|---|---|---|---|\n" + "\n".join(rows)


def main() -> None:
    """Measure and print."""
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("--rounds", type=int, default=7)
    parser.add_argument("--edits", type=int, default=5)
    parser.add_argument("--chromium", default="/usr/bin/chromium")
    parser.add_argument("--only", nargs="*", default=[c.name for c in ALL])
    asked = parser.parse_args()
    with ExitStack() as stack, sync_playwright() as playwright:
        servers = [start(contender) for contender in ALL if contender.name in asked.only]
        for server in servers:
            stack.callback(server.stop)
        browser = playwright.chromium.launch(
            executable_path=asked.chromium, args=FLAGS.split(), headless=True
        )
        for server in servers:
            measure(browser, server, 1)  # a warm-up round that is not counted
        rounds = [
            [measure(browser, server, asked.edits) for server in servers]
            for _ in range(asked.rounds)
        ]
        sizes = [memory(browser, server) for server in servers]
        browser.close()
    columns = zip(*rounds, strict=True)
    print(
        table(
            (
                server.contender.name,
                statistics.median(seen for seen, _ in column),
                statistics.median(ms for _, edits in column for ms in edits),
                size,
            )
            for server, column, size in zip(servers, columns, sizes, strict=True)
        )
    )


if __name__ == "__main__":
    main()
