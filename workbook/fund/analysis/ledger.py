"""The book in numbers: where it stands after each voucher, free and restricted money apart.

A voucher's number is its place in the book. One pass serves every question; as vouchers are only
ever added, a book that grew is read on from where it ended.
"""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterable
from dataclasses import dataclass, field
from itertools import accumulate, islice
from operator import is_
from typing import Any, NamedTuple

from workbook.fund.model import Voucher

LATE = dt.timedelta(days=7)
"""A voucher should be written down on the day; after a week it is stamped as late (our rule)."""

Alike = tuple[Any, ...]


class Entry(NamedTuple):
    """A voucher with its number and the balances after it, in qəpik.

    `restricted` is all restricted money together, `own` the money that the voucher belongs to.
    `late` says that it was written down late, or after vouchers of a later date.
    """

    number: str
    voucher: Voucher
    free: int
    restricted: int
    own: int
    late: bool

    @property
    def total(self) -> int:
        """Free and restricted money together."""
        return self.free + self.restricted


@dataclass
class Standing:
    """Where a book stands: it takes one voucher after another, in qəpik.

    `latest` is the latest date so far; `known` the vouchers by id; `taken` says by which voucher
    another one was taken back; `alike` finds vouchers that look the same; `moves` says what a day
    added to the money of a purpose ("" the free money).
    """

    free: int = 0
    restricted: int = 0
    kept: dict[str, int] = field(default_factory=dict)
    latest: dt.date = dt.date.min
    known: dict[str, Entry] = field(default_factory=dict)
    taken: dict[str, str] = field(default_factory=dict)
    alike: dict[Alike, str] = field(default_factory=dict)
    moves: dict[tuple[str, dt.date], int] = field(default_factory=dict)

    def add(self, voucher: Voucher) -> Entry:
        """Write `voucher` down as the next one."""
        purpose, kept = voucher.purpose, voucher.to_purpose
        self.free += voucher.to_free
        self.restricted += kept
        self._move("", voucher.date, voucher.to_free)
        own = self.free
        if purpose:
            own = self.kept[purpose] = self.kept.get(purpose, 0) + kept
            self._move(purpose, voucher.date, kept)
        number = numbered(len(self.known) + 1)
        late = is_late(voucher, self.latest)
        entry = Entry(number, voucher, self.free, self.restricted, own, late)
        self.known[voucher.id] = entry
        if voucher.reverses:
            self.taken.setdefault(voucher.reverses, voucher.id)
        self.alike.setdefault(alike(voucher), voucher.id)
        self.latest = max(self.latest, voucher.date)
        return entry

    def _move(self, purpose: str, day: dt.date, amount: int) -> None:
        self.moves[purpose, day] = self.moves.get((purpose, day), 0) + amount

    def lowest(self, purpose: str, since: dt.date) -> int:
        """The least money of a purpose ("" the free money), by date, from a day on."""
        days = sorted((day, amount) for (of, day), amount in self.moves.items() if of == purpose)
        after = (amount for day, amount in days if day > since)
        return min(accumulate(after, initial=sum(amount for day, amount in days if day <= since)))

    def copy(self) -> Standing:
        """The same, to be gone on with elsewhere."""
        return Standing(
            self.free,
            self.restricted,
            dict(self.kept),
            self.latest,
            dict(self.known),
            dict(self.taken),
            dict(self.alike),
            dict(self.moves),
        )


@dataclass(frozen=True)
class Ledger:
    """The entries of a book in their order, and where it stands after the last (do not add)."""

    entries: tuple[Entry, ...] = ()
    standing: Standing = field(default_factory=Standing)

    def taken_back_by(self, voucher: str) -> Entry | None:
        """The entry that took the voucher of this id back, if any."""
        return self.standing.known.get(self.standing.taken.get(voucher, ""))


def numbered(place: int) -> str:
    """The number of the voucher at a place of the book: V001 is the first."""
    return f"V{place:03}"


def is_late(voucher: Voucher, latest: dt.date) -> bool:
    """Whether it was written down over a week after its date, or after one of a later date."""
    entered = voucher.entered_at
    return voucher.date < latest or bool(entered and entered.date() - voucher.date > LATE)


def alike(voucher: Voucher) -> Alike:
    """What two vouchers have in common when one of them is probably a repetition."""
    return voucher.date, voucher.way, voucher.amount, voucher.purpose, voucher.text, voucher.receipt


_latest: list[tuple[tuple[Voucher, ...], Ledger]] = []
"""The books that were read last: a book grows by one voucher, and is asked for again and again."""
REMEMBERED = 4


def ledger(plan: Any) -> Ledger:
    """The cashbook of a plan, read once."""
    vouchers = plan.fund.book.vouchers
    for known, found in tuple(_latest):
        if known is vouchers:
            return found
    found = _grown(vouchers) or read(vouchers)
    _latest.insert(0, (vouchers, found))
    del _latest[REMEMBERED:]
    return found


def read(vouchers: Iterable[Voucher], before: Ledger | None = None) -> Ledger:
    """The ledger of `vouchers`, which follow those of `before`."""
    standing = before.standing.copy() if before else Standing()
    entries = tuple(map(standing.add, vouchers))
    return Ledger((*before.entries, *entries) if before else entries, standing)


def _grown(vouchers: tuple[Voucher, ...]) -> Ledger | None:
    """The ledger of a book that begins with the very vouchers of one that is known."""
    for known, found in tuple(_latest):
        if 0 < len(known) <= len(vouchers) and all(map(is_, known, vouchers)):
            return read(islice(vouchers, len(known), None), found)
    return None
