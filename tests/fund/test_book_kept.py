"""What the record itself does not let happen to a cashbook, whoever writes at the same time."""

import pytest
from books import RULES, plan, voucher

from workbook.plan import Plan
from workbook.store import open_store
from workbook.store.edit import Add, Drop, Put
from workbook.store.trouble import Refused

BOOK = ("fund", "book")
COUNT = {"id": "c", "date": "2027-04-30", "bank": 1_000, "first": "C01", "second": "C02"}
CLOSURE = {"id": "k", "until": "2027-04-30", "count": "c", "closed_at": "2027-05-01T09:00:00Z"}


def added(**told):
    return Add(path=(*BOOK, "vouchers"), item=voucher(**told).model_dump(mode="json"))


@pytest.fixture
def store(tmp_path):
    with open_store(f"sqlite:///{tmp_path / 'w.sqlite'}", Plan) as store:
        opening = voucher("a", way="in", amount=1_000, category="opening")
        store.create(plan(opening, book={"counts": [COUNT, {"id": "d"}]}))
        yield store


REFUSED = {
    "changed": (Put(path=(*BOOK, "vouchers", "a", "amount"), value=5, was=1_000), "stays"),
    "taken out": (Drop(path=(*BOOK, "vouchers", "a")), "stays"),
    "put in front": (added(id="b", amount=1).model_copy(update={"at": 0}), "stays"),
    "below zero": (added(id="b", amount=1_001), "not so much money"),
    "a purpose below zero": (
        added(id="b", amount=1, purpose="school", category="project"),
        "not so much money",
    ),
    "closed without a count": (
        Add(path=(*BOOK, "closures"), item=CLOSURE | {"count": "x"}),
        "day of a cash count",
    ),
    "closed on a count without a day": (
        Add(path=(*BOOK, "closures"), item=CLOSURE | {"count": "d"}),
        "day of a cash count",
    ),
    "a year that is a slip": (
        Add(path=(*BOOK, "vouchers"), item={"id": "b", "date": "0207-01-01", "amount": 5}),
        "at least 1990-01-01",
    ),
}


@pytest.mark.parametrize(("edit", "sentence"), REFUSED.values(), ids=REFUSED)
def test_the_book_refuses(store, edit, sentence):
    """With a sentence, and nothing is written."""
    before = store.load("village").record
    with pytest.raises(Refused, match=sentence):
        store.commit("village", (edit,))
    assert store.load("village").record == before


def test_a_voucher_is_taken_back_only_once(store):
    """Two people who do it at the same moment do not do it twice."""
    back = {"way": "out", "amount": 1_000, "category": "opening", "reverses": "a"}
    store.commit("village", (added(id="more", way="in", amount=5_000),))
    store.commit("village", (added(id="b", **back),))
    with pytest.raises(Refused, match="taken back already"):
        store.commit("village", (added(id="c", **back),))


def test_a_closed_period_stays_as_it_is(store):
    """No voucher in it, no change of its count; the next day is open."""
    store.commit("village", (Add(path=(*BOOK, "closures"), item=CLOSURE),))
    for edit in (
        added(id="b", date="2027-04-30", amount=1),
        Put(path=(*BOOK, "counts", "c", "bank"), value=1, was=1_000),
        Drop(path=(*BOOK, "closures", "k")),
        Add(path=(*BOOK, "closures"), item=CLOSURE | {"id": "again"}),
    ):
        with pytest.raises(Refused):
            store.commit("village", (edit,))
    assert store.commit("village", (added(id="b", date="2027-05-01", amount=1),)).revision == 3


MEANWHILE = {
    "another sum": Put(path=(*BOOK, "counts", "c", "bank"), value=600, was=1_000),
    "one counter": Put(path=(*BOOK, "counts", "c", "second"), value="", was="C02"),
    "the same counter": Put(path=(*BOOK, "counts", "c", "second"), value="c01", was="C02"),
    "another voucher": added(id="b", date="2027-04-29", amount=1),
}


@pytest.mark.parametrize("edit", MEANWHILE.values(), ids=MEANWHILE)
def test_a_period_is_not_closed_on_a_count_that_was_changed_meanwhile(store, edit):
    """Two people at two screens: one closes what the other has just made differ."""
    store.commit("village", (edit,))
    with pytest.raises(Refused, match="changed meanwhile"):
        store.commit("village", (Add(path=(*BOOK, "closures"), item=CLOSURE),))
    assert store.load("village").record.fund.book.closed_until is None


def test_a_difference_that_is_explained_closes(store):
    """Two counted, and said why less is there."""
    less = Put(path=(*BOOK, "counts", "c", "bank"), value=600, was=1_000)
    why = Put(path=(*BOOK, "counts", "c", "explanation"), value="Fee of the bank", was="")
    closed = store.commit("village", (less, why, Add(path=(*BOOK, "closures"), item=CLOSURE)))
    assert closed.record.fund.book.closed_until


def test_money_that_comes_in_is_always_welcome(tmp_path):
    """A book that came from elsewhere below zero can be mended."""
    with open_store(f"sqlite:///{tmp_path / 'w.sqlite'}", Plan) as store:
        store.create(plan(voucher("a", amount=1_000)))
        done = store.commit("village", (added(id="b", way="in", amount=5),))
    assert len(done.record.fund.book.vouchers) == 2


@pytest.mark.parametrize("part", ["purposes", "levies"])
def test_what_the_book_uses_stays_in_the_rules(part):
    """Else a copy of the book could not be read again; what no voucher names may go."""
    used = plan(voucher("a", way="in", category="contribution", purpose="school", levy="school"))
    gone = {part: [each for each in RULES[part] if each["id"] != "school"]}
    after = plan(*used.fund.book.vouchers, rules=gone)
    assert any("in use stays" in said for said in used.fund.forbids(after.fund))
    assert not any("in use stays" in said for said in plan().fund.forbids(plan(rules=gone).fund))
