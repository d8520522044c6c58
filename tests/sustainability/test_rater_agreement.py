"""How far raters agree: alpha and ICC against published figures and another implementation."""

from fractions import Fraction

import krippendorff
import numpy as np
import pytest
from hypothesis import assume, given
from hypothesis import strategies as st
from scorings import scenario, scoring, village

from workbook.rounding import decimal
from workbook.sustainability.analysis.agreement import (
    agreement,
    band,
    near_sentence,
    trust,
    trust_sentence,
)
from workbook.sustainability.analysis.icc import icc
from workbook.sustainability.analysis.krippendorff import alpha
from workbook.sustainability.analysis.scores import latest

WIKIPEDIA = (
    "* * * * * 3 4 1 2 1 1 3 3 * 3",
    "1 * 2 1 3 3 4 3 * * * * * * *",
    "* * 2 1 3 4 4 * 2 1 1 3 3 * 4",
)
FOUR_OBSERVERS = (
    "1 2 3 3 2 1 4 1 2 * * *",
    "1 2 3 3 2 2 4 1 2 5 * 3",
    "* 3 3 3 2 3 4 2 2 5 1 *",
    "1 2 3 3 2 4 4 1 2 5 1 *",
)
"""Krippendorff 2011, section C."""
SHROUT_FLEISS = [
    (9, 2, 5, 8),
    (6, 1, 3, 2),
    (8, 4, 6, 8),
    (7, 1, 2, 6),
    (10, 5, 6, 9),
    (6, 2, 4, 7),
]

UNITS = st.lists(st.lists(st.integers(1, 7), max_size=5), min_size=1, max_size=12)
METRICS = ["nominal", "ordinal", "interval", "ratio"]


def units(rows):
    """Values by unit from rows of observers; a star is none."""
    return [[int(v) for v in unit if v != "*"] for unit in zip(*map(str.split, rows), strict=True)]


def test_sentences_about_agreement_do_not_contradict_each_other():
    """Nowhere far apart, and yet too little in common, is said as such; else it is simply good."""

    def said(one, other):
        given = {"R1": one, "R2": other}
        round = scoring({r: dict(zip("ABCD", own, strict=True)) for r, own in given.items()})
        return near_sentence(round), trust_sentence(agreement(round).alpha)

    near, trusted = said((3, 4, 5, 4), (5, 3, 4, 5))
    assert "small differences on many sentences add up" in near
    assert "agree too little" in trusted
    near, trusted = said((1, 4, 7, 4), (1, 4, 7, 5))
    assert near == "Nowhere do scores lie three or more apart."
    assert "can be relied on" in trusted


@pytest.mark.parametrize(("metric", "value"), [("nominal", 0.691), ("interval", 0.811)])
def test_alpha_of_the_widely_printed_example(metric, value):
    """T08."""
    assert round(float(alpha(units(WIKIPEDIA), metric)), 3) == value


@pytest.mark.parametrize(
    ("metric", "value"),
    [("nominal", 0.743), ("ordinal", 0.815), ("interval", 0.849), ("ratio", 0.797)],
)
def test_alpha_of_four_observers(metric, value):
    """T09."""
    assert round(float(alpha(units(FOUR_OBSERVERS), metric)), 3) == value


def test_icc_of_shrout_and_fleiss():
    """T10: all six forms."""
    found = icc(SHROUT_FLEISS)
    one, many = (found.one1, found.one2, found.one3), (found.many1, found.many2, found.many3)
    assert [round(float(x), 3) for x in one] == [0.166, 0.290, 0.715]
    assert [round(float(x), 3) for x in many] == [0.443, 0.620, 0.909]


def test_the_village_agrees_as_the_scenario_says():
    """Alphas over all scores, ICC over the twenty complete items."""
    wanted = scenario()["ws6_sustainability"]["expected"]
    found = agreement(latest(village()))
    alphas = {metric: decimal(value) for metric, value in found.alphas.items()}
    assert alphas == wanted["krippendorff"]
    figures = {
        "n_items": found.icc.items,
        "i11": decimal(found.icc.one1),
        "i21": decimal(found.icc.one2),
        "i31": decimal(found.icc.one3),
        "i2k": decimal(found.icc.many2),
        "i3k": decimal(found.icc.many3),
    }
    assert figures == wanted["icc_complete_items"]
    assert found.trust == "low"


@given(UNITS, st.sampled_from(METRICS))
def test_alpha_is_that_of_the_krippendorff_package(found, metric):
    """To ten decimals, on whatever raters say."""
    value = alpha(found, metric)
    assume(value is not None)
    wide = max(map(len, found))
    rows = [[*unit, *[np.nan] * (wide - len(unit))] for unit in found]
    there = krippendorff.alpha(np.array(rows, float).T, level_of_measurement=metric)
    assert float(value) == pytest.approx(there, abs=1e-10)


@given(st.lists(st.integers(1, 7), min_size=2), st.integers(2, 5), st.sampled_from(METRICS))
def test_full_agreement_is_one(values, raters, metric):
    """As long as not everything is the same, where nothing can be said."""
    value = alpha([[each] * raters for each in values], metric)
    assert value == (1 if len(set(values)) > 1 else None)


@given(UNITS, st.sampled_from(METRICS), st.randoms())
def test_the_order_of_raters_and_items_changes_nothing(found, metric, chance):
    """Exactly: these are fractions."""
    turned = [chance.sample(unit, len(unit)) for unit in found]
    chance.shuffle(turned)
    assert alpha(turned, metric) == alpha(found, metric)


@given(UNITS)
def test_what_only_one_rater_scored_says_nothing(found):
    """Units with one value are left out."""
    assert alpha([*found, [7], []]) == alpha(found)


@given(st.lists(st.tuples(*[st.integers(1, 7)] * 3), min_size=2, max_size=8))
def test_a_shift_of_all_scores_leaves_every_icc(rows):
    """It is differences that count; and the consistency form does not see a rater's habit."""
    shifted = [[value + 1 for value in row] for row in rows]
    assert icc(shifted) == icc(rows)
    habit = [(row[0] + 2, *row[1:]) for row in rows]
    assert icc(habit).one3 == icc(rows).one3


def test_nothing_can_be_said_about_too_little():
    """One item, one rater, or nothing that varies."""
    assert icc([(1, 2)]).one2 is None
    assert icc([(1,), (2,)]).one2 is None
    assert icc([(3, 3), (3, 3)]).many3 is None
    assert alpha([]) is None
    assert agreement(scoring({"R1": {"S1": 4}})).trust == ""


def test_who_answered_nothing_spoils_no_complete_item():
    """A rater who never came is no missing value."""
    found = agreement(scoring({"R1": {"S1": 4, "S2": 6}, "R2": {"S1": 4, "S2": 6}, "R3": {}}))
    assert (found.icc.items, found.icc.one2, found.alpha) == (2, 1, 1)


@pytest.mark.parametrize(
    ("value", "said"),
    [("0.8", "trusted"), ("0.667", "tentative"), ("0.6669", "low"), ("-1", "low")],
)
def test_alpha_says_how_far_the_total_is_trusted(value, said):
    """Krippendorff's bounds: .800 and .667."""
    assert trust(Fraction(value)) == said


def test_low_agreement_sends_the_room_back_to_talk():
    """In a sentence."""
    assert "score again" in trust_sentence(Fraction(1, 2))
    assert "too few" in trust_sentence(None)


@pytest.mark.parametrize(
    ("value", "said"),
    [
        ("0.91", "excellent"),
        ("0.9", "good"),
        ("0.75", "moderate"),
        ("0.5", "poor"),
        ("0.51", "moderate"),
    ],
)
def test_an_icc_has_a_band(value, said):
    """Koo and Li: .50, .75, .90."""
    assert band(Fraction(value)) == said
    assert band(None) == ""
