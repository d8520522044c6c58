"""The workbook's page as plain files: the same look and words, without server and kernel."""

from __future__ import annotations

from pathlib import Path
from shutil import copyfile
from urllib.parse import urlsplit

from playwright.sync_api import Page
from servers import RIVALS

LIVE = "static/board.js"

ASSETS = """() => [
  ...performance.getEntriesByType("resource").map((entry) => entry.name),
  ...[...document.querySelectorAll("link[href]")].map((link) => link.href),
]"""

STILL = """(live) => {
  for (const input of document.querySelectorAll("input")) input.setAttribute("value", input.value);
  for (const script of document.querySelectorAll("script")) script.remove();
  for (const cell of document.querySelectorAll("td.wb-open .wb-value"))
    cell.setAttribute("contenteditable", "plaintext-only");
  const script = document.createElement("script");
  script.type = "module";
  script.src = live;
  document.head.append(script);
  return "<!doctype html>\\n" + document.documentElement.outerHTML;
}"""


def capture(page: Page, folder: Path) -> None:
    """Write what `page` shows into `folder`, with the styles and fonts that it asked for.

    Its scripts are left out. In their place comes one of thirty lines that does what a board
    without a server can do: count again when a number is typed.
    """
    page.evaluate("document.fonts.ready.then(() => true)")
    for url in dict.fromkeys(page.evaluate(ASSETS)):
        path = urlsplit(url).path
        if path.startswith("/static/") and not path.endswith(".js"):
            file = folder / path.removeprefix("/")
            file.parent.mkdir(parents=True, exist_ok=True)
            file.write_bytes(page.context.request.get(url).body())
    copyfile(RIVALS / "board.js", folder / LIVE)
    (folder / "index.html").write_text(page.evaluate(STILL, f"/{LIVE}"), "utf-8")
