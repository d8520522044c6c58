"""The questions of a score: dimensions and indicators, in three languages, under a version.

A round keeps the questions it was asked with, so that an old score can always be read.
"""

from __future__ import annotations

from typing import Annotated, Literal

from pydantic import Field

from workbook.locale import language
from workbook.record import Id, Part, Text

Words = dict[str, Text]
"""The same sentence by language (en, az, ru)."""


def told(words: Words) -> str:
    """A sentence in the reader's language; in another one where that is not there."""
    return words.get(language()) or next(iter(words.values()), "")


Training = Literal["", "fund", "needs", "plan", "sustainability"]
"""The four trainings: community fund, needs and proposal, long-term plan, sustainability."""


class Indicator(Part):
    """One sentence that raters say how far it is true; `weight` counts within its dimension.

    `training` is the one that strengthens it where that is not its dimension's; `steps` are the
    steps of the worksheets that a refresher goes through again, by their ids.
    """

    id: Id
    text: Words
    weight: Annotated[int, Field(strict=True, ge=1, le=100)] = 1
    training: Training = ""
    steps: tuple[Id, ...] = ()


class Dimension(Part):
    """Indicators that belong together, and the training that strengthens them."""

    id: Id
    name: Words
    training: Training = ""
    indicators: tuple[Indicator, ...] = ()


class Instrument(Part):
    """A set of questions; two with the same id and version have the same questions."""

    id: Id
    version: Annotated[int, Field(strict=True, ge=1, le=10_000)] = 1
    name: Words = {}
    dimensions: tuple[Dimension, ...] = ()

    @property
    def indicators(self) -> tuple[Indicator, ...]:
        """All indicators, dimension by dimension."""
        return tuple(each for dimension in self.dimensions for each in dimension.indicators)
