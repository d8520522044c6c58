"""Plans with a cashbook: that of the shared scenario, and whatever a test writes down."""

import datetime as dt
import io
import json
import os
from pathlib import Path

import openpyxl
import pytest
from hypothesis import strategies as st

from workbook.fund.model import CATEGORIES, INCOME, Voucher
from workbook.money import MOST
from workbook.plan import Plan

SHARED = Path(os.environ.get("WORKBOOK_SHARED", Path(__file__).parents[2] / "../shared"))

RULES = {
    "purposes": [{"id": "school", "name": "School", "needed": 640_000}],
    "levies": [
        {"id": "regular", "name": "Regular", "amount": 300},
        {"id": "school", "name": "School", "amount": 2_000, "every": "once", "purpose": "school"},
    ],
    "alone": 0,
    "group_above": 50_000,
    "meeting_above": 300_000,
    "quotes_above": 30_000,
    "box_most": 30_000,
}
SIGNERS = {"chair": "C01", "treasurer": "C02", "key_2": "C03", "key_3": "C16"}
CATEGORY = {
    "restricted": {"in": "contribution", "out": "project"},
    "regular": {"in": "contribution"},
}


def scenario():
    """What the shared scenario says of the fund; the test is skipped where it is absent."""
    path = SHARED / "data/scenario.json"
    if not path.exists():
        pytest.skip("no shared/data/scenario.json beside the checkout")
    return json.loads(path.read_text("utf-8"))["ws2_fund"]


def plan(*vouchers, rules=None, group=None, **fund):
    """A plan whose book holds `vouchers` (mappings or values)."""
    book = {"vouchers": vouchers, **fund.pop("book", {})}
    kin = [{"id": "k", "one": "C01", "other": "C03"}]
    return Plan.model_validate(
        {
            "id": "village",
            "community": {"name": "Village"},
            "group": {"roles": SIGNERS, "kin": kin} if group is None else group,
            "fund": {"rules": RULES | (rules or {}), "book": book, **fund},
        }
    )


def voucher(id="new", date="2027-04-02", **told):
    """A voucher with nothing against it: a small payment with two signatures and a receipt."""
    paid = {
        "text": "Paper",
        "way": "out",
        "amount": 2_000,
        "category": "admin",
        "first": "C01",
        "second": "C02",
        "receipt": "17",
    }
    income = {"way": "in", "amount": 2_000, "category": "donation"}
    usual = income if told.get("way") == "in" else paid
    return Voucher.model_validate({"id": id, "date": date, **usual, **told})


def quarter(told):
    """The vouchers of the scenario's first quarter."""
    return [_voucher(each) for each in told["cashbook_q1"]]


def _voucher(each):
    way, category = each["direction"], each["category"]
    restricted = category == "restricted"
    first, _plus, second = each["authorised_by"].partition("+")
    found = {
        "id": each["voucher"].lower(),
        "date": each["date"],
        "text": each["text"],
        "way": way,
        "amount": round(each["amount"] * 100),
        "category": CATEGORY.get(category, {}).get(way, category),
        "purpose": "school" if restricted else "",
        "first": first,
        "second": second,
    }
    if category in CATEGORY and way == "in":
        found["levy"] = "school" if restricted else "regular"
    if found["amount"] > 30_000 and way == "out":
        found |= {"quotes": 3, "vote": "group" if found["amount"] > 50_000 else ""}
    return found | ({"receipt": each["voucher"]} if way == "out" else {})


PRACTICE = [
    {"text": "payment 520 with two signatures and no group vote", "amount": 52_000, "quotes": 3},
    {"text": "payment 350 with one quote", "amount": 35_000, "quotes": 1},
    {"text": "school money used for office", "amount": 2_000, "purpose": "school"},
]


def village(told):
    """The scenario's first quarter with its cash count and the training's practice vouchers."""
    counted = told["cash_count"]
    count = {
        "id": "count",
        "date": counted["date"],
        "pieces": {"5000": 4, "1000": 3, "500": 1, "100": 1, "50": 1},
        "bank": round(counted["bank"] * 100),
        "first": "C01",
        "second": "C02",
    }
    practice = [
        voucher(f"p{i}", "2027-03-31", **each).model_dump() for i, each in enumerate(PRACTICE)
    ]
    collected = {
        "regular": {"2027-03": {"upper": 289}},
        "school": {"2027-02": {"upper": 82}, "2027-03": {"upper": 104}, "2027-04": {"upper": 86}},
    }
    return plan(*quarter(told), book={"counts": [count], "practice": practice}, collected=collected)


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


AMOUNTS = st.integers(1, 10**6) | st.integers(1, MOST)
DAYS = st.dates(dt.date(2027, 1, 1), dt.date(2027, 12, 31))
MOMENTS = st.none() | st.datetimes(
    dt.datetime(2027, 1, 1), dt.datetime(2028, 1, 1), timezones=st.just(dt.UTC)
)
TEXTS = st.text(max_size=8)
CODES = st.sampled_from(["", "C01", "C02"])


@st.composite
def vouchers(draw, most=7, texts=TEXTS, codes=CODES):
    """Any vouchers of a small book, sound or not; some take an earlier one back."""
    found = []
    for number in range(draw(st.integers(0, most))):
        way = draw(st.sampled_from(["in", "out"]))
        sides = [key for key in CATEGORIES if (key in INCOME) == (way == "in")]
        one = Voucher(
            id=f"v{number}",
            date=draw(DAYS),
            text=draw(texts),
            way=way,
            amount=draw(AMOUNTS),
            category=draw(st.sampled_from(sides)),
            purpose=draw(st.sampled_from(["", "school"])),
            first=draw(codes),
            second=draw(codes),
            vote=draw(st.sampled_from(["", "group", "meeting"])),
            quotes=draw(st.integers(0, 3)),
            receipt=draw(texts),
            levy=draw(st.sampled_from(["", "regular", "school"])),
            entered_at=draw(MOMENTS),
        )
        left = [v for v in found if not v.reverses and v.id not in {x.reverses for x in found}]
        if left and draw(st.booleans()):
            wrong = draw(st.sampled_from(left))
            other = "out" if wrong.way == "in" else "in"
            same = {key: getattr(wrong, key) for key in ("amount", "category", "purpose", "levy")}
            one = one.model_copy(update=same | {"way": other, "reverses": wrong.id})
        found.append(one)
    return tuple(found)
