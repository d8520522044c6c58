"""What changes from month to month, drawn as lines."""

from __future__ import annotations

from typing import Literal

from workbook.ui.view.base import View


class Tick(View):
    """A height of the drawing (0 is its foot, 1 its top), and what stands beside it."""

    at: float
    label: str


class Curve(View):
    """One line: its heights, one for each moment (None: nothing to show); `mark` as on a board."""

    key: str
    label: str
    mark: int
    points: tuple[float | None, ...]
    steps: bool = False
    faint: bool = False


class Band(View):
    """Between which heights a line may lie."""

    label: str
    low: tuple[float, ...]
    high: tuple[float, ...]


class Flag(View):
    """A point of the drawing that has something to say."""

    x: int
    at: float
    text: str
    kind: Literal["info", "good", "look", "stop"] = "info"


class Lines(View):
    """Lines over the same moments. `moments` names each of them, in the reader's language.

    `zero` is the height of nothing: what lies below it is not there. `level` is a height to keep
    above, with `level_label`.
    """

    type: Literal["lines"] = "lines"
    id: str
    caption: str
    moments: tuple[str, ...]
    ticks: tuple[Tick, ...]
    curves: tuple[Curve, ...]
    band: Band | None = None
    flags: tuple[Flag, ...] = ()
    zero: float | None = None
    level: float | None = None
    level_label: str = ""
