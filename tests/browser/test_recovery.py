"""Kernel killed, server restarted: the page notices, says so, and comes back by itself."""

import time

import pytest
from facilitator import Facilitator
from playwright.sync_api import expect
from serving import serving


@pytest.fixture(scope="module")
def own(tmp_path_factory):
    """A server that these tests may kill: each leaves it running."""
    with serving(tmp_path_factory.mktemp("killed")) as server:
        yield server


@pytest.fixture
def tab(browser, own):
    """A facilitator at a worksheet of that server, with twelve women written down."""
    page = browser.new_context(viewport={"width": 1280, "height": 720}, locale="en-GB").new_page()
    page.goto(f"{own.origin}/?token={own.key}")
    tab = Facilitator(page, own).open(own.community("Yenikənd"), "attendance")
    tab.fill("women", "came", "12")
    tab.saved()
    yield tab
    page.goto("about:blank")  # the page says that it leaves, and its kernel goes
    page.context.close()


def page_kernel(tab):
    """The process behind the page: the one that has the database open for its community."""
    told = tab.page.evaluate("JSON.parse(document.getElementById('workbook-page').textContent)")
    return tab.server.process_of(told)


def test_a_killed_kernel_is_noticed_and_the_page_comes_back(tab):
    page_kernel(tab).kill()
    began = time.monotonic()
    expect(tab.page.locator(".wb-trouble")).to_be_visible(timeout=5_000)
    noticed = time.monotonic() - began
    assert noticed < 5, "the page must notice within five seconds"
    tab.ready()
    expect(tab.cell("women", "came")).to_have_text("12", timeout=20_000)
    assert "step=attendance" in tab.page.url


def test_a_restarted_server_is_waited_for(tab):
    tab.server.kill()
    expect(tab.page.locator(".wb-trouble")).to_be_visible(timeout=5_000)
    tab.server.start()
    expect(tab.page.locator(".wb-trouble")).to_be_hidden(timeout=60_000)
    tab.ready()
    expect(tab.cell("women", "came")).to_have_text("12")


def test_what_was_being_typed_when_the_plug_was_pulled_is_there_again(tab):
    tab.walk_to("men", "came")
    tab.write("9")
    tab.server.kill()
    expect(tab.page.locator(".wb-trouble")).to_be_visible(timeout=5_000)
    tab.server.start()
    expect(tab.page.locator(".wb-trouble")).to_be_hidden(timeout=60_000)
    expect(tab.cell("men", "came")).to_contain_text("9", timeout=20_000)


def test_reloads_leave_no_kernel_behind(tab):
    for _ in range(6):
        tab.reload()
    deadline = time.monotonic() + 20
    while len(tab.server.kernels) > 3 and time.monotonic() < deadline:
        time.sleep(0.2)
    assert len(tab.server.kernels) <= 3  # the page's own, and two that are warm
