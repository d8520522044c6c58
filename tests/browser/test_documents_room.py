"""Documents are looked at, made and saved, and the page goes on as before."""

import io
import re
import zipfile

import pypdfium2
import pytest
from playwright.sync_api import expect


def papers(tab):
    """Wait until the papers are laid out, each with its first page."""
    expect(tab.page.locator("[aria-busy=true]")).to_have_count(0, timeout=60_000)
    return tab.page.locator(".wb-paper")


def saved_by(tab, press):
    """The file that a press comes to: its name and content."""
    with tab.page.expect_download(timeout=60_000) as coming:
        press()
    return coming.value.suggested_filename, coming.value.path().read_bytes()


def alive(tab, name):
    """The page still answers: a name that is typed now is on disk."""
    tab.page.locator(".wb-worksheets").select_option(label="Needs")
    expect(tab.page.locator("main h1")).to_have_text("Who came today, and who is missing?")
    tab.fill("women", "adults", name).saved()
    tab.reload()
    expect(tab.cell("women", "adults")).to_contain_text(name)


@pytest.fixture
def room(facilitator, example):
    """The *Documents* worksheet of the illustrative village."""
    return facilitator.open(example, "papers-posters", "documents")


def test_a_poster_is_saved_and_the_page_goes_on(room):
    """By keyboard: A3 for the wall. The record is not changed by it, and can be afterwards."""
    assert papers(room).count() == 6
    name, content = saved_by(room, lambda: room.press("PDF A3"))
    assert name.endswith(".pdf")
    with pypdfium2.PdfDocument(content) as poster:
        assert len(poster) == 1
        assert "Who does what" in poster[0].get_textpage().get_text_range()
    expect(room.page.locator(".wb-toast")).to_contain_text(name)
    alive(room, "77")


def test_everything_comes_as_one_file(room):
    """How far it is stands on the screen meanwhile."""
    room.page.locator(".wb-step", has_text="Everything").press("Enter")
    told = []
    room.page.expose_function("told", lambda text: told.append(text))
    room.page.evaluate(WATCH)
    name, content = saved_by(room, lambda: room.press("Make everything"))
    assert name.endswith(".zip")
    with zipfile.ZipFile(io.BytesIO(content)) as pack:
        assert pack.testzip() is None
        assert {each.rpartition(".")[2] for each in pack.namelist()} == {
            "pdf", "docx", "xlsx", "json",
        }  # fmt: skip
    assert any(re.search(r"\d+ of \d+", text) for text in told)
    alive(room, "78")


def test_what_takes_too_long_is_stopped(room):
    """There is no file then, and a sentence says so."""
    room.page.locator(".wb-step", has_text="Everything").press("Enter")
    room.press("Make everything")
    room.press("Stop now")
    expect(room.page.locator(".wb-toast")).to_contain_text("no file was made", timeout=30_000)
    expect(room.page.locator(".wb-working")).to_have_count(0)
    alive(room, "79")


WATCH = """() => new MutationObserver(() => {
    const work = document.querySelector(".wb-working");
    if (work) window.told(work.innerText);
}).observe(document.querySelector(".wb"), {subtree: true, childList: true, characterData: true})"""
