"""Printed sheets of the activities: what they say, and that words neither overlap nor fall off."""

import pytest
from looks import Wordy, neat, said
from matplotlib.text import Text
from nasty import NASTY
from works import activity, money, work

from workbook.activities.charts import figures
from workbook.files import shipped
from workbook.locale import LANGUAGES, use
from workbook.paper.sheet import FORMATS, picture
from workbook.plan import Plan


def village(language="en"):
    """The illustrative village in a language."""
    name = "muzdurlar.json" if language == "en" else f"muzdurlar.{language}.json"
    return Plan.model_validate_json((shipped("data") / name).read_text("utf-8"))


def crowded(names, count=45):
    """More activities than a sheet has room for, with these names, and rows of beans."""
    told = [
        activity(f"A{i}", 1 + i % 5, f"A{i - 1}" if i % 3 else "", name=names[i % len(names)])
        for i in range(count)
    ]
    beans = [
        {"id": f"S{i}", "name": name, "kind": "work", "who": "women", "beans": {"6": 60}}
        for i, name in enumerate(names)
    ]
    return work(*told, seasons=beans, fund=money(100))


FULL = {
    "village": village(),
    "crowded": crowded(["A name that goes on and on about a road, a pipe and a school" * 2]),
    "one": work(activity("A", 60, costs={"fund": 900}), fund=money(5), months=60),
    "stuck": work(activity("A", 2, closed="1 3 5 7 9 11")),
    "circle": work(activity("A", after="A")),
    "timeless": work(activity("A"), first=""),
    "empty": Plan(id="new", community={"name": "New"}),
}


@pytest.mark.parametrize("language", LANGUAGES)
def test_the_village_is_neat_in_each_language(language):
    """No words overlap or fall off the page."""
    with use(language):
        for sheet in figures(village(language), region="A region with a rather long name").values():
            neat(sheet)


@pytest.mark.parametrize("name", FULL)
@pytest.mark.parametrize("wordy", [False, True])
def test_whatever_is_planned_fits(name, wordy, monkeypatch):
    """Many activities, one of five years, a circle, nothing at all; and wordy languages too."""
    if wordy:
        monkeypatch.setattr("workbook.locale._catalogue", lambda language: Wordy())
    for sheet in figures(FULL[name]).values():
        neat(sheet)


@pytest.mark.parametrize("kind", FORMATS)
def test_nasty_names_are_drawn_as_they_are(kind):
    """No formula, no warning, no character that a file cannot hold."""
    for sheet in figures(crowded(NASTY, 20)).values():
        assert len(picture(sheet, kind, dpi=50)) > 1000
        assert not any(text.get_parse_math() for text in sheet.findobj(Text))


def test_the_plan_says_what_is_critical_and_where_money_is_least():
    """A star before the critical ones, and the low point in words."""
    text = said(figures(village())["activities"])
    assert "★ 14 Water: 2.4 km pipe and 12 taps · K1" in text
    assert "★ 2 " not in text
    assert "lowest: 142.70\u00a0AZN (May 2029)" in text


@pytest.mark.parametrize(
    ("name", "words"),
    [
        ("stuck", "No activity finds a season."),
        ("circle", "Activities wait for one another in a circle."),
        ("timeless", "The plan has no first month yet."),
        ("empty", "No activity is written down yet."),
    ],
)
def test_what_cannot_be_drawn_says_so(name, words):
    """One sentence instead of an empty chart."""
    assert words in said(figures(FULL[name])["activities"]).replace("\n", " ")


def test_too_many_or_too_few_beans_are_marked():
    """The sum stands beside the name."""
    text = said(figures(crowded(["Field"]))["activities_seasons"])
    assert "12 beans too many" in text
