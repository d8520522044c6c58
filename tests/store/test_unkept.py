"""Signs that no database, no XML and no UTF-8 keeps: they never come into a record, by any way."""

import json

import pytest

from workbook.plan import Community, Plan
from workbook.store.edit import Add, Put
from workbook.store.files import dumped, parsed

PLAN = Plan(id="village", community=Community(name="Muzdurlar"))
NAME = ("community", "name")


@pytest.fixture
def store(opened):
    made = opened()
    made.create(PLAN)
    return made


def named(value, was="Muzdurlar"):
    return Put(path=NAME, value=value, was=was)


def seen(value, was=""):
    """A vision: it stands in the record alone, where once every database kept any sign."""
    return Put(path=("activities", "vision"), value=value, was=was)


@pytest.mark.parametrize("sign", ["\0", "\ud800"], ids=["NUL", "half a pair"])
def test_what_is_typed_is_kept_without_them(store, sign):
    """In a value, in a new record, in a key of a mapping."""
    edits = (
        named(f"Ağ{sign}cabədi{sign}"),
        Add(path=("needs", "needs"), item={"id": "N01", "name": f"{sign}Water"}),
    )
    done = store.commit("village", edits, "a").record
    assert (done.community.name, done.needs.needs[0].name) == ("Ağcabədi", "Water")


def test_a_key_of_a_mapping_is_kept_without_them(store):
    edit = Put(path=("needs", "session", "attended", "wom\0en"), value=7)
    assert store.commit("village", (edit,), "a").record.needs.session.attended == {"women": 7}


def test_a_community_that_a_program_makes_is_kept_without_them(store):
    made = Plan(id="other", community=Community(name="A\0B", region="\0aran"))
    assert store.create(made).record.community == Community(name="AB", region="aran")
    assert {entry.name for entry in store.communities()} == {"AB", "Muzdurlar"}


def test_a_file_that_has_them_is_taken_in_without_and_says_so(store):
    """Somebody's only copy is not refused for a sign that nobody sees."""
    text = dumped(PLAN.model_copy(update={"id": "v\0w", "community": Community(name="A\0B")}))
    taken = store.import_json(text)
    assert (taken.record.id, taken.record.community.name) == ("vw", "AB")
    assert (taken.note, "left out (U+0000)" in taken.lost) == ("", True)
    again = store.import_json(text)
    assert again.note.startswith("It is here already")
    assert "left out (U+0000)" in again.lost
    assert parsed(text, Plan) == taken.record


def test_a_text_that_only_speaks_of_them_stays_as_it_is(store):
    """A backslash and u0000, typed by hand."""
    told = PLAN.model_copy(update={"id": "w", "community": Community(name="\\u0000")})
    taken = store.import_json(dumped(told))
    assert (taken.record, taken.note, taken.lost) == (told, "", "")
    assert "\\\\u0000" in json.dumps(taken.record.community.name)


def test_a_database_from_before_is_read_undone_and_replayed_without_them(
    store, opened, monkeypatch
):
    """What was written down with them once does not come back by any way."""
    monkeypatch.setattr("workbook.store.heads.kept", lambda edits: edits)
    store.commit("village", (seen("A\0B"),), "a")
    store.commit("village", (seen("C\0D", "A\0B"),), "a")
    monkeypatch.undo()
    later = opened()
    assert later.load("village").record.activities.vision == "CD"
    assert later.record_at("village", 2).activities.vision == "AB"
    assert later.undo("village", "a").record.activities.vision == "AB"
    assert later.commit("village", (seen("E", "AB"),), "a").record.activities.vision == "E"
    assert later.record_at("village", 5).activities.vision == "E"
