"""Printed sheets of the group: what stands on them, what stays covered, and that words fit."""

import pytest
from looks import Wordy, neat, said, words
from matplotlib.text import Text
from posters import FULL, village

from workbook.group.charts import election_figure, figures, organisation_figure
from workbook.group.model import CommunityGroup
from workbook.locale import LANGUAGES, use
from workbook.paper.sheet import FORMATS, picture


def changed(plan, **parts):
    group = CommunityGroup.model_validate(plan.group.model_dump() | parts)
    return plan.model_copy(update={"group": group})


def test_the_election_tells_votes_seats_and_quotas():
    """Who is in, by which quota, who gives way, and the rule."""
    text = said(election_figure(village(), "Goranboy"))
    assert "131 households came, 32% of all" in text
    assert "elected, seat for women, displaced households" in text
    assert "gives way to a quota" in text
    assert "Level: C11, C12; settled by the sex with fewer seats: C12." in text
    assert "131 papers given out = 129 valid + 2 spoiled + 0 not returned." in text


def test_the_elected_stand_out():
    """Bold, and there are eleven of them."""
    sheet = election_figure(village())
    bold = {t.get_text() for t in sheet.findobj(Text) if t.get_weight() == "bold"}
    assert len({code for code in bold if code.startswith("C") and code[1:].isdigit()}) == 11


def test_an_open_count_stays_covered():
    """No vote is on a sheet before the count is closed."""
    tally = village().group.tally.model_dump() | {"closed_at": None}
    text = said(election_figure(changed(village(), tally=tally)))
    assert "all votes stay covered" in text
    assert "118" not in text.split()


def test_candidates_who_do_not_fit_are_counted():
    """The elected come first."""
    sheet = election_figure(FULL["more than fit"])
    assert "30 more are not shown." in said(sheet)


def test_the_poster_tells_who_does_what_until_when_and_how_to_complain():
    """Codes only, and the audit as a box of its own."""
    sheet = organisation_figure(village())
    text = said(sheet)
    assert "Elected until 18 October 2028" in text
    assert "C01, C02, C16" in words(sheet)
    assert "How to complain" in text
    assert "tell any member of the audit committee" in text


def test_without_an_office_the_poster_says_so():
    """No empty chart."""
    assert "No office is given yet." in said(organisation_figure(FULL["empty"]))


@pytest.mark.parametrize(
    ("name", "language"),
    [*((name, "en") for name in FULL), *(("village", code) for code in LANGUAGES if code != "en")],
)
def test_no_words_overlap_or_fall_off_the_page(name, language):
    """Whatever names there are, in each language."""
    with use(language):
        sheets = figures(FULL[name], region="A region with a rather long name")
    for sheet in sheets.values():
        neat(sheet)


@pytest.mark.parametrize("name", ["village", "thirty", "long"])
def test_wordy_languages_fit(name, monkeypatch):
    """Sentences that are nearly twice as long shrink, and are cut at last."""
    monkeypatch.setattr("workbook.locale._catalogue", lambda language: Wordy())
    for sheet in figures(FULL[name], region="Goranboy").values():
        neat(sheet)


@pytest.mark.parametrize("kind", FORMATS)
def test_nasty_names_are_drawn_as_they_are(kind):
    """No formula, no warning, no character that a file cannot hold."""
    for sheet in figures(FULL["nasty"]).values():
        assert len(picture(sheet, kind, dpi=50)) > 1000
        assert not any(text.get_parse_math() for text in sheet.findobj(Text))
