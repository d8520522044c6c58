"""The log: any revision can be had again, and says who did what and when."""

import datetime as dt

import pytest
from diary import Diary

from workbook.store.edit import Add, Drop, Put, new_id
from workbook.store.history import describe
from workbook.store.place import place
from workbook.store.trouble import Refused


def write(store, id, values):
    was, records = None, []
    for value in values:
        edit = Put(path=("pages", "p1", "marks", "red"), value=value, was=was)
        records.append(store.commit(id, (edit,), "a").record)
        was = value
    return records


def test_every_revision_can_be_had_again_across_snapshots(diaries):
    records = [diaries.load("diary").record, *write(diaries, "diary", range(1, 111))]
    for number in (1, 2, 49, 50, 51, 100, 101, 111):
        assert diaries.record_at("diary", number) == records[number - 1]
    assert diaries.record_at("diary", 111) == diaries.load("diary").record


@pytest.mark.parametrize("number", [0, -1, 3])
def test_a_revision_that_never_was_is_refused(diaries, number):
    write(diaries, "diary", [1])
    with pytest.raises(Refused, match=f"There is no revision {number}"):
        diaries.record_at("diary", number)


def test_history_says_who_changed_what_and_when_newest_first(diaries):
    write(diaries, "diary", [36, 38])
    diaries.undo("diary", "a")
    changes = diaries.history("diary")
    assert [(c.number, c.author, c.kind) for c in changes] == [
        (4, "a", "undo"),
        (3, "a", "edit"),
        (2, "a", "edit"),
        (1, "", "create"),
    ]
    assert changes[1].sentence == "Pages › Water › Marks › red: 36 → 38"
    assert changes[0].sentence == "Undone: Pages › Water › Marks › red: 38 → 36"
    assert changes[0].edits[0].value == 36
    assert changes[3].at <= changes[0].at <= dt.datetime.now(dt.UTC)
    assert len(diaries.history("diary", 2)) == 2


def test_a_covered_value_is_not_told_but_its_place_is(diaries):
    write(diaries, "diary", [36])
    change = diaries.history("diary", hide=lambda path: path[2:3] == ("marks",))[0]
    assert change.sentence == "Pages › Water › Marks › red"


def test_records_are_named_by_their_names_also_when_they_are_gone(store, plan):
    need = {"id": "7KQ2M9XA4BCD", "name": "Clean water"}
    store.commit(plan.id, (Add(path=("needs", "needs"), item=need),), "a")
    store.commit(plan.id, (Drop(path=("needs", "needs", need["id"])),), "a")
    told = [change.sentence for change in store.history(plan.id)]
    assert told[:2] == ["Needs › Clean water: taken out", "Needs: Clean water added"]


def test_a_sentence_is_never_long_whatever_was_written():
    name = Put(path=("community", "name"), value="x" * 10_000, was="")
    many = (name, *(Put(path=("counts", "a", "b"), value=n, was=[1, 2]) for n in range(5)))
    told = describe(Diary, many)
    assert told.startswith("Community › Owner: nothing → xxx")
    assert told.endswith("Counts › a › b: 2 entries → 1; and 3 more")
    assert len(told) < 200


def test_titles_are_told_in_the_language_in_force(monkeypatch):
    monkeypatch.setattr("workbook.store.place._", {"Owner": "Sahibi"}.get)
    assert place(Diary, ("community", "name")) == "Community › Sahibi"


def test_an_id_that_two_records_share_is_not_named_after_one_of_them(store, plan):
    for held in ("groups", "hamlets"):
        item = {"id": "upper", "name": held}
        store.commit(plan.id, (Add(path=("community", held), item=item),), "a")
    edit = Put(path=("community", "hamlets", "upper", "households"), value=9, was=0)
    store.commit(plan.id, (edit,), "a")
    assert store.undoable(plan.id, "a") == "Community › Hamlets › upper › Households"


def test_an_id_that_nobody_gave_is_not_told(store, plan):
    """A need added without a name is an entry, later one without a name, and in the end itself."""
    list_path, need = ("needs", "needs"), new_id()

    def newest(edit):
        store.commit(plan.id, (edit,), "me")
        return [change.sentence for change in store.history(plan.id)]

    told = newest(Add(path=list_path, item={"id": need, "name": ""}))
    assert told[0] == "Needs: one entry added"
    told = newest(Put(path=(*list_path, need, "group"), value="women", was=""))
    assert told[0].startswith("Needs › without a name › ")
    told = newest(Put(path=(*list_path, need, "name"), value="Clinic", was=""))
    assert told[2] == "Needs: Clinic added"
