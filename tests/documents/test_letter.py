"""The letter to the municipality: two pages, whatever the village wrote down."""

import pytest
from hostile import hostile
from pdfs import Opened
from villages_in_words import changed, empty, full, money, words_of

from workbook.documents.letter import letter
from workbook.documents.press import pdf
from workbook.locale import use
from workbook.money import format_money
from workbook.results import results


def told(plan):
    """Every text of the letter."""
    return words_of(letter(plan))


@pytest.mark.parametrize("language", ["en", "az", "ru"])
@pytest.mark.parametrize("kind", ["full", "empty", "hostile"])
def test_it_has_two_pages_in_every_language(kind, language):
    """Full, empty or hostile: what is asked on the first, what is signed on the second."""
    plan = {"full": lambda: full(language), "empty": empty, "hostile": hostile}[kind]()
    with use(language), Opened(pdf(letter(plan, "Goranboy"))) as found:
        assert found.pages == 2
        assert found.beyond() == []
        assert found.unreadable() == []


def test_it_asks_for_what_the_plan_counts_on():
    """Amounts, months and state of its own tasks, and its share of the project."""
    words, found = told(full()), results(full())
    asked = found["activities"]["cost_by_source"]["municipality"]
    assert money(round(100 * asked)) in words
    part = found["proposal"]["by_source"]["municipality"]
    assert money(round(100 * part)) in words
    assert "Mar 2028 – May 2028" in words
    assert "only pledged" in words


def test_priorities_stand_in_the_order_of_the_decision():
    """Each with what is asked for it."""
    words, names = told(full()), full().need_names
    order = results(full())["needs"]["consensus"]["final_order"]
    places = [words.index(names[need]) for need in order]
    assert places == sorted(places)


def test_its_share_of_upkeep_is_there_to_sign():
    """What is not signed has lines to sign on; what is has its day."""
    words = told(full())
    yearly = results(full())["sustainability"]["om_by_payer"]["municipality"]
    assert money(round(100 * yearly)) in words
    assert "We take over this share" in words
    upkeep = full().sustainability.upkeep
    letters = upkeep.letters | {"municipality": upkeep.letters["education_dept"]}
    lasts = changed(full().sustainability, upkeep=changed(upkeep, letters=letters))
    signed = told(changed(full(), sustainability=lasts))
    assert "Signed on 12 March 2027, letter 1-214." in signed
    assert "We take over this share" not in signed


def test_visits_and_public_totals_are_in_it():
    """Months of the visits, and sums of the fund: no household, no street."""
    words, found = told(full()), results(full())
    assert "Sept 2028, Dec 2028, Jun 2029, Jun 2030" in words
    board = found["fund"]["board"]
    for key in ("open", "in", "out", "balance", "restricted"):
        assert format_money(round(100 * board[key])).replace("\u00a0", " ") in words
    assert not any(hamlet.name in words for hamlet in full().community.hamlets[::2])


def test_contacts_are_empty_lines():
    """A name is written by hand, never typed."""
    tables = [block for block in letter(full()).blocks if getattr(block, "tall", 0)]
    assert {cell for row in tables[-1].rows for cell in row[1:]} == {""}
