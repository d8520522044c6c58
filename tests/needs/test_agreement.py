"""Kendall's W and tau: against the definition and against scipy."""

from fractions import Fraction
from itertools import combinations

import pytest
from hypothesis import given
from hypothesis import strategies as st
from scipy.stats import friedmanchisquare, kendalltau

from workbook.needs.analysis.agreement import concordance, farthest, swaps, tau
from workbook.needs.analysis.ranks import average_ranks
from workbook.needs.analysis.words import apart

FOUR = tuple(
    dict(zip("XYZ", ranks, strict=True)) for ranks in ((1, 3, 2), (1, 2, 3), (2, 3, 1), (3, 1, 2))
)
"""Four judges on three competitors (ProofWiki, Kendall's W, arbitrary example 1)."""


@st.composite
def orders(draw, judges, least=2):
    """Orders of some judges on the same items, by points, with many ties."""
    n = draw(st.integers(least, 7))
    items = "ABCDEFG"[:n]
    points = st.lists(st.integers(0, 5), min_size=n, max_size=n)
    return [dict(zip(items, draw(points), strict=True)) for _judge in range(draw(judges))]


two = orders(st.just(2))
several = orders(st.integers(2, 6))


def level(order):
    return len(set(order.values())) == 1


def test_the_published_example_has_one_sixteenth():
    """Published test T02."""
    found = concordance(FOUR)
    assert (found.s, found.w, found.uncorrected) == (2, Fraction(1, 16), Fraction(1, 16))
    assert (found.chi2, found.df) == (Fraction(1, 2), 2)


@given(orders(st.integers(2, 6), least=3))
def test_chi2_is_that_of_friedman_s_test(judges):
    """m(n−1)W with the correction for ties, against scipy."""
    found = concordance(judges)
    if found is None:
        assert all(map(level, judges))
        return
    samples = [[judge[item] for judge in judges] for item in judges[0]]
    assert float(found.chi2) == pytest.approx(friedmanchisquare(*samples).statistic, abs=1e-9)


@given(several)
def test_w_is_bound_to_the_mean_rank_correlation(judges):
    """Without ties W = (r(m−1)+1)/m, r being the mean of Spearman's rho; it is within 0 and 1."""
    found = concordance(judges)
    assert found is None or 0 <= found.uncorrected <= found.w <= 1
    m, n = len(judges), len(judges[0])
    if all(len(set(judge.values())) == n for judge in judges):
        ranks = [average_ranks(judge) for judge in judges]
        rhos = [
            1 - 6 * sum((a[i] - b[i]) ** 2 for i in a) / Fraction(n**3 - n)
            for a, b in combinations(ranks, 2)
        ]
        assert found.w == (sum(rhos) / len(rhos) * (m - 1) + 1) / m


@given(several, st.randoms(use_true_random=False))
def test_w_depends_on_no_order_of_judges_or_items_and_on_ranks_alone(judges, random):
    """Shuffled, turned round, or ranked already: the same W."""
    found = concordance(judges)
    items = random.sample(list(judges[0]), len(judges[0]))
    shuffled = [{i: judge[i] for i in items} for judge in random.sample(judges, len(judges))]
    assert concordance(shuffled) == found
    assert concordance([average_ranks(judge) for judge in judges]) == found


def test_judges_who_agree_have_one():
    """Ties that all share are no disagreement."""
    same = {"A": 3, "B": 1, "C": 1}
    assert concordance([same, same]).w == 1


@pytest.mark.parametrize(
    "judges", [[], [{"A": 1, "B": 2}], [{"A": 1}, {"A": 1}], [{}, {}], [{"A": 1, "B": 1}] * 2]
)
def test_where_nothing_can_agree_there_is_no_w(judges):
    """One judge, one item, or all level."""
    assert concordance(judges) is None


@given(two)
def test_tau_is_that_of_scipy(orders):
    """Tau-b, with ties in either; none where one of the two is level throughout."""
    a, b = orders
    if level(a) or level(b):
        assert tau(a, b) is None
    else:
        expected = kendalltau([*a.values()], [*b.values()], variant="b").statistic
        assert tau(a, b) == pytest.approx(expected, abs=1e-12)


@given(two, st.randoms(use_true_random=False))
def test_tau_depends_on_no_order_of_items_nor_of_the_two(orders, random):
    """The same figure to the last digit."""
    a, b = orders
    items = random.sample(list(a), len(a))
    assert tau({i: a[i] for i in items}, b) == tau(b, a) == tau(a, b)
    assert swaps({i: a[i] for i in items}, b) == swaps(b, a) == swaps(a, b)


@given(orders(st.just(1)))
def test_an_order_agrees_with_itself_and_not_with_its_reverse(orders):
    """One and minus one exactly, ties or not; every pair that is not level is swapped."""
    [a] = orders
    back = {item: -points for item, points in a.items()}
    apart = sum(a[i] != a[j] for i, j in combinations(a, 2))
    assert (tau(a, a), tau(a, back)) == ((1, -1) if apart else (None, None))
    assert (swaps(a, a), swaps(a, back)) == (0, apart)


def test_only_what_both_ordered_is_compared():
    """An item of one of them says nothing."""
    a, b = {"A": 1, "B": 2, "C": 3}, {"B": 5, "A": 4, "D": 1}
    assert (tau(a, b), swaps(a, b)) == (1, 0)
    assert tau(a, {"D": 1}) is None


def test_level_is_not_swapped():
    """A pair that one of them puts level is in no opposite order."""
    assert swaps({"A": 1, "B": 1, "C": 2}, {"A": 2, "B": 1, "C": 0}) == 2


@given(several)
def test_the_farthest_two_have_the_least_tau(judges):
    """Of all pairs that can be compared."""
    taus = [tau(a, b) for a, b in combinations(judges, 2)]
    known = [each for each in taus if each is not None]
    found = farthest(dict(enumerate(judges)))
    assert (found is None) == (not known)
    if found:
        least, one, other = found
        assert least == min(known) == tau(judges[one], judges[other])


def test_groups_that_agree_are_not_said_to_be_apart():
    """With τ = 1 they have one order; who puts all needs level has none to agree with."""
    same, other, level = {"A": 1, "B": 2}, {"A": 2, "B": 1}, {"A": 1, "B": 1}
    called = {"w": "Women", "m": "Men", "y": "Youth"}
    alike = "The same order in all of these groups: Women, Men (τ = 1.00)."
    assert apart({"w": same, "m": dict(same)}, called) == alike
    assert apart({"w": same, "m": dict(same), "y": level}, called) == alike
    far = "Farthest apart: Women and Youth (τ = −1.00)."
    assert apart({"w": same, "m": dict(same), "y": other}, called) == far
    assert apart({"w": same, "y": level}, called) == apart({"w": same}, called) == ""
