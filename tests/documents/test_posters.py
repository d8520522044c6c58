"""What hangs on the wall: one page, large words, nothing cut off, nobody named."""

import pypdfium2.raw as pdfium
import pytest
from hostile import hostile
from pdfs import Opened
from villages_on_paper import inside, whole

from workbook.analyst import read
from workbook.documents import press
from workbook.documents.blocks import Table
from workbook.documents.document import handout
from workbook.documents.posters import posters
from workbook.files import shipped
from workbook.locale import LANGUAGES, _, use
from workbook.money import format_money
from workbook.plan import Community, Plan
from workbook.results import results

EMPTY = Plan(id="x", community=Community(name="Yenikənd"))
LEAST = 24
"""Points of the smallest words on a wall."""


def village(language):
    """The illustrative village in a language."""
    name = "muzdurlar.json" if language == "en" else f"muzdurlar.{language}.json"
    return read(shipped("data") / name)


def told(plan, language="en"):
    """The words of each poster, by its name."""
    with use(language):
        found = {}
        for poster in posters(plan, "Qazax"):
            with Opened(press.pdf(poster)) as opened:
                found[poster.name] = opened.words().replace("\u00a0", " ")
        return found


def money(qepik):
    """An amount as it stands on a poster."""
    return format_money(qepik, short=True).replace("\u00a0", " ")


def sizes(content):
    """The sizes of all letters of a PDF, in points."""
    with Opened(content) as opened:
        page = opened._pdf[0]
        text = page.get_textpage()
        count = pdfium.FPDFText_CountChars(text)
        found = {pdfium.FPDFText_GetFontSize(text, at) for at in range(count)}
        text.close()
        page.close()
        return found - {0, 1}  # what PDFium puts between words has no size


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize("kind", ["empty", "full", "hostile"])
def test_each_is_one_page_with_nothing_cut_off(kind, language):
    """In every language, whatever the record holds; on the wall and for the hand."""
    plan = {"empty": lambda: EMPTY, "full": lambda: village(language), "hostile": hostile}[kind]()
    with use(language):
        for poster in posters(plan, "Qazax"):
            for sheet in (poster,) if kind == "hostile" else (poster, handout(poster)):
                with Opened(press.pdf(sheet)) as opened:
                    assert opened.pages == 1
                    assert opened.beyond(20) == []
                    assert opened.unreadable() == []


@pytest.mark.parametrize("language", LANGUAGES)
def test_the_smallest_words_can_be_read_from_afar(language):
    """24 points, on every poster of the whole village and of an empty one."""
    with use(language):
        for poster in (*posters(village(language), "Qazax"), *posters(EMPTY, "Qazax")):
            assert min(sizes(press.pdf(poster))) >= LEAST - 0.2, poster.name


def test_an_empty_poster_is_filled_in_by_hand():
    """It says why it is empty, and has lines high enough for a thick pen; A4 lower ones."""
    for poster in posters(EMPTY, "Qazax"):
        assert poster.blocks[0].tone == "strong"
        tables = list(inside(poster.blocks, Table))
        empty = [cell for table in tables for row in table.rows for cell in row if cell == ""]
        assert len(empty) >= 8, poster.name
        assert all(table.tall >= 18 for table in tables)
        small = list(inside(handout(poster).blocks, Table))
        assert all(table.tall < 16 for table in small)


def test_what_is_known_stands_on_an_empty_poster_already():
    """The title of the project, the groups, the streets, the rules: nobody writes them twice."""
    plan = village("en")
    bare = whole(needs=["vote"], fund=["book"], proposal=["budget"], group=["roles", "committees"])
    found = told(bare)
    blank = {
        "needs": "not closed",
        "fund": "Nothing is",
        "proposal": "no line",
        "group": "No office",
    }
    assert all(said in found[f"poster-{subject}"] for subject, said in blank.items())
    assert plan.project_title[:20] in found["poster-proposal"]
    assert all(group.label in found["poster-needs"] for group in plan.community.groups)
    assert plan.community.hamlets[0].name in found["poster-fund"]
    assert plan.group.bylaws.recall[:20] in found["poster-group"]


def test_the_same_record_gives_the_same_poster():
    """To the last byte: two copies can be compared."""
    first, *_others = posters(village("en"), "Qazax")
    assert press.pdf(first) == press.pdf(first)


@pytest.mark.parametrize("language", LANGUAGES)
def test_posters_say_what_the_record_comes_to(language):
    """The same figures as everywhere: the decision, the money, the dates, the tariff."""
    plan = village(language)
    found, computed = told(plan, language), results(plan)
    with use(language):
        need = next(need.name for need in plan.needs.needs if need.id == plan.chosen_need)
        assert need in found["poster-needs"]
        assert money(plan.project_total) in found["poster-proposal"]
        assert money(137750 + 332000) in found["poster-fund"]
        assert _("Illustrative data").upper()[:4] in found["poster-group"].upper()
    for office in ("chair", "treasurer"):
        assert plan.group.roles[office] in found["poster-group"]
    assert computed["plan"]["illustrative"]


def test_a_covered_vote_is_not_told():
    """Until it is closed no count and no order stands on the wall."""
    plan = village("en")
    vote = plan.needs.vote.model_copy(update={"closed_at": None})
    covered = plan.model_copy(update={"needs": plan.needs.model_copy(update={"vote": vote})})
    text = told(covered)["poster-needs"]
    assert "covered" in text
    assert not any(need.name in text for need in plan.needs.needs)


def test_nobody_is_shamed():
    """Counts by street: no household, no debt."""
    words = told(village("en"))["poster-fund"].lower().split()
    assert not {"debt", "debts", "owe", "owes", "unpaid", "arrears"} & set(words)


def test_rules_that_cannot_be_judged_are_not_counted_as_broken():
    """Where a line is shared out further than it costs, nobody can say; the poster says so."""
    plan = whole()
    sound = told(plan)["poster-proposal"]
    assert "3 of 3 rules of the donor are met." in sound
    assert "cannot be judged" not in sound
    line = plan.proposal.budget.lines[0]
    far = line.model_copy(update={"split": {"fund": line.quantity * line.price}})
    lines = (far, *plan.proposal.budget.lines[1:])
    budget = plan.proposal.budget.model_copy(update={"lines": lines})
    proposal = plan.proposal.model_copy(update={"budget": budget})
    found = told(plan.model_copy(update={"proposal": proposal}))["poster-proposal"]
    assert "3 rules of the donor cannot be judged: more is shared out than it costs." in found
    assert "are met" not in found
