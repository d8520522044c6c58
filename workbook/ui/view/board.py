"""What the room reads: sentences, boards, meters, facts, finished figures."""

from __future__ import annotations

from typing import Literal

from workbook.ui.view.base import StepState, View
from workbook.ui.view.symbol import Symbol


class Notice(View):
    """A sentence for the room, with a sign: information, well done, look here, stop.

    `go` is the id of a step, on whichever worksheet, that it comes from or is mended in: a
    button under the sentence goes there. It is not drawn where no worksheet at hand has the step.
    """

    type: Literal["notice"] = "notice"
    id: str = ""
    kind: Literal["info", "good", "look", "stop"]
    text: str
    go: str = ""


class Origins(View):
    """Where the numbers above it come from: ids of steps, each a button that goes there.

    `text` stands before them, such as “Households:”; without it they are introduced as origins.
    """

    type: Literal["origins"] = "origins"
    id: str = ""
    text: str = ""
    steps: tuple[str, ...]


class Series(View):
    """One group of bars, told apart by colour *and* pattern (`mark` 0 to 5)."""

    key: str
    label: str
    mark: int


class Bar(View):
    """One bar: `share` of the full length (0 to 1, None for nothing to show) and its text."""

    share: float | None
    text: str
    note: str = ""
    alarm: bool = False


class BarRow(View):
    """A label and one bar for each series of the board."""

    label: str
    bars: tuple[Bar, ...]
    strong: bool = False
    tied: bool = False
    place: str = ""
    sign: Symbol | None = None


class Board(View):
    """The live board: horizontal bars, series side by side in columns, drawn in the browser.

    `mark` is a vertical line across the bars at that share, with `mark_label`.
    """

    type: Literal["board"] = "board"
    id: str
    caption: str
    series: tuple[Series, ...]
    rows: tuple[BarRow, ...]
    mark: float | None = None
    mark_label: str = ""


class Meter(View):
    """How much of a whole is there, without saying what it is made of (dots counted)."""

    label: str
    value: int
    whole: int
    text: str
    state: StepState = StepState.BEGUN


class Meters(View):
    """Meters side by side."""

    type: Literal["meters"] = "meters"
    id: str
    caption: str
    meters: tuple[Meter, ...]


class File(View):
    """A file to download: its label, name and `data:` address."""

    label: str
    name: str
    source: str


class Files(View):
    """Files to take home, with what they are; none yet while they are being made."""

    type: Literal["files"] = "files"
    id: str
    caption: str
    files: tuple[File, ...] = ()


class Picture(View):
    """A finished figure as a `data:` address, with the files it can be taken home as."""

    type: Literal["picture"] = "picture"
    id: str
    alt: str
    source: str = ""
    files: tuple[File, ...] = ()


class Fact(View):
    """A figure to be read from the last row, and what it says; `go` is the step it comes from."""

    figure: str
    label: str
    note: str = ""
    kind: Literal["info", "good", "look", "stop"] = "info"
    go: str = ""


class Facts(View):
    """A few facts side by side; `slim` ones stand in one line each."""

    type: Literal["facts"] = "facts"
    id: str
    caption: str
    facts: tuple[Fact, ...]
    slim: bool = False
