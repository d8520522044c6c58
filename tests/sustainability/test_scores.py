"""Rater, dimension, total, in that order; lights, what to discuss, the leader, the trend."""

from fractions import Fraction

import pytest
from hypothesis import given
from hypothesis import strategies as st
from scorings import scenario, scoring, small, village, with_rounds

from workbook.rounding import decimal, decimals
from workbook.sustainability.analysis.actions import low, without_action
from workbook.sustainability.analysis.discuss import discuss, still_open
from workbook.sustainability.analysis.leader import gap, question
from workbook.sustainability.analysis.lights import checks, dimension_lights, light
from workbook.sustainability.analysis.scores import latest, mean, missing, revealed, scores, settled
from workbook.sustainability.analysis.trend import comparable, last_trend, trend, trends

RATINGS = st.dictionaries(
    st.sampled_from(["R1", "R2", "R3", "R4"]),
    st.fixed_dictionaries({f"S{i}": st.integers(0, 7) for i in range(5)}),
    min_size=1,
)


@pytest.mark.parametrize("language", ["", "az", "ru"])
def test_the_village_is_scored_as_the_scenario_says(language):
    """Means, ranges, dimensions, lights, total, raters, leader gap, and what is discussed."""
    wanted = scenario()["ws6_sustainability"]["expected"]
    plan = village(language)
    round = latest(plan)
    found = scores(round)
    assert decimals({item.id: item.mean for item in found.items}) == wanted["item_mean"]
    assert {item.id: item.range for item in found.items} == wanted["item_range"]
    assert decimals(found.dimensions) == wanted["dimension"]
    assert dimension_lights(plan, found) == wanted["dimension_light"]
    assert decimal(found.total) == wanted["total"]
    assert decimal(100 * found.percent) == pytest.approx(wanted["total_pct"], abs=0.005)
    assert decimals(found.totals) == wanted["rater_total"]
    assert decimal(gap(round, found).total) == wanted["leader_gap"]
    assert [item.id for item in discuss(round)] == wanted["discuss"]


def test_published_domain_means_give_the_published_total():
    """T11: sites A and B of the Program Sustainability Assessment Tool."""
    sites = {
        "5.2": "6.1 5.2 5.1 4.8 4.6 5.9 5.3 4.6",
        "5.4": "5.2 3.4 5.2 5.4 6.2 6.3 5.7 5.5",
    }
    for total, domains in sites.items():
        assert f"{float(mean(map(Fraction, domains.split()))):.1f}" == total


def test_a_rater_who_answered_more_weighs_no_more():
    """The dimension is the mean over raters: 6 and 2 give 4, however many answers each gave."""
    found = scores(scoring({"R1": {"S1": 6, "S2": 6, "S3": 6}, "R2": {"S1": 2, "S2": 0}}))
    assert found.dimensions == {"D1": 4}


def test_what_does_not_apply_counts_nowhere():
    """0 is no score: neither in a mean nor in a range."""
    found = scores(scoring({"R1": {"S1": 0}, "R2": {"S1": 5}, "R3": {"S1": 7}}))
    (item,) = found.items
    assert (item.mean, item.range, item.away) == (6, 2, ("R1",))
    assert (found.totals["R1"], found.total) == (None, 6)


def test_weights_count_within_a_dimension_only():
    """3 x 6 and 1 x 2 give 5; the other dimension counts as much as this one."""
    dimensions = {"D1": {"S1": 3, "S2": 1}, "D2": {"S3": 1}}
    found = scores(scoring({"R1": {"S1": 6, "S2": 2, "S3": 1}}, dimensions))
    assert found.dimensions == {"D1": 5, "D2": 1}
    assert found.total == 3


def test_nothing_is_known_where_nobody_answered():
    """None, not zero."""
    found = scores(scoring({"R1": {"S1": 0}, "R2": {}}))
    assert (found.total, found.percent, found.items[0].range) == (None, None, None)
    assert light(small(), found.total) == ""


@given(RATINGS)
def test_scores_stay_within_the_scale(ratings):
    """A mean of scores lies between the lowest and the highest."""
    found = scores(scoring(ratings))
    given_ = [score for own in ratings.values() for score in own.values() if score]
    if given_:
        assert min(given_) <= found.total <= max(given_)
    else:
        assert found.total is None


@given(RATINGS, st.randoms())
def test_the_order_of_raters_changes_nothing(ratings, chance):
    """Whoever comes first."""
    turned = list(ratings)
    chance.shuffle(turned)
    other = {rater: ratings[rater] for rater in turned}
    assert scores(scoring(ratings)).dimensions == scores(scoring(other)).dimensions


@pytest.mark.parametrize(
    ("score", "said"), [("5", "green"), ("4.96", "amber"), ("3.5", "amber"), ("3.49", "red")]
)
def test_the_exact_score_decides_about_the_light(score, said):
    """Not the one that is shown with a decimal."""
    assert light(small(), Fraction(score)) == said


def test_thresholds_can_be_set():
    """In tenths; green must begin above amber."""
    assert light(small(green=40, amber=20), Fraction(4)) == "green"
    assert checks(small()) == ()
    assert len(checks(small(green=35, amber=35))) == 1


def test_what_is_agreed_with_evidence_is_no_longer_open():
    """A score without a reason stays open; so does a reason without a score."""
    round = scoring({"R1": {"S1": 7, "S2": 7, "S3": 7}, "R2": {"S1": 4, "S2": 4, "S3": 5}})
    assert [item.id for item in discuss(round)] == ["S1", "S2"]
    agreed = {"S1": {"score": 5, "evidence": "Seen"}, "S2": {"score": 5, "evidence": " "}}
    settled_ = round.model_validate(round.model_dump() | {"agreed": agreed})
    assert [item.id for item in still_open(settled_)] == ["S2"]
    found = {item.id: settled(settled_, item) for item in scores(settled_).items}
    assert found == {"S1": 5, "S2": 5, "S3": 6}


def test_missing_answers_are_those_not_given_and_not_those_that_do_not_apply():
    """0 is an answer."""
    round = scoring({"R1": {"S1": 0, "S2": 3}, "R2": {"S1": 4}})
    assert (missing(round, "R1"), missing(round, "R2")) == ((), ("S2",))


def test_covered_rounds_are_nobodys_business():
    """Neither the latest, nor low scores, nor a trend."""
    held = scoring({"R1": {"S1": 2}}, closed=False)
    plan = with_rounds(held)
    assert (revealed(plan), latest(plan), low(plan), low(plan, held)) == ((), None, (), ())
    assert trends(with_rounds(scoring({"R1": {"S1": 5}}, id="A"), held)) == ()


def test_low_scores_wait_for_an_action():
    """The six red ones of the village, lowest first; each has an action."""
    plan = village()
    assert [item.id for item in low(plan)] == ["S06", "S24", "S08", "S17", "S04", "S22"]
    assert without_action(plan) == ()
    left = plan.sustainability.model_copy(update={"actions": plan.sustainability.actions[1:]})
    bare = plan.model_copy(update={"sustainability": left})
    assert [item.id for item in without_action(bare)] == ["S04"]


def test_what_the_room_agreed_on_decides_what_is_low():
    """A mean of 2.5 that the room settled at 6 needs no action."""
    round = scoring({"R1": {"S1": 1}, "R2": {"S1": 4}})
    assert [item.id for item in low(with_rounds(round))] == ["S1"]
    told = round.model_dump() | {"agreed": {"S1": {"score": 6}}}
    assert low(with_rounds(round.model_validate(told))) == ()


def test_there_is_no_gap_without_a_leader_or_without_others():
    """Nothing to compare."""
    assert gap(scoring({"R1": {"S1": 2}, "R2": {"S1": 2}})) is None
    assert gap(scoring({"R1": {"S1": 2}}, leader="R1")) is None
    assert question(None) == ""


def test_a_wide_gap_is_a_question_in_either_direction():
    """Half a point is; less is not worth a word."""
    for leader, others, asked in ((6, 5, "higher"), (3, 5, "lower")):
        found = gap(scoring({"R1": {"S1": leader}, "R2": {"S1": others}}, leader="R1"))
        assert asked in question(found)
        assert found.dimensions == {"D1": leader - others}
    assert question(gap(scoring({"R1": {"S1": 5}, "R2": {"S1": 5}}, leader="R1"))) == ""


def test_rounds_are_compared_where_they_asked_the_same():
    """Same id, version, indicators and weights."""
    first = scoring({"R1": {"S1": 5, "S2": 3}}, id="A")
    then = scoring({"R1": {"S1": 4, "S2": 0}}, id="B")
    found = trend(first, then)
    assert (found.total, found.items) == (0, {"S1": -1, "S2": None})
    assert not comparable(first, scoring({"R1": {"S1": 5, "S2": 3}}, version=2))
    assert not comparable(first, scoring({"R1": {"S1": 5, "S3": 3}}))
    weighed = scoring({"R1": {"S1": 5, "S2": 3}}, {"D1": {"S1": 2, "S2": 1}})
    assert trend(first, weighed) is None


def test_another_instrument_in_between_does_not_break_the_trend():
    """The round before that asked the same counts."""
    first = scoring({"R1": {"S1": 5}}, id="A")
    other = scoring({"R1": {"S1": 1}}, id="B", version=2)
    last = scoring({"R1": {"S1": 6}}, id="C")
    plan = with_rounds(first, other, last)
    assert [(each.before.id, each.after.id) for each in trends(plan)] == [("A", "C")]
    assert last_trend(plan).total == 1
    assert last_trend(with_rounds(first, last, other)) is None
