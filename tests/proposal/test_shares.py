"""Shares, the donor's rules and the parts in which its money comes: exact, whatever is entered."""

from fractions import Fraction

import pytest
from hypothesis import assume, given
from proposals import budget, budgets, line, village

from workbook.money import round_half_up
from workbook.proposal.analysis.amounts import amount, by_source, total, unsplit
from workbook.proposal.analysis.shares import (
    cash_share,
    community,
    community_share,
    donor_share,
    leverage,
    rules,
)
from workbook.proposal.analysis.tranches import tranches
from workbook.proposal.analysis.words import rule_sentence
from workbook.sources import COMMUNITY


@given(budgets())
def test_shares_of_all_who_pay_and_of_what_nobody_pays_are_one(plan):
    """Exactly: no share is a float."""
    assume(total(plan))
    paid, whole = by_source(plan), total(plan)
    rest = sum(unsplit(line) for line in plan.proposal.budget.lines)
    others = sum(part for s, part in paid.items() if s not in (*COMMUNITY, "donor"))
    shares = community_share(plan) + donor_share(plan) + Fraction(others + rest, whole)
    assert shares == 1
    assert cash_share(plan) <= community_share(plan)


@given(budgets())
def test_leverage_is_what_others_give_for_the_donors_money(plan):
    """Others / donor, exactly; nothing where the donor gives nothing."""
    paid = by_source(plan)
    donor = paid.get("donor", 0)
    found = leverage(plan)
    assert (found is None) == (donor == 0)
    if donor:
        assert found * donor == sum(paid.values()) - donor


@given(budgets())
def test_the_donors_parts_are_together_all_that_it_gives(plan):
    """To the qəpik, and each no more than one away from its exact part."""
    weights = [tranche.part for tranche in plan.proposal.rules.tranches]
    parts, donor = tranches(plan), by_source(plan).get("donor", 0)
    assert len(parts) == len(weights)
    if not any(weights):
        assert not any(parts)
        return
    assert sum(parts) == donor
    exact = [Fraction(donor * weight, sum(weights)) for weight in weights]
    assert all(abs(part - share) < 1 for part, share in zip(parts, exact, strict=True))


def test_thirds_of_ten_thousand_go_to_the_first_first():
    """3,333.34 and twice 3,333.33 (field guide, WS2)."""
    found = budget(
        [line(price=10_000_00)], percent=0, tranches=[{"id": i, "part": 33} for i in "abc"]
    )
    assert tranches(found) == (3_333_34, 3_333_33, 3_333_33)


def fitting(plan):
    """The same budget, no line of it shared out too far."""
    lines = []
    for each in plan.proposal.budget.lines:
        split, left = {}, amount(each)
        for payer, part in each.split.items():
            split[payer] = min(part, left)
            left -= split[payer]
        lines.append(each.model_copy(update={"split": split}))
    changed = plan.proposal.budget.model_copy(update={"lines": tuple(lines)})
    proposal = plan.proposal.model_copy(update={"budget": changed})
    return plan.model_copy(update={"proposal": proposal})


def moved(plan, source, missing):
    """The same budget, so much of it taken from nobody, the donor, then others, line by line.

    None where the lines have not so much: the payer of the contingency keeps it.
    """
    lines = []
    for each in plan.proposal.budget.lines:
        split, mine = dict(each.split), (*COMMUNITY,) if source != "fund" else ("fund",)
        part = min(missing, unsplit(each))
        for payer in sorted(set(split) - set(mine), key=lambda payer: payer != "donor"):
            taken = min(missing - part, split[payer])
            split[payer], part = split[payer] - taken, part + taken
        split[source] = split.get(source, 0) + part
        lines.append(each.model_copy(update={"split": split}))
        missing -= part
    if missing:
        return None
    changed = plan.proposal.budget.model_copy(update={"lines": tuple(lines)})
    proposal = plan.proposal.model_copy(update={"budget": changed})
    return plan.model_copy(update={"proposal": proposal})


@given(budgets())
def test_what_is_missing_is_the_least_that_meets_a_rule(plan):
    """With it the rule is met, with one qəpik less it is not; the total stays."""
    plan = fitting(plan)
    assume(total(plan))
    for rule, source in zip(rules(plan)[:2], ("community_labour", "fund"), strict=True):
        assert rule.met == (rule.missing == 0) == (rule.has >= rule.needs)
        enough = moved(plan, source, rule.missing)
        if rule.missing and enough:
            key = ("share", "cash").index(rule.key)
            assert total(enough) == total(plan)
            assert rules(enough)[key].met
            assert not rules(moved(plan, source, rule.missing - 1))[key].met


@given(budgets())
def test_the_donor_gives_at_most_its_limit(plan):
    """What is above it is too much; without a limit there is no such rule."""
    most = plan.proposal.rules.most
    found = {rule.key: rule for rule in rules(plan)}
    assert ("most" in found) == bool(most)
    if most and total(plan):
        over = by_source(plan).get("donor", 0) - most
        if any(unsplit(each) < 0 for each in plan.proposal.budget.lines):
            assert found["most"].met is None
            return
        assert found["most"].missing == max(0, over)
        assert found["most"].met == (over <= 0)


def test_no_rule_is_met_while_a_line_is_shared_out_too_far():
    """Five hundred given of a hundred: nobody can say yet what the community gives."""
    split = {"community_labour": 500_00, "donor": 100_00}
    found = rules(budget([line(price=100_00, split=split)], percent=0, most=50_00))
    assert [(rule.met, rule.missing) for rule in found] == [(None, 0)] * 3
    assert all("does not say yet" in rule_sentence(rule) for rule in found)


def test_what_is_missing_may_have_to_come_from_others_than_the_donor():
    """The municipality pays it all, and the donor nothing: 15 per cent are missing all the same."""
    plan = budget([line(price=1_000_00, split={"municipality": 1_000_00})], percent=0)
    assert rules(plan)[0].missing == 150_00 > by_source(plan).get("donor", 0)
    assert rules(moved(plan, "community_labour", 150_00))[0].met


def test_nothing_is_met_or_broken_before_there_is_a_budget():
    """No share of nothing."""
    empty = budget(most=5)
    assert [rule.met for rule in rules(empty)] == [None, None, None]
    assert community_share(empty) is cash_share(empty) is donor_share(empty) is None


@pytest.mark.parametrize(("labour", "met", "missing"), [(14_99, False, 1), (15_00, True, 0)])
def test_a_rule_is_met_to_the_qepik(labour, met, missing):
    """Fifteen per cent of a hundred manat are fifteen, and one qəpik less is not enough."""
    split = {"community_labour": labour, "donor": 100_00 - labour}
    share = rules(budget([line(price=100_00, split=split)], percent=0))[0]
    assert (share.met, share.missing) == (met, missing)


def test_the_village_gives_what_the_field_guide_says():
    """27,600 are 16.97 per cent, 3.93 of them in cash; leverage 0.2732."""
    plan = village()
    assert community(plan) == 27_600_00
    assert round_half_up(10_000 * community_share(plan)) == 16_97
    assert round_half_up(10_000 * cash_share(plan)) == 3_93
    assert round_half_up(10_000 * leverage(plan)) == 27_32
    assert sum(amount(each) for each in plan.proposal.budget.lines) == 154_910_00
