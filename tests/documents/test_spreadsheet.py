"""The workbook as a spreadsheet: every number is a number, and nothing runs or leaks."""

import datetime as dt
import io
import math
import re
import sys
import zipfile
from decimal import Decimal
from pathlib import Path

import pandas as pd
import pytest
from sheets_read import changed, opened, sheets

import workbook as wb
from workbook.documents.spreadsheet import spreadsheet
from workbook.documents.spreadsheet.cells import LONGEST, MIXED, UNITS, hundredths, written
from workbook.documents.spreadsheet.sheet import names
from workbook.documents.spreadsheet.sheets import SHEETS, heads, title
from workbook.escape import from_cell
from workbook.files import shipped
from workbook.locale import LANGUAGES, use
from workbook.needs.model import Choice
from workbook.plan import Community, Plan
from workbook.subjects import SUBJECTS

sys.path.insert(0, str(Path(__file__).parents[1]))
from nasty import NASTY

PLAN = Plan.model_validate_json((shipped("data") / "muzdurlar.json").read_text("utf-8"))
NEW = Plan(id="new", community=Community(name=""))
MONEY = "1/100 of the currency"


@pytest.fixture(scope="module")
def book():
    """The spreadsheet of the illustrative village."""
    return opened(spreadsheet(PLAN))


@pytest.fixture(scope="module")
def tables():
    """What it is made of."""
    return wb.tables(PLAN)


def same(cell, value, unit, limit=False):
    """Whether a cell that was read again holds what the table says."""
    if value is None or value is pd.NA or value is pd.NaT or value == "" or value != value:
        return cell.value is None
    if isinstance(value, str):
        day = isinstance(cell.value, dt.datetime)
        return value == (f"{cell.value:%Y-%m-%d}" if day else from_cell(cell.value))
    if isinstance(value, bool) or hasattr(value, "isoformat"):
        return cell.value == value and isinstance(cell.value, type(value) | dt.datetime)
    parts = unit in (MONEY, UNITS) or limit
    if parts and isinstance(value, int):
        return Decimal(repr(cell.value)) * 100 == value
    if parts:
        return math.isclose(cell.value * 100, value, rel_tol=1e-15)
    return cell.value == value and not isinstance(cell.value, bool)


def test_every_table_has_a_sheet_in_the_order_of_the_subjects(tables):
    """And every column a head; no table is forgotten when one is added."""
    assert [subject.name for subject in SUBJECTS] == list(SHEETS)
    assert [table for named in SHEETS.values() for table in named] == list(tables)
    for subject, named in SHEETS.items():
        for table in named:
            assert len(heads(subject, table)) == len(tables[table].columns), table
            assert len(set(heads(subject, table))) == len(tables[table].columns), table


def test_every_cell_is_what_the_table_says(book, tables):
    """Numbers exactly, money to the hundredth, days as days, so or not so, nothing for missing."""
    compared = 0
    for name, sheet in sheets(book).items():
        table = tables[name]
        units = {key: told["unit"] for key, told in table.attrs["columns"].items()}
        assert sheet.max_row == len(table) + 1, name
        for number, row in enumerate(table.to_dict("records"), 2):
            for column, (key, value) in enumerate(row.items(), 1):
                cell = sheet.cell(number, column)
                limit = row.get("rule") == "most" and (name, key) in MIXED
                assert same(cell, value, units[key], limit), (name, number, key)
                compared += 1
    assert compared > 10_000


def test_numbers_days_and_truths_have_their_kind(book, tables):
    """A column of numbers can be added up; amounts have two decimals, shares are shown in %."""
    here = sheets(book)
    voucher = {cell.value: here["vouchers"].cell(2, cell.column) for cell in here["vouchers"][1]}
    assert voucher["Date"].value == dt.datetime(2027, 1, 4)
    assert voucher["Date"].number_format == "yyyy-mm-dd_ "
    assert (voucher["Amount, AZN"].data_type, voucher["Amount, AZN"].number_format) == (
        "n",
        "#,##0.00_ ",
    )
    assert (voucher["Late"].value, voucher["Late"].data_type) == (False, "b")
    assert here["sustainability_rounds"].cell(2, 2).value == dt.datetime(2028, 6, 20)
    share = here["dots"].cell(2, 5)
    assert (share.value, share.number_format) == (tables["dots"]["share"][0], "0.0%_ ")
    quantity = here["proposal_budget"].cell(2, 3).value
    assert quantity * 100 == tables["proposal_budget"]["quantity"][0]
    limit = {row[0].value: row[2].value for row in here["proposal_rules"].iter_rows(2)}
    assert limit["most"] * 100 == tables["proposal_rules"].set_index("rule")["has"]["most"]


@pytest.mark.parametrize(
    ("qepik", "shown"),
    [
        (124_050, "1240.50"),
        (5, "0.05"),
        (-5, "-0.05"),
        (0, "0.00"),
        (10**14 - 1, f"{10**12 - 1}.99"),
        (12.5, "0.125"),
        (1e-7, "0.000000001"),
    ],
)
def test_an_amount_is_exact(qepik, shown):
    """By whole numbers, never by a float."""
    assert hundredths(qepik) == shown
    assert math.isclose(float(shown) * 100, qepik, rel_tol=1e-15)


def test_the_first_sheet_says_whose_it_is_and_leads_to_every_other(book):
    """Name, illustrative, language, and of each sheet its name as a link, its rows, its meaning."""
    about = book["About this file"]
    lines = [about.cell(row, 1).value for row in range(1, 6)]
    assert lines[0] == "Muzdurlar (illustrative)"
    assert lines[1:3] == ["Illustrative data: every number in it is invented.", "Language: English"]
    rows = [row for row in about.iter_rows() if row[1].hyperlink]
    assert [row[1].value for row in rows] == book.sheetnames[1:]
    quoted = [row[1].value.replace("'", "''") for row in rows]
    assert [row[1].hyperlink.location for row in rows] == [f"'{name}'!A1" for name in quoted]
    listed = {row[1].value: [cell.value for cell in row] for row in rows}
    assert listed["Dots"] == ["Needs", "Dots", "a need and a group", 36, None]
    assert all(book[name].max_row - 1 == told[3] for name, told in listed.items())


def test_every_column_is_explained(book, tables):
    """With its sheet, its name for programs, its unit and meaning."""
    rows = [tuple(cell.value for cell in row) for row in book["Columns"].iter_rows(2)]
    named = [row[2] for row in rows]
    assert named == [f"{table}.{key}" for table, it in tables.items() for key in it.columns]
    assert all(row[4] for row in rows)
    told = dict(zip(named, rows, strict=True))
    assert told["vouchers.amount"][:4] == ("Cashbook", "Amount", "vouchers.amount", "AZN")
    assert told["proposal_budget.quantity"][3] == "of the unit"
    assert not any("1/100" in f"{row}" for row in rows)


def test_a_sheet_can_be_read_filtered_and_printed(book):
    """The head is bold and stays, every column filters, and the paper is wide enough."""
    for sheet in book.worksheets[1:]:
        assert sheet.freeze_panes == "A2"
        assert sheet.auto_filter.ref.startswith("A1:")
        assert all(cell.font.b for cell in sheet[1])
        assert sheet.page_setup.orientation == "landscape"
        assert all(7 <= it.width <= 90 for it in sheet.column_dimensions.values())


def test_the_same_plan_gives_the_same_bytes(monkeypatch):
    """On another day too."""
    first = spreadsheet(NEW)

    class Later(dt.datetime):
        @classmethod
        def now(cls, tz=None):
            return cls(2031, 1, 1, tzinfo=tz)

    monkeypatch.setattr(dt, "datetime", Later)
    monkeypatch.setattr("time.time", lambda: 2e9)
    assert spreadsheet(NEW) == first


def test_a_new_community_has_every_sheet_without_rows():
    """Nothing is written down yet, and nothing fails."""
    book = opened(spreadsheet(NEW))
    assert len(book.sheetnames) == sum(map(len, SHEETS.values())) + 2
    assert book["About this file"]["A1"].value == "new"
    assert book["Cashbook"].max_row == 1


@pytest.mark.parametrize("code", LANGUAGES)
def test_sheets_are_named_in_the_language_in_force(code):
    """Short enough, all different, with no sign that is not allowed; heads for every column."""
    with use(code):
        titles = [title(subject, table) for subject, named in SHEETS.items() for table in named]
        made = names(["x", "y", *titles])
        parts = {t: len(heads(s, t)) for s, named in SHEETS.items() for t in named}
    assert len({name.casefold() for name in made}) == len(made)
    assert all(len(name) <= 31 for name in made)
    assert parts == {t: len(heads(s, t)) for s, named in SHEETS.items() for t in named}


@pytest.mark.parametrize(
    ("titles", "made"),
    [
        (["Dots", "dots", "DOTS"], ["Dots", "dots 2", "DOTS 3"]),
        (["x" * 40, "x" * 40], ["x" * 31, "x" * 29 + " 2"]),
        (["a[b]:c*d?e/f\\g", "'q'", ""], ["a b c d e f g", "q", "-"]),
        (["History"], ["History 2"]),
    ],
)
def test_any_title_becomes_the_name_of_a_sheet(titles, made):
    """As spreadsheets allow it."""
    assert names(titles) == made


def test_nothing_that_people_typed_is_a_formula_or_is_lost():
    """Every nasty text comes back to the last letter, as a text; names of sheets are ours."""
    cards = [{"id": f"C{i}", "name": text} for i, text in enumerate(NASTY)]
    plan = changed(NEW, ("needs", "cards"), cards)
    plan = changed(plan, ("community", "name"), "=1+1")
    content = spreadsheet(plan)
    book = opened(content)
    for row, text in zip(sheets(book)["cards"].iter_rows(2), NASTY, strict=True):
        assert row[1].data_type == "s" or not text
        assert from_cell(unescaped(row[1].value or "")) == text
    assert (book["About this file"]["A1"].value, book["About this file"]["A1"].data_type) == (
        "'=1+1",
        "s",
    )
    with zipfile.ZipFile(io.BytesIO(content)) as archive:
        parts = {name: archive.read(name) for name in archive.namelist()}
    assert not any(b"<f>" in part or b"<f " in part for part in parts.values())
    assert not any("external" in name.lower() for name in parts)


def unescaped(text):
    """Signs that XML cannot hold, as a spreadsheet shows them."""
    return re.sub("_x([0-9A-F]{4})_", lambda sign: chr(int(sign[1], 16)), text)


def test_a_text_that_no_cell_can_hold_is_cut():
    """Counted as spreadsheets count, without half a sign at the end."""
    assert written("😀" * 20_000) == "😀" * (LONGEST // 2)
    assert written("x" * 20_000) == "x" * 20_000
    assert written("x_x0007_\x07") == "x_x005F_x0007__x0007_"


def test_other_currencies_are_named():
    """An election of another country counts in its own money."""
    choice = Choice.model_validate(
        {"currency": "=EUR", "projects": [{"id": "p", "name": "P", "cost": 12_345}]}
    )
    plan = NEW.model_copy(update={"needs": NEW.needs.model_copy(update={"choice": choice})})
    here = sheets(opened(spreadsheet(plan)))["projects"]
    assert here["D1"].value == "Cost, =EUR"
    assert here["D2"].value == 123.45
