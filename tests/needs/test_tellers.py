"""A second teller counts again: a difference is told, but never either of the counts."""

import pytest
from stepping import block, came, count, fill, go, notices, press, state, three_needs

from workbook.store.trouble import Refused


@pytest.fixture
def needs(desk):
    came(desk)
    needs = three_needs(desk)
    press(desk, "rule", "lock")
    count(desk, needs, women=(3, 1, 0), men=(1, 3, 0), youth=(0, 0, 2))
    return needs


def test_a_second_count_waits_for_the_rule(desk):
    go(desk, "dots-again")
    assert desk.screen().missing == ("Lock the rule before the first dot is counted.",)


def test_the_vote_closes_without_a_second_teller_and_says_so(desk, needs):
    press(desk, "dots", "close")
    assert state(desk.screen(), "dots") == "locked"
    go(desk, "dots-again")
    assert notices(desk) == ["The vote was closed without a second count."]


def test_a_differing_count_is_named_by_its_place_alone_and_keeps_the_vote_open(desk, needs):
    screen = fill(desk, "dots-again", "again", (needs[0], "women", 5, None))
    said = "Women, Water: the two tellers differ. Count this cup once more, both together."
    go(desk, "dots-again")
    assert said in desk.screen().missing
    assert "5" not in said
    assert state(screen, "dots-again") == "problem"
    assert block(desk, "again").rows[0].problems == {"women": "The two tellers differ here."}
    assert block(desk, "again").rows[0].sealed == ("women",)
    for step in ("dots", "dots-again"):
        with pytest.raises(Refused):
            press(desk, step, "close")


def test_tellers_who_agree_close_the_vote_from_the_second_count(desk, needs):
    fill(desk, "dots-again", "again", (needs[0], "women", 3, None))
    press(desk, "dots-again", "close")
    assert state(desk.screen(), "dots-again") == "locked"


def test_neither_count_is_in_the_history_before_the_vote_is_closed(desk, needs):
    screen = fill(desk, "dots-again", "again", (needs[0], "women", 5, None))
    assert screen.history[0].endswith("Needs › Vote › Second count › Water › Women")
