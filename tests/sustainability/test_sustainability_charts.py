"""The printed sheets of sustainability: what stands on them, and that all of it can be read."""

import pytest
from looks import Wordy, neat, said, words
from matplotlib.text import Text
from nasty import NASTY
from papers_of_upkeep import FULL, crowded
from scorings import scoring, small, upkeep, village, with_rounds

import workbook as wb
from workbook.locale import LANGUAGES, use
from workbook.paper.sheet import FORMATS, picture
from workbook.sustainability.charts import (
    calendar_figure,
    costs_figure,
    dimensions_figure,
    figures,
    risks_figure,
    scores_figure,
)


def plain(figure):
    return {text.replace("\u00a0", " ") for text in words(figure)}


def test_the_spread_stands_before_the_mean():
    """From left to right: sentence, dots, range, mean with the sign of its light."""
    sheet = scores_figure(village(), "Goranboy")
    found = words(sheet)
    assert {"5.20 ●", "4.00 ▲", "2.40 ■", "Range", "Mean"} <= set(found)
    place = {text.get_text(): text.get_position()[0] for text in sheet.texts}
    assert place["Scores from 1 to 7"] < place["Range"] < place["Mean"]
    assert "S02: agreed on 4; S13: agreed on 4" in said(sheet)
    assert "0.85 points higher" in said(sheet)


def test_several_who_say_the_same_are_one_larger_dot():
    """Three at 4 and one at 6; the leader is a diamond of its own."""
    scores = {f"R{i}": {"S1": 4} for i in range(3)} | {"R4": {"S1": 6}, "R5": {"S1": 4}}
    sheet = scores_figure(with_rounds(scoring(scores, leader="R5")))
    lines = [line for axes in sheet.axes for line in axes.lines]
    dots = sorted(line.get_markersize() for line in lines if line.get_marker() == "o")
    assert dots[1] == pytest.approx(dots[0] * 3**0.5)
    assert sum(line.get_marker() == "D" for line in lines) == 1


def test_each_dimension_has_a_light_by_sign_and_colour():
    """Amber for five, red for D6; the total is amber."""
    sheet = dimensions_figure(village())
    found = words(sheet)
    assert {"4.50 ▲", "3.40 ■", "4.11 ▲"} <= set(found)
    (axes,) = [axes for axes in sheet.axes if axes.patches]
    assert len({bar.get_facecolor() for bar in axes.patches}) == 2
    assert len({bar.get_hatch() for bar in axes.patches}) == 2
    assert "There is no earlier round with the same questions." in said(sheet)


def test_the_round_before_is_drawn_with_dashes():
    """And the note says from where to where the total went."""
    dimensions = {f"D{i}": {f"S{i}": 1} for i in range(3)}
    first = scoring({"R": {f"S{i}": 3 for i in range(3)}}, dimensions, id="A")
    last = scoring({"R": {f"S{i}": 5 for i in range(3)}}, dimensions, id="B")
    sheet = dimensions_figure(with_rounds(first, last))
    lines = [line for axes in sheet.axes for line in axes.lines]
    assert any(line.get_linestyle() == "--" for line in lines)
    assert "The total went from 3.00 to 5.00." in said(sheet)


def test_cost_and_income_stand_year_by_year():
    """Columns of twenty years, what is bought anew on top; two cover ratios side by side."""
    sheet = costs_figure(village())
    text = said(sheet).replace("\u00a0", " ")
    assert "249,044.14 AZN in money of today" in text
    assert "4,669.13 AZN a year is 3.01% of" in text
    assert "running costs 1.35 times, with replacement 0.81 times" in text
    assert "Enough would be 0.75 AZN and 1.25 AZN" in text
    running, bought = next(axes.containers for axes in sheet.axes if axes.containers)
    assert {bar.get_height() for bar in running} == {548_000}
    assert [n for n, bar in enumerate(bought, 1) if bar.get_height()] == [8, 10, 15, 16]


def test_the_calendar_says_what_is_done_when_and_who_pays():
    """Thirteen tasks, their payers, each month's cost, and who has not signed."""
    found = plain(calendar_figure(village(), "Goranboy"))
    assert {"Boiler service", "Repainting (1 in 3 years)", "Users", "Municipality"} <= found
    assert {"Jan", "Dec", "2,400", "8,696", "833"} <= found
    text = said(calendar_figure(village())).replace("\u00a0", " ")
    assert "Education department: 2,820 AZN a year, signed." in text
    assert "180 AZN a year, not signed yet." in text


def test_the_gravest_risk_stands_first_with_its_sign():
    """Number, band, score; the same number in the square."""
    found = words(risks_figure(village()))
    assert {"1 ■", "Critical 16", "3 ▲", "High 12", "6 ◆"} <= set(found)
    assert found.count("1") >= 2
    assert "■ Critical: 2, ▲ High: 3, ◆ Medium: 3" in said(risks_figure(village()))


@pytest.mark.parametrize(
    ("name", "sentence"),
    [
        ("sustainability_scores", "Nobody has scored yet."),
        ("sustainability_dimensions", "Nobody has scored yet."),
        ("upkeep_costs", "No task of upkeep is written down yet."),
        ("upkeep_calendar", "No task of upkeep is written down yet."),
        ("risks", "No risk is written down yet."),
    ],
)
def test_an_empty_sheet_says_what_is_missing(name, sentence):
    """One sentence."""
    assert sentence in said(figures(FULL["empty"])[name])


def test_a_covered_round_is_not_drawn():
    """Neither scores nor means."""
    plan = with_rounds(scoring({"R1": {"S1": 7}, "R2": {"S1": 6}}, closed=False))
    for draw in (scores_figure, dimensions_figure):
        text = said(draw(plan))
        assert "still covered" in text
        assert "S1" not in text


def test_what_does_not_fit_is_said():
    """Indicators, tasks and risks that a sheet has no room for."""
    many = crowded(24, ["A name"], 10**6)
    assert "more indicators are not shown." in said(scores_figure(many))
    assert "4 more tasks are not shown." in said(calendar_figure(many))
    assert "12 more risks are not shown." in said(risks_figure(many))


def test_a_service_that_nobody_pays_for_yet_says_so():
    """No ratio is made up."""
    told = {"services": [{"id": "W", "tariff": True}], "tasks": [{"id": "O", "service": "W"}]}
    assert "write how many households do" in said(costs_figure(upkeep(**told)))


def test_sheets_are_among_those_of_the_analyst():
    """Under the same names."""
    assert set(figures(small())) <= set(wb.figures(small()))


@pytest.mark.parametrize(
    ("name", "language"),
    [*((name, "en") for name in FULL), *(("village", code) for code in LANGUAGES if code != "en")],
)
def test_no_words_overlap_or_fall_off_the_page(name, language):
    """Whatever names and amounts there are, in each language."""
    plan = village("" if language == "en" else language) if name == "village" else FULL[name]
    with use(language):
        sheets = figures(plan, region="A region with a rather long name")
    for sheet in sheets.values():
        neat(sheet)


@pytest.mark.parametrize("name", ["village", "long"])
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
