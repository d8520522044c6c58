"""Who gives which part of a whole: one bar across the screen, and what each part comes to."""

from __future__ import annotations

from typing import Literal

from workbook.ui.view.base import View


class Slice(View):
    """A part of the whole: its `share` (0 to 1), told apart by colour *and* pattern.

    `mark` is 0 to 9, or None for what nobody gives yet. `text` is the amount, `note` says more.
    """

    key: str
    label: str
    mark: int | None
    share: float
    text: str
    note: str = ""


class Together(View):
    """Parts that are read as one, such as all that is given in kind, and what they come to."""

    label: str
    text: str
    note: str = ""
    slices: tuple[Slice, ...]


class Line(View):
    """How far the parts from the beginning of the bar on must reach, and whether they do."""

    at: float
    label: str
    kind: Literal["good", "stop"] = "good"


class Shares(View):
    """One bar of parts that lie end to end, in the order of the groups; `total` is all of it."""

    type: Literal["shares"] = "shares"
    id: str
    caption: str
    total: str
    groups: tuple[Together, ...]
    lines: tuple[Line, ...] = ()
