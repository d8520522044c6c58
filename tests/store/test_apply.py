"""Edits as functions of the record: done, checked and taken back."""

import datetime as dt

import pytest
from diary import Diary, Page, Whose, diaries, edits
from hypothesis import given
from hypothesis import strategies as st

from workbook.store.apply import applied, done, inverse
from workbook.store.edit import Add, Drop, Put, new_id
from workbook.store.trouble import Changed, Refused

WATER = Page(id="w", name="Water", marks={"red": 2})
DIARY = Diary(
    id="d", community=Whose(name="A"), pages=(WATER, Page(id="r")), counts={"x": {"y": 1}}
)


def put(*path, value=None, was=None):
    return (Put(path=path, value=value, was=was),)


def test_a_field_is_written_and_the_first_record_stays_as_it_was():
    after = applied(DIARY, put("community", "name", value="B", was="A"))
    assert (after.community.name, DIARY.community.name) == ("B", "A")


def test_a_record_in_a_list_is_found_by_its_id():
    after = applied(DIARY, put("pages", "r", "name", value="Road", was=""))
    assert [page.name for page in after.pages] == ["Water", "Road"]


def test_missing_mappings_on_the_way_are_made():
    assert applied(DIARY, put("counts", "new", "y", value=3)).counts["new"] == {"y": 3}


def test_nothing_takes_a_key_out_and_its_emptied_mapping_with_it():
    assert applied(DIARY, put("counts", "x", "y", was=1)).counts == {}
    assert applied(DIARY, put("pages", "w", "marks", "red", was=2)).pages[0].marks == {}


def test_a_record_is_added_last_or_where_it_is_asked_for():
    new = {"id": "n"}
    assert [p.id for p in applied(DIARY, (Add(path=("pages",), item=new),)).pages] == [*"wrn"]
    assert [p.id for p in applied(DIARY, (Add(path=("pages",), item=new, at=0),)).pages] == [*"nwr"]


def test_records_and_keys_are_dropped():
    after = applied(DIARY, (Drop(path=("pages", "w")), Drop(path=("counts", "x", "y"))))
    assert (after.pages, after.counts) == ((Page(id="r"),), {})


def test_a_whole_record_is_replaced_or_taken_out_and_put_back():
    water = WATER.model_dump(mode="json")
    for value, ids in (({"id": "w", "name": "Well"}, ["w", "r"]), (None, ["r"])):
        edit = put("pages", "w", value=value, was=water)
        after = applied(DIARY, edit)
        assert [page.id for page in after.pages] == ids
        assert applied(after, inverse(DIARY, edit)) == DIARY


def test_values_are_read_as_the_model_reads_its_file():
    after = applied(DIARY, put("pages", "w", "day", value="2027-05-03"))
    assert after.pages[0].day == dt.date(2027, 5, 3)


def test_what_an_author_saw_may_be_written_in_another_way():
    sealed = DIARY.model_copy(update={"sealed_at": dt.datetime(2027, 5, 3, tzinfo=dt.UTC)})
    for was in ("2027-05-03T00:00:00Z", "2027-05-03T00:00:00+00:00", sealed.sealed_at):
        assert applied(sealed, put("sealed_at", was=was)).sealed_at is None


def test_nobody_is_overwritten_silently():
    with pytest.raises(Changed) as caught:
        applied(DIARY, put("counts", "x", "y", value=5, was=4))
    assert (caught.value.path, caught.value.yours, caught.value.theirs) == (
        ("counts", "x", "y"),
        5,
        1,
    )
    assert caught.value.sentence.startswith("Counts › x › y: somebody else changed this")


def test_two_who_write_the_same_agree():
    assert applied(DIARY, put("counts", "x", "y", value=1, was=4)) is DIARY


@pytest.mark.parametrize(
    "edit",
    [
        Put(path=("pages", "gone", "name"), value="x", was=""),
        Drop(path=("pages", "gone")),
        Drop(path=("counts", "gone", "y")),
        Drop(path=("pages", "w"), was={"id": "w"}),
    ],
)
def test_what_somebody_else_took_away_or_changed_is_told(edit):
    with pytest.raises(Changed):
        applied(DIARY, (edit,))


@pytest.mark.parametrize(
    ("edit", "sentence"),
    [
        (Put(path=("counts", "x", "y"), value=-1, was=1), "Counts › x › y: at least 0 is needed."),
        (Put(path=("counts", "x", "y"), value=1001, was=1), "at most 1000 is possible."),
        (Put(path=("counts", "x", "y"), value="2", was=1), "a whole number is needed."),
        (Put(path=("counts", "x", "y"), value=True, was=1), "a whole number is needed."),
        (Put(path=("counts", "x"), value=[1], was={"y": 1}), "a list with names is needed."),
        (Put(path=("community", "name"), value=5, was="A"), "Owner: a text is needed."),
        (Put(path=("community", "name"), value="x" * 101, was="A"), "Owner: at most 100 letters."),
        (Put(path=("pages", "w", "day"), value="May", was=None), "Pages › Water › Day: a date is"),
        (Put(path=("pages", "w", "id"), value="r", was="w"), "a record keeps its id."),
        (Put(path=("pages", "w", "name", "x"), value="r"), "there is no such place."),
        (Put(path=("pages", "w", "colour"), value="r"), "Colour: there is no such place."),
        (Put(path=("__class__",), value="r"), "there is no such place."),
        (Put(path=("sealed_at", "x"), value="r"), "there is no such place."),
        (Put(path=(), value={}), "an edit must name a place."),
        (Drop(path=("community",)), "Community: this cannot be taken out, only changed."),
        (Add(path=("pages",), item={"id": "w"}), "Pages: w is already there."),
        (Add(path=("pages",), item={"name": "w"}), "Pages: a new record with an id needs a list."),
        (Add(path=("counts",), item={"id": "w"}), "Counts: a new record with an id needs a list."),
        (Add(path=("pages",), item={"id": "n", "x": 1}), "Pages › n › X: this is not known here."),
    ],
)
def test_what_does_not_fit_is_refused_in_words(edit, sentence):
    with pytest.raises(Refused) as caught:
        applied(DIARY, (edit,))
    assert not isinstance(caught.value, Changed)
    assert sentence.lower() in caught.value.sentence.lower()


def test_all_edits_are_done_or_none():
    with pytest.raises(Refused):
        applied(DIARY, (*put("counts", "x", "y", value=7, was=1), *put("nowhere", value=1)))
    assert DIARY.counts["x"]["y"] == 1


@given(st.data(), diaries(), st.integers(1, 8))
def test_the_inverse_of_any_edits_leads_back(data, diary, number):
    """Also where mappings were made or emptied on the way."""
    done, record = [], diary
    for _ in range(number):
        done.append(data.draw(edits(record)))
        record = applied(record, done[-1:])
    assert applied(record, inverse(diary, done)) == diary


@given(st.data(), diaries())
def test_what_is_taken_back_can_be_done_again(data, diary):
    edit = (data.draw(edits(diary)),)
    after = applied(diary, edit)
    back = inverse(diary, edit)
    again = inverse(after, back)
    assert applied(applied(after, back), again) == after


def test_taking_back_an_added_record_spares_what_others_wrote_into_it():
    edit = (Add(path=("pages",), item={"id": "n"}),)
    after = applied(DIARY, (*edit, *put("pages", "n", "name", value="Road", was="")))
    with pytest.raises(Changed):
        applied(after, inverse(DIARY, edit))


def test_taking_back_a_count_spares_the_count_beside_it():
    edit = put("counts", "new", "women", value=3)
    after = applied(DIARY, (*edit, *put("counts", "new", "men", value=4)))
    assert applied(after, inverse(DIARY, edit)).counts["new"] == {"men": 4}


@given(st.data())
def test_many_records_at_once_are_the_same_as_one_by_one(data):
    """Added or taken out: the record, what takes it back, and what is refused."""
    ids = st.sampled_from(["a", "b", "c", "w", "r"])
    adds = ids.map(lambda id: Add(path=("pages",), item={"id": id, "name": id}))
    pages = st.sampled_from([{"id": "x"}, *(page.model_dump(mode="json") for page in DIARY.pages)])
    drops = st.tuples(ids, st.none() | pages).map(
        lambda drawn: Drop(path=("pages", drawn[0]), was=drawn[1])
    )
    drawn = data.draw(st.lists(adds, max_size=4) | st.lists(drops, max_size=4) | edits_of_pages())
    record, back = DIARY, ()
    try:
        for edit in drawn:
            (record, last), before = done(record, (edit,)), back
            back = (*last, *before)
    except (Changed, Refused):
        with pytest.raises((Changed, Refused)):
            done(DIARY, drawn)
    else:
        assert done(DIARY, drawn) == (record, back)
        assert applied(record, back) == DIARY


def edits_of_pages():
    """Pages taken out from the end backwards, as an undo does, each as it stands."""
    seen = [page.model_dump(mode="json") for page in reversed(DIARY.pages)]
    drops = [Drop(path=("pages", page["id"]), was=page) for page in seen]
    return st.lists(st.sampled_from(drops), max_size=3) | st.just(drops)


def test_ids_are_twelve_characters_that_nobody_misreads():
    ids = {new_id() for _ in range(1000)}
    assert len(ids) == 1000
    assert all(
        len(id) == 12 and not set(id) - set("0123456789ABCDEFGHJKMNPQRSTVWXYZ") for id in ids
    )
