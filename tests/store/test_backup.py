"""Copies of the database: whole, verified, and not too many."""

import stat
from concurrent.futures import ThreadPoolExecutor

import pytest

from workbook.plan import Community, Plan
from workbook.store import last_good, open_store
from workbook.store.edit import Put
from workbook.store.trouble import StoreTrouble

PLAN = Plan(id="village", community=Community(name="Muzdurlar"))


@pytest.fixture
def kept(sqlite_url):
    with open_store(sqlite_url, Plan) as store:
        store.create(PLAN)
        yield store


def test_a_copy_holds_everything_and_is_for_its_owners_eyes_only(kept, tmp_path):
    copy = kept.backup(tmp_path / "new" / "backups")
    assert stat.S_IMODE(copy.stat().st_mode) == 0o600
    with open_store(f"sqlite:///{copy}", Plan) as store:
        assert store.load("village").record == PLAN
        assert store.regions() == kept.regions()


def test_only_the_newest_copies_stay(kept, tmp_path):
    copies = [kept.backup(tmp_path / "backups", keep=3) for _ in range(5)]
    assert sorted((tmp_path / "backups").iterdir()) == copies[2:]
    assert last_good(tmp_path / "backups") == copies[-1]


def test_copies_made_while_somebody_writes_are_sound(kept, tmp_path, sqlite_url):
    def write():
        with open_store(sqlite_url, Plan) as store:
            for value in range(100):
                put = Put(path=("community", "population"), value=value + 1, was=value)
                store.commit("village", (put,), "a")

    with ThreadPoolExecutor(1) as thread:
        writing = thread.submit(write)
        copies = [kept.backup(tmp_path / "backups")]
        while not writing.done():
            copies.append(kept.backup(tmp_path / "backups"))
        writing.result()
    for copy in sorted((tmp_path / "backups").iterdir()):
        with open_store(f"sqlite:///{copy}", Plan) as store:
            assert store.record_at("village", store.revision("village")).id == "village"


def test_a_copy_that_cannot_be_made_is_said_and_leaves_nothing(kept, tmp_path):
    (tmp_path / "backups").write_text("a file, not a folder")
    with pytest.raises(StoreTrouble, match=r"No copy was made in .*backups"):
        kept.backup(tmp_path / "backups")


def test_a_folder_without_copies_offers_none(tmp_path):
    assert last_good(tmp_path) is None
    assert last_good(tmp_path / "nowhere") is None


@pytest.mark.postgresql
def test_copies_of_a_server_are_its_administrators_business(postgresql_url, tmp_path):
    with open_store(postgresql_url, Plan) as store, pytest.raises(StoreTrouble, match="pg_dump"):
        store.backup(tmp_path)
