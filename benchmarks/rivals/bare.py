"""The smallest page that does the work: no design, no fonts, one script."""

from __future__ import annotations

import json

from village import BOARD, QUESTION, SCRIPT, TABLES, bars

LIVE = """
const sizes = %s;
const value = (kind, i) => +document.getElementById(kind + i).value || 0;
function recount(from, to) {
  let whole = 0, all = 0;
  for (let i = from; i < to; i++) { whole += value('village', i); all += value('came', i); }
  for (let i = from; i < to; i++) {
    const ratio = value('came', i) * whole / (all * value('village', i)) || 0;
    const bar = document.querySelectorAll('.bar')[i];
    bar.querySelector('i').style.width = ratio * 12 + 'em';
    bar.querySelector('b').textContent = ratio.toFixed(2);
  }
}
document.addEventListener('change', () => {
  let from = 0;
  for (const size of sizes) recount(from, from += size);
});
"""


def page() -> str:
    """The whole page with its inputs, its bars and its script."""
    rows = [row for table in TABLES.values() for row in table]
    inputs = "".join(
        f"<p><label>{name}: in the village "
        f"<input type=number id=village{i} value={village}></label>"
        f"<label>{name}: came <input type=number id=came{i} value={came}></label></p>"
        for i, (name, village, came) in enumerate(rows)
    )
    live = LIVE % json.dumps([len(table) for table in TABLES.values()])
    return (
        "<!doctype html><html lang=en><meta charset=utf-8><title>Attendance</title>"
        f"<h1>{QUESTION}</h1>{inputs}<h2>{BOARD}</h2>{bars(list(TABLES.values()))}"
        f"<p>{'<p>'.join(SCRIPT)}<script>{live}</script>"
    )
