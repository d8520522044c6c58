"""The cashbook from files of other people: of every kind, and what is said of wrong rows."""

import datetime as dt
from decimal import Decimal

import pytest
from books import HEAD, SMALL, levels, plan, quarter, scenario, sheet, voucher

from workbook.fund.exchange import read, write_csv
from workbook.fund.model import CATEGORIES
from workbook.locale import use
from workbook.plan import Plan


def problem(preview):
    """The one sentence about the one row that is wrong."""
    [row] = [row for row in preview.rows if row.level == "wrong"]
    assert row.voucher is None
    [sentence] = row.sentences
    assert sentence.endswith((".", "?"))
    return sentence


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
