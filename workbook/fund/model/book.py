"""The cashbook: vouchers, cash counts and closed periods. They are added, never changed.

A mistake is mended by a reversal, which stands beside it for everybody to see.
"""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterable, Iterator
from typing import Annotated, Literal

from pydantic import Field

from workbook.locale import N_, _
from workbook.money import Qepik
from workbook.record import Code, Count, Day, Id, Part, Text, Words, person

DENOMINATIONS = (20_000, 10_000, 5_000, 2_000, 1_000, 500, 100, 50, 20, 10, 5, 3, 1)
"""Notes and coins of the manat, in qəpik (Central Bank of Azerbaijan)."""

Piece = Literal[
    "20000", "10000", "5000", "2000", "1000", "500", "100", "50", "20", "10", "5", "3", "1",
]  # fmt: skip
"""The same as keys of a mapping."""

Category = Literal[
    "opening", "contribution", "donation", "event", "grant", "other_in",
    "admin", "small_project", "project", "upkeep", "aid", "other_out", "release",
]  # fmt: skip
"""What money came from or went to; `release` moves restricted money to the free money."""

CATEGORIES: dict[Category, str] = {
    "opening": N_("Opening balance"),
    "contribution": N_("Contributions"),
    "donation": N_("Donations"),
    "event": N_("Events"),
    "grant": N_("Grants"),
    "other_in": N_("Other income"),
    "admin": N_("Office and bank"),
    "small_project": N_("Small projects"),
    "project": N_("Project"),
    "upkeep": N_("Operation and maintenance"),
    "aid": N_("Emergency aid"),
    "other_out": N_("Other expenses"),
    "release": N_("Restricted money becomes free"),
}
"""What each is called; translate with `_` where it is shown."""

INCOME: frozenset[Category] = frozenset(
    ("opening", "contribution", "donation", "event", "grant", "other_in")
)
"""What money comes in from; the others go out."""

WAYS = {"in": N_("in"), "out": N_("out")}
DECIDED = {"group": N_("the group"), "meeting": N_("the village")}
"""What values are called on the screen; translate with `_` where it is shown."""


class Voucher(Part):
    """A payment in or out. Its number is its place in the book, so that no number is missing.

    `purpose` empty means free money, else the id of the purpose whose restricted money it is.
    `first` and `second` are the codes of who signed; `vote` who decided on it, where a vote was
    needed; `reverses` the id of the voucher that this one takes back; `levy` what was collected;
    `entered_at` when it was written down; `brought_at` when it was taken in from a file that says
    so: no file can prove it.
    """

    id: Id
    date: Day = Field(title=N_("Date"))
    text: Text = Field("", title=N_("Text"))
    way: Annotated[Literal["in", "out"], Words(WAYS)] = Field("in", title=N_("In or out"))
    amount: Annotated[Qepik, Field(ge=1)] = Field(title=N_("Amount"))
    category: Annotated[Category, Words(CATEGORIES)] = Field("other_in", title=N_("What for"))
    purpose: str = Field("", title=N_("Whose money"))
    first: Code = Field("", title=N_("Signed by"))
    second: Code = Field("", title=N_("Second signature"))
    vote: Annotated[Literal["", "group", "meeting"], Words(DECIDED)] = Field(
        "", title=N_("Decided by")
    )
    quotes: Annotated[int, Field(strict=True, ge=0, le=20)] = Field(0, title=N_("Quotes"))
    receipt: Annotated[str, Field(max_length=100)] = Field("", title=N_("Receipt"))
    levy: str = Field("", title=N_("Contribution"))
    activity: Annotated[str, Field(max_length=40)] = Field("", title=N_("Activity"))
    reverses: str = Field("", title=N_("Takes back"))
    entered_at: dt.datetime | None = None
    brought_at: dt.datetime | None = None

    @property
    def label(self) -> str:
        """What a list of changes calls it."""
        return self.text or _("a voucher")

    @property
    def to_free(self) -> int:
        """What it adds to the free money, in qəpik; below zero where it takes away."""
        if not self.purpose:
            return 0 if self.category == "release" else self._signed
        return -self._signed if self.category == "release" else 0

    @property
    def to_purpose(self) -> int:
        """What it adds to the restricted money of its purpose; below zero where it takes away."""
        return self._signed if self.purpose else 0

    @property
    def _signed(self) -> int:
        return self.amount if self.way == "in" else -self.amount


class CashCount(Part):
    """Money counted aloud by two people: pieces of each note and coin, and what the bank says.

    The keys of `pieces` are values in qəpik (`"5000"` is the note of 50). `explanation` says why
    book and count differ.
    """

    id: Id
    date: Day | None = Field(None, title=N_("Date"))
    pieces: dict[Piece, Count] = Field({}, title=N_("Pieces"))
    bank: Qepik = Field(0, title=N_("At the bank"))
    first: Code = Field("", title=N_("Counted by"))
    second: Code = Field("", title=N_("Second counter"))
    explanation: Text = Field("", title=N_("Why book and count differ"))

    @property
    def box(self) -> int:
        """Cash in the box, in qəpik."""
        return sum(int(value) * pieces for value, pieces in self.pieces.items())

    @property
    def label(self) -> str:
        """What a list of changes calls it."""
        return _("a cash count")


class Closure(Part):
    """A closed period: nothing dated up to and including `until` is entered any more."""

    id: Id
    until: dt.date
    count: Id
    closed_at: dt.datetime


class Book(Part):
    """The cashbook. `practice` holds vouchers that are tried out in the training, never counted."""

    vouchers: tuple[Voucher, ...] = Field((), title=N_("Vouchers"))
    counts: tuple[CashCount, ...] = Field((), title=N_("Cash counts"))
    closures: tuple[Closure, ...] = Field((), title=N_("Closed periods"))
    practice: tuple[Voucher, ...] = Field((), title=N_("Practice vouchers"))

    @property
    def closed_until(self) -> dt.date | None:
        """The last day of the last closed period."""
        return max((closure.until for closure in self.closures), default=None)

    def forbids(self, after: Book) -> Iterator[str]:
        """Sentences that say why this book may not become `after`."""
        if after.vouchers[: len(self.vouchers)] != self.vouchers:
            yield _("What stands in the book stays. Take a voucher back with a reversal.")
            return
        if after.closures[: len(self.closures)] != self.closures:
            yield _("A closed period stays closed. Mend it with a reversal in the open one.")
            return
        until = self.closed_until
        new = after.vouchers[len(self.vouchers) :]
        if until and any(voucher.date <= until for voucher in new):
            yield _("This date lies in a closed period. Write it down with a date after it.")
        if self._counted(after) != self._counted(self):
            yield _("This cash count belongs to a closed period: it stays as it is.")
        yield from self._forbids_vouchers(new)
        yield from after._forbids_closures(after.closures[len(self.closures) :], until)

    def _forbids_vouchers(self, new: tuple[Voucher, ...]) -> Iterator[str]:
        """What holds for the book as a whole, whoever was first to write at the same time."""
        if len({voucher.id for voucher in (*self.vouchers, *new)}) < len(self.vouchers) + len(new):
            yield _("A voucher with this id stands in the book already. Write it down once.")
        taken = [voucher.reverses for voucher in (*self.vouchers, *new) if voucher.reverses]
        if len(set(taken)) < len(taken) and any(voucher.reverses for voucher in new):
            yield _("This voucher is taken back already: once is enough.")
        if any(voucher.to_free < 0 or voucher.to_purpose < 0 for voucher in new):
            yield from self._forbids_spending(new)

    def _forbids_spending(self, new: tuple[Voucher, ...]) -> Iterator[str]:
        free, kept = balances(self.vouchers)
        for voucher in new:
            free += voucher.to_free
            own = kept[voucher.purpose] = kept.get(voucher.purpose, 0) + voucher.to_purpose
            if (voucher.to_free < 0 and free < 0) or (voucher.to_purpose < 0 and own < 0):
                yield _("There is not so much money in the fund. Look at both balances again.")
                return

    def _forbids_closures(self, new: tuple[Closure, ...], until: dt.date | None) -> Iterator[str]:
        counts = {count.id: count for count in self.counts}
        for closure in new:
            count = counts.get(closure.count)
            if not count or count.date != closure.until or (until and closure.until <= until):
                yield _("A period is closed on the day of a cash count, after the last closed one.")
            elif not self._agreed(count):
                yield _(
                    "The count was changed meanwhile: two people count, and a difference is "
                    "explained before the period closes. Look at it again."
                )
            until = closure.until

    def _agreed(self, count: CashCount) -> bool:
        """Whether two people counted, and what differs from the book of that day is explained."""
        first, second = person(count.first), person(count.second)
        free, kept = balances(each for each in self.vouchers if each.date <= count.date)
        agrees = count.box + count.bank == free + sum(kept.values())
        return bool(first and second and first != second and (agrees or count.explanation.strip()))

    def _counted(self, other: Book) -> list[CashCount]:
        """The cash counts of `other` that closed a period of this book."""
        closed = {closure.count for closure in self.closures}
        return [count for count in other.counts if count.id in closed]


def balances(vouchers: Iterable[Voucher]) -> tuple[int, dict[str, int]]:
    """The free money and the restricted money by purpose after all `vouchers`, in qəpik."""
    free, kept = 0, {}
    for voucher in vouchers:
        free += voucher.to_free
        if voucher.purpose:
            kept[voucher.purpose] = kept.get(voucher.purpose, 0) + voucher.to_purpose
    return free, kept
