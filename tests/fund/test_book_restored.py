"""The book out of the workbook and back: the same book, wherever it is sound, or a word why not."""

import datetime as dt

import pytest
from books import plan, voucher, vouchers
from hypothesis import given, settings
from hypothesis import strategies as st

from workbook.fund.analysis.controls import controls
from workbook.fund.analysis.ledger import ledger
from workbook.fund.exchange import confirmed, read, write_csv, write_xlsx
from workbook.store.apply import applied
from workbook.store.edit import Add

VOUCHERS = ("fund", "book", "vouchers")
NOW = dt.datetime(2028, 6, 1, 9, tzinfo=dt.UTC)
TEXTS = st.text(st.characters(codec="utf-8", exclude_characters="\0"), max_size=8)


@st.composite
def sound(draw):
    """A book as the workbook lets it become: every voucher passed the controls of its day."""
    here = plan(voucher("first", "2027-01-01", way="in", amount=draw(st.integers(1, 10**7))))
    decided = {"first": "C01", "second": "C02", "vote": "meeting"}
    for each in draw(vouchers(most=12, texts=TEXTS)):
        if each.way == "out" and not each.reverses:
            each = each.model_copy(update=decided | {"amount": each.amount % 10_000 + 1})
        if not each.reverses and draw(st.booleans()):
            each = each.model_copy(update={"purpose": "", "levy": ""})
        if controls(here, each).level != "blocked":
            here = plan(*here.fund.book.vouchers, each)
    return here


def brought(preview, into):
    """The plan with what the preview would write down, as the store makes and checks it."""
    items = confirmed(into, preview, NOW.date())
    after = applied(into, [Add(path=VOUCHERS, item=item) for item in items])
    assert list(into.forbids(after)) == []
    return after


def stamped(one):
    """A voucher as it stands in a book that was restored: when it was brought stands beside."""
    came = {"entered_at": one.entered_at or NOW, "brought_at": one.entered_at and NOW}
    return one.model_copy(update=came)


@pytest.mark.parametrize("write", [write_csv, write_xlsx])
@given(here=sound())
@settings(max_examples=20)
def test_a_sound_book_is_the_same_when_its_export_was_taken_in(write, here):
    """Looked at, confirmed and written down: vouchers, balances and stamps; nothing asked of it."""
    preview = read("book", write(here), plan(), entered_at=NOW, today=NOW.date())
    after = brought(preview, plan())
    assert after.fund.book.vouchers == tuple(map(stamped, here.fund.book.vouchers))
    one, two = ledger(here), ledger(after)
    assert [(e.number, e.free, e.own) for e in one.entries] == [
        (e.number, e.free, e.own) for e in two.entries
    ]
    assert not any("rules" in sentence for sentence in preview.sentences)


@given(here=sound())
@settings(max_examples=20)
def test_what_stands_in_the_book_is_passed_over_when_its_export_comes_again(here):
    """The copy of yesterday adds what the book does not have, and nothing else."""
    yesterday = plan(*here.fund.book.vouchers[:-1])
    for book, left in ((here, 0), (yesterday, 1)):
        preview = read("book.csv", write_csv(here), book, entered_at=NOW, today=NOW.date())
        assert len(preview.vouchers) == left
        assert preview.count.get("there", 0) == len(here.fund.book.vouchers) - left


@pytest.mark.parametrize("old", ["donation", "opening"])
def test_what_stands_there_by_its_id_is_not_taken_for_another(old):
    """Two receipts of one day and amount: of two in the file one is there, the other is new."""
    (new,) = {"donation", "opening"} - {old}
    there, coming = (voucher(id, way="in", amount=1, category=id) for id in (old, new))
    for both in ((there, coming), (coming, there)):
        preview = read("book.csv", write_csv(plan(*both)), plan(there), entered_at=NOW)
        assert [each.id for each in preview.vouchers] == [new]


CHANGED = {
    "a limit": {"group_above": 100},
    "a purpose less": {"purposes": [], "levies": []},
    "another name": {"purposes": [{"id": "school", "name": "The school"}]},
}


@pytest.mark.parametrize("rules", CHANGED.values(), ids=CHANGED)
def test_a_file_of_a_book_with_other_rules_says_so(rules):
    """Rows are judged by today's rules; who wants the old book back brings the old rules first."""
    here = plan(voucher("a", way="in"), voucher("b"))
    preview = read("book.csv", write_csv(here), plan(rules=rules), entered_at=NOW)
    assert [sentence for sentence in preview.sentences if "other rules than those" in sentence]


@pytest.mark.parametrize(
    "content",
    [
        "Date,In,Rules\n2027-04-01,5,as always\n",
        "Date,In\n2027-04-01,5\n",
        write_csv(plan(voucher("a", way="in"), rules={"closed_at": "2027-01-01T00:00Z"})),
    ],
    ids=["a word", "nothing", "locked since"],
)
def test_nothing_is_said_of_rules_that_nobody_knows_or_that_are_the_same(content):
    """A column of that name in somebody's own cashbook; rules that were only locked."""
    preview = read("book.csv", content, plan(), entered_at=NOW)
    assert [row.level for row in preview.rows] in (["warn"], ["ok"])
    assert not any("rules" in sentence for sentence in preview.sentences)
