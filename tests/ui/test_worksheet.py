"""The live worksheet without a browser: what it hears, what it answers, what it shows."""

import asyncio
import itertools
import time

import pytest

from workbook.locale import _, use
from workbook.needs.worksheet import TITLE, steps
from workbook.plan import Community, Plan
from workbook.store import open_store
from workbook.store.edit import Put
from workbook.store.trouble import Refused
from workbook.ui.desk import Desk
from workbook.ui.step import Step
from workbook.ui.subject import Subject
from workbook.ui.texts import texts
from workbook.ui.view import Script
from workbook.ui.work import Handed
from workbook.ui.worksheet import Worksheet

numbers = itertools.count()


class Broken(Step):
    """A step whose button and drawing fail as no step should."""

    id, title, question = "broken", "Broken", "Does it break?"

    def script(self, plan):
        return Script(say=(), minutes=1)

    def blocks(self, plan):
        return ()

    def press(self, plan, action, reason):
        raise ZeroDivisionError("secret inside")

    def slow(self, plan):
        return True

    def later(self, plan, region):
        raise ZeroDivisionError("secret inside")


class Digging(Step):
    """A step whose button begins work that tells how far it is until it is stopped."""

    id, title, question = "dig", "Dig", "How deep?"

    def script(self, plan):
        return Script(say=(), minutes=1)

    def blocks(self, plan):
        return ()

    def work(self, plan, action, region, changed):
        name = ("community", "name")

        def dig(tell):
            depth = next(depth for depth in itertools.count(1) if not tell(_("Undo")) or depth > 9)
            if action == "in vain":
                raise Refused("Nothing is there.")
            if action == "by hand":
                return Handed("well.txt", "text/plain", b"water")
            return (Put(path=name, value=f"{depth} deep", was=plan.community.name),)

        return dig if action else None


@pytest.fixture
def store(tmp_path):
    """A store with one empty village."""
    with open_store(f"sqlite:///{tmp_path / 'w.sqlite'}", Plan) as store:
        store.create(Plan(id="village", community=Community(name="Village")))
        yield store


@pytest.fixture
def page(store):
    """Lets a page of the village be opened; what its worksheet sends is in `sent`."""
    worksheets = []

    def page(community="village", language="en", steps=steps):
        worksheet = Worksheet(Desk((Subject("needs", TITLE, steps),), lambda: store))
        worksheet.sent = []
        worksheet.send = worksheet.sent.append
        worksheets.append(worksheet)
        hello = {"kind": "open", "community": community, "language": language, "author": "tab"}
        worksheet._hear(worksheet, hello, [])
        return worksheet

    yield page
    for worksheet in worksheets:
        worksheet.close()


def say(worksheet, event, step="attendance"):
    """Send an event as the page does; the id it bears, and what is answered."""
    id = f"e{next(numbers)}"
    worksheet._hear(worksheet, {"kind": "event", "id": id, "step": step, "event": event}, [])
    return id, worksheet.sent[-1]


def came(number, was=None):
    """So many women came."""
    cell = {"row": "women", "column": "came", "value": number, "was": was}
    return {"on": "cells", "block": "groups", "cells": [cell]}


def rows(worksheet, id):
    """The rows of a table on the page."""
    return next(block for block in worksheet.screen["blocks"] if block.get("id") == id)["rows"]


def women(worksheet):
    """What the page shows for the women who came."""
    return rows(worksheet, "groups")[0]["values"]["came"]


def ping(worksheet):
    """Ask whether anybody is there; the answer."""
    worksheet._hear(worksheet, {"kind": "ping", "n": 7}, [])
    return worksheet.sent[-1]


def test_nothing_is_shown_before_a_community_is_asked_for(store):
    """A warm kernel holds no record of anybody."""
    worksheet = Worksheet(Desk((Subject("needs", TITLE, steps),), lambda: store))
    assert worksheet.screen is None
    assert worksheet.texts == {}
    worksheet.close()


def test_an_edit_is_answered_with_its_revision_and_shown(page):
    """The page learns what is on disk, under the id that it gave."""
    worksheet = page()
    id, answer = say(worksheet, came(12))
    assert answer == {"kind": "done", "id": id, "revision": worksheet.screen["revision"]}
    assert women(worksheet) == 12


def test_a_refused_edit_is_a_sentence_at_its_cell(page):
    """What is wrong, where, and nothing is changed."""
    worksheet = page()
    before = worksheet.screen
    id, answer = say(worksheet, came(-1))
    assert (answer["kind"], answer["id"], answer["changed"]) == ("refused", id, False)
    assert "at least 0" in answer["sentence"]
    assert [(c["row"], c["column"]) for c in answer["cells"]] == [("women", "came")]
    assert worksheet.screen == before


def test_what_another_page_wrote_is_not_overwritten_but_told(page):
    """The later author sees the value that came first, and is asked."""
    mine, theirs = page(), page()
    say(theirs, came(9))
    _id, answer = say(mine, came(12))
    assert (answer["kind"], answer["changed"]) == ("refused", True)
    assert answer["cells"][0]["theirs"] == 9
    assert women(mine) == 9


def test_a_pasted_row_brings_what_is_kept_elsewhere(page):
    """A hamlet, its households, and who came from it: one edit, undone at once."""
    worksheet = page()
    values = {"name": "Lower", "households": 100, "came": 12}
    say(worksheet, {"on": "add", "block": "hamlets", "values": values})
    (row,) = rows(worksheet, "hamlets")
    assert row["values"] == values
    say(worksheet, {"on": "undo"})
    assert rows(worksheet, "hamlets") == []


def test_two_pages_see_each_other_s_edit_after_a_ping(page):
    """The pong bears the revision that both have now."""
    mine, theirs = page(), page()
    say(theirs, came(9))
    assert women(mine) is None
    pong = ping(mine)
    assert women(mine) == 9
    assert pong == {"kind": "pong", "n": 7, "revision": theirs.screen["revision"]}


def test_a_look_that_is_refused_is_a_sentence_and_the_page_goes_on(page):
    """What stands is shown, and pings are answered."""
    worksheet = page()
    say(worksheet, came(5))
    say(worksheet, {**came(6, was=None), "on": "try"})
    assert women(worksheet) == 6
    _id, answer = say(worksheet, {**came(-1, was=5), "on": "try"})
    assert (answer["kind"], women(worksheet)) == ("refused", 5)
    assert ping(worksheet)["kind"] == "pong"


def test_a_look_at_what_somebody_else_took_out_is_put_away(page):
    """The page learns it by its ping, and shows what stands."""
    mine, theirs = page(), page()
    say(mine, {"on": "add", "block": "hamlets", "values": {"name": "Lower", "households": 100}})
    (row,) = rows(mine, "hamlets")
    cell = {"row": row["id"], "column": "households", "value": 7, "was": 100}
    say(mine, {"on": "try", "block": "hamlets", "cells": [cell]})
    assert rows(mine, "hamlets")[0]["values"]["households"] == 7
    ping(theirs)
    say(theirs, {"on": "drop", "block": "hamlets", "row": row["id"]})
    assert (ping(mine)["kind"], rows(mine, "hamlets")) == ("pong", [])


def test_a_ping_before_a_community_is_open_is_answered(store, page):
    """A page that loads slowly is not taken for dead."""
    assert ping(page("nobody")) == {"kind": "pong", "n": 7, "revision": 0}


@pytest.mark.parametrize("language", ["en", "az", "ru"])
def test_a_community_that_is_not_there_is_told(page, language):
    """In the reader's language, and nothing is shown."""
    worksheet = page("nobody", language)
    with use(language):
        told = _("There is no community {id} here. Go back to the list.", id="nobody")
    assert worksheet.sent == [{"kind": "gone", "sentence": told}]
    assert worksheet.screen is None


@pytest.mark.parametrize("deed", ["ping", "edit", "undo", "work"])
def test_a_community_that_is_taken_off_the_list_meanwhile_is_told(page, store, deed):
    """Whatever is done on its open page, and nothing of it is written."""
    worksheet = page(steps=lambda plan: (*steps(plan), Digging()))
    store.remove("village")
    if deed == "ping":
        ping(worksheet)
    else:
        events = {"edit": came(12), "undo": {"on": "undo"}}
        press = {"on": "press", "action": "deep"}
        say(worksheet, events.get(deed, press), "dig" if deed == "work" else "attendance")
    told = worksheet.sent[-1]
    assert told["kind"] == "gone"
    assert "“Village” was taken off the list" in told["sentence"]
    store.bring_back("village")
    assert store.revision("village") == 1


def broken(plan):
    """The steps, and one that fails."""
    return (*steps(plan), Broken())


def test_a_failure_of_ours_is_a_calm_sentence_and_a_log_entry(page, caplog):
    """The page hears no traceback; the log has it; the next event is heard."""
    worksheet = page(steps=broken)
    id, answer = say(worksheet, {"on": "press", "action": "any"}, "broken")
    assert (answer["kind"], answer["id"]) == ("refused", id)
    assert "What was saved is safe" in answer["sentence"]
    assert "secret" not in str(worksheet.sent)
    assert caplog.records[0].exc_info[0] is ZeroDivisionError
    assert say(worksheet, came(12))[1]["kind"] == "done"


@pytest.mark.parametrize("beside_a_loop", [False, True])
def test_a_drawing_that_fails_is_told(page, caplog, beside_a_loop):
    """Nobody waits for a figure that will not come."""
    worksheet = page(steps=broken)

    async def go():
        id, _answer = say(worksheet, {"on": "go", "step": "broken"})
        while len(worksheet.sent) < 2:
            await asyncio.sleep(0)
        return id

    if beside_a_loop:
        id = asyncio.run(go())
    else:
        id, _answer = say(worksheet, {"on": "go", "step": "broken"})
    done, told = worksheet.sent
    assert (done["kind"], done["id"]) == ("done", id)
    assert (told["kind"], told["tone"]) == ("said", "stop")
    assert "What was saved is safe" in told["sentence"]
    assert caplog.records[0].exc_info[0] is ZeroDivisionError


@pytest.mark.parametrize(
    "content",
    [
        None,
        [],
        "open",
        {},
        {"kind": "event", "id": 7},
        {"kind": "ping", "n": "7"},
        {"kind": "event", "id": "x", "event": {"on": "run", "code": "1"}},
        {"kind": "open", "community": "village", "store": "another"},
    ],
)
def test_what_is_not_understood_is_told_and_changes_nothing(page, store, content):
    """Whatever its form, and under its id where it has one."""
    worksheet = page()
    before = store.revision("village")
    worksheet._hear(worksheet, content, [])
    answer = worksheet.sent[-1]
    assert answer["kind"] == "refused"
    assert "not understood" in answer["sentence"]
    assert answer["id"] == ("x" if isinstance(content, dict) and content.get("id") == "x" else "")
    assert store.revision("village") == before


def test_signs_that_nothing_keeps_are_not_heard(page, store):
    """NUL and half a pair in a message, as a paste from a broken program brings them."""
    worksheet = page()
    id, answer = say(worksheet, {"on": "language", "language": "a\0z\ud800"})
    assert (answer["kind"], answer["id"]) == ("done", id)
    assert worksheet.screen["language"] == "az"


@pytest.mark.parametrize("language", ["az", "ru"])
def test_the_language_is_switched_on_the_same_step(page, language):
    """Question, texts and the usual names of groups are in it; the numbers stay."""
    worksheet = page()
    say(worksheet, came(12))
    say(worksheet, {"on": "go", "step": "needs"})
    _id, answer = say(worksheet, {"on": "language", "language": language})
    assert (answer["kind"], worksheet.screen["language"]) == ("done", language)
    with use(language):
        assert worksheet.texts == texts()
        assert worksheet.screen["question"] == _("What does our village need?")
    say(worksheet, {"on": "go", "step": "attendance"})
    assert women(worksheet) == 12


def test_a_language_that_is_not_spoken_changes_nothing(page):
    """The page stays as it is."""
    worksheet = page(language="az")
    say(worksheet, {"on": "language", "language": "xx"})
    assert worksheet.screen["language"] == "az"


@pytest.mark.parametrize("language", ["en", "az", "ru"])
def test_a_sentence_of_refusal_is_in_the_reader_s_language(page, language):
    """Not in that of the program."""
    _id, answer = say(page(language=language), came(-1))
    with use(language):
        assert _("at least {number} is needed.", number=0) in answer["sentence"]


def test_a_page_that_opens_again_gets_the_screen_again(page):
    """It may have missed the first while it was away."""
    worksheet, states = page(), []
    worksheet.send_state = states.append
    hello = {"kind": "open", "community": "village", "author": "tab"}
    worksheet._hear(worksheet, hello, [])
    assert states == [["screen", "texts"]]


def test_work_that_takes_longer_is_committed_when_it_ends(page):
    """Meanwhile the room sees how far it is, in its language; one work is in hand at a time."""
    worksheet = page(language="az", steps=lambda plan: (Digging(),))
    say(worksheet, {"on": "press", "action": "deep"}, "dig")
    assert worksheet.screen["community"] == "10 deep"
    assert worksheet.screen["working"] is None
    say(worksheet, {"on": "press", "action": "in vain"}, "dig")
    assert worksheet.sent[-1] == {"kind": "said", "sentence": "Nothing is there.", "tone": "stop"}


def test_a_file_that_was_made_is_handed_to_the_browser(page):
    """The record stays as it was, and the button that ends the work says what the step wants."""
    worksheet = page(language="az", steps=lambda plan: (Digging(),))
    say(worksheet, {"on": "press", "action": "by hand"}, "dig")
    content = {"kind": "file", "name": "well.txt", "mime": "text/plain", "content": "d2F0ZXI="}
    assert worksheet.sent[-1] == content
    assert (worksheet.screen["community"], worksheet.screen["working"]) == ("Village", None)


def test_work_goes_on_beside_the_loop_until_it_is_stopped(page, monkeypatch):
    """With the best that it has; what else is pressed meanwhile is answered."""
    monkeypatch.setattr("workbook.ui.work.PAUSE", 0)
    worksheet = page(language="az", steps=lambda plan: (Digging(),))
    monkeypatch.setattr(Digging, "work", _endless)

    async def dig():
        say(worksheet, {"on": "press", "action": "deep"}, "dig")
        while worksheet.screen["working"]["text"] != "Geri al":
            await asyncio.sleep(0.01)
        say(worksheet, {"on": "press", "action": "deep"}, "dig")
        worksheet._hear(worksheet, {"kind": "ping", "n": 1}, [])
        assert worksheet.sent[-1]["kind"] == "pong"
        say(worksheet, {"on": "stop"}, "dig")
        while worksheet.screen["working"]:
            await asyncio.sleep(0.01)

    asyncio.run(dig())
    assert worksheet.screen["community"] == "stopped"


def test_work_that_is_asked_for_while_another_is_in_hand_follows_once(page):
    worksheet = page(language="az", steps=lambda plan: (Digging(),))

    async def dig():
        for action in ("deep", "by hand", "deep", "by hand"):
            say(worksheet, {"on": "press", "action": action}, "dig")
        while worksheet.screen["working"]:
            await asyncio.sleep(0.01)

    asyncio.run(dig())
    assert worksheet.screen["community"] == "10 deep"
    assert [told["kind"] for told in worksheet.sent].count("file") == 1


def _endless(self, plan, action, region, changed):
    def dig(tell):
        while tell(_("Undo")):
            time.sleep(0.01)
        return (Put(path=("community", "name"), value="stopped", was=plan.community.name),)

    return dig
