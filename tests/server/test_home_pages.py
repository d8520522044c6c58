"""The pages without a kernel: communities, regions, and calm pages for trouble."""

import json
import re
from html.parser import HTMLParser
from urllib.parse import urlencode

import pytest
from nasty import NASTY
from serving import serving

from workbook.files import shipped

PAGE = {"!doctype", "html", "head", "meta", "title", "link", "script", "body", "div", "header", "a"}
PARTS = {
    "main",
    "nav",
    "footer",
    "h1",
    "h2",
    "p",
    "ul",
    "li",
    "span",
    "strong",
    "progress",
    "section",
}
FORMS = {"form", "label", "input", "select", "option", "button"}
SIGNS = {"svg", "rect", "path", "circle"}
TAGS = PAGE | PARTS | FORMS | SIGNS
SCRIPT = re.compile(r'<script type="module" src="/static/\w+/home.js">')


def said(server, answer):
    """The message on the page that a form leads to."""
    assert answer.status == 303, answer.text
    kept = answer.headers.get("set-cookie", "").partition(";")[0]
    page = server.get(answer.headers["location"], Cookie=f"{server.cookie}; {kept}")
    return re.search(r'<p class="wb-people" dir="auto">(.*?)</p>', page.text, re.DOTALL)[1]


def attributes(page):
    """The names of all attributes of a page, as a browser reads it."""
    found = set()
    reader = HTMLParser()
    reader.handle_starttag = lambda tag, named: found.update(name for name, _value in named)
    reader.feed(page)
    return found


def listed(server):
    """The home page, but for the id that a new community would have."""
    return re.sub(r'name="id" value="\w+"', "", server.get("/").text)


def exported(server, name):
    """The plan file of the community of this name."""
    cards = server.get("/").text.split('<li class="home-card">')
    link = next(re.search(r'href="(/export/[^"]+)"', card)[1] for card in cards if name in card)
    return server.get(link)


def test_the_first_start_offers_the_village(tmp_path):
    """There is nothing yet, and one press brings an example, in the reader's language."""
    with serving(tmp_path) as server:
        assert "No community is written down yet." in server.get("/").text
        answer = server.post("/village", {"language": "az"})
        assert "Muzdurlar" in said(server, answer)
        page = server.get("/").text
        assert "Illustrative data" in page
        assert re.search(r"\d+ of \d+ steps", page)


def test_the_village_in_a_second_language_is_added_like_the_first(tmp_path):
    """It bears another name and stands beside the other; a third press changes nothing."""
    with serving(tmp_path) as server:
        server.post("/village", {"language": "az"})
        answer = server.post("/village", {"language": "ru"}, **{"Accept-Language": "ru"})
        assert said(server, answer) == "Добавлено: «Муздурлар (пример)». Все числа там вымышлены."
        assert server.get("/").text.count('<li class="home-card">') == 2
        again = server.post("/village", {"language": "ru"}, **{"Accept-Language": "ru"})
        assert "Ничего не изменено" in said(server, again)
        assert server.get("/").text.count('<li class="home-card">') == 2


def test_a_new_community_is_written_down_and_opened(server):
    """Its name and region stand in the list afterwards, and its first worksheet opens."""
    answer = server.post("/communities", {"name": "  Qaraçinar ", "region": "AZ-GOR"})
    assert answer.status == 303
    assert re.fullmatch(r"/worksheet/group/[\w-]+", answer.headers["location"])
    page = server.get("/", **{"Accept-Language": "az"}).text
    assert ">Qaraçinar</a>" in page
    assert "Goranboy" in page
    assert server.get(answer.headers["location"]).status == 200


@pytest.mark.parametrize("name", ["", "   ", "\t"])
def test_a_community_needs_a_name(server, name):
    """The sentence says so, on the page that one comes from."""
    assert "needs a name" in said(server, server.post("/communities", {"name": name}))


def test_a_name_has_an_end(server):
    """A hall cannot read more."""
    assert "too long" in said(server, server.post("/communities", {"name": "x" * 201}))


def test_a_form_that_is_sent_twice_makes_one_community(server):
    """It brings the id of the community; with another name, as a page of old would, a new one."""
    id = re.search(r'name="id" value="(\w{12})"', server.get("/").text)[1]
    form = {"name": "Qızılca", "region": "", "id": id}
    ways = [server.post("/communities", form).headers["location"] for _time in range(2)]
    assert ways == [f"/worksheet/group/{id}"] * 2
    assert server.get("/").text.count(">Qızılca</a>") == 1
    other = server.post("/communities", form | {"name": "Qızılca aşağı"}).headers["location"]
    assert re.fullmatch(r"/worksheet/group/\w{12}", other)
    assert other != ways[0]


def test_a_name_that_is_here_already_is_asked_about_once(server):
    """Whatever its capitals; the question has an address, so that its language can be switched."""
    first = server.post("/communities", {"name": "Göyəm", "region": "AZ-GOR"}).headers["location"]
    form = {"name": " göyəm ", "region": "AZ-TOV"}
    asked = server.post("/communities", form, **{"Accept-Language": "az"}).headers["location"]
    assert asked.startswith("/communities?")
    page = server.get(asked).text
    assert "A community of this name is here already." in page
    assert re.search(r'"home-namesake">Here since \d+ \w+ \d{4}, \d\d:\d\d<', page)
    assert "Goranboy" in page
    assert f'href="{first}"' in page
    switched = server.post("/language", {"language": "ru"}, Referer=f"{server.origin}{asked}")
    assert switched.headers["location"] == asked
    assert server.get("/").text.count(">Göyəm</a>") == 1
    sent = dict(re.findall(r'type="hidden" name="(\w+)" value="([^"]*)"', page)) | {"again": "1"}
    ways = {server.post("/communities", sent).headers["location"] for _time in range(2)}
    assert ways == {f"/worksheet/group/{sent['id']}"}
    assert server.get("/").text.count(">göyəm</a>") == 1
    again = server.get(server.post("/communities", form).headers["location"]).text
    assert "2 communities of this name are here already." in again
    assert "2 of 2 with this name: here since" in again


def test_a_question_about_a_name_that_nobody_has_leads_to_the_list(server):
    """And one without a name says so, on a calm page."""
    assert server.get("/communities?name=nobody").headers["location"] == "/"
    answer = server.get("/communities")
    assert answer.status == 409
    assert "A community needs a name." in answer.text


@pytest.mark.parametrize("id", ["", "x", "../../etc", "0" * 400, "<b>"])
def test_an_id_that_is_none_is_not_taken_from_a_form(server, id):
    """The community gets one of our own."""
    way = server.post("/communities", {"name": "Zəylik", "id": id, "again": "1"})
    assert re.fullmatch(r"/worksheet/group/\w{12}", way.headers["location"])


@pytest.mark.parametrize("text", NASTY, ids=range(len(NASTY)))
def test_nothing_in_a_name_becomes_markup(server, text):
    """In the list, in a message, and in the name of the exported file."""
    plan = json.loads((shipped("data") / "muzdurlar.json").read_text("utf-8"))
    plan["id"], plan["community"]["name"] = f"nasty{NASTY.index(text)}", text
    told = said(server, server.upload("x.json", json.dumps(plan).encode()))
    assert "<" not in told
    home = server.get("/").text
    form, question = (server.get(f"/community/{plan['id']}{end}").text for end in ("", "/off"))
    twins = server.get(f"/communities?{urlencode({'name': text})}").text if text.strip() else ""
    for page in (home, form, question, twins):
        assert set(re.findall(r"<([a-zA-Z!][\w!]*)", page)) <= TAGS
        assert not any(name.startswith("on") for name in attributes(page))
    for page in (home, form):
        assert re.findall("<script[^>]*>", page) == [SCRIPT.search(page)[0]]
    file = server.get(f"/export/{plan['id']}")
    assert file.status == 200
    assert json.loads(file.text)["community"]["name"] == text.replace("\0", "")


def test_what_was_exported_can_be_imported(server):
    """And is the same again, to the last letter."""
    content = (shipped("data") / "muzdurlar.json").read_bytes()
    assert "Muzdurlar" in said(server, server.upload("muzdurlar.json", content))
    file = exported(server, "Muzdurlar")
    assert file.headers["content-disposition"].startswith('attachment; filename="Muzdurlar')
    assert json.loads(file.text) == json.loads(content)


def test_an_election_becomes_a_community(server):
    """From a file in the format of Pabulib."""
    content = (shipped("data") / "example.pb").read_bytes()
    name = said(server, server.upload("example.pb", content))
    assert "was taken in" in name


@pytest.mark.parametrize(
    ("name", "content", "sentence"),
    [
        ("x.json", b"", "cannot be read from line 1"),
        ("x.json", b"\xff\xfe\x00", "not a text"),
        ("x.json", b"[]", "not a plan file"),
        ("x.json", b'{"format": "workbook", "version": 99}', "newer workbook"),
        ("x.json", b"[" * 100_000, "not"),
        ("x.pb", b"", "empty"),
        ("x.pb", b"\xff", "UTF-8"),
        ("x.pb", b"META\nkey;value\n", "PROJECTS"),
        ("tables.XLSX", b"PK", "A spreadsheet is made from a community"),
        ("all.ZIP", b"PK", "Unpack it, and choose the minute to compute again"),
        ("", b"", "No file was chosen"),
        ("x.json", b"x" * (8 * 2**20 + 1), "larger than 8 MB"),
    ],
)
def test_a_wrong_file_is_told_in_a_sentence(server, name, content, sentence):
    """And nothing is changed."""
    before = listed(server)
    told = said(server, server.upload(name, content))
    assert sentence in told
    assert "Traceback" not in told
    assert listed(server) == before


def test_a_long_list_of_complaints_is_still_told(server):
    """Browsers forget cookies of more than 4096 bytes: the end is left out, the rest is shown."""
    plan = json.loads((shipped("data") / "muzdurlar.az.json").read_text("utf-8"))
    for need in plan["needs"]["needs"]:
        need["ə" * 100] = need["name"] = 1
    answer = server.upload("x.json", json.dumps(plan).encode())
    assert len(answer.headers["set-cookie"]) < 4096
    assert said(server, answer).endswith("…")


def test_a_message_is_shown_once(server):
    """It is not there any more when the page is opened again."""
    answer = server.post("/communities", {"name": ""})
    kept = answer.headers["set-cookie"].partition(";")[0]
    page = server.get("/", Cookie=f"{server.cookie}; {kept}")
    assert "needs a name" in page.text
    assert 'workbook_said=""' in page.headers["set-cookie"]


def test_a_message_cannot_be_forged(server):
    """Only the server writes them."""
    page = server.get("/", Cookie=f'{server.cookie}; workbook_said="counterfeit"')
    assert page.status == 200
    assert "counterfeit" not in page.text


def test_regions_are_added_changed_and_taken_off(server):
    """Each with its name in three languages; the list is sorted as its reader's alphabet has it."""
    names = {"code": "AZ-X", "az": "Əvvəl", "en": "Xyz", "ru": "Икс"}
    assert "written down" in said(server, server.post("/regions", names))
    assert "Əvvəl" in server.get("/regions").text
    assert '<option value="AZ-X">Икс</option>' in server.get("/?language=ru").text
    said(server, server.post("/regions", names | {"en": "Abc"}))
    assert "Xyz" not in server.get("/regions").text
    assert "taken off" in said(server, server.post("/regions", {"code": "AZ-X", "drop": "1"}))
    assert "AZ-X" not in server.get("/regions").text


@pytest.mark.parametrize("missing", ["code", "az", "en", "ru"])
def test_a_region_needs_all_its_names(server, missing):
    """A reader of any language must find it."""
    names = {"code": "AZ-Y", "az": "a", "en": "e", "ru": "r"} | {missing: " "}
    answer = server.post("/regions", names)
    assert answer.headers["location"] == "/regions"
    assert "all three languages" in said(server, answer)


@pytest.mark.parametrize("page", ["/", "/regions", "/community/x/off"])
def test_the_language_is_switched_where_one_is(server, page):
    """The same page is shown again."""
    answer = server.post("/language", {"language": "ru"}, Referer=f"{server.origin}{page}")
    assert answer.headers["location"] == page


@pytest.mark.parametrize(
    "path", ["/worksheet/needs/nobody", "/export/nobody", "/community/nobody/off"]
)
def test_a_community_that_is_not_there_is_told(server, path):
    """On a calm page, with the way back."""
    answer = server.get(path)
    assert answer.status == 404
    assert "There is no community nobody here." in answer.text
    assert 'href="/"' in answer.text


def test_a_damaged_database_offers_the_last_good_copy(tmp_path):
    """One press puts it back, and the communities are there again."""
    with serving(tmp_path) as server:
        server.community("Kept")
        server.stop()
        database = server.home / "workbook.sqlite"
        database.write_bytes(database.read_bytes()[:5000] + b"x" * 5000)
        server.start()
        page = server.get("/")
        assert page.status == 503
        assert "damaged" in page.text
        assert 'action="/restore"' in page.text
        assert "was put back" in said(server, server.post("/restore"))
        assert "Kept" in server.get("/").text


def test_a_copy_is_kept_when_the_server_stops(tmp_path):
    """And when it starts; the exit is an ordinary one, and nothing was complained about."""
    with serving(tmp_path) as server:
        server.community("Kept")
        assert server.stop() == 0
        copies = sorted((server.home / "backups").glob("*.sqlite"))
        assert len(copies) == 2
        assert b"Kept" in copies[-1].read_bytes()
        assert server.complaints == ""


def test_a_word_template_is_taken_in_for_all_communities(tmp_path):
    """And one that Word itself could not open is refused, in a sentence."""
    from workbook.documents.word.usual import usual

    with serving(tmp_path) as server:
        assert "From now on every proposal" in said(server, server.upload("ours.docx", usual()))
        assert (server.home / "templates" / "proposal.docx").is_file()
        assert "Traceback" not in said(server, server.upload("broken.docx", b"no template"))
        assert (server.home / "templates" / "proposal.docx").read_bytes() == usual()
