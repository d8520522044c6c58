"""Forms as PDF: as many pages as they should have, nothing cut off, every letter there."""

from dataclasses import replace
from io import BytesIO
from itertools import groupby
from zipfile import ZipFile

import pytest
from looks import Wordy
from pdfs import Opened
from villages_on_paper import inside, village, whole

from workbook.documents.blocks import Break, Copies, Heading, Words
from workbook.documents.document import WIDE
from workbook.documents.forms import forms
from workbook.documents.press import pdf
from workbook.documents.word import docx
from workbook.locale import use

EDGE = 22
"""Points from the edge of a paper that nothing comes nearer to: the foot of a page is there."""

PAGES = {
    "candidates": 2, "ballot-election": 2, "tally-election": 3, "cards": 3, "dots": 3, "pairs": 3,
    "ballot-ranked": 4, "tally-ranked": 6, "ballot-projects": 2, "contributions": 3, "voucher": 2,
    "year": 3, "activities": 2, "quarters": 3, "review": 2, "score": 2, "upkeep-tasks": 2,
    "raci": 2,
}  # fmt: skip
"""Forms with more than one page: a ballot and its instructions, a page for each group or street."""

CUT = {
    "ballot-election": "Ballot paper: election of the group",
    "ballot-ranked": "Ballot paper: Men 30+",
    "ballot-projects": "Ballot paper: small projects",
    "voucher": "Amount in words",
}
"""What stands on a paper that is cut out: two on a page."""


def together(made):
    """Forms of one size one after another as one document, which is set much faster."""
    for _paper, alike in groupby(sorted(made, key=lambda form: str(form.paper)), str_of_paper):
        first, *others = alike
        blocks = [
            block
            for form in others
            for block in (Break(), Heading(form.title), Words(form.facts), *form.blocks)
        ]
        yield replace(first, blocks=(*first.blocks, *blocks))


def str_of_paper(form):
    """By what forms are put together."""
    return str(form.paper)


def test_every_form_has_its_pages_and_its_title():
    """One for most; two papers on each page that is cut apart; nothing is cut off."""
    for form in forms(whole(), "Goranboy"):
        with Opened(pdf(form)) as printed:
            name = form.name.removeprefix("form-")
            assert printed.pages == PAGES.get(name, 1), name
            assert printed.beyond(EDGE) == [], name
            assert printed.unreadable() == [], name
            assert form.title in printed.words(0)
            assert form.facts.partition(";")[0] in printed.words(0)
            if name in CUT:
                last = printed.words(2 if name == "ballot-ranked" else 1)
                assert last.count(CUT[name]) - (CUT[name] == form.title) == 2, name


@pytest.mark.parametrize("language", ["az", "ru"])
def test_two_papers_stand_on_a_page_in_every_language(language):
    """Copied once and cut once, whatever the needs and projects are called."""
    with use(language):
        made = {form.name: form for form in forms(whole(language))}
        for name, page in {"election": 1, "ranked": 3, "projects": 1}.items():
            form = made[f"form-ballot-{name}"]
            head = next(inside(list(inside(form.blocks, Copies))[-1], Heading)).text
            with Opened(pdf(form)) as printed:
                assert printed.words(page).count(head) - (head == form.title) == 2, name


@pytest.mark.parametrize(
    ("kind", "language"),
    [("whole", "ru"), ("empty", "az"), ("hostile", "az")],
)
def test_nothing_is_cut_off_and_every_letter_is_there(kind, language):
    """Whatever names there are, in each language, of an empty village too."""
    with use(language):
        neat(together(forms(village(kind, language), "A region")))


def test_wordy_languages_find_room(monkeypatch):
    """Where columns are narrow, sentences nearly twice as long are not cut off either."""
    monkeypatch.setattr("workbook.locale._catalogue", lambda language: Wordy())
    neat(together(form for form in forms(whole(), "Goranboy") if form.paper == WIDE))


def test_names_by_malice_are_printed_letter_for_letter():
    """Neither markup nor a command: what was typed stands there."""
    made = {form.name: form for form in forms(village("hostile"))}
    with Opened(pdf(made["form-tally-dots"])) as printed:
        words = printed.words()
    for name in ('#eval("1")', "`*_ = - @ref <label>", "<!-- -->", "/etc/passwd", " '=1 "):
        assert name in words


def neat(documents):
    """Fail where something comes near an edge, or a letter has no form."""
    for document in documents:
        with Opened(pdf(document)) as printed:
            assert printed.beyond(EDGE) == []
            assert printed.unreadable() == []


@pytest.mark.parametrize(
    ("name", "told"), [("voucher", "Amount in words"), ("tally-ranked", "First places")]
)
def test_word_has_a_form_once_to_be_copied(name, told):
    """A programme that changes a form in Word gets the paper once, and copies it itself."""
    form = next(form for form in forms(whole()) if form.name == f"form-{name}")
    with ZipFile(BytesIO(docx(form))) as parts:
        text = parts.read("word/document.xml").decode()
    assert text.count(told) == 1
