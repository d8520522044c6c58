"""The pages without a kernel, as a person meets them."""

import json
import re

import pytest
from axe_playwright_python.sync_playwright import Axe
from playwright.sync_api import expect
from serving import serving

from workbook.files import shipped

VILLAGE = shipped("data") / "muzdurlar.json"
WIDTHS = [(1280, 720), (360, 740)]


@pytest.fixture(scope="module")
def fresh(tmp_path_factory):
    """A server on its first start."""
    with serving(tmp_path_factory.mktemp("fresh")) as server:
        yield server


@pytest.fixture
def page(browser, fresh):
    """The home page of that server, in an empty browser."""
    context = browser.new_context(viewport={"width": 1280, "height": 720}, locale="en-GB")
    page = context.new_page()
    page.set_default_timeout(15_000)
    page.goto(f"{fresh.origin}/?token={fresh.key}")
    yield page
    context.close()


def grave(page):
    """What axe-core finds serious or critical."""
    found = Axe().run(page).response["violations"]
    return [(one["id"], one["nodes"][0]["target"]) for one in found if one["impact"] in SERIOUS]


SERIOUS = ("serious", "critical")


def press(page, label):
    """Walk to a link or button with Tab, and press it with Enter."""
    for _n in range(60):
        page.keyboard.press("Tab")
        if page.evaluate("document.activeElement.textContent.trim()").startswith(label):
            page.keyboard.press("Enter")
            return
    raise AssertionError(f"Tab does not lead to {label!r}")


def test_the_key_is_gone_from_the_address(page):
    """Nobody in the hall can read it off the screen, and no link carries it away."""
    assert "token" not in page.url
    assert "token" not in page.evaluate("document.documentElement.outerHTML")


def test_a_first_start_by_keyboard(page):
    """The village is offered, added and opened without a mouse; the page needs no kernel."""
    expect(page.get_by_role("heading", level=1)).to_have_text("No community is written down yet.")
    press(page, "Add the illustrative village")
    expect(page.get_by_role("status")).to_contain_text("All its numbers are invented.")
    expect(page.get_by_text("Illustrative data", exact=True)).to_be_visible()
    press(page, "Open")
    page.wait_for_url("**/worksheet/group/**")
    expect(page.locator("main h1")).to_be_visible()


def test_a_new_community_by_keyboard(page):
    """Its name and region are typed, and its worksheet opens."""
    page.locator("#name").focus()
    page.keyboard.type("Əlibəyli")
    page.keyboard.press("Tab")
    page.keyboard.type("Tov")
    page.keyboard.press("Tab")
    page.keyboard.press("Enter")
    page.wait_for_url("**/worksheet/group/**")
    expect(page.locator("#workbook")).to_contain_text("Əlibəyli")
    page.go_back()
    row = page.locator(".home-card", has_text="Əlibəyli")
    expect(row).to_contain_text("Tovuz")
    expect(row).to_contain_text(re.compile(r"\d+ of \d+ steps"))
    row.get_by_role("link", name=re.compile("Fund.*Əlibəyli")).press("Enter")
    page.wait_for_url("**/worksheet/fund/**?step=*")
    stopped = page.url
    page.get_by_role("link", name="All communities").first.press("Enter")
    row.get_by_role("link", name=re.compile("Open.*Əlibəyli")).press("Enter")
    page.wait_for_url(stopped)


def test_a_name_that_is_here_already_is_asked_about(page, fresh):
    """By keyboard, in every language, on a page for everybody; whoever goes back has made none."""
    before = page.locator(".home-card").count()
    page.locator("#name").fill("Əlibəyli")
    page.locator("#name").press("Enter")
    expect(page.get_by_role("heading", level=1)).to_have_text(
        "A community of this name is here already."
    )
    expect(page.locator(".home-card")).to_contain_text(re.compile("Here since .*20"))
    assert grave(page) == []
    asked = page.url
    press(page, "Русский")
    expect(page.locator("html")).to_have_attribute("lang", "ru")
    assert page.url == asked
    press(page, "English")
    expect(page.locator("html")).to_have_attribute("lang", "en")
    press(page, "Back to all communities")
    expect(page.locator(".home-card")).to_have_count(before)


def test_another_name_is_undone_in_the_worksheet(page):
    """It is written down as a deed of this browser, like any other."""
    row = page.locator(".home-card", has_text="Əlibəyli")
    row.get_by_role("link", name=re.compile("Rename")).press("Enter")
    page.get_by_label("Name", exact=True).fill("Əlibəyli aşağı")
    page.get_by_role("button", name="Save").press("Enter")
    row.get_by_role("link", name=re.compile("Open.*Əlibəyli aşağı")).press("Enter")
    name = page.locator("header strong").first
    expect(name).to_have_text("Əlibəyli aşağı")
    page.get_by_role("button", name=re.compile("Undo.*Community")).press("Enter")
    expect(name).to_have_text("Əlibəyli")


def test_a_community_is_taken_off_the_list_while_its_worksheet_is_open(page, fresh):
    """The worksheet says so in a sentence; from the list it is brought back."""
    row = page.locator(".home-card", has_text="Əlibəyli")
    row.get_by_role("link", name=re.compile("Open")).press("Enter")
    expect(page.locator("#workbook")).to_contain_text("Əlibəyli")
    other = page.context.new_page()
    other.goto(fresh.origin)
    other.locator(".home-card", has_text="Əlibəyli").get_by_role("link", name="Rename").click()
    press(other, "Take off the list")
    expect(other.get_by_role("heading", level=1)).to_have_text("Take “Əlibəyli” off the list?")
    assert grave(other) == []
    press(other, "Take it off the list")
    expect(page.locator("main")).to_contain_text("“Əlibəyli” was taken off the list.")
    press(other, "Bring back")
    expect(other.get_by_role("status")).to_contain_text("is on the list again")


def test_a_name_is_asked_for_before_anything_is_sent(page):
    """By the browser itself, which also says so to screen readers."""
    page.locator("#name").press("Enter")
    assert page.evaluate("document.querySelector('#name').matches(':invalid:focus')")


def test_a_file_goes_out_and_comes_in_again(page, tmp_path):
    """Saved from the list, taken in from the disk."""
    page.locator("#file").set_input_files(VILLAGE)
    page.get_by_role("button", name="Take it in").click()
    expect(page.get_by_role("status")).to_contain_text("here already")
    with page.expect_download() as download:
        page.get_by_role("link", name=re.compile("Save as a file.*Muzdurlar")).click()
    assert download.value.suggested_filename.startswith("Muzdurlar")
    saved = json.loads(download.value.path().read_text("utf-8"))
    assert saved["format"] == "workbook"


def test_a_file_that_is_too_large_is_not_sent(page, tmp_path):
    """The sentence appears at once, and the button does nothing."""
    large = tmp_path / "large.json"
    large.write_bytes(b" " * (8 * 2**20 + 1))
    page.locator("#file").set_input_files(large)
    expect(page.locator("#too-large")).to_contain_text("larger than 8 MB")
    page.get_by_role("button", name="Take it in").click()
    assert page.evaluate("document.querySelector('#file').matches(':invalid')")
    page.locator("#file").set_input_files(VILLAGE)
    expect(page.locator("#too-large")).to_be_empty()


def test_the_language_is_switched_and_kept(page):
    """By one press; the worksheet speaks it too."""
    press(page, "Azərbaycanca")
    expect(page.locator("html")).to_have_attribute("lang", "az")
    page.reload()
    expect(page.locator("html")).to_have_attribute("lang", "az")
    press(page, "English")
    expect(page.locator("html")).to_have_attribute("lang", "en")


def test_what_is_typed_stays_in_another_language(page, fresh):
    """On the home page, and where a community is renamed; only once."""
    page.locator("#name").fill("Göyərçin")
    page.locator("#region").select_option("AZ-TOV")
    press(page, "Русский")
    expect(page.locator("html")).to_have_attribute("lang", "ru")
    expect(page.locator("#name")).to_have_value("Göyərçin")
    expect(page.locator("#region")).to_have_value("AZ-TOV")
    page.goto(fresh.origin)
    expect(page.locator("#name")).to_have_value("")
    page.locator(".home-card a[href^='/community/']").first.press("Enter")
    page.locator("#name").fill("Göyərçin aşağı")
    press(page, "English")
    expect(page.locator("html")).to_have_attribute("lang", "en")
    expect(page.locator("#name")).to_have_value("Göyərçin aşağı")
    page.goto(f"{fresh.origin}/regions")
    page.get_by_role("form", name="Another region").locator("[name=az]").fill("Əyri")
    press(page, "Azərbaycanca")
    expect(page.locator("html")).to_have_attribute("lang", "az")
    expect(page.locator("form").last.locator("[name=az]")).to_have_value("Əyri")


def test_a_region_is_changed_by_keyboard(page):
    """And read again in the list that communities are made with."""
    press(page, "Regions")
    row = page.get_by_role("form", name="Aghstafa")
    row.locator("[name=en]").fill("Agstafa")
    row.locator("[name=en]").press("Enter")
    expect(page.get_by_role("status")).to_contain_text("written down")
    press(page, "Communities")
    expect(page.locator("#region")).to_contain_text("Agstafa")


@pytest.mark.parametrize("path", ["/", "/regions", "/nothing"])
@pytest.mark.parametrize("language", ["en", "az", "ru"])
@pytest.mark.parametrize(("width", "height"), WIDTHS)
def test_every_page_can_be_used_by_everybody(page, fresh, path, language, width, height):
    """Nothing serious for axe-core, in any language; nothing leaves a narrow screen sideways."""
    page.set_viewport_size({"width": width, "height": height})
    page.goto(f"{fresh.origin}{path}?language={language}")
    assert grave(page) == []
    assert page.evaluate("document.documentElement.scrollWidth") <= width


def test_the_page_can_be_read_from_afar(page):
    """Body text of 20 px or more on a projector, in the font that we ship."""
    sizes = page.evaluate(
        "[...document.querySelectorAll('p, a, button, label, input, select, li, h1, h2')]"
        ".filter((e) => e.checkVisibility()).map((e) => parseFloat(getComputedStyle(e).fontSize))"
    )
    assert min(sizes) >= 20
    assert page.evaluate("document.fonts.ready.then(() => document.fonts.check('20px Noto Sans'))")


def test_without_the_key_the_page_says_how_to_come_in(browser, fresh):
    """In the reader's language, on a page that looks like ours and asks for nothing."""
    context = browser.new_context(locale="en-GB")
    page = context.new_page()
    asked = []
    page.on("request", lambda request: asked.append(request.url))
    page.goto(f"{fresh.origin}/")
    expect(page.locator("main")).to_contain_text("Open the workbook with its command")
    assert page.evaluate("getComputedStyle(document.querySelector('main')).maxWidth") != "none"
    assert asked == [f"{fresh.origin}/"]
    assert grave(page) == []
    context.close()
