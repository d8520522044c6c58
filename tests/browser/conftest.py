"""A real browser in front of a real server; whatever it asks of another host fails the test."""

import json
import os
import shutil
from urllib.parse import urlsplit

import pytest
from facilitator import Facilitator
from playwright.sync_api import expect, sync_playwright
from serving import serving
from villages import illustrative

from workbook.store.edit import new_id

FLAGS = [
    "--no-sandbox",
    "--disable-gpu",
    "--disable-quic",
    "--no-first-run",
    "--disable-background-networking",
    "--disable-component-update",
    "--disable-sync",
    "--font-render-hinting=none",
]
BROWSERS = ("chromium-headless-shell", "chromium", "google-chrome")
"""The shell is the same browser without windows of its own, and takes a quarter less time."""

expect.set_options(timeout=15_000)  # a slow machine is no fault: what does not come, fails then

HERE = {"127.0.0.1", "localhost", ""}
LONG = {"test_access": 0, "test_hostile": 1, "test_from_empty_to_proposal": 2}
"""The files that take longest begin first, so that no worker is left waiting for one of them."""


def pytest_collection_modifyitems(items):
    """Everything in this folder drives a browser, and comes last.

    Once a browser is driven, an event loop runs in this thread, and tests that start one cannot.
    """
    driven = [item for item in items if "browser" in item.path.parts]
    driven.sort(key=lambda item: LONG.get(item.path.stem, len(LONG)))
    for item in driven:
        item.add_marker(pytest.mark.browser)
    items[:] = [item for item in items if item not in driven] + driven


@pytest.fixture(scope="session")
def server(tmp_path_factory):
    """The server of all browser tests, started as a user starts it."""
    with serving(tmp_path_factory.mktemp("browser")) as server:
        yield server


@pytest.fixture(scope="session")
def browser():
    """Chromium: the one that CHROMIUM names, else the first that is installed."""
    found = os.environ.get("CHROMIUM") or next(filter(None, map(shutil.which, BROWSERS)), None)
    if not found:
        pytest.fail("There is no Chromium. Install it, or name one with CHROMIUM.")
    with sync_playwright() as playwright:
        browser = playwright.chromium.launch(executable_path=found, args=FLAGS)
        yield browser
        browser.close()


@pytest.fixture
def unlike():
    """How the browser of a test is unlike the others: see Playwright's `new_context`."""
    return {}


@pytest.fixture
def context(browser, server, unlike):
    """An empty browser that has been let in by the server, with a projector's screen."""
    context = browser.new_context(viewport={"width": 1280, "height": 720}, locale="en-GB", **unlike)
    foreign, broken = [], []
    context.on("request", lambda r: urlsplit(r.url).hostname not in HERE and foreign.append(r.url))
    context.on("weberror", lambda error: broken.append(str(error.error)))
    context.add_cookies([_let_in(server)])
    yield context
    context.close()
    assert [url for url in foreign if url and not url.startswith(("data:", "blob:"))] == []
    assert broken == []


def _let_in(server):
    """What the server gives to a browser that brings the key, here without the way there."""
    name, _, value = server.cookie.partition("=")
    kept = {"name": name, "value": value, "url": server.origin}
    return kept | {"httpOnly": True, "sameSite": "Strict"}


@pytest.fixture
def facilitator(context, server):
    """Somebody at the keyboard, at the home page."""
    return Facilitator(context.new_page(), server)


@pytest.fixture
def village(server):
    """A new community with nothing written down."""
    return server.community("Yenikənd")


@pytest.fixture
def taken_in(server):
    """Take in a plan through the home page; its new id."""

    def taken_in(plan):
        id = new_id()
        answer = server.upload("village.json", json.dumps(plan | {"id": id}).encode())
        assert answer.status in (302, 303), answer.text
        return id

    return taken_in


@pytest.fixture
def example(taken_in):
    """The illustrative village, taken in afresh."""
    return taken_in(illustrative())
