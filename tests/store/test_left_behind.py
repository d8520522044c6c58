"""What a change leaves behind whatever it takes back: the record says it, and an undo too."""

import pytest
from diary import Diary

from workbook.store.edit import Add, Put

TORN = Add(path=("pages",), item={"id": "p", "keeps": True})


@pytest.fixture
def store(opened):
    made = opened(Diary)
    made.create(Diary(id="diary"))
    made.commit("diary", (TORN,), "me")
    return made


def stubs(commit):
    return [stub.id for stub in commit.record.stubs]


def test_an_undo_takes_the_page_and_leaves_its_stub(store):
    """With the moment when it was torn out."""
    torn = store.undo("diary", "me")
    assert (torn.record.pages, stubs(torn)) == ((), ["p"])
    assert torn.record.stubs[0].at.utcoffset().total_seconds() == 0


def test_what_is_left_is_no_part_of_what_takes_the_undo_back(store):
    """The page is there again, and the stub stays; one more undo leaves no second one."""
    store.undo("diary", "me")
    again = store.redo("diary", "me")
    assert ([page.id for page in again.record.pages], stubs(again)) == (["p"], ["p"])
    assert stubs(store.undo("diary", "me")) == ["p"]
    assert store.undoable("diary", "me") is None


def test_the_log_tells_it_and_is_replayed_with_it(store, opened):
    """By another program, from the log alone."""
    store.undo("diary", "me")
    store.commit("diary", (Put(path=("community", "name"), value="N", was=""),), "me")
    later = opened(Diary)
    assert [stub.id for stub in later.record_at("diary", 3).stubs] == ["p"]
    assert later.record_at("diary", 4) == later.load("diary").record
    assert later.history("diary")[1].kind == "undo"


def test_a_page_that_leaves_nothing_leaves_nothing(store):
    """Most of a record is like this."""
    store.commit("diary", (Add(path=("pages",), item={"id": "q"}),), "me")
    gone = store.undo("diary", "me")
    assert ([page.id for page in gone.record.pages], stubs(gone)) == (["p"], [])
