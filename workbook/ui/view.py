"""What the browser draws: frozen values, made anew after every edit.

A worksheet is a function from a plan to a `Screen`. The browser (`src/`) draws it and sends back
events that name a block, a row and a column, never a place in the record. All texts here are
plain text in the reader's language; the browser never reads them as markup.
"""

from __future__ import annotations

from enum import StrEnum
from typing import Annotated, Literal

from pydantic import BaseModel, ConfigDict, Field

Kind = Literal["text", "integer", "money", "date", "choice", "cards"]
Value = str | int | None


class View(BaseModel):
    """A frozen thing to draw."""

    model_config = ConfigDict(frozen=True, extra="forbid")


class StepState(StrEnum):
    """How far a step is; shown by sign and colour, never by colour alone."""

    OPEN = "open"  # not begun
    BEGUN = "begun"  # something is written down
    DONE = "done"  # nothing is missing
    LOCKED = "locked"  # done, and agreed not to change
    PROBLEM = "problem"  # something contradicts itself


class StepMark(View):
    """One step in the row of steps."""

    id: str
    title: str
    state: StepState


class Script(View):
    """The facilitator's script: what to say, how long it takes, what is on the table."""

    say: tuple[str, ...]
    minutes: int
    materials: tuple[str, ...] = ()


class Option(View):
    """One possible answer; `help` explains it under its label where there is room."""

    value: str
    label: str
    help: str = ""


class Ask(View):
    """A thing to fill in, declared once: column of a table or field of a form.

    `minimum` and `maximum` bound integers and qəpik; `unit` stands after the value; `length` is
    the most letters a text may have. A `fixed` value is shown but not edited. What is typed into
    a `sealed` one is covered as soon as it is sent, before the record answers.
    """

    key: str
    label: str
    kind: Kind = "text"
    help: str = ""
    unit: str = ""
    minimum: int | None = None
    maximum: int | None = None
    length: int = 20_000
    options: tuple[Option, ...] = ()
    fixed: bool = False
    required: bool = False
    sealed: bool = False


class Row(View):
    """A row of a table: values by column key, sentences about wrong cells by column key.

    `sealed` columns have a value that is kept from the screen: it is *not* in `values`, the
    browser shows that something was counted, and typing replaces it.
    """

    id: str
    values: dict[str, Value] = {}
    problems: dict[str, str] = {}
    sealed: tuple[str, ...] = ()


class Table(View):
    """An editable table. `add` is the label of the button that adds a row, `drop` lets rows go."""

    type: Literal["table"] = "table"
    id: str
    caption: str
    columns: tuple[Ask, ...]
    rows: tuple[Row, ...]
    total: Row | None = None
    add: str = ""
    drop: bool = False
    fixed: bool = False


class Form(View):
    """Labelled fields, one under another; `values` and `problems` by field key."""

    type: Literal["form"] = "form"
    id: str
    caption: str = ""
    fields: tuple[Ask, ...]
    values: dict[str, Value] = {}
    problems: dict[str, str] = {}
    fixed: bool = False


class Button(View):
    """A button. `because` says why it cannot be pressed now; `ask` is a question asked first.

    `reason` is the label of a text that must be given with it (why a rule is unlocked).
    """

    action: str
    label: str
    style: Literal["main", "plain", "danger"] = "plain"
    because: str = ""
    ask: str = ""
    reason: str = ""


class Buttons(View):
    """A row of buttons."""

    type: Literal["buttons"] = "buttons"
    buttons: tuple[Button, ...]


class Notice(View):
    """A sentence for the room, with a sign: information, well done, look here, stop."""

    type: Literal["notice"] = "notice"
    id: str = ""
    kind: Literal["info", "good", "look", "stop"]
    text: str


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


class Picture(View):
    """A finished figure as a `data:` address, with the files it can be taken home as."""

    type: Literal["picture"] = "picture"
    id: str
    alt: str
    source: str = ""
    files: tuple[File, ...] = ()


Block = Annotated[
    Table | Form | Buttons | Notice | Board | Meters | Picture, Field(discriminator="type")
]


class Screen(View):
    """One step of a worksheet as the room sees it."""

    title: str
    community: str
    region: str = ""
    illustrative: bool = False
    language: str
    revision: int
    steps: tuple[StepMark, ...]
    step: str
    question: str
    script: Script | None = None
    blocks: tuple[Block, ...]
    missing: tuple[str, ...] = ()
    undo: str = ""
    redo: str = ""
    history: tuple[str, ...] = ()
