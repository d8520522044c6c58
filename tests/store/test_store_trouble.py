"""Each trouble with the database is a sentence, nothing acknowledged is lost, export goes on."""

import os
import resource
import shutil
import sqlite3
import tempfile
from contextlib import contextmanager
from pathlib import Path

import pytest

from workbook.plan import Community, Plan
from workbook.store import engine, open_store
from workbook.store.edit import Put
from workbook.store.engine import reading
from workbook.store.files import parsed
from workbook.store.trouble import Damaged, StoreTrouble

NOBODY = 65534
PLAN = Plan(id="village", community=Community(name="Muzdurlar"))


def put(value, was=0):
    return (Put(path=("community", "population"), value=value, was=was),)


def still_safe(store):
    """Nothing was lost, and the plan can leave the house."""
    assert store.load("village").record.community.population == 7
    assert parsed(store.export_json("village"), Plan).community.population == 7
    return True


@pytest.fixture
def kept(sqlite_url):
    """A store with one plan and one acknowledged edit."""
    with open_store(sqlite_url, Plan) as store:
        store.create(PLAN)
        store.commit("village", put(7), "a")
        yield store


@pytest.fixture
def file(tmp_path):
    return tmp_path / "workbook.sqlite"


@contextmanager
def unprivileged():
    """Without root's right to pass every door."""
    root = os.geteuid() == 0
    if root:
        os.seteuid(NOBODY)
    try:
        yield
    finally:
        if root:
            os.seteuid(0)


@pytest.fixture
def open_folder():
    """A folder that everybody may read."""
    folder = Path(tempfile.mkdtemp())
    folder.chmod(0o755)
    yield folder
    shutil.rmtree(folder)


def test_a_full_disk_is_said_and_what_was_saved_stays(kept):
    with reading(kept.engine) as db:
        pages = db.exec_driver_sql("PRAGMA page_count").scalar()
        db.exec_driver_sql(f"PRAGMA max_page_count={pages}")
    long = (Put(path=("community", "name"), value="x" * 20_000, was="Muzdurlar"),)
    with pytest.raises(StoreTrouble, match=r"The disk is full: .*export the community to another"):
        kept.commit("village", long, "a")
    assert still_safe(kept)
    assert kept.revision("village") == 2


def test_a_disk_that_takes_no_more_of_the_file_is_said(kept, file):
    """The system refuses to let the file grow, as on a memory stick with a limit."""
    soft, hard = resource.getrlimit(resource.RLIMIT_FSIZE)
    long = (Put(path=("community", "name"), value="x" * 20_000, was="Muzdurlar"),)
    resource.setrlimit(resource.RLIMIT_FSIZE, (file.stat().st_size, hard))
    try:
        with pytest.raises(StoreTrouble, match="disk"):
            kept.commit("village", long, "a")
    finally:
        resource.setrlimit(resource.RLIMIT_FSIZE, (soft, hard))
    assert still_safe(kept)
    assert kept.commit("village", put(8, 7), "a").revision == 3


@pytest.mark.parametrize("hold", ["BEGIN IMMEDIATE", "BEGIN EXCLUSIVE", "BEGIN"])
def test_a_database_held_by_another_program_is_said(kept, file, monkeypatch, hold):
    """Held for writing from the start, or by a reader when the edit is to reach the disk."""
    monkeypatch.setattr(engine, "PATIENCE", 0)
    if hold == "BEGIN" and engine.journal()[0] == "wal":
        pytest.skip("a reader holds nobody up here")
    other = sqlite3.connect(file, isolation_level=None)
    other.execute(hold)
    if hold == "BEGIN":
        other.execute("SELECT * FROM workbook_community").fetchone()
    with pytest.raises(StoreTrouble, match=r"Another program is holding .*workbook\.sqlite"):
        kept.commit("village", put(8, 7), "a")
    other.close()
    assert still_safe(kept)
    assert kept.commit("village", put(8, 7), "a").revision == 3


def test_a_database_that_was_moved_away_takes_no_more_edits(kept, file):
    file.rename(file.with_name("elsewhere.sqlite"))
    with pytest.raises(StoreTrouble, match="was moved or replaced while it was in use"):
        kept.commit("village", put(8, 7), "a")


@pytest.mark.skipif(not hasattr(os, "seteuid"), reason="this system has no such permissions")
def test_a_read_only_file_can_be_read_and_exported(kept, file, open_folder):
    copy = open_folder / "workbook.sqlite"
    shutil.copy(file, copy)
    copy.chmod(0o444)
    with unprivileged(), open_store(f"sqlite:///{copy}", Plan) as store:
        with pytest.raises(StoreTrouble, match="can only be read: this was not saved"):
            store.commit("village", put(8, 7), "a")
        assert still_safe(store)


@pytest.mark.skipif(not hasattr(os, "seteuid"), reason="this system has no such permissions")
@pytest.mark.parametrize("mode", [0o000, 0o200])
def test_a_file_that_one_may_not_read_is_said(kept, file, open_folder, mode):
    copy = open_folder / "workbook.sqlite"
    shutil.copy(file, copy)
    copy.chmod(mode)
    with unprivileged(), pytest.raises(StoreTrouble, match="you may not read or write there"):
        open_store(f"sqlite:///{copy}", Plan)


@pytest.mark.skipif(not hasattr(os, "seteuid"), reason="this system has no such permissions")
def test_a_folder_that_one_may_not_write_in_is_said(open_folder):
    with unprivileged(), pytest.raises(StoreTrouble, match=r"cannot be made: .*WORKBOOK_DATABASE"):
        open_store(f"sqlite:///{open_folder / 'workbook.sqlite'}", Plan)


def test_a_missing_folder_is_said(tmp_path):
    with pytest.raises(StoreTrouble, match=r"There is no folder .*stick for the database"):
        open_store(f"sqlite:///{tmp_path / 'stick' / 'w.sqlite'}", Plan)


def test_a_folder_is_no_database(tmp_path):
    with pytest.raises(StoreTrouble, match="cannot be opened"):
        open_store(f"sqlite:///{tmp_path}", Plan)


def test_a_reader_makes_no_database(file, sqlite_url):
    with pytest.raises(StoreTrouble, match="There is no database"):
        open_store(sqlite_url, Plan, read_only=True)
    assert not file.exists()


@pytest.mark.parametrize("content", [b"This is a letter, not a database.\n" * 40, b"\0" * 5000])
def test_a_file_that_is_no_database_is_said_and_left_alone(file, sqlite_url, content):
    file.write_bytes(content)
    with pytest.raises(Damaged, match=r"The database is damaged: .*workbook.sqlite"):
        open_store(sqlite_url, Plan)
    assert file.read_bytes() == content


def test_a_database_of_another_program_is_left_alone(file, sqlite_url):
    other = sqlite3.connect(file)
    other.execute("CREATE TABLE bookmarks (url)")
    other.close()
    before = file.read_bytes()
    with pytest.raises(StoreTrouble, match="a database of another program"):
        open_store(sqlite_url, Plan)
    assert file.read_bytes() == before


def test_a_database_of_a_newer_workbook_is_left_alone(url, opened):
    with opened() as store, store.engine.begin() as db:
        db.exec_driver_sql("UPDATE workbook_about SET value = '99'")
    with pytest.raises(StoreTrouble, match=r"written by a newer workbook\. Update the workbook"):
        opened()


@pytest.mark.parametrize(
    "url",
    [
        "",
        "workbook.sqlite",
        "mysql://me@server/plans",
        "oracle://",
        "sqlite://",
        "sqlite:///:memory:",
    ],
)
def test_an_address_that_is_none_is_said_with_an_example(url):
    with pytest.raises(StoreTrouble, match=r"WORKBOOK_DATABASE is not .*sqlite:////home"):
        open_store(url, Plan)


def test_a_server_that_does_not_answer_is_said_without_the_password():
    url = "postgresql://me:secret@127.0.0.1:1/plans"
    with pytest.raises(
        StoreTrouble, match=r"plans @ 127\.0\.0\.1 cannot be used just now"
    ) as caught:
        open_store(url, Plan)
    assert "secret" not in caught.value.sentence


@pytest.mark.postgresql
def test_a_database_that_the_server_does_not_have_is_said(postgresql_url):
    url = postgresql_url.replace("/postgres?", "/nowhere?")
    with pytest.raises(StoreTrouble, match=r"nowhere @ .*does not exist"):
        open_store(url, Plan)


@pytest.mark.postgresql
def test_a_server_that_was_restarted_is_found_again(postgresql_url):
    with open_store(postgresql_url, Plan) as store, open_store(postgresql_url, Plan) as other:
        store.create(PLAN)
        with store.engine.connect() as db:  # its own: others may be at work on this server
            pid = db.exec_driver_sql("SELECT pg_backend_pid()").scalar_one()
        with other.engine.begin() as db:
            db.exec_driver_sql(f"SELECT pg_terminate_backend({pid})")
        assert store.commit("village", put(7), "a").revision == 2


@pytest.mark.postgresql
def test_a_row_held_by_another_program_on_the_server_is_said(postgresql_url, monkeypatch):
    monkeypatch.setattr(engine, "PATIENCE", 1)
    with open_store(postgresql_url, Plan) as store, open_store(postgresql_url, Plan) as other:
        store.create(PLAN)
        with other.engine.begin() as db:
            db.exec_driver_sql("SELECT * FROM workbook_community FOR UPDATE")
            with pytest.raises(StoreTrouble, match="Another program is holding"):
                store.commit("village", put(7), "a")


@pytest.mark.postgresql
def test_a_reader_of_a_server_cannot_write(postgresql_url):
    open_store(postgresql_url, Plan).close()
    with open_store(postgresql_url, Plan, read_only=True) as reader:
        with pytest.raises(StoreTrouble, match="can only be read"):
            reader.create(PLAN)
        assert len(reader.regions()) == 7
