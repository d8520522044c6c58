"""A community of the list: another name, off the list and back, and its namesakes."""

import json
import re

import pytest
from serving import serving

from workbook.files import shipped
from workbook.plan import Community, Plan
from workbook.store import open_store
from workbook.store.edit import new_id


@pytest.fixture(scope="module")
def server(tmp_path_factory):
    """A server with communities that no other file of tests counts."""
    with serving(tmp_path_factory.mktemp("list")) as server:
        yield server


@pytest.fixture
def store(server):
    """The same communities, as the worksheets see them."""
    with open_store(f"sqlite:///{server.home / 'workbook.sqlite'}", Plan, check=False) as store:
        yield store


@pytest.fixture
def village(store):
    """The only community on the list."""
    for entry in store.communities():
        store.remove(entry.id)
    return store.create(Plan(id=new_id(), community=Community(name="Qaraçinar"))).record


def said(server, answer):
    """The message on the page that a form leads to."""
    assert answer.status == 303, answer.text
    kept = answer.headers.get("set-cookie", "").partition(";")[0]
    page = server.get(answer.headers["location"], Cookie=f"{server.cookie}; {kept}")
    return re.search(r'<p class="wb-people" dir="auto">(.*?)</p>', page.text, re.DOTALL)[1]


def rename(server, plan, name, **more):
    """Send the form of a community."""
    return server.post(f"/community/{plan.id}", {"name": name, "region": "", "revision": 1} | more)


def test_another_name_is_an_edit_that_its_history_tells_and_undo_takes_back(server, store, village):
    """Written by the browser that its worksheets know."""
    told = said(server, rename(server, village, "  Ağcakənd ", region="AZ-GOR", author="me"))
    assert told == "“Ağcakənd”: what was changed is written down."
    assert store.history(village.id)[0].sentence.startswith("Community: Qaraçinar → Ağcakənd")
    assert store.load(village.id).record.community.region == "AZ-GOR"
    assert store.undo(village.id, "me").record == village


@pytest.mark.parametrize(("name", "sentence"), [(" ", "needs a name"), ("x" * 201, "too long")])
def test_another_name_obeys_the_rules_of_the_first(server, store, village, name, sentence):
    """With the same sentences, on the page that asked for it."""
    answer = rename(server, village, name)
    assert answer.headers["location"] == f"/community/{village.id}"
    assert sentence in said(server, answer)
    assert store.revision(village.id) == 1


def test_the_name_that_another_gave_meanwhile_is_not_overwritten(server, store, village):
    """It is told, as in a worksheet."""
    rename(server, village, "Ağcakənd")
    assert "somebody else changed this meanwhile" in said(server, rename(server, village, "Zəyəm"))
    assert store.load(village.id).record.community.name == "Ağcakənd"


@pytest.mark.parametrize("revision", ["", "²", "-1", "1e3", "9" * 99, "<b>"])
def test_a_form_that_does_not_say_what_it_was_filled_in_from_is_taken_as_it_is(
    server, store, village, revision
):
    """No number of a stranger breaks anything."""
    assert "written down" in said(server, rename(server, village, "Ağcakənd", revision=revision))


def test_the_form_is_filled_in_and_a_region_on_no_list_stays(server, store, village):
    """Saving it unchanged changes nothing."""
    rename(server, village, "Qaraçinar", region="AZ-OLD")
    page = server.get(f"/community/{village.id}").text
    assert 'value="Qaraçinar"' in page
    assert '<option value="AZ-OLD" selected>AZ-OLD</option>' in page
    rename(server, village, "Qaraçinar", region="AZ-OLD", revision=2)
    assert store.revision(village.id) == 2


def test_off_the_list_is_asked_first_and_a_copy_is_kept(server, store, village):
    """The question names the community; the file is its plan, and everything comes back."""
    question = server.get(f"/community/{village.id}/off").text
    assert "<h1>Take “Qaraçinar” off the list?</h1>" in question
    assert str(server.home / "taken-off") in question
    assert len(store.communities()) == 1
    told = said(server, server.post(f"/community/{village.id}/off"))
    copy = next(file for file in (server.home / "taken-off").iterdir() if str(file) in told)
    assert copy.read_text("utf-8") == village.model_dump_json(indent=2) + "\n"
    listed = server.get("/").text
    assert "No community is on the list now." in listed
    assert f'action="/community/{village.id}/back"' in listed
    gone = server.get(f"/worksheet/needs/{village.id}")
    assert (gone.status, "“Qaraçinar” was taken off the list" in gone.text) == (404, True)
    assert "is on the list again" in said(server, server.post(f"/community/{village.id}/back"))
    assert store.load(village.id).record == village


def test_off_the_list_only_where_a_copy_can_be_kept(server, store, village):
    """Else the sentence says why, and it stays."""
    folder = server.home / "taken-off"
    aside = folder.rename(server.home / "aside") if folder.exists() else None
    folder.write_text("in the way", "utf-8")
    assert "No copy was made" in said(server, server.post(f"/community/{village.id}/off"))
    assert store.load(village.id).record == village
    folder.unlink()
    if aside:
        aside.rename(folder)


def test_namesakes_are_told_apart(server, store, village):
    """Each says which of how many it is, and since when it is here; also where one is taken off."""
    plan = json.loads(village.model_dump_json())
    plan["community"]["population"] = 9
    assert "both are kept" in said(server, server.upload("x.json", json.dumps(plan).encode()))
    listed = server.get("/").text
    marks = re.findall(
        r'<p class="home-namesake">(\d of 2 with this name: here since [^<]+)</p>', listed
    )
    assert sorted(mark[0] for mark in marks) == ["1", "2"]
    assert marks[0] in server.get("/").text
    assert "1 of 2" in server.get(f"/community/{village.id}/off").text
    (twin,) = (entry.id for entry in store.communities() if entry.id != village.id)
    server.post(f"/community/{twin}/off")
    assert "home-namesake" not in server.get("/").text


def test_what_is_here_already_is_not_taken_in_twice(server):
    """The illustrative village and an election say so, and change nothing."""
    server.post("/village")
    assert "Nothing was changed." in said(server, server.post("/village"))
    election = (shipped("data") / "example.pb").read_bytes()
    assert "was taken in" in said(server, server.upload("example.pb", election))
    assert "Nothing was changed." in said(server, server.upload("example.pb", election))


@pytest.mark.parametrize(
    ("language", "name"), [("en", "English"), ("az", "Azərbaycanca"), ("ru", "Русский")]
)
def test_the_village_says_which_language_it_speaks(server, language, name):
    """That of the page: it keeps it."""
    assert f"({name})</button>" in server.get(f"/?language={language}").text
