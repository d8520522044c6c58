"""How long the money lasts, and what would mend it."""

from fractions import Fraction

from funds import changed, line, plans, small, village
from hypothesis import given

from workbook.fund.analysis.effects import effect
from workbook.fund.analysis.forecast import course
from workbook.fund.analysis.reserve import cover, enough, expected_payers, mend, reserves
from workbook.fund.model import Trial


def of(plan, trial=None):
    return reserves(plan, course(plan, trial), trial)


def test_the_alarm_says_what_each_payer_would_have_to_add():
    """427.70 are missing; 334.4 households pay: 1.28 each, rounded up so that it suffices."""
    last = of(village())[-1]
    assert (last.shortfall, last.payers, last.extra) == (42_770, Fraction(3_344, 10), 128)
    assert last.extra * last.payers >= last.shortfall > (last.extra - 1) * last.payers


@given(plans())
def test_what_is_added_suffices_and_not_a_qepik_less_does(plan):
    """Every year, as long as somebody pays."""
    for reserve in of(plan):
        if not reserve.shortfall:
            assert reserve.extra == 0
        elif reserve.payers:
            assert (reserve.extra - 1) * reserve.payers < reserve.shortfall
            assert reserve.extra * reserve.payers >= reserve.shortfall
        else:
            assert reserve.extra is None


@given(plans())
def test_mending_keeps_every_reserve_at_its_year_end(plan):
    """What was added in earlier years helps in the later ones."""
    found, payers = of(plan), Fraction(0)
    extra = mend(found)
    for reserve in found if extra is not None else ():
        payers += reserve.payers
        assert reserve.close + extra * payers >= reserve.required


def test_nobody_can_mend_what_nobody_pays():
    """Not known is not zero."""
    plan = small(
        lines=[line("rent", 1_000, "2027-01", every="month", kind="running")],
        years=[{"id": "1", "households": 90, "percent": 0}],
    )
    assert of(plan)[0].extra is None
    assert mend(of(plan)) is None


def test_the_least_contribution_keeps_the_reserve_and_one_qepik_less_does_not():
    """3.17 a quarter for the village; with what is tried otherwise left as it is."""
    plan = village()
    amount = enough(plan)
    assert amount == 317
    assert of(plan, Trial(amount=amount))[-1].shortfall == 0
    assert of(plan, Trial(amount=amount - 1))[-1].shortfall > 0
    assert enough(plan, Trial(percent=50)) > amount
    assert enough(plan, Trial(percent=0)) is None


def test_a_trial_changes_who_is_expected_to_pay():
    """The slider's per cent, of the households of that year."""
    assert expected_payers(village(), 24, Trial(percent=50)) == 190


def test_what_is_put_by_covers_part_of_what_things_lose():
    """900.00 of 2,969.13; not known where nobody has said what things lose."""
    plan = village()
    last = of(plan)[-1]
    assert cover(plan, last) == Fraction(90_000, 296_913)
    assert cover(changed(plan, replacement=0), last) is None


def test_a_tenth_of_the_free_income_should_be_set_aside():
    """By the rule, rounded up: 491.28 in the third year; 900.00 are put by."""
    last = of(village())[-1]
    assert (last.aside, last.put_by) == (49_128, 90_000)


def test_months_of_reserve_are_not_known_where_nothing_runs():
    """Nothing can be divided by no cost; and nothing is required."""
    (first, *_rest) = of(small())
    assert (first.months, first.required, first.extra) == (None, 0, 0)


def test_ten_points_less_compliance_bring_the_village_below_zero():
    """As the notebook for analysts shows."""
    fallen = effect(village(), -10)
    assert fallen.low.close < 0
    assert fallen.extra > 0
