"""One row of a file as a voucher, or what is wrong with it."""

from __future__ import annotations

import datetime as dt
import hashlib
import re
from collections import Counter
from collections.abc import Callable
from typing import Any, TypeVar

from pydantic import ValidationError

from workbook.fund.analysis.ledger import Ledger
from workbook.fund.exchange import cells
from workbook.fund.exchange.columns import category, direction, plain, short, vote
from workbook.fund.exchange.preview import ImportRow
from workbook.fund.exchange.unpacking import Cell, Line
from workbook.fund.model import CATEGORIES, INCOME, Voucher
from workbook.locale import _

T = TypeVar("T")

EMPTY = Cell("")
CROCKFORD = "0123456789ABCDEFGHJKMNPQRSTVWXYZ"
SIGNED = re.compile(r"\s*[+,;/&]\s*")
"""What stands between two signatures in one cell: C01+C02."""

MOMENTS = ("entered_at", "brought_at")
"""What two vouchers are not told apart by: it is different at every reading."""

LONGEST = {"text": 20_000, "first": 40, "second": 40, "receipt": 100, "activity": 40}


class Reader:
    """Makes vouchers of rows; it remembers which voucher bears which number in the file.

    Only a book that is not begun yet keeps the moments that the file gives: it may be restored.
    """

    def __init__(
        self, plan: Any, before: Ledger, places: dict[str, int], entered_at: dt.datetime | None
    ):
        self.places, self.entered_at, self.restores = places, entered_at, not before.entries
        self.purposes = _by_word(plan.fund.rules.purposes)
        self.levies = _by_word(plan.fund.rules.levies)
        self.book = {entry.number: entry.voucher.id for entry in before.entries}
        self.numbers: dict[str, str] = {}
        self.ids: set[str] = set(before.standing.known)
        self.seen: Counter[Any] = Counter()

    def row(self, line: Line) -> ImportRow:
        """The row with its voucher, or with every sentence about what is wrong."""
        told = {key: line.cells[at] for key, at in self.places.items() if at < len(line.cells)}
        shown = tuple(short(cell.text) for cell in line.cells)
        wrong: list[str] = []
        try:
            values = self._values(told, wrong)
            voucher = None if wrong else Voucher.model_validate(values)
        except ValidationError:
            voucher = None
            wrong.append(_("This row cannot be written down. Look at each of its cells."))
        if voucher is None:
            return ImportRow(line.number, "wrong", None, tuple(wrong), shown)
        number = told.get("number", EMPTY).text.strip()
        if number:
            self.numbers.setdefault(number, voucher.id)
        dated = bool(told.get("entered", EMPTY).text.strip())
        return ImportRow(line.number, "ok", voucher, (), shown, dated)

    def _values(self, told: dict[str, Cell], wrong: list[str]) -> dict[str, Any]:
        """The fields of the voucher; sentences go to `wrong`."""

        def tried(read: Callable[[Cell], T], key: str, otherwise: T) -> T:
            try:
                return read(told.get(key, EMPTY))
            except ValueError as error:
                wrong.append(str(error))
                return otherwise

        way, amount = self._amount(told, tried, wrong)
        values = {
            key: tried(lambda cell, most=most: cells.text(cell, most), key, "")
            for key, most in LONGEST.items()
        }
        values |= {
            "date": tried(_date, "date", None),
            "way": way,
            "amount": amount,
            "category": tried(lambda cell: _category(cell, way), "category", "other_in"),
            "purpose": tried(lambda cell: _among(cell, self.purposes, _no_purpose), "purpose", ""),
            "levy": tried(lambda cell: _among(cell, self.levies, _no_levy), "levy", ""),
            "vote": tried(_vote, "vote", ""),
            "quotes": tried(lambda cell: cells.number(cell, 20), "quotes", 0),
            "reverses": tried(self._reversed, "reverses", ""),
            **self._entered(tried(cells.moment, "entered", None)),
        }
        if "signed" in told:
            values |= _signatures(told["signed"])
        return values | {"id": self._id(told, values)}

    def _amount(self, told: dict[str, Cell], tried: Any, wrong: list[str]) -> tuple[str, int]:
        """Direction and amount: from two columns, one with signs, or one beside the direction."""
        before = len(wrong)
        came, went = tried(cells.money, "in", 0), tried(cells.money, "out", 0)
        one = tried(cells.money, "amount", 0)
        said = told.get("way", EMPTY).text
        way = direction(said)
        if len(wrong) > before:
            return "in", 0
        if said.strip() and not way:
            wrong.append(_("“{text}” is no direction. Write in or out.", text=short(said)))
        elif problem := _doubt(came, went, one, way):
            wrong.append(problem)
        elif one:
            return way or ("in" if one > 0 else "out"), abs(one)
        return ("in", came) if came else ("out", went)

    def _entered(self, said: dt.datetime | None) -> dict[str, dt.datetime | None]:
        """When it was written down: now; else what the file says, with when it was brought."""
        now = self.entered_at
        if now is None:
            return {"entered_at": said}
        if said is None or said > now or not self.restores:
            return {"entered_at": now}
        return {"entered_at": said, "brought_at": now}

    def _reversed(self, cell: Cell) -> str:
        """The id of the voucher that is taken back: by its number, here or in the book."""
        said = cell.text.strip()
        found = self.numbers.get(said) or self.book.get(said)
        if said and not found and cell.text in self.ids:
            return cell.text
        if said and not found:
            raise ValueError(
                _(
                    "{number} is taken back, but stands neither above this row nor in the book.",
                    number=short(said),
                )
            )
        return found or ""

    def _id(self, told: dict[str, Cell], values: dict[str, Any]) -> str:
        """The id in the file, else one made of what the row says: the same for the same row."""
        try:
            own = cells.text(told.get("id", EMPTY), 200)
        except ValueError:
            own = ""
        if not own:
            said = repr([values[key] for key in sorted(values) if key not in MOMENTS])
            self.seen[said] += 1
            own = made(f"{said}{self.seen[said]}")
        self.ids.add(own)
        return own


def made(said: str) -> str:
    """Twelve signs of Crockford's digits that stand for a text (60 bits of its SHA-256)."""
    bits = int.from_bytes(hashlib.sha256(said.encode("utf-8", "replace")).digest()[:8])
    return "".join(CROCKFORD[bits >> 5 * place & 31] for place in range(12))


def _doubt(came: int, went: int, one: int, way: str) -> str:
    """What is wrong with the amounts of a row, if anything."""
    if came < 0 or went < 0:
        return _("An amount is below zero. Write it in the other column, without a minus.")
    if bool(came) + bool(went) + bool(one) > 1:
        return _("There is more than one amount. Keep one for each row.")
    if not (came or went or one):
        return _("There is no amount. Write one above zero.")
    if one < 0 and way == "in":
        return _("A minus does not go with “in”. Take it out, or write out.")
    return ""


def _date(cell: Cell) -> dt.date:
    if not cell.text.strip():
        raise ValueError(_("There is no date. Write one like 03.05.2027."))
    return cells.date(cell)


def _category(cell: Cell, way: str) -> str:
    said = cells.text(cell, 200).strip()
    if not said:
        return "other_in" if way == "in" else "other_out"
    found = category(said, way)
    if not found:
        fits = [_(label) for key, label in CATEGORIES.items() if (key in INCOME) == (way == "in")]
        raise ValueError(
            _(
                "“{text}” is no category. Write one of: {all}.",
                text=short(said),
                all=", ".join(fits),
            )
        )
    return found


def _vote(cell: Cell) -> str:
    said = cells.text(cell, 200).strip()
    found = vote(said) if said else ""
    if said and not found:
        raise ValueError(
            _("“{text}”: write group, meeting or nothing under “Decided by”.", text=short(said))
        )
    return found


def _no_purpose(text: str) -> str:
    return _("“{text}” is not a purpose of the fund. Write it as in the rules.", text=text)


def _no_levy(text: str) -> str:
    return _("“{text}” is not a contribution of the fund. Write it as in the rules.", text=text)


def _among(cell: Cell, known: dict[str, str], problem: Callable[[str], str]) -> str:
    """The id of what is named by its id or by its name."""
    said = cells.text(cell, 20_000)
    found = known.get(said) or known.get(plain(said))
    if said.strip() and not found:
        raise ValueError(problem(short(said)))
    return found or ""


def _by_word(items: Any) -> dict[str, str]:
    """Ids by id, name, and name in small letters; a name that two things bear says nothing."""
    names = Counter(plain(item.name) for item in items)
    found = {plain(item.name): item.id for item in items if names[plain(item.name)] == 1}
    exact = Counter(item.name for item in items)
    found |= {item.name: item.id for item in items if exact[item.name] == 1}
    return {**found, **{item.id: item.id for item in items}}


def _signatures(cell: Cell) -> dict[str, str]:
    first, *rest = SIGNED.split(cells.text(cell, 200).strip(), maxsplit=1)
    return {"first": first[:40], "second": (rest or [""])[0][:40]}
