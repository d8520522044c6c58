"""The proposal as a donor reads it: every part, every figure, in three languages."""

from functools import cache

import pytest
from hostile import hostile
from pdfs import Opened

import workbook as wb
from workbook.documents.blocks import Heading, Points, Table
from workbook.documents.offer.chapter import CHAPTERS, WORKSHEETS
from workbook.documents.press import pdf
from workbook.documents.proposal import proposal, texts
from workbook.files import shipped
from workbook.locale import LANGUAGES, _, use
from workbook.plan import Community, Plan
from workbook.proposal.analysis.checks import checks
from workbook.subjects import SUBJECTS

EMPTY = Plan(id="new", community=Community(name="Yeni kənd"))
BROKEN = "\x02"
"""How pdfium tells a word that is broken at the end of a line."""


@cache
def village(language="en"):
    """The illustrative village in a language."""
    own = shipped("data") / f"muzdurlar.{language}.json"
    return wb.read(own if own.exists() else shipped("data") / "muzdurlar.json")


@cache
def told(language, kind="full"):
    """A proposal."""
    plan = {"full": village(language), "empty": EMPTY}.get(kind) or hostile()
    with use(language):
        return proposal(plan, "Goranboy")


@cache
def printed(language, kind="full"):
    """The same as PDF."""
    with use(language):
        return pdf(told(language, kind))


def headings(document, level=1):
    """Headings of a level, as they stand."""
    return [it for it in document.blocks if isinstance(it, Heading) and it.level == level]


def said(document):
    """Every text of a document, as one."""
    return repr(document.blocks)


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize("kind", ["full", "empty"])
def test_every_chapter_stands_on_whole_pages_of_letters_that_can_be_read(language, kind):
    """In three languages, with everything written down and with nothing."""
    document = told(language, kind)
    with Opened(printed(language, kind)) as found:
        words = found.words()
        assert (found.pages > 12) if kind == "full" else (found.pages < 8)
        assert found.beyond(margin=20) == []
        assert set(found.unreadable()) <= {BROKEN}
        assert [it.text for it in headings(document) if it.text not in words] == []


@pytest.mark.parametrize("language", LANGUAGES)
def test_the_chapters_are_those_that_templates_know(language):
    """Every name once, in the usual order; a table of contents is a place too."""
    document = told(language)
    names = [it.name for it in headings(document)]
    assert names == [name for name in CHAPTERS if name != "contents"]


def test_hostile_names_stay_on_the_page():
    """However long and whatever they say."""
    with Opened(printed("az", "hostile")) as found:
        assert found.beyond(margin=20) == []
        assert found.pages < 40
        assert "<img src=x onerror=alert(1)>" in found.words()


def test_the_figures_are_those_of_the_record():
    """Total, parts of donor and community, leverage, tranches, agreement, cover: as computed."""
    document = told("en")
    with Opened(printed("en")) as found:
        words = found.words()
    for figure in (
        "162,655.50 AZN", "127,755.50 AZN", "27,600.00 AZN", "16.97%", "0.2732", "51,102.20 AZN",
        "25,551.10 AZN", "W = 0.56", "16 of 120 papers", "0.41", "135%", "81%", "83.31%", "1.11",
        "4.11", "0.664", "131 of 410 (31.95%)", "65,800.00 AZN (21.66%)", "4,697.50 AZN",
    ):  # fmt: skip
        assert figure in words, figure
    assert dict(document.texts)["total"] == "162,655.50\u00a0AZN"


def test_women_men_and_youth_stand_apart_in_every_count():
    """Dots, pairs and ballots, before any sum; who was not heard is named."""
    document = told("en")
    groups = ["Women 30+", "Men 30+", "Youth 18–29"]
    tables = [it for it in document.blocks if isinstance(it, Table)]
    apart = [t for t in tables if [c.title for c in t.columns][1:4] == groups]
    assert [t.columns[0].title for t in apart] == ["Need", "Duels won", "Points by place"]
    assert "so not heard: Lower hamlet" in said(document)
    assert "Kindergarten group (Women 30+ 12%)" in said(document)


def test_a_draw_that_was_taken_back_is_no_secret_of_the_minutes():
    """Who reads the offer hears that there was one."""
    plan = village()
    mark = {"id": "d", "at": "2027-05-03T12:00Z", "about": "ballots", "first": "N01", "how": "lot"}
    back = {"id": "d", "at": mark["at"], "draw": mark | {"tied": ["N01", "N02"]}}
    needs = type(plan.needs).model_validate(plan.needs.model_dump() | {"taken_back": [back]})
    words = said(proposal(plan.model_copy(update={"needs": needs}), "Goranboy"))
    assert "1 draw was taken back before the decision" in words
    assert "taken back before" not in said(told("en"))


def test_the_parts_of_a_table_add_up_to_its_total():
    """Who pays what, line by line."""
    document = told("en")
    table = next(it for it in document.blocks if getattr(it, "caption", "").startswith("Who pays"))
    for at in range(1, len(table.columns)):
        cells = [row[at].replace(",", "").replace("–", "0") for row in (*table.rows, table.total)]
        amounts = [round(float(cell) * 100) for cell in cells]
        assert sum(amounts[:-1]) == amounts[-1]


def test_what_is_still_open_is_a_note_only_while_there_is_something():
    """Each finding once; with nothing open the summary comes first."""
    plan = village()
    assert headings(proposal(plan))[0].name == "open"
    points = [text for it in proposal(plan).blocks if isinstance(it, Points) for text in it.texts]
    assert [each.text for each in checks(plan) if each.text not in points] == []
    days = [q.model_copy(update={"date": None}) for q in plan.proposal.budget.quotes]
    mended = plan.model_dump()
    mended["proposal"]["budget"]["quotes"] = [q.model_dump() for q in days]
    mended["sustainability"]["upkeep"]["letters"]["municipality"] = {"date": "2027-03-01"}
    mended["proposal"]["laws"]["hiring"] = {"date": "2027-01-14", "asked": "a", "answer": "b"}
    mended = Plan.model_validate(mended)
    assert checks(mended) == ()
    assert headings(proposal(mended))[0].name == "summary"


def test_what_is_covered_stays_covered():
    """An open ballot, dots that are not closed, a group that is not counted: no number of it."""
    plan = village().model_dump()
    plan["needs"]["vote"]["closed_at"] = plan["needs"]["ballot"]["closed_at"] = None
    plan["group"]["tally"]["closed_at"] = None
    plan["sustainability"]["rounds"][0]["closed_at"] = None
    text = said(proposal(Plan.model_validate(plan)))
    assert "Until then all counts stay covered." in text
    assert "Until then every paper stays covered." in text
    assert "votes are still covered" in text
    assert "scores are still covered" in text
    covered = ("16 of 120", "By a quota: C16", "0.664", "Points by place")
    assert [each for each in covered if each in text] == []


def test_invented_data_say_so():
    """On every page."""
    with Opened(printed("en")) as found:
        assert all("ILLUSTRATIVE DATA" in found.words(at) for at in range(found.pages))


def test_worksheets_and_steps_are_called_what_they_are_called():
    """Where a figure comes from is said by titles that really stand on the screen."""
    from workbook.documents.offer import (
        aims,
        annexes,
        budget,
        community,
        cover,
        donor,
        need,
        risks,
        upkeep,
        work,
    )

    plan = village()
    titles = {each.name: str(each.title) for each in SUBJECTS}
    assert titles == WORKSHEETS
    shown = {s.name: [str(step.title) for step in s.steps(plan)] for s in SUBJECTS}
    steps = {s: {*every, *(title.split(":")[0] for title in every)} for s, every in shown.items()}
    cited = {
        "proposal": (
            *cover.STEPS, *aims.TREES, *aims.FRAME, *aims.WATCH, *budget.STEPS, donor.RULES,
            donor.QUOTES, annexes.PAPERS, annexes.LAW, annexes.READING,
        ),
        "needs": need.STEPS,
        "activities": work.STEPS,
        "sustainability": (*risks.STEPS, *upkeep.STEPS),
        "fund": (*community.FUND, *upkeep.FUND),
        "group": community.GROUP,
    }  # fmt: skip
    assert [
        (s, title) for s, each in cited.items() for title in each if title not in steps[s]
    ] == []


def test_texts_for_templates_are_all_there():
    """Every name that a template may use has a value, even of an empty community."""
    from workbook.documents.offer.chapter import TEXTS

    with use("az"):
        assert set(dict(texts(EMPTY, ""))) <= set(TEXTS)
        assert dict(texts(EMPTY, ""))["title"] == _("Project proposal")


def test_a_long_summary_is_printed_to_its_end():
    """What people wrote about their project is not cut where a chart would cut a name."""
    plan, end = village(), "and this is where it ends"
    project = plan.proposal.project.model_copy(update={"summary": "We build. " * 80 + end})
    offer = plan.proposal.model_copy(update={"project": project})
    with Opened(pdf(proposal(plan.model_copy(update={"proposal": offer}), ""))) as opened:
        assert end in opened.words()
