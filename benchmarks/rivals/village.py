"""What every contender shows: the attendance of the illustrative village.

Plain data and plain arithmetic, so that no contender pays for another's library.
"""

from __future__ import annotations

import os
from typing import Any

QUESTION = "Who came today, and who is missing?"
TABLES = {
    "By group": [("Women 30+", 480, 42), ("Men 30+", 450, 48), ("Youth 18–29", 310, 30)],
    "By hamlet or street": [
        ("Upper hamlet", 150, 61),
        ("Middle hamlet", 160, 47),
        ("Lower hamlet", 100, 12),
    ],
}
"""Rows: name, people or households in the village, people who came."""
BOARD = "Who is in the room"
SCRIPT = (
    "Count together, aloud: women, men, young people; then hamlet by hamlet.",
    "If a hamlet or a group is missing, ask the room what keeps it away.",
    "On the table: attendance list by group and hamlet",
)
FIGURE = os.environ.get("BENCHMARK_BOARD") == "figure"
"""Whether the board is a matplotlib figure, as is usual, or bars of HTML."""

Table = list[tuple[str, int, int]]


def ratios(tables: list[Table]) -> list[tuple[str, float]]:
    """Each part's share of those who came over its share of the village."""
    return [pair for table in tables for pair in _ratios(table)]


def _ratios(table: Table) -> list[tuple[str, float]]:
    whole, all_came = sum(row[1] for row in table), sum(row[2] for row in table)
    return [
        (name, came * whole / (all_came * size) if all_came and size else 0)
        for name, size, came in table
    ]


def bars(tables: list[Table]) -> str:
    """The board as HTML: a bar and a number for each part of the village."""
    return "".join(
        f'<div class="bar"><span>{name}</span>'
        f'<i style="display:inline-block;background:#0b4a8f;height:1em;'
        f'width:{ratio * 12:.2f}em"></i>'
        f'<b class="ratio">{ratio:.2f}</b></div>'
        for name, ratio in ratios(tables)
    )


def figure(tables: list[Table]) -> Any:
    """The board as a matplotlib figure, the way most people draw one."""
    import matplotlib.pyplot as plt

    names, values = zip(*ratios(tables), strict=True)
    drawn, axes = plt.subplots(figsize=(8, 4))
    painted = axes.barh(names, values, color="#0b4a8f")
    axes.bar_label(painted, fmt="%.2f")
    axes.axvline(1, color="black")
    axes.set_xlabel("Share here ÷ share of the village")
    axes.invert_yaxis()
    return drawn
