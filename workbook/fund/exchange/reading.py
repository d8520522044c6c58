"""Reading a cashbook from a file, as a preview: what each row would become, and why not."""

from __future__ import annotations

import datetime as dt
from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass, replace
from typing import Any

from workbook.fund.analysis.controls import controls
from workbook.fund.analysis.ledger import Alike, Standing, alike, ledger
from workbook.fund.exchange.columns import column, short
from workbook.fund.exchange.preview import ImportRow, Preview
from workbook.fund.exchange.rows import MOMENTS, Reader
from workbook.fund.exchange.rulemark import is_mark, mark_of
from workbook.fund.exchange.unpacking import HEAD, ExchangeError, Line, Lines, unpacked
from workbook.fund.model import Voucher
from workbook.locale import _, plural

AMOUNTS = ({"in"}, {"out"}, {"amount"})
"""One of these columns has to be there, and the date."""


@dataclass(frozen=True)
class Table:
    """The rows under a heading that was recognised: where each column stands, by key."""

    heading: Line
    places: dict[str, int]
    body: Lines


def read(
    name: str,
    content: bytes | str,
    plan: Any,
    *,
    entered_at: dt.datetime | None = None,
    today: dt.date | None = None,
) -> Preview:
    """What an XLSX or CSV file, or cells that were pasted, would add to the book of `plan`.

    The kind is told by the content, not by `name`. Rows are judged by the controls, one after
    the other; what is blocked is left out for those that follow. `entered_at` is now, in UTC: the
    moment when they are written down. Where nothing stands in the book yet, a file may restore it:
    the moments that it gives are kept, and now is when they were brought. A file that cannot be
    read has no rows, and a sentence that says why. Limits: 8 MB, unpacked 50 MB in 200 parts,
    20,000 rows, 100 columns, 500,000 cells; a spreadsheet is opened in another process with 1 GB
    and 20 s (on Windows with the time limit alone).
    """
    try:
        table = _table(unpacked(content, _score))
    except ExchangeError as error:
        return Preview(sentences=(f"{short(name)}: {error}" if name else str(error),))
    columns, ignored = _columns(table)
    rows = tuple(_judged(plan, table, entered_at, today))
    said = (
        *_about(rows, ignored),
        *_unproved(rows, entered_at),
        *_by_other_rules(plan, table, rows),
    )
    return Preview(rows, columns, ignored, said)


def confirmed(plan: Any, preview: Preview, today: dt.date | None = None) -> list[dict[str, Any]]:
    """The vouchers to add to `plan`, ready for the store, judged once more.

    Raises ValueError with a sentence where the book has changed so that one of them is blocked.
    Commit them as one list of `Add(path=("fund", "book", "vouchers"), item=…)`: the store makes
    and checks the longer book once for all of them that follow each other (benchmarks/book.py).
    A `Put` of the whole list would write every voucher into the log twice.
    """
    standing = ledger(plan).standing.copy()
    for row in preview.rows:
        if not row.sound or row.voucher is None:
            continue
        if row.voucher.id in standing.known or _blocks(plan, row.voucher, standing, today):
            raise ValueError(
                _(
                    "The book has changed: line {line} cannot be written down any more. Look at"
                    " the preview again.",
                    line=row.line,
                )
            )
        standing.add(row.voucher)
    return [voucher.model_dump(mode="json") for voucher in preview.vouchers]


def _blocks(plan: Any, voucher: Voucher, standing: Standing, today: dt.date | None) -> bool:
    return controls(plan, voucher, standing, today).level == "blocked"


# The heading


def _score(lines: Lines) -> int:
    """How many columns are recognised in the best heading."""
    return max((len(_places(line)) for line in lines[:HEAD]), default=0)


def _places(line: Line) -> dict[str, int]:
    found: dict[str, int] = {}
    for place, cell in enumerate(line.cells):
        key = column(cell.text) if cell.kind == "s" else ""
        if key:
            found.setdefault(key, place)
    return found


def _table(lines: Lines) -> Table:
    heads = [(at, _places(line)) for at, line in enumerate(lines[:HEAD])]
    at, places = max(heads, key=lambda head: len(head[1]), default=(0, {}))
    if "date" not in places or not any(key <= places.keys() for key in AMOUNTS):
        raise ExchangeError(
            _(
                "No heading is recognised. The first row names the columns: Date, Text, In, Out"
                " (or Amount)."
            )
        )
    return Table(lines[at], places, lines[at + 1 :])


def _columns(table: Table) -> tuple[dict[str, str], tuple[str, ...]]:
    headers = [short(cell.text) for cell in table.heading.cells]
    known = set(table.places.values())
    ignored = [
        header for place, header in enumerate(headers) if place not in known and header.strip()
    ]
    return {key: headers[place] for key, place in table.places.items()}, tuple(ignored)


def _about(rows: tuple[ImportRow, ...], ignored: tuple[str, ...]) -> Iterator[str]:
    if not rows:
        yield _("There is no row under the heading.")
    bad = sum(row.level in ("wrong", "blocked") for row in rows)
    if bad:
        yield plural(
            "{number} row cannot be written down; it says why.",
            "{number} rows cannot be written down; each says why.",
            bad,
        )
    if ignored:
        yield _("These columns are not read: {columns}.", columns=", ".join(ignored[:10]))


def _unproved(rows: tuple[ImportRow, ...], entered_at: dt.datetime | None) -> Iterator[str]:
    """What becomes of the moments that a file gives, where there is a clock to compare with."""
    dated = [row.voucher for row in rows if row.sound and row.voucher and row.dated]
    kept = sum(voucher.brought_at is not None for voucher in dated)
    if kept:
        yield plural(
            "{number} voucher keeps the moment of writing that the file gives. A file cannot prove"
            " it, so its line in the book says that it came from a file.",
            "{number} vouchers keep the moments of writing that the file gives. A file cannot prove"
            " them, so each line in the book says that it came from a file.",
            kept,
        )
    if entered_at and len(dated) > kept:
        yield plural(
            "{number} row says when it was written down. A file cannot prove that: now counts.",
            "{number} rows say when they were written down. A file cannot prove that: now counts.",
            len(dated) - kept,
        )


def _by_other_rules(plan: Any, table: Table, rows: tuple[ImportRow, ...]) -> Iterator[str]:
    """That the file comes from a book with other rules than those of today."""
    at = table.places.get("rules")
    if at is None or all(row.level == "there" for row in rows):
        return
    found = {line.cells[at].text for line in table.body if at < len(line.cells)}
    if {mark for mark in found if is_mark(mark)} - {mark_of(plan.fund.rules)}:
        yield _(
            "This file comes from a book with other rules than those of today. Its rows are judged"
            " by the rules of today: to bring the book back as it was, bring the rules back first."
        )


# The rows


def _judged(
    plan: Any, table: Table, entered_at: dt.datetime | None, today: dt.date | None
) -> Iterator[ImportRow]:
    """Every row with its verdict, as if they were entered one after the other."""
    before = ledger(plan)
    kept = before.standing.known
    standing, reader = before.standing.copy(), Reader(plan, before, table.places, entered_at)
    rows = [reader.row(line) for line in table.body]
    named = {row.voucher.id for row in rows if row.voucher}  # these are themselves, nobody's like
    others = (each.voucher for each in before.entries if each.voucher.id not in named)
    left = Counter(map(alike, others))
    for row in rows:
        if row.voucher:
            row = _verdict(plan, row, row.voucher, standing, left, today)
            if row.voucher.id in standing.known and row.voucher.id not in kept:
                row = replace(row, sentences=(_repeated(),))
            if row.sound:
                standing.add(row.voucher)
        yield row


def _repeated() -> str:
    return _("This id stands in a row above already. Empty the cell under “Id”, or the row.")


def _verdict(
    plan: Any,
    row: ImportRow,
    voucher: Voucher,
    standing: Standing,
    left: Counter[Alike],
    today: dt.date | None,
) -> ImportRow:
    same = standing.known.get(voucher.id)
    moments = {key: getattr(voucher, key) for key in MOMENTS}
    if same and same.voucher.model_copy(update=moments) == voucher:
        text = _("It stands in the book already, as {number}.", number=same.number)
        return replace(row, level="there", sentences=(text,))
    if same:
        text = _("Another voucher with this id stands in the book. Empty the cell under “Id”.")
        return replace(row, level="blocked", sentences=(text,))
    if left[alike(voucher)] > 0:
        left[alike(voucher)] -= 1
        number = standing.known[standing.alike[alike(voucher)]].number
        text = _("It stands in the book already, as {number}.", number=number)
        return replace(row, level="there", sentences=(text,))
    found = controls(plan, voucher, standing, today)
    return replace(row, level=found.level, sentences=found.sentences)
