"""What every part of the record is made of: frozen pieces, ids, texts, counts, days, a log.

Values are frozen: an edit makes a new one. A part may have `forbids`, which says in sentences
which changes the room has agreed not to make any more (a locked rule, a closed vote).
"""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from typing import Annotated, Any

from pydantic import BaseModel, BeforeValidator, ConfigDict, Field, StringConstraints

Id = Annotated[str, StringConstraints(min_length=1, max_length=200)]
Text = Annotated[str, StringConstraints(max_length=20_000)]
Code = Annotated[str, StringConstraints(max_length=40)]
"""Whom something is about: a code such as C01, never a name."""
Count = Annotated[int, Field(strict=True, ge=0, le=1_000_000)]
Day = Annotated[dt.date, Field(ge=dt.date(1990, 1, 1), le=dt.date(2199, 12, 31))]
"""A day that a record can have; other years are slips of the keys."""
Hundredths = Annotated[int, Field(strict=True, ge=0, le=10**9)]
"""A quantity in hundredths of its unit: 250 is two and a half days."""
Month = Annotated[str, StringConstraints(pattern=r"^\d{4}-(0[1-9]|1[0-2])$")]
"""A month, such as 2027-03."""
MonthOrNone = Annotated[str, StringConstraints(pattern=r"^(\d{4}-(0[1-9]|1[0-2]))?$")]
"""A month, or an empty text."""
Percent = Annotated[int, Field(strict=True, ge=0, le=100)]


@dataclass(frozen=True, eq=False)
class Words:
    """Beside a type: what its values are called on the screen, in English; `_` translates them."""

    of: Mapping[str, str]


def _unknown(value: Any) -> Any:
    """None for a zero: such numbers began as 0 once, before anybody had asked."""
    return None if type(value) is int and value == 0 else value


Size = Annotated[
    Annotated[int, Field(strict=True, ge=1, le=1_000_000)] | None, BeforeValidator(_unknown)
]
"""How many there are of something that exists; None as long as nobody has written it down.

A group without adults or a hamlet without households is none, so a stored 0 is read as unknown.
"""


class Unwritten:
    """Marks a number whose 0 means that nothing is written down yet: a screen leaves it empty."""


def person(code: str) -> str:
    """A code as people are told apart by it: “C01” and “ c01” are one."""
    return code.strip().upper()


def together(sizes: Iterable[int | None]) -> int | None:
    """What all are together; None where there is none, or one of them is not known."""
    known = tuple(sizes)
    return sum(size or 0 for size in known) if known and None not in known else None


def goes_on(before: Sequence[Any], after: Sequence[Any]) -> bool:
    """Whether a list that is only written on at its end became another: longer, or shorter."""
    common = min(len(before), len(after))
    return before[:common] == after[:common]


class Part(BaseModel):
    """A frozen piece of the record that accepts no unknown field."""

    model_config = ConfigDict(frozen=True, extra="forbid")


class Reopening(Part):
    """Something closed was opened again: when, why, and whether votes had been counted by then."""

    id: Id
    at: dt.datetime
    reason: Annotated[Text, StringConstraints(strip_whitespace=True, min_length=1)]
    after_first_vote: bool


class Closing(Part):
    """Something that is closed at a moment, and opened again only with a reason in the log."""

    closed_at: dt.datetime | None = None
    reopened: tuple[Reopening, ...] = ()

    def forbids_opening(
        self, after: Closing, *, log: str, reason: str, closed: str
    ) -> Iterator[str]:
        """Which of three sentences says why this may not become `after`.

        `log`: an entry of the log was changed; `reason`: it was opened without one; `closed`:
        it was changed while closed.
        """
        if after.reopened[: len(self.reopened)] != self.reopened:
            yield log
        if self.closed_at is None:
            return
        if after.closed_at is None and len(after.reopened) == len(self.reopened):
            yield reason
        elif after.closed_at is not None and after != self:
            yield closed
