"""The command `workbook`: what it prints, and how it says what is wrong."""

import datetime as dt
import json
import re
import zipfile

import pytest
from commands import ELECTION, VILLAGE, refused

import workbook
from workbook.files import database_url, shipped
from workbook.plan import Plan
from workbook.printing.shelf import File, Item
from workbook.store import open_store

SHEET = ("tables", Item("t", "Tables", (File("Excel", "xlsx", "", lambda: b"made"),)))
"""A paper that is made at once."""


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


@pytest.mark.parametrize("command", ["", "lab", "import", "export", "results", "check", "restore"])
def test_every_command_has_help(run, command):
    """Which says what it does."""
    status, out, _complaints = run(*command.split(), "--help")
    assert status == 0
    assert len(out.split("Options:")[0].splitlines()) > 2


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
