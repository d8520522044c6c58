"""What a donor would ask, as sentences: what is wrong, where, and what to do.

The checks are those of the field guide (WS4, and *Purchase pattern* among the signals). A sign of
something odd opens a question; it accuses nobody.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any, Literal

Place = Literal[
    "project", "objectives", "logframe", "budget", "quotes", "rules", "monitoring", "upkeep",
    "annexes", "laws", "reading",
]  # fmt: skip

PLACES: tuple[Place, ...] = (
    "project", "objectives", "logframe", "budget", "quotes", "rules", "monitoring", "upkeep",
    "annexes", "laws", "reading",
)  # fmt: skip
"""Where something may be found, in the order of the steps."""


@dataclass(frozen=True)
class Finding:
    """One sentence, and where it belongs. `row` is the id of what it is about, or empty.

    `stop` would bring the proposal back from a donor; `look` only wants a second look. `check`
    says which check found it.
    """

    place: Place
    row: str
    kind: Literal["stop", "look"]
    text: str
    check: str


def checks(plan: Any, place: str = "") -> tuple[Finding, ...]:
    """Everything that was found, in the order of the steps; only one place where it is named."""
    return ()
