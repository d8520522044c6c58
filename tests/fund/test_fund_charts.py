"""The printed sheets of the fund: what stands on them."""

import pytest
from funds import changed, line, opening, small, village
from looks import said, words
from matplotlib.text import Text
from papers import FULL, crowded

from workbook.fund.charts import (
    board_figure,
    cash_figure,
    collections_figure,
    figures,
    forecast_figure,
)
from workbook.paper.scale import ticks

ALARM = "#8b1a1a"


def alarms(sheet):
    """Texts that ask for a look."""
    return {text.get_text() for text in sheet.findobj(Text) if text.get_color() == ALARM}


def test_the_board_says_what_is_there_and_what_comes_next():
    """Money in, out and there; the restricted part; the next purchase; who paid, by street."""
    found = {text.replace("\u00a0", " ") for text in words(board_figure(village(), "Goranboy"))}
    assert {"4,697.50 AZN", "1,377.50 AZN", "3,320 AZN", "5,517.50 AZN", "2,060 AZN"} <= found
    assert {"Street lights", "1,400 AZN · Sept 2027", "112 of 138", "59 of 86"} <= found
    assert "40 households are exempt." in found
    assert "Goranboy · 31 March 2027" in found


def test_the_board_names_nobody():
    """No code, no debt: counts by street only."""
    text = said(board_figure(village()))
    assert not any(f"C{number:02}" in text for number in range(1, 17))


def test_a_board_without_a_plan_says_that_nothing_is_planned():
    """An empty place would leave it open."""
    assert "Nothing is planned." in said(board_figure(small(vouchers=[opening(500)], lines=[])))


def test_contributions_stand_by_street_and_quarter():
    """Households that paid and their part, for each street and for all."""
    found = words(collections_figure(village()))
    assert {"112 · 81%", "59 · 69%", "289 · 78%", "337 · 91%", "326 · 88%"} <= set(found)
    assert {"138", "146", "86", "370", "Quarter 4, 2027", "School contribution"} <= set(found)
    assert "370 households should pay, 40 are exempt" in " ".join(found)


def test_only_the_last_quarters_are_shown_and_what_is_left_out_is_said():
    """Four quarters, two contributions given once, eighteen streets of sixty."""
    found = words(collections_figure(FULL["more than fit"]))
    assert [q for q in found if q.startswith("Quarter")] == [
        "Quarter 4, 2027",
        "Quarter 1, 2028",
        "Quarter 2, 2028",
        "Quarter 3, 2028",
    ]
    assert "42 more streets are not shown." in " ".join(found)


def test_bars_are_as_long_as_the_part_that_paid():
    """A full frame is everybody; more than everybody is still only full."""
    sheet = collections_figure(village())
    (first, *_rest) = [axes for axes in sheet.axes if axes.containers]
    frames, full = first.containers
    shares = [b.get_width() / f.get_width() for b, f in zip(full, frames, strict=True)]
    assert shares == pytest.approx([112 / 138, 118 / 146, 59 / 86, 289 / 370])
    many = collections_figure(crowded(2, 12, ["A"], 10**7))
    for axes in many.axes:
        for frames, full in [axes.containers] if axes.containers else []:
            for bar, frame in zip(full, frames, strict=True):
                assert bar.get_width() <= frame.get_width()


def test_the_cash_count_stands_beside_the_book():
    """Pieces, sums, the difference in red with its reason, and who counted."""
    sheet = cash_figure(village())
    found = {text.replace("\u00a0", " ") for text in words(sheet)}
    assert {"236.50 AZN", "4,457.00 AZN", "4,693.50 AZN", "4,697.50 AZN", "−4.00 AZN"} <= found
    assert {"200 AZN", "0.01 AZN", "100.00 AZN", "C08, C11"} <= found
    assert "Difference" in alarms(sheet)
    assert "Change given at the Novruz fair" in said(sheet)


def test_a_count_that_agrees_is_not_alarming():
    """Book and count agree: nothing is red but the badge."""
    plan = village()
    count = plan.fund.book.counts[0].model_copy(update={"bank": 446_100, "explanation": ""})
    book = plan.fund.book.model_copy(update={"counts": (count,)})
    fund = plan.fund.model_copy(update={"book": book})
    sheet = cash_figure(plan.model_copy(update={"fund": fund}))
    assert "Book and count agree" in words(sheet)
    assert alarms(sheet) == {"ILLUSTRATIVE DATA"}


def test_the_forecast_names_its_low_point_and_reserve():
    """Month and amount; what is missing, and what would mend it; what the band assumes."""
    text = said(forecast_figure(village())).replace("\u00a0", " ")
    assert "142.70 AZN · May 2029" in text
    assert "In May 2029 least free money is left: 142.70 AZN." in text
    assert "With late payers it falls below zero in 33% of the trials." in text
    assert "the free money lasts 1.1 months; the rule asks for 3." in text
    assert "427.70 AZN are missing: 1.28 AZN more from every household" in text
    assert "bad harvest" in text


def test_a_forecast_below_zero_asks_for_a_look():
    """Red, with the months in which it begins."""
    sheet = forecast_figure(FULL["moved"])
    assert any("Apr 2027" in text for text in alarms(sheet))
    assert "It falls below zero in Apr 2027: move a payment or wait." in said(sheet)


def test_a_forecast_that_suffices_always_says_so():
    """Also with late payers; and without running costs there is no reserve to keep."""
    plan = small(vouchers=[opening(10**6)])
    text = said(forecast_figure(plan))
    assert "It suffices in every trial" in text
    assert "nothing to keep a reserve for" in text
    assert "Reserve" not in [word for word in words(forecast_figure(plan)) if word == "reserve"]


def test_a_reserve_that_is_there_is_told_without_a_demand():
    """Only the months."""
    rent = [line("rent", 100, "2027-01", every="month", kind="running")]
    text = said(forecast_figure(small(vouchers=[opening(10**6)], lines=rent)))
    assert "the rule asks for 3." in text
    assert "missing" not in text


def test_a_reserve_that_nobody_can_mend_says_only_what_is_missing():
    """No household pays: nobody can give more."""
    rent = [line("rent", 100, "2027-01", every="month", kind="running")]
    none = [{"id": str(i), "households": 9, "percent": 0} for i in (1, 2, 3)]
    text = said(forecast_figure(changed(small(lines=rent), years=none)))
    assert "are missing." in text
    assert "more from every household" not in text


@pytest.mark.parametrize(
    ("name", "sentence"),
    [
        ("board", "Nothing is written in the cashbook yet."),
        ("collections", "No contribution is counted yet."),
        ("cash_count", "No cash is counted yet."),
        ("forecast", "The forecast has no first month yet."),
    ],
)
def test_an_empty_fund_says_what_is_missing(name, sentence):
    """A sheet for each, with one sentence."""
    assert sentence in said(figures(FULL["empty"])[name])


@pytest.mark.parametrize(("low", "high"), [(0, 100), (-7_000, 650_000), (-(10**15), 3 * 10**15)])
def test_a_scale_has_few_round_amounts(low, high):
    """At least two, at most six; zero is among them."""
    marks = ticks(low, high)
    assert 2 <= len(marks) <= 6
    assert 0 in marks
    assert low <= marks[0]
    assert marks[-1] <= high
