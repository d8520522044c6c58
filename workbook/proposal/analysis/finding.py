"""Something that a donor would ask about: one sentence, and where it belongs."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from typing import Literal

Place = Literal[
    "project", "objectives", "logframe", "budget", "quotes", "rules", "monitoring", "upkeep",
    "annexes", "laws", "reading",
]  # fmt: skip

PLACES: tuple[Place, ...] = (
    "project", "objectives", "logframe", "budget", "quotes", "rules", "monitoring", "upkeep",
    "annexes", "laws", "reading",
)  # fmt: skip
"""Where something may be found, in the order of the steps."""

Kind = Literal["stop", "look"]


@dataclass(frozen=True)
class Finding:
    """One sentence that says what is wrong and what to do. `row` is the id of what it is about.

    `stop` would bring the proposal back from a donor; `look` only wants a second look. `check`
    says which check found it. `row` is empty where it is about the whole.
    """

    place: Place
    row: str
    kind: Kind
    text: str
    check: str


Found = Iterator[Finding]
