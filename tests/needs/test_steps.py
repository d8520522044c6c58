"""The steps of the needs worksheet, from an empty village to a result, with no browser."""

import pytest
from stepping import at, block, came, count, do, fill, go, press, state, three_needs

import workbook as wb
from workbook.files import shipped
from workbook.locale import use
from workbook.needs.worksheet.attendance import Attendance
from workbook.store.trouble import Refused


def test_an_empty_village_has_every_step_open_and_says_what_is_missing(desk):
    screen = desk.screen()
    assert {mark.state.value for mark in screen.steps} == {"open"}
    assert "Women: how many came?" in screen.missing


def test_the_room_goes_from_attendance_to_a_closed_vote(desk):
    came(desk)
    needs = three_needs(desk)
    press(desk, "rule", "lock")
    count(desk, needs, women=(3, 1, 0), men=(1, 3, 0), youth=(0, 0, 2))
    press(desk, "dots", "close")
    screen = go(desk, "result")
    assert state(screen, "dots") == "locked"
    order = block(desk, "order")
    assert [(row.label, row.place, row.tied) for row in order.rows] == [
        ("Water", "1", True),
        ("Road", "1", True),
        ("School", "1", True),
    ]


def test_while_the_vote_is_open_no_count_is_on_the_screen(desk):
    came(desk)
    water, *_ = three_needs(desk)
    press(desk, "rule", "lock")
    go(desk, "dots")
    screen = fill(desk, "dots", "dots", (water, "women", 3, None))
    table = block(desk, "dots")
    assert table.rows[0].sealed == ("women",)
    assert "women" not in table.rows[0].values
    assert [(m.value, m.whole) for m in block(desk, "counted").meters] == [(1, 3), (0, 3), (0, 3)]
    assert "3" not in screen.undo


def test_a_running_sum_does_not_tell_the_count_that_was_typed_last(desk):
    came(desk)
    needs = three_needs(desk)
    press(desk, "rule", "lock")
    go(desk, "dots")
    count(desk, needs[:2], women=(3, 4))
    assert block(desk, "counted").meters[0].text == "2 of 3 needs"
    assert not any("dots are counted, but" in sentence for sentence in desk.screen().missing)
    count(desk, needs[2:], women=(0,))
    assert block(desk, "counted").meters[0].text == "7 of 4 dots"


def test_the_result_is_covered_until_the_vote_is_closed(desk):
    came(desk)
    three_needs(desk)
    press(desk, "rule", "lock")
    assert [part.type for part in go(desk, "result").blocks] == ["notice"]


def test_dots_cannot_be_counted_before_the_rule_is_locked(desk):
    came(desk)
    water, *_ = three_needs(desk)
    with pytest.raises(Refused):
        fill(desk, "dots", "dots", (water, "women", 3, None))


def test_a_locked_rule_is_opened_only_with_a_reason_which_is_logged(desk):
    came(desk)
    three_needs(desk)
    press(desk, "rule", "lock")
    with pytest.raises(Refused):
        press(desk, "rule", "unlock", "  ")
    press(desk, "rule", "unlock", "A group came late")
    go(desk, "rule")
    assert any("A group came late" in getattr(part, "text", "") for part in desk.screen().blocks)


def test_the_log_of_unlocking_cannot_be_undone(desk):
    came(desk)
    three_needs(desk)
    press(desk, "rule", "lock")
    press(desk, "rule", "unlock", "A group came late")
    with pytest.raises(Refused, match="log"):
        do(desk, "rule", {"on": "undo"})


def test_a_vote_with_too_many_dots_is_not_closed(desk):
    came(desk)
    needs = three_needs(desk)
    press(desk, "rule", "lock")
    screen = count(desk, needs, women=(4, 4, 0), men=(4, 0, 0), youth=(2, 0, 0))
    assert state(screen, "dots") == "problem"
    with pytest.raises(Refused):
        press(desk, "dots", "close")


def test_a_button_that_the_page_does_not_offer_does_nothing(desk):
    for step, action in (("dots", "close"), ("dots", "reopen"), ("rule", "unlock"), ("x", "y")):
        with pytest.raises(Refused):
            press(desk, step, action, "because")


def test_a_repeated_event_is_done_once(desk):
    deed = {"on": "add", "block": "needs", "values": {"name": "Water"}}
    do(desk, "needs", deed, id="same")
    do(desk, "needs", deed, id="same")
    go(desk, "needs")
    assert len(block(desk, "needs").rows) == 1


def test_a_dropped_row_that_is_dropped_again_after_a_crash_is_no_mistake(desk):
    water, *_ = three_needs(desk)
    deed = {"on": "drop", "block": "needs", "row": water}
    do(desk, "needs", deed, id="drop")
    do(desk, "needs", deed, id="drop")
    assert len(block(desk, "needs").rows) == 2


def test_two_desks_see_each_other_s_edits(store, desk):
    other = at(store, "new", "needs")
    three_needs(desk)
    assert other.refresh()
    assert len(block(other, "needs").rows) == 3
    assert not other.refresh()


def test_the_same_need_twice_is_a_problem_in_its_row(desk):
    do(desk, "needs", {"on": "add", "block": "needs", "values": {"name": "Water"}})
    screen = do(desk, "needs", {"on": "add", "block": "needs", "values": {"name": " water "}})
    go(desk, "needs")
    assert state(screen, "needs") == "problem"
    assert all("name" in row.problems for row in block(desk, "needs").rows)


def test_attendance_by_group_and_by_hamlet_must_agree(village):
    fill(village, "attendance", "hamlets", ("lower", "came", 13, 12))
    screen = go(village, "attendance")
    assert "By group 120 people came, by hamlet 121: count again." in screen.missing


def test_the_village_shows_its_tie_rule_its_unheard_hamlet_and_its_suppressed_need(village):
    texts = [part.text for part in go(village, "result").blocks if part.type == "notice"]
    assert any("Kindergarten" in text and "12%" in text for text in texts)
    assert any("Lower" in text for text in texts)


def test_small_projects_stand_side_by_side_with_who_is_left_with_nothing(village):
    go(village, "projects")
    rows = {row.id: row.values for row in block(village, "projects").rows}
    assert (rows["P6"]["greedy"], rows["P6"]["equal_shares"]) == ("paid", "not paid")
    texts = [[bar.text for bar in row.bars] for row in block(village, "left").rows]
    assert texts == [["30 of 42", "0 of 42"], ["0 of 48", "0 of 48"], ["6 of 30", "0 of 30"]]


def test_the_sheet_is_drawn_a_moment_later_and_can_be_taken_home(village):
    go(village, "sheet")
    assert block(village, "dots").source == ""
    drawn = next(part for part in village.slow_work()().blocks if part.id == "dots")
    assert drawn.source.startswith("data:image/png;base64,")
    assert [file.name.rsplit(".")[-1] for file in drawn.files] == ["png", "pdf", "svg"]


@pytest.mark.parametrize("language", ["en", "az", "ru"])
def test_every_step_speaks_every_language(village, language):
    do(village, "", {"on": "language", "language": language})
    with use(language):
        for mark in village.screen().steps:
            assert go(village, mark.id).language == language


def test_the_history_tells_what_changed_but_no_count_that_is_covered(desk):
    came(desk)
    water, *_ = three_needs(desk)
    press(desk, "rule", "lock")
    screen = fill(desk, "dots", "dots", (water, "women", 3, None))
    assert screen.history[0].endswith("Needs › Vote › Dots › Water › Women")
    assert any("Adults: 0 → 40" in sentence for sentence in screen.history)


def test_who_came_from_a_hamlet_that_was_taken_out_is_no_longer_counted():
    """Together means what stands in the table; the difference from the groups is told."""
    village = wb.read(shipped("data") / "muzdurlar.json")
    fewer = village.community.model_copy(update={"hamlets": village.community.hamlets[:-1]})
    gone = village.community.hamlets[-1]
    less = village.model_copy(update={"community": fewer})
    left = 120 - village.needs.session.attended_by_hamlet[gone.id]
    told = f"By group 120 people came, by hamlet {left}: count again."
    assert told in tuple(Attendance().problems(less))
    assert not tuple(Attendance().problems(village))
