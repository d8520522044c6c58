"""The plan on paper: no words overlap, in any language, whatever is in it."""

import pytest
from looks import Wordy, neat, said
from matplotlib.text import Text
from nasty import NASTY
from planned import CHAIN, activity, small

from workbook.activities.charts import figures, plan_figure
from workbook.locale import LANGUAGES, use
from workbook.paper.sheet import picture


def crowded(names):
    """Forty activities one after the other, over more than five years, each with a long name."""
    ids = [f"A{at}" for at in range(40)]
    rows = [
        activity(id, 2, ids[max(0, at - 1) : at], [1], responsible="K1")
        | {"name": names[at % len(names)]}
        for at, id in enumerate(ids)
    ]
    return small(*rows, months=60)


@pytest.mark.parametrize("language", LANGUAGES)
def test_the_village_has_a_neat_plan(village, language):
    """With its end, what must not be late, and the gap."""
    with use(language):
        sheet = plan_figure(village, "A region with a rather long name")
    neat(sheet)
    if language == "en":
        assert "All is done in 30 months, by Jun 2029." in said(sheet)
        assert "nobody pays 65,800 AZN yet (21.66%)" in said(sheet).replace("\u00a0", " ")


@pytest.mark.parametrize("plan", [small(), small(*CHAIN), crowded(["A rather long name " * 5])])
def test_any_plan_is_neat_in_a_wordy_language(plan, monkeypatch):
    """Nothing to draw, three activities, forty of them."""
    monkeypatch.setattr("workbook.locale._catalogue", lambda language: Wordy())
    for sheet in figures(plan, region="Goranboy").values():
        neat(sheet)


def test_nasty_names_are_drawn_as_they_are():
    """No formula, no warning."""
    [sheet] = figures(crowded([name[:200] for name in NASTY])).values()
    assert len(picture(sheet, "svg", dpi=50)) > 1000
    assert not any(text.get_parse_math() for text in sheet.findobj(Text))
