"""The command `workbook`: what it prints, and how it says what is wrong."""

import datetime as dt
import json
import os
import re
import sqlite3
import subprocess
import sys
import zipfile

import pytest

import workbook
from workbook import cli, laboratory
from workbook.files import database_url, shipped
from workbook.plan import Plan
from workbook.printing.shelf import File, Item
from workbook.store import open_store
from workbook.store.edit import Put

VILLAGE = shipped("data") / "muzdurlar.json"
ELECTION = shipped("data") / "example.pb"
SHEET = ("tables", Item("t", "Tables", (File("Excel", "xlsx", "", lambda: b"made"),)))
"""A paper that is made at once."""
ENGLISH = {"LC_ALL": "C.UTF-8"}


@pytest.fixture(autouse=True)
def home(tmp_path, monkeypatch):
    """An empty home in English."""
    for name in list(os.environ):
        if name.startswith("WORKBOOK"):
            monkeypatch.delenv(name)
    monkeypatch.setenv("WORKBOOK_HOME", str(tmp_path / "home"))
    monkeypatch.setenv("LC_ALL", "C.UTF-8")
    return tmp_path / "home"


@pytest.fixture
def run(monkeypatch, capsys):
    """Type a command; gives exit status, output and complaints."""

    def typed(*words):
        monkeypatch.setattr(sys, "argv", ["workbook", *map(str, words)])
        with pytest.raises(SystemExit) as end:
            cli.main()
        printed = capsys.readouterr()
        return end.value.code, printed.out, printed.err

    return typed


def refused(done):
    """The one sentence with which a command was refused."""
    status, out, sentence = done
    assert status == 2
    assert out == ""
    assert "Traceback" not in sentence
    return sentence


def test_the_version_is_told(run):
    """By one word."""
    assert run("--version") == (0, f"workbook {workbook.__version__}\n", "")


def test_a_plan_file_is_taken_in_and_given_out_again(run, tmp_path):
    """The same to the last letter, by id or by name."""
    assert run("import", VILLAGE)[0] == 0
    for wanted in ("muzdurlar", "muzdurlar  (ILLUSTRATIVE)"):
        file = tmp_path / "out.json"
        assert run("export", wanted, file)[0] == 0
        assert json.loads(file.read_text("utf-8")) == json.loads(VILLAGE.read_text("utf-8"))


def test_what_is_here_already_is_told(run):
    """Nothing is there twice."""
    run("import", VILLAGE)
    assert "here already" in run("import", VILLAGE)[1]
    with open_store(database_url(), Plan) as store:
        assert len(store.communities()) == 1


def test_an_election_is_taken_in_and_given_out_again(run, tmp_path):
    """As a community that one can open, and as a file of Pabulib's format."""
    status, told, _complaints = run("import", ELECTION)
    assert status == 0
    id = told.split("its id is ")[1].split(".")[0]
    assert run("export", id, tmp_path / "out.pb")[0] == 0
    again = json.loads(run("results", tmp_path / "out.pb", "--json")[1])
    assert again["funded"] == json.loads(run("results", ELECTION, "--json")[1])["funded"]


@pytest.mark.parametrize("file", [VILLAGE, ELECTION])
def test_results_of_a_file_need_no_database(run, home, file):
    """The file alone is enough; it comes out the same each time."""
    status, out, _complaints = run("results", file, "--json")
    assert status == 0
    assert {"plan", "community", "needs", "funded"} <= json.loads(out).keys()
    assert run("results", file, "--json")[1] == out
    assert not home.exists()


def test_results_of_a_community_are_those_of_its_file(run):
    """Whether it comes from the database or not."""
    run("import", VILLAGE)
    assert run("results", "muzdurlar", "--json") == run("results", VILLAGE, "--json")


def test_results_can_be_read_by_people(run):
    """The order of the needs, and what each rule funds."""
    out = run("results", VILLAGE)[1]
    assert "   1. New school building" in out
    assert "Method of Equal Shares" in out
    assert "Illustrative data" in out


def test_beside_each_place_stands_the_figure_that_makes_the_order(run, tmp_path):
    """With the name of the rule: dots alone would put the canal (44) before health (42)."""
    out = run("results", VILLAGE)[1]
    assert "Needs, by the agreed rule\n   every group weighs the same\n" in out
    assert "   4. Health-point renovation: 8.5% · 42 dots" in out
    assert "   5. Irrigation canal cleaning and pump: 8.2% · 44 dots" in out
    assert "   points, every group the same\n" in out
    assert "   6. Irrigation canal cleaning and pump: 1.40 · first on 20 papers" in out
    plan = json.loads(VILLAGE.read_text("utf-8"))
    plan["needs"]["rule"] |= {"method": "raw", "ballots": "plurality"}
    file = tmp_path / "raw.json"
    file.write_text(json.dumps(plan), "utf-8")
    out = run("results", file)[1]
    assert "   4. Irrigation canal cleaning and pump: 44 dots\n" in out
    assert "   1. New school building (6 classrooms, preschool room): first on 49 papers\n" in out


def test_an_order_that_cannot_be_made_says_what_is_missing(run, tmp_path):
    """The adults of a group, where groups weigh by them."""
    plan = json.loads(VILLAGE.read_text("utf-8"))
    plan["needs"]["rule"]["method"] = "population"
    plan["community"]["groups"][0]["adults"] = None
    file = tmp_path / "unknown.json"
    file.write_text(json.dumps(plan), "utf-8")
    assert "Write down the adults of each group" in run("results", file)[1]


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


def test_an_unknown_community_is_told_with_those_that_come_near(run, tmp_path):
    """One wrong letter is easily typed."""
    run("import", VILLAGE)
    assert "Did you mean: muzdurlar" in refused(run("results", "muzdrlar"))
    assert "These are here: Muzdurlar" in refused(run("export", "xyz", tmp_path / "x.json"))


def test_where_no_community_is_written_down_that_is_told(run):
    """Instead of a guess."""
    assert "No community is written down yet." in refused(run("results", "anybody"))


def test_two_communities_of_one_name_are_told_apart(run, tmp_path):
    """By their ids; a line for each says since when it is here, and where it lies."""
    plan = json.loads(VILLAGE.read_text("utf-8"))
    for id in ("one", "two"):
        file = tmp_path / f"{id}.json"
        file.write_text(json.dumps(plan | {"id": id}), "utf-8")
        run("import", file)
    for command in (["results"], ["check"], ["export"]):
        file = [tmp_path / "x.json"] if command == ["export"] else []
        told, *lines = refused(run(*command, "Muzdurlar (illustrative)", *file)).splitlines()
        assert "one, two" in told
        assert [line[:7] for line in lines] == ["one – 1", "two – 2"]
        for line in lines:
            assert re.search(r"of 2 with this name: here since \d+ \w+ \d{4}, \d\d:\d\d · ", line)
            assert " · Goranboy · Changed " in line


def test_a_community_is_checked_by_its_name(run):
    """As a file is; and its history leads to what it is, with the fingerprint of a minute."""
    run("import", VILLAGE)
    status, out, _complaints = run("check", "Muzdurlar (ILLUSTRATIVE)")
    assert status == 0
    sound, history, print = out.splitlines()
    assert sound == "“Muzdurlar (illustrative)” is sound: nothing in it contradicts itself."
    assert history.startswith("The one step of its history is as it was written")
    assert re.fullmatch(r"The fingerprint of its results is [0-9a-f]{4} [0-9a-f]{4}\.", print)


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


def test_only_known_kinds_of_files_are_written(run, tmp_path):
    """The ending says which."""
    run("import", VILLAGE)
    assert ".json" in refused(run("export", "muzdurlar", tmp_path / "x.docx"))
    assert not (tmp_path / "x.docx").exists()


def test_a_community_is_written_as_a_spreadsheet(run, tmp_path):
    """In the language of the terminal; the ending may be in capitals."""
    run("import", VILLAGE)
    file = tmp_path / "Village.XLSX"
    assert run("export", "muzdurlar", file)[:2] == (0, f"Written: {file}\n")
    assert file.read_bytes().startswith(b"PK")


def test_a_minute_is_written_made_again_and_taken_in(run, tmp_path):
    """It is equal; and the community in it is here already."""
    run("import", VILLAGE)
    file = tmp_path / "village.minute.json"
    assert run("export", "muzdurlar", file)[0] == 0
    status, out, _complaints = run("check", file)
    assert status == 0
    assert out.startswith("Equal: the same inputs give the same results. Their fingerprint is ")
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


def test_all_papers_are_made_and_summed_up_in_one_line(run, tmp_path, monkeypatch):
    """A pipe hears no more; in a ZIP each is as old as the file that they were made of."""
    monkeypatch.setattr("workbook.printing.pack.everything", lambda *said: iter([SHEET]))
    pack = tmp_path / "all.zip"
    status, out, complaints = run("print", VILLAGE, pack)
    assert (status, complaints) == (0, "")
    assert re.fullmatch(rf"1 file in {re.escape(str(pack))}, made in \d+ s\n", out)
    with zipfile.ZipFile(pack) as opened:
        made = dt.datetime(*opened.infolist()[0].date_time).timestamp()
    assert abs(made - VILLAGE.stat().st_mtime) < 2


def test_without_an_election_there_is_no_file_of_one(run, tmp_path):
    """A sentence says what is missing."""
    plan = json.loads(VILLAGE.read_text("utf-8"))
    plan["needs"]["choice"] = None
    file = tmp_path / "plan.json"
    file.write_text(json.dumps(plan), "utf-8")
    run("import", file)
    assert "no election" in refused(run("export", "muzdurlar", tmp_path / "x.pb"))


def test_a_file_that_cannot_be_written_is_told(run, tmp_path):
    """With the reason."""
    run("import", VILLAGE)
    told = refused(run("export", "muzdurlar", tmp_path / "nowhere" / "x.json"))
    assert "cannot be written" in told


def test_a_damaged_database_is_told_and_put_back(run, home):
    """From the last good copy, with one command."""
    run("import", VILLAGE)
    with open_store(database_url(), Plan) as store:
        store.backup(home / "backups")
    database = home / "workbook.sqlite"
    database.write_bytes(database.read_bytes()[:5000] + b"x" * 5000)
    assert "damaged" in refused(run("results", "muzdurlar"))
    status, out, _complaints = run("restore")
    assert status == 0
    assert "was put back" in out
    assert run("results", "muzdurlar")[0] == 0


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


@pytest.mark.parametrize("command", ["", "lab", "import", "export", "results", "check", "restore"])
def test_every_command_has_help(run, command):
    """Which says what it does."""
    status, out, _complaints = run(*command.split(), "--help")
    assert status == 0
    assert len(out.split("Options:")[0].splitlines()) > 2


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


def test_questions_are_checked_and_taken_in(run, home, tmp_path):
    """A programme's own instrument goes beside the database; a wrong one is told line by line."""
    shipped_text = (shipped("data") / "instruments/village.yaml").read_text("utf-8")
    own = tmp_path / "own.yaml"
    own.write_text(shipped_text.replace("id: village", "id: own"), "utf-8")
    assert run("check", own)[0] == 0
    assert not (home / "instruments").exists()
    assert run("import", own) == (0, "Questions taken in: own, version 1.\n", "")
    assert (home / "instruments/own-1.yaml").read_text("utf-8") == own.read_text("utf-8")
    own.write_text("format: 1\nid: own\n", "utf-8")
    for command in ("check", "import"):
        assert "Line 1: the field “version” is missing." in refused(run(command, own))
