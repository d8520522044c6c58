"""Printed sheets: no words overlap or fall off the page, whatever people and languages bring."""

from gettext import NullTranslations
from itertools import combinations

import pytest
from matplotlib.text import Text
from nasty import NASTY
from sheets import FULL, crowded, places

from workbook.locale import LANGUAGES, use
from workbook.needs.charts import figures
from workbook.paper.sheet import FORMATS, picture


def neat(sheet):
    """Fail where words overlap or come near the edge of the page."""
    found = places(sheet)
    width, height = sheet.bbox.width, sheet.bbox.height
    assert [t for t, box in found if box.x0 < 20 or box.x1 > width - 20] == []
    assert [t for t, box in found if box.y0 < 10 or box.y1 > height - 10] == []
    assert [(a, b) for (a, one), (b, two) in combinations(found, 2) if touch(one, two)] == []


@pytest.mark.parametrize(
    ("name", "language"),
    [
        *((name, "en") for name in FULL),
        *((n, code) for n in ("village", "ties") for code in LANGUAGES),
    ],
)
def test_no_words_overlap_or_fall_off_the_page(name, language):
    """Whatever names there are, in each language."""
    with use(language):
        sheets = figures(FULL[name], region="A region with a rather long name")
    for sheet in sheets.values():
        neat(sheet)


class Wordy(NullTranslations):
    """A language that needs far more room than English."""

    def gettext(self, message):
        return f"{message} {'yaxşı ' * (len(message) // 8)}".strip()

    def ngettext(self, one, many, number):
        return self.gettext(many)


@pytest.mark.parametrize("name", ["village", "ties", "thirty", "long"])
def test_wordy_languages_fit(name, monkeypatch):
    """Sentences that are nearly twice as long shrink, and are cut at last."""
    monkeypatch.setattr("workbook.locale._catalogue", lambda language: Wordy())
    for sheet in figures(FULL[name], region="Goranboy").values():
        neat(sheet)


def touch(one, two, ease=1.5):
    """Whether two rectangles share more than their edges."""
    across = min(one.x1, two.x1) - max(one.x0, two.x0)
    down = min(one.y1, two.y1) - max(one.y0, two.y0)
    return across > ease and down > ease


@pytest.mark.parametrize("kind", FORMATS)
def test_nasty_names_are_drawn_as_they_are(kind):
    """No formula, no warning, no character that a file cannot hold."""
    plan = crowded(len(NASTY), 3, NASTY)
    for sheet in figures(plan).values():
        assert len(picture(sheet, kind, dpi=50)) > 1000
        assert not any(text.get_parse_math() for text in sheet.findobj(Text))
