"""The months ahead: every qəpik is somewhere, and free and restricted money never mix."""

from fractions import Fraction
from itertools import pairwise

import pytest
from funds import TRIALS, changed, line, opening, plans, small, village
from hypothesis import given
from hypothesis import strategies as st

from workbook import months
from workbook.fund.analysis.calls import calls
from workbook.fund.analysis.effects import effect
from workbook.fund.analysis.forecast import below, both, course, lowest, plunges
from workbook.fund.analysis.lines import amount, committed, falls, recurring
from workbook.fund.analysis.years import years
from workbook.fund.model import Line, Trial


@given(plans(), TRIALS)
def test_the_months_chain(plan, tried):
    """Open + in - out + release = close, and the next month opens so; for every kind of money."""
    run = course(plan, Trial(**tried))
    assert run.free[0].open == plan.fund.book.vouchers[0].amount
    for flows in (*run.flows.values(), run.restricted, run.total):
        assert len(flows) == plan.fund.forecast.months
        for now, later in pairwise(flows):
            assert now.open + now.received - now.paid + now.release == now.close == later.open


@given(plans())
def test_what_is_released_stays_in_the_fund(plan):
    """Free money gets exactly what the purposes give, never more than they have beyond need."""
    run = course(plan)
    assert all(flow.release == 0 for flow in run.total)
    for purpose in plan.fund.rules.purposes:
        for flow in run.flows[purpose.id]:
            assert flow.release <= 0
            assert flow.release == 0 or (flow.month == purpose.released and flow.close >= 0)


@given(plans(), TRIALS)
def test_the_years_are_the_sums_of_their_months(plan, tried):
    """For free and for restricted money; also where the last year is short."""
    run = course(plan, Trial(**tried))
    found = years(run)
    for kind, flows in (("free", run.free), ("restricted", run.restricted)):
        sums = [getattr(each, kind) for each in found]
        for field in ("received", "paid", "release"):
            assert sum(getattr(each, field) for each in sums) == sum(
                getattr(flow, field) for flow in flows
            )
        assert (sums[0].open, sums[-1].close) == (flows[0].open, flows[-1].close)
        assert all(one.close == other.open for one, other in pairwise(sums))


@given(plans(), st.data())
def test_moving_a_payment_changes_only_the_months_between(plan, data):
    """Before the earlier and from the later month on everything stands as it stood."""
    every = months.run(plan.fund.forecast.first, plan.fund.forecast.months)
    one, other = sorted(data.draw(st.lists(st.sampled_from(every), min_size=2, max_size=2)))
    money = data.draw(st.integers(1, 10**6))
    lines = [*plan.fund.forecast.model_dump()["lines"], line("moved", money, one)]
    plan = changed(plan, lines=lines)
    before, after = course(plan).free, course(plan, moves={"moved": other}).free
    for month, was, now in zip(every, before, after, strict=True):
        assert now.close - was.close == (money if one <= month < other else 0)


@given(plans())
def test_a_trial_of_nothing_is_the_forecast(plan):
    """Sliders that nobody has touched change nothing."""
    plain, tried = both(plan)
    assert plain.flows == tried.flows


def test_a_trial_changes_only_what_is_not_recorded():
    """The first year of the village is recorded; the sliders move the other two."""
    plan = village()
    tried = course(plan, Trial(amount=0, percent=0, delay=6))
    assert tried.free[:12] == course(plan).free[:12]
    assert sum(flow.received for flow in tried.free[12:]) == 2 * 90_000


def test_expected_money_is_rounded_once_a_quarter():
    """90 households × 85 % × 1.11 is 84.915: half a qəpik goes up."""
    plan = small(rules={"levies": [{"id": "regular", "amount": 111}]})
    assert calls(plan)[0].money == 8_492
    assert Fraction(90 * 85 * 111, 100) == Fraction(16_983, 2)


def test_a_quarter_is_expected_in_its_last_month_and_some_months_late():
    """March, or two months later; what would come after the last month does not come."""
    plan = small(months=12)
    assert [call.at for call in calls(plan)] == [2, 5, 8, 11]
    assert [call.at for call in calls(plan, Trial(delay=2))] == [4, 7, 10]


def test_a_count_takes_the_place_of_what_was_expected():
    """Also a zero that somebody typed: nobody paid."""
    plan = small(collected={"regular": {"2027-01": {"upper": 0}, "2027-05": {"upper": 2}}})
    received = [flow.received for flow in course(plan).free[:9]]
    assert received == [0, 0, 0, 0, 600, 0, 0, 0, 22_950]


def test_years_that_nobody_wrote_down_ask_all_who_are_not_exempt():
    """85 % of 90 households, until somebody knows better."""
    assert {(call.households, call.percent) for call in calls(small())} == {(90, 85)}


@pytest.mark.parametrize(
    ("told", "at"),
    [
        ({"first": "2027-03"}, [2]),
        ({"first": "2026-03"}, []),
        ({"first": "2027-11", "every": "month"}, [10, 11]),
        ({"first": "2027-02", "every": "month", "last": "2027-04"}, [1, 2, 3]),
        ({"first": "2026-11", "every": "quarter"}, [1, 4, 7, 10]),
        ({"first": "2026-05", "every": "year"}, [4]),
        ({"first": "2027-05", "every": "month", "last": "2027-04"}, []),
    ],
)
def test_a_line_falls_in_its_months(told, at):
    """Once, or again and again from its first month to its last."""
    assert list(falls(Line(id="L", **told), "2027-01", 12)) == at


def test_running_costs_are_those_of_a_year_in_which_all_run():
    """Months and quarters are counted full; what is paid once does not come again."""
    lines = [
        line("a", 100, "2027-05", every="month", kind="running"),
        line("b", 1_000, "2029-01", every="quarter", kind="running"),
        line("c", 50, "2027-01", every="year", kind="running"),
        line("d", 7, "2027-01", kind="running"),
        line("e", 9, "2027-01", every="month", kind="other"),
    ]
    assert recurring(small(lines=lines)) == 1_200 + 4_000 + 50


def test_commitments_are_payments_to_activities():
    """Of the kind *plan* or with an activity; only what falls within the months ahead."""
    lines = [
        line("a", 100, "2027-05", kind="plan"),
        line("b", 1_000, "2027-05", activity="A01"),
        line("c", 7, "2040-01", kind="plan"),
        line("d", 9, "2027-05", kind="plan", way="in"),
    ]
    plan = small(lines=lines)
    assert committed(plan) == 1_100
    assert amount(changed(plan, first=""), plan.fund.forecast.lines[0]) == 0


def test_the_low_point_is_the_first_month_with_least():
    """Named with its month and amount."""
    lines = [line("a", 500, "2027-02"), line("b", 400, "2027-03", way="in")]
    lines.append(line("c", 400, "2027-04"))
    run = course(small(rules={"levies": []}, lines=lines, vouchers=[opening(600)], months=12))
    assert (lowest(run.free).month, lowest(run.free).close) == ("2027-02", 100)
    assert lowest(()) is None


def test_money_that_falls_below_zero_twice_is_named_twice():
    """The first month of each time; and all months below zero."""
    lines = [
        line("a", 100, "2027-02"),
        line("b", 150, "2027-04", way="in"),
        line("c", 100, "2027-06"),
        line("d", 150, "2027-07", way="in"),
    ]
    run = course(small(rules={"levies": []}, lines=lines, months=12))
    assert plunges(run.free) == ("2027-02", "2027-06")
    assert below(run.free) == ("2027-02", "2027-03", "2027-06")


def test_an_opening_that_was_taken_back_does_not_count():
    """A slip of the keys, and its reversal."""
    back = opening(900) | {"id": "back", "way": "out", "reverses": "open"}
    plan = small(vouchers=[opening(900), back, opening(500, id="right")])
    assert course(plan).free[0].open == 500


def test_a_forecast_that_has_not_begun_is_empty():
    """No month, no low point, no year."""
    run = course(small(first=""))
    assert (run.months, run.free, run.restricted, years(run)) == ((), (), (), ())


@given(st.integers(-100, 100))
def test_fewer_payers_never_leave_more_money(points):
    """Compliance changed by so many points; what is recorded stays."""
    plan = village()
    changed, plain = effect(plan, points), effect(plan, 0)
    assert changed.course.free[:12] == plain.course.free[:12]
    for now, was in zip(changed.course.free, plain.course.free, strict=True):
        assert (now.close - was.close) * points >= 0
