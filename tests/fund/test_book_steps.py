"""The cashbook on the screen: vouchers in one line, practice, search, files, the cash count."""

import base64
import datetime as dt

import pytest
from desks import add, block, button, do, fill, go, notices, press, state

from workbook.store.trouble import Refused

OPENING = {"date": "2026-01-04", "amount": 100_000, "what": "opening", "text": "First collection"}
SIGNED = {"first": "C01", "second": "C02", "receipt": "R1"}


def pay(desk, amount=2_000, what="admin", **more):
    add(desk, "book", "book", **{**OPENING, **SIGNED, "amount": amount, "what": what} | more)


@pytest.fixture
def book(desk):
    """A book with an opening balance."""
    add(desk, "book", "book", **OPENING)
    return desk


def rows(desk, id):
    return [row.values for row in block(desk, id, "table").rows]


def test_a_line_becomes_a_voucher_with_number_and_balance(book):
    """The newest voucher stands on top."""
    pay(book)
    go(book, "book")
    assert [row["text"] for row in rows(book, "book")] == [
        "V002  First collection",
        "V001  First collection",
    ]
    assert rows(book, "book")[0]["free"] == 98_000
    assert block(book, "balances").facts[0].figure == "980.00\u00a0AZN"


def test_a_contribution_says_whose_money_it_is(book):
    """Nobody has to choose category, direction and purpose one by one."""
    add(book, "book", "book", **OPENING | {"what": "levy:desks", "amount": 4_500})
    voucher = book._plan.fund.book.vouchers[-1]
    assert (voucher.category, voucher.way, voucher.levy, voucher.purpose) == (
        "contribution",
        "in",
        "desks",
        "school",
    )


@pytest.mark.parametrize(
    ("values", "said"),
    [
        ({"second": ""}, "needs two signatures"),
        ({"amount": 52_000}, "the group votes"),
        ({"amount": 100_100, "vote": "group"}, "does not suffice"),
        ({"purpose": "school"}, "was given for “School” only"),
    ],
)
def test_what_a_control_forbids_does_not_enter_the_book(book, values, said):
    """The line comes back with the sentence; nothing is written down."""
    with pytest.raises(Refused) as refusal:
        pay(book, **values)
    assert said in " ".join(refusal.value.sentences)
    assert len(book._plan.fund.book.vouchers) == 1


@pytest.mark.parametrize(
    ("values", "said"),
    [
        ({"amount": 0}, "at least 0.01"),
        ({"amount": 10**16}, "at most"),
        ({"amount": "12"}, "whole number"),
        ({"date": "2026-02-31"}, "a date is needed"),
        ({"date": "0026-02-03"}, "Look at the year"),
        ({"what": "levy:gone"}, "only these are possible"),
        ({"first": "C99"}, "only these are possible"),
        ({"text": ""}, "may not be empty"),
    ],
)
def test_a_wrong_value_is_named_in_a_sentence(book, values, said):
    """Whatever the page let through."""
    with pytest.raises(Refused, match=said):
        pay(book, **values)


def test_a_mistake_is_taken_back_and_both_stay(book):
    """The wrong voucher can be named as V002 or 2."""
    pay(book)
    add(book, "book", "back", number="v2", date="2026-01-05", first="C01", second="C16")
    go(book, "book")
    first, second, _opening = rows(book, "book")
    assert (first["in"], first["free"]) == (2_000, 100_000)
    assert "takes back V002" in first["seen"]
    assert "taken back by V003" in second["seen"]


@pytest.mark.parametrize("number", ["0", "3", "V009", "x", "-1", "999999999999"])
def test_what_is_not_in_the_book_cannot_be_taken_back(book, number):
    """The sentence says where to look."""
    with pytest.raises(Refused, match="There is no voucher"):
        add(book, "book", "back", number=number, date="2026-01-05")


def test_a_voucher_cannot_be_changed_or_undone(book):
    """The undo button is told why."""
    with pytest.raises(Refused, match="Take a voucher back with a reversal"):
        do(book, "book", {"on": "undo"})


def test_finding_shows_what_is_found_and_changes_nothing(book):
    """As long as something is typed there."""
    pay(book, text="Paper")
    cells = [{"row": "", "column": "find", "value": "paper", "was": None}]
    screen = do(book, "book", {"on": "try", "block": "find", "cells": cells})
    found = next(part for part in screen.blocks if part.type == "table")
    assert [row.values["text"] for row in found.rows] == ["V002  Paper"]
    assert screen.revision == book._store.revision("small")


def test_collections_that_are_not_booked_are_named(example):
    """What the streets gave and what the book has is laid side by side."""
    example._plan = example._plan.model_copy(
        update={
            "fund": example._plan.fund.model_copy(
                update={"collected": {"regular": {"2027-03": {"upper": 5}}}}
            )
        }
    )
    go(example, "book")
    assert any("the book has 867\u00a0AZN" in text for text in notices(example))


def test_practice_is_judged_and_never_counted(book):
    """Three vouchers make the step done."""
    go(book, "practice")
    for amount in (52_000, 35_000, 1_000):
        values = OPENING | SIGNED | {"amount": amount, "what": "admin", "quotes": 1}
        add(book, "practice", "practice", **values)
    said = [row["said"] for row in rows(book, "practice")]
    assert [text.split(".")[0] for text in said] == ["In order", "Look again", "Stop"]
    assert len(book._plan.fund.book.vouchers) == 1
    assert state(book.screen(), "practice") == "done"


def test_a_practice_voucher_can_be_thrown_away(book):
    """It is only paper."""
    add(book, "practice", "practice", **OPENING)
    row = book._plan.fund.book.practice[0].id
    do(book, "practice", {"on": "drop", "block": "practice", "row": row})
    assert book._plan.fund.book.practice == ()


@pytest.fixture
def count(book):
    """A count that has begun; its id."""
    go(book, "cash-count")
    press(book, "cash-count", "begin")
    return book._plan.fund.book.counts[0].id


def about(desk, **values):
    """Write something down about the count."""
    now = desk._plan.fund.book.counts[-1]
    told = {key: getattr(now, key) for key in values}
    was = {key: str(v) if isinstance(v, dt.date) else v for key, v in told.items()}
    cells = [("", key, value, was[key]) for key, value in values.items()]
    fill(desk, "cash-count", "count", *cells)


def test_a_period_closes_when_book_and_count_agree(book, count):
    """Five notes of 200, and two who are not relatives."""
    assert button(book, "close").because
    fill(book, "cash-count", "pieces", ("20000", "pieces", 5, None))
    about(book, date="2026-01-31", first="C08", second="C11")
    assert button(book, "close").because == ""
    screen = press(book, "cash-count", "close")
    assert state(screen, "cash-count") == "locked"
    with pytest.raises(Refused, match="closed until 31 January 2026"):
        pay(book)


def test_a_difference_must_be_explained_before_the_period_closes(book, count):
    """It is shown, and no shame."""
    fill(book, "cash-count", "pieces", ("20000", "pieces", 4, None))
    about(book, date="2026-01-31", bank=19_600, first="C08", second="C11")
    figures = [fact.figure for fact in block(book, "reconciled").facts]
    assert figures == ["1,000.00\u00a0AZN", "996.00\u00a0AZN", "\u22124.00\u00a0AZN"]
    with pytest.raises(Refused):
        press(book, "cash-count", "close")
    about(book, explanation="Change was not written down")
    press(book, "cash-count", "close")
    assert len(book._plan.fund.book.closures) == 1


def test_a_closed_count_is_only_read(book, count):
    """The next count begins anew."""
    fill(book, "cash-count", "pieces", ("20000", "pieces", 5, None))
    about(book, date="2026-01-31", first="C08", second="C11")
    press(book, "cash-count", "close")
    with pytest.raises(Refused):
        fill(book, "cash-count", "pieces", ("20000", "pieces", 4, 5))
    press(book, "cash-count", "begin")
    assert len(book._plan.fund.book.counts) == 2
    assert [row["counted"] for row in rows(book, "earlier")] == [100_000]


CSV = """Date;Text;In;Out;Category;Signed by;Second signature
05.01.2026;Fair;430,50;;Events;;
06.01.2026;Paper;;20,00;Office and bank;C01;C02
31.02.2026;Wrong day;1,00;;Events;;
07.01.2026;One signature;;20,00;Office and bank;C01;
"""


def sent(text, on="try", name="book.csv"):
    content = base64.b64encode(text.encode()).decode()
    return {"on": on, "block": "in", "file": name, "content": content}


def test_a_file_is_looked_at_before_it_is_taken_in(book):
    """It says which rows are wrong and why; nothing is written down."""
    screen = do(book, "book-files", sent(CSV))
    upload, *_rest = screen.blocks
    assert (upload.looked, upload.confirm) == ("book.csv", "Write 2 vouchers down")
    said = {row["line"]: row["said"] for row in (r.values for r in screen.blocks[-1].rows)}
    assert said[4].startswith("Not understood.")
    assert "two signatures" in said[5]
    assert len(book._plan.fund.book.vouchers) == 1


def test_only_what_is_sound_is_taken_in(book):
    """Once; the same file again adds nothing."""
    do(book, "book-files", sent(CSV, "bring"))
    assert [voucher.amount for voucher in book._plan.fund.book.vouchers] == [100_000, 43_050, 2_000]
    with pytest.raises(Refused):
        do(book, "book-files", sent(CSV, "bring"))
    assert len(book._plan.fund.book.vouchers) == 3


@pytest.mark.parametrize("text", ["", "no heading at all", "\x00\x01\x02", "PK\x03\x04 not a zip"])
def test_a_file_that_is_no_book_is_refused_in_a_sentence(book, text):
    """There is nothing to take in."""
    screen = do(book, "book-files", sent(text))
    assert screen.blocks[0].confirm == ""
    assert [part.kind for part in screen.blocks if part.type == "notice"] == ["stop"]


def test_a_file_that_did_not_arrive_whole_is_asked_for_again(book):
    """Its content is no base64."""
    with pytest.raises(Refused, match="did not arrive whole"):
        do(book, "book-files", sent("x") | {"content": "%%%"})


def test_the_book_can_be_saved_for_other_programs(book):
    """As a spreadsheet, a table, and for plain-text accounting."""
    go(book, "book-files")
    files = book.slow_work()().blocks[-1].files
    assert [file.name.rpartition(".")[2] for file in files] == [
        "xlsx",
        "csv",
        "journal",
        "beancount",
    ]
    csv = base64.b64decode(files[1].source.partition(",")[2]).decode("utf-8-sig")
    assert "First collection" in csv
