"""What is acknowledged is on the disk: how connections are set, on every way to one."""

import sqlite3
import stat
import subprocess
import sys

import pytest

from workbook.plan import Plan
from workbook.store import engine, open_store
from workbook.store.engine import alone, connected, file_of, journal, reading, understood, writing
from workbook.store.trouble import StoreTrouble

SYNCHRONOUS = {"full": 2, "extra": 3}


@pytest.fixture
def sqlite_store(sqlite_url):
    with open_store(sqlite_url, Plan) as store:
        yield store


def pragma(db, name):
    return db.exec_driver_sql(f"PRAGMA {name}").scalar()


@pytest.mark.parametrize("way", [reading, writing, alone])
@pytest.mark.parametrize("times", [1, 2])
def test_every_connection_is_set_to_lose_nothing(sqlite_store, way, times):
    """Also when it comes back from the pool."""
    for _ in range(times):
        with way(sqlite_store.engine) as db:
            mode, synchronous = journal()
            assert pragma(db, "journal_mode") == mode
            assert pragma(db, "synchronous") == SYNCHRONOUS[synchronous]
            assert pragma(db, "busy_timeout") == 5000
            assert pragma(db, "foreign_keys") == 1


def test_several_connections_at_once_are_all_set(sqlite_store):
    with reading(sqlite_store.engine) as one, reading(sqlite_store.engine) as two:
        for db in (one, two):
            assert pragma(db, "synchronous") == SYNCHRONOUS[journal()[1]]


def test_a_reader_sets_the_same_and_cannot_write(sqlite_store, sqlite_url):
    with open_store(sqlite_url, Plan, read_only=True) as reader:
        with reading(reader.engine) as db:
            assert pragma(db, "synchronous") == SYNCHRONOUS[journal()[1]]
            assert pragma(db, "busy_timeout") == 5000
        with pytest.raises(StoreTrouble, match="can only be read"):
            reader.drop_region("AZ-GOR")
        assert len(reader.regions()) == 7


@pytest.mark.parametrize(
    ("version", "mode"), [((3, 40, 1), "delete"), ((3, 51, 2), "delete"), ((3, 51, 3), "wal")]
)
def test_a_write_ahead_log_is_used_only_where_sqlite_keeps_it_sound(monkeypatch, version, mode):
    monkeypatch.setattr(sqlite3, "sqlite_version_info", version)
    assert journal() == (mode, "full" if mode == "wal" else "extra")


def test_a_write_ahead_log_is_set_where_it_is_sound(monkeypatch, sqlite_url):
    monkeypatch.setattr(engine, "SOUND_WAL", (3, 0, 0))
    with open_store(sqlite_url, Plan) as store, reading(store.engine) as db:
        assert (pragma(db, "journal_mode"), pragma(db, "synchronous")) == ("wal", 2)


def test_the_database_is_for_its_owners_eyes_only(sqlite_store, sqlite_url):
    mode = file_of(understood(sqlite_url)).stat().st_mode
    assert stat.S_IMODE(mode) == 0o600


def test_odd_folder_names_are_no_obstacle(tmp_path):
    folder = tmp_path / "a b#c?d%20é"
    folder.mkdir()
    url = f"sqlite:///{folder.as_posix().replace('%', '%25').replace('?', '%3F')}/w.sqlite"
    made = connected(understood(url))
    made.dispose()
    assert file_of(understood(url)).parent.parent == tmp_path


def test_opening_the_door_to_the_store_loads_no_database_library():
    code = "import sys, workbook.store, workbook.plan; print('sqlalchemy' in sys.modules)"
    told = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True)  # noqa: S603
    assert told.stdout == "False\n"
