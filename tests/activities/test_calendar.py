"""Seasons, delays, reviews, costs: the scenario's figures, and what must always hold."""

from fractions import Fraction

import pytest
from hypothesis import given
from hypothesis import strategies as st
from works import activity, work

from workbook.activities.analysis.agreed import agreed, held
from workbook.activities.analysis.calendar import calendar, fits
from workbook.activities.analysis.what_if import delayed, floats, slip

NOT_WINTER = "1 2 12"


@pytest.fixture
def seasonal(village):
    """The village before anything was agreed."""
    work = village.activities.model_copy(update={"versions": ()})
    return village.model_copy(update={"activities": work})


def test_the_season_pass_is_that_of_the_scenario(seasonal, told):
    """Starts, last months, waits, and thirty months altogether."""
    found, expected = calendar(seasonal), told["expected"]["calendar"]
    assert {id: span.begins for id, span in found.spans.items()} == expected["start"]
    assert {id: span.ends for id, span in found.spans.items()} == expected["last_month"]
    assert {id: span.wait for id, span in found.spans.items()} == expected["season_wait_months"]
    assert found.months == expected["total_months"]


@pytest.mark.parametrize("kind", ["seasonal", "village"])
def test_a_month_longer_slips_as_the_scenario_says(kind, told, request):
    """A03 takes a month longer: three months at the end, whether a plan was agreed or not."""
    plan, expected = request.getfixturevalue(kind), told["expected"]["what_if_A03_one_month_longer"]
    found = slip(plan, {"A03": 1})
    spans = found.now.spans
    assert found.logic[1].months == expected["cpm_total"]
    assert found.now.months == expected["calendar_total"]
    assert spans["A07"].begins == expected["A07_start"]
    assert spans["A09"].ends == expected["A09_last"]
    assert spans["A14"].begins == expected["A14_start"]
    assert spans["A18"].ends == expected["A18_last"]
    assert [shift.id for shift in found.missed] == ["A07", "A14"]
    assert found.months == 3


def test_cost_that_moves_to_another_year_is_added_up(village):
    """The roof, the upkeep plan, the pipe and the water committee begin a year later."""
    found = delayed(village, village.activities.delays[0])
    assert [shift.id for shift in found.other_year] == ["A07", "A10", "A14", "A15"]
    assert found.moved_cost == 100 * (24_320 + 180 + 68_400 + 600)


@st.composite
def seasons(draw):
    """Plans of up to six activities with closed months, some of which never open."""
    count = draw(st.integers(1, 6))
    months = st.sets(st.integers(1, 12), max_size=9)
    told = [
        activity(
            f"A{i}",
            draw(st.integers(1, 4)),
            " ".join(f"A{j}" for j in (draw(st.sets(st.integers(0, i - 1))) if i else ())),
            closed=" ".join(map(str, draw(months))),
        )
        for i in range(count)
    ]
    return work(*told, first=draw(st.sampled_from(["2027-01", "2027-08"])))


@given(seasons())
def test_every_start_is_the_earliest_that_order_and_season_allow(plan):
    """No earlier month would do, and the one that is taken does; who never can is named."""
    found = calendar(plan)
    for each in plan.activities.activities:
        shut = frozenset(int(month) for month in each.closed)
        span = found.spans.get(each.id)
        if span is None:
            never = not any(fits(found.first, at, each.months, shut) for at in range(12))
            waits = any(other not in found.spans for other in each.after)
            assert (each.id in found.stuck) == waits
            assert (each.id in found.never) == (never and not waits)
            continue
        ends = [found.spans[other].end for other in each.after]
        assert span.ready == max(ends, default=0)
        good = [at for at in range(span.start + 1) if fits(found.first, at, each.months, shut)]
        assert [at for at in good if at >= span.ready] == [span.start]


@given(seasons())
def test_later_by_its_float_delays_nothing_at_the_end(plan):
    """The float of the seasons is exact: one open month more would delay the whole."""
    laid = calendar(plan)
    for id, room in floats(plan).items() if not laid.never else ():
        span = laid.spans[id]
        assert calendar(plan, floors={id: span.start + room}).months == laid.months
        assert calendar(plan, floors={id: span.start + room + 1}).months > laid.months


def test_an_agreed_start_holds_until_something_pushes_it():
    """What was agreed is not begun earlier, and a delay before it moves it on."""
    version = {"id": "v", "at": "2026-12-01T00:00:00Z", "starts": {"B": "2027-06", "X": "2027-01"}}
    plan = work(activity("A", 2), activity("B", after="A"), versions=[version])
    assert held(plan).starts == {"B": 5}
    assert [span.begins for span in agreed(plan).spans.values()] == ["2027-01", "2027-06"]
    moved = slip(plan, {"A": 5})
    assert [(shift.id, shift.months) for shift in moved.shifts] == [("A", 5), ("B", 2)]
    assert moved.missed == ()


def test_who_begins_later_on_purpose_misses_no_season():
    """A delay is not blamed on the season, unless the season makes it longer."""
    plan = work(activity("A", 2, closed=NOT_WINTER))
    later = slip(plan, later={"A": 3})
    assert [(s.months, s.missed) for s in later.shifts] == [(3, False)]
    winter = slip(plan, later={"A": 8})
    assert [(s.months, s.missed, s.other_year) for s in winter.shifts] == [(12, True, True)]


def test_without_a_first_month_or_with_a_circle_there_is_no_calendar():
    """And nothing fails."""
    for plan in (work(activity("A"), first=""), work(activity("A", after="A"))):
        assert calendar(plan) is agreed(plan) is slip(plan, {"A": 1}) is None
        assert floats(plan) == {}


def test_gap_share_of_the_village_is_exact(village):
    """65,800 of 303,755.50."""
    from workbook.activities.analysis.costs import costs, gap_share

    assert gap_share(costs(village).values()) == Fraction(6_580_000, 30_375_550)
