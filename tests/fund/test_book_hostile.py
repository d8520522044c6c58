"""Files that are no cashbook, damaged ones, and such as are made to do harm."""

import io
import sys
import zipfile

import pytest
from books import SMALL, levels, plan, sheet
from hypothesis import given
from hypothesis import strategies as st

from workbook.fund.exchange import read
from workbook.fund.exchange.unpacking import SECONDS


def zipped(**members):
    file = io.BytesIO()
    with zipfile.ZipFile(file, "w", zipfile.ZIP_DEFLATED) as archive:
        for name, content in members.items():
            archive.writestr(name.replace("__", "/"), content)
    return file.getvalue()


def doctored(part, change):
    """A good spreadsheet with one part changed."""
    good = sheet([["Date", "In"], ["1.4.2027", 5]])
    file = io.BytesIO()
    with (
        zipfile.ZipFile(io.BytesIO(good)) as old,
        zipfile.ZipFile(file, "w", zipfile.ZIP_DEFLATED) as new,
    ):
        for name in old.namelist():
            content = old.read(name)
            new.writestr(name, change(content) if name == part else content)
    return file.getvalue()


BOMB = b"<!DOCTYPE x [<!ENTITY a 'aaaaaaaaaa'>" + b"".join(
    b"<!ENTITY %c '&%c;&%c;&%c;&%c;&%c;&%c;&%c;&%c;'>" % (98 + i, *[97 + i] * 8) for i in range(12)
)
SHEET, STRINGS = "xl/worksheets/sheet1.xml", "xl/sharedStrings.xml"
HOSTILE = {
    "empty": (b"", "is empty"),
    "blank": (b" \n\n", "is empty"),
    "a picture": (b"\x89PNG\r\n\x1a\n" + b"x" * 50, "not a table"),
    "a PDF": (b"%PDF-1.7\n", "not a table"),
    "an old .xls": (b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + b"\0" * 600, "old .xls"),
    "another alphabet": ("Дата;Приход\n".encode("cp1251"), "not UTF-8"),
    "no heading": (b"some,words\n1,2\n", "No heading is recognised"),
    "too large": (b"x" * (8 * 2**20 + 1), "larger than 8 MB"),
    "too many rows": (b"Date,In\n" + b"1.4.2027,5\n" * 20_001, "more than 20000 rows"),
    "another archive": (zipped(readme="hello"), "not a table"),
    "an archive cut short": (sheet([["Date", "In"]])[:-40], "damaged"),
    "a cut in the middle": (sheet([["Date", "In"]])[:300], "damaged"),
    "macros": (
        zipped(xl__workbook_xml="", **{"xl__workbook.xml": "<x/>", "xl__vbaProject.bin": "x"}),
        "macros",
    ),
    "a bomb": (
        zipped(**{"xl__workbook.xml": "<x/>", "xl__worksheets__sheet1.xml": b"0" * 60 * 2**20}),
        "too large when unpacked",
    ),
    "many parts": (
        zipped(**{"xl__workbook.xml": "", **{f"p{i}": "" for i in range(201)}}),
        "too large when unpacked",
    ),
    "no parts of a spreadsheet": (zipped(**{"xl__workbook.xml": "<x/>"}), "damaged"),
    "entities": (doctored(SHEET, lambda xml: BOMB + b"]>" + xml), "made to do harm"),
    "entities in wide letters": (
        doctored(SHEET, lambda xml: (BOMB + b"]>" + xml).decode().encode("utf-16")),
        "made to do harm",
    ),
    "no XML": (doctored(SHEET, lambda xml: xml[: len(xml) // 2]), "damaged"),
    "a row without end": (
        doctored(SHEET, lambda xml: xml.replace(b'r="2"', b'r="999999999999"')),
        "too large when unpacked",
    ),
}


@pytest.mark.parametrize(("content", "sentence"), HOSTILE.values(), ids=HOSTILE)
def test_what_is_no_cashbook_is_refused_with_a_sentence(content, sentence):
    """No rows, no traceback; what is said tells what to do."""
    preview = read("file", content, plan())
    assert preview.rows == ()
    assert sentence in preview.sentences[0]
    assert preview.sentences[0].startswith("file: ")


def test_a_sheet_that_claims_to_be_huge_is_read_as_it_is():
    """The dimension in the file is not believed."""
    huge = doctored(SHEET, lambda xml: xml.replace(b'ref="A1:B2"', b'ref="A1:XFD1048576"'))
    assert levels(read("", huge, plan())) == ["ok"]


def test_a_spreadsheet_that_keeps_the_reader_busy_is_stopped(monkeypatch):
    """After the time limit the other process is ended."""
    assert SECONDS == 20
    monkeypatch.setattr("workbook.fund.exchange.unpacking.SECONDS", 0.001)
    preview = read("f", sheet([["Date", "In"], ["1.4.2027", 5]]), plan())
    assert "too large" in preview.sentences[0]


@pytest.mark.skipif(sys.platform == "win32", reason="Windows has no limit of memory")
def test_a_spreadsheet_that_takes_too_much_memory_is_stopped(monkeypatch):
    """The limit is in force in the other process: 45 MB of blanks do not fit into 100."""
    monkeypatch.setattr("workbook.fund.exchange.unpacking.MEMORY", 100 * 2**20)
    wide = doctored(SHEET, lambda xml: xml + b" " * 45 * 2**20)
    assert "too large" in read("f", wide, plan()).sentences[0]


def test_a_sign_that_nothing_keeps_is_left_out_of_a_row():
    """So that the row is known again, and no document is damaged by it."""
    preview = read("", "Date,In,Text\n2027-04-01,5,Gi\0ft\n", plan())
    assert [each.text for each in preview.vouchers] == ["Gift"]


@given(st.binary(max_size=200) | st.text(max_size=200))
def test_rubbish_is_refused_or_previewed_and_nothing_else_happens(rubbish):
    """Never a traceback."""
    preview = read("f", rubbish, plan())
    assert preview.rows or preview.sentences


@given(st.data())
def test_a_damaged_file_is_previewed_or_refused(data):
    """One letter changed anywhere in a good file."""
    at = data.draw(st.integers(0, len(SMALL) - 1))
    letter = data.draw(st.characters(codec="utf-8"))
    preview = read("f", SMALL[:at] + letter + SMALL[at + 1 :], plan())
    assert all(row.voucher or row.sentences for row in preview.rows)
