"""Answers on a scale: pressed one by one on large keys, and shown as dots on a line."""

from __future__ import annotations

from typing import Literal

from workbook.ui.view.base import View
from workbook.ui.view.fill import Option


class Asked(View):
    """One sentence that is answered on a scale; `done` ones have an answer that is not told."""

    id: str
    text: str
    note: str = ""
    done: bool = False


class Keypad(View):
    """A scale pressed key by key: one sentence at a time, large; the keys are those of a keyboard.

    `id` is that of a sealed table: a key fills in the column `column` of the row of the sentence.
    The `value` of each option is the number that it writes and the key that presses it; `other` is
    one more, such as *does not apply* (0, pressed with N too). `because` says why nothing can be
    answered now.
    """

    type: Literal["keypad"] = "keypad"
    id: str
    caption: str
    column: str
    asked: tuple[Asked, ...]
    keys: tuple[Option, ...]
    other: Option | None = None
    done: str = ""
    because: str = ""


class Dot(View):
    """What one said: `at` on the scale, a letter or number for whose it is, and its colour."""

    at: int
    sign: str
    mark: int
    label: str
    strong: bool = False


class DotRow(View):
    """A sentence with everybody's dots; `text` says how far they lie apart, `mean` follows it."""

    label: str
    dots: tuple[Dot, ...]
    text: str = ""
    note: str = ""
    mean: float | None = None
    mean_text: str = ""
    look: bool = False


class Whose(View):
    """A dot in the legend."""

    sign: str
    mark: int
    label: str
    strong: bool = False


class Dots(View):
    """Everybody's answers as dots on a line from `least` to `most`, before any mean."""

    type: Literal["dots"] = "dots"
    id: str
    caption: str
    rows: tuple[DotRow, ...]
    legend: tuple[Whose, ...] = ()
    least: int = 1
    most: int = 7
    ends: tuple[str, str] = ("", "")
