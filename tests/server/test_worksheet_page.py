"""The page of a worksheet as it leaves the server: small, quiet, and safe whatever the names."""

import html
import json
import re

import pytest
from nasty import NASTY

from workbook.locale import use
from workbook.server.worksheet import filled

WARM = '<title>@@community@@ @@title@@</title><p title="@@community@@">@@unknown@@</p>@@page@@'


def config(**changes):
    """What a page is told."""
    texts = {"skip": "Skip", "loading": "Loading"}
    return {"language": "en", "texts": texts, "community": "x"} | changes


@pytest.mark.parametrize("text", NASTY, ids=range(len(NASTY)))
def test_a_name_is_text_wherever_it_stands(text):
    """In elements, in attributes, and in the JSON that the page reads."""
    page = filled(WARM, {"title": "Needs", "community": text}, config(community=text))
    title, attribute, told = re.fullmatch(
        r"<title>([^<]*) Needs</title><p title=\"([^\"<]*)\">@@unknown@@</p>(\{[^<]*)", page
    ).groups()
    assert html.unescape(title) == html.unescape(attribute) == text
    assert json.loads(told)["community"] == text


def test_a_name_that_looks_like_a_mark_is_not_filled_in_again():
    """Each mark is replaced once."""
    page = filled(WARM, {"title": "Needs", "community": "@@page@@"}, config())
    assert page.startswith("<title>@@page@@ Needs</title>")


@pytest.fixture(scope="module")
def page(server, community):
    """The page as a browser receives it, in Azerbaijani."""
    answer = server.get(f"/worksheet/needs/{community}?language=az&step=rule")
    yield answer
    kernel = re.search(r'"leave": "([^"]+)"', answer.text)[1]
    server.post(kernel)


def test_the_page_is_small(page):
    """It is read in one go: nothing of the Lab front end is in it."""
    shown = re.search(r'"state": \{.*?\}, "socket"', page.text)[0]
    assert len(page.body) - len(shown.encode()) < 8192
    assert not re.search(r"jp-|jupyter-widgets|voila\.js|requirejs", page.text)
    assert page.headers["cache-control"] == "no-store"


def test_the_page_asks_only_for_our_own_files(page, server):
    """All of them are there, and are ours."""
    links = re.findall(r'(?:src|href)="([^"]+)"', page.text)
    static = [link for link in links if link.startswith("/static/")]
    assert set(links) - set(static) == {"#main"}
    assert {link.rsplit("/", 1)[1] for link in static} >= {"page.css", "page.js", "favicon.svg"}
    for link in static:
        assert server.get(link).status == 200, link


def test_nothing_in_the_page_needs_an_exception_of_the_policy(page):
    """No script, style or handler stands in it."""
    assert "<style" not in page.text
    assert not re.search(r"\s(style|on\w+)=", page.text)
    kinds = re.findall("<script([^>]*)>", page.text)
    assert all("src=" in kind or "json" in kind for kind in kinds)


def test_the_page_can_be_used_before_it_is_alive(page):
    """Language, title, view, a way to skip, a main part, a status, and a word without scripts."""
    text = page.text
    assert '<html lang="az">' in text
    assert "Yenikənd</title>" in text
    assert 'name="viewport"' in text
    assert text.index('class="wb-skip"') < text.index("<header")
    for part in ("<main ", 'role="status"', "<noscript>", "<h1>"):
        assert part in text
    assert "@@" not in text


def test_the_page_is_told_what_it_needs(page, community):
    """Who, where, and in which words."""
    told = json.loads(re.search(r'id="workbook-page"[^>]*>(.*?)</script>', page.text)[1])
    kernel, state = told["kernel"], told.pop("state")
    assert (state["screen"]["step"], state["screen"]["language"]) == ("rule", "az")
    assert state.keys() == {"screen"}
    with use("az"):
        assert told == {
            "kernel": kernel,
            "language": "az",
            "languages": {"en": "English", "az": "Azərbaycanca", "ru": "Русский"},
            "community": community,
            "worksheet": "needs",
            "step": "rule",
            "socket": f"/kernels/{kernel}/channels",
            "leave": f"/leave/{kernel}",
            "health": "/health",
            "home": "/",
            "texts": told["texts"],
        }
    assert told["texts"].keys() >= {"loading", "saved", "lost"}
