"""The book from a spreadsheet, and into one: looked at first, taken in only when all agree."""

from __future__ import annotations

import base64
import binascii
import datetime as dt
from collections.abc import Iterator
from typing import Any

from workbook.escape import for_file_name
from workbook.fund.worksheet.phases import BOOK
from workbook.fund.worksheet.today import today
from workbook.fund.worksheet.vouchers import VOUCHERS
from workbook.locale import N_, _, plural
from workbook.ui.event import Brought, Tried
from workbook.ui.log import now
from workbook.ui.step import Add, AnyEdit, Refused, Step
from workbook.ui.view import Ask, Block, File, Files, Notice, Row, Script, Table, Upload

SHOWN = 100
"""Rows of a preview that the room sees; those that are wrong come first."""
WRONG = ("wrong", "blocked")


class BookFiles(Step):
    """The book from a file, and into one."""

    id = "book-files"
    title = N_("Files")
    question = N_("Is the book kept in a spreadsheet too?")
    phase = BOOK

    def script(self, plan: Any) -> Script:
        return Script(
            say=(
                _("A spreadsheet is only looked at. The screen says which rows are wrong and why."),
                _("Nothing is in the book before you press the button."),
                _("Keep a copy of the book on a stick, in another house."),
            ),
            minutes=10,
        )

    def blocks(self, plan: Any) -> tuple[Block, ...]:
        empty = not plan.fund.book.vouchers
        out = () if empty else (Files(id="out", caption=_("The book for other programs")),)
        return (_upload(), *out)

    def slow(self, plan: Any) -> bool:
        return bool(plan.fund.book.vouchers)

    def later(self, plan: Any, region: str) -> tuple[Block, ...]:
        return (_upload(), _saved(plan))

    def tried(self, plan: Any, deed: Tried) -> tuple[Block, ...]:
        """What the file would add to the book."""
        found = _read(plan, deed.file, deed.content)
        sound = len(found.vouchers)
        take = plural("Write {number} voucher down", "Write {number} vouchers down", sound)
        return (
            _upload(looked=deed.file, confirm=take if sound else ""),
            *_told(found),
            *_preview(found),
        )

    def bring(self, plan: Any, deed: Brought) -> tuple[AnyEdit, ...]:
        from workbook.fund.exchange import confirmed

        found = _read(plan, deed.file, deed.content)
        try:
            items = confirmed(plan, found, today(plan))
        except ValueError as change:
            raise Refused(str(change)) from None
        if not items:
            raise Refused(*found.sentences, _("There is nothing to write down."))
        return tuple(Add(path=VOUCHERS, item=item) for item in items)

    def begun(self, plan: Any) -> bool:
        return bool(plan.fund.book.vouchers)


def _upload(looked: str = "", confirm: str = "") -> Upload:
    return Upload(
        id="in",
        caption=_("Vouchers from a spreadsheet"),
        choose=_("Choose another file") if looked else _("Choose a file (.xlsx, .csv)"),
        accept=(".xlsx", ".csv", ".tsv", ".txt"),
        paste=_("Or copy rows in the spreadsheet, with their heading, and paste them here"),
        looked=looked,
        confirm=confirm,
    )


def _read(plan: Any, file: str, content: str) -> Any:
    from workbook.fund.exchange import read

    try:
        opened = base64.b64decode(content, validate=True)
    except binascii.Error:
        raise Refused(_("The file did not arrive whole. Choose it once more.")) from None
    day = today(plan)
    stamp = dt.datetime.fromisoformat(now()) if day else None
    return read(file, opened, plan, entered_at=stamp, today=day)


def _told(found: Any) -> Iterator[Notice]:
    count = found.count
    sound = len(found.vouchers)
    if found.rows:
        text = plural(
            "{number} row can be written down.", "{number} rows can be written down.", sound
        )
        yield Notice(kind="good" if sound else "look", text=text)
    if there := count.get("there", 0):
        text = plural(
            "{number} row stands in the book already, and is passed over.",
            "{number} rows stand in the book already, and are passed over.",
            there,
        )
        yield Notice(kind="info", text=text)
    yield from (Notice(kind="look" if found.rows else "stop", text=s) for s in found.sentences)


def _preview(found: Any) -> Iterator[Table]:
    """The rows with what is said of them: those that cannot be written down come first."""
    rows = sorted(found.rows, key=lambda row: row.level not in WRONG)[:SHOWN]
    if not rows:
        return
    caption = _("What is in the file")
    if len(found.rows) > len(rows):
        caption = _("What is in the file (the first {number} rows)", number=len(rows))
    yield Table(
        id="preview",
        caption=caption,
        columns=(
            Ask(key="line", label=_("Line"), kind="integer", fixed=True),
            Ask(key="text", label=_("Text"), fixed=True),
            Ask(key="date", label=_("Date"), kind="date", fixed=True),
            Ask(key="in", label=_("In"), kind="money", fixed=True),
            Ask(key="out", label=_("Out"), kind="money", fixed=True),
            Ask(key="said", label=_("What is said of it"), fixed=True),
        ),
        rows=tuple(_row(row) for row in rows),
        fixed=True,
    )


def _row(row: Any) -> Row:
    voucher, levels = row.voucher, _levels()
    said = " ".join((levels[row.level], *row.sentences))
    values: dict[str, Any] = {"line": row.line, "said": said, "text": "; ".join(row.cells)}
    if voucher:
        values |= {"text": voucher.text, "date": voucher.date.isoformat()}
        values[voucher.way] = voucher.amount
    return Row(id=f"line {row.line}", values=values)


def _levels() -> dict[str, str]:
    return {
        "ok": _("In order."),
        "warn": _("Look again."),
        "blocked": _("Stop."),
        "wrong": _("Not understood."),
        "there": _("There already."),
    }


def _saved(plan: Any) -> Files:
    from workbook.fund.exchange import beancount, hledger, write_csv, write_xlsx

    name = for_file_name(_("{community} cashbook", community=plan.community.name))
    sheet = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet"
    made = (
        (_("Spreadsheet (.xlsx)"), "xlsx", sheet, write_xlsx(plan)),
        (_("Table (.csv)"), "csv", "text/csv", write_csv(plan).encode()),
        (_("Journal for hledger"), "journal", "text/plain", hledger(plan).encode()),
        (_("Journal for Beancount"), "beancount", "text/plain", beancount(plan).encode()),
    )
    return Files(
        id="out",
        caption=_("The book for other programs"),
        files=tuple(
            File(label=label, name=f"{name}.{ending}", source=_address(kind, content))
            for label, ending, kind, content in made
        ),
    )


def _address(kind: str, content: bytes) -> str:
    return f"data:{kind};base64,{base64.b64encode(content).decode('ascii')}"
