"""The community booklet: all six parts, each figure that of the results, nothing covered."""

from functools import cache

import pytest
from hostile import hostile
from pdfs import Opened
from villages_in_words import SECRET, changed, covered, empty, full, money, words_of

from workbook.documents.booklet import booklet
from workbook.documents.parts import PARTS, opening, part, title
from workbook.documents.press import pdf, written
from workbook.locale import use
from workbook.locale.numbers import decimal
from workbook.results import results


@cache
def printed(language="en"):
    """The booklet of the full village as a PDF."""
    with use(language):
        return pdf(booklet(full(language), "Goranboy"))


@cache
def read():
    """All words of the English booklet."""
    with Opened(printed()) as found:
        return found.words()


def told(plan):
    """Every text of the booklet of a plan, as one: quicker than to print it."""
    return words_of(booklet(plan))


@pytest.mark.parametrize("language", ["en", "az", "ru"])
def test_every_part_is_there_and_nothing_is_cut_off(language):
    """Six parts and the indicators behind a cover, in letters that our fonts have."""
    with Opened(printed(language)) as found, use(language):
        assert 15 <= found.pages <= 22
        words = found.words()
        for subject in PARTS:
            assert title(subject) in words
        assert full(language).community.name in found.words(0)
        assert found.beyond() == []
        assert found.unreadable() == []


def test_the_cover_says_on_which_page_a_part_begins():
    """Contents are worth their paper only if they are right."""
    with Opened(printed()) as found:
        cover = found.words(0)
        for number, subject in enumerate(PARTS, 1):
            heading = f"{number}. {title(subject)}"
            begins = next(at for at in range(1, found.pages) if heading in found.words(at))
            assert f"{heading} {begins + 1}" in cover


def test_an_invented_village_says_so_on_its_cover():
    """Illustrative data is never taken for a report."""
    with Opened(printed()) as found:
        assert "ILLUSTRATIVE DATA" in found.words(0)
        assert "is invented" in found.words(0)
    real = changed(full(), community=changed(full().community, illustrative=False))
    assert "is invented" not in told(real)


@pytest.mark.parametrize("subject", PARTS)
def test_a_part_opens_with_what_it_says_and_closes_with_its_source(subject):
    """Whoever reads one sentence only has read the right one."""
    blocks = part(full(), subject)
    assert blocks[0].text == opening(full(), subject)
    assert blocks[-1].text.startswith("Where these figures come from")


def test_there_is_no_seventh_part():
    """A subject that there is not is refused."""
    with pytest.raises(KeyError):
        part(full(), "weather")


def test_figures_are_those_of_the_results():
    """What a villager reads is what the analyst computes."""
    found, words = results(full()), read()
    board, group = found["fund"]["board"], found["group"]
    for amount in (board["balance"], board["free"], board["restricted"], board["in"], board["out"]):
        assert money(round(100 * amount)) in words
    assert f"{group['quorum_pct']:.2f}%" in words
    assert f"{group['women']} of {len(group['elected'])}" in words
    assert money(round(100 * found["proposal"]["total"])) in words
    assert f"{found['proposal']['community_share_pct']:.2f}%" in words
    gap = round(100 * found["activities"]["funding_gap"])
    assert money(gap) in words
    assert f"{found['sustainability']['total']:.2f}" in words
    water = found["sustainability"]["water"]
    for cover in (water["om_coverage_at_1_00"], water["full_cost_coverage_at_1_00"]):
        assert f"{100 * cover:.2f}%" in words


def test_the_final_order_is_that_of_the_room():
    """The need that came first stands first."""
    names = full().need_names
    order = [names[need] for need in results(full())["needs"]["consensus"]["final_order"]]
    rows = [
        block["rows"]
        for block in written(booklet(full()))["blocks"]
        if block["kind"] == "table" and block["columns"][0]["title"] == "Final place"
    ]
    assert [row[1] for row in rows[0]] == order


def test_every_quarter_opens_with_what_the_last_one_left():
    """Opening + in − out = closing, and the last line is the balance of the book."""
    from workbook.documents.parts.fund_money import periods

    found = list(periods(full()))
    assert all(first + came - went == there for _n, _w, (first, came, went, there, _k) in found)
    board = results(full())["fund"]["board"]
    assert found[-1][2][3:] == (100 * board["balance"], 100 * board["restricted"])


def test_spread_stands_before_the_mean():
    """Disagreement is read before the average."""
    heads = [
        [column["title"] for column in block["columns"]]
        for block in written(booklet(full()))["blocks"]
        if block["kind"] == "table"
    ]
    (scored,) = (titles for titles in heads if titles[0] == "Dimension")
    assert scored.index("From lowest to highest") < scored.index("Mean")


def test_twelve_indicators_are_those_of_the_results():
    """The same numbers, and a word where one should look again."""
    found, words = results(full())["indicators"], read()
    assert f"{found['I01_participation_rate_pct']:.2f}%" in words
    for key in ("I02_min_representation_ratio", "I04_agreement_W", "I12_full_cost_coverage"):
        assert f"{found[key]:.2f}" in words
    assert words.count("look here") == 3  # 0.41 heard, alpha 0.66, cover 0.81


def test_what_is_covered_stays_covered():
    """Open counts, papers and scores are in no part of the booklet."""
    text = told(covered())
    assert str(SECRET)[:3] not in text.replace(",", "")
    assert "4.11" not in text
    assert text.count("covered") >= 4


def test_nobody_reads_who_has_not_paid():
    """No street, no reason of an exemption, and nothing where too few were asked."""
    words = told(full())
    assert "The poorest households" not in words
    hamlets = tuple(
        changed(each, households=1 if at else 3)
        for at, each in enumerate(full().community.hamlets[:2])
    )
    small = changed(
        full(),
        community=changed(full().community, hamlets=hamlets),
        fund=changed(full().fund, rules=changed(full().fund.rules, exemptions=())),
    )
    rows = [block for block in part(small, "fund") if getattr(block, "columns", None)]
    (collected,) = (each for each in rows if each.columns[2:] and each.columns[2].title == "Paid")
    assert {row[2] for row in collected.rows} == {"–"}


@pytest.mark.parametrize("language", ["en", "az", "ru"])
def test_an_empty_village_has_a_booklet_to_fill(language):
    """What is not there yet is said in a sentence."""
    with use(language), Opened(pdf(booklet(empty()))) as found:
        assert found.pages <= 6
        assert opening(empty(), "fund") in found.words()
        assert found.beyond() == []


def test_hostile_texts_break_no_page():
    """Texts by malice or by chance stay text, and stay on the page."""
    with use("az"), Opened(pdf(booklet(hostile()))) as found:
        assert found.pages <= 40
        assert found.beyond() == []
        assert found.unreadable() == []


def test_numbers_are_written_as_the_reader_writes_them():
    """A comma before the decimals in Azerbaijani and Russian."""
    for language in ("az", "ru"):
        with Opened(printed(language)) as found, use(language):
            whole = results(full(language))["sustainability"]["total"]
            from fractions import Fraction

            assert decimal(Fraction(str(whole)), 2) in found.words()
