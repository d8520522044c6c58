"""The command line and its machine: databases, the terminal's language, JupyterLab."""

import io
import json
import re
import sqlite3
import subprocess
import sys
from pathlib import Path

import pytest
from commands import VILLAGE, refused

from workbook import cli, laboratory
from workbook.files import database_url
from workbook.plan import Plan
from workbook.store import open_store


def test_a_file_that_cannot_be_written_is_told(run, tmp_path):
    """With the reason."""
    run("import", VILLAGE)
    told = refused(run("export", "muzdurlar", tmp_path / "nowhere" / "x.json"))
    assert "cannot be written" in told


def test_a_damaged_database_is_told_and_put_back(run, home, monkeypatch):
    """From the last good copy, after a question; what stood there is kept."""
    run("import", VILLAGE)
    with open_store(database_url(), Plan) as store:
        store.backup(home / "backups")
    database = home / "workbook.sqlite"
    database.write_bytes(database.read_bytes()[:5000] + b"x" * 5000)
    assert "damaged" in refused(run("results", "muzdurlar"))
    before = database.read_bytes()
    monkeypatch.setattr("sys.stdin", io.StringIO("\n"))
    status, out, _complaints = run("restore")
    assert (status, database.read_bytes()) == (0, before)
    assert "The last good copy is of" in out
    assert "Nothing was changed." in out
    monkeypatch.setattr("sys.stdin", io.StringIO("yes\n"))
    out = run("restore")[1]
    assert "was put back" in out
    kept = re.search(r"kept in (\S+)", out)[1]
    assert Path(kept).read_bytes() == before
    assert run("results", "muzdurlar")[0] == 0


def test_a_copy_is_put_back_without_a_question_where_it_is_asked_for(run, home):
    """For those who do it by a script."""
    run("import", VILLAGE)
    with open_store(database_url(), Plan) as store:
        store.backup(home / "backups")
    assert "was put back" in run("restore", "--yes")[1]


def test_what_is_sound_in_a_damaged_database_can_still_be_taken_out(run, home, tmp_path):
    """The damage is told, and the community is written to a file all the same."""
    run("import", VILLAGE)
    with sqlite3.connect(home / "workbook.sqlite") as database:
        database.execute("UPDATE workbook_revision SET author = 'somebody else'")
    database.close()
    status, out, told = run("export", "muzdurlar", tmp_path / "saved.json")
    assert status == 0
    assert "Written" in out
    assert "damaged" in told
    saved = json.loads((tmp_path / "saved.json").read_text("utf-8"))
    assert saved == json.loads(VILLAGE.read_text("utf-8"))


def test_without_a_copy_nothing_is_put_back(run):
    """And nothing is broken."""
    assert "no sound copy" in refused(run("restore"))


@pytest.mark.parametrize("url", ["nonsense", "mysql://x/y", "sqlite:////nowhere/at/all.sqlite"])
def test_a_database_that_cannot_be_used_is_told(run, monkeypatch, url):
    """Whether its address or its place is wrong."""
    monkeypatch.setenv("WORKBOOK_DATABASE", url)
    assert refused(run("results", "anybody"))


def test_what_nobody_thought_of_is_kept_for_those_who_can_mend_it(run, home, monkeypatch):
    """The user sees a sentence; the details go to a file."""
    monkeypatch.setattr(cli, "_plan", lambda target: 1 / 0)
    told = refused(run("results", "x"))
    assert "error.log" in told
    assert "ZeroDivisionError" in (home / "error.log").read_text("utf-8")


@pytest.mark.parametrize(
    ("environment", "code"),
    [
        ({"WORKBOOK_LANGUAGE": "az", "LC_ALL": "ru_RU.UTF-8"}, "az"),
        ({"LC_ALL": "ru_RU.UTF-8", "LANG": "az_AZ"}, "ru"),
        ({"LC_ALL": "", "LANG": "az_AZ.UTF-8"}, "az"),
        ({}, ""),
    ],
)
def test_the_terminals_language_is_spoken(environment, code):
    """Unless another one was asked for."""
    assert cli.spoken(environment) == code


def test_the_notebooks_of_an_installed_package_are_worked_on_as_copies(home, tmp_path, monkeypatch):
    """What the analyst has written there is left alone."""
    package = tmp_path / "package"
    (package / "notebooks" / "analysis").mkdir(parents=True)
    (package / "notebooks" / "needs.ipynb").write_text("new")
    (package / "notebooks" / "analysis" / "needs.ipynb").write_text("new")
    monkeypatch.setattr("workbook.files.PACKAGE", package)
    (home / "notebooks").mkdir(parents=True)
    (home / "notebooks" / "needs.ipynb").write_text("mine")
    folder = laboratory.folder()
    assert (folder / "needs.ipynb").read_text() == "mine"
    assert (folder / "analysis" / "needs.ipynb").read_text() == "new"


def test_jupyterlab_is_for_this_computer_only(monkeypatch):
    """Whatever the user's own settings say."""
    seen = []

    def noted(command, **options):
        seen.extend(command)
        return subprocess.CompletedProcess(command, 0)

    monkeypatch.setattr(laboratory.subprocess, "run", noted)
    assert laboratory.run(browser=False) == 0
    assert "--ServerApp.ip=127.0.0.1" in seen
    assert "--LabApp.news_url=None" in seen
    assert "--no-browser" in seen


def test_the_command_starts_lightly():
    """Neither drawing, tables, database nor server are loaded before they are wanted."""
    heavy = ("pandas", "matplotlib", "sqlalchemy", "tornado", "voila", "babel")
    ask = f"import workbook.cli, sys; print(*(m for m in {heavy} if m in sys.modules))"
    loaded = subprocess.run(  # noqa: S603 - our own interpreter, our own text
        [sys.executable, "-c", ask], capture_output=True, text=True, check=True
    )
    assert loaded.stdout.split() == []
