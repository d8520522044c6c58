"""When a row of a file was written down: no file is believed, and none can stop an import."""

import base64
import datetime as dt

import pytest
from books import plan, voucher

from workbook.fund.analysis.ledger import ledger
from workbook.fund.exchange import confirmed, read
from workbook.fund.results.book import cashbook
from workbook.fund.worksheet.files import BookFiles
from workbook.fund.worksheet.vouchers import book_table
from workbook.ui.event import Brought

HEAD = "Date,Text,In,Out,What for,Written down at\n"
NOW = dt.datetime(2027, 6, 1, 9, tzinfo=dt.UTC)


def rows(*moments):
    return HEAD + "".join(f"2027-04-01,Gift {m},5,,Donations,{m}\n" for m in moments)


@pytest.mark.parametrize(
    "said", ["9999-12-31T23:00:00Z", "0001-01-01T00:00:00+14:00", "1066-10-14", "soon"]
)
def test_a_moment_that_cannot_be_is_a_wrong_row(said):
    """The row says so, and the others are taken in."""
    here = plan()
    found = read("book.csv", rows(said, "2027-04-01T10:00"), here, entered_at=NOW)
    assert [row.level for row in found.rows] == ["wrong", "ok"]
    assert "is not a day and time" in found.rows[0].sentences[0]
    assert len(confirmed(here, found, NOW.date())) == 1


@pytest.mark.parametrize(
    ("said", "kept"),
    [
        ("2027-04-01T10:00:00Z", dt.datetime(2027, 4, 1, 10, tzinfo=dt.UTC)),
        ("2027-04-01T10:00", dt.datetime(2027, 4, 1, 10, tzinfo=dt.UTC)),
        ("2027-04-01T10:00:00+04:00", dt.datetime(2027, 4, 1, 6, tzinfo=dt.UTC)),
        ("2028-01-01T00:00:00Z", None),
        ("", None),
    ],
)
def test_an_empty_book_keeps_a_moment_in_utc_with_a_stamp_and_never_one_to_come(said, kept):
    """A copy of a book that moves to another computer keeps its moments, and says whence."""
    (row,) = read("book.csv", rows(said), plan(), entered_at=NOW).rows
    assert row.voucher.entered_at == (kept or NOW)
    assert row.voucher.entered_at.utcoffset() == dt.timedelta(0)
    assert row.voucher.brought_at == (NOW if kept else None)


def test_a_book_that_is_begun_believes_no_moment_of_a_file():
    """What was invented months later is stamped as late, whatever its cell says."""
    here = plan(voucher("a", "2027-03-01", way="in"))
    found = read("book.csv", rows("2027-04-01T10:00:00Z"), here, entered_at=NOW, today=NOW.date())
    (row,) = found.rows
    assert (row.voucher.entered_at, row.voucher.brought_at) == (NOW, None)
    assert (row.level, "more than a week after" in row.sentences[0]) == ("warn", True)
    assert found.sentences == (
        "1 row says when it was written down. A file cannot prove that: now counts.",
    )


def test_the_preview_says_what_moments_are_kept_though_no_file_can_prove_them():
    """Before anything is written down; rows that are wrong are not among them."""
    moments = ("2027-04-01T10:00:00Z", "2027-04-02T10:00:00Z", "", "soon")
    found = read("book.csv", rows(*moments), plan(), entered_at=NOW, today=NOW.date())
    told = [sentence for sentence in found.sentences if "prove" in sentence]
    assert [sentence.split(".")[0] for sentence in told] == [
        "2 vouchers keep the moments of writing that the file gives"
    ]
    assert not any("prove" in text for text in read("b.csv", rows(""), plan()).sentences)


def test_a_voucher_that_came_from_a_file_says_so_in_the_book():
    """Like the stamp of what was written down late."""
    found = read("book.csv", rows("2027-04-01T10:00:00Z"), plan(), entered_at=NOW)
    here = plan(*found.vouchers)
    (row,) = book_table(here, ledger(here).entries, "Book").rows
    assert row.values["seen"] == "from a file"
    assert [row["brought"] for row in cashbook(here)] == [True]


def test_what_is_taken_in_late_is_stamped_with_this_day(monkeypatch):
    """Through the screen: months after its date, whatever the computer of the table thought."""
    monkeypatch.setattr("workbook.fund.worksheet.files.now", NOW.isoformat)
    monkeypatch.setattr("workbook.fund.worksheet.files.today", lambda plan: NOW.date())
    content = base64.b64encode(rows("").encode()).decode()
    (edit,) = BookFiles().bring(
        plan(), Brought(on="bring", block="in", file="b.csv", content=content)
    )
    assert edit.item["entered_at"] == "2027-06-01T09:00:00Z"


def test_a_row_that_stands_in_the_book_is_there_whenever_it_is_read():
    """The moment of a reading is not what tells two vouchers apart."""
    first = read("book.csv", rows(""), plan(), entered_at=NOW)
    here = plan(*first.vouchers)
    later = read("book.csv", rows(""), here, entered_at=NOW + dt.timedelta(days=9))
    assert [row.level for row in later.rows] == ["there"]
