"""Every edit is a transaction on the latest record: kept, or refused with a sentence."""

from concurrent.futures import ThreadPoolExecutor

import pytest

from workbook.plan import Community, Plan
from workbook.store.edit import Add, Put, new_id
from workbook.store.trouble import Changed, Missing, Refused, TakenOff

NAME = ("community", "name")


def attended(group, value, was=None):
    return Put(path=("needs", "session", "attended", group), value=value, was=was)


def test_an_edit_is_there_for_everybody_who_opens_the_database(store, plan, opened):
    commit = store.commit(plan.id, (attended("women", 36),), "a")
    assert commit.revision == 2
    assert commit.record.needs.session.attended == {"women": 36}
    assert opened().load(plan.id) == commit


def test_two_tabs_with_an_old_screen_keep_each_others_fields(store, plan, opened):
    other = opened()
    other.load(plan.id)
    store.commit(plan.id, (attended("women", 36),), "a")
    other.commit(plan.id, (attended("men", 30),), "b")
    assert store.load(plan.id).record.needs.session.attended == {"women": 36, "men": 30}


def test_the_later_of_two_who_write_the_same_field_is_told(store, plan, opened):
    store.commit(plan.id, (attended("women", 36),), "a")
    with pytest.raises(Changed) as caught:
        opened().commit(plan.id, (attended("women", 40),), "b")
    assert (caught.value.yours, caught.value.theirs) == (40, 36)
    assert store.revision(plan.id) == 2


def test_what_the_record_forbids_is_refused_and_nothing_is_written(store, plan):
    dots = Put(path=("needs", "vote", "dots", "N01", "women"), value=5)
    with pytest.raises(Refused, match="Lock the rule before the first dot is counted"):
        store.commit(plan.id, (attended("men", 3), dots), "a")
    assert (store.load(plan.id).record, store.revision(plan.id)) == (plan, 1)


def test_an_operation_that_comes_twice_is_done_once(store, plan):
    need = Add(path=("needs", "needs"), item={"id": "N01", "name": "Water"})
    first = store.commit(plan.id, (need,), "a", "operation-1")
    store.commit(plan.id, (attended("men", 3),), "a")
    again = store.commit(plan.id, (need,), "a", "operation-1")
    assert (first.revision, again.revision) == (2, 3)
    assert again == store.load(plan.id)


def test_an_operation_is_known_in_its_own_community_only(store, plan):
    other = store.create(Plan(id="other", community=Community(name="B"))).record
    for id in (plan.id, other.id):
        store.commit(id, (attended("men", 3),), "a", "operation-1")
    assert store.revision(other.id) == 2


def test_an_edit_that_changes_nothing_makes_no_revision(store, plan):
    assert store.commit(plan.id, (Put(path=NAME, value="Muzdurlar", was="x"),), "a").revision == 1


@pytest.mark.parametrize("other_field", [True, False])
def test_two_writers_of_many_edits_lose_none(store, plan, opened, other_field):
    """In different fields all are kept; in the same one each is kept or its author is told."""

    def write(author):
        mine, told = opened(), 0
        group = author if other_field else "women"
        for number in range(300):
            was = mine.load(plan.id).record.needs.session.attended.get(group)
            value = 1 + 2 * number + (author == "b")
            try:
                mine.commit(plan.id, (attended(group, value, was),), author, f"{author}{number}")
            except Changed:
                told += 1
        return told

    with ThreadPoolExecutor(2) as threads:
        told = sum(threads.map(write, "ab"))
    changes = store.history(plan.id, 1000)
    assert [change.number for change in changes] == [*range(601 - told, 0, -1)]
    assert told == 0 or not other_field
    written = {edit.value for change in changes for edit in change.edits}
    assert len(written) == 600 - told
    attended_now = store.load(plan.id).record.needs.session.attended
    assert attended_now == (
        {"a": 599, "b": 600} if other_field else {"women": changes[0].edits[0].value}
    )


def test_the_list_says_what_the_record_says(store, plan):
    store.commit(plan.id, (Put(path=NAME, value="Ağcabədi\0", was="Muzdurlar"),), "a")
    entry = next(iter(store.communities()))
    assert (entry.id, entry.name, entry.region, entry.revision) == (plan.id, "Ağcabədi", "", 2)
    assert not entry.illustrative
    assert entry.changed_at == store.history(plan.id)[0].at
    assert entry.changed_at.utcoffset().total_seconds() == 0


def test_an_id_is_taken_in_once(store, plan):
    with pytest.raises(Refused, match="is here already"):
        store.create(plan)


def test_a_community_that_is_removed_is_gone_until_its_file_comes_back(store, plan):
    text = store.export_json(plan.id)
    store.remove(plan.id)
    assert store.communities() == ()
    for gone in (store.load, store.revision, store.remove, store.history):
        with pytest.raises(TakenOff, match="“Muzdurlar” was taken off the list"):
            gone(plan.id)
    again = store.import_json(text)
    assert (again.record, again.revision) == (plan, 1)
    assert "is on it again" in again.note
    assert store.revision(plan.id) == 1


def test_a_community_that_was_removed_is_brought_back_with_all_its_history(store, plan):
    store.commit(plan.id, (Put(path=NAME, value="Ağcabədi", was="Muzdurlar"),), "a")
    before = store.history(plan.id)
    store.remove(plan.id)
    (off,) = store.removed()
    assert off.removed_at > off.changed_at > off.since
    store.bring_back(plan.id)
    assert store.removed() == ()
    assert store.history(plan.id) == before
    assert store.undo(plan.id, "a").record == plan
    with pytest.raises(Missing):
        store.bring_back("nobody")


def test_another_version_of_what_was_removed_leaves_that_where_it_is(store, plan):
    store.remove(plan.id)
    other = plan.model_copy(update={"community": Community(name="Muzdurlar", population=9)})
    own = store.admit(other)
    assert own.record.id != plan.id
    assert "stays there" in own.note
    assert [entry.id for entry in store.removed()] == [plan.id]


def test_a_community_that_never_was_is_missing(store):
    for asked in (store.load, store.revision, store.export_json):
        with pytest.raises(Missing):
            asked(new_id())


def test_any_record_with_an_id_and_a_community_can_be_kept(diaries):
    commit = diaries.commit("diary", (Put(path=("pages", "p1", "marks", "red"), value=2),), "a")
    assert commit.record.pages[0].marks == {"red": 2}
    assert diaries.communities()[0].name == "Nərgiz"
