"""The band around the forecast: the same with the same seed, and where it should be."""

from fractions import Fraction
from random import Random

import pytest
from funds import TRIALS, changed, line, opening, plans, small, village
from hypothesis import given, settings

from workbook.fund.analysis.binomial import draws
from workbook.fund.analysis.forecast import course
from workbook.fund.analysis.simulation import simulate
from workbook.fund.model import Trial


def test_the_same_seed_gives_the_same_band():
    """Everybody in the room sees the same picture, tomorrow too."""
    plan = village()
    assert simulate(plan) == simulate(plan)
    assert simulate(plan, seed=1) != simulate(plan)


def test_the_band_of_the_village_is_the_one_that_we_shipped():
    """Pinned: another Python, or another machine, must not draw another band."""
    band = simulate(village())
    assert (band.low[-1], band.middle[-1], band.high[-1]) == (-4_650, 5_146, 15_150)


@settings(max_examples=25)
@given(plans(), TRIALS)
def test_the_band_contains_its_mean(plan, tried):
    """Low, mean, high, in that order, in every month."""
    band = simulate(plan, Trial(**tried), runs=40)
    for low, middle, high in zip(band.low, band.middle, band.high, strict=True):
        assert low <= middle <= high


def test_where_everything_is_recorded_there_is_no_band():
    """What was counted is certain."""
    band, run = simulate(village()), course(village())
    sure = tuple(flow.close for flow in run.free[:12])
    assert band.low[:12] == band.middle[:12] == band.high[:12] == sure


def test_nobody_late_puts_the_mean_on_the_forecast():
    """Where all pay in time, the forecast is the mean of what may come."""
    plan = changed(village(), late_percent=0)
    band, run = simulate(plan, runs=2_000), course(plan)
    for middle, flow in zip(band.middle, run.free, strict=True):
        assert abs(middle - flow.close) < 500


def test_all_who_pay_late_pay_within_three_months():
    """One call, all pay, all late: nothing in March, all of it by June."""
    plan = small(
        months=12,
        late_percent=100,
        years=[{"id": "1", "households": 90, "percent": 100}],
        collected={"regular": {f"2027-{month}": {"upper": 0} for month in ("06", "09", "12")}},
    )
    band = simulate(plan, runs=20)
    assert band.high[:3] == (0, 0, 0)
    assert band.low[5:] == band.high[5:] == (27_000,) * 7
    assert 0 < band.low[3] < band.high[4] < 27_000


def test_the_share_of_runs_below_zero_is_counted():
    """Two futures: never, and always."""
    rent = [line("rent", 1, "2027-01")]
    assert simulate(small(lines=rent)).below_zero == 1
    assert simulate(small(lines=rent, vouchers=[opening(1)])).below_zero == 0
    assert 0 < simulate(village()).below_zero < Fraction(1, 2)


def test_a_forecast_that_has_not_begun_has_an_empty_band():
    """And an assumption all the same."""
    band = simulate(small(first=""))
    assert (band.months, band.low, band.below_zero) == ((), (), 0)


def test_the_assumption_is_said_in_words():
    """How many pay late, and what is not in the band."""
    text = simulate(changed(village(), late_percent=35)).assumption
    assert "35%" in text
    assert "bad harvest" in text


@pytest.mark.parametrize(("n", "p"), [(1, 0.5), (90, 0.86), (375, 0.2), (900, 0.001), (5_000, 0.8)])
def test_draws_have_the_mean_and_the_spread_of_the_binomial(n, p):
    """Within five standard errors of n p, and of n p (1 - p)."""
    found = draws([n] * 4_000, p, Random(7).random)  # noqa: S311 - no secret
    assert all(0 <= each <= n for each in found)
    mean = sum(found) / len(found)
    spread = n * p * (1 - p)
    assert abs(mean - n * p) < 5 * (spread / len(found)) ** 0.5
    variance = sum((each - mean) ** 2 for each in found) / len(found)
    assert abs(variance / spread - 1) < 0.15


def test_draws_by_the_distribution_are_exact():
    """Two households, one half: a quarter, a half, a quarter of the numbers from 0 to 1."""
    numbers = iter([0.0, 0.2499, 0.2501, 0.7499, 0.7501, 0.9999])
    assert draws([2] * 6, 0.5, lambda: next(numbers)) == [0, 0, 1, 1, 2, 2]


def test_nobody_and_everybody_need_no_chance():
    """Probabilities of 0 and 1, and no household at all."""
    assert draws([5, 0], 0.0, None) == [0, 0]
    assert draws([5, 0], 1.0, None) == [5, 0]
    assert draws([0], 0.5, lambda: 0.9) == [0]
