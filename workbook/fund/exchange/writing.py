"""The cashbook as a table for other programs: CSV and XLSX. What is read again is the same book."""

from __future__ import annotations

import csv
import io
import re
from collections.abc import Iterator
from decimal import Decimal
from typing import Any

from workbook.escape import for_cell
from workbook.fund.analysis.cash import reconciled
from workbook.fund.analysis.ledger import Entry, ledger
from workbook.fund.exchange.columns import TITLES, VOTES
from workbook.fund.exchange.rulemark import mark_of
from workbook.fund.model import CATEGORIES, DENOMINATIONS
from workbook.locale import _

Cells = tuple[Any, ...]

WIDE = {"text": 40, "entered": 28}
UNSEEN = re.compile("[\x00-\x08\x0b-\x1f\ufffe\uffff]|_(?=x[0-9A-Fa-f]{4}_)")
"""What XML cannot hold or would change, and what looks like its replacement (ECMA-376, ST_Xstring:
`_x0007_`)."""


def write_csv(plan: Any) -> str:
    """The vouchers as CSV text with a mark of its encoding, so that spreadsheets read every letter.

    Dates are as 2027-05-03, amounts as 1240.00, whatever the reader's language.
    """
    file = io.StringIO(newline="")
    file.write("\ufeff")
    writer = csv.writer(file)
    writer.writerow([for_cell(_(title)) for title in TITLES.values()])
    for row in _rows(plan):
        writer.writerow([for_cell(cell) for cell in row])
    return file.getvalue()


def write_xlsx(plan: Any) -> bytes:
    """The vouchers and the cash counts as a spreadsheet: numbers are numbers, dates are dates.

    Sheets bear names of the language in force: what is read again is known by its heading.
    """
    from openpyxl import Workbook

    book = Workbook(write_only=True)
    titles = [_(title) for title in TITLES.values()]
    widths = [WIDE.get(key, 14) for key in TITLES]
    _sheet(book, _("Cashbook"), titles, _rows(plan), widths)
    counts = _count_titles()
    _sheet(book, _("Cash counts"), counts, _counts(plan), [14] * len(counts))
    file = io.BytesIO()
    book.save(file)
    return file.getvalue()


def _rows(plan: Any) -> Iterator[Cells]:
    """One row a voucher, in the order of the columns; the rules' mark is the last."""
    entries = ledger(plan)
    purposes, levies = _names(plan.fund.rules.purposes), _names(plan.fund.rules.levies)
    mark = mark_of(plan.fund.rules)
    for entry in entries.entries:
        yield *_row(entry, entries.standing.known, purposes, levies), mark


def _row(
    entry: Entry, known: dict[str, Entry], purposes: dict[str, str], levies: dict[str, str]
) -> Cells:
    voucher = entry.voucher
    amount, back = _money(voucher.amount), known.get(voucher.reverses)
    return (
        entry.number,
        voucher.date,
        voucher.text,
        amount if voucher.way == "in" else None,
        amount if voucher.way == "out" else None,
        _money(entry.free),
        _money(entry.restricted),
        _(CATEGORIES[voucher.category]),
        purposes.get(voucher.purpose, voucher.purpose),
        voucher.first,
        voucher.second,
        _(VOTES[voucher.vote]) if voucher.vote else "",
        voucher.quotes or None,
        voucher.receipt,
        levies.get(voucher.levy, voucher.levy),
        voucher.activity,
        back.number if back else voucher.reverses,
        voucher.entered_at.isoformat() if voucher.entered_at else "",
        voucher.id,
    )


def _names(items: Any) -> dict[str, str]:
    """Names that say without doubt which item is meant, by id."""
    ids = {item.id for item in items}
    names = [item.name for item in items]
    clear = (item for item in items if names.count(item.name) == 1 and item.name not in ids)
    return {item.id: item.name for item in clear if item.name.strip() == item.name != ""}


def _money(qepik: int) -> Decimal:
    return Decimal(qepik).scaleb(-2).quantize(Decimal("0.01"))


def _count_titles() -> list[str]:
    heads = (_("Date"), _("Book"), _("Box"), _("At the bank"), _("Difference"))
    signed = (_("Counted by"), _("Second counter"), _("Why book and count differ"))
    pieces = (f"{_money(value)}" for value in DENOMINATIONS)
    return [*heads, *signed, *pieces]


def _counts(plan: Any) -> Iterator[Cells]:
    for count in plan.fund.book.counts:
        found = reconciled(plan, count)
        sums = (found.expected, found.box, found.bank, found.difference)
        pieces = (count.pieces.get(str(value)) for value in DENOMINATIONS)
        signed = (count.first, count.second, count.explanation)
        yield (count.date, *map(_money, sums), *signed, *pieces)


def _sheet(
    book: Any, name: str, titles: list[str], rows: Iterator[Cells], widths: list[int]
) -> None:
    from openpyxl.utils import get_column_letter

    sheet = book.create_sheet(name)
    sheet.freeze_panes = "A2"
    for place, width in enumerate(widths, 1):
        sheet.column_dimensions[get_column_letter(place)].width = width
    sheet.append([_cell(sheet, title) for title in titles])
    for row in rows:
        sheet.append([_cell(sheet, value) for value in row])


def _cell(sheet: Any, value: Any) -> Any:
    """A cell of the right kind; a text is never a formula and keeps every character."""
    from openpyxl.cell import WriteOnlyCell

    if value is None or value == "":
        return None
    cell = WriteOnlyCell(sheet, value=None if isinstance(value, str) else value)
    if isinstance(value, str):
        # Setting `value` would cut a text at 32,767 signs, and take "=1" for a formula.
        cell._value, cell.data_type = UNSEEN.sub(_escaped, for_cell(value)), "s"
    elif isinstance(value, Decimal):
        cell.number_format = "#,##0.00"
    elif not isinstance(value, int):
        cell.number_format = "yyyy-mm-dd"
    return cell


def _escaped(sign: re.Match[str]) -> str:
    return f"_x{ord(sign[0]):04X}_"
