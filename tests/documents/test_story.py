"""The success story: one page, and not a word more than the record bears."""

from io import BytesIO

import pytest
from hostile import hostile
from pdfs import Opened
from PIL import Image
from villages_in_words import changed, covered, empty, full, money, words_of

from workbook.documents.photographs import photograph
from workbook.documents.press import pdf
from workbook.documents.story import story
from workbook.locale import use
from workbook.results import results


def told(plan):
    """Every text of the story."""
    return words_of(story(plan))


def picture(kind="PNG", size=(400, 300), mode="RGB", **more):
    """A photograph of nothing."""
    made = BytesIO()
    Image.new(mode, size).save(made, kind, **more)
    return made.getvalue()


@pytest.mark.parametrize("language", ["en", "az", "ru"])
@pytest.mark.parametrize("kind", ["full", "empty", "hostile"])
def test_it_is_exactly_one_page(kind, language):
    """Full, empty or hostile, with two photographs that stand upright."""
    plan = {"full": lambda: full(language), "empty": empty, "hostile": hostile}[kind]()
    photographs = (picture(size=(300, 900)), picture("JPEG", (900, 300)))
    with use(language), Opened(pdf(story(plan, "Goranboy", photographs))) as found:
        assert found.pages == 1
        assert found.beyond() == []
        assert found.unreadable() == []


def test_it_tells_the_record_and_nothing_else():
    """The need in people's words, who was heard, who gave, what is done, what lasts."""
    words, found = told(full()), results(full())
    cards = [card.name for card in full().needs.cards if card.need == full().chosen_need]
    assert any(f"“{card}”" in words for card in cards)
    assert f"{found['community']['attended']} people were heard" in words
    assert "49 of 120 secret papers" in words
    assert "326 of 370 households have paid" in words
    assert "9 of 11 activities that were due" in words
    assert f"{found['sustainability']['total']:.2f} of 7" in words
    own = found["proposal"]["by_source"]["community_cash"]
    assert money(round(100 * own)) in words
    assert "Planned: pupils in one shift" in words


def test_a_village_that_has_done_nothing_yet_only_plans():
    """Every section of an empty story says that it is still to come."""
    words = told(empty())
    assert words.count("Planned:") == 3
    for claim in ("were heard", "were elected", "have paid", "are done", "We score"):
        assert claim not in words


def test_nothing_covered_and_nothing_unsigned_is_claimed():
    """While votes go on nobody was elected, and nothing came first."""
    words = told(covered())
    assert "nothing is signed yet" in words
    assert "secret papers" not in words
    assert "in a secret ballot elected" not in words
    assert "We score" not in words


def test_a_budget_without_money_is_called_planned():
    """Who promised has not paid."""
    fund = changed(full().fund, collected={}, gifts=())
    assert "All of this is planned: nothing is paid yet." in told(changed(full(), fund=fund))


def test_a_photograph_tells_nothing_but_its_picture():
    """Where it was taken, and with what, does not leave the village."""
    exif = Image.Exif()
    exif[0x010F] = "Telephone of C01"
    plain = photograph(picture("JPEG", exif=exif, comment=b"GPS"))
    assert b"Telephone" not in plain
    assert b"GPS" not in plain
    assert max(Image.open(BytesIO(photograph(picture(size=(3000, 20))))).size) == 1600


@pytest.mark.parametrize("content", [b"", b"<svg/>", b"\x89PNG\r\n\x1a\n", picture()[:60]])
def test_what_is_no_photograph_is_refused_in_a_sentence(content):
    """Never a traceback of the press."""
    with pytest.raises(ValueError, match="no photograph that can be read"):
        story(full(), "", (content,))


def test_an_enormous_picture_is_not_opened():
    """A small file can hold a picture that fills the memory."""
    with pytest.raises(ValueError, match="too large"):
        photograph(picture(size=(9000, 9000), mode="1"))


def test_the_third_photograph_stays_at_home():
    """There is room for two."""
    pictures = (picture(), picture(), b"never looked at")
    assert len(story(full(), "", pictures).blocks) == len(story(full(), "", pictures[:2]).blocks)
