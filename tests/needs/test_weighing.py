"""Pairs, criteria and scores: every answer counts, and what does not fit is asked again."""

import pytest
from stepping import add, block, button, fill, go, notices, press, state, voted

from workbook.store.trouble import Refused


def answer(desk, *sides):
    """Answer pair after pair with `left` or `right`, as they come."""
    for side in sides:
        duel = block(desk, "duel")
        press(desk, "pairs-women", getattr(duel, side).action, f"because of {side}")


def test_pairs_wait_for_the_shortlist(desk):
    go(desk, "pairs-women")
    assert notices(desk) == ["First close the dot vote: the shortlist is what is compared here."]
    assert desk.screen().missing == ("Close the vote when every group is done.",)


def test_a_group_answers_pair_after_pair_and_sees_who_wins(desk):
    voted(desk)
    go(desk, "pairs-women")
    assert block(desk, "duel").progress == "1 of 3"
    answer(desk, "left", "left", "right")
    assert notices(desk) == ["All 3 pairs are decided."]
    wins = [(row.label, row.place, row.bars[0].text) for row in block(desk, "wins").rows]
    assert wins == [("Water", "1", "2 of 2"), ("School", "2", "1 of 2"), ("Road", "3", "0 of 2")]
    assert state(desk.screen(), "pairs-women") == "done"
    assert state(desk.screen(), "pairs-men") == "open"


def test_the_reason_stands_with_the_answer(desk):
    voted(desk)
    go(desk, "pairs-women")
    answer(desk, "left")
    assert block(desk, "pairs").rows[0].values["reason"] == "because of left"


def test_a_circle_is_told_and_is_no_mistake(desk):
    voted(desk)
    go(desk, "pairs-women")
    answer(desk, "left", "right", "left")  # Water > Road, School > Water, Road > School
    told = next(text for text in notices(desk) if "circle" in text)
    assert "School → Water → Road → School" in told
    assert state(desk.screen(), "pairs-women") == "done"


def test_an_answer_can_be_changed_in_the_table_but_only_to_one_of_the_two(desk):
    water, road, school = voted(desk)
    go(desk, "pairs-women")
    answer(desk, "left")
    row = block(desk, "pairs").rows[0]
    assert [option.value for option in row.options["winner"]] == [water, road]
    fill(desk, "pairs-women", "pairs", (row.id, "winner", road, water))
    assert block(desk, "pairs").rows[0].values["winner"] == road
    with pytest.raises(Refused):
        fill(desk, "pairs-women", "pairs", (row.id, "winner", school, road))


def test_a_forged_answer_changes_nothing(desk):
    water, road, school = voted(desk)
    for action in (f"{water}|{road}|{school}", f"{road}|{water}|{water}", "x", ""):
        with pytest.raises(Refused):
            press(desk, "pairs-women", action, "")


def criteria(desk, *names):
    for name in names:
        add(desk, "criteria", "criteria", name=name)
    go(desk, "criteria")
    return [row.id for row in block(desk, "criteria").rows]


def test_five_usual_criteria_can_be_taken_and_changed(desk):
    go(desk, "criteria")
    press(desk, "criteria", "usual")
    assert len(block(desk, "criteria").rows) == 5
    assert len(block(desk, "compared").rows) == 10
    with pytest.raises(Refused):
        press(desk, "criteria", "usual")


def test_answers_that_fit_say_so_and_weigh(desk):
    criteria(desk, "People", "Urgency", "Cost")
    rows = [row.id for row in block(desk, "compared").rows]
    answers = zip(rows, ("2", "4", "2"), strict=True)
    fill(desk, "criteria", "compared", *((row, "answer", ratio, None) for row, ratio in answers))
    assert [row.bars[0].text for row in block(desk, "weights").rows] == ["57%", "29%", "14%"]
    assert notices(desk) == ["The answers fit together (inconsistency 0.00; up to 0.10 is fine)."]


def test_the_answer_that_fits_least_is_named(desk):
    criteria(desk, "People", "Urgency", "Cost")
    rows = [row.id for row in block(desk, "compared").rows]
    answers = zip(rows, ("3", "1/5", "5"), strict=True)
    fill(desk, "criteria", "compared", *((row, "answer", ratio, None) for row, ratio in answers))
    told = notices(desk)[0]
    assert "do not fit together well" in told
    assert "again about" in told


def test_scores_make_an_order_once_all_are_there(desk):
    needs = voted(desk)
    people, cost = criteria(desk, "People", "Cost")
    row = block(desk, "compared").rows[0].id
    fill(desk, "criteria", "compared", (row, "answer", "3", None))
    go(desk, "scores")
    scores = zip(needs, ((5, 1), (1, 5), (3, 3)), strict=True)
    cells = [
        (need, criterion, score, None)
        for need, pair in scores
        for criterion, score in zip((people, cost), pair, strict=True)
    ]
    fill(desk, "scores", "scores", *cells[:-1])
    assert "1 score is missing." in desk.screen().missing
    fill(desk, "scores", "scores", cells[-1])
    found = [(row.label, row.bars[0].text) for row in block(desk, "matrix").rows]
    assert found == [("Water", "4.00"), ("School", "3.00"), ("Road", "2.00")]


def test_a_score_beyond_five_is_refused(desk):
    needs = voted(desk)
    people, _cost = criteria(desk, "People", "Cost")
    with pytest.raises(Refused):
        fill(desk, "scores", "scores", (needs[0], people, 6, None))


def test_the_button_for_usual_criteria_is_gone_once_there_are_some(desk):
    criteria(desk, "People")
    with pytest.raises(StopIteration):
        button(desk, "usual")
