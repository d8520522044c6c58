"""Activities over months: the axis in the reader's language, and each row in words."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from workbook.locale import LANGUAGES, use
from workbook.ui.gantt import Task, axis, gantt


@given(st.integers(1990 * 12, 2190 * 12), st.integers(1, 80))
def test_quarters_and_years_cover_every_month_once(begin, months):
    """From whichever month it begins, with whole quarters between the outer ones."""
    found = axis(f"{begin // 12}-{begin % 12 + 1:02}", months)
    for spans, most in ((found.quarters, 3), (found.years, 12)):
        assert [at for s in spans for at in range(s.start, s.start + s.months)] == [*range(months)]
        assert all(span.months == most for span in spans[1:-1])
    assert len(found.moments) == len(found.short) == months


@pytest.mark.parametrize("language", LANGUAGES)
def test_months_are_named_in_the_readers_language(language):
    """Short where they stand beside each other, with their year where one stands alone."""
    with use(language):
        found = axis("2027-03", 11)
    march = {"en": "Mar", "az": "mar", "ru": "март"}[language]
    assert (found.short[0], found.moments[0]) == (march, f"{march} 2027")
    assert [span.label for span in found.quarters] == ["I", "II", "III", "IV", "I"]
    assert [(span.label, span.months) for span in found.years] == [("2027", 10), ("2028", 1)]


def test_months_are_counted_as_long_as_nobody_knows_the_first():
    """In years and quarters of the plan."""
    found = axis("", 14)
    assert (found.short[13], found.moments[13]) == ("14", "month 14")
    assert [span.label for span in found.years] == ["Year 1", "Year 2"]
    [row] = gantt("plan", "Plan", "", [Task("A", "Dig", 0, 2)]).rows
    assert row.told == "Dig: from month 1 to month 2."


def test_a_row_says_in_words_what_is_drawn():
    """Months by their names, who answers for it, and whatever there is to be seen."""
    task = Task("A", "Roof", 9, 2, "K1", True, 0, 3, was=8, mark="late", note="So it is.")
    [row] = gantt("plan", "Plan", "2027-01", [task]).rows
    assert row.told == (
        "Roof: from October 2027 to November 2027. Responsible: K1. "
        "On the critical path. It waits 3 months. "
        "Before: from September 2027. Late. So it is."
    )


def test_a_drawing_has_room_for_every_bar_and_its_spare_time():
    """Also where it is longer than asked for, where it stood before, or where nothing is drawn."""
    rows = [Task("A", "A", 1, 2, slack=4), Task("B", "B", 0, 1, was=7, was_months=2)]
    assert len(gantt("plan", "Plan", "2027-01", rows, months=3).axis.moments) == 9
    assert len(gantt("plan", "Plan", "2027-01", []).axis.moments) == 1
