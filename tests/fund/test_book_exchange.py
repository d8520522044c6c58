"""The cashbook out of the workbook and in again: files of our own, of others, and hostile ones."""

import csv
import datetime as dt
import io
import sys
import zipfile
from decimal import Decimal
from pathlib import Path

import openpyxl
import pytest
from books import plan, quarter, scenario, village, voucher, vouchers
from hypothesis import given, settings
from hypothesis import strategies as st

from workbook.fund.exchange import confirmed, read, write_csv, write_xlsx
from workbook.fund.exchange.unpacking import SECONDS
from workbook.fund.model import CATEGORIES, Voucher
from workbook.locale import LANGUAGES, _, use
from workbook.plan import Plan

sys.path.insert(0, str(Path(__file__).parents[1]))
from nasty import NASTY

HEAD = "Date,Text,In,Out,What for,Whose money,Signed by,Second signature,Receipt\n"
SMALL = HEAD + (
    "2027-04-01,Donation,100.00,,Donations,,,,\n"
    "2027-04-02,Paper,,20.00,Office and bank,,C01,C02,17\n"
)


def levels(preview):
    return [row.level for row in preview.rows]


def sheet(rows, **more):
    """A spreadsheet with these rows, as somebody else's program writes it."""
    book = openpyxl.Workbook()
    for row in rows:
        book.active.append(row)
    for name, other in more.items():
        added = book.create_sheet(name)
        for row in other:
            added.append(row)
    file = io.BytesIO()
    book.save(file)
    return file.getvalue()


def problem(preview):
    """The one sentence about the one row that is wrong."""
    [row] = [row for row in preview.rows if row.level == "wrong"]
    assert row.voucher is None
    [sentence] = row.sentences
    assert sentence.endswith((".", "?"))
    return sentence


# Our own files


@pytest.mark.parametrize("code", ["en", "az", "ru"])
@pytest.mark.parametrize("write", [write_csv, write_xlsx])
def test_the_village_leaves_and_comes_back_in_every_language(write, code):
    """Exported by one, imported by another: the same vouchers, all of them sound."""
    here = village(scenario())
    with use(code):
        content = write(here)
    preview = read("book", content, plan())
    assert levels(preview) == ["ok"] * 11
    assert preview.vouchers == here.fund.book.vouchers
    assert preview.ignored == ()


@pytest.mark.parametrize("write", [write_csv, write_xlsx])
@pytest.mark.parametrize("text", NASTY)
def test_hostile_texts_leave_as_text_and_come_back_whole(write, text):
    """In every field that people type; nothing in the file is a formula."""
    made = voucher(
        "n", way="in", text=text, first=text[:40], receipt=text[:100], activity=text[:40]
    )
    back = read("book", write(plan(made)), plan())
    assert [row.voucher for row in back.rows] == [made]


@given(vouchers(texts=st.text(max_size=12) | st.sampled_from(NASTY).map(lambda t: t[:90])))
def test_a_book_exported_as_csv_is_the_same_when_it_comes_back(made):
    """Sound or not: ids, links of reversals and moments survive, and balances with them."""
    preview = read("book.csv", write_csv(plan(*made)), plan())
    assert tuple(row.voucher for row in preview.rows) == made


@settings(max_examples=15)
@given(vouchers(texts=st.text(max_size=12) | st.sampled_from(NASTY).map(lambda t: t[:90])))
def test_a_book_exported_as_a_spreadsheet_is_the_same_when_it_comes_back(made):
    """Through another process, XML and the spreadsheet's own kinds of cells."""
    preview = read("book.xlsx", write_xlsx(plan(*made)), plan())
    assert tuple(row.voucher for row in preview.rows) == made or not made


def test_a_spreadsheet_has_numbers_dates_and_texts():
    """A formula that somebody typed is a text; amounts can be summed."""
    here = plan(
        voucher("a", way="in", amount=124_050, text="=1+1"),
        book={"counts": [{"id": "c", "date": "2027-04-30", "bank": 124_000, "explanation": "-4"}]},
    )
    book = openpyxl.load_workbook(io.BytesIO(write_xlsx(here)))
    row = {cell.value: book["Cashbook"].cell(2, cell.column) for cell in book["Cashbook"][1]}
    assert row["Date"].value == dt.datetime(2027, 4, 2)
    assert (row["Text"].value, row["Text"].data_type) == ("'=1+1", "s")
    assert (row["In"].value, row["In"].data_type, row["Out"].value) == (1240.5, "n", None)
    counts = [cell.value for cell in book["Cash counts"][2]]
    assert counts[1:5] == [1240.5, 0, 1240, -0.5]
    assert book["Cash counts"].cell(2, 8).data_type == "s"


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize("reader", LANGUAGES)
def test_the_names_of_sheets_are_words_and_the_book_is_read_whatever_they_are(language, reader):
    """It is known by its heading: a book written in one language is read in another."""
    made = (voucher("a", text="Lamp"),)
    with use(language):
        written = write_xlsx(plan(*made))
        names = openpyxl.load_workbook(io.BytesIO(written)).sheetnames
        assert names == [_("Cashbook"), _("Cash counts")]
        assert all(len(name) <= 31 for name in names)
    assert (names == ["Cashbook", "Cash counts"]) == (language == "en")
    with use(reader):
        preview = read("book.xlsx", written, plan())
    assert tuple(row.voucher for row in preview.rows) == made


def test_csv_has_balances_and_numbers_that_are_no_texts():
    """What a spreadsheet reads as numbers; whoever opens it runs no formula."""
    rows = list(
        csv.DictReader(io.StringIO(write_csv(plan(voucher("a", text="-1"))).lstrip("\ufeff")))
    )
    assert rows[0]["Out"] == "20.00"
    assert rows[0]["Free money"] == "-20.00"
    assert rows[0]["Text"] == "'-1"


# A preview changes nothing


def test_a_preview_says_what_each_row_would_become():
    """Vouchers in their order, with the columns that were understood."""
    preview = read("book.csv", SMALL, plan())
    assert [(v.way, v.amount, v.category) for v in preview.vouchers] == [
        ("in", 10_000, "donation"),
        ("out", 2_000, "admin"),
    ]
    assert preview.columns["date"] == "Date"
    assert [row.line for row in preview.rows] == [2, 3]


def test_only_what_was_confirmed_is_added():
    """Ready for the store; the plan itself is as it was."""
    here = plan()
    preview = read("book.csv", SMALL, here)
    items = confirmed(here, preview)
    assert here == plan()
    assert [Voucher.model_validate(item) for item in items] == list(preview.vouchers)


def test_rows_are_judged_one_after_the_other():
    """The money of the first row pays for the second, and a blocked row for nothing."""
    rows = SMALL + "2027-04-03,Too much,,80.01,Office and bank,,C01,C02,18\n"
    rows += "2027-04-03,Rest,,80.00,Office and bank,,C01,C02,19\n"
    preview = read("book.csv", rows, plan())
    assert levels(preview) == ["ok", "ok", "blocked", "ok"]
    assert "does not suffice" in preview.rows[2].sentences[0]
    assert "1 row cannot be written down" in preview.sentences[0]


def test_the_controls_speak_in_the_import_too():
    """School money for the office, one signature, a late date."""
    rows = HEAD + "2027-04-01,School,100,,Contributions,School,,,\n"
    rows += "2027-04-02,Gift,5,,Donations,,,,\n"
    rows += "2027-04-03,Paper,,20,Office and bank,School,C01,C02,1\n"
    rows += "2027-04-01,Board,,20,Project,school,C01,C02,2\n"
    rows += "2027-04-04,Bricks,,20,Project,SCHOOL,C01,,3\n"
    preview = read("book.csv", rows, plan())
    assert levels(preview) == ["ok", "ok", "blocked", "warn", "blocked"]


def test_the_same_file_twice_adds_nothing():
    """A treasurer's own table that grows: what stands in the book already is left out."""
    here = plan()
    first = read("book.csv", SMALL, here)
    here = plan(*first.vouchers)
    grown = read("book.csv", SMALL + "2027-04-03,Rest,,5,Office and bank,,C01,C02,19\n", here)
    assert levels(grown) == ["there", "there", "ok"]
    assert "V001" in grown.rows[0].sentences[0]
    assert len(confirmed(here, grown)) == 1


def test_two_equal_rows_in_one_file_are_two_payments():
    """Each gets its own id; the second is asked about."""
    rows = HEAD + "2027-04-01,Tea,5,,Donations,,,,\n" * 2
    preview = read("book.csv", rows, plan())
    assert levels(preview) == ["ok", "warn"]
    assert len({each.id for each in preview.vouchers}) == 2


def test_what_was_agreed_to_is_judged_again():
    """Somebody spent the money since: nothing is added, and a sentence says so."""
    here = plan(voucher("a", way="in", amount=2_000))
    preview = read("b.csv", HEAD + "2027-04-02,Pay,,20,Office and bank,,C01,C02,7\n", here)
    assert levels(preview) == ["ok"]
    spent = plan(voucher("a", way="in", amount=2_000), voucher("b", amount=1))
    with pytest.raises(ValueError, match="line 2 cannot be written down any more"):
        confirmed(spent, preview)


def test_rows_without_a_moment_are_stamped_with_the_one_given():
    """So that an import which comes late says so."""
    moment = dt.datetime(2027, 6, 1, tzinfo=dt.UTC)
    preview = read("book.csv", SMALL, plan(), entered_at=moment)
    assert levels(preview) == ["warn", "warn"]
    assert {each.entered_at for each in preview.vouchers} == {moment}


# Other people's files


FILES = {
    "semicolons": "Date;Text;In;Out\n01.04.2027;Gift;1 240,50;\n",
    "pasted": "Date\tText\tIn\tOut\n1/4/2027\tGift\t1240.5\t\n",
    "Azerbaijani": "Tarix;Mətn;Mədaxil;Məxaric\n01.04.2027;Gift;1240,50;\n",
    "in capital letters": "TARİX;MƏZMUN;MƏDAXİL (AZN);MƏXARİC (AZN)\n01.04.2027;Gift;1240,50;0\n",
    "Russian": "Дата;Описание;Приход;Расход\n01.04.27;Gift;1240,50;\n",
    "one column with signs": "Date;Text;Amount\n2027-04-01;Gift;+1240.50\n",
    "a direction": "Date;Text;Amount;Direction\n2027-04-01;Gift;1240.50;MƏDAXİL\n",
    "a title above": "Fund of the village;;\n;;\nDate;Text;In\n2027-04-01;Gift;1240.50\n",
    "UTF-16": "Date\tText\tIn\n2027-04-01\tGift\t1240.50\n".encode("utf-16"),
    "a mark": b"\xef\xbb\xbfDate,Text,In\r\n2027-04-01,Gift,1240.50\r\n",
    "a spreadsheet": sheet([["Date", "Text", "In"], [dt.date(2027, 4, 1), "Gift", 1240.5]]),
    "days as numbers": sheet([["Date", "Text", "In"], [46478, "Gift", 1240.5]]),
    "a sum of floats": sheet([["Date", "Text", "In"], ["01.04.2027", "Gift", 1240.4 + 0.1]]),
    "not the first sheet": sheet(
        [["Read me"]], Cash=[["Дата", "Текст", "Сумма"], ["1.4.2027", "Gift", 1240.5]]
    ),
}


@pytest.mark.parametrize("content", FILES.values(), ids=FILES)
def test_cashbooks_of_other_programs_are_understood(content):
    """Three languages, both decimals, days first, one or two columns of money."""
    [row] = read("book", content, plan()).rows
    found = row.voucher
    assert (row.level, row.sentences) == ("ok", ())
    assert (found.date, found.text, found.way) == (dt.date(2027, 4, 1), "Gift", "in")
    assert (found.amount, found.category) == (124_050, "other_in")


def test_a_minus_is_a_payment_and_two_codes_are_two_signatures():
    """As the scenario's own cashbook writes them."""
    rows = "Date;Text;Amount;Authorised by;Category\n1.4.2027;Gift;100;;donation\n"
    rows += "2.4.2027;Paper;-20,50;C01+C02;Dəftərxana\n2.4.2027;Paper;−20,50;C01 + C02;admin\n"
    preview = read("", rows, plan())
    assert levels(preview) == ["ok", "wrong", "warn"]
    last = preview.vouchers[-1]
    assert (last.way, last.amount, last.first, last.second) == ("out", 2_050, "C01", "C02")


@pytest.mark.parametrize("code", ["en", "az", "ru"])
def test_every_category_is_known_in_every_language(code):
    """As the export writes it."""
    made = [
        voucher(key, text=key, way=way, category=key)
        for way in ("in", "out")
        for key in CATEGORIES
        if (key in {"opening", "contribution", "donation", "event", "grant", "other_in"})
        == (way == "in")
    ]
    with use(code):
        content = write_csv(plan(*made))
    found = [row.voucher.category for row in read("", content, plan()).rows]
    assert found == [each.category for each in made]


WRONG = {
    "no date": (",Gift,5,,,,,,", "There is no date"),
    "no day": ("31.02.2027,Gift,5,,,,,,", "“31.02.2027” is not a date"),
    "a month first": ("04/13/2027,Gift,5,,,,,,", "“04/13/2027” is not a date"),
    "words for a date": ("tomorrow,Gift,5,,,,,,", "“tomorrow” is not a date"),
    "a year that is a slip": ("2.4.0227,Gift,5,,,,,,", "year 227 is a slip"),
    "no amount": ("2.4.2027,Gift,,,,,,,", "There is no amount"),
    "zero": ("2.4.2027,Gift,0,0.00,,,,,", "There is no amount"),
    "two amounts": ("2.4.2027,Gift,5,5,,,,,", "more than one amount"),
    "below zero": ("2.4.2027,Gift,-5,,,,,,", "An amount is below zero"),
    "letters": ("2.4.2027,Gift,five,,,,,,", "“five” is not an amount"),
    "too fine": ("2.4.2027,Gift,5.005,,,,,,", "more than two decimals"),
    "too large": (f"2.4.2027,Gift,{'9' * 20},,,,,,", "too large"),
    "10^12": ("2.4.2027,Gift,1e12,,,,,,", "is not an amount"),
    "unknown category": ("2.4.2027,Gift,5,,Fuel,,,,", "“Fuel” is no category. Write one of: Open"),
    "unknown purpose": ("2.4.2027,Gift,5,,,Roof,,,", "“Roof” is not a purpose"),
    "a long code": (f"2.4.2027,Gift,5,,,,{'C' * 42},,", "too long: at most 40"),
}


@pytest.mark.parametrize(("row", "sentence"), WRONG.values(), ids=WRONG)
def test_a_wrong_row_says_what_is_wrong(row, sentence):
    """One sentence; the other rows are not touched by it."""
    preview = read("book.csv", SMALL + row + "\n", plan())
    assert levels(preview) == ["ok", "ok", "wrong"]
    assert sentence in problem(preview)
    assert len(preview.vouchers) == 2


MORE = {
    "direction": ("Date;Amount;Way\n1.4.2027;5;sideways\n", "“sideways” is no direction"),
    "minus in": ("Date;Amount;Way\n1.4.2027;-5;in\n", "A minus does not go with"),
    "vote": ("Date;In;Vote\n1.4.2027;5;nobody\n", "“nobody”: write group, meeting or nothing"),
    "quotes": ("Date;In;Quotes\n1.4.2027;5;many\n", "“many” is not a whole number"),
    "levy": ("Date;In;Contribution\n1.4.2027;5;tea\n", "“tea” is not a contribution"),
    "reversal": ("Date;In;Takes back\n1.4.2027;5;V9\n", "V9 is taken back, but stands neither"),
    "moment": ("Date;In;Entered\n1.4.2027;5;noon\n", "“noon” is not a day and time"),
}


@pytest.mark.parametrize(("content", "sentence"), MORE.values(), ids=MORE)
def test_every_column_says_what_is_wrong_with_it(content, sentence):
    """What is no direction, vote, number, contribution, voucher, moment."""
    assert sentence in problem(read("", content, plan()))


def test_every_fault_of_a_row_is_told_at_once():
    """Nobody corrects one cell, tries again and finds the next."""
    rows = HEAD + "x,Gift,y,,Fuel,,,,\n"
    assert len(read("", rows, plan()).rows[0].sentences) == 3


def test_sentences_are_in_the_readers_language():
    """The preview is made for whoever reads it; the number of the line stays."""
    with use("az"):
        assert read("", SMALL, plan()).rows[0].level == "ok"


def test_a_text_of_several_lines_does_not_shift_the_numbers_of_lines():
    """Quoted line breaks count."""
    rows = HEAD + '2027-04-01,"a\nb\nc",5,,,,,,\n2027-04-02,d,x,,,,,,\n'
    assert [row.line for row in read("", rows, plan()).rows] == [2, 5]


def test_columns_that_nobody_knows_are_named():
    """What is not read is said."""
    preview = read("", "Date,In,Weather\n2027-04-01,5,sunny\n", plan())
    assert preview.ignored == ("Weather",)
    assert "Weather" in preview.sentences[0]


# Files that are none


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


def test_amounts_of_a_spreadsheet_are_exact():
    """Ten million random floats would not say more than these."""
    amounts = [0.1, 0.29, 1.15, 2.675 - 0.005, 4.35, 1e11 / 7 // 1 / 100, 999_999_999_999.99]
    content = sheet([["Date", "In"], *(["1.4.2027", amount] for amount in amounts)])
    found = [each.amount for each in read("", content, plan()).vouchers]
    assert found == [int(Decimal(f"{amount:.15g}") * 100) for amount in amounts]


def test_a_plan_is_what_the_preview_needs_and_nothing_is_imported_before():
    """An empty plan without rules previews as well."""
    empty = Plan(id="p", community={"name": "P"})
    assert levels(read("", "Date,In\n1.4.2027,5\n", empty)) == ["ok"]


def test_the_book_of_the_scenario_reads_from_its_own_words():
    """The scenario's cashbook as a spreadsheet with direction and authorised by."""
    keys = ("voucher", "date", "text", "direction", "amount", "authorised_by", "balance")
    told = [[each[key] for key in keys] for each in scenario()["cashbook_q1"]]
    preview = read("q1.xlsx", sheet([keys, *told]), plan())
    ours = plan(*quarter(scenario())).fund.book.vouchers
    assert [row.voucher.amount for row in preview.rows] == [each.amount for each in ours]
    assert [row.voucher.second for row in preview.rows] == [each.second for each in ours]
    assert preview.count == {"ok": 6, "warn": 4, "blocked": 1}  # 1500 without a vote


def test_an_id_that_stands_twice_in_a_file_is_not_said_to_be_in_the_book():
    """The row above has it, and nothing is in the book yet."""
    rows = "Id,Date,Text,In,Out,What for\n" + "x,2027-04-01,Gift,5,,Donations\n" * 2
    first, second = read("book.csv", rows, plan()).rows
    assert (first.level, second.level) == ("ok", "there")
    assert "in a row above" in second.sentences[0]
