"""A visit and an edit, timed inside the page.

Both end when the frame has been drawn that shows the board: the task after its animation frame.
"""

from __future__ import annotations

import time
from typing import Any

from playwright.sync_api import Browser, BrowserContext, Page
from servers import Contender

SIZE = {"width": 1280, "height": 720}
DRAWN = """(then) => {
  const after = new MessageChannel();
  after.port1.onmessage = () => then(performance.now());
  after.port2.postMessage("");
}"""

WATCH = """(() => {
  const drawn = %s;
  const look = () => {
    let ready = false;
    try { ready = Boolean(%s); } catch { /* the document has not begun */ }
    if (ready) drawn((now) => { window.benchmarkReady = now; });
    else requestAnimationFrame(look);
  };
  requestAnimationFrame(look);
})()"""

ARM = """() => {
  const drawn = %s;
  const read = () => %s;
  const before = read();
  window.benchmarkEdit = null;
  addEventListener("keydown", () => {
    const began = performance.now();
    const look = () => {
      if ((read() ?? before) === before) requestAnimationFrame(look);
      else drawn((now) => { window.benchmarkEdit = now - began; });
    };
    requestAnimationFrame(look);
  }, {capture: true, once: true});
}"""


def visit(context: BrowserContext, contender: Contender, url: str) -> tuple[Page, float]:
    """Open a page at `url`; the page, and the milliseconds until it can be used."""
    page = context.new_page()
    page.set_viewport_size(SIZE)
    page.add_init_script(WATCH % (DRAWN, contender.ready))
    page.goto(url, wait_until="commit")
    return page, ready(page)


def ready(page: Page) -> float:
    """Milliseconds from the start of the navigation until the page could be used."""
    return _when(page, "window.benchmarkReady")


def edit(page: Page, contender: Contender, value: int) -> float:
    """Type a number and press Enter; the milliseconds until the board says something else."""
    page.locator(contender.box).first.click()
    page.keyboard.press(contender.empties)
    page.keyboard.type(str(value))
    page.evaluate(ARM % (DRAWN, contender.board))
    page.keyboard.press("Enter")
    return _when(page, "window.benchmarkEdit")


def leave(page: Page) -> str:
    """Leave the page as a reader does, so that it can say goodbye; its address, without a key."""
    url = page.url
    page.goto("about:blank")
    page.close()
    return url


def launch(chromium: Any, path: str) -> Browser:
    """A browser that finds nothing outside this machine: whoever asks hears so at once."""
    flags = [
        "--no-sandbox",
        "--disable-gpu",
        "--no-first-run",
        "--disable-background-networking",
        "--host-resolver-rules=MAP * ~NOTFOUND, EXCLUDE localhost",
    ]
    return chromium.launch(executable_path=path, args=flags, headless=True)


def _when(page: Page, value: str) -> float:
    """The value, once there is one; asked for from outside, where no page's policy forbids it."""
    for _ in range(1200):
        found = page.evaluate(value)
        if found:
            return found
        time.sleep(0.05)
    raise TimeoutError(f"{page.url}: {value}")
