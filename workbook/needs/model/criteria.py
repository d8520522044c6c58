"""Criteria, how much heavier one weighs than another, and what each need scores on them."""

from __future__ import annotations

from typing import Annotated, Literal

from pydantic import Field

from workbook.locale import N_
from workbook.record import Id, Part, Text

Ratio = Literal[
    "9", "8", "7", "6", "5", "4", "3", "2", "1",
    "1/2", "1/3", "1/4", "1/5", "1/6", "1/7", "1/8", "1/9",
]  # fmt: skip
"""How many times as important the first of two criteria is (T. L. Saaty's scale, 1980)."""

Score = Annotated[int, Field(strict=True, ge=1, le=5)]


class Criterion(Part):
    """By what we judge a need."""

    id: Id
    name: Text = Field(title=N_("Criterion"))


class Criteria(Part):
    """Criteria, their weight against each other, and the score of each need on each of them.

    `compared` holds a ratio for each pair: first criterion (earlier in the list), second.
    `scores` holds 1 (little) to 5 (much) by need and criterion.
    """

    criteria: tuple[Criterion, ...] = Field((), title=N_("Criteria"))
    compared: dict[Id, dict[Id, Ratio]] = Field({}, title=N_("Against each other"))
    scores: dict[Id, dict[Id, Score]] = Field({}, title=N_("Scores"))
