"""A symbol beside what it stands for, so that who does not read finds the row."""

from __future__ import annotations

from collections.abc import Mapping

from pydantic import Field, computed_field, field_validator

from workbook.symbols import Dealt, named, symbol
from workbook.symbols.names import known
from workbook.ui.view.base import View


class Symbol(View):
    """One of our own drawings, by its name, with `dots` under it: never a drawing from elsewhere.

    KeyError where none has that name.
    """

    name: str
    dots: int = Field(0, ge=0)

    @field_validator("name")
    @classmethod
    def _known(cls, name: str) -> str:
        return known(name)

    @computed_field
    @property
    def label(self) -> str:
        """What the facilitator calls it."""
        return named(self.name, self.dots)

    @computed_field
    @property
    def svg(self) -> str:
        """What the browser shows, as a picture that runs nothing."""
        return symbol(self.name, self.dots)


def signs(given: Mapping[str, Dealt]) -> dict[str, Symbol]:
    """What was dealt, as it stands beside each row."""
    return {id: Symbol(name=one.name, dots=one.dots) for id, one in given.items()}
