"""The page as a static file: what no live server can be faster than.

python static_page.py PORT
"""

from __future__ import annotations

import asyncio
import json
import sys

import tornado.web
from village import GROUPS, PARTS, bars

SCRIPT = """
const names = %s, groups = %d;
const value = (kind, i) => +document.getElementById(kind + i).value || 0;
function ratios(from, to) {
  let whole = 0, came = 0;
  for (let i = from; i < to; i++) { whole += value('village', i); came += value('came', i); }
  for (let i = from; i < to; i++) {
    const fair = came * value('village', i) / whole;
    const r = fair ? value('came', i) / fair : 0;
    const bar = document.querySelectorAll('.bar')[i];
    bar.querySelector('i').style.width = r * 12 + 'em';
    bar.querySelector('b').textContent = r.toFixed(2);
  }
}
document.addEventListener('change', () => { ratios(0, groups); ratios(groups, names.length); });
"""


def page() -> str:
    """The whole page with its inputs, its bars and its script."""
    inputs = "".join(
        f"<p><label>{name}: in the village "
        f"<input type=number id=village{i} value={village}></label>"
        f"<label>{name}: came <input type=number id=came{i} value={came}></label></p>"
        for i, (name, village, came) in enumerate(PARTS)
    )
    script = SCRIPT % (json.dumps([part[0] for part in PARTS]), GROUPS)
    return (
        "<!doctype html><html lang=en><meta charset=utf-8><title>Attendance</title>"
        f"<h1>Who came today, and who is missing?</h1>{inputs}"
        f"{bars(PARTS)}<script>{script}</script>"
    )


class Page(tornado.web.RequestHandler):
    """Answers with the page."""

    def get(self) -> None:
        self.finish(page())


async def main(port: int) -> None:
    """Serve until stopped."""
    tornado.web.Application([("/", Page)]).listen(port, "127.0.0.1")
    await asyncio.Event().wait()


if __name__ == "__main__":
    asyncio.run(main(int(sys.argv[1])))
