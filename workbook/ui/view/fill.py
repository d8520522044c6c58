"""What is filled in: tables, forms, lines for quick entry, buttons, choices between two."""

from __future__ import annotations

from typing import Literal

from workbook.ui.view.base import Kind, Value, View
from workbook.ui.view.symbol import Symbol


class Option(View):
    """One possible answer; `help` explains it under its label where there is room."""

    value: str
    label: str
    help: str = ""


class Ask(View):
    """A thing to fill in, declared once: column of a table or field of a form.

    `minimum` and `maximum` bound integers and qəpik; `unit` stands after the value; `length` is
    the most letters a text may have. A `fixed` value is shown but not edited. What is typed into
    a `sealed` one is covered as soon as it is sent, before the record answers. A number with a
    `slider` is chosen by moving one, in steps of `stride`; it stands at `rest` while nothing is
    chosen. In a form, what it would come to is shown while it moves. What is typed into a field
    of a form that `finds` is never written down: the screen shows what it finds. The 0 of a
    `blank` number means that nothing is written down yet: its cell is empty. Each of the letters
    of `zero`, typed alone, is 0 too.
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
    slider: bool = False
    stride: int = 1
    rest: int | None = None
    finds: bool = False
    blank: bool = False
    zero: str = ""


class Row(View):
    """A row of a table: values by column key, sentences about wrong cells by column key.

    `sealed` columns have a value that is kept from the screen: it is *not* in `values`, the
    browser shows that something was counted, and typing replaces it. `options` replaces those of
    a column where the row has its own. `sign` stands before the first cell.
    """

    id: str
    values: dict[str, Value] = {}
    options: dict[str, tuple[Option, ...]] = {}
    problems: dict[str, str] = {}
    sealed: tuple[str, ...] = ()
    sign: Symbol | None = None


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
    """Labelled fields, one under another, or `beside` each other where they are short.

    `values` and `problems` are by field key.
    """

    type: Literal["form"] = "form"
    id: str
    caption: str = ""
    fields: tuple[Ask, ...]
    values: dict[str, Value] = {}
    problems: dict[str, str] = {}
    fixed: bool = False
    beside: bool = False


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
    """A row of buttons, under a caption where they belong together."""

    type: Literal["buttons"] = "buttons"
    id: str = ""
    caption: str = ""
    buttons: tuple[Button, ...]


class Entry(View):
    """A line for quick entry: filled in with one hand, Enter adds a row to the table of that id.

    After that, fields named in `keep` hold what was typed; the others are empty, and the first
    of them has the focus. `values` is what the fields begin with. `because` says why nothing can
    be added now.
    """

    type: Literal["entry"] = "entry"
    id: str
    caption: str = ""
    fields: tuple[Ask, ...]
    keep: tuple[str, ...] = ()
    values: dict[str, Value] = {}
    add: str
    because: str = ""


class Side(View):
    """One of two that stand against each other: its button's action, and what stands on it."""

    action: str
    label: str
    note: str = ""
    chosen: bool = False
    sign: Symbol | None = None


class Duel(View):
    """Two things side by side, large: which comes first? The answer is a press of one of them.

    `caption` says who decides, `progress` how far they are; `reason` is the label of a text that
    may be given with the answer.
    """

    type: Literal["duel"] = "duel"
    id: str
    caption: str
    progress: str
    left: Side
    right: Side
    reason: str = ""
    because: str = ""


class Upload(View):
    """A file that is looked at before it is taken in, or rows that are pasted.

    `accept` are the endings that are offered, `most` the bytes that are sent at all. `looked` is
    the name of the file that the screen shows; `confirm` the button that takes it in, empty where
    there is nothing to take in. `paste` is the label of a field for rows of a spreadsheet.
    """

    type: Literal["upload"] = "upload"
    id: str
    caption: str
    choose: str
    accept: tuple[str, ...]
    most: int = 4_000_000
    paste: str = ""
    looked: str = ""
    confirm: str = ""
    because: str = ""
