"""Weights of criteria: against numpy, published matrices, and what the room may not have said."""

from fractions import Fraction
from itertools import combinations
from math import log
from typing import get_args

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st
from scenario import scenario, weighed

from workbook.needs.analysis.ahp import ACCEPTED, from_matrix, missing_ratios, weights
from workbook.needs.analysis.matrix import missing_scores, weighted_scores
from workbook.needs.model import Ratio
from workbook.needs.results.weighing import weighing
from workbook.plan import Plan

DRINKS = """
    1   9 5   2   1   1   1/2
    1/9 1 1/3 1/9 1/9 1/9 1/9
    1/5 3 1   1/3 1/4 1/3 1/9
    1/2 9 3   1   1/2 1   1/3
    1   9 4   2   1   2   1/2
    1   9 3   1   1/2 1   1/3
    2   9 9   3   2   3   1
"""
"""T. L. Saaty's matrix of what people drink: coffee, wine, tea, beer, sodas, milk, water."""

HAND = "1 3 5 \n 1/3 1 3 \n 1/5 1/3 1"


def matrix(text):
    """A matrix of fractions from its rows."""
    return [[Fraction(cell) for cell in row.split()] for row in text.strip().splitlines()]


def plan(compared=None, criteria="ABC", needs="", **scores):
    """Criteria A, B, …, ratios by pair such as AB="3", and needs with a score for each."""
    ratios = {}
    for (first, second), ratio in (compared or {}).items():
        ratios.setdefault(first, {})[second] = ratio
    return Plan.model_validate(
        {
            "id": "test",
            "community": {"name": "Test"},
            "needs": {
                "needs": [{"id": need, "name": need} for need in needs],
                "rule": {"shortlist": 20},
                "vote": {"dots": {need: {"women": 1} for need in needs}},
                "criteria": {
                    "criteria": [{"id": each, "name": each} for each in criteria],
                    "compared": ratios,
                    "scores": {
                        need: dict(zip(criteria, row, strict=False)) for need, row in scores.items()
                    },
                },
            },
        }
    )


@st.composite
def answers(draw, least=1):
    """Criteria, and an answer for each pair of them."""
    criteria = "ABCDEFGHIJKLMNOPQ"[: draw(st.integers(least, 9))]
    return criteria, {
        pair: draw(st.sampled_from(get_args(Ratio))) for pair in combinations(criteria, 2)
    }


def whole(criteria, compared):
    """The whole matrix of answers, by its definition."""
    ratios = {pair: float(Fraction(ratio)) for pair, ratio in compared.items()}
    ratios |= {(b, a): 1 / ratio for (a, b), ratio in ratios.items()}
    return np.array([[ratios.get((a, b), 1.0) for b in criteria] for a in criteria])


@pytest.mark.parametrize(
    ("text", "expected", "cr"),
    [
        (DRINKS, [0.177, 0.019, 0.042, 0.116, 0.190, 0.129, 0.327], 0.022),
        (HAND, [0.6370, 0.2583, 0.1047], 0.0332),
    ],
    ids=["T03", "T14"],
)
def test_published_matrices_come_out_as_published(text, expected, cr):
    """Published tests T03 (drinks) and T14 (small enough for the hand)."""
    rows = matrix(text)
    found = from_matrix("ABCDEFG"[: len(rows)], rows)
    digits = 3 if len(rows) == 7 else 4
    assert [round(weight, digits) for weight in found.weights.values()] == expected
    assert round(found.cr, digits) == cr


def test_lambda_of_the_small_matrix():
    """T14: 3.0385, and the random index of three criteria."""
    found = from_matrix("ABC", matrix(HAND))
    assert (round(found.lambda_max, 4), found.ri) == (3.0385, 0.58)


@given(answers())
def test_weights_are_the_principal_eigenvector(given):
    """Against numpy: weights, eigenvalue; and geometric means by their definition."""
    criteria, compared = given
    found, rows = weights(plan(compared, criteria)), whole(criteria, compared)
    values, vectors = np.linalg.eig(rows)
    top = int(np.argmax(values.real))
    expected = vectors[:, top].real / vectors[:, top].real.sum()
    assert list(found.weights.values()) == pytest.approx(list(expected), abs=1e-9)
    assert found.lambda_max == pytest.approx(values[top].real, abs=1e-9)
    means = rows.prod(axis=1) ** (1 / len(criteria))
    assert list(found.geometric.values()) == pytest.approx(list(means / means.sum()), abs=1e-12)


@given(answers(), st.randoms(use_true_random=False))
def test_the_order_of_criteria_changes_no_digit(given, random):
    """The same answers about a list of another order."""
    criteria, compared = given
    other = random.sample(criteria, len(criteria))
    turned = {
        pair: compared.get(pair) or str(1 / Fraction(compared[pair[::-1]]))
        for pair in combinations(other, 2)
    }
    one, two = weights(plan(compared, criteria)), weights(plan(turned, other))
    assert one.weights == two.weights
    assert (one.lambda_max, one.cr) == (two.lambda_max, two.cr)


@given(answers(least=3))
def test_the_worst_answer_is_the_farthest_from_the_weights(given):
    """By going through all pairs."""
    criteria, compared = given
    found = weights(plan(compared, criteria))
    own = found.weights
    far = {
        (a, b): abs(log(Fraction(ratio) * own[b] / own[a])) for (a, b), ratio in compared.items()
    }
    if found.worst is None:
        assert max(far.values()) < 1e-8
    else:
        first, second, _fits = found.worst
        assert far[first, second] == pytest.approx(max(far.values()))


def test_an_answer_given_the_wrong_way_round_is_the_one_to_ask_again():
    """8, 4, 2, 1 in all answers but one: that pair is named, and the others come to eight."""
    compared = {"AB": "2", "AC": "4", "AD": "1/8", "BC": "2", "BD": "4", "CD": "2"}
    found = weights(plan(compared, "ABCD"))
    assert found.cr > ACCEPTED
    assert found.worst[:2] == ("A", "D")
    assert found.worst[2] == pytest.approx(8)


@given(st.tuples(*[st.sampled_from(get_args(Ratio))] * 3))
def test_of_three_criteria_two_answers_come_to_the_third(ratios):
    """What fits A and B is A to C times C to B; the odd answer itself has no say in it."""
    ab, ac, bc = map(Fraction, ratios)
    found = weights(plan(dict(zip(("AB", "AC", "BC"), ratios, strict=True))))
    fits = {("A", "B"): ac / bc, ("A", "C"): ab * bc, ("B", "C"): ac / ab}
    if ab * bc == ac:
        assert found.worst is None
    else:
        first, second, ratio = found.worst
        assert ratio == pytest.approx(float(fits[first, second]))


def test_answers_that_fit_name_no_worst():
    """8, 4, 2, 1: the weights are just that."""
    compared = {"AB": "2", "AC": "4", "AD": "8", "BC": "2", "BD": "4", "CD": "2"}
    found = weights(plan(compared, "ABCD"))
    assert list(found.weights.values()) == pytest.approx([8 / 15, 4 / 15, 2 / 15, 1 / 15])
    assert found.worst is None
    assert found.cr == pytest.approx(0, abs=1e-12)


@pytest.mark.parametrize(("criteria", "compared"), [("A", {}), ("AB", {"AB": "1/7"})])
def test_one_or_two_criteria_always_fit(criteria, compared):
    """There is nothing to contradict."""
    found = weights(plan(compared, criteria))
    assert sum(found.weights.values()) == pytest.approx(1)
    assert (found.ri, found.cr, found.worst) == (0, 0, None)


@pytest.mark.parametrize(
    ("criteria", "compared", "left"), [("", {}, 0), ("AB", {}, 1), ("ABC", {"AB": "3"}, 2)]
)
def test_there_are_no_weights_until_each_is_compared_with_each(criteria, compared, left):
    """Nothing is guessed from the answers that are there."""
    village = plan(compared, criteria)
    assert weights(village) is None
    assert missing_ratios(village) == left


def test_more_criteria_than_saaty_s_table_take_its_last_index():
    """Twenty that all weigh the same."""
    found = from_matrix([str(i) for i in range(20)], [[Fraction(1)] * 20] * 20)
    assert found.ri == 1.59
    assert found.weights["0"] == pytest.approx(0.05)


def test_a_need_s_score_is_weighted():
    """Three quarters and one quarter."""
    village = plan({"AB": "3"}, "AB", needs="NM", N=(5, 1), M=(2, 4))
    assert weighted_scores(village) == pytest.approx({"N": 4.0, "M": 2.5})
    assert missing_scores(village) == 0


def test_there_is_no_sum_while_a_score_or_an_answer_is_missing():
    """An empty cell is no zero; a need that is not on the shortlist is not asked for."""
    some = plan({"AB": "3"}, "AB", needs="NM", N=(5, 1), M=(2,), gone=(1,))
    assert (weighted_scores(some), missing_scores(some)) == (None, 1)
    unweighed = plan({}, "AB", needs="N", N=(5, 1))
    assert (weighted_scores(unweighed), missing_scores(unweighed)) == (None, 0)
    assert weighted_scores(plan({"AB": "3"}, "AB")) is None


def test_the_village_comes_out_as_the_scenario_says():
    """Weights, consistency, weighted scores and ranks, figure for figure."""
    told = scenario()
    found = weighing(weighed(told))["criteria"]
    expected = told["criteria"]["expected"]
    assert {key: found[key] for key in expected} == expected
    assert found["worst"]["pair"] == ["K3", "K5"]
    assert found["missing"] == {"comparisons": 0, "scores": 0}


def test_results_say_what_is_missing():
    """Null for what is not known; nothing at all without criteria."""
    found = weighing(plan({"AB": "3"}, "ABC", needs="N", N=(5, 1)))["criteria"]
    assert found["missing"] == {"comparisons": 2, "scores": 1}
    assert {found[key] for key in found if key != "missing"} == {None}
    assert weighing(plan(criteria=""))["criteria"] is None


def test_needs_with_the_same_scores_stand_level():
    """A tie stays a tie, also where weights are no exact fractions."""
    compared = {"AB": "3", "AC": "5", "BC": "2"}
    found = weighing(plan(compared, needs="NM", N=(5, 1, 3), M=(5, 1, 3)))["criteria"]
    assert found["rank"] == {"N": 1.5, "M": 1.5}
