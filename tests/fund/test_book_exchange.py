"""The cashbook out of the workbook and in again: files of our own, and what a preview says."""

import csv
import datetime as dt
import io
import sys
from pathlib import Path

import openpyxl
import pytest
from books import HEAD, SMALL, levels, plan, scenario, village, voucher, vouchers
from hypothesis import given, settings
from hypothesis import strategies as st

from workbook.fund.exchange import confirmed, read, write_csv, write_xlsx
from workbook.fund.model import Voucher
from workbook.locale import LANGUAGES, _, use

sys.path.insert(0, str(Path(__file__).parents[1]))
from nasty import NASTY

KEPT = [text.replace("\0", "") for text in NASTY]
"""Nasty texts as a record keeps them."""
TEXTS = st.text(st.characters(codec="utf-8", exclude_characters="\0"), max_size=12)
TEXTS |= st.sampled_from(KEPT).map(lambda t: t[:90])


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
@pytest.mark.parametrize("text", KEPT)
def test_hostile_texts_leave_as_text_and_come_back_whole(write, text):
    """In every field that people type; nothing in the file is a formula."""
    made = voucher(
        "n", way="in", text=text, first=text[:40], receipt=text[:100], activity=text[:40]
    )
    back = read("book", write(plan(made)), plan())
    assert [row.voucher for row in back.rows] == [made]


@given(vouchers(texts=TEXTS))
def test_a_book_exported_as_csv_is_the_same_when_it_comes_back(made):
    """Sound or not: ids, links of reversals and moments survive, and balances with them."""
    preview = read("book.csv", write_csv(plan(*made)), plan())
    assert tuple(row.voucher for row in preview.rows) == made


@settings(max_examples=15)
@given(vouchers(texts=TEXTS))
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


def test_an_id_that_stands_twice_in_a_file_is_not_said_to_be_in_the_book():
    """The row above has it, and nothing is in the book yet."""
    rows = "Id,Date,Text,In,Out,What for\n" + "x,2027-04-01,Gift,5,,Donations\n" * 2
    first, second = read("book.csv", rows, plan()).rows
    assert (first.level, second.level) == ("ok", "there")
    assert "in a row above" in second.sentences[0]
