"""A plan is a file that can travel: readable, versioned, the same after a round trip."""

import json
import os

import pytest
from diary import Diary, diaries
from hypothesis import given

from workbook.locale import use
from workbook.needs.model import Need, Needs
from workbook.plan import Community, Plan
from workbook.store.edit import Put
from workbook.store.files import dumped, parsed, write_atomically
from workbook.store.trouble import Refused

PLAN = Plan(
    id="village",
    community=Community(name="Ağcabədi", region="AZ-GOR"),
    needs=Needs(needs=(Need(id="N01", name="Su kəməri 💧 <b>\u202e"),)),
)


def changed(**values):
    return json.dumps(PLAN.model_dump(mode="json") | values)


@given(diaries())
def test_a_round_trip_changes_nothing(diary):
    text = dumped(diary)
    assert parsed(text, Diary) == diary
    assert dumped(parsed(text, Diary)) == text


def test_the_file_can_be_read_by_people():
    text = dumped(PLAN)
    assert text.startswith('{\n  "format": "workbook",\n  "version": 1,\n  "id": "village",')
    assert "Su kəməri 💧" in text
    assert text.endswith("}\n")


def test_a_mark_that_some_editors_put_in_front_does_no_harm():
    assert parsed("\ufeff" + dumped(PLAN), Plan) == PLAN


@pytest.mark.parametrize(
    ("text", "sentence"),
    [
        ("", "cannot be read from line 1 on"),
        ("\x89PNG", "cannot be read from line 1 on"),
        ("[" * 100_000, "cannot be read from line 1 on"),
        ('{"a": "\\ud800"}', "cannot be read from line 1 on"),
        ("[]", "not a plan file"),
        ("{}", "not a plan file"),
        (changed(format="spreadsheet"), "not a plan file"),
        (changed(version=2), r"newer workbook \(file version 2; this one reads up to 1\)"),
        (changed(version="1"), "^Version: only these are possible: 1"),
        (changed(id=""), "^Id: this may not be empty"),
        (changed(colour="red"), "^colour: this is not known here"),
        (changed(community={}), "^Community: this is missing"),
        (changed(needs=5), "^Needs: a record with fields is needed"),
        (changed(needs={"needs": [{"id": "N01"}]}), "^.*Needs › N01 › .*: this is missing"),
        (changed(needs={"needs": [{}]}), "^.*Needs › 1 › Id: this is missing"),
        (
            changed(needs={"vote": {"dots": {"N01": {"women": 1.5}}}}),
            "^Needs › .*N01 › women: a whole number is needed",
        ),
        (
            changed(needs={"session": {"attended": {"": 1}}}),
            "^Needs › .* › : this may not be empty",
        ),
    ],
)
def test_what_is_wrong_with_a_file_is_said_in_words(text, sentence):
    with pytest.raises(Refused, match=sentence) as caught:
        parsed(text, Plan)
    assert "pydantic" not in caught.value.sentence


def test_each_complaint_is_a_sentence_and_there_are_not_too_many():
    needs = [{"id": f"N{n}", "name": n} for n in range(30)]
    with pytest.raises(Refused) as caught:
        parsed(changed(needs={"needs": needs}), Plan)
    assert len(caught.value.sentences) == 21
    assert caught.value.sentences[-1] == "10 more are wrong."


def test_export_gives_the_file_that_was_imported(store):
    store.import_json(dumped(PLAN))
    assert store.export_json(PLAN.id) == dumped(PLAN)


def test_a_new_plan_is_taken_in_under_its_own_id(store):
    commit = store.import_json(dumped(PLAN), "a")
    assert (commit.record, commit.revision, commit.note) == (PLAN, 1, "")


def test_the_same_plan_is_taken_in_once(store):
    store.import_json(dumped(PLAN))
    again = store.import_json(dumped(PLAN))
    assert (again.revision, again.note) == (
        1,
        "It is here already, and is the very same. Nothing was changed.",
    )
    assert len(store.communities()) == 1


def test_the_same_older_plan_is_taken_in_once_beside_the_newer(store):
    store.import_json(dumped(PLAN))
    store.commit(PLAN.id, (Put(path=("community", "population"), value=9, was=0),), "a")
    own = store.import_json(dumped(PLAN))
    again = store.import_json(dumped(PLAN))
    assert again.record == own.record
    assert "Nothing was changed" in again.note
    assert len(store.communities()) == 2


def test_where_a_file_cannot_be_read_is_told_in_the_language_of_the_reader(store):
    with pytest.raises(Refused, match="со строки 3") as caught, use("ru"):
        store.import_json('{\n"format":\nworkbook}')
    assert "expected" not in caught.value.sentence


def test_a_plan_that_has_changed_meanwhile_is_kept_beside_the_other(store):
    store.import_json(dumped(PLAN))
    store.commit(PLAN.id, (Put(path=("community", "population"), value=9, was=0),), "a")
    own = store.import_json(dumped(PLAN))
    assert own.record.id != PLAN.id
    assert own.record.model_copy(update={"id": PLAN.id}) == PLAN
    assert "both are kept" in own.note
    assert store.load(PLAN.id).record.community.population == 9
    assert {entry.name for entry in store.communities()} == {"Ağcabədi"}


def test_a_plan_that_was_renamed_meanwhile_is_told_by_its_name_of_today(store):
    store.import_json(dumped(PLAN))
    store.commit(PLAN.id, (Put(path=("community", "name"), value="Muğan", was="Ağcabədi"),), "a")
    own = store.import_json(dumped(PLAN))
    assert own.note == "It is here already as “Muğan”, with other content: both are kept."
    assert {entry.name for entry in store.communities()} == {"Muğan", "Ağcabədi"}


def test_an_example_of_another_name_is_simply_taken_in(store):
    """Nobody needs a word on it: it is the illustrative village in a second language."""
    shown = PLAN.community.model_copy(update={"illustrative": True})
    store.import_json(dumped(PLAN.model_copy(update={"community": shown})))
    other = shown.model_copy(update={"name": "Агджабеди"})
    own = store.import_json(dumped(PLAN.model_copy(update={"community": other})))
    assert own.note == ""
    assert own.record.id != PLAN.id


def test_what_is_refused_leaves_no_trace(store):
    with pytest.raises(Refused):
        store.import_json(changed(version=2))
    assert store.communities() == ()


def test_a_file_is_written_whole_or_not_at_all(tmp_path, monkeypatch):
    path = tmp_path / "plan.json"
    write_atomically(path, "old")
    monkeypatch.setattr(os, "fsync", lambda handle: (_ for _ in ()).throw(OSError("disk full")))
    with pytest.raises(OSError, match="disk full"):
        write_atomically(path, "new")
    assert path.read_text() == "old"
    assert [*tmp_path.iterdir()] == [path]


def test_a_file_is_replaced(tmp_path):
    path = tmp_path / "plan.json"
    write_atomically(path, "old")
    write_atomically(path, b"new")
    assert path.read_text() == "new"
