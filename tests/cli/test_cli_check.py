"""`workbook check` and files that are wrong: what is said of them."""

import json
import re
import sqlite3

import pytest
from commands import ELECTION, VILLAGE, refused

from workbook.files import database_url
from workbook.plan import Plan
from workbook.store import open_store
from workbook.store.edit import Put


def test_a_sound_file_is_called_sound(run):
    """And the exit status says so too."""
    for file in (VILLAGE, ELECTION):
        status, out, _complaints = run("check", file)
        assert (status, out) == (0, f"{file.name} is sound: nothing in it contradicts itself.\n")


def test_what_is_wrong_in_a_file_is_told_sentence_by_sentence(run, tmp_path):
    """Every field that cannot be read, each on its own line."""
    plan = json.loads(VILLAGE.read_text("utf-8"))
    plan["community"]["population"] = "many"
    plan["needs"]["rule"]["method"] = "loudest"
    file = tmp_path / "wrong.json"
    file.write_text(json.dumps(plan), "utf-8")
    told = refused(run("check", file)).splitlines()
    assert len(told) == 2
    assert "whole number" in told[0]


def test_what_contradicts_itself_in_a_file_is_told(run, tmp_path):
    """More people came than live in the village."""
    plan = json.loads(VILLAGE.read_text("utf-8"))
    plan["needs"]["session"]["attended"]["women"] = 100_000
    file = tmp_path / "odd.json"
    file.write_text(json.dumps(plan), "utf-8")
    assert "more came than live in the village" in refused(run("check", file))


@pytest.mark.parametrize("command", ["import", "check", "results"])
@pytest.mark.parametrize(
    ("name", "content", "sentence"),
    [
        ("none.json", None, "There is no file"),
        ("folder.json", "folder", "cannot be read"),
        ("empty.json", b"", "cannot be read from line 1"),
        ("picture.json", b"\x89PNG", "not a text"),
        ("newer.json", b'{"format": "workbook", "version": 2}', "newer workbook"),
        ("other.json", b'{"format": "else"}', "not a plan file"),
        ("bad.pb", b"META\nkey;value\n", "PROJECTS"),
    ],
)
def test_a_file_that_cannot_be_read_is_told(run, tmp_path, command, name, content, sentence):
    """In one sentence, whatever was to be done with it."""
    file = tmp_path / name
    if content == "folder":
        file.mkdir()
    elif content is not None:
        file.write_bytes(content)
    assert sentence in refused(run(command, file))


def test_a_community_is_checked_by_its_name(run):
    """As a file is; and its history leads to what it is, with the fingerprint of a minute."""
    run("import", VILLAGE)
    status, out, _complaints = run("check", "Muzdurlar (ILLUSTRATIVE)")
    assert status == 0
    sound, history, print = out.splitlines()
    assert sound == "“Muzdurlar (illustrative)” is sound: nothing in it contradicts itself."
    assert history.startswith("The one step of its history is as it was written")
    assert re.fullmatch(r"The check code of its results is [0-9a-f]{4} [0-9a-f]{4}\.", print)


def test_what_is_wrong_with_a_community_is_told_by_the_check(run, home):
    """What contradicts itself in it, and what is not as it was written."""
    run("import", VILLAGE)
    with open_store(database_url(), Plan) as store:
        plan = store.load("muzdurlar").record
        came = plan.needs.session.attended["women"]
        edit = Put(path=("needs", "session", "attended", "women"), value=9_999, was=came)
        store.commit("muzdurlar", [edit])
    assert "more came than live in the village" in refused(run("check", "muzdurlar"))
    with sqlite3.connect(home / "workbook.sqlite") as database:
        database.execute("UPDATE workbook_revision SET author = 'somebody else'")
    database.close()
    assert "The database is damaged" in refused(run("check", "muzdurlar"))


def test_what_is_neither_a_file_nor_a_community_is_told(run):
    """With those that come near; a name that ends as a file's is taken for one."""
    run("import", VILLAGE)
    assert "Did you mean: muzdurlar" in refused(run("check", "muzdrlar"))
    assert "There is no file muzdurlar.docx" in refused(run("check", "muzdurlar.docx"))


def test_a_minute_is_written_made_again_and_taken_in(run, tmp_path):
    """It is equal; and the community in it is here already."""
    run("import", VILLAGE)
    file = tmp_path / "village.minute.json"
    assert run("export", "muzdurlar", file)[0] == 0
    status, out, _complaints = run("check", file)
    assert status == 0
    assert out.startswith("Equal: the same inputs give the same results. Their check code is ")
    assert "here already" in run("import", file)[1]
    assert run("results", file, "--json") == run("results", VILLAGE, "--json")


def test_a_minute_is_known_by_its_content_and_what_differs_is_told(run, tmp_path):
    """Each difference on its own line, and the exit status says so too."""
    run("import", VILLAGE)
    run("export", "muzdurlar", tmp_path / "x.minute.json")
    told = json.loads((tmp_path / "x.minute.json").read_text("utf-8"))
    told["results"]["needs"]["dots"]["raw_sum"]["N06"] += 3
    file = tmp_path / "renamed.json"
    file.write_text(json.dumps(told), "utf-8")
    assert refused(run("check", file)).splitlines() == [
        "The results, or their hash, were altered after the minute was made.",
        "needs.dots.raw_sum.N06: the minute says 35; found is 32.",
    ]


@pytest.mark.parametrize("command", ["check", "import", "results"])
def test_a_minute_of_a_newer_workbook_or_a_broken_one_is_told(run, tmp_path, command):
    """In one sentence."""
    file = tmp_path / "x.minute.json"
    file.write_text('{"format": "workbook-minute", "version": 2}', "utf-8")
    assert "newer workbook" in refused(run(command, file))
    file.write_text("{", "utf-8")
    assert "This file cannot be read from line 1 on" in refused(run(command, file))
