"""Printed sheets of the proposal: no words overlap or fall off the page."""

import pytest
from looks import Wordy, neat
from matplotlib.text import Text
from nasty import NASTY
from proposal_papers import FULL, crowded

from workbook.locale import LANGUAGES, use
from workbook.paper.sheet import FORMATS, picture
from workbook.proposal.charts import figures


@pytest.mark.parametrize(
    ("name", "language"),
    [*((name, "en") for name in FULL), *(("village", code) for code in LANGUAGES if code != "en")],
)
def test_no_words_overlap_or_fall_off_the_page(name, language):
    """Whatever names and amounts there are, in each language."""
    with use(language):
        sheets = figures(FULL[name], region="A region with a rather long name")
    for sheet in sheets.values():
        neat(sheet)


@pytest.mark.parametrize("name", ["village", "nine", "long"])
def test_wordy_languages_fit(name, monkeypatch):
    """Sentences that are nearly twice as long shrink, and are cut at last."""
    monkeypatch.setattr("workbook.locale._catalogue", lambda language: Wordy())
    for sheet in figures(FULL[name], region="Goranboy").values():
        neat(sheet)


@pytest.fixture(scope="module")
def nasty():
    """Sheets full of nasty names, drawn once for all kinds of files."""
    return tuple(figures(crowded(12, NASTY)).values())


@pytest.mark.parametrize("kind", FORMATS)
def test_nasty_names_are_drawn_as_they_are(kind, nasty):
    """No formula, no warning, no character that a file cannot hold."""
    for sheet in nasty:
        assert len(picture(sheet, kind, dpi=50)) > 1000
        assert not any(text.get_parse_math() for text in sheet.findobj(Text))
