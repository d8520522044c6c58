"""The page that every contender shows: the attendance of the illustrative village.

Plain data and plain arithmetic, so that no contender pays for another's library.
"""

from __future__ import annotations

PARTS = [
    # name, people or households in the village, people who came
    ("Women", 480, 42),
    ("Men", 450, 48),
    ("Youth", 310, 30),
    ("Upper", 150, 61),
    ("Middle", 160, 47),
    ("Lower", 100, 12),
]
GROUPS = 3
"""The first three are groups, the others hamlets."""


def ratios(rows: list[tuple[str, int, int]]) -> list[float]:
    """Share of those who came over share of the village, for groups and for hamlets."""
    return [*_ratios(rows[:GROUPS]), *_ratios(rows[GROUPS:])]


def _ratios(rows: list[tuple[str, int, int]]) -> list[float]:
    whole, came = sum(row[1] for row in rows), sum(row[2] for row in rows)
    return [(row[2] / came) / (row[1] / whole) if came and row[1] else 0 for row in rows]


def bars(rows: list[tuple[str, int, int]]) -> str:
    """The board as HTML: a bar and a number for each part of the village."""
    lines = zip(rows, ratios(rows), strict=True)
    return "".join(
        f'<div class="bar"><span>{name}</span>'
        f'<i style="display:inline-block;background:#175e63;height:1em;'
        f'width:{ratio * 12:.2f}em"></i>'
        f'<b class="ratio">{ratio:.2f}</b></div>'
        for (name, _, _), ratio in lines
    )
