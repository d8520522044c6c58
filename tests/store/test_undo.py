"""Undo and redo: of one's own edits, after a restart too, and never over another's."""

import datetime as dt

import pytest
from diary import Diary, diaries, edits
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from workbook.store import open_store
from workbook.store.edit import Add, Put
from workbook.store.trouble import Changed, Refused


def count(key, value, was=None):
    return (Put(path=("counts", "x", key), value=value, was=was),)


def test_undo_takes_back_and_redo_does_again(diaries):
    before = diaries.load("diary").record
    after = diaries.commit("diary", count("a", 1), "me").record
    assert diaries.undo("diary", "me").record == before
    redone = diaries.redo("diary", "me")
    assert (redone.record, redone.revision) == (after, 4)


def test_undo_walks_back_edit_by_edit_and_redo_forward(diaries):
    states = [diaries.load("diary").record]
    for value in (1, 2, 3):
        was = value - 1 or None
        states.append(diaries.commit("diary", count("a", value, was), "me").record)
    for state in reversed(states[:-1]):
        assert diaries.undo("diary", "me").record == state
    assert diaries.undoable("diary", "me") is None
    for state in states[1:]:
        assert diaries.redo("diary", "me").record == state
    assert diaries.redoable("diary", "me") is None


def test_undo_survives_a_restart(diaries, opened):
    before = diaries.load("diary").record
    diaries.commit("diary", count("a", 1), "me")
    diaries.close()
    assert opened(Diary).undo("diary", "me").record == before
    assert opened(Diary).redo("diary", "me").record.counts == {"x": {"a": 1}}


def test_each_author_takes_back_only_their_own(diaries):
    diaries.commit("diary", count("a", 1), "me")
    diaries.commit("diary", count("b", 2), "you")
    assert diaries.undo("diary", "me").record.counts == {"x": {"b": 2}}
    assert diaries.undoable("diary", "me") is None
    assert diaries.undoable("diary", "you") == "Counts › x › b"
    assert diaries.redoable("diary", "you") is None


def test_a_new_edit_ends_what_can_be_done_again(diaries):
    diaries.commit("diary", count("a", 1), "me")
    diaries.undo("diary", "me")
    assert diaries.redoable("diary", "me") == "Counts › x › a"
    diaries.commit("diary", count("b", 1), "me")
    assert diaries.redoable("diary", "me") is None
    with pytest.raises(Refused, match="nothing left"):
        diaries.redo("diary", "me")


def test_an_edit_made_after_an_undo_is_taken_back_before_the_older_one(diaries):
    for key in "ab":
        diaries.commit("diary", count(key, 1), "me")
    diaries.undo("diary", "me")
    diaries.commit("diary", count("c", 1), "me")
    assert diaries.undo("diary", "me").record.counts == {"x": {"a": 1}}
    assert diaries.undo("diary", "me").record.counts == {}


def test_undo_never_overwrites_what_somebody_wrote_since(diaries):
    diaries.commit("diary", count("a", 1), "me")
    theirs = diaries.commit("diary", count("a", 5, 1), "you")
    with pytest.raises(Changed):
        diaries.undo("diary", "me")
    assert diaries.load("diary") == theirs


def test_undo_of_what_somebody_has_already_put_back_counts_as_done(diaries):
    diaries.commit("diary", count("a", 1), "me")
    diaries.commit("diary", count("a", None, 1), "you")
    assert diaries.undo("diary", "me").record.counts == {}
    assert diaries.undoable("diary", "me") is None


def test_what_the_record_forbids_is_not_taken_back_either(diaries):
    diaries.commit("diary", count("a", 1), "me")
    seal = Put(path=("sealed_at",), value=dt.datetime(2027, 5, 3, tzinfo=dt.UTC))
    diaries.commit("diary", (seal,), "you")
    with pytest.raises(Refused, match="The diary is sealed"):
        diaries.undo("diary", "me")


def test_an_undo_that_comes_twice_is_done_once(diaries):
    for key in "ab":
        diaries.commit("diary", count(key, 1), "me")
    diaries.undo("diary", "me", "operation-1")
    assert diaries.undo("diary", "me", "operation-1").record.counts == {"x": {"a": 1}}


def test_what_can_be_taken_back_is_told_without_values(diaries):
    diaries.commit("diary", (*count("a", 7), Add(path=("pages",), item={"id": "n"})), "me")
    assert diaries.undoable("diary", "me") == "Counts › x › a; Pages: n added"


@settings(suppress_health_check=[HealthCheck.function_scoped_fixture], max_examples=20)
@given(st.data(), diaries(), st.integers(1, 6))
def test_undo_of_everything_gives_the_first_record_and_redo_the_last(
    tmp_path_factory, data, diary, number
):
    folder = tmp_path_factory.mktemp("undo")
    with open_store(f"sqlite:///{folder / 'w.sqlite'}", Diary) as store:
        store.create(diary)
        last = diary
        for _ in range(number):
            last = store.commit("diary", (data.draw(edits(last)),), "me").record
        steps = 0
        while store.undoable("diary", "me"):
            store.undo("diary", "me")
            steps += 1
        assert store.load("diary").record == diary
        for _ in range(steps):
            store.redo("diary", "me")
        assert store.load("diary").record == last
        assert store.record_at("diary", store.revision("diary")) == last
