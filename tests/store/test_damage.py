"""What a disk changed by itself is noticed, and everything sound can still be had."""

import sqlite3
from itertools import pairwise

import pytest
from sqlalchemy import delete, update

from workbook.plan import Community, Plan
from workbook.store import last_good, open_store, restore
from workbook.store.edit import Put
from workbook.store.engine import writing
from workbook.store.files import parsed
from workbook.store.tables import community, revision, snapshot
from workbook.store.trouble import Damaged, StoreTrouble

NAMES = ["Muzdurlar", "Aşağı Muzdurlar", "Yuxarı Muzdurlar", "Orta Muzdurlar"]


@pytest.fixture
def sound(url):
    """A store with a plan of four revisions."""
    with open_store(url, Plan) as store:
        store.create(Plan(id="village", community=Community(name=NAMES[0])))
        for was, name in pairwise(NAMES):
            store.commit("village", (Put(path=("community", "name"), value=name, was=was),), "a")
        yield store


@pytest.fixture
def file(tmp_path, sqlite_url):
    """The SQLite file of that store, closed."""
    with open_store(sqlite_url, Plan) as store:
        store.create(Plan(id="village", community=Community(name=NAMES[0])))
        for was, name in pairwise(NAMES):
            store.commit("village", (Put(path=("community", "name"), value=name, was=was),), "a")
    return tmp_path / "workbook.sqlite"


def tamper(store, statement):
    with writing(store.engine) as db:
        db.execute(statement)


RECORD = update(community).values(record=community.c.record + " ")
EDITS = update(revision).where(revision.c.number == 3).values(edits="[]")


@pytest.mark.parametrize(
    "statement",
    [
        RECORD,
        EDITS,
        update(community).values(revision=3),
        update(community).values(state="0"),
        update(revision).where(revision.c.number == 2).values(author="b"),
        update(revision).where(revision.c.number == 4).values(inverse="[]"),
        update(revision).where(revision.c.number == 4).values(chain="0"),
        update(snapshot).values(record="{}"),
        delete(revision).where(revision.c.number == 2),
        delete(revision).where(revision.c.number == 4),
    ],
)
def test_whatever_was_changed_behind_our_back_is_noticed_at_opening(sound, url, statement):
    tamper(sound, statement)
    with pytest.raises(Damaged, match=r"The database is damaged: .*It can still be opened"):
        open_store(url, Plan)


def test_a_damaged_record_is_neither_shown_nor_written_over(sound):
    tamper(sound, RECORD)
    put = Put(path=("community", "population"), value=1, was=0)
    for asked in (
        lambda: sound.load("village"),
        lambda: sound.export_json("village"),
        lambda: sound.commit("village", (put,), "a"),
    ):
        with pytest.raises(Damaged):
            asked()


def test_a_damaged_record_is_rebuilt_from_its_log_for_reading(sound, url):
    tamper(sound, RECORD)
    with open_store(url, Plan, read_only=True) as reader:
        commit = reader.load("village")
        assert (commit.record.community.name, commit.revision) == (NAMES[3], 4)
        assert commit.note == "This is revision 4, the last that is sound."
        assert parsed(reader.export_json("village"), Plan) == commit.record
        assert len(reader.history("village")) == 4


def test_with_a_damaged_log_as_well_the_last_sound_revision_is_read(sound, url):
    tamper(sound, RECORD)
    tamper(sound, EDITS)
    with open_store(url, Plan, read_only=True) as reader:
        commit = reader.load("village")
        assert (commit.record.community.name, commit.revision) == (NAMES[1], 2)


def test_a_damaged_log_leaves_the_record_readable(sound, url):
    tamper(sound, EDITS)
    with open_store(url, Plan, read_only=True) as reader:
        commit = reader.load("village")
        assert (commit.record.community.name, commit.revision, commit.note) == (NAMES[3], 4, "")
    with pytest.raises(Damaged):
        sound.record_at("village", 4)


def test_where_nothing_is_sound_it_is_said(sound, url):
    tamper(sound, RECORD)
    tamper(sound, update(snapshot).values(record="{}"))
    with open_store(url, Plan, read_only=True) as reader, pytest.raises(Damaged):
        reader.load("village")


def test_every_flipped_bit_in_what_people_wrote_is_noticed(file, sqlite_url):
    """In edits, inverses, records and snapshots alike."""
    whole = file.read_bytes()
    places = [at for name in NAMES for at in _places(whole, name.encode())]
    assert len(places) > 10
    for number, at in enumerate(places):
        flipped = bytearray(whole)
        flipped[at + 3] ^= 1 << number % 8
        file.write_bytes(flipped)
        with pytest.raises(StoreTrouble):
            open_store(sqlite_url, Plan)
    file.write_bytes(whole)
    open_store(sqlite_url, Plan).close()


def _places(whole, name):
    """Where `name` stands in a JSON text (the column of the list repeats it without quotes)."""
    at = whole.find(b'"' + name + b'"')
    while at >= 0:
        yield at
        at = whole.find(b'"' + name + b'"', at + 1)


def test_every_lost_page_is_noticed(file, sqlite_url):
    whole = file.read_bytes()
    size = int.from_bytes(whole[16:18], "big")
    for page in range(len(whole) // size):
        file.write_bytes(whole[: page * size] + bytes(size) + whole[(page + 1) * size :])
        with pytest.raises(StoreTrouble):
            open_store(sqlite_url, Plan)


def test_a_file_cut_short_is_noticed(file, sqlite_url):
    file.write_bytes(file.read_bytes()[:-5000])
    with pytest.raises(Damaged):
        open_store(sqlite_url, Plan)


def test_the_last_good_copy_is_offered_and_put_back(file, sqlite_url):
    folder = file.parent / "backups"
    with open_store(sqlite_url, Plan) as store:
        copy = store.backup(folder)
    broken = file.read_bytes()[:-5000]
    file.write_bytes(broken)
    with pytest.raises(Damaged, match=f"The last good copy is {copy.name}") as caught:
        open_store(sqlite_url, Plan)
    assert caught.value.offer == copy == last_good(folder)
    aside = restore(copy, sqlite_url)
    assert aside.read_bytes() == broken
    with open_store(sqlite_url, Plan) as store:
        assert store.load("village").record.community.name == NAMES[3]
        assert store.revision("village") == 4


def test_a_journal_of_the_damaged_file_never_meets_the_restored_one(file, sqlite_url):
    with open_store(sqlite_url, Plan) as store:
        copy = store.backup(file.parent / "backups")
    journal = file.with_name("workbook.sqlite-journal")
    journal.write_bytes(b"left behind")
    aside = restore(copy, sqlite_url)
    assert not journal.exists()
    assert aside.with_name(aside.name + "-journal").read_bytes() == b"left behind"


def test_a_damaged_copy_is_neither_offered_nor_put_back(file, sqlite_url):
    folder = file.parent / "backups"
    with open_store(sqlite_url, Plan) as store:
        good, bad = store.backup(folder), store.backup(folder)
    db = sqlite3.connect(bad)
    db.execute("UPDATE workbook_revision SET author = 'x' WHERE number = 2")
    db.commit()
    db.close()
    assert last_good(folder) == good
    before = file.read_bytes()
    with pytest.raises(Damaged):
        restore(bad, sqlite_url)
    assert file.read_bytes() == before
